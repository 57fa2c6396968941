package relate

import "dossier/schema"

// Several subjects may each do it to the others: "Russia and Ukraine accused each
// other of firing first", "warfen sich gegenseitig vor". Whom each accuses is
// the others, and what he says of them is his word.

// eachToOthers takes "each other" off a frame with several subjects and notes
// what it says.
func (c *Context) eachToOthers(f *Frame) {
	subject := c.childWith(f.Pred, "nsubj")
	if subject < 0 || len(c.conjuncts(subject)) == 0 {
		return
	}
	switch {
	case len(f.Objects) == 1 && c.eachOtherAt(f.Objects[0]):
		f.Objects, f.Each = nil, true
	case f.Reflexive >= 0 && c.mutually(f):
		f.Reflexive, f.Each = -1, true
	}
}

// eachOtherAt reports whether a pronoun is "each other", "one another" or
// "einander"; treebanks hang "other" on "each".
func (c *Context) eachOtherAt(i int) bool {
	if c.words.EachOther[c.lemma(i)] {
		return true
	}
	k := c.childWith(i, "fixed")
	return k >= 0 && c.words.EachOther[c.lemma(k)]
}

// mutually reports whether an adverb says that a reflexive pronoun means the
// others: "sich gegenseitig".
func (c *Context) mutually(f *Frame) bool {
	k := c.childWith(f.Pred, "advmod")
	return k >= 0 && c.words.Mutually[c.lemma(k)]
}

// oneAnother emits what each subject does to each other.
func (c *Context) oneAnother(f *Frame) {
	for _, a := range f.Subjects {
		for _, b := range f.Subjects {
			if a != b {
				p := c.proposition(f, c.phrase(a), c.phrase(b), -1, schema.Verb)
				if i := c.contentAt(c.frameAt[f.Pred]); i >= 0 {
					p.Content = c.Frames[i].Pred
				}
				c.emit(p)
			}
		}
	}
}

// otherSource makes the content of what people say of each other the word of
// another than its subject.
func (c *Context) otherSource(p *Proposition) {
	k := c.frameAt[p.Relation.Pred]
	if k < 0 || c.Frames[k].Parent < 0 || p.Source.Absent() || p.Source.Speaker.Head != p.Subject.Head {
		return
	}
	above := &c.Frames[c.Frames[k].Parent]
	if !above.Each {
		return
	}
	for _, s := range above.Subjects {
		if s != p.Subject.Head {
			p.Source.Speaker = c.phrase(s)
			return
		}
	}
}
