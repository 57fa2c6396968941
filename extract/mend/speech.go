package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

// Words that say who says so, which parsers take for other things.

// insertedSpeaker mends the German insertion "…, so der Minister", where "so"
// was made a part of the speaker, and he an apposition of what stands before:
// both hang on the clause.
func (r *repair) insertedSpeaker(i int) {
	noun := r.arcs[i].Head
	if i == 0 || noun <= i || r.form(i) != "so" || r.arcs[i].Rel.Base() != "advmod" || r.tags[i-1].UPOS != syntax.PUNCT {
		return
	}
	if !r.nominal(noun) || r.arcs[noun].Head == syntax.Root {
		return
	}
	for k := i + 1; k <= noun; k++ {
		if u := r.tags[k].UPOS; u == syntax.VERB || u == syntax.AUX || u == syntax.PUNCT {
			return
		}
	}
	clause := r.arcs[noun].Head
	for r.arcs[noun].Rel == "appos" && r.nominal(clause) && r.arcs[clause].Head != syntax.Root {
		noun, clause = clause, r.arcs[clause].Head
	}
	r.arcs[r.arcs[i].Head] = syntax.Arc{Head: clause, Rel: "parataxis"}
	r.arcs[i] = syntax.Arc{Head: clause, Rel: "advmod"}
}

//go:embed data/withholding.txt
var withholdingVerbs string

// withholding holds verbs of what speakers, not events, do.
var withholding = sync.OnceValue(func() map[string]bool { return wordSet(withholdingVerbs) })

// saidToo mends "confirmed that the meeting took place and added that …", where
// what somebody said next was coordinated with the content of what was said
// first: meetings say nothing, and give no details. What follows it goes with it.
func (r *repair) saidToo(i int) {
	inner := r.arcs[i].Head
	if r.arcs[i].Rel != "conj" || inner < 0 || inner > i || r.arcs[inner].Rel != "ccomp" || !r.classes.Is(Saying, r.tags[i].Lemma) && !withholding()[r.tags[i].Lemma] || r.has(i, "nsubj") {
		return
	}
	outer, subject := r.arcs[inner].Head, r.child(inner, -1, "nsubj")
	if outer > inner || subject < 0 || r.tags[subject].UPOS != syntax.NOUN || !r.classes.Is(Event, r.tags[subject].Lemma) || !r.classes.Is(Saying, r.tags[outer].Lemma) {
		return
	}
	for k := i; k < len(r.arcs); k++ {
		if r.arcs[k].Head == inner && r.arcs[k].Rel == "conj" {
			r.arcs[k].Head = outer
		}
	}
}

// demnach mends the German adverb that refers to what was said before, where it
// opens the sentence and was taken for a name.
func (r *repair) demnach(i int) {
	if r.form(i) == "demnach" && r.arcs[i].Head != syntax.Root {
		r.arcs[i].Rel = "advmod"
	}
}

// cited mends "unter Verweis auf Novak", where the one who is cited was hung on
// the verb.
func (r *repair) cited(i int) {
	if i == 0 || i+2 >= len(r.arcs) || !r.classes.Is(Citation, r.form(i)) || r.form(i-1) != "unter" || r.words[i+1].Form != "auf" {
		return
	}
	if source := r.arcs[i+1].Head; source > i && r.arcs[source].Rel == "obl" && r.arcs[source].Head == r.arcs[i].Head {
		r.arcs[source] = syntax.Arc{Head: i, Rel: "nmod"}
	}
}

// opinionBefore mends "dem Bericht nach", where "nach" was made the preposition
// of what follows or a particle.
func (r *repair) opinionBefore(i int) {
	noun := i - 1
	if i < 2 || r.form(i) != "nach" || !r.classes.Is(Statement, strings.ToLower(r.tags[noun].Lemma)) || r.arcs[i].Head == noun || r.arcs[noun].Head == syntax.Root {
		return
	}
	if r.tags[noun].Feats.Get("Case") != "Dat" || r.has(noun, "case") || r.arcs[i].Head == syntax.Root || !r.has(noun, "det") {
		return
	}
	next := r.arcs[i].Head
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "case"}
	r.arcs[noun].Rel = "obl"
	if r.arcs[next].Rel.Base() == "obl" && !r.has(next, "case") {
		r.arcs[next].Rel = "obj"
	}
}

// contentSubject mends "Schuld sei die Firma, hatte Ott gesagt", where what is
// said was made a second subject: it has a copula of its own.
func (r *repair) contentSubject(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "nsubj" || verb < i || !r.has(i, "cop") || !r.has(i, "nsubj") {
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == verb && r.arcs[k].Rel == "nsubj" {
			r.arcs[i].Rel = "ccomp"
			return
		}
	}
}
