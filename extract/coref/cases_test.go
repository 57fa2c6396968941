package coref

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// TestCases reads articles of a few sentences with their trees. A case is
//
//	== its name (en or de)
//	a sentence in the one-line notation, and so on
//	> 2 envoy = Clara Benn
//
// where the last line says what the word of the second sentence stands for,
// "-" for nothing with a name, or in quotation marks the words that it takes up.
func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for text := range strings.SplitSeq(strings.TrimPrefix(string(data), "== "), "\n== ") {
		title, body, _ := strings.Cut(strings.TrimSpace(text), "\n")
		name, lang, ok := strings.Cut(strings.TrimSuffix(title, ")"), " (")
		if !ok {
			t.Fatalf("case %q has no language", title)
		}
		t.Run(name, func(t *testing.T) {
			var trees, expected []string
			for line := range strings.Lines(body) {
				line = strings.TrimSpace(line)
				if rest, ok := strings.CutPrefix(line, "> "); ok {
					expected = append(expected, rest)
				} else if line != "" {
					trees = append(trees, line)
				}
			}
			sentences := read(t, trees...)
			c := Resolve(article.Language(lang), sentences)
			for _, e := range expected {
				check(t, c, sentences, e)
			}
		})
	}
}

// check compares "2 envoy = Clara Benn" with the chains.
func check(t *testing.T, c *Chains, sentences []*syntax.Sentence, expected string) {
	t.Helper()
	place, want, ok := strings.Cut(expected, " = ")
	number, form, ok2 := strings.Cut(place, " ")
	n, err := strconv.Atoi(number)
	if !ok || !ok2 || err != nil || n < 1 || n > len(sentences) {
		t.Fatalf("cannot read %q", expected)
	}
	s := sentences[n-1]
	for k := range s.Len() {
		if s.Token(k).Form != form {
			continue
		}
		got := "-"
		if e := c.At(n-1, k); e != nil {
			got = e.Name
		} else if strings.HasPrefix(want, `"`) {
			got = `""`
			if m, ok := c.Antecedent(n-1, k); ok {
				got = `"` + sentences[m.Sentence].Surface(m.First, m.Last) + `"`
			}
		}
		if got != want {
			t.Errorf("%q of %q stands for %q, want %q", form, s.Text(), got, want)
		}
		return
	}
	t.Fatalf("no %q in %q", form, s.Text())
}

// FuzzResolve checks that any trees can be resolved and that what stands for
// something stands for one of the entities.
func FuzzResolve(f *testing.F) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		f.Fatal(err)
	}
	for text := range strings.SplitSeq(string(data), "\n== ") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var sentences []*syntax.Sentence
		for line := range strings.Lines(text) {
			if s, err := syntax.ParseNotation(strings.TrimSpace(line)); err == nil {
				sentences = append(sentences, s)
			}
		}
		for _, lang := range []article.Language{article.English, article.German, "fr"} {
			c := Resolve(lang, sentences)
			listed := make(map[*Entity]bool)
			for _, e := range c.Entities() {
				listed[e] = true
			}
			for i, s := range sentences {
				for k := range s.Len() {
					if e := c.At(i, k); e != nil && !listed[e] {
						t.Errorf("%q stands for %q, which is not listed", s.Token(k).Form, e.Name)
					}
				}
			}
		}
	})
}

// BenchmarkResolve reads all English cases as one article of some fifty
// sentences.
func BenchmarkResolve(b *testing.B) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		b.Fatal(err)
	}
	var sentences []*syntax.Sentence
	words := 0
	for line := range strings.Lines(string(data)) {
		if s, err := syntax.ParseNotation(strings.TrimSpace(line)); err == nil {
			sentences = append(sentences, s)
			words += s.Len()
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Resolve(article.English, sentences)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
