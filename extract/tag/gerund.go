package tag

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// speakingGerunds are the English words in -ing that treebanks know as nouns, and
// that news has behind a comma as what somebody does with words.
var speakingGerunds = map[string]string{"warning": "warn", "finding": "find", "ruling": "rule", "hearing": "hear", "meaning": "mean", "saying": "say", "briefing": "brief"}

// MendGerunds returns the tags with the English participles mended that were taken
// for nouns: "cut its forecast, warning that growth would slow". A noun behind the
// comma has an article. In other languages the tags are returned as they are.
func MendGerunds(words []syntax.Word, tags []syntax.Tag, lang article.Language) []syntax.Tag {
	return mend(tags, lang, article.English, func(i int) (syntax.Tag, bool) {
		lemma := speakingGerunds[strings.ToLower(words[i].Form)]
		if lemma == "" || tags[i].UPOS != syntax.NOUN || i > 0 && words[i-1].Form != "," || !governsClause(words, tags, i) {
			return syntax.Tag{}, false
		}
		return syntax.Tag{UPOS: syntax.VERB, Lemma: lemma, Feats: "VerbForm=Ger"}, true
	})
}

// governsClause reports whether what follows token i is the content or the
// addressee of a verb: "that", "of", "him that", "members that".
func governsClause(words []syntax.Word, tags []syntax.Tag, i int) bool {
	for k := i + 1; k < len(words); k++ {
		switch words[k].Form {
		case "that":
			return true
		case "of", "against", "about":
			return k == i+1 || words[k].Form == "against"
		}
		switch tags[k].UPOS {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NUM:
		default:
			return false
		}
	}
	return false
}
