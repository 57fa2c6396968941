package extract

import (
	"slices"
	"testing"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// What acts of speech contain is kept, and nothing is both kept and dropped.
func TestContentIsKept(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	dropped := 0
	for a, err := range article.Read([]string{"../testdata/articles"}, nil, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Analyse(a, Options{})
		if err != nil {
			t.Fatal(err)
		}
		kept, rest := p.Sift(d)
		dropped += len(rest)
		has := func(id string) bool {
			return slices.ContainsFunc(kept, func(t triple.Triple) bool { return t.ID == id })
		}
		for _, k := range kept {
			for _, id := range k.Content {
				if !has(id) {
					t.Errorf("%s: %q contains %s, which is not among the triples", a.ID, k.Text, id)
				}
			}
		}
		for _, r := range rest {
			if has(r.ID) {
				t.Errorf("%s: %q is both kept and dropped", a.ID, r.Text)
			}
		}
	}
	if dropped == 0 {
		t.Error("nothing was dropped")
	}
}
