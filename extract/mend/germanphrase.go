package mend

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/unit.txt
var unitNouns string

// units holds German nouns by which things are measured or counted.
var units = sync.OnceValue(func() map[string]bool { return wordSet(unitNouns) })

//go:embed data/lasting.txt
var lastingNouns string

// lasting holds German nouns that lengths of time are of.
var lasting = sync.OnceValue(func() map[string]bool { return wordSet(lastingNouns) })

//go:embed data/length.txt
var lengthNouns string

// lengths holds the German units of time.
var lengths = sync.OnceValue(func() map[string]bool { return wordSet(lengthNouns) })

// isUnit reports whether noun i is a unit of what noun j names.
func (r *repair) isUnit(i, j int) bool {
	lemma := r.tags[i].Lemma
	return units()[lemma] || lengths()[lemma] && lasting()[r.tags[j].Lemma]
}

// measured mends "8.000 Tonnen Uran liefern", where the unit and what is measured
// were made two arguments of the verb.
func (r *repair) measured(i int) {
	j := i + 1
	if j >= len(r.arcs) || r.tags[i].UPOS != syntax.NOUN || r.tags[j].UPOS != syntax.NOUN || !r.isUnit(i, j) || r.arcs[i].Head != r.arcs[j].Head || r.arcs[i].Head == syntax.Root {
		return
	}
	if !r.has(i, "nummod", "det") || r.has(j, "det", "case") || r.tags[r.arcs[i].Head].UPOS != syntax.VERB {
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

// penalty mends "zu drei Jahren und sechs Monaten Haft", where what is measured
// was coordinated to the first unit without a conjunction.
func (r *repair) penalty(i int) {
	unit := r.arcs[i].Head
	if r.arcs[i].Rel != "conj" || i == 0 || r.tags[i].UPOS != syntax.NOUN || !r.isUnit(i-1, i) || unit < 0 || !r.isUnit(unit, i) || r.has(i, "cc", "det", "nummod") {
		return
	}
	r.arcs[i].Rel = "nmod"
}

//go:embed data/germanday.txt
var germanDays string

// germanDay holds the German names of days and months.
var germanDay = sync.OnceValue(func() map[string]bool { return wordSet(germanDays) })

// placeOnDay mends "am Montag in Paris", where what tells where was hung on the
// day.
func (r *repair) placeOnDay(i int) {
	day := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || day == syntax.Root || day > i || !germanDay()[r.tags[day].Lemma] || r.arcs[day].Rel.Base() != "obl" || r.tags[i].UPOS == syntax.NUM || germanDay()[r.tags[i].Lemma] {
		return
	}
	if at := r.child(i, day, "case"); at >= 0 && at < i {
		r.arcs[i] = syntax.Arc{Head: r.arcs[day].Head, Rel: "obl"}
	}
}

// contentPart mends "Er sei in Haft, sagte Keller", where what belongs to the clause
// before the comma was hung on the verb of saying behind it.
func (r *repair) contentPart(i int) {
	saying := r.arcs[i].Head
	if b := r.arcs[i].Rel.Base(); b != "obl" && b != "advmod" || saying <= i+1 || !r.classes.Is(Saying, r.tags[saying].Lemma) || r.words[saying-1].Form != "," {
		return
	}
	content := r.child(saying, -1, "ccomp")
	if content >= 0 && content < i && r.tags[content].Feats.Get("VerbForm") == "Fin" {
		r.arcs[i].Head = content
	}
}

// agentBehind mends "wurde nach Angaben aus Wien vom Oman vermittelt", where who
// did it was hung on the source.
func (r *repair) agentBehind(i int) {
	source := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || source == syntax.Root || source > i || r.tags[i].UPOS != syntax.PROPN || !r.hasCase(i, "von") {
		return
	}
	statement := r.arcs[source].Head
	if r.arcs[source].Rel != "nmod" || statement == syntax.Root || !r.hasCase(statement, "nach") || !r.classes.Is(Statement, strings.ToLower(r.tags[statement].Lemma)) {
		return
	}
	if verb := r.arcs[statement].Head; verb != syntax.Root && r.passiveAux(verb) && r.has(source, "case") {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl:agent"}
	}
}

// fromYear mends "von 2027 an Uran", where the end of the preposition was given to
// the noun behind it.
func (r *repair) fromYear(i int) {
	if i < 2 || r.form(i) != "an" || r.form(i-2) != "von" || r.tags[i-1].UPOS != syntax.NUM || r.arcs[i].Rel != "case" || r.arcs[i].Head < i {
		return
	}
	noun := r.arcs[i].Head
	r.arcs[i] = syntax.Arc{Head: i - 1, Rel: "case"}
	if r.arcs[noun].Rel == "obl" && !r.has(noun, "case") && r.arcs[noun].Head != syntax.Root && !r.has(r.arcs[noun].Head, "obj") {
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
	if s := r.child(verb, i, "nsubj"); s >= 0 && r.tags[s].Lemma != "der" && !r.has(verb, "obj") {
		r.arcs[i].Rel = "ccomp" // but "wer geht, der zahlt"
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
	if r.tags[noun].UPOS != syntax.NOUN || verb == syntax.Root || verb > m.First || r.tags[verb].UPOS != syntax.VERB || r.has(noun, "det") || r.has(verb, "obj") {
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
	if i < 0 || kin < 1 || r.arcs[i].Head == kin || r.tags[kin].UPOS != syntax.NOUN || !r.classes.Is(Kin, r.tags[kin].Lemma) || !r.has(kin, "det") || r.arcs[i].Head != r.arcs[kin].Head {
		return
	}
	det := r.child(kin, -1, "det")
	if r.tags[det].Feats.Get("Poss") != "Yes" || r.child(kin, kin, "appos") >= 0 || r.child(kin, kin, "flat") >= 0 || r.has(i, "case") {
		return
	}
	r.arcs[i] = syntax.Arc{Head: kin, Rel: "appos"}
}

// bareObject mends "kündigte an, Beschwerde einzulegen", where the bare noun before
// the infinitive was made an adverbial.
func (r *repair) bareObject(i int) {
	verb := i + 1
	if r.arcs[i].Rel != "obl" || r.arcs[i].Head != verb || r.tags[i].UPOS != syntax.NOUN || r.tags[i].Feats.Get("Case") != "Acc" {
		return
	}
	bare := !slices.ContainsFunc(r.arcs, func(a syntax.Arc) bool { return a.Head == i })
	if bare && r.zuInfinitive(verb) && !r.has(verb, "obj") {
		r.arcs[i].Rel = "obj"
	}
}
