package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// calling reads what somebody calls something or takes it for as a statement of
// its own, which is his.
var calling = &Rule{
	Name: "calling",
	Doc:  "the minister called the law a mistake; er gilt als Kopf der Bande",
	Find: func(c *Context) {
		for i := range c.Frames {
			if n := c.Frames[i].naming; n != nil {
				c.calledContent(&c.Frames[i], n)
			}
			c.spokenOf(&c.Frames[i])
		}
	},
}

// naming is what a verb of calling says of a thing: the noun, adjective or
// participle that it calls it.
type naming struct {
	thing, predicate int
	kind             triple.Modality // how it is put forward: called asserted, considered possible
}

// findNaming fills naming for the verbs of calling: "called the law a mistake",
// "called the charges fabricated", "described him as a liar", "hält ihn für den
// Täter"; in the passive the subject is what is called so.
func (c *Context) findNaming(f *Frame) {
	if f.Cop >= 0 || f.Result >= 0 && c.lang == article.English {
		return
	}
	var thing int
	objects := f.Objects
	switch {
	case f.Passive || c.words.CalledOf[c.verb(f)]:
		if len(f.Subjects) == 0 {
			return
		}
		thing = f.Subjects[0]
	case len(objects) > 0:
		thing, objects = objects[0], objects[1:]
		if k := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Dat }); c.lang == article.English && k >= 0 && f.Obliques[k].Head < thing {
			thing, objects = f.Obliques[k].Head, f.Objects // "consider him the head"
		}
	default:
		if thing = c.expletive(f); thing < 0 {
			return
		}
	}
	if kind := c.words.Calling[c.verb(f)]; kind != "" {
		if k := c.barePredicate(f, thing, objects); k >= 0 {
			f.naming = &naming{thing, k, triple.Modality(kind)}
			return
		}
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if b := c.token(k).Rel.Base(); b != "obl" && b != "xcomp" && b != "advcl" || k == thing {
			continue
		}
		o := c.oblique(k)
		if kind := c.words.Calling[c.verb(f)+" "+o.Prep]; o.Prep != "" && kind != "" && c.nominalPredicate(k) {
			f.naming = &naming{thing, k, triple.Modality(kind)}
			return
		}
	}
}

// expletive returns the "it" that stands for a clause, or -1: "thinks it possible
// that …". It hangs on the verb or on the adjective.
func (c *Context) expletive(f *Frame) int {
	if k := c.childWith(f.Pred, "expl"); k >= 0 {
		return k
	}
	for _, k := range f.Clauses {
		if e := c.childWith(k, "expl"); e >= 0 && c.nominalPredicate(k) {
			return e
		}
	}
	return -1
}

// barePredicate returns the predicate that stands without a preposition: a
// complement, a second object, or what hangs on the object right behind it.
func (c *Context) barePredicate(f *Frame, thing int, objects []int) int {
	for _, k := range f.Clauses {
		if k > thing && c.nominalPredicate(k) && c.oblique(k).Prep == "" && c.childWith(k, "cop") < 0 {
			return k
		}
	}
	if len(objects) > 0 {
		return objects[0]
	}
	for _, k := range c.Sentence.Children(thing) {
		t := c.token(k)
		first, _ := c.bounds(k, false)
		if t.Rel == "appos" && c.nominalPredicate(k) && !c.comma(thing+1, first) || t.Rel == "acl" && k == thing+1 && c.nominalPredicate(k) {
			return k
		}
	}
	return -1
}

// nominalPredicate reports whether token k is a noun, an adjective or a bare
// participle: no clause.
func (c *Context) nominalPredicate(k int) bool {
	t := c.token(k)
	return t.UPOS == syntax.NOUN || t.UPOS == syntax.ADJ || t.UPOS == syntax.PROPN ||
		t.UPOS == syntax.VERB && t.Feats.Get("VerbForm") == "Part" && len(c.Sentence.Children(k)) == 0
}

// called is what a verb of calling says of its object, as an argument of
// manner.
func (c *Context) called(f *Frame) []Argument {
	if f.naming == nil || slices.ContainsFunc(f.Obliques, func(o Oblique) bool { return o.Head == f.naming.predicate }) {
		return nil
	}
	return []Argument{{Role: triple.Manner, Phrase: c.phrase(f.naming.predicate)}}
}

// isCalled reports whether token k is what a verb of calling calls a thing.
func (c *Context) isCalled(k int) bool {
	return slices.ContainsFunc(c.Frames, func(f Frame) bool { return f.naming != nil && f.naming.predicate == k })
}

// selfOrIt reports whether a pronoun is reflexive, or the "it" that a clause
// explains.
func (c *Context) selfOrIt(k int) bool {
	t := c.token(k)
	if t.UPOS != syntax.PRON {
		return false
	}
	return t.Rel == "expl" || t.Feats.Get("Reflex") == "Yes" || strings.HasSuffix(c.lemma(k), "self") || strings.HasSuffix(c.lemma(k), "selves") || c.lemma(k) == "it" || c.lemma(k) == "es"
}

// deemed gives the clause in "thinks it possible that he lied" its source. What
// a court sees as proven it asserts.
func (c *Context) deemed(i int) {
	n := c.Frames[i].naming
	if n == nil || !c.selfOrIt(n.thing) || len(c.Frames[i].Subjects) == 0 {
		return
	}
	for k := range c.Frames {
		g := &c.Frames[k]
		if !c.explains(g, i) {
			continue
		}
		g.contentOf = i
		switch {
		case c.words.Unreal[c.lemma(n.predicate)] == "negative":
			g.negate()
		case n.kind != triple.Asserted && !c.words.Proven[c.lemma(n.predicate)]:
			g.setModality(n.kind)
		}
	}
}

// explains reports whether clause g is what the "it" of naming frame i stands
// for.
func (c *Context) explains(g *Frame, i int) bool {
	if g.Parent != i || g.Pred < c.Frames[i].naming.predicate {
		return false
	}
	b := g.Rel.Base()
	return b == "csubj" || b == "ccomp" || g.Mark == "that" || g.Mark == "dass"
}

func (c *Context) explained(f *Frame) bool {
	at := c.frameAt[f.Pred]
	return slices.ContainsFunc(c.Frames, func(g Frame) bool { return c.explains(&g, at) })
}

func (c *Context) calledContent(f *Frame, n *naming) {
	if n.kind != triple.Asserted && n.kind != triple.Possible {
		return // "found the house empty" is no opinion
	}
	if n.kind == triple.Asserted && f.Polarity == triple.Negative || c.selfOrIt(n.thing) {
		return // what he does not call it, he does not say
	}
	p := c.being(c.phrase(n.thing), c.phrase(n.predicate), n.predicate)
	p.Polarity, p.Modality, p.Future = f.Polarity, n.kind, f.Future
	if f.Modality != triple.Asserted {
		p.Modality = f.Modality
	}
	p.Source = f.Source
	if agent := c.agentOf(f); f.Passive && !agent.Absent() {
		p.Source = agent
	} else if !f.Passive && len(f.Subjects) > 0 && f.Subjects[0] != n.thing {
		p.Source = Source{Speaker: c.phrase(f.Subjects[0]), Verb: c.verb(f)}
	}
	c.emit(p)
}

// being is the proposition that a thing is something, told by the word at.
func (c *Context) being(thing, predicate Phrase, at int) Proposition {
	return Proposition{
		Subject:     thing,
		Relation:    Relation{Pred: at, Phrase: c.isWord(), Lemma: c.copulaLemma(), Pattern: schema.Verb, Key: c.copulaLemma()},
		Object:      predicate,
		Polarity:    triple.Positive,
		Modality:    triple.Asserted,
		Content:     -1,
		At:          -1,
		Confidence:  0.85,
		Predicative: true,
	}
}
