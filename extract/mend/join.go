package mend

import "dossier/extract/syntax"

// besideName mends "President Keller and Pavel Novak met" and "Keller, the
// president, and Pavel Novak met", where the second person was coordinated to
// the name or to the role of the first, which stands in apposition: the two
// people are coordinated. "The ministers Keller and Novak" stay what they are.
func (r *repair) besideName(i int) {
	a := r.arcs[i]
	if a.Rel.Base() != "conj" || a.Head == syntax.Root || r.arcs[a.Head].Rel.Base() != "appos" || !r.person(i) {
		return
	}
	inner, outer := a.Head, r.arcs[a.Head].Head
	if outer == syntax.Root || outer >= inner {
		return
	}
	titled := inner == outer+1 && r.tags[inner].UPOS == syntax.PROPN && r.tags[outer].UPOS == syntax.NOUN && r.singular(outer)
	enclosed := r.tags[outer].UPOS == syntax.PROPN && r.tags[inner].UPOS == syntax.NOUN && r.commaBetween(outer, inner) && r.commaBetween(inner, i)
	if titled || enclosed {
		r.arcs[i].Head = outer
	}
}

// sameCase mends "sanctions on Keller, a trader, and on two firms", where what
// has the preposition of a noun before it was coordinated to a word between that
// has none.
func (r *repair) sameCase(i int) {
	a := r.arcs[i]
	if a.Rel.Base() != "conj" || a.Head == syntax.Root || a.Head > i || !r.nominal(a.Head) || r.prepositionOf(a.Head) != "" {
		return
	}
	prep := r.prepositionOf(i)
	if prep == "" {
		return
	}
	for h := r.arcs[a.Head].Head; h != syntax.Root && h < a.Head && r.nominal(h); h = r.arcs[h].Head {
		if r.prepositionOf(h) == prep {
			r.arcs[i].Head = h
			return
		}
	}
}

// prepositionOf returns the preposition before noun i, in lower case, or "".
func (r *repair) prepositionOf(i int) string {
	k := r.child(i, -1, "case")
	if k < 0 || k > i {
		return ""
	}
	return r.form(k)
}

// lastRole mends "Keller and Novak, the envoy, met", where the role was hung on
// the first of several: one alone has it, the last. "Keller and Novak, the
// envoys" stay what they are.
func (r *repair) lastRole(i int) {
	a := r.arcs[i]
	if a.Rel != "appos" || a.Head == syntax.Root || r.tags[i].UPOS != syntax.NOUN || !r.singular(i) {
		return
	}
	last := -1
	for k := a.Head + 1; k < i; k++ {
		if r.arcs[k].Head == a.Head && r.arcs[k].Rel.Base() == "conj" && r.person(k) {
			last = k
		}
	}
	if last >= 0 && r.commaBetween(last, i) && r.child(last, last, "appos") < 0 {
		r.arcs[i].Head = last
	}
}

// person reports whether a noun phrase is a name, or a title with a name behind
// it.
func (r *repair) person(i int) bool {
	switch r.tags[i].UPOS {
	case syntax.PROPN:
		return true
	case syntax.NOUN:
		return i+1 < len(r.arcs) && r.tags[i+1].UPOS == syntax.PROPN && r.arcs[i+1].Head == i
	}
	return false
}

func (r *repair) singular(i int) bool {
	return r.tags[i].Feats.Get("Number") == "Sing"
}

// commaBetween reports whether there is one between two tokens.
func (r *repair) commaBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if r.words[k].Form == "," {
			return true
		}
	}
	return false
}

// conjoinedName mends "Keller and Pavel Novak", where the surname was made a
// conjunct of its own beside the first name.
func (r *repair) conjoinedName(i int) {
	if i == 0 || r.arcs[i].Rel.Base() != "conj" || r.arcs[i-1].Rel.Base() != "conj" || r.arcs[i].Head != r.arcs[i-1].Head {
		return
	}
	if r.tags[i].UPOS == syntax.PROPN && r.tags[i-1].UPOS == syntax.PROPN && !r.has(i, "cc") {
		r.arcs[i] = syntax.Arc{Head: i - 1, Rel: "flat"}
	}
}

// between mends "talks between X and Y": Y was coordinated to the talks.
func (r *repair) between(i int) {
	if r.arcs[i].Rel.Base() != "conj" || r.arcs[i].Head == syntax.Root {
		return
	}
	noun := r.arcs[i].Head
	for x := noun + 1; x < i; x++ {
		if r.arcs[x].Head != noun || r.arcs[x].Rel.Base() != "nmod" || r.child(x, x, "conj") >= 0 || !r.twoSided(x) {
			continue
		}
		r.arcs[i].Head = x
		for k := i + 1; k < len(r.arcs); k++ {
			if r.arcs[k].Head == noun && r.arcs[k].Rel == "appos" {
				r.arcs[k].Head = i
			}
		}
		return
	}
}

// twoSided reports whether a noun stands behind "between".
func (r *repair) twoSided(x int) bool {
	for k := range x {
		if r.arcs[k].Head == x && r.arcs[k].Rel == "case" {
			form := r.form(k)
			return form == "between" || form == "zwischen"
		}
	}
	return false
}
