package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/triple"
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
	if c.raises(f) || c.foretold(f) {
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
			c.emit(c.withGerund(f, c.withContent(f, c.proposition(f, patient, Phrase{}, -1, schema.Passive))))
		}
		c.furtherObliques(f, patient, main, schema.Passive)
	}
}

// withGerund gives an English passive without an object what its subject is accused
// of or kept from: "was accused of taking bribes", "was banned from entering".
func (c *Context) withGerund(f *Frame, p Proposition) Proposition {
	if c.lang != article.English || !p.Object.Absent() {
		return p
	}
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.Parent != c.frameAt[f.Pred] || g.Mark != "of" && g.Mark != "from" || g.Pred < f.Pred {
			continue
		}
		if kind, _ := c.accusation(g); kind == "" && !c.kept(g, f) {
			continue
		}
		p.Object = c.clausePhrase(g, f)
		if p.Object.First < p.Object.Head && c.token(p.Object.First).Rel == "mark" {
			p.Object.First++
		}
		return p
	}
	return p
}

// foretold reports whether a passive with "it" only says how its clause is put
// forward: "it is expected that he will stay".
func (c *Context) foretold(f *Frame) bool {
	return slices.ContainsFunc(f.Clauses, func(k int) bool {
		return c.frameAt[k] >= 0 && c.itself(&c.Frames[c.frameAt[k]], f)
	})
}

// raises reports whether a passive only lends its subject to the verb below:
// "is expected to accept", "was said to have left", "is not allowed to leave", "is
// suspected of spying". The verb below tells it all. Who is ordered or asked to do
// something, has been ordered or asked.
func (c *Context) raises(f *Frame) bool {
	lemma := c.lemma(f.Pred)
	says := c.words.Speech[lemma] != "" && !c.words.ObjectControl[lemma]
	if !says && c.words.Control[lemma] != "possible" && !c.words.Permission[lemma] {
		return false
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.frameAt[k] < 0 {
			continue
		}
		g := &c.Frames[c.frameAt[k]]
		if kind, _ := c.accusation(g); kind == string(triple.Possible) || g.Rel == "xcomp" && g.Infinitive {
			return true
		}
	}
	return false
}
