package train

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// developed are the development treebanks, with the least that the built-in
// models must reach there.
var developed = []struct {
	lang                    article.Language
	file                    string
	upos, feats, lemma, las float64
}{
	{article.English, "en/en_ewt-dev.conllu", 95, 94, 95, 82},
	{article.English, "en/en_gum-dev.conllu", 96, 93, 96, 82},
	{article.German, "de/news-dev.conllu", 97, 89, 97.5, 85.5},
}

const treebanks = "../../../shared/data/treebanks/"

func TestBuiltInModels(t *testing.T) {
	for _, d := range developed {
		m := builtIn(t, d.lang, d.file)
		s, err := EvalParse(m, treebanks+d.file)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %v", d.file, s)
		if s.UPOS < d.upos || s.UFeats < d.feats || s.Lemma < d.lemma || s.LAS < d.las {
			t.Errorf("%s: %v; want at least UPOS %g, UFeats %g, lemma %g, LAS %g", d.file, s, d.upos, d.feats, d.lemma, d.las)
		}
	}
}

func builtIn(t testing.TB, lang article.Language, file string) *Models {
	t.Helper()
	if _, err := os.Stat(treebanks + file); errors.Is(err, fs.ErrNotExist) {
		t.Skip("no treebanks in ../shared/data")
	}
	m, err := Embedded(lang)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no built-in model for ", lang)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func BenchmarkTag(b *testing.B) {
	benchmark(b, func(m *Models, r *syntax.Record) { m.Tagger.Tag(r.Words) })
}
func BenchmarkParse(b *testing.B) {
	benchmark(b, func(m *Models, r *syntax.Record) { m.Parser.Parse(r.Words, r.Tags) })
}

// benchmark measures a stage on a development treebank of each language.
func benchmark(b *testing.B, stage func(*Models, *syntax.Record)) {
	for _, d := range developed[1:] {
		b.Run(string(d.lang), func(b *testing.B) {
			m := builtIn(b, d.lang, d.file)
			sentences, err := ReadTreebank(treebanks + d.file)
			if err != nil {
				b.Fatal(err)
			}
			tokens, i := 0, 0
			for b.Loop() {
				r := sentences[i%len(sentences)]
				stage(m, r)
				tokens += len(r.Words)
				i++
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, lang := range []article.Language{article.English, article.German} {
		b.Run(string(lang), func(b *testing.B) {
			builtIn(b, lang, "de/news-dev.conllu")
			for b.Loop() {
				if _, err := Embedded(lang); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
