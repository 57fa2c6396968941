package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/adverbial.txt
var adverbialMarks string

// adverbial holds the conjunctions of clauses that are never what is said.
var adverbial = sync.OnceValue(func() map[string]bool { return wordSet(adverbialMarks) })

// noContent mends "…, weil das Geld fehlt", "…, so dass das Geld fehlt", "…, doch
// alle schweigen" and "…; andere schweigen", which were made what is said.
func (r *repair) noContent(i int) {
	head := r.arcs[i].Head
	if r.arcs[i].Rel != "ccomp" || head > i {
		return
	}
	first := i
	for k := head + 1; k < i; k++ {
		if r.tags[k].UPOS != syntax.PUNCT && r.below(k, i) {
			first = k
			break
		}
	}
	before, mark, next := r.words[first-1].Form, r.form(first), ""
	if first < i {
		next = r.form(first + 1)
	}
	switch {
	case r.arcs[first].Rel == "cc" && r.arcs[first].Head == i && before == ",":
		r.arcs[i].Rel = "conj"
	case before == ";":
		r.arcs[i].Rel = "parataxis"
	case strings.EqualFold(before, "so") && mark == "dass", mark == "so" && next == "dass":
		r.arcs[i].Rel = "advcl"
	case r.arcs[first].Rel == "mark" && r.arcs[first].Head == i && adverbial()[mark]:
		r.arcs[i].Rel = "advcl"
	}
}

// infinitiveList mends "Häuser zu kaufen, Wege zu bauen und Parks zu pflegen",
// where the second infinitive was made the complement of the first: it is the
// second of three.
func (r *repair) infinitiveList(i int) {
	a := r.arcs[i]
	if a.Rel != "xcomp" || a.Head > i || !r.zuInfinitive(i) || !r.zuInfinitive(a.Head) {
		return
	}
	third := r.child(i, i, "conj")
	if third < 0 || !r.zuInfinitive(third) || r.child(third, i, "cc") < 0 {
		return
	}
	for k := a.Head + 1; k < i; k++ {
		if r.below(k, i) && r.tags[k].UPOS != syntax.PUNCT {
			if r.words[k-1].Form == "," {
				r.arcs[i].Rel, r.arcs[third].Head = "conj", a.Head
			}
			return
		}
	}
}
