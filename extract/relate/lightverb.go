package relate

import (
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
			if !c.words.lightVerb[c.lemma(f.Pred)] || !c.known(pattern, key) {
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
