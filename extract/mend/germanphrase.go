package mend

import (
	_ "embed"
	"slices"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/unit.txt
var unitNouns string

// units holds German nouns by which things are measured or counted.
var units = sync.OnceValue(func() map[string]bool { return wordSet(unitNouns) })

// measured mends "8.000 Tonnen Uran liefern", where the unit and what is measured
// were made two arguments of the verb.
func (r *repair) measured(i int) {
	j := i + 1
	if j >= len(r.arcs) || r.tags[i].UPOS != syntax.NOUN || r.tags[j].UPOS != syntax.NOUN || !units()[r.tags[i].Lemma] || r.arcs[i].Head != r.arcs[j].Head || r.arcs[i].Head == syntax.Root {
		return
	}
	if r.child(i, -1, "nummod") < 0 && r.child(i, -1, "det") < 0 || r.child(j, -1, "det") >= 0 || r.child(j, -1, "case") >= 0 || r.tags[r.arcs[i].Head].UPOS != syntax.VERB {
		return
	}
	if r.arcs[j].Rel.Base() == "obl" {
		r.arcs[j].Rel = r.arcs[i].Rel
	}
	if at := r.child(i, -1, "case"); at >= 0 {
		r.arcs[at].Head, r.arcs[j].Rel = j, r.arcs[i].Rel
	}
	r.arcs[i] = syntax.Arc{Head: j, Rel: "nmod"}
}

// fromYear mends "von 2027 an Uran", where the end of the preposition was given to
// the noun behind it.
func (r *repair) fromYear(i int) {
	if i < 2 || r.form(i) != "an" || r.form(i-2) != "von" || r.tags[i-1].UPOS != syntax.NUM || r.arcs[i].Rel != "case" || r.arcs[i].Head < i {
		return
	}
	noun := r.arcs[i].Head
	r.arcs[i] = syntax.Arc{Head: i - 1, Rel: "case"}
	if r.arcs[noun].Rel == "obl" && r.child(noun, -1, "case") < 0 && r.arcs[noun].Head != syntax.Root && r.child(r.arcs[noun].Head, -1, "obj") < 0 {
		r.arcs[noun].Rel = "obj"
	}
}

// withoutNoun mends "ohne Genehmigung Verträge zu schließen", where "ohne" was
// made the mark of the infinitive and the noun behind it a second object.
func (r *repair) withoutNoun(i int) {
	noun, verb := i+1, r.arcs[i].Head
	if r.arcs[i].Rel != "mark" || r.form(i) != "ohne" || verb <= noun || r.tags[noun].UPOS != syntax.NOUN || r.arcs[noun].Head != verb || slices.ContainsFunc(r.arcs, func(a syntax.Arc) bool { return a.Head == noun }) {
		return
	}
	if b := r.arcs[noun].Rel.Base(); b != "obj" && b != "obl" || r.child(verb, noun, "obj") < 0 {
		return
	}
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "case"}
	r.arcs[noun].Rel = "obl"
}

// clauseObject mends "Wer zahlt, soll ein Gericht klären", where the clause in
// front was made a subject beside the noun that is one.
func (r *repair) clauseObject(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "csubj" || verb < i || r.tags[verb].UPOS != syntax.VERB || r.passiveAux(verb) {
		return
	}
	if s := r.child(verb, i, "nsubj"); s >= 0 && r.child(verb, -1, "obj") < 0 {
		r.arcs[i].Rel = "ccomp"
	}
}

// nameCompound mends "bot Keller Hilfe an", where the name was made a part of the
// noun behind it: German joins the two with a hyphen.
func (r *repair) nameCompound(m syntax.Mention) {
	i := r.headOf(m)
	if i < 0 || r.arcs[i].Rel != "compound" || r.arcs[i].Head != m.Last || m.First == 0 {
		return
	}
	noun := m.Last
	verb := r.arcs[noun].Head
	if r.tags[noun].UPOS != syntax.NOUN || verb == syntax.Root || verb > m.First || r.tags[verb].UPOS != syntax.VERB || r.child(noun, -1, "det") >= 0 || r.child(verb, -1, "obj") >= 0 {
		return
	}
	if r.arcs[noun].Rel != "nsubj" || !r.agreesWith(i, verb) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "nsubj"}
	r.arcs[noun].Rel = "obj"
}

// namedRelative mends "muss ihr Neffe Paul entscheiden", where the relative and
// his name were made two arguments of the verb.
func (r *repair) namedRelative(m syntax.Mention) {
	i, kin := r.headOf(m), m.First-1
	if i < 0 || kin < 1 || r.arcs[i].Head == kin || r.tags[kin].UPOS != syntax.NOUN || !r.classes.Is(Kin, r.tags[kin].Lemma) || r.child(kin, -1, "det") < 0 || r.arcs[i].Head != r.arcs[kin].Head {
		return
	}
	det := r.child(kin, -1, "det")
	if r.tags[det].Feats.Get("Poss") != "Yes" || r.child(kin, kin, "appos") >= 0 || r.child(kin, kin, "flat") >= 0 || r.child(i, -1, "case") >= 0 {
		return
	}
	r.arcs[i] = syntax.Arc{Head: kin, Rel: "appos"}
}
