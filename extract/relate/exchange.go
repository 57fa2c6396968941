package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// exchangedFor is the relation of one person handed over for another.
const exchangedFor = "released_for"

// exchange reads who was given for whom: "X was swapped for Y", "released X in
// exchange for Y", "the release of X in exchange for Y".
var exchange = &Rule{
	Name: "exchange",
	Doc:  "Lindberg was swapped for Aalto; the release of Brandt in exchange for Sokol",
	Find: func(c *Context) {
		for i := range c.Frames {
			f := &c.Frames[i]
			if !c.words.ExchangeVerb[c.lemma(f.Pred)] {
				continue
			}
			for _, o := range f.Obliques {
				if c.words.ExchangePreposition[o.Prep] && !c.temporal(o.Head) && !c.words.NoCounterpart[c.lemma(o.Head)] {
					c.exchanged(c.given(f), o.Head, f, f.Pred)
				}
			}
		}
		for i := range c.Sentence.Len() {
			if c.words.ExchangeNoun[c.lemma(i)] && c.token(i).UPOS == syntax.NOUN {
				c.inExchange(i)
			}
		}
	},
}

// given returns what a verb of exchange hands over: the subject of a passive,
// the object of an active.
func (c *Context) given(f *Frame) []int {
	if f.Passive {
		return f.Subjects
	}
	return c.patients(f)
}

// isExchange reports whether an oblique is "in exchange for Y".
func (c *Context) isExchange(o Oblique) bool {
	return c.words.ExchangeNoun[c.lemma(o.Head)] && c.counterpart(o.Head) >= 0
}

// exchangedAbove reports whether an oblique of a participle behind a noun is the
// counterpart of what is told above it: "the release of Brandt, imprisoned in
// Graz, in exchange for Sokol".
func (c *Context) exchangedAbove(f *Frame, o Oblique) bool {
	return f.Rel == "acl" && c.isExchange(o) && !c.words.Release[c.verb(f)]
}

// counterpart returns what stands behind "in exchange for", or -1. The
// preposition may hang on the noun, or the two may be one fixed preposition.
func (c *Context) counterpart(noun int) int {
	for _, k := range c.Sentence.Children(noun) {
		if b := c.token(k).Rel.Base(); b != "nmod" && b != "obl" {
			continue
		}
		if c.words.ExchangePreposition[c.oblique(k).Prep] {
			return k
		}
	}
	return c.nextNominal(noun)
}

// nextNominal returns the head of the phrase that follows a noun with a
// preposition of exchange, wherever the parser hung it, or -1.
func (c *Context) nextNominal(noun int) int {
	if noun+1 >= c.Sentence.Len() || !c.words.ExchangePreposition[c.lemma(noun+1)] {
		return -1
	}
	y := c.token(noun + 1).Head
	for y > noun {
		h := c.token(y).Head
		if h <= noun || c.frameAt[h] >= 0 {
			return y
		}
		y = h
	}
	return -1
}

// inExchange handles "in exchange for Y" from its noun: what was given is what
// the nearest word of releasing before it has as its patient.
func (c *Context) inExchange(noun int) {
	y := c.counterpart(noun)
	if y < 0 {
		if h := c.token(noun).Head; h != syntax.Root && c.token(noun).Rel == "case" || c.token(noun).Rel == "fixed" {
			y = h
		}
	}
	if y < 0 || y < noun {
		return
	}
	if c.temporal(y) || c.words.NoCounterpart[c.lemma(y)] {
		return
	}
	for _, i := range c.releasesFor(noun) {
		// Hung elsewhere than on the word of releasing, "in return for" may belong
		// to another verb; a name is given for a name then, not a boat for a farm.
		if i != c.token(noun).Head && !c.named(y) {
			continue
		}
		f, given := c.patientOf(i)
		if len(given) > 0 {
			c.exchanged(given, y, f, i)
			return
		}
	}
}

// releasesFor lists the words of releasing that "in exchange" may belong to:
// the verb that it hangs on, then those before it in its clause, nearest first,
// then those behind it.
func (c *Context) releasesFor(noun int) []int {
	var list []int
	own := -1
	if g := c.governor(noun); g >= 0 {
		own = c.Frames[g].Pred
		if c.words.Release[c.releaseLemma(own)] {
			return []int{own}
		}
	}
	for i := noun - 1; i >= 0; i-- {
		if i != own && c.frameAt[i] >= 0 && c.words.Release[c.releaseLemma(i)] || c.frameAt[i] < 0 && c.words.Release[c.lemma(i)] {
			list = append(list, i)
		}
	}
	return list
}

func (c *Context) releaseLemma(i int) string {
	if f := c.frameAt[i]; f >= 0 {
		return c.verb(&c.Frames[f])
	}
	return c.lemma(i)
}

// releaseName is the lemma as relations show it: German nouns with a capital.
func (c *Context) releaseName(i int) string {
	if c.frameAt[i] < 0 {
		return c.nounLemma(i)
	}
	return c.releaseLemma(i)
}

// patientOf returns whom a verb or noun of releasing is about, and the frame
// that qualifies it.
func (c *Context) patientOf(i int) (*Frame, []int) {
	if k := c.frameAt[i]; k >= 0 && c.verbal(&c.Frames[k]) {
		f := &c.Frames[k]
		if f.Passive || len(c.patients(f)) == 0 {
			return f, f.Subjects
		}
		return f, c.patients(f)
	}
	if c.token(i).UPOS != syntax.NOUN {
		return nil, nil
	}
	var governing *Frame
	if g := c.governor(i); g >= 0 {
		governing = &c.Frames[g]
	}
	for _, k := range c.Sentence.Children(i) {
		switch t := c.token(k); t.Rel {
		case "nmod", "nmod:poss", "det:poss":
			if p := c.oblique(k).Prep; p == "" || p == "of" || p == "von" {
				return governing, c.coordinated(k)
			}
		}
	}
	return nil, nil
}

// exchanged emits each given thing for each counterpart. f qualifies them; for
// a noun of releasing it is the verb above, which only says who says so.
func (c *Context) exchanged(given []int, counterpart int, f *Frame, at int) {
	for _, g := range given {
		for _, y := range c.coordinated(counterpart) {
			p := Proposition{Subject: c.phrase(g), Object: c.phrase(y), Content: -1, At: -1, Confidence: 0.85, Polarity: triple.Positive, Modality: triple.Asserted}
			if f != nil {
				own := c.frameAt[at] >= 0
				k := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Head == y })
				p = c.proposition(f, p.Subject, p.Object, k, schema.Passive)
				if !own {
					c.unreal(at, &p)
				}
			}
			p.Relation = Relation{Pred: at, Phrase: c.text(at, at+1) + " for", Lemma: c.releaseName(at) + " for", Passive: true, ID: exchangedFor}
			if c.lang == article.German {
				p.Relation.Phrase = c.text(at, at+1) + " gegen"
				p.Relation.Lemma = c.releaseName(at) + " gegen"
			}
			p.Arguments = nil
			c.emit(p)
		}
	}
}
