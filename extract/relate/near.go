package relate

// Near is a rule that nearly fired, or a predicate that no rule read.
type Near struct {
	Rule        string // "" where no rule came near
	Proposition Proposition
	Why         string
}

// reject notes why a proposition was not kept.
func (c *Context) reject(p *Proposition, why string) {
	if c.near != nil {
		*c.near = append(*c.near, Near{Rule: c.rule.Name, Proposition: *p, Why: why})
	}
}

// unread notes the predicates that nothing was read off.
func (c *Context) unread() {
	if c.near == nil {
		return
	}
	for i := range c.Frames {
		f := &c.Frames[i]
		if !c.read(f.Pred) {
			p := Proposition{Relation: c.relation(f, -1, 0)}
			why := "no rule reads it"
			if len(f.Subjects) == 0 {
				why = "it has no subject"
			}
			*c.near = append(*c.near, Near{Proposition: p, Why: why})
		}
	}
}

// read reports whether something was read off a predicate, or rejected.
func (c *Context) read(pred int) bool {
	for i := range c.found {
		if c.found[i].Relation.Pred == pred {
			return true
		}
	}
	for _, n := range *c.near {
		if n.Proposition.Relation.Pred == pred {
			return true
		}
	}
	return false
}
