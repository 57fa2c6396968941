package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/recipient.txt
var recipientVerbs string

// giving holds the German verbs that give something to somebody.
var giving = sync.OnceValue(func() map[string]bool { return wordSet(recipientVerbs) })

//go:embed data/withan.txt
var withAnNouns string

// withAn holds the German nouns that have what follows "an" themselves beside a
// verb of giving, too, and elsewhere may leave it to the verb.
var withAn = sync.OnceValue(func() map[string]bool { return wordSet(withAnNouns) })

// recipient mends "lieferte Granaten an die Ukraine", where the one who gets it
// was hung on what he gets.
func (r *repair) recipient(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || noun == syntax.Root || i < noun || r.arcs[noun].Rel != "obj" || r.keepsAn(noun) {
		return
	}
	at := r.child(i, noun, "case")
	if at < 0 || at > i || r.form(at) != "an" || r.tags[i].Feats.Get("Case") == "Dat" {
		return
	}
	if verb := r.arcs[noun].Head; giving()[r.tags[verb].Lemma] {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl"}
	}
}

// keepsAn reports whether what follows "an" belongs to a German noun, and not to
// the verb of giving before it: "übte Kritik an der Bank".
func (r *repair) keepsAn(noun int) bool {
	lemma := r.tags[noun].Lemma
	return withAn()[lemma] || attached()["an "+lemma]
}

// worth mends "fand Kokain im Wert von 3 Millionen Euro", where what it is worth
// was hung on the verb: it belongs to the noun right before.
func (r *repair) worth(i int) {
	if l := r.tags[i].Lemma; l != "Wert" && l != "Höhe" && l != "Alter" || r.arcs[i].Rel.Base() != "obl" || i+1 >= len(r.words) || r.form(i+1) != "von" {
		return
	}
	in := r.child(i, -1, "case")
	if in < 1 || in > i || r.form(in) != "in" || !r.nominal(in-1) || r.below(in-1, i) {
		return
	}
	noun := in - 1
	for b := r.arcs[noun]; b.Head == noun-1 && (b.Rel == "appos" || b.Rel == "nmod" || b.Rel == "flat"); b = r.arcs[noun] {
		noun = b.Head // "Tonnen Kokain"
	}
	verb := r.arcs[i].Head
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "nmod"}
	if much := r.arcs[i+1].Head; much > i && r.arcs[much] == (syntax.Arc{Head: verb, Rel: "obl"}) {
		r.arcs[much] = syntax.Arc{Head: i, Rel: "nmod"}
	}
}

//go:embed data/attached.txt
var attachedNouns string

// attached holds "preposition noun" for German nouns that have what stands behind
// the preposition themselves.
var attached = sync.OnceValue(func() map[string]bool { return pairSet(attachedNouns) })

// ownPhrase mends "Leute mit Zugang zu Daten", where what belongs to the noun
// right before it was hung on the verb.
func (r *repair) ownPhrase(i int) {
	a := r.arcs[i]
	if a.Rel != "obl" || a.Head == syntax.Root || !r.nominal(i) {
		return
	}
	at := r.child(i, -1, "case")
	if at < 1 || at > i {
		return
	}
	noun := at - 1
	if r.tags[noun].UPOS == syntax.NOUN && !r.below(noun, i) && attached()[r.form(at)+" "+r.tags[noun].Lemma] {
		r.arcs[i] = syntax.Arc{Head: noun, Rel: "nmod"}
	}
}

// composed mends "setzte ein Gesetz außer Kraft", where the noun that makes one
// predicate with the verb was hung on the object.
func (r *repair) composed(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || noun == syntax.Root || i < noun || r.arcs[noun].Rel.Base() != "obj" && r.arcs[noun].Rel.Base() != "nsubj" {
		return
	}
	verb, at := r.arcs[noun].Head, r.child(i, noun, "case")
	if verb == syntax.Root || at < 0 || at > i || r.tags[verb].UPOS != syntax.VERB {
		return
	}
	if r.classes.Is(Composed, r.form(at)+" "+r.tags[i].Lemma+" "+r.tags[verb].Lemma) {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl"}
	}
}

//go:embed data/adverb.txt
var adverbList string

// adverbs holds German adverbs that are taken for nouns.
var adverbs = sync.OnceValue(func() map[string]bool { return wordSet(adverbList) })

// noNoun mends "Andernfalls drohen Zölle", where the adverb was made a subject
// or object.
func (r *repair) noNoun(i int) {
	switch r.arcs[i].Rel.Base() {
	case "nsubj", "obj":
		if adverbs()[r.form(i)] && !r.has(i, "det") {
			r.arcs[i].Rel = "advmod"
		}
	}
}
