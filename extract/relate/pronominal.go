package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// German verbs take up with one word what stands behind their preposition:
// "nahm daran teil", "stimmten dagegen".

// pronominal adds the pronominal adverb that is an object of its verb to the
// obliques: "daran". One that points at a clause of the verb is none.
func (c *Context) pronominal(f *Frame) {
	if c.lang != article.German || len(f.Clauses) > 0 || c.token(f.Pred).UPOS != syntax.VERB {
		return
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		prep := c.pointedWith(k)
		if prep == "" || !c.words.Prepositional[c.verb(f)+" "+prep] || c.pointsAhead(k) || slices.ContainsFunc(f.Obliques, c.prepositional) {
			continue // "sprach dagegen von einem Erfolg" has its object
		}
		f.Obliques = append(f.Obliques, Oblique{Head: k, First: k, Prep: prep})
	}
}

// prepositional reports whether an oblique is the prepositional object of its
// verb.
func (c *Context) prepositional(o Oblique) bool {
	verb := c.token(o.Head).Head
	return o.Prep != "" && verb != syntax.Root && c.words.Prepositional[c.lemma(verb)+" "+o.Prep]
}

// pointedWith returns the preposition of a pronominal adverb, or "": "an" of
// "daran", "gegen" of "hiergegen".
func (c *Context) pointedWith(k int) string {
	t := c.token(k)
	if t.UPOS != syntax.ADV || t.Rel.Base() != "advmod" && t.Rel.Base() != "obl" {
		return ""
	}
	form := strings.ToLower(t.Form)
	for _, point := range []string{"da", "hier"} {
		if rest, ok := strings.CutPrefix(form, point); ok && c.words.Pronominal[strings.TrimPrefix(rest, "r")] {
			return strings.TrimPrefix(rest, "r")
		}
	}
	return ""
}

// pointsAhead reports whether a pronominal adverb stands for the clause behind
// it, or is a part of "darüber hinaus".
func (c *Context) pointsAhead(k int) bool {
	if k+1 < c.Sentence.Len() && (c.token(k+1).Form == "," || c.lemma(k+1) == "hinaus") {
		return true
	}
	return slices.ContainsFunc(c.Sentence.Children(k), func(j int) bool {
		b := c.token(j).Rel.Base()
		return b == "ccomp" || b == "acl" || b == "advcl" || b == "xcomp"
	})
}
