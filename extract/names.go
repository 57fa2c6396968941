package extract

import (
	"slices"

	"dossier/extract/syntax"
)

// growNames lets names take in what a hyphen joins to them: the tokeniser parts
// "Solberg-Haugen", the name finder may stop at the hyphen.
func growNames(words []syntax.Word, mentions []syntax.Mention) []syntax.Mention {
	grown := slices.Clone(mentions)
	for i := range grown {
		m := &grown[i]
		limit := len(words)
		if i+1 < len(grown) {
			limit = grown[i+1].First
		}
		for m.Last+1 < limit && words[m.Last].Form == "-" &&
			words[m.Last].Begin == words[m.Last-1].End && words[m.Last+1].Begin == words[m.Last].End && m.Kind == syntax.Person {
			m.Last += 2
		}
	}
	return grown
}
