package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/conditional.txt
var conditionalParticiples string

// conditional holds the participles that open a condition: "provided that he pays".
var conditional = sync.OnceValue(func() map[string]bool { return wordSet(conditionalParticiples) })

// provided mends "provided that he pays", where the participle was made a
// clause of its own: it is the conjunction.
func (r *repair) provided(i int) {
	over := r.arcs[i].Head
	if !conditional()[r.form(i)] || over < 0 {
		return
	}
	switch r.arcs[i].Rel {
	case "advcl":
	case "xcomp", "acl":
		if over > i || r.form(i+1) != "that" {
			return
		}
		for r.nominal(over) && r.arcs[over].Head >= 0 {
			over = r.arcs[over].Head // "lay down their arms provided that"
		}
	default:
		return
	}
	clause := r.child(i, i, "ccomp")
	if clause < 0 || r.has(i, "obj", "nsubj", "aux") {
		return
	}
	r.moveAll(i, clause)
	r.arcs[clause] = syntax.Arc{Head: over, Rel: "advcl"}
	r.arcs[i] = syntax.Arc{Head: clause, Rel: "mark"}
	if that := r.child(clause, i, "mark"); that == i+1 {
		r.arcs[that] = syntax.Arc{Head: i, Rel: "fixed"}
	}
}

// activeSubject mends "the leader called on him", a finite verb that was read as
// a participle: a passive in a whole sentence has an auxiliary.
func (r *repair) activeSubject(i int) {
	if r.arcs[i].Rel != "nsubj:pass" {
		return
	}
	verb, last := r.arcs[i].Head, len(r.words)-1
	if r.arcs[verb].Rel != "root" || i > verb || r.words[last].Form != "." {
		return
	}
	for k := range r.arcs {
		if b := r.arcs[k].Rel.Base(); r.arcs[k].Head == verb && (b == "aux" || b == "cop") {
			return
		}
	}
	r.arcs[i].Rel = "nsubj"
}

// future mends "die Reederei wird klagen", which was read as a passive: before
// an infinitive "werden" tells what is ahead, and before that of a passive, "wird
// gebaut werden".
func (r *repair) future(i int) {
	if r.arcs[i].Rel != "aux:pass" || r.tags[i].Lemma != "werden" || r.tags[i].Feats.Get("VerbForm") != "Fin" {
		return
	}
	verb := r.arcs[i].Head
	if r.tags[verb].Feats.Get("VerbForm") != "Inf" {
		if k := r.child(verb, i, "aux"); k >= 0 && r.tags[k].Lemma == "werden" && r.tags[k].Feats.Get("VerbForm") == "Inf" {
			r.arcs[i].Rel = "aux"
		}
		return
	}
	r.arcs[i].Rel = "aux"
	for k := range r.arcs {
		if r.arcs[k].Head == verb && r.arcs[k].Rel == "nsubj:pass" {
			r.arcs[k].Rel = "nsubj"
		}
	}
}

// upTo mends "faces up to nine years", where "up" was made a particle of the
// verb and what it measures an oblique: "up to" belongs to the number.
func (r *repair) upTo(i int) {
	if r.form(i) != "up" || r.arcs[i].Rel != "compound:prt" || i+2 >= len(r.arcs) {
		return
	}
	verb, to := r.arcs[i].Head, i+1
	if r.form(to) != "to" || r.tags[to+1].UPOS != syntax.NUM || r.arcs[to].Rel != "case" {
		return
	}
	measured := r.arcs[to].Head
	if r.arcs[measured].Head != verb || r.arcs[measured].Rel.Base() != "obl" {
		return
	}
	number := measured
	if r.arcs[to+1].Head == measured {
		number = to + 1
	}
	r.arcs[i] = syntax.Arc{Head: number, Rel: "advmod"}
	r.arcs[to] = syntax.Arc{Head: i, Rel: "fixed"}
	if !r.has(verb, "obj") {
		r.arcs[measured].Rel = "obj"
	}
}

// upToSubject mends "dass bis zu 200 Stellen wegfallen", where what is counted
// was hung on the verb as if "zu" were its preposition.
func (r *repair) upToSubject(i int) {
	if i == 0 || i+2 >= len(r.arcs) || r.form(i) != "zu" || r.form(i-1) != "bis" || r.tags[i+1].UPOS != syntax.NUM {
		return
	}
	noun := r.arcs[i+1].Head
	if r.arcs[i+1].Rel != "nummod" || noun < i || r.arcs[noun].Rel != "obl" || r.has(noun, "case") || measures()[r.tags[noun].Lemma] {
		return
	}
	if verb := r.arcs[noun].Head; !r.has(verb, "nsubj") {
		r.arcs[noun].Rel = "nsubj"
	} else if !r.has(verb, "obj") {
		r.arcs[noun].Rel = "obj"
	}
}

// asMuchAs mends "fell as much as 9 percent", where the second "as" was made the
// preposition of what is measured: the three words belong to the number.
func (r *repair) asMuchAs(i int) {
	if i < 2 || i+1 >= len(r.arcs) || r.form(i) != "as" || r.form(i-2) != "as" || r.arcs[i].Rel != "case" {
		return
	}
	switch r.form(i - 1) {
	case "much", "many", "little", "few":
	default:
		return
	}
	measured := r.arcs[i].Head
	verb := r.arcs[measured].Head
	if measured < i || r.tags[i+1].UPOS != syntax.NUM && r.tags[i+1].UPOS != syntax.SYM || verb < 0 || verb > i-2 || r.arcs[measured].Rel.Base() != "obl" {
		return
	}
	r.arcs[i-2] = syntax.Arc{Head: measured, Rel: "advmod"}
	r.arcs[i-1], r.arcs[i] = syntax.Arc{Head: i - 2, Rel: "fixed"}, syntax.Arc{Head: i - 2, Rel: "fixed"}
	if !r.has(verb, "obj") {
		r.arcs[measured].Rel = "obj"
	}
}

// atLeast mends "burned at least 12 villages", where "at" was taken for the
// preposition of what is counted, and that for no object.
func (r *repair) atLeast(i int) {
	if i == 0 || r.form(i-1) != "at" || r.form(i) != "least" && r.form(i) != "most" || i+1 >= len(r.arcs) || r.tags[i+1].UPOS != syntax.NUM {
		return
	}
	counted := r.arcs[i+1].Head
	if r.arcs[i+1].Rel != "nummod" || counted < i || r.arcs[counted].Rel != "obl" || r.has(counted, "case") {
		return
	}
	if verb := r.arcs[counted].Head; verb >= 0 && verb < i && r.tags[verb].UPOS == syntax.VERB && !r.passiveAux(verb) && !r.has(verb, "obj") {
		r.arcs[counted].Rel = "obj"
	}
}

// besideGerund mends "is accused of taking bribes and faces a trial", where the
// second finite verb was coordinated to the gerund: it stands beside the first.
func (r *repair) besideGerund(i int) {
	g := r.arcs[i].Head
	if r.arcs[i].Rel != "conj" || g < 0 || g > i || r.tags[i].Feats.Get("VerbForm") != "Fin" || r.has(i, "nsubj", "aux") {
		return
	}
	if r.tags[g].UPOS != syntax.VERB || !strings.HasSuffix(r.words[g].Form, "ing") || r.has(g, "aux") || r.arcs[g].Rel != "advcl" && r.arcs[g].Rel != "acl" {
		return
	}
	main := r.arcs[g].Head
	if main < 0 || main > g || r.tags[main].UPOS != syntax.VERB || !r.has(main, "nsubj") {
		return
	}
	r.arcs[i].Head = main
}

//go:embed data/measure.txt
var measureNouns string

// measures holds the German nouns that tell how long, far or much behind "bis zu".
var measures = sync.OnceValue(func() map[string]bool { return wordSet(measureNouns) })

// passiveBehind mends "In May were released the two envoys", where the subject
// behind a passive was made its object.
func (r *repair) passiveBehind(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || verb < 0 || verb > i || r.tags[verb].UPOS != syntax.VERB || !r.passiveAux(verb) || r.arcs[verb].Rel != "root" {
		return
	}
	if !r.has(verb, "nsubj", "csubj", "expl") {
		r.arcs[i].Rel = "nsubj:pass"
	}
}

// alsClause mends „als Minister Novak nach Oslo reiste, …“, where the conjunction was
// read as a preposition: a clause that ends in its verb and has no subject has it in
// the noun behind "als".
func (r *repair) alsClause(i int) {
	noun := r.arcs[i].Head
	if r.form(i) != "als" || r.arcs[i].Rel != "case" || noun < i || r.arcs[noun].Rel.Base() != "obl" || r.tags[noun].Feats.Get("Case") != "Nom" {
		return
	}
	verb := r.arcs[noun].Head
	if verb < noun || r.arcs[verb].Rel != "advcl" || r.form(verb+1) != "," && r.form(verb+2) != "," {
		return
	}
	if r.has(verb, "nsubj", "nsubj:pass", "csubj", "expl", "mark") || r.tags[verb].Feats.Get("VerbForm") != "Fin" && !r.has(verb, "aux", "aux:pass") {
		return
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "mark"}
	r.arcs[noun].Rel = "nsubj"
	if r.has(verb, "aux:pass") {
		r.arcs[noun].Rel = "nsubj:pass"
	}
}
