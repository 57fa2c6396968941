package tag

import (
	"strings"
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
		var words []syntax.Word
		var tags []syntax.Tag
		at := -1
		for i, w := range strings.Fields(tt.sentence) {
			form, upos, _ := strings.Cut(w, "/")
			if form == "mine" {
				at = i
			}
			words = append(words, syntax.Word{Form: form})
			tags = append(tags, syntax.Tag{UPOS: syntax.UPOS(upos)})
		}
		if got := MendMine(words, tags, article.English)[at].UPOS; got != tt.want {
			t.Errorf("%s: mine is %s, want %s", tt.sentence, got, tt.want)
		}
	}
}
