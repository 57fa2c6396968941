package tag

import (
	"strings"

	"dossier/extract/syntax"
)

// tagged reads a sentence of words with their parts of speech, "the/DET mine/PRON", and
// returns where the word is that a test asks for.
func tagged(sentence, word string) (words []syntax.Word, tags []syntax.Tag, at int) {
	for i, w := range strings.Fields(sentence) {
		form, upos, _ := strings.Cut(w, "/")
		if form == word {
			at = i
		}
		words = append(words, syntax.Word{Form: form})
		tags = append(tags, syntax.Tag{UPOS: syntax.UPOS(upos), Lemma: form})
	}
	return words, tags, at
}
