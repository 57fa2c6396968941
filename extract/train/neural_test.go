package train

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/neural"
)

const english = `# text = The envoys met two ministers.
1	The	the	DET	_	_	2	det	_	_
2	envoys	envoy	NOUN	_	Number=Plur	3	nsubj	_	_
3	met	meet	VERB	_	Tense=Past	0	root	_	_
4	two	two	NUM	_	_	5	nummod	_	_
5	ministers	minister	NOUN	_	Number=Plur	3	obj	_	SpaceAfter=No
6	.	.	PUNCT	_	_	3	punct	_	_

# text = Both parties walked out.
1	Both	both	DET	_	_	2	det	_	_
2	parties	party	NOUN	_	Number=Plur	3	nsubj	_	_
3	walked	walk	VERB	_	Tense=Past	0	root	_	_
4	out	out	ADP	_	_	3	compound:prt	_	SpaceAfter=No
5	.	.	PUNCT	_	_	3	punct	_	_

`

// dataFolder makes a data folder with what English needs.
func dataFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err1 := z.Write([]byte("Two\tCD\tO\nministers\tNNS\tO\nwalked\tVBD\tO\n.\t.\tO\n\nHm\tUH\tO\n\n"))
	if err2 := z.Close(); err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	files := map[string]string{
		"vectors/en_glove_100d.words.txt": "the\nmet\n",
		"vectors/en_glove_100d.i8":        strings.Repeat("\x05\xfb", 100),
		"vectors/en_glove_100d.scale.f32": "\x00\x00\x80\x3e\x00\x00\x80\x3e",
		"ner/en/gmb.tsv.gz":               packed.String(),
	}
	for _, name := range append(corpora[article.English].train, corpora[article.English].dev...) {
		files[name] = strings.Repeat(english, 5)
	}
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The whole way: read, train, write, load, measure; then silver sentences and
// training with them.
func TestNeural(t *testing.T) {
	o := NeuralOptions{Options: Options{Language: article.English, DataDir: dataFolder(t), OutDir: t.TempDir(), Seed: 5, Epochs: 12}, Vectors: 10}
	o.Network = neural.Options{Sizes: neural.Sizes{Hidden: 16, Layers: 2, Arc: 16, Rel: 16, Tag: 16}, Dropout: neural.Dropout{Form: 0.01}, Rate: 0.02, Batch: 40}
	if err := Neural(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(o.OutDir, "neural.en.model")
	models, err := loadNeural([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	s, err := EvalNeural(models[0], filepath.Join(o.DataDir, corpora[article.English].dev[0]))
	if err != nil {
		t.Fatal(err)
	}
	if s.UPOS != 100 || s.LASFull != 100 || s.Tokens != 55 {
		t.Errorf("what it was trained on, it analyses with %v", s)
	}

	var silver bytes.Buffer
	if err := Silver(t.Context(), &silver, SilverOptions{Language: article.English, DataDir: o.DataDir, Models: []string{file, file}, Agreement: 1}); err != nil {
		t.Fatal(err)
	}
	o.Silver = filepath.Join(t.TempDir(), "silver.conllu")
	if err := os.WriteFile(o.Silver, silver.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	sentences, err := ReadTreebank(o.Silver)
	if err != nil {
		t.Fatal(err)
	}
	if len(sentences) != 1 || sentences[0].Text != "Two ministers walked ." {
		t.Fatalf("silver sentences are %q", silver.String())
	}
	o.Epochs = 1
	if err := Neural(t.Context(), o); err != nil {
		t.Error(err)
	}
}
