package train

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/name"
)

// nameSource is a file of the corpus with names.
type nameSource struct {
	file       string
	read       func(file string, lists nameLists) ([]namedSentence, error)
	group      int // of the linear chain: sources of one group share weights
	convention int // of the network: sources of one convention agree in what they call a name
}

// nameCorpus says what a language's name finder is trained on and measured
// with, below the data folder.
type nameCorpus struct {
	sources  []nameSource
	shares   []float32 // per group: how much of what it alone teaches is taken, 0 to 1
	boldness float32   // what words outside of names are handicapped by
	dev      []string
	rate     float32 // of learning
	epochs   int
	pruned   int   // how many of the epochs learn only the weights that are kept
	weights  int   // how many are
	rare     int32 // features seen less often are left out
	words    int   // how many of the most frequent words of the vectors are known
	note     string
}

var nameCorpora = map[article.Language]nameCorpus{
	article.English: {
		sources: []nameSource{
			{"ner/en/en_ewt-ud-train.older-revision.iob2", readNames, 0, 0},
			{"treebanks/en/en_gum-train.conllu", readGUM, 0, 2},
			{"ner/en/gmb.tsv.gz", readGMB, 1, 1},
		},
		shares: []float32{0.8, 0.2},
		dev:    []string{"ner/en/en_ewt-ud-dev.iob2"},
		rate:   0.05, epochs: 3, pruned: 1, weights: 900_000, rare: 3,
		words: 200_000,
		note:  "UNER EWT, entities of GUM, names of the GMB (mended); clusters and priors of words from GloVe 6B",
	},
	article.German: {
		sources: []nameSource{
			{"ner/de/NER-de-test.tsv", readNames, 0, 0},
			{"treebanks/de/news-train.conllu", readNames, 0, 0},
			{"relations/de/train.json.gz", readSmartData, 0, 0},
		},
		dev:  []string{"treebanks/de/news-dev.conllu", "ner/de/NER-de-dev.tsv"},
		rate: 0.1, epochs: 14, pruned: 10, weights: 500_000, rare: 2, boldness: 0.6,
		words: 200_000,
		note:  "test part of GermEval 2014, the project's news treebank, news of SmartData; clusters and priors of words from GloVe 6B",
	},
}

// conventions is how many conventions of names the sources have.
func (c nameCorpus) conventions() int {
	n := 0
	for _, s := range c.sources {
		n = max(n, s.convention+1)
	}
	return n
}

// Names trains the linear chain that finds names in a language, measures it on
// the development files and writes it to OutDir. The same data, seed and epochs give the same
// bytes. It fails on missing or bad data or when ctx is done.
func Names(ctx context.Context, o Options) error {
	return trainNames(ctx, o, filepath.Join(o.OutDir, model.FileName(name.Kind, string(o.Language))))
}

func trainNames(ctx context.Context, o Options, file string) error {
	c, ok := nameCorpora[o.Language]
	if !ok {
		return fmt.Errorf("train names %q: no corpus for this language", o.Language)
	}
	if o.Epochs > 0 {
		c.epochs = o.Epochs
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	t := &nameTrainer{Options: o, nameCorpus: c, lists: newNameLists(o.Language)}
	if err := t.read(); err != nil {
		return fmt.Errorf("train names %s: %w", o.Language, err)
	}
	m, err := t.learn(ctx)
	if err != nil {
		return fmt.Errorf("train names %s: %w", o.Language, err)
	}
	if err := t.write(m, file); err != nil {
		return fmt.Errorf("train names %s: %w", o.Language, err)
	}
	return nil
}

// nameTrainer is a training of a name finder.
type nameTrainer struct {
	Options
	nameCorpus
	lists     nameLists
	lexicon   *name.Lexicon
	sentences []namedSentence
}

// readSentences reads the corpus.
func (t *nameTrainer) readSentences() error {
	if t.Language == article.German {
		if err := t.lists.readNouns(filepath.Join(t.DataDir, "lexica/de/words.json.gz")); err != nil {
			return err
		}
	}
	var parts [][]namedSentence
	for _, s := range t.sources {
		more, err := s.read(filepath.Join(t.DataDir, s.file), t.lists)
		if err != nil {
			return err
		}
		for i := range more {
			more[i].group, more[i].convention = s.group, s.convention
		}
		parts = append(parts, more)
	}
	if t.Language == article.German {
		dropContradicted(parts[0], parts[1])
	}
	t.sentences = slices.Concat(parts...)
	t.Log("read %d sentences", len(t.sentences))
	return nil
}

// read reads the corpus and makes the lexicon.
func (t *nameTrainer) read() error {
	if err := t.readSentences(); err != nil {
		return err
	}
	v, err := readVectors(filepath.Join(t.DataDir, "vectors"), t.words)
	if err != nil {
		return err
	}
	kinds, err := t.englishKinds()
	if err != nil {
		return err
	}
	t.lexicon = name.NewLexicon(clusters(v, t.Seed), priors(v, kinds, t.Seed), t.lists.flags())
	return nil
}

// englishKinds counts the kinds that words have in the English corpus. The
// vectors are English, but many of the names that they know are used in German
// too.
func (t *nameTrainer) englishKinds() (map[string]*[5]float32, error) {
	if t.Language == article.English {
		return wordKinds(t.sentences), nil
	}
	lists := newNameLists(article.English)
	var sentences []namedSentence
	for _, s := range nameCorpora[article.English].sources {
		more, err := s.read(filepath.Join(t.DataDir, s.file), lists)
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, more...)
	}
	return wordKinds(sentences), nil
}

// learn trains a model: first all weights, then, for the last epochs, those
// that the model has room for.
func (t *nameTrainer) learn(ctx context.Context) (*name.Model, error) {
	random := rand.New(rand.NewPCG(t.Seed, 3))
	features := numberFeatures(t.sentences, t.lexicon, t.rare)
	examples := features.examples(t.sentences, t.lexicon)
	c := newChain(len(features.keys), len(t.shares), t.rate, random)
	for epoch := range t.epochs {
		if epoch == t.epochs-t.pruned {
			c.prune(t.weights, features.counts, t.shares)
		}
		for _, i := range random.Perm(len(examples)) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			c.learn(examples[i])
		}
		if epoch >= t.epochs-t.pruned {
			c.remember()
		}
		t.Log("names: epoch %d of %d", epoch+1, t.epochs)
	}
	c.average()
	return name.New(t.lexicon, c.linear(features.keys, t.shares, t.boldness)), nil
}

// numbering gives features numbers from 0.
type numbering struct {
	keys    []uint64 // by number: the hash
	counts  []int32  // by number: how often it is seen
	numbers map[uint64]int32
}

// numberFeatures numbers the features of the sentences, in order, leaving out
// those that are seen less often than rare.
func numberFeatures(sentences []namedSentence, lexicon *name.Lexicon, rare int32) numbering {
	counts := map[uint64]int32{}
	var keys []uint64
	for _, s := range sentences {
		name.Features(s.words, lexicon, func(_ int, features []uint64) {
			for _, f := range features {
				if counts[f]++; counts[f] == rare {
					keys = append(keys, f)
				}
			}
		})
	}
	n := numbering{keys: keys, numbers: map[uint64]int32{}}
	for i, key := range keys {
		n.numbers[key] = int32(i)
		n.counts = append(n.counts, counts[key])
	}
	return n
}

// examples returns the sentences with their features as numbers.
func (n numbering) examples(sentences []namedSentence, lexicon *name.Lexicon) []example {
	examples := make([]example, 0, len(sentences))
	for _, s := range sentences {
		e := example{labels: name.Labels(s.mentions, len(s.words)), group: s.group}
		name.Features(s.words, lexicon, func(_ int, features []uint64) {
			var word []int32
			for _, f := range features {
				if number, ok := n.numbers[f]; ok {
					word = append(word, number)
				}
			}
			e.features = append(e.features, word)
		})
		examples = append(examples, e)
	}
	return examples
}

// write measures a model and writes it.
func (t *nameTrainer) write(m *name.Model, file string) error {
	var files []string
	for _, s := range t.sources {
		files = append(files, s.file)
	}
	sum, err := checksum(below(t.DataDir, files)...)
	if err != nil {
		return err
	}
	header := model.Header{
		Language: string(t.Language), Corpus: sum, Seed: t.Seed,
		Licence: "CC BY-SA 4.0", Note: t.note, Scores: map[string]float64{},
	}
	for _, file := range t.dev {
		s, err := EvalNames(m, t.Language, filepath.Join(t.DataDir, file))
		if err != nil {
			return err
		}
		t.Log("names: %s: %v", file, s)
		header.Scores[filepath.Base(file)+".f1"] = round(100 * s.Three.F1)
	}
	data, err := m.Encode(header)
	if err != nil {
		return err
	}
	if err := saveFile(file, data); err != nil {
		return err
	}
	t.Log("wrote %s, %.1f MB", file, float64(len(data))/1e6)
	return nil
}
