package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/day.txt
var dayNames string

// definite holds the words that name a day or a month.
var definite = sync.OnceValue(func() map[string]bool { return wordSet(dayNames) })

// datedOf mends "found guilty in May of fraud", where what "of" brings in was hung
// on the month: it belongs to the word before the date, and to the verb where
// there is none.
func (r *repair) datedOf(i int) {
	date := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || date > i || !definite()[r.form(date)] || r.prepositionOf(i) != "of" || r.tags[i].UPOS == syntax.NUM {
		return
	}
	a := r.arcs[date]
	if a.Rel.Base() != "obl" || a.Head > date {
		return
	}
	r.arcs[i] = syntax.Arc{Head: a.Head, Rel: "obl"}
}

// happenedAfter mends "withdrew it after a video surfaced", where the conjunction
// was made the preposition of the subject, and the clause a complement.
func (r *repair) happenedAfter(i int) {
	if r.arcs[i].Rel != "ccomp" || r.arcs[i].Head > i || r.tags[i].UPOS != syntax.VERB || r.tags[i].Feats.Get("VerbForm") != "Fin" || r.has(i, "nsubj") {
		return
	}
	for k := i - 1; k > r.arcs[i].Head; k-- {
		switch r.prepositionOf(k) {
		case "after", "before", "until", "since":
		default:
			continue
		}
		if b := r.arcs[k].Rel.Base(); (b == "nmod" || b == "obl") && r.nominal(k) && r.below(i-1, k) {
			r.arcs[r.child(k, -1, "case")] = syntax.Arc{Head: i, Rel: "mark"}
			r.arcs[k] = syntax.Arc{Head: i, Rel: "nsubj"}
			r.arcs[i].Rel = "advcl"
		}
		return
	}
}

// clauseAfter mends "left after a bank refused to pay", where the conjunction was
// made the preposition of the subject, and the clause its attribute: a participle
// has no object, and does nothing.
func (r *repair) clauseAfter(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "acl" || noun < 0 || noun > i || r.tags[i].UPOS != syntax.VERB || r.tags[i].Feats.Get("Tense") != "Past" || !r.nominal(noun) || !r.active(i) {
		return
	}
	switch r.prepositionOf(noun) {
	case "after", "before", "until", "since":
	default:
		return
	}
	if b := r.arcs[noun].Rel.Base(); b != "obl" && b != "nmod" || r.commaBetween(noun, i) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: r.arcs[noun].Head, Rel: "advcl"}
	r.arcs[r.child(noun, -1, "case")] = syntax.Arc{Head: i, Rel: "mark"}
	r.arcs[noun] = syntax.Arc{Head: i, Rel: "nsubj"}
}

// active reports whether a verb has what only an active one has behind it: an
// object, unless it has two, what is said, or what its subject does.
func (r *repair) active(i int) bool {
	if r.has(i, "aux", "nsubj", "mark") {
		return false
	}
	lemma := r.tags[i].Lemma
	if k := r.child(i, i, "ccomp"); k >= 0 {
		return r.classes.Is(Saying, lemma)
	}
	if k := r.child(i, i, "xcomp"); k >= 0 {
		return r.classes.Is(Undertaking, lemma)
	}
	return r.child(i, i, "obj") >= 0 && !ditransitive()[lemma]
}

// perfectTime mends "has hailed talks in Oslo on Friday", where the day was hung
// on the verb: an English verb in the present perfect has no definite time, so
// this is the time of what happened, and so is the place before it.
func (r *repair) perfectTime(i int) {
	aux, o := r.child(i, -1, "aux"), r.child(i, i, "obj")
	if aux < 0 || o < 0 || r.tags[aux].Lemma != "have" || r.tags[aux].Feats.Get("Tense") != "Pres" || !r.classes.Is(Event, r.tags[o].Lemma) {
		return
	}
	var moved []int
	for k := o + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head != i || r.arcs[k].Rel.Base() != "obl" {
			continue
		}
		moved = append(moved, k)
		if inner := r.child(k, k, "nmod"); definite()[r.form(k)] || inner >= 0 && definite()[r.form(inner)] {
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
