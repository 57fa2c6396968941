package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// quotedWord mends `answered with a "maybe"`, where the article was made the noun:
// a word between quotation marks behind it is, whatever it is elsewhere.
func (r *repair) quotedWord(i int) {
	det := i - 2
	if det < 0 || i+1 >= len(r.words) || r.tags[det].UPOS != syntax.DET || !r.quoteMark(i-1) || !r.quoteMark(i+1) {
		return
	}
	switch a := r.arcs[det]; {
	case a.Rel.Base() == "det", a.Head == syntax.Root, r.below(a.Head, i):
		return
	case a.Rel.Base() == "obj", a.Rel.Base() == "obl", a.Rel.Base() == "nmod", a.Rel.Base() == "nsubj":
		r.arcs[i] = a
		r.moveAll(det, i)
		r.arcs[det] = syntax.Arc{Head: i, Rel: "det"}
	}
}

// quoteMark reports whether token k is a quotation mark.
func (r *repair) quoteMark(k int) bool {
	return r.tags[k].UPOS == syntax.PUNCT && strings.ContainsAny(r.words[k].Form, "\"“”„»«")
}
