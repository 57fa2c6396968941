package confidence

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

func sentence(t *testing.T, notation string) *syntax.Sentence {
	t.Helper()
	s, err := syntax.ParseNotation(notation)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// evidence is that of a triple with the given rule.
func evidence(t *testing.T, rule string) *Evidence {
	return &Evidence{
		Triple:    &triple.Triple{Rule: rule, Polarity: triple.Positive, Modality: triple.Asserted},
		Sentence:  sentence(t, "Keller/PROPN/2/nsubj left/VERB/0/root/leave/VerbForm=Fin ./PUNCT/2/punct"),
		Predicate: 1, Subject: 0, Object: -1, Quality: 1,
	}
}

func TestLearn(t *testing.T) {
	var examples []Example
	for i := range 1000 {
		examples = append(examples,
			Example{Signals(evidence(t, "passive")), i < 900},
			Example{Signals(evidence(t, "nominal")), i < 300},
		)
	}
	m := Learn(examples)
	for rule, share := range map[string]float64{"passive": 0.9, "nominal": 0.3} {
		if got := m.Of(evidence(t, rule)); got < share-0.06 || got > share+0.06 {
			t.Errorf("confidence of rule %s is %.2f, but %.2f of its triples were right", rule, got, share)
		}
	}
	var first, second bytes.Buffer
	if err := m.Write(&first, "a comment\nof two lines\n"); err != nil {
		t.Fatal(err)
	}
	read, err := Load("weights", strings.NewReader(first.String()))
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Write(&second, "a comment\nof two lines\n"); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("weights read and written again differ:\n%s\n%s", &first, &second)
	}
}

func TestLoadFails(t *testing.T) {
	for _, bad := range []string{"", "always\t1\n", "always\tmuch\n", "never\t1\n"} {
		if _, err := Load("weights.xx.txt", strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "weights.xx.txt") {
			t.Errorf("Load(%q) = %v, want an error that names the file", bad, err)
		}
	}
}

func TestEmbedded(t *testing.T) {
	for _, lang := range []article.Language{article.English, article.German} {
		m, err := For(lang)
		if err != nil {
			t.Fatal(err)
		}
		if c := m.Of(evidence(t, "clause")); c <= 0.3 || c >= 1 {
			t.Errorf("%s: a plain clause has confidence %.2f", lang, c)
		}
	}
	if _, err := For("xx"); err == nil || errors.Is(err, fs.ErrExist) {
		t.Errorf("For an unknown language: %v", err)
	}
}

func TestQuality(t *testing.T) {
	s := sentence(t, "Keller/PROPN/2/nsubj left/VERB/0/root/leave/VerbForm=Fin ./PUNCT/2/punct")
	if q := Quality(s); q != 1 {
		t.Errorf("quality of a sure sentence is %.2f", q)
	}
	if q := Quality(s.WithCertainty([]float32{0.25, 1, 0.1})); q != 0.5 {
		t.Errorf("quality %.2f, want the geometric mean 0.5 of what is no punctuation", q)
	}
	if q := Quality(sentence(t, "Keller/PROPN/0/root gone/ADJ/1/amod")); q >= 0.8 {
		t.Errorf("quality of words without a verb and an end is %.2f", q)
	}
}
