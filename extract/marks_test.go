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
		{article.English, "Minister Seo Jae-won met Ban Ki-moon", "Minister Seo Jae-Jae met Ban Ki-Ki"},
		{article.English, "a New York-based firm", "a New York-based firm"},
		{article.English, "the Jae-won prize", "the Jae-won prize"},
		{article.German, "„ Wir warten “ , sagte sie .", "„ Wir warten “ , sagte sie ."},
	}
	for _, test := range tests {
		words := parted(test.in)
		var got strings.Builder
		for i, w := range familiar(words, test.lang) {
			if i > 0 && w.Begin > words[i-1].End {
				got.WriteByte(' ')
			}
			got.WriteString(w.Form)
		}
		if g := got.String(); g != test.want {
			t.Errorf("familiar(%q) is %q, want %q", test.in, g, test.want)
		}
		if words[0].Form != strings.Fields(test.in)[0] {
			t.Errorf("familiar changed its argument: %q", words[0].Form)
		}
	}
}

// parted gives the words of a text, parted at spaces and hyphens.
func parted(text string) []syntax.Word {
	var words []syntax.Word
	at := 0
	for field := range strings.SplitSeq(text, " ") {
		for i, part := range strings.Split(field, "-") {
			if i > 0 {
				words = append(words, syntax.Word{Form: "-", Span: article.Span{Begin: at, End: at + 1}})
				at++
			}
			words = append(words, syntax.Word{Form: part, Span: article.Span{Begin: at, End: at + len(part)}})
			at += len(part)
		}
		at++
	}
	return words
}
