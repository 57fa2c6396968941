package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// sourceOf is who speaks in an act of speech, and who passes it on: in "Interfax
// reported, citing Novak" and "Novak was quoted by Interfax as saying" the speaker
// is Novak, by way of Interfax.
func (c *Context) sourceOf(speech *Frame) Source {
	if c.impersonal(speech) {
		return c.impersonalSource(speech)
	}
	if c.recalls(speech) {
		return Source{}
	}
	s := Source{Speaker: c.phrase(speech.Subjects[0]), Verb: c.verb(speech)}
	if k := c.believed(speech); k >= 0 {
		return Source{Speaker: c.phrase(k)}
	}
	if c.words.Citing[c.lemma(speech.Pred)] && !speech.Passive && len(speech.Objects) > 0 {
		return s.by(c.phrase(speech.Objects[0]))
	}
	if k := c.authority(speech); k >= 0 && c.holdsName(c.phrase(k)) {
		return s.by(c.phrase(k)) // words of unnamed sources stay those of who reports them
	}
	if at := speech.contentOf; at >= 0 && c.asSaid(&c.Frames[at]) && len(c.Frames[at].Subjects) > 0 {
		s.Via = append(s.Via, c.phrase(c.Frames[at].Subjects[0])) // "sagte Novak, wie Interfax meldete"
	}
	if k := c.quoter(speech); k >= 0 {
		s.Via = append(s.Via, c.phrase(k))
	} else if by := c.accordingTo(speech); !by.Speaker.Absent() && by.Again == 0 {
		s.Via = append(s.Via, by.Speaker) // "sagte Novak laut Interfax"
	}
	return s
}

// recalls reports whether the article itself calls to mind what was: "Erinnern wir
// daran, dass …".
func (c *Context) recalls(speech *Frame) bool {
	return c.words.Recalling[c.lemma(speech.Pred)] && c.editorial(speech)
}

// agentOf is who says what a passive tells, "was announced by the ministry", or
// an absent source.
func (c *Context) agentOf(f *Frame) Source {
	k := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Agent })
	if k < 0 {
		return Source{}
	}
	return Source{Speaker: c.phrase(f.Obliques[k].Head), Verb: c.verb(f)}
}

// believed returns who has said what somebody else believes or not, or -1: "das
// Gericht glaubte ihm nicht, dass …".
func (c *Context) believed(f *Frame) int {
	if !c.words.Believing[c.lemma(f.Pred)] || len(f.Objects) > 0 {
		return -1
	}
	k := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Dat && !c.temporal(o.Head) })
	if k < 0 || c.reflexive(f.Obliques[k].Head) {
		return -1
	}
	return f.Obliques[k].Head
}

// holdsName reports whether a phrase names a person, an organization or a place.
func (c *Context) holdsName(p Phrase) bool {
	for k := p.First; k < p.Last; k++ {
		switch c.mentionKind(k) {
		case syntax.Person, syntax.Organization, syntax.Place:
			return true
		}
	}
	return false
}

// by makes another the speaker, and the one who was a stop on the way.
func (s Source) by(speaker Phrase) Source {
	s.Via = append(s.Via, s.Speaker)
	s.Speaker = speaker
	return s
}

// authority returns whom an act of speech cites, or -1: "reported, citing Novak",
// "berichtet unter Berufung auf Novak".
func (c *Context) authority(f *Frame) int {
	for _, o := range f.Obliques {
		if !c.words.Citation[c.lemma(o.Head)] {
			continue
		}
		if k := c.modifierAt(o.Head); k >= 0 {
			return k
		}
	}
	for i := range c.Frames {
		g := &c.Frames[i]
		if h := c.token(g.Pred).Head; h != f.Pred && (len(f.Subjects) == 0 || h != f.Subjects[0]) {
			continue
		}
		if c.words.Citing[c.lemma(g.Pred)] && g.Participle && !g.Passive && len(g.Objects) > 0 && c.childWith(g.Pred, "mark") < 0 {
			return g.Objects[0]
		}
	}
	return -1
}

// cites reports whether a noun of citing stands bare, as in "unter Berufung auf
// Novak": no "in Bezug auf".
func (c *Context) cites(noun int) bool {
	return c.childWith(noun, "det") < 0 && c.modifierAt(noun) >= 0 && c.oblique(noun).Prep != "in"
}

// modifierAt returns the modifier of a noun behind a preposition, or -1.
func (c *Context) modifierAt(noun int) int {
	for _, k := range c.Sentence.Children(noun) {
		if c.token(k).Rel.Base() == "nmod" && c.oblique(k).Prep != "" {
			return k
		}
	}
	return -1
}

// quoter returns who passes on an act of speech, or -1: "Novak, quoted by
// Interfax, said", "Novak was quoted by Interfax as saying".
func (c *Context) quoter(f *Frame) int {
	for i := range c.Frames {
		g := &c.Frames[i]
		if !c.words.Citing[c.lemma(g.Pred)] {
			continue
		}
		if !g.Passive {
			if f.Parent == i && f.Mark == "as" && len(g.Subjects) > 0 {
				return g.Subjects[0] // "Interfax quoted Novak as saying"
			}
			continue
		}
		own := i == c.frameAt[f.Pred] || f.Parent == i || len(f.Subjects) > 0 && c.token(g.Pred).Head == f.Subjects[0]
		if !own {
			continue
		}
		for _, o := range g.Obliques {
			if o.Agent || c.lang == article.German && o.Prep == "von" {
				return o.Head
			}
		}
	}
	return -1
}
