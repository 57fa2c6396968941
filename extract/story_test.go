package extract

import (
	"testing"
	"time"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// readStory reads a short story, in the language that it is found to be in if none
// is given.
func readStory(t *testing.T, lang article.Language, text string) (*article.Article, []triple.Triple) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Parse("story", []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if lang != "" {
		a.Language = lang
	}
	triples, err := p.Triples(a, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a, triples
}

// wednesday is the day on which the stories are published that tell of weekdays.
var wednesday = time.Date(2025, 5, 21, 0, 0, 0, 0, time.UTC)

// wednesdayStory returns the pipeline and a story that was published on wednesday.
func wednesdayStory(t *testing.T, text string) (*Pipeline, *article.Article) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Parse("story", []byte(text), article.Options{Published: wednesday})
	if err != nil {
		t.Fatal(err)
	}
	return p, a
}

// tells checks what each triple with a verb tells, of which there must be one.
func tells(t *testing.T, triples []triple.Triple, verb string, what func(*triple.Triple) string, want string) {
	t.Helper()
	found := false
	for i := range triples {
		if triples[i].Relation.Lemma != verb {
			continue
		}
		found = true
		if got := what(&triples[i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if !found {
		t.Errorf("no triple of %q found", verb)
	}
}
