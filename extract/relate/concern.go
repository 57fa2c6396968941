package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// concern makes one predicate of "have … to do with" and "mit … zu tun haben":
// what there is to do, something or nothing, is no object.
func (c *Context) concern(f *Frame) {
	amount := slices.IndexFunc(f.Objects, func(o int) bool { return c.token(o).UPOS == syntax.PRON })
	if amount < 0 {
		return
	}
	if c.lang == article.German {
		aux := c.childWith(f.Pred, "aux")
		if c.lemma(f.Pred) == "tun" && f.Mark == "zu" && aux >= 0 && c.lemma(aux) == "haben" && c.hasPreposition(f.Obliques, "mit") {
			f.Objects, f.Concern = nil, []int{aux, c.childWith(f.Pred, "mark"), f.Pred}
		}
		return
	}
	do := c.childWith(f.Objects[amount], "acl")
	if do < 0 {
		do = c.childWith(f.Pred, "xcomp", "advcl")
	}
	if c.lemma(f.Pred) != "have" || do < 0 || c.lemma(do) != "do" || c.frameAt[do] < 0 {
		return
	}
	if g := &c.Frames[c.frameAt[do]]; c.childWith(do, "mark") >= 0 && c.hasPreposition(g.Obliques, "with") {
		f.Objects, f.Concern = nil, []int{f.Pred, c.childWith(do, "mark"), do}
		f.Obliques = append(f.Obliques, g.Obliques...)
		f.Clauses = nil
		g.Rel, g.Obliques = "acl", nil
	}
}

func (c *Context) hasPreposition(obliques []Oblique, preposition string) bool {
	return slices.ContainsFunc(obliques, func(o Oblique) bool { return o.Prep == preposition })
}

// noRelative makes a content clause of what the tree has as a relative clause
// behind a word like "evidence": "no evidence that he took bribes" has its
// subject and its object. It reports whether it did.
func (c *Context) noRelative(f *Frame) bool {
	if c.ofClause(f) || c.lang == article.English && c.ofMeasure(f) {
		return true
	}
	if f.Rel != "acl:relcl" || len(c.ownSubjects(f)) == 0 || !c.words.Proof[c.lemma(c.token(f.Pred).Head)] {
		return false
	}
	that := slices.IndexFunc(f.Objects, func(o int) bool { return c.isRelative(o) && c.lemma(o) == "that" })
	if that < 0 || len(f.Objects) < 2 {
		return false
	}
	f.Rel, f.Mark = "acl", "that"
	f.Objects = slices.Delete(f.Objects, that, that+1)
	return true
}

// ofClause reports whether a German relative clause takes up a whole clause and
// no noun: "…, was viele überraschte", "…, wodurch der Preis stieg".
func (c *Context) ofClause(f *Frame) bool {
	if c.lang != article.German || f.Rel.Base() != "acl" || f.Infinitive {
		return false
	}
	first, _ := c.subtree(f.Pred)
	for first < f.Pred && c.token(first).UPOS == syntax.PUNCT {
		first++
	}
	return c.words.Clausal[strings.ToLower(c.token(first).Form)] && c.token(c.token(f.Pred).Head).UPOS == syntax.NOUN
}

// placeholder takes the "es" of "lehnte es ab, zu unterschreiben" for nobody
// and nothing: the clause is the object.
func (c *Context) placeholder(f *Frame) {
	if c.lang != article.German || len(f.Clauses) == 0 {
		return
	}
	f.Objects = slices.DeleteFunc(f.Objects, func(o int) bool {
		return c.token(o).UPOS == syntax.PRON && c.lemma(o) == "es" && slices.ContainsFunc(f.Clauses, func(k int) bool {
			return k > o && c.frameAt[k] >= 0
		})
	})
}

// toBeDone reports whether a German clause says what is to be done: "mit einem
// Abkommen ist nicht zu rechnen". It is a passive, and has a finite verb.
func (c *Context) toBeDone(f *Frame) bool {
	if c.lang != article.German || f.Mark != "zu" || f.Cop >= 0 {
		return false
	}
	aux := c.childWith(f.Pred, "aux", "aux:pass")
	return aux >= 0 && c.lemma(aux) == "sein" && c.token(aux).Feats.Get("VerbForm") == "Fin"
}

// aboutWhat returns the oblique that says what an impersonal passive is about,
// "über den Preis wurde nicht gesprochen", or -1. main is what completes the verb.
func (c *Context) aboutWhat(f *Frame, main int) int {
	if c.lang != article.German || main < 0 || len(f.Subjects) > 0 || len(f.Clauses) > 0 || f.Obliques[main].Prep == "" {
		return -1
	}
	if c.participation(f.Obliques[main]) != participant {
		return -1
	}
	return main
}

// ofMeasure reports whether an English relative clause hangs on how long or when
// something was, "it lasted hours, which shows …": it takes up the whole.
func (c *Context) ofMeasure(f *Frame) bool {
	r := c.relativePronoun(f.Pred)
	head := c.token(f.Pred).Head
	return r > head+1 && c.lemma(r) == "which" && c.token(r-1).Form == "," && c.temporal(head)
}
