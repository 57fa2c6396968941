package mend

import "dossier/extract/syntax"

// andAHalf mends "three and a half hours", where the hours were coordinated to
// the three: three and a half is how many they are.
func (r *repair) andAHalf(i int) {
	h := r.arcs[i].Head
	if r.arcs[i].Rel.Base() != "conj" || h == syntax.Root || r.tags[h].UPOS != syntax.NUM || r.tags[i].UPOS != syntax.NOUN || i != h+4 ||
		r.form(h+3) != "half" {
		return
	}
	r.arcs[i] = r.arcs[h]
	for k := range r.arcs {
		if r.arcs[k].Head == h && k != h+1 {
			r.arcs[k].Head = i
		}
	}
	r.arcs[h] = syntax.Arc{Head: i, Rel: "nummod"}
	r.arcs[h+3] = syntax.Arc{Head: h, Rel: "conj"}
	r.arcs[h+1] = syntax.Arc{Head: h + 3, Rel: "cc"}
	r.arcs[h+2] = syntax.Arc{Head: h + 3, Rel: "det"}
}
