package relate

import (
	"dossier/extract/syntax"
	"dossier/schema"
)

// copula reads what somebody or something is: a noun, an adjective, or a
// prepositional phrase.
var copula = &Rule{
	Name: "copula",
	Doc:  "Novak is the head of the fund; Brandt was in prison",
	Find: func(c *Context) {
		for i := range c.Frames {
			if f := &c.Frames[i]; f.Cop >= 0 {
				c.copularClause(f)
			}
		}
	},
}

func (c *Context) copularClause(f *Frame) {
	if f.Expletive && len(f.Subjects) == 0 || c.semiModal(f) {
		return
	}
	heads := c.coordinated(f.Pred)
	if c.token(f.Pred).UPOS == syntax.ADJ || c.token(f.Pred).UPOS == syntax.VERB {
		heads = heads[:1]
	}
	for _, s := range f.Subjects {
		subject := c.phrase(s)
		for _, h := range heads {
			p := c.proposition(f, subject, c.phrase(h), -1, schema.Verb)
			p.Object.First = c.afterCopula(f, p.Object)
			p.Predicative = true
			if o := c.oblique(h); o.Prep != "" {
				p.Relation.Lemma += " " + o.Prep
				p.Relation.Phrase = c.relationText(f.Cop) + " " + c.text(o.First, o.First+1)
				p.Relation.Key = p.Relation.Lemma
				if c.token(h).UPOS == syntax.ADJ {
					p.Relation.Pattern, p.Relation.Key = schema.Adjective, c.lemma(h)
				}
			}
			c.emitRole(p)
		}
	}
}

// afterCopula keeps the subject out of the predicate's phrase.
func (c *Context) afterCopula(f *Frame, p Phrase) int {
	first := p.First
	if f.Cop < p.Head && f.Cop >= first {
		first = f.Cop + 1
	}
	return first
}
