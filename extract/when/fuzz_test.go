package when

import (
	"os"
	"strings"
	"testing"
	"time"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// FuzzFind checks that whatever the words, expressions are in order and range,
// do not overlap, and do not end before they begin.
func FuzzFind(f *testing.F) {
	for _, lang := range []string{"en", "de"} {
		data, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line[0] != '#' && line[0] != '\t' && line[0] != '=' {
				f.Add(strings.TrimSpace(line), lang == "de", int16(20000), int16(19950))
			}
		}
	}
	f.Add("In Anfang von Ende 31. Februar 2023 bis 0. Mai", true, int16(1), int16(0))
	f.Add("Morgen", true, int16(1), int16(0))
	f.Fuzz(func(t *testing.T, text string, german bool, published, anchor int16) {
		lang := article.English
		if german {
			lang = article.German
		}
		words := split(lang, text)
		if len(words) == 0 {
			return
		}
		s, err := syntax.Build(text, words, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkExpressions(t, s, Find(lang, s, Scene{Published: dayOf(published), Anchor: dayOf(anchor)}))
	})
}

// dayOf counts days from 1970; 0 is no day.
func dayOf(n int16) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.Date(1970, 1, 1+int(n), 0, 0, 0, 0, time.UTC)
}

func checkExpressions(t *testing.T, s *syntax.Sentence, list []Expression) {
	end := 0
	for _, e := range list {
		if e.First < end || e.Last <= e.First || e.Last > s.Len() {
			t.Errorf("%q: tokens %d to %d out of order or range", s.Text(), e.First, e.Last)
		}
		end = e.Last
		if !e.From.IsZero() && !e.To.IsZero() && e.From.After(e.To) {
			t.Errorf("%q: from %v after %v", s.Text(), e.From, e.To)
		}
		if e.From != midnight(e.From) || e.To != midnight(e.To) {
			t.Errorf("%q: %v or %v is not midnight", s.Text(), e.From, e.To)
		}
		if e.Kind == "" || e.Basis == "" || e.Direction == "" || e.Granularity == "" {
			t.Errorf("%q: %+v is not whole", s.Text(), e)
		}
		if e.Kind != Point && (!e.From.IsZero() || !e.To.IsZero()) {
			t.Errorf("%q: %+v has days", s.Text(), e)
		}
	}
}

// BenchmarkFind reads the sentences of the case files, which hold far more
// times than news does, and a sentence without any.
func BenchmarkFind(b *testing.B) {
	for _, c := range []struct{ name, lang, file string }{
		{"en/cases", "en", "testdata/en.txt"},
		{"de/cases", "de", "testdata/de.txt"},
		{"en/none", "en", ""},
		{"de/none", "de", ""},
	} {
		b.Run(c.name, func(b *testing.B) {
			lang := article.Language(c.lang)
			list := benchSentences(b, lang, c.file)
			tokens := 0
			for _, s := range list {
				tokens += s.Len()
			}
			n := 0
			for b.Loop() {
				for _, s := range list {
					Find(lang, s, Scene{Published: wednesday})
				}
				n += tokens
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func benchSentences(b *testing.B, lang article.Language, file string) []*syntax.Sentence {
	if file == "" {
		text := map[article.Language]string{
			article.English: "The envoy, a former teacher from the north of the country, told reporters that both sides had agreed to free all prisoners without further conditions.",
			article.German:  "Der Gesandte, ein früherer Lehrer aus dem Norden des Landes, sagte vor Journalisten, beide Seiten hätten sich auf die Freilassung aller Gefangenen geeinigt.",
		}[lang]
		return []*syntax.Sentence{sentence(b, lang, text)}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	var list []*syntax.Sentence
	for line := range strings.Lines(string(data)) {
		if line[0] != '#' && line[0] != '\t' && line[0] != '=' && line[0] != '\n' {
			list = append(list, sentence(b, lang, strings.TrimSpace(line)))
		}
	}
	return list
}
