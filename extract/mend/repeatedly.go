package mend

import (
	_ "embed"
	"strings"
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
	if r.tags[i].UPOS != syntax.VERB || !participleAdverbs()[strings.ToLower(r.words[i].Form)] {
		return
	}
	verb := r.verbBehind(i)
	if verb < 0 {
		return
	}
	if r.arcs[verb].Head == i {
		r.arcs[verb] = r.arcs[i]
	}
	for k := range r.arcs {
		if r.arcs[k].Head == i && k != verb {
			r.arcs[k].Head = verb
		}
	}
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
		if r.child(k, -1, "cc") >= 0 || r.child(i, -1, "cc") >= 0 || r.child(k, -1, "mark") >= 0 || r.child(k, -1, "aux") > i && r.child(i, -1, "aux") >= 0 {
			return -1
		}
		return k
	}
	return -1
}
