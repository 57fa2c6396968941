package extract

import (
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/triple"
)

var pipeline = sync.OnceValues(func() (*Pipeline, error) { return New() })

func triplesOf(t *testing.T, paths ...string) (articles []*article.Article, triples [][]triple.Triple) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	for a, err := range article.Read(paths, nil, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		ts, err := p.Triples(a, Options{})
		if err != nil {
			t.Fatal(err)
		}
		articles, triples = append(articles, a), append(triples, ts)
	}
	return articles, triples
}

const seeds = "../../shared/seeds"

// needSeeds skips a test where the articles that the project was asked for are
// missing.
func needSeeds(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(seeds); err != nil {
		t.Skip("needs ../shared/seeds")
	}
}

// TestEvidence holds every triple to its exact words: they stand in the
// original, inside the story, and are the sentence as read.
func TestEvidence(t *testing.T) {
	paths := []string{"../testdata/articles"}
	if _, err := os.Stat(seeds); err == nil {
		paths = append(paths, seeds)
	}
	articles, triples := triplesOf(t, paths...)
	for i, a := range articles {
		if len(triples[i]) < 10 {
			t.Errorf("%s: only %d triples", a.ID, len(triples[i]))
		}
		ids := make(map[string]bool)
		for k := range triples[i] {
			tr := &triples[i][k]
			if got := a.Original[tr.Begin:tr.End]; got != tr.Text {
				t.Errorf("%s: text %q, but original[%d:%d] is %q", a.ID, tr.Text, tr.Begin, tr.End, got)
			}
			if ids[tr.ID] {
				t.Errorf("%s: two triples have the id %s", a.ID, tr.ID)
			}
			ids[tr.ID] = true
			if !inStory(a, tr) {
				t.Errorf("%s: a triple from outside of the story: %q", a.ID, tr.Text)
			}
			if tr.Object != nil && tr.Object.Named() && tr.Object.ID == tr.Subject.ID {
				t.Errorf("%s: %s %s itself", a.ID, tr.Subject.Name, tr.Relation.Phrase)
			}
		}
	}
}

// inStory reports whether the triple's evidence lies in a block of the story.
func inStory(a *article.Article, tr *triple.Triple) bool {
	for _, b := range a.Blocks {
		s := a.Source(b.Span)
		if b.Kind.Story() && s.Begin <= tr.Begin && tr.End <= s.End {
			return true
		}
	}
	return false
}

func TestTriplesAreTheSameAgain(t *testing.T) {
	_, first := triplesOf(t, "../testdata/articles/envoy-talks.en.txt")
	_, second := triplesOf(t, "../testdata/articles/envoy-talks.en.txt")
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

// TestSeeds holds what the articles that the project was asked for must not be
// taken to say.
func TestSeeds(t *testing.T) {
	needSeeds(t)
	articles, triples := triplesOf(t, seeds)
	for i, a := range articles {
		for k := range triples[i] {
			tr := &triples[i][k]
			if tr.Object == nil {
				continue
			}
			if strings.HasSuffix(tr.Subject.Name, "Putin") && strings.HasSuffix(tr.Object.Name, "Putin") {
				t.Errorf("%s: Putin %s Putin", a.ID, tr.Relation.Phrase)
			}
			if strings.Contains(tr.Object.Text, "lifting") && tr.Relation.Lemma == "discuss" && tr.Polarity != triple.Negative {
				t.Errorf("%s: what was not discussed is told as discussed", a.ID)
			}
		}
	}
}

// TestUndated reads articles without the dates of metadata.csv: what is relative
// to an unknown day stays text.
func TestUndated(t *testing.T) {
	needSeeds(t)
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	undated := 0
	for _, name := range []string{"001_9d516784658d1f4b.txt", "002_4b7c8317d8a84a7b.txt", "004_3a2ee1fe92977acd.txt"} {
		data, err := os.ReadFile(seeds + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Parse(name, data, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !a.Published.IsZero() {
			t.Errorf("%s: a date was guessed: %s", name, a.Published.Format(time.DateOnly))
		}
		ts, err := p.Triples(a, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for k := range ts {
			if tm := ts[k].Time; tm != nil && tm.Basis == "relative" {
				undated++
				if tm.From != "" || tm.To != "" {
					t.Errorf("%s: %q was resolved to %s–%s", name, tm.Text, tm.From, tm.To)
				}
			}
		}
	}
	if undated == 0 {
		t.Error("no relative time was found")
	}
}

func TestLocate(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	const text = "Anna Keller met Pavel Novak in Prague on Friday. Keller left Prague in the evening.\n"
	a, err := article.Parse("a", []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := p.Analyse(a, Options{})
	if err != nil {
		t.Fatal(err)
	}
	ids := d.Locate([]string{"Keller", "Anna Keller", "Prague", "Brno"})
	if ids["Keller"] == "" || ids["Keller"] != ids["Anna Keller"] {
		t.Errorf("Keller is %q, Anna Keller %q, want the same", ids["Keller"], ids["Anna Keller"])
	}
	if ids["Prague"] == "" || ids["Prague"] == ids["Keller"] {
		t.Errorf("Prague is %q", ids["Prague"])
	}
	if id, ok := ids["Brno"]; ok {
		t.Errorf("Brno, which the article does not name, is %q", id)
	}
	for _, n := range d.Names() {
		if n.ID == ids["Keller"] && n.Name != "Anna Keller" {
			t.Errorf("the full name is %q", n.Name)
		}
	}
}

// TestDays dates what a paragraph tells by the date that opens it, and nothing
// behind it.
func TestDays(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{
		"14. Mai 2021: Rosa Klein kauft die Werft. Sie kündigt dem Leiter und besucht Oslo, wo die Bank steht.",
		"Emil Vossen verkaufte die Bank.",
	}
	a := &article.Article{ID: "days", Text: strings.Join(lines, "\n"), Original: strings.Join(lines, "\n"), Language: article.German}
	a.Published = time.Date(2025, 11, 20, 0, 0, 0, 0, time.UTC)
	a.Blocks = []article.Block{{Span: article.Span{Begin: 0, End: len(lines[0])}, Kind: article.Body}, {Span: article.Span{Begin: len(lines[0]) + 1, End: len(a.Text)}, Kind: article.Body}}
	triples, err := p.Triples(a, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for _, tr := range triples {
		got[tr.Relation.Lemma] = ""
		if tr.Time != nil {
			got[tr.Relation.Lemma] = tr.Time.From
		}
	}
	want := map[string]string{"kaufen": "2021-05-14", "kündigen": "2021-05-14", "besuchen": "2021-05-14", "stehen": "", "verkaufen": ""}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
