package world

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/score"
)

// TestSame makes the same world twice.
func TestSame(t *testing.T) {
	for _, s := range Profiles() {
		a, b := made(t, s, 3, 50), made(t, s, 3, 50)
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("%s: %s", s.Name, diff)
		}
		if c := made(t, s, 4, 50); cmp.Equal(a.Articles, c.Articles) {
			t.Errorf("%s: another seed makes the same world", s.Name)
		}
	}
}

func made(t *testing.T, s Settings, seed uint64, articles int) *World {
	t.Helper()
	w, err := New(s, seed, articles)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestTruth holds the truth to what is printed: every name and every report
// stands in its article, every name is one thing's, and things are named in
// several articles, languages and spellings.
func TestTruth(t *testing.T) {
	for _, s := range Profiles() {
		w := made(t, s, 5, 300)
		texts := make(map[string]string)
		german := 0
		for _, a := range w.Articles {
			texts[a.ID] = strings.Join(strings.Fields(a.Text), " ")
			if a.Language == article.German {
				german++
			}
			if strings.ContainsAny(a.Text, "{}") || strings.Contains(a.Text, "  ") {
				t.Errorf("%s %s: a slot or gap is left: %s", s.Name, a.ID, a.Text)
			}
		}
		if share := float64(german) / 300; share < s.German-0.1 || share > s.German+0.1 {
			t.Errorf("%s: %.2f of the articles are German, want %.2f", s.Name, share, s.German)
		}
		owner := make(map[score.Printed]string)
		spellings := 0
		for _, e := range w.Truth.Entities {
			forms := make(map[string]bool)
			for id, names := range e.Names {
				for _, n := range names {
					forms[n] = true
					p := score.Printed{Article: id, Name: n}
					if owner[p] != "" {
						t.Errorf("%s %s: %q is %s and %s", s.Name, id, n, owner[p], e.ID)
					}
					owner[p] = e.ID
					if !strings.Contains(texts[id], n) {
						t.Errorf("%s %s: no %q in the text", s.Name, id, n)
					}
				}
			}
			if e.Kind == "Person" && len(forms) > 4 {
				spellings++
			}
		}
		if spellings < 5 {
			t.Errorf("%s: %d people in more than four forms, want at least 5", s.Name, spellings)
		}
		several := 0
		for _, e := range w.Truth.Events {
			if len(e.Reports) > 2 {
				several++
			}
			for _, r := range e.Reports {
				if !strings.Contains(texts[r.Article], r.Sentence) {
					t.Errorf("%s %s: no %q in the text", s.Name, r.Article, r.Sentence)
				}
			}
		}
		if several < 20 {
			t.Errorf("%s: %d events with more than two reports, want at least 20", s.Name, several)
		}
	}
}

// TestHalves holds the words that are looked at apart from those that measure.
func TestHalves(t *testing.T) {
	var halves [2]*material
	for i, half := range []string{"a", "b"} {
		m, err := readMaterial(half)
		if err != nil {
			t.Fatal(err)
		}
		halves[i] = m
	}
	seen := make(map[string]bool)
	for _, list := range halves[0].told[article.English] {
		for _, sentence := range list {
			seen[sentence] = true
		}
	}
	for section, list := range halves[1].told[article.English] {
		for _, sentence := range list {
			if seen[sentence] {
				t.Errorf("[%s] %q is in both halves", section, sentence)
			}
		}
	}
	for _, k := range eventKinds {
		for i, m := range halves {
			for _, l := range []article.Language{article.English, article.German} {
				if len(m.told[l][k.name]) < 3 {
					t.Errorf("half %d, %s: %d ways to tell of %q, want 3", i, l, len(m.told[l][k.name]), k.name)
				}
			}
		}
	}
}
