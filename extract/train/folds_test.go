package train

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/neural"
	"dossier/extract/syntax"
)

func TestFolds(t *testing.T) {
	v := &validation{
		Options: Options{Language: article.English, DataDir: dataFolder(t), StateDir: t.TempDir(), Seed: 3}.defaults(corpora[article.English]),
		folding: folding{
			files:   corpora[article.English].train[:1],
			further: corpora[article.English].train[1:],
			training: training{
				layers: 1, epochs: 12, batch: 40, rate: 0.02,
				sizes: neural.Sizes{Hidden: 16, Arc: 16, Rel: 16, Tag: 16}, dropout: neural.Dropout{Form: 0.01},
			},
		},
	}
	got, err := v.run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Folds) != folds || got.Mean.Sentences != len(v.sentences) || got.Mean.LAS < 90 {
		t.Errorf("sentences that the other folds have too are analysed with %v", got)
	}
	var logged []string
	v.Log = func(format string, _ ...any) { logged = append(logged, format) }
	again, err := v.run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range again.Folds {
		again.Folds[i].PerSecond, got.Folds[i].PerSecond = 0, 0
	}
	if diff := cmp.Diff(got.Folds, again.Folds); diff != "" || len(logged) != folds {
		t.Errorf("networks that are there already give (-first +second):\n%s%q", diff, logged)
	}
	v.Seed++
	if _, err := v.run(t.Context()); err == nil || !strings.Contains(err.Error(), "remove it") {
		t.Errorf("networks of another seed: got error %v", err)
	}
	if _, err := Folds(t.Context(), v.Options); err == nil {
		t.Error("no error for English, which has no treebank to be folded")
	}
}

func TestMarked(t *testing.T) {
	sentences, err := ReadTreebank(treebank(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	r := sentences[0]
	m := marked(r, ownMark)
	if m.Words[0].Form != ownMark || len(m.Tags) != len(m.Words) || m.Arcs[0].Head != 1+slices.IndexFunc(r.Arcs, func(a syntax.Arc) bool { return a.Head == syntax.Root }) {
		t.Errorf("marked sentence: %v %v", m.Words, m.Arcs)
	}
	if diff := cmp.Diff(r.Arcs, unmarked(m.Arcs)); diff != "" {
		t.Errorf("unmarked (-want +got):\n%s", diff)
	}
}

func TestUnmarked(t *testing.T) {
	root := syntax.Root
	for _, c := range []struct{ heads, want []int }{
		{[]int{2, 2, root}, []int{1, root}},
		{[]int{2, 0, root, 0}, []int{1, root, 1}}, // the mark has children and a head
		{[]int{root, 0, 1, 0}, []int{root, 0, 0}}, // it is the root
		{[]int{root, 2, 0, 0}, []int{1, root, 1}}, // and what comes first does not hang from it
	} {
		arcs := make([]syntax.Arc, len(c.heads))
		for i, h := range c.heads {
			arcs[i] = syntax.Arc{Head: h}
		}
		var got []int
		for _, a := range unmarked(arcs) {
			got = append(got, a.Head)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("heads %v (-want +got):\n%s", c.heads, diff)
		}
	}
}
