package extract

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// TestConcurrent reads articles in eight goroutines, several of them each, and
// holds every analysis and triple to what one goroutine gives.
func TestConcurrent(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	articles := readArticles(t)
	type result struct {
		Sentences []string
		Triples   []triple.Triple
	}
	read := func(a *article.Article) result {
		d, err := p.Analyse(a, Options{Headlines: true, Others: true})
		if err != nil {
			t.Error(err)
			return result{}
		}
		r := result{Triples: p.Extract(d)}
		for _, s := range d.Sentences {
			r.Sentences = append(r.Sentences, syntax.FormatNotation(s))
		}
		return r
	}
	want := make([]result, len(articles))
	for i, a := range articles {
		want[i] = read(a)
	}
	var wait sync.WaitGroup
	for worker := range 8 {
		wait.Go(func() {
			for n := range 5 {
				i := (n + 2*worker) % len(articles)
				if diff := cmp.Diff(want[i], read(articles[i])); diff != "" {
					t.Errorf("%s read by worker %d (-alone +together):\n%s", articles[i].ID, worker, diff)
				}
			}
		})
	}
	wait.Wait()
}
