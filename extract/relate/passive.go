package relate

import (
	"slices"

	"dossier/schema"
)

// passive reads passives. With an agent, the agent is the subject; without
// one, the patient stays the subject and the relation is the inverse.
var passive = &Rule{
	Name: "passive",
	Doc:  "Brandt was released by Russia; Lindberg was detained in Cyprus",
	Find: func(c *Context) {
		for i := range c.Frames {
			if f := &c.Frames[i]; f.Passive {
				c.passiveClause(f)
			}
		}
	},
}

func (c *Context) passiveClause(f *Frame) {
	if c.raises(f) {
		return
	}
	agent := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Agent && !c.temporal(o.Head) })
	main := -1
	if agent < 0 {
		main = c.mainOblique(f, schema.Passive)
	}
	if k := c.aboutWhat(f, main); k >= 0 {
		for _, h := range c.coordinated(f.Obliques[k].Head) {
			c.emit(c.proposition(f, c.phrase(h), Phrase{}, k, schema.Passive))
		}
		return
	}
	for _, s := range f.Subjects {
		patient := c.subjectPhrase(f, s)
		switch {
		case agent >= 0:
			for _, a := range c.coordinated(f.Obliques[agent].Head) {
				p := c.proposition(f, c.phrase(a), patient, -1, schema.Verb)
				p.Relation.Phrase = c.relationText(c.verbTokens(f, false)...)
				c.emit(p)
			}
		case len(f.Objects) > 0:
			c.emit(c.proposition(f, patient, c.phrase(f.Objects[0]), -1, schema.Passive))
		case main >= 0:
			for _, o := range c.coordinated(f.Obliques[main].Head) {
				c.emit(c.proposition(f, patient, c.phrase(o), main, schema.Passive))
			}
		default:
			c.emit(c.withContent(f, c.proposition(f, patient, Phrase{}, -1, schema.Passive)))
		}
		c.furtherObliques(f, patient, main, schema.Passive)
	}
}

// raises reports whether a passive only lends its subject to the verb below:
// "is expected to accept", "was said to have left", "is not allowed to leave". The
// infinitive tells it all.
func (c *Context) raises(f *Frame) bool {
	lemma := c.lemma(f.Pred)
	if c.words.Control[lemma] != "possible" && c.words.Speech[lemma] == "" && !c.words.Permission[lemma] {
		return false
	}
	for _, k := range f.Clauses {
		if c.token(k).Rel == "xcomp" && c.frameAt[k] >= 0 && c.Frames[c.frameAt[k]].Infinitive {
			return true
		}
	}
	return false
}
