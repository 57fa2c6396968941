package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/equative.txt
var equativeNouns string

// equative holds the nouns that "is to do" says the content of.
var equative = sync.OnceValue(func() map[string]bool { return wordSet(equativeNouns) })

// isTo mends "Novak is to visit Oslo", which was read like "the aim is to win":
// with a subject that a deed cannot be equated with, "is" is an auxiliary.
func (r *repair) isTo(i int) {
	if r.tags[i].UPOS != syntax.VERB {
		return
	}
	mark := r.child(i, -1, "mark")
	if mark < 0 || mark > i || r.form(mark) != "to" && r.form(mark) != "due" {
		return
	}
	be, subject := -1, -1
	for k := range mark {
		if r.arcs[k].Head != i {
			continue
		}
		switch a := r.arcs[k]; {
		case a.Rel == "cop" || (a.Rel == "aux" || a.Rel == "aux:pass") && r.tags[k].Lemma == "be":
			be = k
		case a.Rel.Base() == "nsubj" && r.nominal(k):
			subject = k
		}
	}
	if be >= 0 && subject < 0 && r.form(mark) == "due" { // "were charged and are due to appear"
		r.arcs[be].Rel = "aux"
	}
	if be < 0 || subject < 0 || subject > be || equative()[strings.ToLower(r.tags[subject].Lemma)] {
		return
	}
	r.arcs[be].Rel = "aux"
	if r.arcs[subject].Rel == "nsubj:outer" {
		r.arcs[subject].Rel = "nsubj"
		if r.passiveAux(i) {
			r.arcs[subject].Rel = "nsubj:pass"
		}
	}
}
