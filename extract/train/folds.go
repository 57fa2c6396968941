package train

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/neural"
	"dossier/extract/syntax"
)

// folding says how a language is measured by cross-validation: on sentences of
// one treebank by networks that learned from the others of that treebank and
// from further files.
type folding struct {
	files    []string // the treebank's files, taken as one
	further  []string
	training training
}

// folds is how many networks a cross-validation trains.
const folds = 5

var foldings = map[article.Language]folding{
	article.German: {
		files:    []string{"treebanks/de/de_gsd-dev.conllu", "treebanks/de/de_gsd-test.conllu"},
		further:  []string{"treebanks/de/news-train.conllu"},
		training: training{layers: 2, epochs: 20, batch: 300},
	},
}

// FoldScores are the scores of a cross-validation: of each fold, and the means.
type FoldScores struct {
	Folds []Scores `json:"folds"`
	Mean  Scores   `json:"mean"` // numbers of sentences and tokens are sums
}

// String gives the means in a line.
func (s FoldScores) String() string { return fmt.Sprintf("mean of %d folds: %v", len(s.Folds), s.Mean) }

// Folds measures tags and trees by cross-validation on a treebank of which
// there is too little to keep a part for measuring alone. Sentence i goes to
// fold i mod 5, and each fold is analysed by a network that did not learn from
// it. What is compared is the treebank's own annotation as it stands; that of
// further files follows other conventions, so a first word tells the network
// which treebank a sentence is of. The weights after the last epoch are
// measured: no fold has a say in when to stop. Networks are kept in StateDir,
// and so is a training that was broken off.
func Folds(ctx context.Context, o Options) (FoldScores, error) {
	f, ok := foldings[o.Language]
	if !ok {
		return FoldScores{}, fmt.Errorf("measure by folds: no treebank for language %q", o.Language)
	}
	if o.Epochs > 0 {
		f.training.epochs = o.Epochs
	}
	v := &validation{Options: o.defaults(corpora[o.Language]), folding: f}
	s, err := v.run(ctx)
	if err != nil {
		return FoldScores{}, fmt.Errorf("measure by folds: %w", err)
	}
	return s, nil
}

// validation is a cross-validation under way.
type validation struct {
	Options
	folding
	sentences, others []*syntax.Record
	sum               string // checksum of all files
}

func (v *validation) run(ctx context.Context) (s FoldScores, err error) {
	if err := os.MkdirAll(v.StateDir, 0o777); err != nil {
		return s, err
	}
	if v.sentences, err = readAll(v.DataDir, v.files); err != nil {
		return s, err
	}
	if v.others, err = readAll(v.DataDir, v.further); err != nil {
		return s, err
	}
	if v.sum, err = checksum(below(v.DataDir, slices.Concat(v.files, v.further))...); err != nil {
		return s, err
	}
	for fold := range folds {
		m, err := v.network(ctx, fold)
		if err != nil {
			return s, err
		}
		scores := evalRecords(firstWord{m, ownMark}, v.Language, v.fold(fold, true))
		v.Log("fold %d of %d: %v", fold+1, folds, scores)
		s.Folds = append(s.Folds, scores)
	}
	s.Mean = meanScores(s.Folds)
	return s, nil
}

// fold returns the sentences inside or outside of a fold.
func (v *validation) fold(fold int, inside bool) []*syntax.Record {
	var list []*syntax.Record
	for i, r := range v.sentences {
		if (i%folds == fold) == inside {
			list = append(list, r)
		}
	}
	return list
}

// network returns the network for a fold, trained unless it is in StateDir.
func (v *validation) network(ctx context.Context, fold int) (*neural.Model, error) {
	h := model.Header{
		Language: string(v.Language), Corpus: v.sum, Seed: v.Seed,
		Note: fmt.Sprintf("without fold %d, %d epochs", fold+1, v.training.epochs),
	}
	file := filepath.Join(v.StateDir, fmt.Sprintf("%s.fold%d.model", v.Language, fold+1))
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return v.learn(ctx, fold, h, file)
	case err != nil:
		return nil, err
	}
	m, err := neural.Load(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if m.Header.Corpus != h.Corpus || m.Header.Seed != h.Seed || m.Header.Note != h.Note {
		return nil, fmt.Errorf("%s: has other data, seed or epochs: remove it to train anew", file)
	}
	return m, nil
}

// learn trains the network for a fold and writes it to file.
func (v *validation) learn(ctx context.Context, fold int, h model.Header, file string) (*neural.Model, error) {
	o := neural.Options{
		Header: h, Sizes: v.training.sizes, Rate: v.training.rate, Dropout: v.training.dropout,
		Epochs: v.training.epochs, Batch: v.training.batch, State: file + ".state",
		Log: func(format string, args ...any) { v.Log("fold %d: %s", fold+1, fmt.Sprintf(format, args...)) },
	}
	o.Sizes.Layers = v.training.layers
	if v.Language == article.German {
		var err error
		if o.Lexicon, err = readLexicon(filepath.Join(v.DataDir, "lexica", "de")); err != nil {
			return nil, err
		}
	}
	var lessons []neural.Lesson
	for _, r := range splitParticles(v.fold(fold, false), v.Language) {
		lessons = append(lessons, neural.Lesson{Record: marked(r, ownMark), Tree: true})
	}
	for _, r := range splitParticles(v.others, v.Language) {
		lessons = append(lessons, neural.Lesson{Record: marked(r, otherMark), Tree: true})
	}
	m, err := neural.Learn(ctx, lessons, o)
	if err != nil {
		return nil, err
	}
	data, err := m.Encode()
	if err != nil {
		return nil, err
	}
	if err := saveFile(file, data); err != nil {
		return nil, err
	}
	return m, os.Remove(o.State)
}

// The first words that tell which treebank a sentence is of.
const (
	ownMark   = "⟨own⟩"
	otherMark = "⟨other⟩"
)

// marked returns a sentence with a word before its first, which hangs from the
// root.
func marked(r *syntax.Record, mark string) *syntax.Record {
	c := *r
	c.Words = withMark(r.Words, mark)
	c.Tags = append([]syntax.Tag{{UPOS: syntax.X, Lemma: mark}}, r.Tags...)
	c.Arcs = []syntax.Arc{{Head: syntax.Root, Rel: "dep"}}
	for i, a := range r.Arcs {
		if a.Head == syntax.Root {
			c.Arcs[0].Head = i + 1
		} else {
			a.Head++
		}
		c.Arcs = append(c.Arcs, a)
	}
	c.Misc = append([]string{""}, r.Misc...)
	return &c
}

func withMark(words []syntax.Word, mark string) []syntax.Word {
	return append([]syntax.Word{{Form: mark}}, words...)
}

// firstWord analyses sentences with a mark before them.
type firstWord struct {
	m    *neural.Model
	mark string
}

// Analyse implements Analyser.
func (f firstWord) Analyse(words []syntax.Word) ([]syntax.Tag, []syntax.Arc) {
	a := f.m.AnalyseAll([][]syntax.Word{withMark(words, f.mark)})[0]
	return a.Tags[1:], unmarked(a.Arcs)
}

// unmarked returns the arcs without the first word; what hung from it hangs
// from its head, and where it was the root, from the first that hung from it.
func unmarked(arcs []syntax.Arc) []syntax.Arc {
	up := arcs[0].Head - 1
	out := slices.Clone(arcs[1:])
	for i, a := range out {
		switch {
		case a.Head == syntax.Root:
		case a.Head > 0:
			out[i].Head--
		case up >= 0:
			out[i].Head = up
		default:
			out[i] = syntax.Arc{Head: syntax.Root, Rel: "root"}
			up = i
		}
	}
	return out
}

// meanScores returns the means of the scores.
func meanScores(all []Scores) Scores {
	var m Scores
	n := float64(len(all))
	for _, s := range all {
		m.Sentences += s.Sentences
		m.Tokens += s.Tokens
		m.UPOS += s.UPOS / n
		m.UFeats += s.UFeats / n
		m.Lemma += s.Lemma / n
		m.UAS += s.UAS / n
		m.LAS += s.LAS / n
		m.LASFull += s.LASFull / n
		m.PerSecond += s.PerSecond / n
	}
	return m
}
