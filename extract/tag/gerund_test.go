package tag

import (
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func TestMendGerunds(t *testing.T) {
	for _, tt := range []struct {
		sentence string
		want     syntax.UPOS
	}{
		{"left/VERB ,/PUNCT warning/NOUN that/SCONJ it/PRON fell/VERB", syntax.VERB},
		{"left/VERB ,/PUNCT warning/NOUN members/NOUN that/SCONJ it/PRON fell/VERB", syntax.VERB},
		{"left/VERB ,/PUNCT warning/NOUN of/ADP rain/NOUN", syntax.VERB},
		{"lights/NOUN ,/PUNCT warning/NOUN signs/NOUN and/CCONJ flags/NOUN", syntax.NOUN},
		{"gave/VERB a/DET warning/NOUN that/SCONJ it/PRON fell/VERB", syntax.NOUN},
	} {
		var words []syntax.Word
		var tags []syntax.Tag
		at := -1
		for i, w := range strings.Fields(tt.sentence) {
			form, upos, _ := strings.Cut(w, "/")
			if form == "warning" {
				at = i
			}
			words = append(words, syntax.Word{Form: form})
			tags = append(tags, syntax.Tag{UPOS: syntax.UPOS(upos), Lemma: form})
		}
		if got := MendGerunds(words, tags, article.English)[at].UPOS; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.sentence, got, tt.want)
		}
		if tags[at].UPOS != syntax.NOUN {
			t.Errorf("%s: the tags given were changed", tt.sentence)
		}
	}
}
