package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/schema"
)

// lightVerb reads verbs whose object is the event: "held talks with Putin",
// "führte Gespräche mit Putin". It reports whether it did.
func (c *Context) lightVerb(f *Frame) bool {
	if len(f.Objects) == 0 {
		return false
	}
	noun := f.Objects[0]
	stem := c.verb(f) + " " + c.nounLemma(noun)
	if c.lang == article.German {
		stem = c.nounLemma(noun) + " " + c.verb(f)
	}
	found := false
	for _, o := range append(c.nounObliques(noun), f.Obliques...) {
		if o.Prep == "" || c.temporal(o.Head) || c.isExchange(o) {
			continue
		}
		pattern, key := schema.Verb, stem+" "+o.Prep
		if !c.known(pattern, key) {
			pattern, key = schema.Noun, c.nounLemma(noun)+" "+o.Prep
			if !c.words.LightVerb[c.lemma(f.Pred)] || !c.known(pattern, key) {
				continue
			}
		}
		for _, s := range f.Subjects {
			for _, h := range c.coordinated(o.Head) {
				p := c.proposition(f, c.phrase(s), c.phrase(h), -1, schema.Verb)
				p.Relation.Phrase = joinWords(c.relationText(f.Pred, noun), c.prepositionText(o))
				p.Relation.Lemma = stem + " " + o.Prep
				p.Relation.Pattern, p.Relation.Key = pattern, key
				p.At = noun
				c.emit(p)
				found = true
			}
		}
	}
	return found
}

// support makes a German verb one predicate with the bare noun behind its
// preposition, where the two do something to an object: "nahm die Hotline in
// Betrieb", "wurde außer Kraft gesetzt". Without an object the noun is what
// the verb has: "trat in Kraft".
func (c *Context) support(f *Frame) {
	if c.lang != article.German || len(f.Objects) == 0 && !f.Passive && !slices.ContainsFunc(f.Obliques, func(o Oblique) bool { return o.Dat }) {
		return
	}
	for k, o := range f.Obliques {
		if !c.words.Support[o.Prep+" "+c.lemma(o.Head)+" "+c.lemma(f.Pred)] || c.childWith(o.Head, "amod", "det:poss", "nummod") >= 0 {
			continue
		}
		f.Support = &o
		f.Obliques = slices.Delete(slices.Clone(f.Obliques), k, k+1)
		return
	}
}
