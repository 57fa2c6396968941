package train

import (
	"slices"

	"dossier/extract/syntax"
)

// dropContradicted takes those names of one word and of kind Misc from
// sentences that the reference has as a word, twice or more, and never as a
// part of a name: GermEval counts "Euro" as a name.
func dropContradicted(sentences, reference []namedSentence) {
	seen, named := map[string]int{}, map[string]bool{}
	for _, s := range reference {
		for _, w := range s.words {
			seen[w.Form]++
		}
		for _, m := range s.mentions {
			for _, w := range s.words[m.First:m.Last] {
				named[w.Form] = true
			}
		}
	}
	for i, s := range sentences {
		sentences[i].mentions = slices.DeleteFunc(s.mentions, func(m syntax.Mention) bool {
			form := s.words[m.First].Form
			return m.Kind == syntax.Misc && m.Last-m.First == 1 && seen[form] >= 2 && !named[form]
		})
	}
}
