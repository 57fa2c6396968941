package name

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/syntax"
)

type lesson struct {
	text  string
	names []syntax.Mention
}

// taught returns a model that learnt the names of the sentences by the
// perceptron, without looking at pairs of labels.
func taught(t testing.TB, sentences []lesson) *Model {
	t.Helper()
	flags := map[string]Flag{"last": Time}
	for _, title := range Titles(article.English) {
		flags[title] |= Title
	}
	lexicon := NewLexicon(map[string]uint16{"oslo": Cluster([Levels]int{1, 2, 3})}, nil, flags)
	trainer := model.NewTrainer(NumLabels)
	scores := make([]float32, NumLabels)
	for range 10 {
		for _, s := range sentences {
			words := split(s.text)
			labels := Labels(s.names, len(words))
			Features(words, lexicon, func(i int, features []uint64) {
				trainer.Score(features, scores)
				guess := 0
				for l := range scores {
					if scores[l] > scores[guess] {
						guess = l
					}
				}
				trainer.Update(features, int(labels[i]), guess)
				trainer.Tick()
			})
		}
	}
	return New(lexicon, trainer.Average(model.Prune{}))
}

func split(text string) []syntax.Word {
	var words []syntax.Word
	at := 0
	for form := range strings.SplitSeq(text, " ") {
		words = append(words, syntax.Word{Span: article.Span{Begin: at, End: at + len(form)}, Form: form})
		at += len(form) + 1
	}
	return words
}

const (
	meeting = "Yesterday Ana Cruz met the head of Acme in Oslo ."
	army    = "Some US troops left Oslo ."
)

func small(t testing.TB) *Model {
	return taught(t, []lesson{
		{meeting, []syntax.Mention{{First: 1, Last: 3, Kind: syntax.Person}, {First: 7, Last: 8, Kind: syntax.Organization}, {First: 9, Last: 10, Kind: syntax.Place}}},
		{army, []syntax.Mention{{First: 1, Last: 2, Kind: syntax.Place}, {First: 4, Last: 5, Kind: syntax.Place}}},
	})
}

func TestFindSavedAndLoaded(t *testing.T) {
	m := small(t)
	data, err := m.Encode(model.Header{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	want := []syntax.Mention{
		{First: 1, Last: 3, Kind: syntax.Person},
		{First: 7, Last: 8, Kind: syntax.Organization},
		{First: 9, Last: 10, Kind: syntax.Place},
	}
	for name, m := range map[string]*Model{"new": m, "loaded": loaded} {
		if diff := cmp.Diff(want, m.Find(split(meeting), nil)); diff != "" {
			t.Errorf("%s model: names differ (-want +got):\n%s", name, diff)
		}
	}
	if got := loaded.Find(nil, nil); got != nil {
		t.Errorf("no words: got %v", got)
	}
}

func TestAddScores(t *testing.T) {
	m := small(t)
	words := split(meeting)
	scores := make([]Row, len(words))
	var next [NumLabels]Row
	m.AddScores(words, scores, &next)
	if diff := cmp.Diff(m.Find(words, nil), Best(scores, &next)); diff != "" {
		t.Errorf("the chain's scores alone give other names (-want +got):\n%s", diff)
	}

	next = [NumLabels]Row{}
	for i := range scores { // another model that finds one name only, and is very sure
		scores[i] = Row{outside: 1e6}
	}
	scores[9][labelOf(kindIndex(syntax.Person), single)] = 2e6
	m.AddScores(words, scores, &next)
	if diff := cmp.Diff([]syntax.Mention{{First: 9, Last: 10, Kind: syntax.Person}}, Best(scores, &next)); diff != "" {
		t.Errorf("names by both (-want +got):\n%s", diff)
	}
}

func TestLoadRefusesOtherFiles(t *testing.T) {
	other := &model.File{Header: model.Header{Kind: "tag", Features: FeatureVersion}}
	wrongStage, err := other.Encode()
	if err != nil {
		t.Fatal(err)
	}
	empty := &model.File{Header: model.Header{Kind: "name", Features: FeatureVersion}}
	noSections, err := empty.Encode()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"no file": nil, "another stage": wrongStage, "no sections": noSections} {
		if _, err := Load(data); !errors.Is(err, model.ErrFormat) {
			t.Errorf("%s: got error %v, want one of format", name, err)
		}
	}
}

func TestFindIsSafeForConcurrentUse(t *testing.T) {
	m := small(t)
	want := m.Find(split(meeting), nil)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 50 {
				if diff := cmp.Diff(want, m.Find(split(meeting), nil)); diff != "" {
					t.Errorf("names differ (-want +got):\n%s", diff)
					return
				}
			}
		})
	}
	group.Wait()
}

func FuzzFind(f *testing.F) {
	m := small(f)
	f.Add(meeting)
	f.Add("Ünïcode- -x X-- \xff\xfe U.S. 12")
	f.Fuzz(func(t *testing.T, text string) {
		words := split(text)
		tags := make([]syntax.Tag, len(words))
		for i := range tags {
			tags[i].UPOS = syntax.NOUN
		}
		last := 0
		for _, mention := range m.Find(words, tags) {
			if mention.First < last || mention.Last <= mention.First || mention.Last > len(words) {
				t.Fatalf("mention %v out of order or range", mention)
			}
			last = mention.Last
		}
	})
}

// BenchmarkFind measures a model with few weights; most of the time is spent on
// features.
func BenchmarkFind(b *testing.B) {
	m := small(b)
	words := split("The foreign minister of Norway , Ingrid Dahl , said on Monday that Acme Shipping had sent two vessels from Bergen to Rotterdam before the talks in Geneva began .")
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		m.Find(words, nil)
		tokens += len(words)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
