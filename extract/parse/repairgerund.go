package parse

import "dossier/extract/syntax"

// gerundNoun mends "cleared of money laundering", where a noun in -ing was made a
// clause though it has a noun of its own before it.
func (r *repair) gerundNoun(i int) {
	if r.arcs[i].Rel != "advcl" && r.arcs[i].Rel != "acl" || r.arcs[i].Head < 0 || r.tags[i].UPOS != syntax.VERB || r.child(i, -1, "mark") >= 0 || r.child(i, -1, "obj") >= 0 {
		return
	}
	at, noun := r.child(i, -1, "case"), r.child(i, -1, "compound")
	if at < 0 || noun < at || noun > i {
		return
	}
	rel := syntax.Rel("obl")
	if r.nominal(r.arcs[i].Head) {
		rel = "nmod"
	}
	r.arcs[i].Rel = rel
}

// trailingGerund mends "breached the truce, further dimming hopes", where a
// participle that has an object of its own behind a comma was made an adjective
// before a further object.
func (r *repair) trailingGerund(i int) {
	a := r.arcs[i]
	if a.Rel != "obj" || a.Head == syntax.Root || r.child(a.Head, -1, "obj") == i || r.child(i, -1, "cc") >= 0 {
		return
	}
	gerund := r.child(i, a.Head, "amod")
	for gerund >= 0 && r.tags[gerund].Feats.Get("VerbForm") != "Ger" {
		gerund = r.child(i, gerund, "amod")
	}
	if gerund < 0 || gerund > i {
		return
	}
	comma := gerund - 1
	for comma > a.Head && r.tags[comma].UPOS == syntax.ADV {
		comma--
	}
	if r.words[comma].Form != "," {
		return
	}
	for k := comma; k < gerund; k++ {
		if r.arcs[k].Head == i {
			r.arcs[k].Head = gerund
		}
		if r.tags[k].UPOS == syntax.ADV {
			r.arcs[k].Rel = "advmod"
		}
	}
	r.arcs[gerund] = syntax.Arc{Head: a.Head, Rel: "advcl"}
	r.arcs[i].Head = gerund
}
