package neural

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/syntax"
)

// trained is a model of the little treebank, as a file.
var trained = sync.OnceValues(func() ([]byte, error) {
	var list []Lesson
	for r, err := range syntax.ReadCoNLLU("corpus", strings.NewReader(corpus)) {
		if err != nil {
			return nil, err
		}
		list = append(list, Lesson{Record: r, Tree: true, Named: true, Names: []syntax.Mention{{First: 0, Last: 1, Kind: syntax.Place}}})
	}
	o := namedOptions()
	o.Epochs = 5
	m, err := Learn(context.Background(), list, o)
	if err != nil {
		return nil, err
	}
	return m.Encode()
})

func load(t testing.TB) *Model {
	t.Helper()
	data, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func wordsOf(text string) ([]syntax.Word, string) {
	var words []syntax.Word
	at := 0
	for _, form := range strings.Fields(text) {
		begin := at + strings.Index(text[at:], form)
		at = begin + len(form)
		words = append(words, syntax.Word{Span: article.Span{Begin: begin, End: at}, Form: form})
	}
	return words, text
}

func FuzzAnalyse(f *testing.F) {
	for _, seed := range []string{"", "the envoy met .", "\xff \x00 İ ﬀ 𝔘", strings.Repeat("a b c ", 300), strings.Repeat("x", 5000)} {
		f.Add(seed)
	}
	m := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		words, text := wordsOf(text)
		if len(words) > 2000 {
			return
		}
		a := m.AnalyseAll([][]syntax.Word{words})[0]
		tags, arcs := a.Tags, a.Arcs
		for i, n := range a.Names {
			if n.First >= n.Last || n.Last > len(words) || i > 0 && n.First < a.Names[i-1].Last {
				t.Fatalf("names %v of %d words", a.Names, len(words))
			}
		}
		if len(words) == 0 {
			if len(tags) != 0 || len(arcs) != 0 {
				t.Fatal("analysed nothing to something")
			}
			return
		}
		if _, err := syntax.Build(text, words, tags, arcs, nil); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAnalyseIsConcurrent(t *testing.T) {
	m := load(t)
	words, _ := wordsOf("what did the two ministers say ?")
	wantTags, wantArcs := m.Analyse(words)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			other, _ := wordsOf("envoys met .")
			for range 20 {
				m.Analyse(other)
				tags, arcs := m.Analyse(words)
				if diff := cmp.Diff(wantTags, tags) + cmp.Diff(wantArcs, arcs); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
	wait.Wait()
}

func TestLoadBadFiles(t *testing.T) {
	data, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	file, err := model.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	empty, err := (&model.File{Header: file.Header}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{"nothing": nil, "cut": data[:len(data)/2], "no sections": empty} {
		if _, err := Load(bad); !errors.Is(err, model.ErrFormat) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}

func TestAnalyseAll(t *testing.T) {
	m := load(t)
	var sentences [][]syntax.Word
	for _, text := range []string{"met", "", "the envoy met two ministers .", "what did envoys say ?", strings.Repeat("envoys ", 600), "ministers talked ."} {
		words, _ := wordsOf(text)
		sentences = append(sentences, words)
	}
	all := m.AnalyseAll(sentences)
	for i, words := range sentences {
		alone := m.AnalyseAll([][]syntax.Word{words})[0]
		if diff := cmp.Diff(alone, all[i]); diff != "" {
			t.Errorf("sentence %d (-alone +together):\n%s", i, diff)
		}
	}
}

// BenchmarkAnalyse measures a network of the default size, sentence by sentence
// and twenty sentences at once.
func BenchmarkAnalyse(b *testing.B) {
	o := smallOptions()
	o.Sizes = Sizes{}
	l, err := newLearner(records(b), o.Defaults())
	if err != nil {
		b.Fatal(err)
	}
	l.m.net.pack(false)
	var sentences [][]syntax.Word
	words := 0
	for i := range 20 {
		sentence, _ := wordsOf(strings.Repeat("what did the envoy say ? ", 2+i%5))
		sentences = append(sentences, sentence)
		words += len(sentence)
	}
	report := func(b *testing.B) {
		b.ReportMetric(float64(b.N*words)/b.Elapsed().Seconds(), "words/s")
	}
	b.Run("one", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range sentences {
				l.m.Analyse(s)
			}
		}
		report(b)
	})
	b.Run("all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			l.m.AnalyseAll(sentences)
		}
		report(b)
	})
}

func TestCertainty(t *testing.T) {
	got := probability([]float32{1, 5, 1}, 1, 0)
	if got != 0.5 {
		t.Errorf("probability of one of two equal answers = %v, want 0.5: what is left out does not count", got)
	}
}
