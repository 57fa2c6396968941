package tag

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// MendMine returns the tags with the English noun mended that was taken for the pronoun:
// behind an article or an adjective "mine" is where coal comes from. In other languages
// the tags are returned as they are.
func MendMine(words []syntax.Word, tags []syntax.Tag, lang article.Language) []syntax.Tag {
	if lang != article.English {
		return tags
	}
	mended := tags
	for i := 1; i < len(words); i++ {
		if tags[i].UPOS != syntax.PRON || !strings.EqualFold(words[i].Form, "mine") || tags[i-1].UPOS != syntax.DET && tags[i-1].UPOS != syntax.ADJ {
			continue
		}
		if &mended[0] == &tags[0] {
			mended = slices.Clone(tags)
		}
		mended[i] = syntax.Tag{UPOS: syntax.NOUN, Lemma: "mine", Feats: "Number=Sing"}
	}
	return mended
}
