package relate

import (
	"dossier/extract/article"
	"dossier/extract/triple"
	"dossier/schema"
)

// reciprocal reads what coordinated subjects do to each other: "Putin and
// Witkoff met", "Trump und Putin haben telefoniert". It fires where the
// ontology has the verb with "with" as a symmetric relation and the clause
// names no further partner.
var reciprocal = &Rule{
	Name: "reciprocal",
	Doc:  "Putin and Witkoff met in Moscow",
	Find: func(c *Context) {
		for i := range c.Frames {
			if f := &c.Frames[i]; f.Cop < 0 && len(f.Subjects) > 1 {
				c.eachOther(f)
			}
		}
	},
}

func (c *Context) eachOther(f *Frame) {
	prep := "with"
	if c.lang == article.German {
		prep = "mit"
	}
	for _, o := range f.Obliques {
		if o.Prep == prep && !c.temporal(o.Head) {
			return
		}
	}
	if len(f.Objects) == 1 && c.words.each[c.lemma(f.Objects[0])] {
		c.oneAnother(f)
		return
	}
	key := c.symmetric(f, prep)
	if key == "" {
		return
	}
	for i, a := range f.Subjects {
		for _, b := range f.Subjects[i+1:] {
			if !c.named(a) || !c.named(b) {
				continue
			}
			if len(f.Objects) > 0 && !c.words.lightVerb[c.lemma(f.Pred)] {
				continue // "X and Y signed a treaty": see partners
			}
			p := c.proposition(f, c.phrase(a), c.phrase(b), -1, schema.Verb)
			p.Relation.Key, p.Relation.Passive = key, false
			c.emit(p)
		}
	}
}

// oneAnother reads "X and Y accused one another", both ways.
func (c *Context) oneAnother(f *Frame) {
	for _, a := range f.Subjects {
		for _, b := range f.Subjects {
			if a != b && c.named(a) && c.named(b) {
				c.emit(c.proposition(f, c.phrase(a), c.phrase(b), -1, schema.Verb))
			}
		}
	}
}

// symmetric returns the phrase of a symmetric relation that the frame tells of
// when its subjects act on each other, or "".
func (c *Context) symmetric(f *Frame, prep string) string {
	var keys []string
	if len(f.Objects) > 0 {
		noun := c.nounLemma(f.Objects[0])
		keys = []string{c.verb(f) + " " + noun + " " + prep, noun + " " + c.verb(f) + " " + prep, c.verb(f) + " " + prep}
	} else {
		keys = []string{c.verb(f) + " " + prep, c.verb(f)}
	}
	for _, key := range keys {
		if r, ok := c.ontology.Find(string(c.lang), schema.Verb, key); ok && r.Symmetric {
			return key
		}
	}
	return ""
}

// partners are the other subjects of something that is done together: "X and Y
// exchanged prisoners".
func (c *Context) partners(f *Frame, subject int) []Argument {
	if len(f.Subjects) < 2 || !c.words.together[c.verb(f)] {
		return nil
	}
	var list []Argument
	for _, s := range f.Subjects {
		if s != subject {
			list = append(list, Argument{Role: triple.With, Phrase: c.phrase(s)})
		}
	}
	return list
}
