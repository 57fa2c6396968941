package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/ditransitive.txt
var ditransitiveVerbs string

// ditransitive holds the English verbs that have whom and what without a preposition.
var ditransitive = sync.OnceValue(func() map[string]bool { return wordSet(ditransitiveVerbs) })

// receiver mends "lent Malta the money", where both were made objects: the first
// is who gets the second.
func (r *repair) receiver(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || verb > i || r.tags[verb].UPOS != syntax.VERB || !ditransitive()[strings.ToLower(r.tags[verb].Lemma)] {
		return
	}
	what := r.child(verb, i, "obj")
	if what < 0 || r.has(i, "case") {
		return
	}
	for k := i + 1; k < what; k++ {
		if r.tags[k].UPOS == syntax.PUNCT || r.tags[k].UPOS == syntax.CCONJ || r.tags[k].UPOS == syntax.VERB {
			return
		}
	}
	r.arcs[i].Rel = "iobj"
}

// bearers mends "the presidents of Kenya and Malta, Anna Lund and Paul Koto",
// where the people were coordinated to the countries: they are the presidents.
func (r *repair) bearers(m syntax.Mention, people []syntax.Mention) {
	first := m.First
	if first == 0 || r.words[first-1].Form != "," || r.arcs[first].Rel != "conj" {
		return
	}
	place := r.arcs[first].Head
	if place > first || personAt(place, people) || r.arcs[place].Rel.Base() != "nmod" {
		return
	}
	office := r.arcs[place].Head
	if office == syntax.Root || office > place || r.tags[office].Feats.Get("Number") != "Plur" || !r.classes.Is(Office, r.tags[office].Lemma) {
		return
	}
	r.arcs[first] = syntax.Arc{Head: office, Rel: "appos"}
	for k := first + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == place && r.arcs[k].Rel == "conj" && personAt(k, people) {
			r.arcs[k].Head = first
		}
	}
}

// personAt reports whether token i stands in the name of a person.
func personAt(i int, names []syntax.Mention) bool {
	for _, m := range names {
		if m.Kind == syntax.Person && i >= m.First && i < m.Last {
			return true
		}
	}
	return false
}
