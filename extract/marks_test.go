package extract

import (
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func TestFamiliar(t *testing.T) {
	tests := []struct {
		lang     article.Language
		in, want string
	}{
		{article.German, "» Wir warten « , sagte sie .", "„ Wir warten “ , sagte sie ."},
		{article.German, "« Wir warten » , sagte sie .", "„ Wir warten “ , sagte sie ."},
		{article.German, "Das ist alles . «", "Das ist alles . “"},
		{article.English, "« We wait » , she said .", "“ We wait ” , she said ."},
		{article.German, "„ Wir warten “ , sagte sie .", "„ Wir warten “ , sagte sie ."},
	}
	for _, test := range tests {
		var words []syntax.Word
		for _, form := range strings.Fields(test.in) {
			words = append(words, syntax.Word{Form: form})
		}
		var got []string
		for _, w := range familiar(words, test.lang) {
			got = append(got, w.Form)
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("familiar(%q) is %q, want %q", test.in, g, test.want)
		}
		if words[0].Form != strings.Fields(test.in)[0] {
			t.Errorf("familiar changed its argument: %q", words[0].Form)
		}
	}
}
