package relate

// A verb that only colours the infinitive below it lends it what hangs on it
// and tells when, where and on what condition: "in 2022 the bank failed to buy it",
// "if he stays, they will have to go".

// colouring returns the verb that colours f, or nil.
func (c *Context) colouring(f *Frame) *Frame {
	if f.Rel != "xcomp" || !f.Infinitive || f.Parent < 0 {
		return nil
	}
	p := &c.Frames[f.Parent]
	if !p.Passive && c.semiModal(p) || p.Passive && c.raises(p) {
		return p
	}
	return nil
}

// lend gives f the circumstances of the verb that colours it.
func (c *Context) lend(f *Frame) {
	p := c.colouring(f)
	if p == nil {
		return
	}
	for _, o := range p.Obliques {
		if !o.Agent && !o.Dat && c.participation(o) != participant {
			f.Obliques = append(f.Obliques, o)
		}
	}
}

// belongsTo reports whether an adverbial clause belongs to f: it hangs on its verb, or
// on one that colours it.
func (c *Context) belongsTo(g, f *Frame) bool {
	for head := c.token(g.Pred).Head; f != nil; f = c.colouring(f) {
		if head == f.Pred {
			return true
		}
	}
	return false
}
