package relate

import (
	"slices"

	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// situate gives what happened the place that is told with the one who did it,
// "a court in Halifax sentenced him", with what it was done to, "opened a plant in
// Penang", with those who listened, "told students in Cusco", or with the occasion,
// "met for talks in Bern". Opinions and words of a thing elsewhere are not there.
func (c *Context) situate(f *Frame, p *Proposition) {
	if !p.Place.Absent() || f.Cop >= 0 {
		return
	}
	if p.Place = c.lentPlace(f); !p.Place.Absent() {
		return
	}
	if c.present(f, p) {
		p.Place = c.whereabouts(p.Subject.Head)
	}
	for _, o := range f.Obliques {
		if p.Place.Absent() && (o.Prep == "for" && c.Event(c.nounLemma(o.Head)) || p.Speech && c.role(o) == triple.To && c.mentionKind(o.Head) == "") {
			p.Place = c.whereabouts(o.Head)
		}
	}
	if !p.Place.Absent() || p.Object.Absent() {
		return
	}
	if !p.Speech && !c.words.Distant[c.verb(f)] {
		p.Place = c.whereabouts(p.Object.Head)
	}
}

// present reports whether what a frame tells was done where its subject is: neither
// a thought nor words of a thing elsewhere, nor what is to befall the subject.
func (c *Context) present(f *Frame, p *Proposition) bool {
	return !p.Speech && !p.Attitude && !c.words.Distant[c.verb(f)] && (!f.Passive || p.Modality != triple.Planned || c.Event(c.nounLemma(p.Subject.Head)))
}

// lentPlace is the place of what a clause is told with: the place that a clause
// with "where" hangs on, "flew to Oslo, where she met him"; or where what was done
// at the same time was done, "was arrested in Brest when he toured the country".
func (c *Context) lentPlace(f *Frame) Phrase {
	const far = 3 // clauses above
	for range far {
		if p := c.where(f); !p.Absent() {
			return p
		}
		if p := c.placeBelow(f); !p.Absent() || f.Parent < 0 {
			return p
		}
		p := &c.Frames[f.Parent]
		if f.Rel == "advcl" && f.Infinitive && f.Modality == triple.Planned {
			return c.reachedBy(p) // "will travel to Malaga to question him"
		}
		if f.Rel.Base() == "conj" && c.timeOf(f.Pred) >= 0 {
			return Phrase{} // "met her there and left in May"
		}
		if at := c.before(p); f.Rel.Base() == "conj" && !at.Absent() && c.simultaneous(f, p) {
			return at
		}
		if f.Rel.Base() != "conj" && c.colouring(f) == nil || !c.simultaneous(f, p) {
			return Phrase{}
		}
		f = p
	}
	return Phrase{}
}

// placeBelow is the place of a participle that opens a sentence: "speaking in Bern, she
// said".
func (c *Context) placeBelow(f *Frame) Phrase {
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.Pred < f.Pred && g.Rel == "advcl" && c.token(g.Pred).Head == f.Pred && (c.going(g) || c.answering(g)) {
			p, _ := c.place(g, -1)
			return p
		}
	}
	return Phrase{}
}

// reachedBy is the named place where the subject of a frame is or goes.
func (c *Context) reachedBy(f *Frame) Phrase {
	if p, _ := c.place(f, -1); !p.Absent() {
		return p
	}
	for _, o := range f.Obliques {
		if c.placeAt(o.Head) && c.Whereto(o.Prep) {
			return c.placePhrase(o.Head)
		}
	}
	return Phrase{}
}

// before is the place that stands before the subject of a frame, and so is that of
// all that is coordinated with it: "In Bern she met him and signed the treaty".
func (c *Context) before(f *Frame) Phrase {
	subjects := c.ownSubjects(f)
	if len(subjects) == 0 {
		return Phrase{}
	}
	p, _ := c.place(f, -1)
	if p.Absent() {
		p = c.pointed(f)
	}
	if p.Last > subjects[0] || p.Last > f.Pred {
		return Phrase{}
	}
	return p
}

// where is the place that a clause with "where" hangs on, which has a name or is in
// one: "flew to Oslo on Sunday, where she met him".
func (c *Context) where(f *Frame) Phrase {
	if !c.opensWith(f, "where", "wo") {
		return Phrase{}
	}
	head := c.token(f.Pred).Head
	if f.Rel == "advcl" || f.Rel == "ccomp" && f.Parent >= 0 && c.speechKind(&c.Frames[f.Parent]) == "" || head != syntax.Root && c.temporal(head) {
		head = c.placeBeside(f.Pred, head)
	}
	if head < 0 || head > f.Pred {
		return Phrase{}
	}
	if p := c.placePhrase(head); c.holdsPlace(p) || c.mentionKind(head) == syntax.Organization || c.Venue(c.lemma(head)) {
		return p
	}
	return Phrase{}
}

// placeBeside returns the last place before token k that hangs on token h, or on
// what h hangs on where that is no verb, or -1.
func (c *Context) placeBeside(k, h int) int {
	if h >= 0 && c.frameAt[h] < 0 {
		h = c.token(h).Head
	}
	if h < 0 {
		return -1
	}
	children := c.Sentence.Children(h)
	for i := len(children) - 1; i >= 0; i-- {
		if j := children[i]; j < k && c.token(j).Rel.Base() != "nsubj" && !c.temporal(j) && c.holdsPlace(c.placePhrase(j)) {
			return j
		}
	}
	return -1
}

// pointed is the adverb of a frame that points to a place: "there", "dort".
func (c *Context) pointed(f *Frame) Phrase {
	for _, k := range c.Sentence.Children(f.Pred) {
		t := c.token(k)
		if t.UPOS == syntax.ADV && t.Rel.Base() == "advmod" && c.Pointing(t.Form) != "" && len(c.Sentence.Children(k)) == 0 {
			return Phrase{Head: k, First: k, Last: k + 1}
		}
	}
	return Phrase{}
}

// whereabouts is the place that a noun is in: one with a name, else a locality, "a
// court in the city", or for an event a spot, "the talks in the town hall".
func (c *Context) whereabouts(noun int) Phrase {
	spot := -1
	for _, k := range c.Sentence.Children(noun) {
		if k < noun || c.token(k).Rel.Base() != "nmod" || c.temporal(k) || c.words.Role[c.oblique(k).Prep] != triple.PlaceRole {
			continue
		}
		if c.placeAt(k) {
			return c.placePhrase(k)
		}
		if spot < 0 && (c.locality(k) || c.Event(c.nounLemma(noun)) && c.Venue(c.lemma(k))) {
			spot = k
		}
	}
	if spot >= 0 {
		return c.placePhrase(spot)
	}
	for _, k := range c.Sentence.Children(noun) {
		if k < noun || c.token(k).Rel.Base() != "nmod" || c.temporal(k) || c.mentionKind(k) != "" {
			continue
		}
		if c.temporal(noun) && c.Event(c.nounLemma(k)) || c.Event(c.nounLemma(noun)) && c.oblique(k).Prep == "" {
			if p := c.whereabouts(k); !p.Absent() {
				return p // "three days of talks in Bern"
			}
		}
	}
	return Phrase{}
}

// locality reports whether a noun is the word for a town or region that the article
// is to know: "the capital", "in der Stadt".
func (c *Context) locality(k int) bool {
	if !c.words.Locality[c.lemma(k)] {
		return false
	}
	return slices.ContainsFunc(c.Sentence.Children(k), func(j int) bool {
		t := c.token(j)
		return t.Rel.Base() == "det" && (t.Feats.Get("Definite") == "Def" || t.Feats.Get("PronType") == "Dem")
	})
}
