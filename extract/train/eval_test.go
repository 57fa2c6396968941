package train

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"dossier/extract"
	"dossier/extract/article"
)

// developed are the development treebanks, with the least that the built-in
// models must reach there.
var developed = []struct {
	lang                    article.Language
	file                    string
	upos, feats, lemma, las float64
}{
	{article.English, "en/en_ewt-dev.conllu", 95.5, 95, 97, 85.5},
	{article.English, "en/en_gum-dev.conllu", 97, 94, 98, 86.5},
	{article.German, "de/news-dev.conllu", 98, 92.5, 98, 90},
}

const treebanks = "../../../shared/data/treebanks/"

func TestBuiltInModels(t *testing.T) {
	for _, d := range developed {
		s, err := EvalParse(builtIn(t, d.lang, d.file), d.lang, treebanks+d.file)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %v", d.file, s)
		if s.UPOS < d.upos || s.UFeats < d.feats || s.Lemma < d.lemma || s.LAS < d.las {
			t.Errorf("%s: %v; want at least UPOS %g, UFeats %g, lemma %g, LAS %g", d.file, s, d.upos, d.feats, d.lemma, d.las)
		}
	}
}

func builtIn(t testing.TB, lang article.Language, file string) *extract.Language {
	t.Helper()
	if _, err := os.Stat(treebanks + file); errors.Is(err, fs.ErrNotExist) {
		t.Skip("no treebanks in ../shared/data")
	}
	l, err := extract.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// BenchmarkAnalyse measures tagging and parsing on a development treebank of
// each language.
func BenchmarkAnalyse(b *testing.B) {
	for _, d := range developed[1:] {
		b.Run(string(d.lang), func(b *testing.B) {
			l := builtIn(b, d.lang, d.file)
			sentences, err := ReadTreebank(treebanks + d.file)
			if err != nil {
				b.Fatal(err)
			}
			tokens, i := 0, 0
			for b.Loop() {
				r := sentences[i%len(sentences)]
				l.Analyse(r.Words)
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
			for b.Loop() {
				if _, err := extract.Load(lang); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
