package neural

import (
	"context"
	"errors"
	"math"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
)

// corpus is a little treebank.
const corpus = `1	the	the	DET	_	Definite=Def	2	det	_	_
2	envoy	envoy	NOUN	_	Number=Sing	3	nsubj	_	_
3	met	meet	VERB	_	Tense=Past	0	root	_	_
4	two	two	NUM	_	_	5	nummod	_	_
5	ministers	minister	NOUN	_	Number=Plur	3	obj	_	_
6	.	.	PUNCT	_	_	3	punct	_	_

1	Ministers	minister	NOUN	_	Number=Plur	2	nsubj	_	_
2	talked	talk	VERB	_	Tense=Past	0	root	_	_
3	.	.	PUNCT	_	_	2	punct	_	_

1	what	what	PRON	_	_	4	obj	_	_
2	did	do	AUX	_	Tense=Past	4	aux	_	_
3	envoys	envoy	NOUN	_	Number=Plur	4	nsubj	_	_
4	say	say	VERB	_	_	0	root	_	_
5	?	?	PUNCT	_	_	4	punct	_	_
`

// records reads the treebank as lessons, without names.
func records(t testing.TB) []Lesson {
	t.Helper()
	var list []Lesson
	for r, err := range syntax.ReadCoNLLU("corpus", strings.NewReader(corpus)) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, Lesson{Record: r, Tree: true})
	}
	return list
}

// namedLessons are the sentences of the treebank with names, by two
// conventions, and one without a tree.
func namedLessons(t testing.TB) []Lesson {
	list := records(t)
	list[0].Named, list[0].Names = true, []syntax.Mention{{First: 0, Last: 2, Kind: syntax.Person}, {First: 3, Last: 5, Kind: syntax.Organization}}
	list[1].Named, list[1].Convention = true, 1
	words, _ := wordsOf("envoys talked to the two and Ministers .")
	return append(list, Lesson{
		Record: &syntax.Record{Words: words}, Named: true,
		Names: []syntax.Mention{{First: 0, Last: 1, Kind: syntax.Place}, {First: 3, Last: 7, Kind: syntax.Misc}},
	})
}

// namedOptions are those of a small network that finds names.
func namedOptions() Options {
	o := smallOptions()
	o.Sizes.Name, o.Sizes.Conventions = 16, 2
	lexicon := name.NewLexicon(map[string]uint16{"envoys": 3}, map[string]uint16{"two": name.Prior([5]float32{0, 1})}, map[string]name.Flag{"the": name.Title})
	o.Chain = name.New(lexicon, model.NewTrainer(name.NumLabels).Average(model.Prune{}))
	return o
}

func smallOptions() Options {
	return Options{
		Header:  model.Header{Language: "en", Seed: 3},
		Sizes:   Sizes{Hidden: 16, Layers: 2, Arc: 16, Rel: 16, Tag: 16},
		Dropout: Dropout{Form: 0.01}, Epochs: 60, Rate: 1e-2, Batch: 20,
		Vectors: Vectors{Words: []string{"the", "met"}, Size: 4, Rows: []byte{1, 250, 3, 4, 5, 6, 130, 8}, Scales: []float32{0.1, 0.2}},
	}
}

func TestGradients(t *testing.T) {
	o := namedOptions()
	o.Dropout = Dropout{Form: 0.2, Vector: 0.2, Words: 0.2, Layers: 0.2, States: 0.2, Roles: 0.2}
	for _, layers := range []int{1, 2, 3} {
		o.Sizes.Layers = layers
		l, err := newLearner(namedLessons(t), o.Defaults())
		if err != nil {
			t.Fatal(err)
		}
		p := l.passes[0]
		for _, bias := range []*tensor{p.n.roleBias, p.n.tagBias, p.n.nameBias} { // far from the rectifier's kink
			for i := range bias.w {
				bias.w[i] = 1.5 - 3*float32(i%2)
			}
		}
		batch := []int{3, 0, 2, 1}
		var sentences [][]input
		var targets []target
		for _, k := range batch {
			sentences, targets = append(sentences, l.sentences[k]), append(targets, l.targets[k])
		}
		p.drop = &dropout{}
		p.drop.draw(l.random(1, 1), o.Dropout, p.n, len(batch))
		run := func() float64 {
			p.n.pack(true)
			p.start(sentences)
			p.run()
			s := p.learn(targets, 1)
			return s.tag + s.label + s.script + s.arc + s.rel + s.name
		}
		run()
		gradients := map[*tensor][]float32{}
		for _, x := range p.n.tensors {
			gradients[x] = append([]float32(nil), p.back.of(x)...)
		}
		for k, x := range p.n.tensors {
			checkGradient(t, x, gradients[x], k, run)
		}
	}
}

// checkGradient compares the largest of a tensor's gradients, and a few others,
// with what a small change of the weight does.
func checkGradient(t *testing.T, x *tensor, gradient []float32, k int, run func() float64) {
	t.Helper()
	largest := 0
	for i, g := range gradient {
		if math.Abs(float64(g)) > math.Abs(float64(gradient[largest])) {
			largest = i
		}
	}
	if gradient[largest] == 0 && !strings.HasPrefix(x.name, "table.") {
		t.Errorf("tensor %d %s has no gradient", k, x.name)
	}
	for _, i := range []int{largest, len(gradient) / 2, len(gradient) / 3, len(gradient) - 1} {
		got, want := float64(gradient[i]), 0.0
		right := false
		for _, step := range []float32{4e-3, 1e-3} { // a long one may cross the rectifier's kink
			old := x.w[i]
			x.w[i] = old + step
			up := run()
			x.w[i] = old - step
			down := run()
			x.w[i] = old
			want = (up - down) / (2 * float64(step))
			right = right || math.Abs(got-want) <= 4e-3+0.02*math.Abs(want)
		}
		if !right {
			t.Errorf("tensor %d %s[%d]: gradient %g, by differences %g", k, x.name, i, got, want)
		}
	}
}

func TestLearns(t *testing.T) {
	lessons := namedLessons(t)
	m, err := Learn(t.Context(), lessons, namedOptions())
	if err != nil {
		t.Fatal(err)
	}
	data, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range lessons {
		for _, model := range []*Model{m, loaded} {
			if r.Named && r.Convention == 0 {
				if diff := cmp.Diff(r.Names, model.run([][]syntax.Word{r.Words})[0].Names); diff != "" {
					t.Errorf("names of %q (-want +got):\n%s", r.Text, diff)
				}
			}
			if !r.Tree {
				continue
			}
			tags, arcs := model.Analyse(r.Words)
			for i, g := range r.Tags {
				if g.Lemma != strings.ToLower(r.Words[i].Form) {
					tags[i].Lemma = g.Lemma // that script serves one form, and is not learned
				}
			}
			if diff := cmp.Diff(r.Tags, tags); diff != "" {
				t.Errorf("tags of %q (-want +got):\n%s", r.Text, diff)
			}
			if diff := cmp.Diff(r.Arcs, arcs); diff != "" {
				t.Errorf("arcs of %q (-want +got):\n%s", r.Text, diff)
			}
		}
	}
}

func TestLearnsTheSame(t *testing.T) {
	o := namedOptions()
	o.Epochs = 4
	train := func(o Options) []byte {
		m, err := Learn(t.Context(), namedLessons(t), o)
		if err != nil {
			t.Fatal(err)
		}
		data, err := m.Encode()
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	want := train(o)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := train(o); string(got) != string(want) {
		t.Error("the same seed gave another model on one thread")
	}

	stop := errors.New("stop")
	broken := o
	broken.State = filepath.Join(t.TempDir(), "state")
	scores := []float64{3, 7, 0, 5}
	kept := 0
	broken.Keep = func(*Model) error { kept++; return nil }
	broken.Measure = func(epoch int, _ *Model) (float64, error) {
		if epoch == 3 && scores[2] == 0 {
			return 0, stop
		}
		return scores[epoch-1], nil
	}
	if _, err := Learn(t.Context(), namedLessons(t), broken); !errors.Is(err, stop) {
		t.Fatalf("got error %v", err)
	}
	scores[2] = 6
	if got := train(broken); string(got) != string(want) {
		t.Error("broken off and taken up again, it gave another model")
	}
	if kept != 2 {
		t.Errorf("kept %d models, want the first two: later ones are worse than the best before the break", kept)
	}
}

func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Learn(ctx, records(t), smallOptions()); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
	if _, err := Learn(t.Context(), nil, smallOptions()); err == nil {
		t.Error("learned from no sentences")
	}
}
