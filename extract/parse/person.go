package parse

import "dossier/extract/syntax"

// oneName mends "Pavel Novak ist Minister", where both words of a name were made
// subjects: the words of a name hang on its first.
func (r *repair) oneName(m syntax.Mention) {
	first := r.arcs[m.First]
	for i := m.First + 1; i < m.Last; i++ {
		if r.arcs[i] == first && r.tags[i].UPOS == syntax.PROPN && r.tags[m.First].UPOS == syntax.PROPN {
			r.arcs[i] = syntax.Arc{Head: m.First, Rel: "flat"}
		}
	}
}

// closerOffice mends "ein Berater von Präsident Pavel Novak", where the name was
// hung on the first office, and not on that right before it.
func (r *repair) closerOffice(m syntax.Mention) {
	i, inner := r.headOf(m), m.First-1
	if i < 0 || inner < 0 || r.arcs[i].Rel != "appos" || !r.isOffice(inner) || r.arcs[inner].Rel.Base() != "nmod" {
		return
	}
	if outer := r.arcs[i].Head; outer != syntax.Root && r.arcs[inner].Head == outer {
		r.arcs[i].Head = inner
	}
}
