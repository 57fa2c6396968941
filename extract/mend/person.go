package mend

import "dossier/extract/syntax"

// oneName mends "Pavel Novak ist Minister" and "Pavel Novak und Anna Keller
// trafen sich", where the words of a name were made several parts of the clause
// behind it, or what belongs to the name was hung on its last word: the words of
// a name hang on its first, and all else too.
func (r *repair) oneName(m syntax.Mention) {
	r.givenFirst(m)
	if arc, ok := r.severalParts(m); ok {
		for i := m.First + 1; i < m.Last; i++ {
			if h := r.arcs[i].Head; h < m.First || h >= m.Last {
				r.arcs[i] = syntax.Arc{Head: m.First, Rel: "flat"}
			}
		}
		r.arcs[m.First] = arc
	}
	for k := m.Last; k < len(r.arcs); k++ {
		h := r.arcs[k].Head
		if h <= m.First || h >= m.Last || r.arcs[h] != (syntax.Arc{Head: m.First, Rel: "flat"}) {
			continue
		}
		switch r.arcs[k].Rel.Base() {
		case "conj", "appos", "acl", "nmod":
			r.arcs[k].Head = m.First
		}
	}
}

// givenFirst mends "Pavel Novak leitet", where the first word of a name was hung on a
// later one without a known relation: it is the head.
func (r *repair) givenFirst(m syntax.Mention) {
	h := r.arcs[m.First].Head
	if r.arcs[m.First].Rel != "dep" || h <= m.First || h >= m.Last || r.tags[m.First].UPOS != syntax.PROPN {
		return
	}
	r.arcs[m.First], r.arcs[h] = r.arcs[h], syntax.Arc{Head: m.First, Rel: "flat"}
	r.moveAll(h, m.First)
}

// severalParts reports whether the first and other words of a name hang on one
// word outside of it, all in one way or behind the name, and what the name is
// then: the subject, if a word was.
func (r *repair) severalParts(m syntax.Mention) (arc syntax.Arc, ok bool) {
	arc = r.arcs[m.First]
	if r.tags[m.First].UPOS != syntax.PROPN || arc.Head >= m.First && arc.Head < m.Last {
		return arc, false
	}
	for i := m.First + 1; i < m.Last; i++ {
		a := r.arcs[i]
		if a.Head >= m.First && a.Head < m.Last {
			continue
		}
		if r.tags[i].UPOS != syntax.PROPN || a.Head != arc.Head || a != arc && arc.Head < m.Last {
			return arc, false
		}
		ok = true
		if a.Rel.Base() == "nsubj" {
			arc = a
		}
	}
	return arc, ok
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
