package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// relativeArticle mends "Keller, der Verständnis zeigte", where the pronoun that
// opens a German relative clause was taken for the article of the noun behind
// it. Such a clause has a pronoun, so that the article is it if there is none
// else.
func (r *repair) relativeArticle(i int) {
	a := r.arcs[i]
	if a.Rel != "acl:relcl" || a.Head == syntax.Root || a.Head > i {
		return
	}
	q := r.relativePronoun(i, a.Head)
	if q < 1 || r.arcs[q].Rel != "det" || r.words[q-1].Form != "," || r.finite(i) < i {
		return
	}
	noun := r.arcs[q].Head
	if noun < 0 || r.arcs[noun].Head != i || r.child(noun, q, "det") >= 0 && r.child(noun, q, "det") < noun {
		return
	}
	subject, object := r.child(i, -1, "nsubj"), r.child(i, -1, "obj")
	if noun != subject && noun != object || subject >= 0 && object >= 0 {
		return
	}
	switch r.form(q) {
	case "der":
		r.arcs[q], r.arcs[noun].Rel = syntax.Arc{Head: i, Rel: "nsubj"}, "obj"
	case "den":
		r.arcs[q], r.arcs[noun].Rel = syntax.Arc{Head: i, Rel: "obj"}, "nsubj"
	case "die", "das":
		if subject == noun {
			r.arcs[q] = syntax.Arc{Head: i, Rel: "obj"}
		} else {
			r.arcs[q] = syntax.Arc{Head: i, Rel: "nsubj"}
		}
	}
}

//go:embed data/indefinite.txt
var indefinitePronouns string

var indefinites = sync.OnceValue(func() map[string]bool { return wordSet(indefinitePronouns) })

// whatClause mends "um das zu halten, was er eine Rede nannte": a German clause
// with "was" belongs to the bare pronoun before it, and never to a name.
func (r *repair) whatClause(i int) {
	a := r.arcs[i]
	switch b := a.Rel.Base(); {
	case a.Head == syntax.Root || a.Head > i:
		return
	case b == "acl" && r.tags[a.Head].UPOS == syntax.PROPN:
	case b != "advcl" && b != "ccomp" && b != "parataxis":
		return
	}
	what := r.opensWithWhat(i)
	if what < 0 {
		return
	}
	for k := what - 2; k >= 0 && k > what-16; k-- {
		if r.barePronoun(k) && !r.below(k, i) {
			r.arcs[i] = syntax.Arc{Head: k, Rel: "acl:relcl"}
			return
		}
		if r.words[k].Form == "," && r.tags[k+1].UPOS != syntax.SCONJ {
			return
		}
	}
}

// opensWithWhat returns the "was" behind a comma that opens clause i behind its
// head, or -1.
func (r *repair) opensWithWhat(i int) int {
	for k := r.arcs[i].Head + 1; k < i; k++ {
		if r.arcs[k].Head == i && r.words[k].Form == "was" && r.words[k-1].Form == "," {
			return k
		}
	}
	return -1
}

// barePronoun reports whether token k is a pronoun that stands for a thing and
// waits for a clause to tell which.
func (r *repair) barePronoun(k int) bool {
	switch r.arcs[k].Rel.Base() {
	case "obj", "nsubj", "obl":
		return r.tags[k].UPOS == syntax.PRON && indefinites()[r.form(k)] && r.tags[k].Feats.Get("PronType") != "Rel"
	}
	return false
}
