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

// asking are the adverbs that open a clause that is asked for.
var asking = map[string]bool{"how": true, "why": true, "when": true, "where": true}

// heardHow mends "heard how he built it", where the adverb was made the object, and
// the clause its own: the clause is the content, and the adverb belongs to it.
func (r *repair) heardHow(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel.Base() != "obj" || verb < 0 || verb > i || !asking[r.form(i)] {
		return
	}
	if r.has(i, "cop") && r.has(i, "nsubj") {
		r.arcs[i].Rel = "ccomp" // "knew where he was"
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == i && (r.arcs[k].Rel == "advcl:relcl" || r.arcs[k].Rel == "acl:relcl") {
			r.arcs[k] = syntax.Arc{Head: verb, Rel: "ccomp"}
			r.arcs[i] = syntax.Arc{Head: k, Rel: "advmod"}
			return
		}
	}
}

// urgedTo mends "urged both sides to leave", where the infinitive was hung on the
// ones who are urged.
func (r *repair) urgedTo(i int) {
	who := r.arcs[i].Head
	if r.arcs[i].Rel != "acl" || who < 0 || who > i || r.tags[i].Feats.Get("VerbForm") != "Inf" {
		return
	}
	verb := r.arcs[who].Head
	if mark := r.child(i, who, "mark"); mark < 0 || r.form(mark) != "to" || verb < 0 {
		return
	}
	word := r.tags[verb].Lemma
	switch r.arcs[who].Rel.Base() {
	case "obj", "iobj":
	case "obl":
		word += " " + r.prepositionOf(who) // "appealed to both sides to leave"
	default:
		return
	}
	if !r.classes.Is(Urging, word) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "xcomp"}
}

// forTo mends "rejected calls for the bank to be sold", where who is to do it was
// made what the calls are for, and the infinitive hung on the verb.
func (r *repair) forTo(i int) {
	mark := r.child(i, -1, "mark")
	if r.tags[i].UPOS != syntax.VERB || mark < 2 || mark > i || r.form(mark) != "to" || r.has(i, "nsubj") {
		return
	}
	who := mark - 1
	for r.nominal(who) && r.arcs[who].Rel.Base() != "nmod" && r.arcs[who].Head < mark && r.arcs[who].Head >= 0 {
		who = r.arcs[who].Head
	}
	call := r.arcs[who].Head
	if r.arcs[who].Rel.Base() != "nmod" || r.prepositionOf(who) != "for" || call < 0 || call > who || !r.classes.Is(Request, r.tags[call].Lemma) || r.below(call, i) {
		return
	}
	r.arcs[r.child(who, -1, "case")] = syntax.Arc{Head: i, Rel: "mark"}
	r.arcs[who] = syntax.Arc{Head: i, Rel: "nsubj"}
	if r.passiveAux(i) {
		r.arcs[who].Rel = "nsubj:pass"
	}
	r.arcs[i] = syntax.Arc{Head: call, Rel: "acl"}
}

// whetherSubject mends "Whether Keller has left is unclear", where the clause was
// made an adverbial one, and its subject or its conjunction those of the main clause.
func (r *repair) whetherSubject(i int) {
	main := r.arcs[i].Head
	if r.arcs[i].Rel != "advcl" || main < i || r.arcs[main].Rel != "root" {
		return
	}
	mark := r.child(i, -1, "mark")
	if mark < 0 {
		mark = r.child(main, -1, "mark")
	}
	if mark < 0 || mark > i || r.form(mark) != "whether" {
		return
	}
	subject := r.child(main, -1, "nsubj")
	if subject > i || subject >= 0 && subject < mark || subject < 0 && !r.has(i, "nsubj") {
		return
	}
	if subject >= 0 {
		r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"}
	}
	r.arcs[mark].Head, r.arcs[i].Rel = i, "csubj"
}

// madeClear mends "made it clear that he would go", where the content was hung on the
// adjective that the verb is one predicate with.
func (r *repair) madeClear(i int) {
	a := r.arcs[i].Head
	if r.arcs[i].Rel != "ccomp" || a < 0 || a > i || r.tags[a].UPOS != syntax.ADJ || r.arcs[a].Rel != "xcomp" {
		return
	}
	verb := r.arcs[a].Head
	if verb < 0 || verb > a || !r.classes.Is(Saying, r.tags[verb].Lemma+" "+r.tags[a].Lemma) {
		return
	}
	r.arcs[i].Head = verb
	if it := r.child(verb, verb, "obj"); it > verb && it < a && r.form(it) == "it" {
		r.arcs[it].Rel = "expl"
	}
}

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
