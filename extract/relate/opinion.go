package relate

import (
	"cmp"
	"slices"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// opinion gives the clause in "is convinced that she won" and "zeigte sich
// überzeugt, dass …" to the one who is convinced: it is possible.
func (c *Context) opinion(i int) {
	f := &c.Frames[i]
	kind := c.opinionKind(f)
	if kind == "" || len(f.Subjects) == 0 || c.selfOrIt(f.Subjects[0]) {
		return
	}
	for k := range c.Frames {
		g := &c.Frames[k]
		if g.Parent != i || g.Pred < f.Pred || g.Rel.Base() != "ccomp" && g.Mark != "that" && g.Mark != "dass" {
			continue
		}
		g.contentOf = i
		if f.Polarity == triple.Negative {
			kind = string(triple.Possible)
		}
		if kind != string(triple.Asserted) {
			g.setModality(triple.Modality(kind))
		}
	}
}

// opinionKind is how the content of an opinion is put forward, "" for other
// frames. The opinion is the predicate, a participle, or what somebody shows
// himself as.
func (c *Context) opinionKind(f *Frame) string {
	if f.Cop >= 0 || f.Passive {
		return c.words.Opinion[c.lemma(f.Pred)]
	}
	if kind := c.words.Opinion[c.lemma(f.Pred)]; kind == string(triple.Asserted) {
		return kind // "agreed that", not "agreed to"
	}
	for _, k := range f.Clauses {
		if kind := c.words.Opinion[c.lemma(k)]; kind != "" && f.Reflexive >= 0 && c.nominalPredicate(k) {
			return kind
		}
	}
	for _, o := range f.Obliques {
		if kind := c.words.Opinion[c.lemma(o.Head)]; kind != "" && f.Reflexive >= 0 {
			return kind
		}
	}
	return ""
}

// claimed gives the clause in "Novak's claim that she won" to whose claim it is;
// a claim of nobody named makes it possible.
func (c *Context) claimed(g *Frame) {
	if g.Rel != "acl" && g.Rel != "ccomp" && !(g.Rel == "advcl" && g.Mark == "dass") || g.contentOf >= 0 || g.Relative >= 0 || len(c.ownSubjects(g)) == 0 && g.claim < 0 {
		return
	}
	noun := c.token(g.Pred).Head
	if g.claim >= 0 {
		noun = g.claim
	}
	if h := c.token(noun).Head; c.token(noun).Rel.Base() == "nmod" && c.words.Claim[c.lemma(h)] || c.token(noun).Rel.Base() == "nmod" && c.words.SpeechNoun[c.lemma(h)] {
		noun = h // "die Aussage des Ministers, dass …"
	}
	if g.Rel == "advcl" && g.claim < 0 && !c.ofProof(noun) {
		return
	}
	marked := g.Mark == "that" || g.Mark == "dass" || g.claim >= 0
	if g.claim >= 0 {
		g.setModality(triple.Modality(cmp.Or(c.words.SayingNoun[c.lemma(noun)], string(triple.Asserted))))
	}
	if marked && c.ofProof(noun) && c.words.SayingNoun[c.lemma(noun)] == "" {
		g.setModality(triple.Possible)
		return
	}
	voiced := marked && g.claim < 0 && g.Rel == "acl" && c.words.SayingNoun[c.lemma(noun)] != ""
	if c.frameAt[noun] >= 0 || !c.words.Claim[c.lemma(noun)] && g.claim < 0 && !voiced && !(marked && c.words.SpeechNoun[c.lemma(noun)]) {
		return
	}
	if s := c.statementBy(g, noun); s.Speaker.Head != noun {
		g.Source = s
	} else if s := c.claimant(g, noun); s >= 0 {
		g.Source = Source{Speaker: c.phrase(s)}
	}
	if voiced {
		c.voice(g, noun)
	}
	if !g.Source.Absent() {
		return
	}
	if g.Source.Absent() && !(g.Parent >= 0 && c.calledUntrue(g, &c.Frames[g.Parent])) {
		g.suppose()
		g.nobodys = g.claim >= 0
	}
}

// voice puts the content of an English noun forward as the noun does: "expressed the
// hope that the truce would hold", "voiced doubts that it will".
func (c *Context) voice(g *Frame, noun int) {
	c.backshift(g)
	kind := triple.Modality(c.words.SayingNoun[c.lemma(noun)])
	if c.words.Doubting[c.lemma(noun)] {
		g.negate()
	}
	if kind == triple.Possible && g.Future {
		g.Modality = kind // "fears that it will close"
	}
	g.setModality(kind)
}

// claimant returns the subject of the verb that puts the claim forward which g is
// of, or -1: "erhob den Vorwurf, …", "hat die Hoffnung, dass …", "expressed hope that".
func (c *Context) claimant(g *Frame, claim int) int {
	if g.claim < 0 && c.lang != article.English || g.Parent < 0 {
		return -1
	}
	p := &c.Frames[g.Parent]
	if p.Passive || len(p.Subjects) == 0 || !slices.Contains(p.Objects, claim) || p.Polarity == triple.Negative {
		return -1
	}
	if verb := c.verb(p); c.words.Holding[verb] || c.words.LightVerb[verb] {
		return p.Subjects[0]
	}
	return -1
}

// ofProof reports whether a clause below token k is what there is evidence or a
// sign of, which may hang on the verb: "es gibt keine Beweise, dass …".
func (c *Context) ofProof(k int) bool {
	f := c.frameAt[k]
	if f < 0 {
		return c.words.Proof[c.lemma(k)]
	}
	there := c.Frames[f].Existence || c.lemma(k) == "be" && c.Frames[f].Expletive
	return there && slices.ContainsFunc(c.Frames[f].Subjects, func(s int) bool { return c.words.Proof[c.lemma(s)] || c.words.Claim[c.lemma(s)] })
}

// reportedBy gives the clause of "it was reported that she won" to the agent, if
// there is one.
func (c *Context) reportedBy(i int) {
	f := &c.Frames[i]
	if !f.Passive || c.speechKind(f) == "" || len(f.Subjects) > 0 && !c.selfOrIt(f.Subjects[0]) {
		return
	}
	s := c.agentOf(f)
	if s.Absent() {
		s = Source{Reported: true, Verb: c.verb(f)}
	}
	for k := range c.Frames {
		g := &c.Frames[k]
		if b := g.Rel.Base(); g.Parent == i && g.Pred > f.Pred && (b == "ccomp" || b == "csubj") && g.Source.Absent() {
			g.Source = s
		}
	}
}
