package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// participleAdverbs are German participles that mostly are adverbs.
//
//go:embed data/participleadverb.txt
var participleAdverbText string

var participleAdverbs = sync.OnceValue(func() map[string]bool { return wordSet(participleAdverbText) })

// repeatedly mends "hat wiederholt Hilfe angeboten", where a participle that is an
// adverb was made a verb beside or above the clause's own.
func (r *repair) repeatedly(i int) {
	if r.tags[i].UPOS != syntax.VERB || !participleAdverbs()[r.form(i)] {
		return
	}
	verb := r.verbBehind(i)
	if verb < 0 {
		return
	}
	if r.arcs[verb].Head == i {
		r.arcs[verb] = r.arcs[i]
	}
	r.moveAll(i, verb)
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "advmod"}
}

// verbBehind returns the participle or infinitive behind i that is its head or
// hangs on it, without a conjunction between, or -1.
func (r *repair) verbBehind(i int) int {
	for k := i + 1; k < len(r.arcs); k++ {
		f := r.tags[k].Feats.Get("VerbForm")
		if r.tags[k].UPOS != syntax.VERB || f != "Part" && f != "Inf" || r.arcs[k].Head != i && r.arcs[i].Head != k {
			continue
		}
		if r.has(k, "cc") || r.has(i, "cc") || r.has(k, "mark") || r.child(k, -1, "aux") > i && r.has(i, "aux") {
			return -1
		}
		return k
	}
	return -1
}
