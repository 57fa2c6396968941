package train

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/model"
	"dossier/extract/parse"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

const german = `# sent_id = %s
# text = Er wies das am Montag nicht zurück.
1	Er	er	PRON	_	Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs	2	nsubj	_	_
2	wies	weisen	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	0	root	_	_
3	das	der	PRON	_	Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel	2	obj	_	_
4-5	am	_	_	_	_	_	_	_	_
4	an	an	ADP	_	_	6	case	_	_
5	dem	der	DET	_	Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art	6	det	_	_
6	Montag	Montag	PROPN	_	Case=Dat|Gender=Masc|Number=Sing	2	obl	_	_
7	nicht	nicht	PART	_	_	2	advmod	_	_
8	zurück	zurück	ADV	_	_	2	compound:prt	_	SpaceAfter=No
9	.	.	PUNCT	_	_	2	punct	_	_

`

// treebank writes the sentence so often, under a name of the GSD.
func treebank(t *testing.T, times int) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "sample.conllu")
	text := bytes.ReplaceAll([]byte(german), []byte("%s"), []byte("dev-s1"))
	if err := os.WriteFile(name, bytes.Repeat(text, times), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestHarmonise(t *testing.T) {
	sentences, err := ReadTreebank(treebank(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]syntax.Tag{
		"das":    {UPOS: syntax.PRON, Feats: "Case=Acc|Gender=Neut|Number=Sing|PronType=Dem", Lemma: "der"},
		"dem":    {UPOS: syntax.DET, Feats: "Case=Dat|Definite=Def|Gender=Masc,Neut|Number=Sing|PronType=Art", Lemma: "der"},
		"Montag": {UPOS: syntax.NOUN, Feats: "Case=Dat|Gender=Masc|Number=Sing", Lemma: "Montag"},
		"nicht":  {UPOS: syntax.ADV, Feats: "Polarity=Neg", Lemma: "nicht"},
		"zurück": {UPOS: syntax.ADP, Lemma: "zurück"},
	}
	before := sentences[0].Tags[6].UPOS
	r := harmonise(sentences)[0]
	for i, w := range r.Words {
		if tag, ok := want[w.Form]; ok && r.Tags[i] != tag {
			t.Errorf("%s is %+v, want %+v", w.Form, r.Tags[i], tag)
		}
	}
	if sentences[0].Tags[6].UPOS != before {
		t.Error("the given sentence was changed")
	}
}

// The whole way: read, train, encode, load, measure; and the same again.
func TestModelsAreReproducible(t *testing.T) {
	name := treebank(t, 20)
	sentences, err := ReadTreebank(name)
	if err != nil {
		t.Fatal(err)
	}
	build := func() (tagger, parser []byte) {
		j := &job{Options: Options{Language: "de", Epochs: 3, Folds: 2, Runs: 2}.defaults(corpus{}), header: model.Header{Seed: 7}}
		m, err := j.models(t.Context(), sentences)
		if err != nil {
			t.Fatal(err)
		}
		if tagger, err = m.Tagger.Encode(); err != nil {
			t.Fatal(err)
		}
		if parser, err = m.Parser.Encode(); err != nil {
			t.Fatal(err)
		}
		return tagger, parser
	}
	tagger, parser := build()
	tagger2, parser2 := build()
	if !bytes.Equal(tagger, tagger2) || !bytes.Equal(parser, parser2) {
		t.Error("the same training gave other bytes")
	}
	m := &Models{Language: "de"}
	if m.Tagger, err = tag.Load(tagger); err != nil {
		t.Fatal(err)
	}
	if m.Parser, err = parse.Load(parser); err != nil {
		t.Fatal(err)
	}
	s, err := EvalParse(m, m.Language, name)
	if err != nil {
		t.Fatal(err)
	}
	// The gold file has the GSD's conventions: nicht, Montag, zurück differ.
	s.PerSecond = 0
	want := Scores{Sentences: 20, Tokens: 180, UPOS: 100 * 6. / 9, UFeats: 100 * 6. / 9, Lemma: 100, UAS: 100, LAS: 100, LASFull: 100}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
}

func TestCounts(t *testing.T) {
	r := &syntax.Record{
		Words: make([]syntax.Word, 4),
		Arcs:  []syntax.Arc{{Head: 1, Rel: "nsubj:pass"}, {Head: syntax.Root, Rel: "root"}, {Head: 1, Rel: "obj"}, {Head: 1, Rel: "punct"}},
	}
	gold := []syntax.Tag{{UPOS: "NOUN", Lemma: "a"}, {UPOS: "VERB", Feats: "A=B"}, {UPOS: "NOUN"}, {UPOS: "PUNCT"}}
	tags := []syntax.Tag{{UPOS: "NOUN", Lemma: "b"}, {UPOS: "VERB"}, {UPOS: "PROPN"}, {UPOS: "PUNCT"}}
	arcs := []syntax.Arc{{Head: 1, Rel: "nsubj"}, {Head: syntax.Root, Rel: "root"}, {Head: 1, Rel: "iobj"}, {Head: 2, Rel: "punct"}}
	var c counts
	c.add(r, gold, tags, arcs)
	want := Scores{Tokens: 4, UPOS: 75, UFeats: 75, Lemma: 75, UAS: 75, LAS: 50, LASFull: 25}
	if diff := cmp.Diff(want, c.scores()); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
}
