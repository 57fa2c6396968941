package conll

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

const treebank = `# newdoc id = d
# newpar
# text = Sie geht zum Markt.
1	Sie	sie	PRON	_	Case=Nom|Typo=Yes	2	nsubj	_	_
2	geht	gehen	VERB	_	_	0	root	_	_
3-4	zum	_	_	_	_	_	_	_	_
3	zu	zu	ADP	_	_	5	case	_	_
4	dem	der	DET	_	_	5	det	_	_
5	Markt	Markt	NOUN	_	_	2	obl:lmod	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_

# text = Ende.
1	Ende	Ende	NOUN	_	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	_	_	1	punct	_	SpaceAfter=No

# text = Gut so
1	Gut	gut	ADJ	_	_	0	root	_	_
2	so	so	ADV	_	_	1	advmod	_	_

# newpar
# text = Ja
1	Ja	_	INTJ	_	_	0	root	_	_

`

func read(t *testing.T) []*syntax.Record {
	t.Helper()
	var records []*syntax.Record
	for r, err := range syntax.ReadCoNLLU("treebank", strings.NewReader(treebank)) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

func TestNewRaw(t *testing.T) {
	records := read(t)
	if got, want := NewRaw(records).Text, "Sie geht zum Markt. Ende.Gut so\n\nJa"; got != want {
		t.Errorf("raw text is %q, want %q", got, want)
	}
	if got, want := NewRaw(records[1:2]).Text, "Ende."; got != want {
		t.Errorf("raw text is %q, want %q", got, want)
	}
	thoughtless := []*syntax.Record{records[1], records[1]}
	if got, want := NewRaw(thoughtless).Text, "Ende. Ende."; got != want {
		t.Errorf("where no sentence has a space after it, raw text is %q, want %q", got, want)
	}
}

// found is what a system finds that is always right.
func found(t *testing.T, records []*syntax.Record) *System {
	t.Helper()
	raw := NewRaw(records)
	var y System
	for _, s := range raw.gold {
		y.Add(s.words, s.tags, s.arcs)
	}
	return &y
}

func TestCompareWithItself(t *testing.T) {
	records := read(t)
	got, err := NewRaw(records).Compare(found(t, records))
	if err != nil {
		t.Fatal(err)
	}
	words := Count{11, 11, 11}
	want := Scores{
		Tokens: Count{10, 10, 10}, Sentences: Count{4, 4, 4}, Words: words,
		UPOS: words, UFeats: words, Lemma: words, UAS: words, LAS: words, LASFull: words,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if list := NewRaw(records).Misses(found(t, records)); list != "" {
		t.Errorf("misses:\n%s", list)
	}
}

// The system takes the first two sentences for one, does not part "zum", has
// one relation without its subtype, a feature that the shared task does not
// compare, and a wrong head, tag and lemma.
func TestCompare(t *testing.T) {
	records := read(t)
	raw := NewRaw(records)
	at := func(form string) syntax.Word {
		begin := strings.Index(raw.Text, form)
		return syntax.Word{Span: article.Span{Begin: begin, End: begin + len(form)}, Form: form}
	}
	dot := at(".")
	last := syntax.Word{Span: article.Span{Begin: 24, End: 25}, Form: "."}
	var y System
	y.Add(
		[]syntax.Word{at("Sie"), at("geht"), at("zum"), at("Markt"), dot, at("Ende"), last},
		[]syntax.Tag{{UPOS: "PRON", Feats: "Case=Nom", Lemma: "Sie"}, {UPOS: "VERB", Lemma: "gehen"}, {UPOS: "ADP", Lemma: "zu"}, {UPOS: "PROPN", Lemma: "Markt"}, {UPOS: "PUNCT", Lemma: "."}, {UPOS: "NOUN", Lemma: "Ende"}, {UPOS: "PUNCT", Lemma: "."}},
		[]syntax.Arc{{Head: 1, Rel: "nsubj"}, {Head: syntax.Root, Rel: "root"}, {Head: 3, Rel: "case"}, {Head: 1, Rel: "obl"}, {Head: 3, Rel: "punct"}, {Head: 1, Rel: "parataxis"}, {Head: 5, Rel: "punct"}},
	)
	y.Add([]syntax.Word{at("Gut"), at("so")}, nil, nil)
	y.Add([]syntax.Word{at("Ja")}, []syntax.Tag{{UPOS: "INTJ", Lemma: "ja"}}, []syntax.Arc{{Head: syntax.Root, Rel: "root"}})
	got, err := raw.Compare(&y)
	if err != nil {
		t.Fatal(err)
	}
	count := func(right int) Count { return Count{Gold: 11, Found: 10, Right: right} }
	want := Scores{
		Tokens: Count{10, 10, 10}, Sentences: Count{4, 3, 2}, Words: count(9),
		UPOS:   count(6), // all but Markt, of those with tags
		UFeats: count(7),
		Lemma:  count(6), // all but Sie; any is right where the treebank has none
		UAS:    count(5), // Sie, geht, Markt, the second stop, Ja
		LAS:    count(5), LASFull: count(4),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	list := raw.Misses(&y)
	if !strings.Contains(list, "found  #Sie |geht |zum |Markt|. |Ende|.#Gut") || !strings.Contains(list, "wanted #Sie |geht |zum |Markt|. #Ende|.") {
		t.Errorf("misses:\n%s", list)
	}
}

func TestCompareFails(t *testing.T) {
	raw := NewRaw(read(t))
	for name, words := range map[string][]syntax.Word{
		"nothing":  nil,
		"too much": {{Span: article.Span{Begin: 0, End: 99}, Form: "Sie"}},
	} {
		var y System
		if words != nil {
			y.Add(words, nil, nil)
		}
		if s, err := raw.Compare(&y); err == nil {
			t.Errorf("%s: no error but %+v", name, s)
		}
	}
}

// TestAlign aligns words; "+" joins one to the token of the word before it.
func TestAlign(t *testing.T) {
	for _, c := range []struct{ gold, system, want string }{
		{"a b c", "a b c", "0 1 2"},
		{"a bc d", "a b c d", "0 - - 2"},
		{"a b c", "ab c", "- 2"},
		{"do +n't go", "do +n't go", "0 1 2"},
		{"do +n't go", "don't go", "- 2"},
		{"don't go", "do +n't go", "- - 1"},
		{"do +n't go", "do n't go", "0 1 2"},
		{"a do +n't go", "ado +n't go", "- 2 3"},
		{"x do +n't y", "xdon't y", "- 3"},
		{"a +b c +d", "a b +c d", "0 1 2 3"},
		{"a +b +a", "a +a +b", "0 2 -"},
	} {
		to := align(units(sentencesOf(c.gold)), units(sentencesOf(c.system)))
		var got []string
		for _, g := range to {
			if g < 0 {
				got = append(got, "-")
			} else {
				got = append(got, string(rune('0'+g)))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q with %q: %v, want %s", c.gold, c.system, got, c.want)
		}
	}
}

// sentencesOf makes a sentence of words that are parted by spaces, which do
// not count as characters.
func sentencesOf(text string) []sentence {
	var s sentence
	at := 0
	for _, form := range strings.Fields(text) {
		form, joined := strings.CutPrefix(form, "+")
		s.words = append(s.words, syntax.Word{Span: article.Span{Begin: at, End: at + len(form)}, Form: form, Joined: joined})
		at += len(form)
	}
	return []sentence{s}
}
