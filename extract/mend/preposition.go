package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// adposition mends an adposition that was made the head of its noun: in
// "swapped for Aalto" "for" is the noun's case mark.
func (r *repair) adposition(i int) {
	a := r.arcs[i]
	if r.tags[i].UPOS != syntax.ADP || a.Head == syntax.Root || a.Rel.Base() != "obl" && a.Rel.Base() != "nmod" {
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head != i || !r.nominal(k) {
			continue
		}
		r.moveAll(i, k)
		r.arcs[k] = a
		r.arcs[i] = syntax.Arc{Head: k, Rel: "case"}
		return
	}
}

// postposition mends "dem Bericht zufolge die Bank", where the adposition behind
// its noun was made the case mark of the next one, and "Novak zufolge", where
// the noun was made the subject all the same.
func (r *repair) postposition(i int) {
	if i == 0 || r.tags[i].UPOS != syntax.ADP || r.form(i) != "zufolge" || !r.nominal(i-1) && !r.named(i-1) {
		return
	}
	if noun := r.arcs[i].Head; noun >= 0 && noun < i && r.nominal(noun) {
		if b := r.arcs[noun].Rel.Base(); b == "nsubj" || b == "obj" || b == "iobj" || b == "dep" {
			r.arcs[noun].Rel = "obl"
		}
		return
	}
	next, noun := r.arcs[i].Head, i-1
	for a := r.arcs[noun]; (a.Rel.Base() == "flat" || a.Rel.Base() == "appos" || a.Rel.Base() == "nmod") && a.Head < noun && a.Head != syntax.Root; a = r.arcs[noun] {
		noun = a.Head
	}
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "case"}
	if r.arcs[noun].Head != syntax.Root {
		r.arcs[noun].Rel = "obl"
	}
	if r.arcs[next].Rel.Base() == "obl" && !r.has(next, "case") {
		r.arcs[next].Rel = "obj"
	}
}

// behalf mends "acts on behalf of the bank": the three words are one preposition.
func (r *repair) behalf(i int) {
	if r.form(i) != "behalf" || i == 0 || i+1 >= len(r.arcs) || r.form(i-1) != "on" || r.words[i+1].Form != "of" {
		return
	}
	who := r.arcs[i+1].Head
	if who < i || r.arcs[who].Head != i || r.arcs[i+1].Rel != "case" || r.arcs[i-1].Head != i {
		return
	}
	r.arcs[who] = r.arcs[i]
	r.arcs[i-1] = syntax.Arc{Head: who, Rel: "case"}
	r.arcs[i], r.arcs[i+1] = syntax.Arc{Head: i - 1, Rel: "fixed"}, syntax.Arc{Head: i - 1, Rel: "fixed"}
	r.moveAll(i, who)
}

//go:embed data/governing.txt
var governingParticiples string

// governing holds the participles that are prepositions before a noun.
var governing = sync.OnceValue(func() map[string]bool { return wordSet(governingParticiples) })

// pending mends "was suspended pending an inquiry", where the preposition was made
// a clause with an object.
func (r *repair) pending(i int) {
	if !governing()[r.form(i)] || r.tags[i].UPOS != syntax.VERB || r.arcs[i].Rel != "advcl" || r.has(i, "nsubj", "aux") {
		return
	}
	noun := r.child(i, i, "obj")
	if noun < 0 {
		return
	}
	r.arcs[noun] = syntax.Arc{Head: r.arcs[i].Head, Rel: "obl"}
	r.moveAll(i, noun)
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "case"}
}

//go:embed data/preposition.txt
var prepositionWords string

// prepositions holds the English prepositions that never stand before an object.
var prepositions = sync.OnceValue(func() map[string]bool { return wordSet(prepositionWords) })

// casedObject mends "said in a statement", where the statement was made the
// object though a preposition stands before it.
func (r *repair) casedObject(i int) {
	if r.arcs[i].Rel != "obj" || !r.nominal(i) {
		return
	}
	k := r.child(i, -1, "case")
	if p := i - 1; k < 0 && p > 0 && r.arcs[p] == (syntax.Arc{Head: i, Rel: "amod"}) && governing()[r.form(p)] && r.nominal(p-1) {
		k, r.arcs[p].Rel = p, "case"
	}
	switch {
	case k < 0 || k > i:
	case r.tags[k].UPOS == syntax.ADP && prepositions()[r.form(k)]:
		r.arcs[i].Rel = "obl"
	case r.tags[k].Feats.Get("VerbForm") == "Ger": // "an agreement concerning grain"
		r.arcs[i].Rel = "obl"
		if before := k - 1; before >= 0 && r.nominal(before) && !r.below(before, i) && r.arcs[before].Head == r.arcs[i].Head {
			r.arcs[i] = syntax.Arc{Head: before, Rel: "nmod"}
		}
	}
}
