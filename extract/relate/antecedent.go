package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Relative clauses that the noun before them is no antecedent of.

// contentOfProof makes a content clause of what the tree has as a relative clause
// behind a word like "evidence": "no evidence that he took bribes" has its
// subject and its object. It reports whether it did.
func (c *Context) contentOfProof(f *Frame) bool {
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

// ofWhole reports whether a relative clause takes up all that was said before
// it, and no noun.
func (c *Context) ofWhole(f *Frame) bool {
	return c.lang == article.German && c.ofClause(f) || c.lang == article.English && c.ofMeasure(f)
}

// ofClause reports whether a German relative clause takes up a whole clause and
// no noun: "…, was viele überraschte", "…, wodurch der Preis stieg".
func (c *Context) ofClause(f *Frame) bool {
	if f.Rel.Base() != "acl" || f.Infinitive {
		return false
	}
	return c.words.Clausal[strings.ToLower(c.token(c.firstWord(f)).Form)] && c.token(c.token(f.Pred).Head).UPOS == syntax.NOUN
}

// ofMeasure reports whether an English relative clause hangs on how long or when
// something was, "it lasted hours, which shows …": it takes up the whole.
func (c *Context) ofMeasure(f *Frame) bool {
	r := c.relativePronoun(f.Pred)
	head := c.token(f.Pred).Head
	return r > head+1 && c.lemma(r) == "which" && c.token(r-1).Form == "," && c.temporal(head)
}
