package mend

import "dossier/extract/syntax"

// titledName mends "special envoy Anna Keller left", where the name was
// coordinated to its title although nothing joins the two, or both were made
// the subject.
func (r *repair) titledName(i int) {
	if i == 0 || r.tags[i].UPOS != syntax.PROPN || r.tags[i-1].UPOS != syntax.NOUN || r.child(i, 0, "cc") >= 0 {
		return
	}
	a, title := r.arcs[i], r.arcs[i-1]
	second := a.Rel.Base() == "nsubj" && title.Rel.Base() == "nsubj" && a.Head == title.Head
	if second || a.Rel.Base() == "conj" && a.Head == i-1 {
		r.arcs[i] = syntax.Arc{Head: i - 1, Rel: "appos"}
	}
}

// titledConjunct mends "X and US President Y": "US" was made the conjunct, and
// what it belongs to an apposition of X.
func (r *repair) titledConjunct(i int) {
	if r.arcs[i].Rel != "appos" {
		return
	}
	head := r.arcs[i].Head
	if head == syntax.Root {
		return
	}
	y := r.child(head, head, "conj")
	if y < 0 || y >= i || r.tags[y].UPOS != syntax.PROPN && r.tags[y].UPOS != syntax.ADJ {
		return
	}
	for k := y + 1; k < i; k++ {
		if r.tags[k].UPOS == syntax.PUNCT || r.arcs[k].Head == y {
			return
		}
	}
	r.moveAll(y, i)
	r.arcs[y] = syntax.Arc{Head: i, Rel: "compound"}
	r.arcs[i].Rel = "conj"
}

// titledSubject mends "palace aide Pavel Novak has left …": the title was
// made the root and the rest a relative clause without a pronoun.
func (r *repair) titledSubject(i int) {
	a := r.arcs[i]
	if a.Rel != "acl:relcl" || a.Head == syntax.Root || r.arcs[a.Head].Head != syntax.Root || r.tags[i].UPOS != syntax.VERB {
		return
	}
	title := a.Head
	name := r.child(i, title, "nsubj")
	if name != title+1 || r.tags[name].UPOS != syntax.PROPN || r.tags[title].UPOS != syntax.NOUN {
		return
	}
	rel := r.arcs[name].Rel
	for j := range r.arcs {
		if r.arcs[j].Head == title && j > i {
			r.arcs[j].Head = i
		}
	}
	r.arcs[i] = syntax.Arc{Head: syntax.Root, Rel: "root"}
	r.arcs[title] = syntax.Arc{Head: i, Rel: rel}
	r.arcs[name] = syntax.Arc{Head: title, Rel: "appos"}
}

// secondRole mends "Y, head of the fund and envoy to Z", where the second role
// was coordinated to the name instead of to the first.
func (r *repair) secondRole(i int) {
	a := r.arcs[i]
	if a.Rel.Base() != "conj" || a.Head == syntax.Root || r.tags[i].UPOS != syntax.NOUN || r.tags[a.Head].UPOS != syntax.PROPN {
		return
	}
	role := r.child(a.Head, a.Head, "appos")
	if role >= 0 && role < i && r.tags[role].UPOS == syntax.NOUN {
		r.arcs[i].Head = role
	}
}
