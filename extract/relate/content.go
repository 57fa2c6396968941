package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// An infinitive may be the content of a noun: "the bank's plan to buy the mill",
// "beim Versuch, die Grenze zu überwinden", "die Forderung, alle zu überprüfen".
// Whose undertaking it is does it; what is demanded or proposed, nobody known
// does, so that it is a passive. Parsers hang German ones on the noun or on the
// verb, with the noun as their subject.

// ofNoun finds the noun whose content the infinitive f is.
func (c *Context) ofNoun(f *Frame) {
	first, _, _ := strings.Cut(f.Mark, " ")
	if !f.Infinitive || f.Parent < 0 || f.Cop >= 0 || c.words.Adverbial[first] || len(c.ownSubjects(f)) > 0 {
		return
	}
	head, p := c.token(f.Pred).Head, &c.Frames[f.Parent]
	switch f.Rel.Base() {
	case "acl":
		if c.hasContent(head) {
			f.Noun = head
		}
	case "xcomp", "ccomp", "advcl":
		if c.lang == article.German && head == p.Pred {
			f.Noun = c.nounBefore(f, p)
		}
	}
	if f.Noun >= 0 {
		f.Rel = "acl"
		p.Clauses = slices.DeleteFunc(p.Clauses, func(k int) bool { return k == f.Pred })
	}
}

func (c *Context) hasContent(noun int) bool {
	lemma := c.lemma(noun)
	return c.words.Undertaking[lemma] != "" || c.words.Request[lemma] != ""
}

// nounBefore returns the argument of verb p nearest before infinitive f that has
// content, or -1. A subject may be somebody who promises or asks.
func (c *Context) nounBefore(f, p *Frame) int {
	first, _ := c.subtree(f.Pred)
	best := -1
	for _, k := range c.Sentence.Children(p.Pred) {
		if k >= first || !c.hasContent(k) {
			continue
		}
		switch c.token(k).Rel.Base() {
		case "obj", "obl":
			best = k
		case "nsubj":
			if len(c.firstPatient(p)) == 0 && c.speechKind(p) == "" && c.words.Control[c.verb(p)] == "" {
				best = k
			}
		}
	}
	return best
}

// undertake gives the content of a noun its subjects: who has the noun, else, as
// a passive, what it is done to.
func (c *Context) undertake(f *Frame, depth int) {
	if c.words.Undertaking[c.lemma(f.Noun)] != "" {
		f.Subjects = c.haver(f, depth)
	} else {
		for _, o := range c.participants(f.Noun).other {
			if c.words.Asked[o.Prep] {
				f.Subjects = c.coordinated(o.Head)
			}
		}
	}
	if len(f.Subjects) > 0 {
		return
	}
	g := f
	if k := c.childWith(f.Pred, "xcomp"); k >= 0 && c.frameAt[k] >= 0 && c.lemma(f.Pred) == "lassen" {
		g = &c.Frames[c.frameAt[k]]
		g.Objects = append(g.Objects, f.Objects...)
		f.Objects, f.Causing = nil, true // "überprüfen zu lassen"
	}
	if len(g.Objects) > 0 {
		g.Passive, g.Subjects, g.Objects = true, c.coordinated(g.Objects[0]), nil
	}
}

// haver returns who has the undertaking that the content f is of.
func (c *Context) haver(f *Frame, depth int) []int {
	of := c.participants(f.Noun)
	owners := slices.Concat(of.of, of.by, of.owner)
	g := c.governor(f.Noun)
	if len(owners) > 0 && (c.childWith(f.Noun, "det:poss") < 0 || g < 0) {
		return owners
	}
	if g < 0 {
		return nil
	}
	c.findSubjects(g, depth+1)
	p := &c.Frames[g]
	verb := c.lemma(p.Pred)
	if slices.Contains(p.Objects, f.Noun) {
		switch {
		case c.words.Granting[verb]:
			return c.inDative(p)
		case c.words.Holding[verb] || len(owners) > 0:
			return p.Subjects
		}
	}
	for _, o := range p.Obliques {
		if o.Head == f.Noun && c.words.Having[o.Prep] {
			return p.Subjects
		}
	}
	return owners
}

// inDative returns the indirect object of a verb.
func (c *Context) inDative(f *Frame) []int {
	for _, o := range f.Obliques {
		if o.Dat {
			return c.coordinated(o.Head)
		}
	}
	return nil
}

// undertaken qualifies the content of a noun: planned, possible, demanded.
func (c *Context) undertaken(f, p *Frame) {
	lemma := c.lemma(f.Noun)
	kind := c.words.Undertaking[lemma]
	if kind == "" {
		kind = c.words.Request[lemma]
	}
	if kind == "negative" || p.Polarity == triple.Negative && slices.Contains(p.Objects, f.Noun) && c.words.Holding[c.lemma(p.Pred)] {
		f.negate()
	}
	if kind != "negative" {
		f.setModality(triple.Modality(kind))
	}
}

// requester gives what somebody demands or proposes its source: whose demand it
// is, or the subject of the verb that puts it forward.
func (c *Context) requester(f *Frame) {
	if f.Noun < 0 || c.words.Request[c.lemma(f.Noun)] == "" || !f.Source.Absent() {
		return
	}
	of := c.participants(f.Noun)
	who := slices.Concat(of.of, of.owner)
	if p := &c.Frames[f.Parent]; len(who) == 0 && c.words.Holding[c.lemma(p.Pred)] && slices.Contains(p.Objects, f.Noun) && !p.Passive {
		who = p.Subjects
	}
	if len(who) > 0 {
		f.Source = Source{Speaker: c.phrase(who[0])}
	}
}

// succeeds gives an infinitive that somebody succeeds in its subject, who is in
// the dative: "Keller gelang es, die Tür zu öffnen". It reports whether it did.
func (c *Context) succeeds(f *Frame) bool {
	if c.lang != article.German || !f.Infinitive || f.Parent < 0 || c.token(f.Pred).Head != c.Frames[f.Parent].Pred {
		return false
	}
	p := &c.Frames[f.Parent]
	kind := c.words.Succeeding[c.lemma(p.Pred)]
	if kind == "" {
		return false
	}
	if f.Subjects = c.inDative(p); len(f.Subjects) == 0 {
		return false
	}
	f.Rel = "csubj"
	if (kind == "negative") != (p.Polarity == triple.Negative || c.negationOf(p.Pred) >= 0) {
		f.negate()
	}
	return true
}
