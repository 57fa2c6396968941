package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/extract/article"
)

// FuzzRead reads any bytes as a paragraph of either language: sentences follow
// each other in the text and are trees (which syntax.Build checks), words
// follow each other in sentences, names lie in them, and triples are slices of
// the original.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "\xff\xfe\x00", "A", "The envoy met Ann Lee in Paris on Friday. \"We didn't,\" she said.\n\nDie Gesandte traf am 2. Mai Anna Moos.",
		"<p>Ann Lee, 42, left.</p><p>Am Montag ging er. \u00ad\u200b", strings.Repeat("and ", 300), strings.Repeat("(", 300), ". . . ! ? ' \" ’s z. B.",
		"e\u0301 \U0001d518 İ ﬀ 08/16/2000 12:05 PM We https://a.example ----- Regards, Ann",
	} {
		f.Add(seed)
	}
	p, err := pipeline()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2048 {
			return
		}
		for _, language := range []article.Language{article.English, article.German} {
			a := &article.Article{
				ID: "fuzz", Original: text, Text: text, Language: language,
				Blocks: []article.Block{{Span: article.Span{End: len(text)}, Kind: article.Body, Rule: "given"}},
			}
			d, err := p.Analyse(a, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d)
			triples := p.Extract(d)
			for k := range triples {
				tr := &triples[k]
				if tr.Begin < 0 || tr.End > len(a.Original) || a.Original[tr.Begin:tr.End] != tr.Text {
					t.Fatalf("triple of %q, which is not original[%d:%d]", tr.Text, tr.Begin, tr.End)
				}
			}
		}
	})
}

func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	end := 0
	for _, s := range d.Sentences {
		if s.Begin < end || s.Text() != d.Article.Text[s.Begin:s.End] {
			t.Fatalf("sentence %q at %d-%d begins before %d or is not in the text", s.Text(), s.Begin, s.End, end)
		}
		end = s.End
		at := s.Begin
		for i := range s.Len() {
			w := s.Token(i)
			if i > 0 && w.Span == s.Token(i-1).Span {
				continue
			}
			if w.Begin < at || w.End <= w.Begin || w.End > s.End || w.Form == "" {
				t.Fatalf("word %q at %d-%d of a sentence at %d-%d, after %d", w.Form, w.Begin, w.End, s.Begin, s.End, at)
			}
			if !utf8.ValidString(w.Form) {
				t.Fatalf("word %q is no UTF-8", w.Form)
			}
			at = w.End
		}
		for _, m := range s.Mentions() {
			if m.Kind == "" {
				t.Fatalf("a name without kind in %q", s.Text())
			}
		}
	}
}
