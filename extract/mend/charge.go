package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/charging.txt
var chargingVerbs string

// charging holds the verbs behind whose object "of" and a gerund tell what of.
var charging = sync.OnceValue(func() map[string]bool { return wordSet(chargingVerbs) })

// charge mends "accused the firm of paying bribes" and "was accused by the union
// of paying bribes", where the gerund was hung on the noun: it belongs to the verb.
func (r *repair) charge(i int) {
	noun := r.arcs[i].Head
	if noun > i || noun < 0 {
		return
	}
	mark := r.child(i, noun, "mark")
	if mark < 0 || mark > i || r.form(mark) != "of" {
		return
	}
	switch a := r.arcs[noun]; r.arcs[i].Rel {
	case "obl": // "accused her of lying"
		if r.tags[i].UPOS == syntax.VERB && r.charges(noun) {
			r.arcs[i].Rel = "advcl"
		}
	case "acl":
		if (a.Rel.Base() == "obj" || a.Rel == "obl:agent") && a.Head <= noun && r.charges(a.Head) {
			r.arcs[i] = syntax.Arc{Head: a.Head, Rel: "advcl"}
		}
	}
}

// charges reports whether a verb is one of charging.
func (r *repair) charges(verb int) bool { return charging()[strings.ToLower(r.tags[verb].Lemma)] }

// bareOblique mends "called off the talks", where the object lost its place to
// the particle: a bare noun right behind the verb is no oblique.
func (r *repair) bareOblique(i int) {
	a := r.arcs[i]
	if a.Rel != "obl" || a.Head > i || a.Head == syntax.Root || !r.nominal(i) || r.tags[a.Head].UPOS != syntax.VERB || r.has(i, "case") {
		return
	}
	particle := r.child(a.Head, a.Head, "compound")
	if particle != a.Head+1 || r.arcs[particle].Rel != "compound:prt" || r.has(a.Head, "obj") {
		return
	}
	for k := particle + 1; k < i; k++ {
		if h := r.arcs[k].Head; h <= particle || h > i {
			return
		}
	}
	r.arcs[i].Rel = "obj"
}

// having mends "denied having known", where the auxiliary was made a clause of
// its own beside its verb.
func (r *repair) having(i int) {
	if r.form(i) != "having" || r.arcs[i].Rel.Base() == "aux" || r.arcs[i].Head == syntax.Root {
		return
	}
	verb := i + 1
	for verb < len(r.tags) && (r.tags[verb].UPOS == syntax.ADV || r.tags[verb].UPOS == syntax.PART || r.tags[verb].UPOS == syntax.AUX) {
		verb++
	}
	if verb == len(r.tags) || r.tags[verb].UPOS != syntax.VERB || r.tags[verb].Feats.Get("VerbForm") != "Part" || r.tags[verb].Feats.Get("Tense") != "Past" {
		return
	}
	switch a := r.arcs[i]; {
	case r.arcs[verb].Head == i:
		r.arcs[verb] = a
	case r.arcs[verb].Head != a.Head && a.Head != verb:
		return
	}
	r.moveAll(i, verb)
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "aux"}
}
