package mend

import (
	"strings"

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
	other := subject + object - noun // -1 where the noun is the only one
	if (subject != noun && object != noun) || subject >= 0 && object >= 0 && other >= 0 && other != noun && subject != object {
		return
	}
	switch strings.ToLower(r.words[q].Form) {
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

// indefinites are the lemmas of German pronouns that a relative clause with "was"
// belongs to.
var indefinites = map[string]bool{
	"der": true, "das": true, "alles": true, "all": true, "etwas": true, "nichts": true, "vieles": true, "viel": true,
	"manches": true, "einiges": true, "weniges": true, "dasselbe": true,
}

// whatClause mends "um das zu halten, was er eine Rede nannte": a German clause
// with "was" belongs to the bare pronoun before it, and never to a name.
func (r *repair) whatClause(i int) {
	a := r.arcs[i]
	b := a.Rel.Base()
	if b != "advcl" && b != "ccomp" && b != "acl" && b != "parataxis" || a.Head == syntax.Root || a.Head > i {
		return
	}
	q := -1
	for k := a.Head + 1; k < i; k++ {
		if r.arcs[k].Head == i && r.words[k].Form == "was" && r.words[k-1].Form == "," {
			q = k
		}
	}
	if q < 0 || b == "acl" && r.tags[a.Head].UPOS != syntax.PROPN {
		return
	}
	for k := q - 2; k >= 0 && k > q-16; k-- {
		rel := r.arcs[k].Rel.Base()
		bare := r.tags[k].UPOS == syntax.PRON && indefinites[strings.ToLower(r.tags[k].Lemma)] && strings.ToLower(r.words[k].Form) != "der" && strings.ToLower(r.words[k].Form) != "die"
		if bare && (rel == "obj" || rel == "nsubj" || rel == "obl") && r.tags[k].Feats.Get("PronType") != "Rel" && !r.below(k, i) {
			r.arcs[i] = syntax.Arc{Head: k, Rel: "acl:relcl"}
			return
		}
		if r.words[k].Form == "," && k < q-2 && r.tags[k+1].UPOS != syntax.SCONJ {
			return
		}
	}
}
