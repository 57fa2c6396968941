// Package train builds the models of the trained stages from treebanks and
// measures them. In go the files of a data folder; out come model files and
// scores. Only the command imports it.
package train

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/parse"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// Options say what to train.
type Options struct {
	Language article.Language
	DataDir  string // holds treebanks, vectors and lexica
	OutDir   string // gets the model files
	StateDir string // keeps what Build has done so far
	Seed     uint64
	Epochs   int // of each classifier; 0 takes what the built-in models had
	Runs     int // trainings of each classifier whose mean is taken; 0 likewise
	Folds    int // of the jackknife that tags the parser's sentences; 0 takes 5, 1 trains on the right tags
	Log      func(format string, args ...any)
}

// corpus says what a language's models are trained on and measured with, below
// the data folder.
type corpus struct {
	train   []string
	dev     []string
	epochs  int
	runs    int
	licence string
}

// The licence asks for attribution, which the model card gives.
var corpora = map[article.Language]corpus{
	article.English: {
		train:  []string{"treebanks/en/en_ewt-train.conllu", "treebanks/en/en_gum-train.conllu"},
		dev:    []string{"treebanks/en/en_ewt-dev.conllu", "treebanks/en/en_gum-dev.conllu"},
		epochs: 7, runs: 3,
		licence: "CC BY-SA 4.0",
	},
	article.German: {
		train:  []string{"treebanks/de/news-train.conllu", "treebanks/de/de_gsd-dev.conllu", "treebanks/de/de_gsd-test.conllu"},
		dev:    []string{"treebanks/de/news-dev.conllu"},
		epochs: 10, runs: 4,
		licence: "CC BY-SA 4.0",
	},
}

// Run trains the tagger and the parser of a language, measures them on the
// development files and writes them to OutDir. The same data, seed and epochs
// give the same bytes. It fails on missing or bad data or when ctx is done.
func Run(ctx context.Context, o Options) error {
	c, ok := corpora[o.Language]
	if !ok {
		return fmt.Errorf("train %q: no corpus for this language", o.Language)
	}
	o = o.defaults(c)
	sentences, err := readAll(o.DataDir, c.train)
	if err != nil {
		return fmt.Errorf("train %s: %w", o.Language, err)
	}
	sum, err := checksum(below(o.DataDir, c.train)...)
	if err != nil {
		return fmt.Errorf("train %s: %w", o.Language, err)
	}
	j := &job{Options: o, rare: 3, header: model.Header{Language: string(o.Language), Corpus: sum, Seed: o.Seed, Licence: c.licence}}
	if err := j.resources(); err != nil {
		return fmt.Errorf("train %s: %w", o.Language, err)
	}
	m, err := j.models(ctx, sentences)
	if err != nil {
		return fmt.Errorf("train %s: %w", o.Language, err)
	}
	if err := j.measure(m, c.dev); err != nil {
		return fmt.Errorf("train %s: %w", o.Language, err)
	}
	return j.write(m)
}

func (o Options) defaults(c corpus) Options {
	if o.Epochs == 0 {
		o.Epochs = c.epochs
	}
	if o.Runs == 0 {
		o.Runs = c.runs
	}
	if o.Folds == 0 {
		o.Folds = 5
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// job is a training of one language.
type job struct {
	Options
	header   model.Header
	clusters map[uint64]uint16
	lexicon  *tag.Lexicon
	rare     int // features with fewer changes of weights are left out
}

// prune keeps a classifier small; the least weights count for little.
func (j *job) prune(most int) model.Prune {
	return model.Prune{MinUpdates: j.rare, MinWeight: 0.02, MaxWeights: most}
}

// models trains a tagger on the sentences, and a parser on them as taggers tag
// them that each were trained on the other folds.
func (j *job) models(ctx context.Context, sentences []*syntax.Record) (*Models, error) {
	if j.Language == article.German {
		sentences = harmonise(sentences)
	}
	sentences = splitParticles(sentences, j.Language)
	tags, err := j.jackknife(ctx, sentences)
	if err != nil {
		return nil, err
	}
	tagger, err := tag.Learn(ctx, sentences, j.tagOptions(j.Epochs))
	if err != nil {
		return nil, err
	}
	parser, err := parse.Learn(ctx, sentences, tags, parse.Options{
		Header: j.header, Epochs: j.Epochs, Runs: j.Runs, Clusters: j.clusters, Log: j.Log,
		Prune: j.prune(1_200_000),
	})
	if err != nil {
		return nil, err
	}
	return &Models{Language: j.Language, Tagger: tagger, Parser: parser}, nil
}

func (j *job) tagOptions(epochs int) tag.Options {
	return tag.Options{
		Header: j.header, Epochs: epochs, Runs: j.Runs, Clusters: j.clusters, Lexicon: j.lexicon, Log: j.Log,
		Prune: j.prune(300_000),
	}
}

// jackknife tags the sentences, each fold by a tagger trained on the others.
// Folds are taken by position, sentence i going to fold i mod Folds by tens.
func (j *job) jackknife(ctx context.Context, sentences []*syntax.Record) ([][]syntax.Tag, error) {
	if j.Folds < 2 {
		return nil, nil
	}
	tags := make([][]syntax.Tag, len(sentences))
	for fold := range j.Folds {
		var rest []*syntax.Record
		for i, r := range sentences {
			if i/10%j.Folds != fold {
				rest = append(rest, r)
			}
		}
		j.Log("tagger for fold %d of %d", fold+1, j.Folds)
		o := j.tagOptions(max(j.Epochs/2, 1))
		o.Log, o.Runs = nil, 1
		m, err := tag.Learn(ctx, rest, o)
		if err != nil {
			return nil, err
		}
		for i, r := range sentences {
			if i/10%j.Folds == fold {
				tags[i] = m.Tag(r.Words)
			}
		}
	}
	return tags, nil
}

// splitParticles returns the sentences with lemmas as the tagger learns them.
func splitParticles(sentences []*syntax.Record, lang article.Language) []*syntax.Record {
	split := make([]*syntax.Record, len(sentences))
	for i, r := range sentences {
		c := *r
		c.Tags = tag.SplitParticles(r.Words, r.Tags, r.Arcs, lang)
		split[i] = &c
	}
	return split
}

// measure puts the scores on the development files into the headers.
func (j *job) measure(m *Models, files []string) error {
	scores := map[string]float64{}
	for _, name := range files {
		s, err := EvalParse(m, j.Language, filepath.Join(j.DataDir, name))
		if err != nil {
			return err
		}
		base := filepath.Base(name)
		base = base[:len(base)-len(filepath.Ext(base))]
		j.Log("%s: %v", base, s)
		for key, value := range s.byName() {
			scores[base+"."+key] = value
		}
	}
	m.Tagger.Header.Scores, m.Parser.Header.Scores = scores, scores
	return nil
}

// write writes both models.
func (j *job) write(m *Models) error {
	tagger, err1 := m.Tagger.Encode()
	parser, err2 := m.Parser.Encode()
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	for _, f := range []struct {
		kind string
		data []byte
	}{{tag.Kind, tagger}, {parse.Kind, parser}} {
		name := filepath.Join(j.OutDir, model.FileName(f.kind, string(j.Language)))
		if err := os.WriteFile(name, f.data, 0o644); err != nil {
			return fmt.Errorf("write model: %w", err)
		}
		j.Log("wrote %s, %.1f MB", name, float64(len(f.data))/1e6)
	}
	return nil
}

// readAll reads treebanks below a folder.
func readAll(dir string, names []string) ([]*syntax.Record, error) {
	var sentences []*syntax.Record
	for _, name := range names {
		more, err := ReadTreebank(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, more...)
	}
	return sentences, nil
}

// ReadTreebank reads a CoNLL-U file.
func ReadTreebank(name string) ([]*syntax.Record, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	defer file.Close()
	var sentences []*syntax.Record
	for r, err := range syntax.ReadCoNLLU(name, file) {
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, r)
	}
	return sentences, nil
}

// checksum is the SHA-256 of the files' bytes one after another.
func checksum(files ...string) (string, error) {
	sum := sha256.New()
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("sum up corpus: %w", err)
		}
		sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
