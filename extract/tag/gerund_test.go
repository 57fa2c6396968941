package tag

import (
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
		words, tags, at := tagged(tt.sentence, "warning")
		if got := MendGerunds(words, tags, article.English)[at].UPOS; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.sentence, got, tt.want)
		}
		if tags[at].UPOS != syntax.NOUN {
			t.Errorf("%s: the tags given were changed", tt.sentence)
		}
	}
}
