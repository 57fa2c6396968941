package train

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/neural"
	"dossier/extract/syntax"
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
	_, err1 := z.Write([]byte("Two\tCD\tO\nministers\tNNS\tO\nvisited\tVBD\tO\nOslo\tNNP\tB-geo\n.\t.\tO\n\nHm\tUH\tO\n\n"))
	if err2 := z.Close(); err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	files := map[string]string{
		"vectors/en_glove_100d.words.txt": "the\nmet\n",
		"vectors/en_glove_100d.i8":        strings.Repeat("\x05\xfb", 100),
		"vectors/en_glove_100d.scale.f32": "\x00\x00\x80\x3e\x00\x00\x80\x3e",
		"ner/en/gmb.tsv.gz":               packed.String(),
	}
	for _, name := range []string{"ner/en/en_ewt-ud-train.older-revision.iob2", "ner/en/en_ewt-ud-dev.iob2"} {
		files[name] = columns("1/The/O 2/envoys/O 3/met/O 4/two/O 5/ministers/B-ORG 6/./O")
	}
	for _, name := range append(corpora[article.English].train, corpora[article.English].dev...) {
		files[name] = strings.Repeat(english, 5)
		if strings.Contains(name, "gum-train") { // which has entities of its own, here none
			files[name] = strings.ReplaceAll(files[name], "envoys", "guests")
		}
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

// small is a recipe for a little data.
func small() recipe {
	t := training{layers: 2, epochs: 20, batch: 40, vectors: 10, rate: 0.02, dropout: neural.Dropout{Form: 0.01}, sizes: neural.Sizes{Hidden: 16, Arc: 16, Rel: 16, Tag: 16}}
	second, last := t, t
	second.seed, last.seed = 1, 2
	last.named, last.turns, last.sizes.Name = true, 2, 16
	return recipe{teachers: []training{t, second}, agreement: 0.5, last: last}
}

// The whole way: teachers, silver sentences, the last network.
func TestBuild(t *testing.T) {
	b := &builder{Options{Language: article.English, DataDir: dataFolder(t), OutDir: t.TempDir(), StateDir: t.TempDir(), Seed: 5, Log: t.Logf}, small()}
	if err := b.build(t.Context()); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(b.OutDir, "neural.en.model")
	models, err := loadNeural([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	s, err := evalNeural(models[0], filepath.Join(b.DataDir, corpora[article.English].dev[0]))
	if err != nil {
		t.Fatal(err)
	}
	if s.UPOS != 100 || s.LASFull < 90 || s.Tokens != 55 {
		t.Errorf("what it was trained on, it analyses with %v", s)
	}
	if !models[0].FindsNames() {
		t.Error("it was not taught names")
	}

	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, stage := range []string{"en.chain.model", "en.last.model"} { // made anew of what is left
		if err := os.Remove(filepath.Join(b.StateDir, stage)); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.build(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("built again, it is another model; %v", err)
	}
}

func TestSilver(t *testing.T) {
	o := Options{Language: article.English, DataDir: dataFolder(t), StateDir: t.TempDir(), Log: t.Logf}
	b := &builder{o, small()}
	teachers, err := b.teach(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(o.StateDir, "silver")
	if err := b.makeSilver(t.Context(), file, teachers); err != nil {
		t.Fatal(err)
	}
	lessons, err := readSilver(o, file, 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(lessons) != 1 || lessons[0].Text != "Two ministers visited Oslo ." || lessons[0].Tree || lessons[0].Convention != 1 {
		t.Fatalf("silver sentences are %+v", lessons)
	}
	if diff := cmp.Diff([]syntax.Mention{{First: 3, Last: 4, Kind: syntax.Place}}, lessons[0].Names); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if lessons, err = readSilver(o, file, 0); err != nil || !lessons[0].Tree {
		t.Errorf("sentence on which all agree has no tree; %v", err)
	}
}
