package score

import (
	"os"
	"strings"
	"testing"

	"dossier/extract/syntax"
	"dossier/extract/triple"
)

const factSentence = `# sent_id = own-1
# fact = Werft | werden verkaufen | _ | neg=yes; modal=sollen; source=Betriebsrat; time=im Mai
# fact = Lotse | sein | 41
1	Die	der	DET	_	_	2	det	_	_
2	Werft	Werft	NOUN	_	_	0	root	_	_

`

func TestFacts(t *testing.T) {
	var records []*syntax.Record
	for r, err := range syntax.ReadCoNLLU("own", strings.NewReader(factSentence)) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	sold := triple.Triple{
		Subject: triple.Slot{Text: "Die Werft"}, Relation: triple.Relation{Lemma: "verkaufen", Passive: true},
		Polarity: triple.Negative, Modality: triple.Planned, Time: &triple.Time{Text: "Mai"},
		Attribution: &triple.Attribution{Slot: triple.Slot{Text: "Betriebsrat"}},
	}
	tests := []struct {
		name               string
		triple             triple.Triple
		right, words, time int
	}{
		{"right", sold, 1, 1, 1},
		{"a modality that will do", with(sold, func(t *triple.Triple) { t.Modality = triple.Possible }), 1, 1, 1},
		{"asserted", with(sold, func(t *triple.Triple) { t.Modality = triple.Asserted }), 0, 1, 0},
		{"affirmed", with(sold, func(t *triple.Triple) { t.Polarity = triple.Positive }), 0, 1, 0},
		{"another verb", with(sold, func(t *triple.Triple) { t.Relation.Lemma = "kaufen" }), 0, 0, 0},
	}
	for _, test := range tests {
		got, err := Facts(records, [][]triple.Triple{{test.triple}})
		if err != nil {
			t.Fatal(err)
		}
		s := got.Total
		if s.Triples.Right != test.right || s.Words.Right != test.words || s.Time.Right != test.time || s.Triples.Gold != 1 {
			t.Errorf("%s: %+v", test.name, s)
		}
	}
	said := triple.Triple{
		Subject: triple.Slot{Text: "Die Werft"}, Relation: triple.Relation{Lemma: "sagen"},
		Object: &triple.Slot{Text: "der Lotse sei an Bord"}, Polarity: triple.Positive, Modality: triple.Asserted,
	}
	for want, content := range [][]string{{"t1"}, nil} {
		said.Content = content
		if got, err := Facts(records, [][]triple.Triple{{said}}); err != nil || got.Total.Triples.Found != want {
			t.Errorf("an act of speech with content %v counts %d times, want %d (%v)", content, got.Total.Triples.Found, want, err)
		}
	}
	if _, err := Facts(records, nil); err == nil {
		t.Error("no error for sentences without triples")
	}
}

func TestParseFactErrors(t *testing.T) {
	for _, text := range []string{"a | b", "a | b | c | d=e | f", "a | b | c | neg", "a | b | c | modal=würde"} {
		if f, err := ParseFact(text); err == nil {
			t.Errorf("%q gives %v", text, f)
		}
	}
}

func TestTreebankFactsAreRight(t *testing.T) {
	records := readTreebank(t)
	triples := make([][]triple.Triple, len(records))
	n := 0
	for i, r := range records {
		facts, err := factsOf(r)
		if err != nil {
			t.Fatal(err)
		}
		for k := range facts {
			x := asTriple(&facts[k])
			if len(facts[k].timeText) > 0 {
				x.Time = &triple.Time{Text: facts[k].timeText[0]}
			}
			triples[i] = append(triples[i], x)
			n++
		}
	}
	got, err := Facts(records, triples)
	if err != nil {
		t.Fatal(err)
	}
	if s := got.Total; n == 0 || s.Triples.F1 != 1 || s.WithAll.Share != 1 {
		for _, r := range got.Sentences {
			if len(r.Missed)+len(r.Extra)+len(r.Wrong) > 0 {
				t.Errorf("%s: missed %q, extra %q, wrong %+v", r.ID, r.Missed, r.Extra, r.Wrong)
			}
		}
		t.Errorf("%d facts, F1 %.3f, with all qualifiers %.3f, want 1", n, s.Triples.F1, s.WithAll.Share)
	}
}

func readTreebank(t *testing.T) []*syntax.Record {
	t.Helper()
	f, err := os.Open("../../../shared/data/treebanks/de/news-dev.conllu")
	if err != nil {
		t.Skipf("no treebank: %v", err)
	}
	defer f.Close()
	var records []*syntax.Record
	for r, err := range syntax.ReadCoNLLU("news-dev.conllu", f) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}
