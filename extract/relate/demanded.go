package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// demanded reads what is to be done off the noun that somebody demands, and what
// he himself will not do off the noun that he rules out.
var demanded = &Rule{
	Name: "demanded",
	Doc:  "forderte den Rücktritt des Ministers; schloss einen Rücktritt aus",
	// English clauses and nouns of events tell it.
	Language: article.German,
	Find: func(c *Context) {
		for i := range c.Frames {
			f := &c.Frames[i]
			if f.Cop >= 0 || f.Passive || len(f.Subjects) == 0 || f.Modality != triple.Asserted || f.Polarity == triple.Negative {
				continue
			}
			for _, o := range f.Objects {
				for _, noun := range c.coordinated(o) {
					c.demandedNoun(f, noun)
				}
			}
		}
	},
}

// demandedNoun emits the deed that noun names, as what the subject of f wants
// done or rules out.
func (c *Context) demandedNoun(f *Frame, noun int) {
	kind, verb := c.words.Demanding[c.verb(f)], c.words.Deed[c.lemma(noun)]
	if kind == "" || verb == "" {
		return
	}
	own := c.words.OwnDeed[verb]
	p := c.participants(noun)
	whose := slices.Concat(p.of, p.owner)
	if !own { // "seine Auslieferung": he may be the one who acts
		whose = slices.DeleteFunc(whose, func(k int) bool { return c.token(k).UPOS == syntax.DET })
	}
	if kind == "negative" {
		if !own || len(whose) > 0 {
			return
		}
		whose = f.Subjects
	}
	for _, k := range whose {
		q := Proposition{
			Subject:  c.phrase(k),
			Relation: Relation{Pred: noun, Phrase: c.text(noun, noun+1), Lemma: verb, Passive: !own, Pattern: schema.Passive, Key: verb},
			Polarity: triple.Positive, Modality: triple.Required, Content: -1, At: -1, Confidence: 0.75,
			Source: Source{Speaker: c.phrase(f.Subjects[0]), Verb: c.verb(f)},
		}
		if own {
			q.Relation.Pattern = schema.Verb
		}
		if kind == "negative" {
			q.Polarity, q.Modality, q.Future = triple.Negative, triple.Planned, true
		}
		c.emit(q)
	}
}
