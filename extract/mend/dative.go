package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/dative.txt
var dativeVerbs string

// withDative holds the German verbs that have a person in the dative beside
// their object.
var withDative = sync.OnceValue(func() map[string]bool { return wordSet(dativeVerbs) })

// bareDative mends "soll Novak Unterlagen verschafft haben" and "übergaben sie
// Bürgermeisterin Keller eine Liste", where the person without an article was
// made a second object or subject: who gets something stands in the dative.
func (r *repair) bareDative(m syntax.Mention) {
	i := r.headOf(m)
	if i < 0 {
		return
	}
	if a := r.arcs[i]; a.Rel == "appos" && a.Head == m.First-1 && r.isOffice(a.Head) {
		i = a.Head
	}
	verb := r.arcs[i].Head
	if verb == syntax.Root || r.tags[verb].UPOS != syntax.VERB || r.has(i, "det", "case") || r.passiveAux(verb) || !withDative()[r.wholeLemma(verb)] {
		return
	}
	what := r.only(verb, i, "obj")
	if what < 0 || what < i || r.somebody(what) {
		return
	}
	switch r.arcs[i].Rel {
	case "obj":
		if !r.has(verb, "nsubj") {
			return
		}
	case "nsubj":
		if s := r.only(verb, i, "nsubj"); s < 0 || s > i || !r.agreesWith(s, verb) {
			return
		}
	default:
		return
	}
	r.arcs[i].Rel = "obl:arg"
}

// wholeLemma is the lemma of a German verb with its separated particle.
func (r *repair) wholeLemma(verb int) string {
	lemma := r.tags[verb].Lemma
	if k := r.child(verb, -1, "compound"); k >= 0 && r.arcs[k].Rel == "compound:prt" && !strings.HasPrefix(lemma, r.form(k)) {
		return r.form(k) + lemma
	}
	return lemma
}

//go:embed data/expletive.txt
var expletiveVerbs string

// expletives are German verbs whose "es" stands for nothing.
var expletives = sync.OnceValue(func() map[string]bool { return wordSet(expletiveVerbs) })

// foundIt mends "Zöllner fanden es", where a pronoun that is acted on was made
// an expletive.
func (r *repair) foundIt(i int) {
	a := r.arcs[i]
	if a.Rel != "expl" || a.Head == syntax.Root || a.Head > i || r.form(i) != "es" || r.tags[a.Head].UPOS != syntax.VERB || expletives()[r.wholeLemma(a.Head)] {
		return
	}
	subject := r.child(a.Head, -1, "nsubj")
	if subject < 0 || subject > a.Head || r.passiveAux(a.Head) {
		return
	}
	if !r.has(a.Head, "obj", "ccomp", "xcomp", "csubj", "advcl") {
		r.arcs[i].Rel = "obj"
	}
}
