package extract

import (
	"testing"

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
