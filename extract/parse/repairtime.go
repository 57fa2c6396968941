package parse

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/day.txt
var dayNames string

// definite holds the words that name a day or a month.
var definite = sync.OnceValue(func() map[string]bool { return wordSet(dayNames) })

// perfectTime mends "has hailed talks in Oslo on Friday", where the day was hung
// on the verb: an English verb in the present perfect has no definite time, so
// this is the time of what happened, and so is the place before it.
func (r *repair) perfectTime(i int) {
	aux, o := r.child(i, -1, "aux"), r.child(i, i, "obj")
	if aux < 0 || o < 0 || r.tags[aux].Lemma != "have" || r.tags[aux].Feats.Get("Tense") != "Pres" || !r.classes.Event(r.tags[o].Lemma) {
		return
	}
	var moved []int
	for k := o + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head != i || r.arcs[k].Rel.Base() != "obl" {
			continue
		}
		moved = append(moved, k)
		if inner := r.child(k, k, "nmod"); definite()[strings.ToLower(r.words[k].Form)] || inner >= 0 && definite()[strings.ToLower(r.words[inner].Form)] {
			for _, m := range moved {
				r.arcs[m] = syntax.Arc{Head: o, Rel: "nmod"}
			}
			if inner >= 0 {
				r.arcs[inner].Head = o
			}
			return
		}
	}
}
