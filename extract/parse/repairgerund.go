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
