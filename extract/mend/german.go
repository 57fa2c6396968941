package mend

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

// beingDone mends "ist umgekommen" and "war ausgestattet", where "sein" was made
// the copula of a participle: it is the auxiliary of a perfect or passive.
func (r *repair) beingDone(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "cop" || r.tags[i].Lemma != "sein" || r.tags[verb].UPOS != syntax.VERB {
		return
	}
	switch participle := r.tags[verb].Feats.Get("VerbForm") == "Part"; {
	case r.zuInfinitive(verb):
		r.arcs[i].Rel = "aux" // "ist nicht zu halten"
	case participle && !strings.EqualFold(r.words[verb].Form, r.tags[verb].Lemma): // "willkommen" is no participle of a verb
		r.arcs[i].Rel = "aux:pass"
	}
}

// withoutObject mends "ohne Namen zu nennen", where the object of the infinitive
// was made an oblique: "ohne" belongs to the verb.
func (r *repair) withoutObject(i int) {
	verb := r.arcs[i].Head
	if i == 0 || r.arcs[i].Rel != "obl" || verb < i || !r.zuInfinitive(verb) || r.has(verb, "obj") || r.has(i, "case") {
		return
	}
	first := i
	for first > 0 && r.arcs[first-1].Head == i {
		first--
	}
	if first == 0 || r.arcs[first-1].Rel != "mark" || r.arcs[first-1].Head != verb || r.tags[i].Feats.Get("Case") != "Acc" {
		return
	}
	switch r.form(first - 1) {
	case "ohne", "um", "statt", "anstatt":
		r.arcs[i].Rel = "obj"
	}
}

// pronounPhrase mends "hat bei uns Vertrag", where the preposition of a pronoun was
// given to the noun behind it: a personal pronoun belongs to no noun.
func (r *repair) pronounPhrase(i int) {
	noun, at := r.arcs[i].Head, i-1
	if i == 0 || r.arcs[i].Rel != "nmod" || noun < i || r.tags[i].UPOS != syntax.PRON || r.tags[i].Feats.Get("PronType") != "Prs" ||
		r.arcs[at].Rel != "case" || r.arcs[at].Head != noun || r.arcs[noun].Rel != "obl" {
		return
	}
	verb := r.arcs[noun].Head
	r.arcs[at].Head = i
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl"}
	if !r.has(verb, "obj") && r.tags[noun].Feats.Get("Case") != "Dat" {
		r.arcs[noun].Rel = "obj"
	}
}

//go:embed data/fronted.txt
var frontedParticles string

// fronted holds the German particles of verbs that stand first in a sentence.
var fronted = sync.OnceValue(func() map[string]bool { return wordSet(frontedParticles) })

// particleFirst mends "Hinzu kommt der Streit", where the particle was made an
// adverb of its verb.
func (r *repair) particleFirst(i int) {
	if i == 0 && r.arcs[i] == (syntax.Arc{Head: 1, Rel: "advmod"}) && fronted()[r.form(i)] && r.tags[1].UPOS == syntax.VERB {
		r.arcs[i].Rel = "compound:prt"
	}
}

// secondSubject mends "Das braucht ein Gesetz", where both phrases were made the
// subject: the second is the object, unless by its form it is the subject, or it
// is somebody and the first is not.
func (r *repair) secondSubject(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "nsubj" || verb == syntax.Root || r.tags[verb].UPOS != syntax.VERB || r.passiveAux(verb) || r.has(verb, "cop", "obj") {
		return
	}
	first := r.only(verb, i, "nsubj")
	if first < 0 || first > i || !r.nominal(first) || !r.nominal(i) || r.tags[first].Feats.Get("Case") == "" {
		return
	}
	object := i
	switch {
	case r.cases(i)&accusative == 0 || r.somebody(i) && !r.someone(first) || !r.agreesWith(first, verb):
		object = first
	case r.has(verb, "ccomp") && (!r.someone(first) || r.somebody(i)):
		return // one may be the subject of what is said
	}
	if r.cases(object)&accusative != 0 {
		r.arcs[object].Rel = "obj"
	}
}

// someone reports whether a noun phrase is somebody, other than "das" and "dies".
func (r *repair) someone(i int) bool {
	return r.somebody(i) && !(r.tags[i].UPOS == syntax.PRON && r.tags[i].Feats.Get("Gender") == "Neut")
}

// trailingPredicate mends "schrieb, die Lage sei ernst", where the predicate with
// subject and copula was made an adverb of the verb before: it is what is said,
// or a clause beside it, and has what stands behind it.
func (r *repair) trailingPredicate(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "advmod" || verb == syntax.Root || verb > i || r.tags[i].UPOS != syntax.ADJ {
		return
	}
	cop, subject := r.child(i, verb, "cop"), r.child(i, verb, "nsubj")
	if cop < 0 || subject < 0 || subject > i || cop > i {
		return
	}
	r.arcs[i].Rel = "parataxis"
	if r.classes.Is(Saying, r.tags[verb].Lemma) {
		r.arcs[i].Rel = "ccomp"
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == verb && r.arcs[k].Rel.Base() == "obl" {
			r.arcs[k].Head = i
		}
	}
}

// townPaper mends "die Genfer „Tribune“", where the adjective of a town was made
// the noun and the name its apposition: such a noun in "-er" would be masculine.
func (r *repair) townPaper(m syntax.Mention) {
	i := r.headOf(m)
	if i < 0 || r.arcs[i].Rel != "appos" || r.arcs[i].Head >= m.First {
		return
	}
	town := r.arcs[i].Head
	between := m.First - town - 1
	if between > 1 || between == 1 && r.tags[town+1].UPOS != syntax.PUNCT || r.tags[town].Feats.Get("Gender") != "Fem" || !townWord(r.words[town].Form) {
		return
	}
	det := r.child(town, -1, "det")
	if det != town-1 || r.tags[det].UPOS != syntax.DET {
		return
	}
	r.arcs[i] = r.arcs[town]
	r.moveAll(town, i)
	r.arcs[town] = syntax.Arc{Head: i, Rel: "amod"}
}

//go:embed data/feminine.txt
var feminineEnds string

// feminines holds the ends of German feminine nouns in "-er".
var feminines = sync.OnceValue(func() []string { return words(feminineEnds) })

// townWord reports whether a word may be the adjective of a town, "Genfer".
func townWord(form string) bool {
	low := strings.ToLower(form)
	return low != form && strings.HasSuffix(low, "er") && !slices.ContainsFunc(feminines(), func(end string) bool { return strings.HasSuffix(low, end) })
}
