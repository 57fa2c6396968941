package relate

import (
	"dossier/extract/article"
	"dossier/extract/triple"
	"dossier/schema"
)

// reciprocal reads what coordinated subjects do to each other: "Novak and
// Keller met", "Keller und Novak haben telefoniert". It fires where the
// ontology has the verb with "with" as a symmetric relation and the clause
// names no further partner.
var reciprocal = &Rule{
	Name: "reciprocal",
	Doc:  "Novak and Keller met in Moscow",
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
	if f.Each {
		c.oneAnother(f)
		return
	}
	for _, o := range f.Obliques {
		if o.Prep != "auf" && !c.isSource(o) && !besides[c.role(o)] {
			return // they do it to a third
		}
	}
	key := c.symmetric(f, prep)
	if key == "" || len(f.Objects) > 0 && c.words.Together[c.verb(f)] {
		return // "X and Y signed a treaty" has the other as an argument
	}
	for i, a := range f.Subjects {
		for _, b := range f.Subjects[i+1:] {
			if !c.named(a) || !c.named(b) {
				continue
			}
			f.Mutual = true
			p := c.proposition(f, c.phrase(a), c.phrase(b), -1, schema.Verb)
			p.Relation.Key, p.Relation.Passive = key, false
			if len(f.Objects) > 0 {
				p.Relation.Phrase = c.relationText(f.Pred, f.Objects[0])
				p.Relation.Lemma = key
			}
			c.emit(p)
		}
	}
}

// besides are the roles of what is no third participant.
var besides = map[triple.Role]bool{
	triple.PlaceRole: true, triple.TimeRole: true, triple.Duration: true, triple.Topic: true, triple.Instrument: true,
	triple.For: true, triple.Purpose: true, triple.Cause: true, triple.Condition: true,
}

// cooperated is what people do who work, but only together: "X and Y work".
const cooperated = "cooperated_with"

func (c *Context) jointly(f *Frame) bool {
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.words.Jointly[c.lemma(k)] {
			return true
		}
	}
	return false
}

// symmetric returns the phrase of a symmetric relation that the frame tells of
// when its subjects act on each other, or "".
func (c *Context) symmetric(f *Frame, prep string) string {
	var keys []string
	if len(f.Objects) > 0 {
		noun := c.nounLemma(f.Objects[0])
		keys = []string{c.verb(f) + " " + noun + " " + prep, noun + " " + c.verb(f) + " " + prep}
	} else {
		keys = []string{c.verb(f) + " " + prep, c.verb(f)}
	}
	for _, key := range keys {
		r, ok := c.ontology.Find(string(c.lang), schema.Verb, key)
		if ok && r.Symmetric && (r.ID != cooperated || c.jointly(f)) {
			return key
		}
	}
	return ""
}

// partners are the other subjects of something that is done together: "X and Y
// exchanged prisoners".
func (c *Context) partners(f *Frame, subject int) []Argument {
	if len(f.Subjects) < 2 || !c.words.Together[c.verb(f)] {
		return nil
	}
	var list []Argument
	for _, s := range f.Subjects {
		if s != subject && !c.corrected(s) && !c.corrected(subject) {
			list = append(list, Argument{Role: triple.With, Phrase: c.phrase(s)})
		}
	}
	return list
}
