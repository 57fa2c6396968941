package train

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/neural"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// training says how a network is trained.
type training struct {
	seed    uint64 // added to that of the options
	layers  int
	epochs  int
	batch   int  // words, about
	vectors int  // how many words' fixed vectors the model keeps
	named   bool // it learns names too
	repeat  int  // how often an epoch goes over what is right, beside once over silver
	turns   int  // into how many parts silver is dealt out, of which an epoch takes one

	// What is 0 here takes the default.
	rate    float64
	sizes   neural.Sizes // beside layers
	dropout neural.Dropout
}

// networkTraining is a training under way.
type networkTraining struct {
	Options
	training
	stage   string // name in the log
	state   string // file of the state
	file    string // file that the best model is written to
	corpus  string // checksum of what it learns from
	lessons []neural.Lesson
	chain   *name.Model
}

// run trains a network. After every epoch it measures it on the development
// files, and writes it if it is the best so far. The same data, seed and
// training give the same bytes on the same sort of processor.
func (t *networkTraining) run(ctx context.Context) error {
	o := neural.Options{
		Header: model.Header{
			Language: string(t.Language), Corpus: t.corpus, Seed: t.Seed + t.seed, Licence: corpora[t.Language].licence,
			Note: fmt.Sprintf("%d epochs, %d words a batch, %d sentences", t.epochs, t.batch, len(t.lessons)),
		},
		Sizes: t.sizes, Rate: t.rate, Dropout: t.dropout, Epochs: t.epochs, Batch: t.batch, Turns: t.turns, Chain: t.chain,
		State: t.state, Log: t.logStage,
	}
	o.Sizes.Layers = t.layers
	if t.named {
		o.Sizes.Conventions = nameCorpora[t.Language].conventions()
	}
	if err := t.resources(&o); err != nil {
		return err
	}
	o.Measure = func(epoch int, m *neural.Model) (float64, error) { return t.measure(epoch, m) }
	o.Keep = t.write
	_, err := neural.Learn(ctx, t.lessons, o)
	return err
}

func (t *networkTraining) logStage(format string, args ...any) {
	t.Log("%s: %s", t.stage, fmt.Sprintf(format, args...))
}

// resources reads fixed vectors for English and the lexicon for German.
func (t *networkTraining) resources(o *neural.Options) (err error) {
	switch t.Language {
	case article.English:
		o.Vectors, err = readFixedVectors(filepath.Join(t.DataDir, "vectors"), t.vectors)
	case article.German:
		o.Lexicon, err = readLexicon(filepath.Join(t.DataDir, "lexica", "de"))
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
// its header and returns the mean LAS and half of the names' mean F1.
func (t *networkTraining) measure(epoch int, m *neural.Model) (float64, error) {
	scores, las, f1 := map[string]float64{}, 0.0, 0.0
	trees := corpora[t.Language].dev
	for _, name := range trees {
		s, err := evalNeural(m, filepath.Join(t.DataDir, name))
		if err != nil {
			return 0, err
		}
		base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		t.logStage("epoch %d %s: %v", epoch, base, s)
		for key, value := range s.byName() {
			scores[base+"."+key] = value
		}
		las += s.LAS / float64(len(trees))
	}
	if m.FindsNames() {
		names := nameCorpora[t.Language].dev
		for _, name := range names {
			s, err := EvalNames(m, t.Language, filepath.Join(t.DataDir, name))
			if err != nil {
				return 0, err
			}
			t.logStage("epoch %d names of %s: %v", epoch, filepath.Base(name), s)
			scores[filepath.Base(name)+".f1"] = round(100 * s.Three.F1)
			f1 += 100 * s.Three.F1 / float64(len(names))
		}
	}
	m.Header.Scores = scores
	return las + f1/2, nil
}

func (t *networkTraining) write(m *neural.Model) error {
	data, err := m.Encode()
	if err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	t.logStage("best so far, %.1f MB", float64(len(data))/1e6)
	return saveFile(t.file, data)
}

// saveFile writes a file; a crash on the way leaves the old one.
func saveFile(name string, data []byte) error {
	if err := os.WriteFile(name+".new", data, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := os.Rename(name+".new", name); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// evalGroup is how many sentences are analysed at once, as those of an article.
const evalGroup = 20

// evalNeural tags and parses a treebank and compares.
func evalNeural(m *neural.Model, file string) (Scores, error) {
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
		analyses := m.AnalyseAll(words)
		spent += time.Since(begin)
		for i, r := range group {
			gold := tag.JoinParticles(r.Words, r.Tags, r.Arcs, article.Language(m.Header.Language))
			c.add(r, gold, analyses[i].Tags, analyses[i].Arcs)
		}
	}
	s := c.scores()
	s.Sentences = len(sentences)
	s.PerSecond = float64(s.Tokens) / spent.Seconds()
	return s, nil
}
