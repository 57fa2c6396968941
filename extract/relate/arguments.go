package relate

import (
	"dossier/extract/triple"
	"dossier/extract/when"
)

// arguments fills the arguments: the frame's other obliques, what belongs to
// the verb but hangs on its object, how long and how often, and adverbial
// clauses. main and place are the obliques that are taken already.
func (c *Context) arguments(f *Frame, p *Proposition, main, place int) {
	for k, o := range f.Obliques {
		if k == main || k == place || o.Agent && f.Passive || c.isSource(o) || c.stockPhrase(o) || c.exchangedAbove(f, o) {
			continue
		}
		a := Argument{Role: c.role(o), Phrase: c.phrase(o.Head)}
		if c.isExchange(o) {
			a = Argument{Role: triple.For, Phrase: c.phrase(c.counterpart(o.Head))}
		}
		if a.Role == triple.TimeRole && c.temporal(o.Head) || overlap(a.Phrase, p.Object) || overlap(a.Phrase, p.Subject) {
			continue
		}
		p.Arguments = append(p.Arguments, a)
	}
	if main < 0 && !p.Object.Absent() {
		p.Arguments = append(p.Arguments, c.throughObject(p.Object.Head)...)
	}
	p.Arguments = append(p.Arguments, c.extents(f)...)
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.Rel.Base() != "advcl" || !c.belongsTo(g, f) {
			continue
		}
		if role := c.clauseRole(g); role != "" {
			p.Arguments = append(p.Arguments, Argument{Role: role, Phrase: c.clausePhrase(g, f)})
		}
	}
}

// stockPhrase reports whether an oblique is a set phrase that says nothing of
// what happened: "in particular", "zum Beispiel".
func (c *Context) stockPhrase(o Oblique) bool {
	return c.words.Stock[o.Prep+" "+c.lemma(o.Head)] && c.childWith(o.Head, "det", "amod", "nmod", "det:poss", "nmod:poss", "acl:relcl") < 0
}

// throughObject returns what stands behind an object and tells from where, to
// whom, what for or with whom: "moved the servers from Aarhus", "gave a speech
// to students". Whether such a phrase belongs to the noun or to the verb is
// often all the same, and parsers hang it on the noun.
func (c *Context) throughObject(noun int) []Argument {
	var list []Argument
	for _, k := range c.Sentence.Children(noun) {
		if k < noun || c.token(k).Rel.Base() != "nmod" || c.temporal(k) || c.token(noun).Rel.Base() != "obj" {
			continue
		}
		if role, ok := c.words.Through[c.oblique(k).Prep]; ok && !c.atSpot(c.oblique(k)) {
			list = append(list, Argument{Role: triple.Role(role), Phrase: c.phrase(k)})
		}
	}
	return list
}

// extents returns for how long and how often, where an adverb or a bare noun
// says so: "wochenlang", "nine times".
func (c *Context) extents(f *Frame) []Argument {
	var list []Argument
	for k := range c.times {
		t := &c.times[k]
		if t.Kind == when.Point {
			continue
		}
		head := c.expressionHead(t)
		if c.token(head).Head != f.Pred {
			continue
		}
		role := triple.Duration
		if t.Kind == when.Frequency {
			role = triple.Amount
		}
		if b := c.token(head).Rel; b.Base() == "advmod" || b == "obl:unmarked" || b == "obl:npmod" || b == "obl:tmod" {
			if !c.hasOblique(f, head) {
				list = append(list, Argument{Role: role, Phrase: c.timePhrase(k, head)})
			}
		}
	}
	return list
}

// hasOblique reports whether a token is an oblique of the frame, which is an
// argument already.
func (c *Context) hasOblique(f *Frame, head int) bool {
	for _, o := range f.Obliques {
		if o.Head == head && c.role(o) != triple.TimeRole {
			return true
		}
	}
	return false
}

// expressionHead returns the token of a time expression that the others hang on.
func (c *Context) expressionHead(t *when.Expression) int {
	for i := t.First; i < t.Last; i++ {
		if h := c.token(i).Head; h < t.First || h >= t.Last {
			return i
		}
	}
	return t.First
}

// clauseRole is the role of an adverbial clause, by its conjunction.
func (c *Context) clauseRole(g *Frame) triple.Role {
	switch {
	case g.Modality == triple.Conditional:
		return triple.Condition
	case g.Mark == "because" || g.Mark == "since" && !c.temporalSince(g) || g.Mark == "weil" || g.Mark == "da":
		return triple.Cause
	case g.Infinitive && g.Modality == triple.Planned:
		return triple.Purpose
	case c.words.WhenClause[g.Mark] || c.opensWith(g, "when"):
		return triple.TimeRole
	}
	return ""
}

// temporalSince tells "since he left in May" from a reason.
func (c *Context) temporalSince(g *Frame) bool { return c.timeOf(g.Pred) >= 0 }
