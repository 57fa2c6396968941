package mend

import "dossier/extract/syntax"

// score mends "mit 3 zu 1", where the first number was hung on the second, or both
// on the verb: the second belongs to the first.
func (r *repair) score(i int) {
	first, second := i-1, i+1
	if first < 0 || second >= len(r.arcs) || r.tags[first].UPOS != syntax.NUM || r.tags[second].UPOS != syntax.NUM || r.form(i) != "zu" {
		return
	}
	a, b := r.arcs[first], r.arcs[second]
	switch {
	case r.arcs[i].Rel != "case" || r.arcs[i].Head != first && r.arcs[i].Head != second:
		return
	case a.Head == second:
		r.arcs[first] = b
		r.moveBetween(-1, first, second, first)
	case a.Head != b.Head || b.Head == syntax.Root:
		return
	}
	r.arcs[second] = syntax.Arc{Head: first, Rel: "nmod"}
	r.arcs[i].Head = second
}
