package extract

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// familiar returns words with the quotation marks that the models have learned
// from: treebanks hardly have guillemets, »so« or «so».
func familiar(words []syntax.Word, lang article.Language) []syntax.Word {
	opening, closing := "“", "”"
	if lang == article.German {
		opening, closing = "„", "“"
	}
	learned, open := words, false
	for i, w := range words {
		if w.Form != "»" && w.Form != "«" {
			continue
		}
		if len(learned) > 0 && &learned[0] == &words[0] {
			learned = slices.Clone(words)
		}
		learned[i].Form = opening
		if open || i == len(words)-1 {
			learned[i].Form = closing // of one that a sentence before has opened
		}
		open = !open
	}
	return learned
}
