package train

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/neural"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// NeuralOptions say how to train a neural tagger and parser.
type NeuralOptions struct {
	Options                // Epochs 0 takes the plan of the shipped model; Folds is not used
	Network neural.Options // sizes, dropout, learning rate; the rest is filled in
	Vectors int            // how many words' fixed vectors the model keeps; 0 takes the plan's
	State   string         // file with the state after each epoch, taken up from; "" for none
	Silver  string         // CoNLL-U file that Silver wrote, to train on as well; "" for none
	Repeat  int            // how often an epoch goes over the treebanks, beside once over the silver; 0 takes 1
	Sample  int            // train on so many sentences only; 0 takes all
}

// neuralPlans say how the shipped models are trained, where the options leave
// it open: epochs, words in a batch, fixed vectors.
var neuralPlans = map[article.Language]struct{ epochs, batch, vectors int }{
	article.English: {28, 600, 60_000},
	article.German:  {30, 300, 0},
}

// plan fills in what the options leave open.
func (o NeuralOptions) plan() NeuralOptions {
	p := neuralPlans[o.Language]
	o.Epochs = cmp.Or(o.Epochs, p.epochs)
	o.Network.Batch = cmp.Or(o.Network.Batch, p.batch)
	o.Vectors = cmp.Or(o.Vectors, p.vectors)
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// Neural trains the neural tagger and parser of a language. After every epoch
// it measures the model on the development files, and writes it to OutDir if
// it is the best so far by the mean LAS. The same data, seed and options give
// the same bytes on the same sort of processor. It fails on missing or bad
// data or when ctx is done.
func Neural(ctx context.Context, o NeuralOptions) error {
	c, ok := corpora[o.Language]
	if !ok {
		return fmt.Errorf("train neural %q: no corpus for this language", o.Language)
	}
	o = o.plan()
	sentences, sum, err := neuralCorpus(o, c)
	if err != nil {
		return fmt.Errorf("train neural %s: %w", o.Language, err)
	}
	n := o.Network
	n.Header = model.Header{Language: string(o.Language), Corpus: sum, Seed: o.Seed, Licence: c.licence}
	n.Epochs, n.State, n.Log = o.Epochs, o.State, o.Log
	n.Header.Note = fmt.Sprintf("%d epochs, %d words a batch, %d sentences, silver ones among them: %t", n.Epochs, n.Batch, len(sentences), o.Silver != "")
	if err := o.resources(&n); err != nil {
		return fmt.Errorf("train neural %s: %w", o.Language, err)
	}
	best := -1.0
	n.Epoch = func(epoch int, m *neural.Model) error {
		mean, err := o.measure(epoch, m, c.dev)
		if err != nil || mean <= best {
			return err
		}
		best = mean
		return o.write(m)
	}
	if _, err := neural.Learn(ctx, sentences, n); err != nil {
		return fmt.Errorf("train neural %s: %w", o.Language, err)
	}
	return nil
}

func neuralCorpus(o NeuralOptions, c corpus) ([]*syntax.Record, string, error) {
	sentences, err := readAll(o.DataDir, c.train)
	if err != nil {
		return nil, "", err
	}
	sum, err := checksum(o.DataDir, c.train)
	if err != nil {
		return nil, "", err
	}
	if o.Sample > 0 {
		sentences = sentences[:min(o.Sample, len(sentences))]
	}
	if o.Language == article.German {
		sentences = harmonise(sentences)
	}
	if o.Silver != "" {
		silver, err := ReadTreebank(o.Silver)
		if err != nil {
			return nil, "", err
		}
		for gold := sentences; o.Repeat > 1; o.Repeat-- {
			sentences = append(sentences, gold...)
		}
		sentences = append(sentences, silver...)
		sum += fmt.Sprintf(" and %d silver sentences", len(silver))
	}
	return splitParticles(sentences, o.Language), sum, nil
}

// resources reads fixed vectors for English and the lexicon for German.
func (o *NeuralOptions) resources(n *neural.Options) (err error) {
	switch o.Language {
	case article.English:
		n.Vectors, err = readFixedVectors(filepath.Join(o.DataDir, "vectors"), o.Vectors)
	case article.German:
		n.Lexicon, err = readLexicon(filepath.Join(o.DataDir, "lexica", "de"))
	}
	return err
}

// readFixedVectors reads the vectors of the n most frequent words as they are.
func readFixedVectors(folder string, n int) (neural.Vectors, error) {
	const size = 100
	words, err := os.ReadFile(filepath.Join(folder, "en_glove_100d.words.txt"))
	if err != nil {
		return neural.Vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	rows, err := os.ReadFile(filepath.Join(folder, "en_glove_100d.i8"))
	if err != nil {
		return neural.Vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	data, err := os.ReadFile(filepath.Join(folder, "en_glove_100d.scale.f32"))
	if err != nil {
		return neural.Vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	scales := model.File{}
	scales.Add("scales", data)
	v := neural.Vectors{Size: size, Words: strings.Split(strings.TrimSpace(string(words)), "\n")}
	if v.Scales, err = scales.Float32("scales"); err != nil {
		return neural.Vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	n = min(n, len(v.Words), len(v.Scales), len(rows)/size, 1<<16-2)
	v.Words, v.Scales, v.Rows = v.Words[:n], v.Scales[:n], rows[:n*size]
	return v, nil
}

// measure measures the model on the development files, puts the scores into
// its header and returns the mean LAS.
func (o *NeuralOptions) measure(epoch int, m *neural.Model, files []string) (float64, error) {
	scores, sum := map[string]float64{}, 0.0
	for _, name := range files {
		s, err := EvalNeural(m, filepath.Join(o.DataDir, name))
		if err != nil {
			return 0, err
		}
		base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		o.Log("epoch %d %s: %v", epoch, base, s)
		for key, value := range s.byName() {
			scores[base+"."+key] = value
		}
		sum += s.LAS
	}
	m.Header.Scores = scores
	return sum / float64(len(files)), nil
}

func (o *NeuralOptions) write(m *neural.Model) error {
	data, err := m.Encode()
	if err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	name := filepath.Join(o.OutDir, model.FileName(neural.Kind, string(o.Language)))
	if err := os.WriteFile(name, data, 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	o.Log("wrote %s, %.1f MB", name, float64(len(data))/1e6)
	return nil
}

// evalGroup is how many sentences are analysed at once, as those of an article.
const evalGroup = 20

// EvalNeural tags and parses a treebank and compares.
func EvalNeural(m *neural.Model, file string) (Scores, error) {
	sentences, err := ReadTreebank(file)
	if err != nil {
		return Scores{}, fmt.Errorf("measure neural model: %w", err)
	}
	var c counts
	var spent time.Duration
	for group := range slices.Chunk(sentences, evalGroup) {
		words := make([][]syntax.Word, len(group))
		for i, r := range group {
			words[i] = r.Words
		}
		begin := time.Now()
		tags, arcs := m.AnalyseAll(words)
		spent += time.Since(begin)
		for i, r := range group {
			gold := tag.JoinParticles(r.Words, r.Tags, r.Arcs, article.Language(m.Header.Language))
			c.add(r, gold, tags[i], arcs[i])
		}
	}
	s := c.scores()
	s.Sentences = len(sentences)
	s.PerSecond = float64(s.Tokens) / spent.Seconds()
	return s, nil
}
