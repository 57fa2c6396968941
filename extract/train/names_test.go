package train

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
)

// writeFile writes a file of the test's own; packed ones end in .gz.
func writeFile(t *testing.T, base, text string) string {
	t.Helper()
	var data bytes.Buffer
	if strings.HasSuffix(base, ".gz") {
		w := gzip.NewWriter(&data)
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	} else {
		data.WriteString(text)
	}
	file := filepath.Join(t.TempDir(), base)
	if err := os.WriteFile(file, data.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// show writes the names of sentences as "Kind:words", a sentence a line.
func show(sentences []namedSentence) string {
	var lines []string
	for _, s := range sentences {
		var names []string
		for _, m := range s.mentions {
			names = append(names, string(m.Kind)+":"+s.text(m))
		}
		lines = append(lines, strings.Join(names, ", "))
	}
	return strings.Join(lines, "\n")
}

// columns writes a token a line, with tabs for the slashes of "form/label".
func columns(tokens string) string {
	return strings.ReplaceAll(strings.ReplaceAll(tokens, " ", "\n"), "/", "\t") + "\n\n"
}

func TestReadNames(t *testing.T) {
	const gum = `# text = The mayor Ana Cruz of Oslo 's harbour
1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new-sssss-cf1-2-sgl
2	mayor	mayor	NOUN	NN	_	0	root	_	_
3	Ana	Ana	PROPN	NNP	_	2	appos	_	Entity=(2-person-giv:act-sssss-cf1-1,2-coref
4	Cruz	Cruz	PROPN	NNP	_	3	flat	_	Entity=2)1)
5	of	of	ADP	IN	_	8	case	_	_
6	Oslo	Oslo	PROPN	NNP	_	8	nmod	_	Entity=(3-place-new-sssss-cf2-1-sgl-Oslo
7	's	's	PART	POS	_	6	case	_	Entity=3)
8	harbour	harbour	NOUN	NN	_	2	nmod	_	Entity=(4-place-new-sssss-cf2-1-sgl)
`
	const smart = `{"id":"http://example.org/1","text":{"string":"Chef Ana Cruz 😀 kauft Bergbau Nord.\nDie Gruppe wächst."},"conceptMentions":{"array":[
{"type":"person","span":{"start":0,"end":13}},{"type":"organization-company","span":{"start":23,"end":35}},{"type":"organization-company","span":{"start":41,"end":47}}]}}
{"id":"42","text":{"string":"Stau bei Oslo"},"conceptMentions":{"array":[{"type":"location-city","span":{"start":9,"end":13}}]}}
`
	english, german := newNameLists(article.English), newNameLists(article.German)
	german.nouns["gruppe"] = true
	for _, test := range []struct {
		name, file, text string
		lists            nameLists
		read             func(string, nameLists) ([]namedSentence, error)
		want             string
	}{
		{"UNER", "a.iob2", "# text = x\n" + columns("1/Ana/B-PER 2/Cruz/I-PER 3/leaves/O 4/Oslo/B-LOC 5/!/B-O"), english, readNames, "Person:Ana Cruz, Place:Oslo"},
		{"GermEval", "a.tsv", "#\thttp://example.org\n" + columns("1/Norwegische/B-LOCderiv 2/Reeder/O 3/zum/B-ORG 4/Anker/I-ORG 5/in/O 6/Oslo/B-LOC"), german, readNames, "Organization:zu dem Anker, Place:Oslo"},
		{"GMB", "a.tsv.gz", columns("British/JJ/B-gpe troops/NNS/O left/VBD/O Oslo/NNP/B-geo") +
			columns("President/NNP/B-per Cruz/NNP/I-per visited/VBD/O Sri/NNP/B-per Lanka/NNP/B-gpe Monday/NNP/B-tim"), english, readGMB, "Place:Oslo\nPerson:Cruz, Place:Sri Lanka"},
		{"GUM", "a.conllu", gum, english, readGUM, "Person:Ana Cruz, Place:Oslo"},
		{"SmartData", "a.json.gz", smart, german, readSmartData, "Person:Ana Cruz, Organization:Bergbau Nord\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			sentences, err := test.read(writeFile(t, test.file, test.text), test.lists)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, show(sentences)); diff != "" {
				t.Errorf("names differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadNamesNamesTheBadLine(t *testing.T) {
	file := writeFile(t, "a.iob2", "1\tAna\tB-PER\n2\tCruz\n")
	_, err := readNames(file, nameLists{language: article.English})
	if err == nil || !strings.Contains(err.Error(), file+":2: ") {
		t.Errorf("got error %v, want one about line 2", err)
	}
}

// fixedFinder finds the first word of each sentence, as a place.
type fixedFinder struct{}

func (fixedFinder) Find([]syntax.Word, []syntax.Tag) []syntax.Mention {
	return []syntax.Mention{{First: 0, Last: 1, Kind: syntax.Place}}
}

func TestEvalNames(t *testing.T) {
	text := columns("1/Oslo/B-LOC 2/and/O 3/Bergen/B-LOC") + columns("1/Ana/B-PER 2/left/O") + columns("1/Oslo/B-LOC 2/Fair/I-LOC")
	s, err := EvalNames(fixedFinder{}, article.English, writeFile(t, "a.iob2", text))
	if err != nil {
		t.Fatal(err)
	}
	want := NameScore{Gold: 3, Found: 3, Right: 1, Precision: 1. / 3, Recall: 1. / 3, F1: 1. / 3}
	if diff := cmp.Diff(want, s.Place); diff != "" {
		t.Errorf("places differ (-want +got):\n%s", diff)
	}
	if s.Person.Recall != 0 || s.Person.Gold != 1 || s.Three.Gold != 4 || s.Sentences != 3 {
		t.Errorf("got %+v", s)
	}
}

// lessons are two sentences to learn by heart.
func lessons() []namedSentence {
	return []namedSentence{
		{words: spread(strings.Fields("Yesterday Ana Cruz met the head of Acme in Oslo .")), mentions: []syntax.Mention{
			{First: 1, Last: 3, Kind: syntax.Person}, {First: 7, Last: 8, Kind: syntax.Organization}, {First: 9, Last: 10, Kind: syntax.Place},
		}},
		{words: spread(strings.Fields("The Treaty of Oslo binds Acme Shipping Ltd and no other .")), mentions: []syntax.Mention{
			{First: 1, Last: 4, Kind: syntax.Misc}, {First: 5, Last: 8, Kind: syntax.Organization},
		}, group: 1},
	}
}

func learnLessons(t *testing.T) []byte {
	t.Helper()
	trainer := &nameTrainer{
		Options:    Options{Language: article.English, Seed: 1, Log: t.Logf},
		nameCorpus: nameCorpus{shares: []float32{0.5, 0.5}, rate: 0.05, epochs: 30, pruned: 5, weights: 2000, rare: 1},
		lexicon:    name.NewLexicon(nil, nil, newNameLists(article.English).flags()),
		sentences:  lessons(),
	}
	m, err := trainer.learn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	data, err := m.Encode(model.Header{})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestNamesLearnsByHeart(t *testing.T) {
	m, err := name.Load(learnLessons(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range lessons() {
		if diff := cmp.Diff(s.mentions, m.Find(s.words, nil)); diff != "" {
			t.Errorf("names differ (-want +got):\n%s", diff)
		}
	}
}

func TestNamesLearnsTheSameAgain(t *testing.T) {
	if !bytes.Equal(learnLessons(t), learnLessons(t)) {
		t.Error("two trainings differ")
	}
}

func TestDropContradicted(t *testing.T) {
	reference := []namedSentence{{words: spread([]string{"Euro", "und", "Euro", "Oper", "Oper"}), mentions: []syntax.Mention{{First: 3, Last: 4, Kind: syntax.Misc}}}}
	sentences := []namedSentence{{words: spread([]string{"Euro", "Oper"}), mentions: []syntax.Mention{{First: 0, Last: 1, Kind: syntax.Misc}, {First: 1, Last: 2, Kind: syntax.Misc}}}}
	dropContradicted(sentences, reference)
	if got := show(sentences); got != "Misc:Oper" {
		t.Errorf("kept %s", got)
	}
}

func TestClustersKeepNearWordsTogether(t *testing.T) {
	var v vectors
	for i, word := range strings.Fields("ana eva mia oslo bergen paris") {
		row := make([]float32, 4)
		row[i/3], row[3] = 1, float32(i)/50
		normalise(row)
		v.words, v.rows = append(v.words, word), append(v.rows, row)
	}
	groups := kMeans(v.rows, []int{0, 1, 2, 3, 4, 5}, 2, rand.New(rand.NewPCG(1, 1)))
	if len(groups) != 2 {
		t.Fatalf("%d groups", len(groups))
	}
	for _, g := range groups {
		for _, i := range g {
			if i/3 != g[0]/3 {
				t.Errorf("words %v share a cluster", g)
			}
		}
	}
}
