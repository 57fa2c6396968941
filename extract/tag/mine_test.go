package tag

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func TestMendMine(t *testing.T) {
	for _, tt := range []struct {
		sentence string
		want     syntax.UPOS
	}{
		{"the/DET mine/PRON closed/VERB", syntax.NOUN},
		{"an/DET illegal/ADJ mine/PRON closed/VERB", syntax.NOUN},
		{"friends/NOUN of/ADP mine/PRON left/VERB", syntax.PRON},
		{"mine/PRON is/AUX red/ADJ", syntax.PRON},
		{"they/PRON mine/VERB coal/NOUN", syntax.VERB},
	} {
		words, tags, at := tagged(tt.sentence, "mine")
		if got := MendMine(words, tags, article.English)[at].UPOS; got != tt.want {
			t.Errorf("%s: mine is %s, want %s", tt.sentence, got, tt.want)
		}
	}
}
