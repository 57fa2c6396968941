package tag

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// MendMine returns the tags with the English noun mended that was taken for the pronoun:
// behind an article or an adjective "mine" is where coal comes from. In other languages
// the tags are returned as they are.
func MendMine(words []syntax.Word, tags []syntax.Tag, lang article.Language) []syntax.Tag {
	return mend(tags, lang, article.English, func(i int) (syntax.Tag, bool) {
		if i == 0 || tags[i].UPOS != syntax.PRON || !strings.EqualFold(words[i].Form, "mine") || tags[i-1].UPOS != syntax.DET && tags[i-1].UPOS != syntax.ADJ {
			return syntax.Tag{}, false
		}
		return syntax.Tag{UPOS: syntax.NOUN, Lemma: "mine", Feats: "Number=Sing"}, true
	})
}
