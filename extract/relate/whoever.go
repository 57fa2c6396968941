package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// whoever reads a German clause with "wer" in front that stands for whom the clause
// behind its comma is about: "wer lügt, verliert", "wer lügt, der verliert", "wer
// lügt, dem glaubt keiner". Both hold for whoever it is. Trees have the one as an
// adverbial clause, a complement or the main clause of the other.
func (c *Context) whoever(g *Frame) {
	who := c.firstWord(g)
	if c.lang != article.German || strings.ToLower(c.token(who).Form) != "wer" {
		return
	}
	f := c.takenUp(c.commaBehind(g))
	if f == nil || c.words.Inquiring[c.verb(f)] || c.words.Inquiring[c.lemma(f.Pred)] {
		return // "wer zahlt, ist offen"
	}
	g.Generic, f.Generic = true, true
	switch {
	case f.Parent >= 0 && &c.Frames[f.Parent] == g:
		f.Rel, g.Clauses = "parataxis", nil
	case g.Parent >= 0 && &c.Frames[g.Parent] == f:
		g.Rel = "csubj"
		f.Clauses = slices.DeleteFunc(f.Clauses, func(k int) bool { return k == g.Pred })
	}
	g.Subjects = []int{who}
	if own := c.ownSubjects(f); len(own) == 0 || c.pronounDer(own[0]) {
		f.Subjects = []int{who}
	}
}

// commaBehind returns the first comma behind the predicate of a clause whose verb
// stands at its end, or -1.
func (c *Context) commaBehind(f *Frame) int {
	for i := f.Pred + 1; i < c.Sentence.Len(); i++ {
		switch u := c.token(i).UPOS; {
		case c.token(i).Form == ",":
			return i
		case u != syntax.AUX && u != syntax.VERB && u != syntax.PUNCT:
			return -1
		}
	}
	return -1
}

// takenUp returns the clause that begins behind a comma with its verb and has no
// subject, or with a pronoun that takes up what stands before, or nil.
func (c *Context) takenUp(comma int) *Frame {
	for i := range c.Frames {
		f := &c.Frames[i]
		switch verb := c.finite(f); {
		case comma < 0 || verb < 0 || verb > comma+2 || verb <= comma:
		case verb == comma+2 && c.pronounDer(comma+1), verb == comma+1 && len(c.ownSubjects(f)) == 0:
			return f
		}
	}
	return nil
}

// pronounDer reports whether a token is a demonstrative "der", "dem" or "den".
func (c *Context) pronounDer(i int) bool {
	switch strings.ToLower(c.token(i).Form) {
	case "der", "dem", "den":
		return c.token(i).UPOS == syntax.PRON
	}
	return false
}
