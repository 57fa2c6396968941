package mend

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

// prepositionalObject mends "eine Rentnerin vor dem Verlust bewahrt", where the
// phrase that the verb governs was hung on the noun before it.
func (r *repair) prepositionalObject(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || noun == syntax.Root || noun > i || !r.nominal(noun) {
		return
	}
	at := r.child(i, noun, "case")
	if at < 0 || at > i {
		return
	}
	prep := r.form(at)
	verb := r.verbOver(noun, prep)
	if verb < 0 || !r.governs(verb, prep) {
		return
	}
	for k := range r.arcs {
		if r.arcs[k].Head == verb && r.arcs[k].Rel.Base() == "obl" && (r.hasCase(k, prep) || r.prepositional(verb, k)) {
			return // the verb has its object
		}
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl"}
}

// verbOver returns the verb whose subject or object a noun is or belongs to, or
// -1 if a noun between takes the preposition itself.
func (r *repair) verbOver(noun int, prep string) int {
	for noun != syntax.Root && r.nominal(noun) {
		lemma := r.tags[noun].Lemma
		if attached()[prep+" "+lemma] || prep == "von" || r.classes.Is(Event, lemma) || deverbal(lemma) {
			return -1
		}
		head := r.arcs[noun].Head
		if head == syntax.Root {
			return -1
		}
		switch r.arcs[noun].Rel.Base() {
		case "obj", "obl", "nsubj":
			if r.tags[head].UPOS == syntax.VERB {
				return head
			}
			return -1
		case "nmod", "appos", "flat", "conj":
			noun = head
		default:
			return -1
		}
	}
	return -1
}

//go:embed data/deverbal.txt
var deverbalText string

// deverbalEnds holds the ends of German nouns that tell of an action.
var deverbalEnds = sync.OnceValue(func() []string { return words(deverbalText) })

// deverbal reports whether a German noun tells of an action by its ending, which
// may have a preposition of its own: "Einigung", "Diskussion".
func deverbal(lemma string) bool {
	low := strings.ToLower(lemma)
	return slices.ContainsFunc(deverbalEnds(), func(end string) bool { return strings.HasSuffix(low, end) })
}

// governs reports whether a German verb, with its particle and reflexive pronoun,
// governs a preposition.
func (r *repair) governs(verb int, prep string) bool {
	lemma := r.wholeLemma(verb)
	if r.has(verb, "expl") && r.classes.Is(Governed, "sich "+lemma+" "+prep) {
		return true
	}
	return r.classes.Is(Governed, lemma+" "+prep)
}

// prepositional reports whether a phrase is the prepositional object of its verb.
func (r *repair) prepositional(verb, k int) bool {
	at := r.child(k, -1, "case")
	return at >= 0 && at < k && r.governs(verb, r.form(at))
}

// hasCase reports whether a noun has the preposition.
func (r *repair) hasCase(noun int, prep string) bool {
	k := r.child(noun, -1, "case")
	return k >= 0 && strings.EqualFold(r.words[k].Form, prep)
}
