package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// befalls reads what befell the one that a German noun is of, where what stands
// before the noun takes it for a fact: "nach der Festnahme des Kochs", "seit dem
// Sturz Novaks". It reports whether it did.
func (c *Context) befalls(i int, p *participants) bool {
	if c.lang != article.German || !c.words.Befalling[c.lemma(i)] || len(p.by) > 0 || !c.takenForFact(i) {
		return false
	}
	from := c.lemma(i) == "sturz" || c.lemma(i) == "rücktritt" // "vom Balkon", "vom Amt"
	patients := slices.DeleteFunc(slices.Concat(p.of, p.owner), func(k int) bool {
		u := c.token(k).UPOS
		return u == syntax.DET || u == syntax.NUM || c.temporal(k) || from && slices.Contains(p.of, k) && !c.personAt(k) && !c.describesPerson(k)
	})
	for _, k := range patients {
		q := c.nominalProposition(i, k, k, c.nounLemma(i)+" +gen")
		q.Relation.Passive = !c.intransitive(q.Relation.Lemma)
		c.emit(q)
	}
	return len(patients) > 0
}

// takenForFact reports whether an event noun stands behind a preposition that
// tells when or why by it.
func (c *Context) takenForFact(noun int) bool {
	o := c.oblique(noun)
	return c.words.Factual[o.Prep] && !c.negatedNoun(noun)
}
