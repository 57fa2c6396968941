package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/addressing.txt
var addressingVerbs string

// addressing holds the English verbs that have whom they tell as an object.
var addressing = sync.OnceValue(func() map[string]bool { return wordSet(addressingVerbs) })

// toldThat mends "told the court that the boats were rotten", where what is told
// was hung on whom it is told to.
func (r *repair) toldThat(i int) {
	b := r.arcs[i].Rel.Base()
	mark := r.child(i, -1, "mark")
	if b != "acl" && b != "ccomp" && b != "advcl" || mark < 0 || mark > i || r.form(mark) != "that" || r.child(i, mark, "nsubj") < 0 {
		return
	}
	for k := r.arcs[i].Head; k != syntax.Root && k < mark && r.nominal(k); k = r.arcs[k].Head {
		switch r.arcs[k].Rel.Base() {
		case "appos", "flat", "conj", "nmod":
			continue
		case "obj", "iobj":
		default:
			return
		}
		verb := r.arcs[k].Head
		if verb >= 0 && verb < k && addressing()[strings.ToLower(r.tags[verb].Lemma)] && !r.has(verb, "ccomp") {
			r.arcs[i] = syntax.Arc{Head: verb, Rel: "ccomp"}
		}
		return
	}
}

// itSaid mends "It warned that prices would rise", "It hopes to win", where "it" was made an
// expletive: somebody speaks.
func (r *repair) itSaid(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "expl" || verb < i || r.tags[verb].UPOS != syntax.VERB || !r.classes.Is(Saying, r.tags[verb].Lemma) && !r.classes.Is(Thinking, r.tags[verb].Lemma) || r.has(verb, "nsubj") || r.passiveAux(verb) {
		return
	}
	if r.child(verb, verb, "ccomp") >= 0 || r.child(verb, verb, "xcomp") >= 0 {
		r.arcs[i].Rel = "nsubj"
	}
}

// informed mends "A case was opened, the committee informed", where the verb
// without an auxiliary was made a passive.
func (r *repair) informed(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel == "nsubj:pass" && verb == i+1 && r.arcs[verb].Rel == "parataxis" && r.classes.Is(Saying, r.tags[verb].Lemma) && !r.passiveAux(verb) {
		r.arcs[i].Rel = "nsubj"
	}
}

// saidBetween mends "The union, the president said, must wait", where the subject
// before the inserted act of speech was made its second: it is that of the clause.
func (r *repair) saidBetween(i int) {
	clause := r.arcs[i].Head
	if r.arcs[i].Rel != "parataxis" || clause < i || !r.classes.Is(Saying, r.tags[i].Lemma) || r.has(clause, "nsubj") {
		return
	}
	first := r.child(i, -1, "nsubj")
	if first < 0 || first > i {
		return
	}
	if second := r.child(i, first, "nsubj"); second > 0 && second < i && r.commaBetween(first, second) {
		r.arcs[first].Head = clause
	}
}

// speakerTaken mends "Asked whether prices would rise, the minister said …",
// where the speaker was made a second subject of the verb before.
func (r *repair) speakerTaken(i int) {
	if r.tags[i].UPOS != syntax.VERB || !r.classes.Is(Saying, r.tags[i].Lemma) || r.has(i, "nsubj") {
		return
	}
	first, subject := r.speakerBefore(i)
	if subject < 0 || r.arcs[subject].Rel.Base() != "nsubj" {
		return
	}
	verb := r.arcs[subject].Head
	own := r.child(verb, -1, "nsubj")
	if verb < first && own >= 0 && own < verb {
		r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"}
	}
}
