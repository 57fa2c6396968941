package mend

import "dossier/extract/syntax"

// toldBy mends "The talks may fail, told a diplomat", where the speaker behind
// the verb was made its object: what is said stands before it.
func (r *repair) toldBy(i int) {
	said := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || said < 0 || said > i || r.arcs[said].Rel != "root" || !r.classes.Is(Saying, r.tags[said].Lemma) || r.has(said, "nsubj") {
		return
	}
	content := r.child(said, -1, "ccomp")
	if content < 0 || content > said || said == 0 || r.words[said-1].Form != "," && r.tags[said-1].UPOS != syntax.PUNCT {
		return
	}
	r.arcs[i].Rel = "nsubj"
}

// passiveBehind mends "In May were released the two envoys", where the subject
// behind a passive was made its object.
func (r *repair) passiveBehind(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || verb < 0 || verb > i || r.tags[verb].UPOS != syntax.VERB || !r.passiveAux(verb) || r.arcs[verb].Rel != "root" {
		return
	}
	if !r.has(verb, "nsubj", "csubj", "expl") {
		r.arcs[i].Rel = "nsubj:pass"
	}
}

// asking are the adverbs that open a clause that is asked for.
var asking = map[string]bool{"how": true, "why": true, "when": true, "where": true}

// heardHow mends "heard how he built it", where the adverb was made the object, and
// the clause its own: the clause is the content, and the adverb belongs to it.
func (r *repair) heardHow(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel.Base() != "obj" || verb < 0 || verb > i || !asking[r.form(i)] {
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == i && (r.arcs[k].Rel == "advcl:relcl" || r.arcs[k].Rel == "acl:relcl") {
			r.arcs[k] = syntax.Arc{Head: verb, Rel: "ccomp"}
			r.arcs[i] = syntax.Arc{Head: k, Rel: "advmod"}
			return
		}
	}
}

// asStated mends "as stated the head of the bank", where the speaker behind the
// verb, as other languages have it, was made its object.
func (r *repair) asStated(i int) {
	said := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || said <= 0 || said > i || r.arcs[said].Rel != "advcl" || !r.classes.Is(Saying, r.tags[said].Lemma) || r.has(said, "nsubj") {
		return
	}
	if r.form(said-1) == "as" && r.arcs[said-1].Head == said {
		r.arcs[i].Rel = "nsubj"
	}
}

// urgedTo mends "urged both sides to leave", where the infinitive was hung on the
// ones who are urged.
func (r *repair) urgedTo(i int) {
	who := r.arcs[i].Head
	if r.arcs[i].Rel != "acl" || who < 0 || who > i || r.arcs[who].Rel != "obj" && r.arcs[who].Rel != "iobj" || r.tags[i].Feats.Get("VerbForm") != "Inf" {
		return
	}
	verb := r.arcs[who].Head
	if mark := r.child(i, who, "mark"); mark < 0 || r.form(mark) != "to" || verb < 0 || !r.classes.Is(Urging, r.tags[verb].Lemma) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "xcomp"}
}

// whetherSubject mends "Whether Keller has left is unclear", where the clause was
// made an adverbial one, and its subject or its conjunction those of the main clause.
func (r *repair) whetherSubject(i int) {
	main := r.arcs[i].Head
	if r.arcs[i].Rel != "advcl" || main < i || r.arcs[main].Rel != "root" {
		return
	}
	mark := r.child(i, -1, "mark")
	if mark < 0 {
		mark = r.child(main, -1, "mark")
	}
	if mark < 0 || mark > i || r.form(mark) != "whether" {
		return
	}
	subject := r.child(main, -1, "nsubj")
	if subject > i || subject >= 0 && subject < mark || subject < 0 && !r.has(i, "nsubj") {
		return
	}
	if subject >= 0 {
		r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"}
	}
	r.arcs[mark].Head, r.arcs[i].Rel = i, "csubj"
}

// accordingToPeople mends "according to two people briefed on the talks", where the
// participle was made a clause with the people as its subject: it tells which people.
func (r *repair) accordingToPeople(i int) {
	told := r.arcs[i].Head
	if r.form(i) != "according" || told < i || r.arcs[i].Rel != "mark" || r.tags[told].UPOS != syntax.VERB || r.arcs[told].Rel == "root" {
		return
	}
	people := r.child(told, i, "nsubj")
	if people < 0 || people > told || r.has(told, "aux") {
		return
	}
	r.arcs[people] = syntax.Arc{Head: r.arcs[told].Head, Rel: "obl"}
	r.arcs[i] = syntax.Arc{Head: people, Rel: "case"}
	r.arcs[told] = syntax.Arc{Head: people, Rel: "acl"}
}
