package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// invertedCondition mends "Were he freed, Oslo would pay", where the condition
// was made the main clause, and "Should it rain, they would leave", whose first
// word was given to the main clause.
func (r *repair) invertedCondition(i int) {
	if r.arcs[i].Head != syntax.Root || !r.classes.Is(Inverting, r.form(0)) || r.words[len(r.words)-1].Form == "?" {
		return
	}
	if a := r.arcs[0]; a.Head >= 0 && r.arcs[a.Head] == (syntax.Arc{Head: i, Rel: "ccomp"}) && r.classes.Is(Saying, r.tags[i].Lemma) {
		if main := r.child(i, a.Head, "ccomp"); main >= 0 && r.commaBetween(a.Head, main) {
			r.arcs[a.Head] = syntax.Arc{Head: main, Rel: "advcl"} // "Had he called, they would have come, she said"
		}
		return
	}
	if a := r.arcs[0]; a.Head != i || a.Rel.Base() != "aux" && a.Rel != "cop" {
		return
	}
	comma := r.comma(0)
	switch {
	case comma < 0:
	case comma < i:
		for k := 1; k < comma; k++ {
			if r.arcs[k].Head == i && r.arcs[k].Rel == "advcl" {
				r.arcs[0] = syntax.Arc{Head: k, Rel: "aux"}
				return
			}
		}
	default:
		if k := r.mainBehind(i, comma); k >= 0 && r.child(k, comma, "aux") >= 0 {
			r.subordinate(i, k)
		}
	}
}

// conditionBehind mends "would leave, should it rain" and "will gehen, sollte es
// regnen", where the condition was made a clause in a row or one of what is said.
func (r *repair) conditionBehind(i int) {
	main, rel := r.arcs[i].Head, r.arcs[i].Rel.Base()
	if main < 0 || main > i || rel != "ccomp" && rel != "parataxis" && rel != "conj" || r.words[len(r.words)-1].Form == "?" {
		return
	}
	first, subject := r.child(i, main, "aux"), r.child(i, main, "nsubj")
	if rel == "conj" && r.has(i, "cc") || subject > i || first < 0 || first > subject || !r.classes.Is(Inverting, r.form(first)) {
		return
	}
	for k := main + 1; k < first; k++ { // opens its clause, and no quotation
		if r.arcs[k].Head == i && (r.tags[k].UPOS != syntax.PUNCT || r.words[k].Form != ",") {
			return
		}
	}
	if before := r.words[first-1].Form; first-1 > main && r.tags[first-1].UPOS == syntax.PUNCT && before != "," {
		return
	}
	for _, class := range []Class{Saying, Urging, Thinking} { // "asked should they pay", "sollte Keller später sagen"
		if r.classes.Is(class, r.tags[main].Lemma) || r.classes.Is(class, r.tags[i].Lemma) {
			return
		}
	}
	r.arcs[i].Rel = "advcl"
}

// askedFirst mends "Asked about it, Keller said no", where the participle was
// made the main clause.
func (r *repair) askedFirst(i int) {
	if i > 1 || r.arcs[i].Head != syntax.Root || r.tags[i].Feats.Get("VerbForm") != "Part" || r.tags[i].Feats.Get("Tense") != "Past" {
		return
	}
	comma := r.comma(i)
	if comma < 0 || r.has(i, "aux", "nsubj") {
		return
	}
	k := r.mainBehind(i, comma)
	if k < 0 || r.tags[k].Feats.Get("VerbForm") != "Fin" && r.child(k, comma, "aux") < 0 {
		return
	}
	r.subordinate(i, k)
	if r.has(k, "nsubj") {
		return
	}
	for s := comma + 1; s < k; s++ { // a second subject of a clause before the comma
		if v := r.arcs[s].Head; r.arcs[s].Rel.Base() == "nsubj" && v < comma && v >= 0 {
			r.arcs[s] = syntax.Arc{Head: k, Rel: "nsubj"}
			return
		}
	}
}

//go:embed data/question.txt
var questionList string

// questionWords open German clauses that ask.
var questionWords = sync.OnceValue(func() map[string]bool { return wordSet(questionList) })

// questionFirst mends "Woher er kam, wusste Keller nicht", where the clause that asks
// was made the main clause.
func (r *repair) questionFirst(i int) {
	if r.arcs[i].Head != syntax.Root || r.tags[i].UPOS != syntax.VERB || !questionWords()[r.form(0)] || r.has(i, "cc") {
		return
	}
	comma := r.comma(i)
	if comma < 0 || comma > i+2 {
		return
	}
	if k := r.mainBehind(i, comma); k >= 0 && r.finite(k) == comma+1 {
		r.subordinate(i, k)
		r.arcs[i].Rel = "ccomp"
	}
}

// comma returns the first comma behind token i, or -1.
func (r *repair) comma(i int) int {
	for k := i + 1; k < len(r.words); k++ {
		if r.words[k].Form == "," {
			return k
		}
	}
	return -1
}

// mainBehind returns the clause behind a comma that was hung on clause i as a
// clause in a row, or -1.
func (r *repair) mainBehind(i, comma int) int {
	for k := comma + 1; k < len(r.arcs); k++ {
		if a := r.arcs[k]; a.Head == i && (a.Rel.Base() == "parataxis" || a.Rel == "ccomp") && r.tags[k].UPOS == syntax.VERB {
			return k
		}
	}
	return -1
}

// subordinate makes k, a clause below the root i, the main clause and i an
// adverbial clause of it.
func (r *repair) subordinate(i, k int) {
	r.arcs[k] = syntax.Arc{Head: syntax.Root, Rel: "root"}
	r.arcs[i] = syntax.Arc{Head: k, Rel: "advcl"}
	for j := range r.arcs {
		if r.arcs[j].Head == i && j > k && r.tags[j].UPOS == syntax.PUNCT {
			r.arcs[j].Head = k
		}
	}
}

// verbFirst mends "Sollte er gehen, werde man handeln, sagte Keller", where the
// condition was made the main clause, a complement of it or one of the verb of
// speech: what it is the condition of begins with its verb behind a comma.
func (r *repair) verbFirst(i int) {
	first := 0
	for first < len(r.words) && r.tags[first].UPOS == syntax.PUNCT {
		first++
	}
	if r.arcs[i].Head != syntax.Root || first == len(r.words) || r.words[len(r.words)-1].Form == "?" {
		return
	}
	condition := r.finiteOf(first)
	if condition < 0 || r.arcs[condition].Rel == "advcl" {
		return
	}
	for comma := r.comma(condition); comma >= 0; comma = r.comma(comma) {
		k := comma + 1
		if w := r.form(k); w == "so" || w == "dann" {
			k++
		}
		main := r.finiteOf(k)
		said := main == k && (r.classes.Is(Saying, r.tags[main].Lemma) || r.tags[main].Lemma == "fragen")
		if main <= comma || said || r.child(main, k, "nsubj") < 0 && !r.classes.Is(Befalling, r.tags[main].Lemma) {
			continue
		}
		switch r.arcs[main].Head {
		case condition:
			if condition == i {
				r.subordinate(i, main)
				return
			}
		case syntax.Root, r.arcs[condition].Head:
			if h := r.arcs[condition].Head; h == main || h == r.arcs[main].Head && h != syntax.Root {
				r.arcs[condition] = syntax.Arc{Head: main, Rel: "advcl"}
				return
			}
		}
	}
}

// whoever mends "warnte mit Schärfe: Wer gehe, der zahle", where the clause with
// "wer" was hung on the noun before it: it is the subject of the clause behind its
// comma, which stands beside the main clause.
func (r *repair) whoever(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "acl:relcl" || noun > i {
		return
	}
	first := noun + 1
	for first < i && r.tags[first].UPOS == syntax.PUNCT {
		first++
	}
	comma := r.comma(i)
	if r.tags[first].Lemma != "wer" || first == noun+1 || comma < 0 {
		return
	}
	k := comma + 1
	if w := r.form(k); w == "der" || w == "dem" || w == "den" {
		k++
	}
	main := r.finiteOf(k)
	if main <= comma || r.below(noun, main) || main == syntax.Root {
		return
	}
	verb := noun
	for r.tags[verb].UPOS != syntax.VERB && r.arcs[verb].Head != syntax.Root {
		verb = r.arcs[verb].Head
	}
	r.arcs[main] = syntax.Arc{Head: verb, Rel: "parataxis"}
	r.arcs[i] = syntax.Arc{Head: main, Rel: "csubj"}
}

// askedWho mends "Keller sah, wer kam", where the question was hung on a noun as if
// "wer" stood for it: it is what the verb before it asks.
func (r *repair) askedWho(i int) {
	who := r.child(i, -1, "nsubj")
	if r.arcs[i].Rel != "acl:relcl" || who < 1 || r.form(who) != "wer" || r.form(who-1) != "," {
		return
	}
	verb := r.arcs[i].Head
	for r.tags[verb].UPOS != syntax.VERB && r.arcs[verb].Head != syntax.Root {
		verb = r.arcs[verb].Head
	}
	if r.tags[verb].UPOS == syntax.VERB && verb < who && !r.has(verb, "ccomp") {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "ccomp"}
	}
}

// finiteOf returns the predicate of a clause whose finite verb is token k, or -1.
func (r *repair) finiteOf(k int) int {
	if k >= len(r.tags) || r.tags[k].Feats.Get("VerbForm") != "Fin" {
		return -1
	}
	if rel := r.arcs[k].Rel.Base(); rel == "aux" || rel == "cop" {
		return r.arcs[k].Head
	}
	return k
}
