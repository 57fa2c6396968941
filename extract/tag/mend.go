package tag

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// mend returns the tags of a language with those replaced that are taken for another:
// better returns what a word is, or false where it is what its tag says. The tags
// given stay as they are.
func mend(tags []syntax.Tag, lang, of article.Language, better func(i int) (syntax.Tag, bool)) []syntax.Tag {
	if lang != of {
		return tags
	}
	mended := make([]syntax.Tag, len(tags))
	for i, t := range tags {
		if b, ok := better(i); ok {
			t = b
		}
		mended[i] = t
	}
	return mended
}
