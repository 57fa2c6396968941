package extract

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// familiar returns words as the models have learned them: treebanks hardly have
// guillemets, »so« or «so», nor Korean names, whose second syllable ("won") is a
// word of its own: it looks like the first.
func familiar(words []syntax.Word, lang article.Language) []syntax.Word {
	opening, closing := "“", "”"
	if lang == article.German {
		opening, closing = "„", "“"
	}
	learned, open := words, false
	change := func(i int, form string) {
		if len(learned) > 0 && &learned[0] == &words[0] {
			learned = slices.Clone(words)
		}
		learned[i].Form = form
	}
	for i, w := range words {
		switch {
		case w.Form == "»" || w.Form == "«":
			mark := opening
			if open || i == len(words)-1 {
				mark = closing // of one that a sentence before has opened
			}
			change(i, mark)
			open = !open
		case givenSyllable(words, i):
			change(i, words[i-2].Form)
		}
	}
	return learned
}
