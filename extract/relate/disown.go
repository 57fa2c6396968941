package relate

import (
	"slices"
	"strings"

	"dossier/extract/triple"
	"dossier/schema"
)

// disowned emits what somebody denies by a noun: who "denied any involvement in
// the attack" says that he was not involved in it.
func (c *Context) disowned(f *Frame, subject Phrase, noun int) {
	predicate := c.words.Disown[c.lemma(noun)]
	if predicate == "" || !c.saysNo(f) {
		return
	}
	predicate = strings.ReplaceAll(predicate, "_", " ")
	preposition := predicate[strings.LastIndexByte(predicate, ' ')+1:]
	for _, k := range slices.Concat(c.Sentence.Children(noun), c.Sentence.Children(f.Pred)) {
		if b := c.token(k).Rel.Base(); b != "nmod" && b != "obl" || k < noun || c.oblique(k).Prep != preposition {
			continue
		}
		phrase := joinWords(c.relationText(noun), c.prepositionText(c.oblique(k)))
		for _, o := range c.coordinated(k) {
			c.emit(Proposition{
				Subject:    subject,
				Object:     c.phrase(o),
				Relation:   Relation{Pred: noun, Phrase: phrase, Lemma: predicate, Pattern: schema.Verb, Key: predicate},
				Time:       -1,
				Content:    -1,
				At:         -1,
				Polarity:   triple.Negative,
				Modality:   triple.Asserted,
				Source:     Source{Speaker: subject, Verb: c.verb(f)},
				Confidence: c.confidence(f),
			})
		}
		return
	}
}
