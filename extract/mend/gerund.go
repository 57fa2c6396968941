package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/gerund.txt
var gerundNouns string

// gerunds holds the nouns in -ing that are no verbs.
var gerunds = sync.OnceValue(func() map[string]bool { return wordSet(gerundNouns) })

// gerundNoun mends "cleared of money laundering" and "accused of wrongdoing", where
// a noun in -ing was made a clause though it has a noun of its own before it or is
// no verb.
func (r *repair) gerundNoun(i int) {
	if r.arcs[i].Rel != "advcl" && r.arcs[i].Rel != "acl" || r.arcs[i].Head < 0 || r.tags[i].UPOS != syntax.VERB || r.has(i, "obj") {
		return
	}
	mark := r.child(i, -1, "mark")
	switch noun := i - 1; {
	case mark == i-1 && mark >= 0 && gerunds()[r.form(i)]:
		r.arcs[mark].Rel = "case"
	case mark >= 0:
		return
	case r.has(i, "case") && r.child(i, -1, "compound") > r.child(i, -1, "case") && r.child(i, -1, "compound") < i:
	case noun > 0 && r.tags[noun].UPOS == syntax.NOUN && r.arcs[noun].Head == r.arcs[i].Head && r.prepositionOf(noun) != "" && r.child(noun, -1, "case") == noun-1:
		r.arcs[noun-1].Head = i
		r.arcs[noun] = syntax.Arc{Head: i, Rel: "compound"}
	case noun > 0 && r.tags[noun].UPOS == syntax.NOUN && r.arcs[noun].Head == r.arcs[i].Head && r.child(i, -1, "case") == noun-1:
		r.arcs[noun] = syntax.Arc{Head: i, Rel: "compound"}
	default:
		return
	}
	r.arcs[i].Rel = "obl"
	if r.nominal(r.arcs[i].Head) {
		r.arcs[i].Rel = "nmod"
	}
}

// saidBehind mends "cut its forecast, warning that growth would slow", where the
// participle of an act of speech was taken for a noun: it tells what the subject
// does besides.
func (r *repair) saidBehind(i int) {
	if i == 0 || r.words[i-1].Form != "," || r.tags[i].Feats.Get("VerbForm") != "Ger" || !r.classes.Is(Saying, r.tags[i].Lemma) {
		return
	}
	told := -1
	switch r.arcs[i].Rel.Base() {
	case "parataxis", "appos", "conj", "dep":
	case "compound", "amod":
		if told = r.arcs[i].Head; told < i || !r.nominal(told) {
			return
		}
	default:
		return
	}
	over := r.arcs[max(i, told)].Head
	for over >= 0 && r.nominal(over) && r.arcs[over].Head != syntax.Root {
		over = r.arcs[over].Head
	}
	if over < 0 || over > i {
		return
	}
	r.arcs[i] = syntax.Arc{Head: over, Rel: "advcl"}
	if told >= 0 {
		r.arcs[told] = syntax.Arc{Head: i, Rel: "obj"}
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head != i {
			continue
		}
		switch r.arcs[k].Rel.Base() {
		case "acl":
			r.arcs[k].Rel = "ccomp"
		case "nmod":
			r.arcs[k].Rel = "obl"
		}
	}
}

// trailingGerund mends "breached the truce, further dimming hopes", where a
// participle that has an object of its own behind a comma was made an adjective
// before a further object.
func (r *repair) trailingGerund(i int) {
	a := r.arcs[i]
	if a.Rel != "obj" || a.Head == syntax.Root || r.child(a.Head, -1, "obj") == i || r.has(i, "cc") {
		return
	}
	gerund := r.child(i, a.Head, "amod")
	for gerund >= 0 && r.tags[gerund].Feats.Get("VerbForm") != "Ger" {
		gerund = r.child(i, gerund, "amod")
	}
	if gerund < 0 || gerund > i {
		return
	}
	comma := gerund - 1
	for comma > a.Head && r.tags[comma].UPOS == syntax.ADV {
		comma--
	}
	if r.words[comma].Form != "," {
		return
	}
	for k := comma; k < gerund; k++ {
		if r.arcs[k].Head == i {
			r.arcs[k].Head = gerund
		}
		if r.tags[k].UPOS == syntax.ADV {
			r.arcs[k].Rel = "advmod"
		}
	}
	r.arcs[gerund] = syntax.Arc{Head: a.Head, Rel: "advcl"}
	r.arcs[i].Head = gerund
}
