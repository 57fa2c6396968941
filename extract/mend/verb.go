package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// Parts of a verb that parsers take for words of their own.

//go:embed data/particle.txt
var particleTable string

// adjectiveParticles holds "verb adjective" of adjectives that are one verb with it.
var adjectiveParticles = sync.OnceValue(func() map[string]bool { return pairSet(particleTable) })

// adjectiveParticle mends "was set free", "gab den Plan bekannt", where the
// verb's particle was taken for a predicate.
func (r *repair) adjectiveParticle(i int) {
	verb := r.arcs[i].Head
	b := r.arcs[i].Rel.Base()
	if (b == "xcomp" || b == "advmod" || b == "obl") && verb >= 0 && verb < i && adjectiveParticles()[r.tags[verb].Lemma+" "+r.form(i)] {
		r.arcs[i].Rel = "compound:prt"
	}
}

// modalCopula mends "soll krank sein", where the modal was made a second copula.
func (r *repair) modalCopula(i int) {
	if r.arcs[i].Rel != "cop" || !r.classes.Is(Modal, r.tags[i].Lemma) {
		return
	}
	for k := range r.arcs {
		if k != i && r.arcs[k].Head == r.arcs[i].Head && r.arcs[k].Rel == "cop" {
			r.arcs[i].Rel = "aux"
			return
		}
	}
}

// oneAnother makes "one another" one pronoun, and what was hung on its second
// word part of the clause.
func (r *repair) oneAnother(i int) {
	one := r.arcs[i].Head
	if one != i-1 || one < 0 || r.form(i) != "another" || r.form(one) != "one" || r.arcs[one].Head == syntax.Root {
		return
	}
	r.arcs[i].Rel = "fixed"
	for k := range r.arcs {
		if r.arcs[k].Head == i || r.arcs[k].Head == one && k > i {
			r.arcs[k].Head = r.arcs[one].Head
			if r.arcs[k].Rel == "acl" {
				r.arcs[k].Rel = "advcl"
			}
		}
	}
}

// passiveAux reports whether verb i has a passive auxiliary.
func (r *repair) passiveAux(i int) bool {
	for k := range r.arcs {
		if r.arcs[k].Head == i && r.arcs[k].Rel == "aux:pass" {
			return true
		}
	}
	return false
}

// back makes "back" right behind a verb, or behind its pronoun, a particle: "paid
// back the money", "sent him back".
func (r *repair) back(i int) {
	verb := r.arcs[i].Head
	if r.form(i) != "back" || r.arcs[i].Rel != "advmod" || verb < 0 || r.tags[verb].UPOS != syntax.VERB || r.tags[verb].Lemma == "be" {
		return
	}
	if verb == i-1 || verb == i-2 && r.tags[i-1].UPOS == syntax.PRON {
		r.arcs[i].Rel = "compound:prt"
	}
}
