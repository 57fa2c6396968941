package score

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/extract/triple"
)

// sets are the folders of gold articles: the project's own, and those outside
// of the repository.
var sets = []struct {
	name, pattern string
	outside       bool
}{
	{name: "own", pattern: "../../testdata/gold/*.json"},
	{name: "en", pattern: "../../../shared/data/articles/en/*.json", outside: true},
	{name: "de", pattern: "../../../shared/data/articles/de/*.json", outside: true},
}

func readSet(t *testing.T, pattern string, outside bool) []*Gold {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 && outside {
		t.Skipf("no gold articles at %s", pattern)
	}
	var gold []*Gold
	for _, file := range files {
		g, err := ReadGold(file)
		if err != nil {
			t.Fatal(err)
		}
		gold = append(gold, g)
	}
	if len(gold) == 0 {
		t.Fatalf("no gold articles at %s", pattern)
	}
	return gold
}

// asTriple is a fact as an extractor would give it.
func asTriple(f *Fact) triple.Triple {
	t := triple.Triple{
		Text:     f.Sentence,
		Subject:  triple.Slot{Text: f.Subject[0]},
		Relation: triple.Relation{Lemma: f.Relation[0]},
		Polarity: f.Polarity,
		Modality: f.Modality,
	}
	if len(f.Object) > 0 {
		t.Object = &triple.Slot{Text: f.Object[0]}
	}
	if len(f.Source) > 0 {
		t.Attribution = &triple.Attribution{Slot: triple.Slot{Text: f.Source[0]}}
	}
	if len(f.Time) == 2 {
		t.Time = &triple.Time{From: f.Time[0], To: f.Time[1]}
	}
	if len(f.Place) > 0 {
		t.Place = &triple.Slot{Text: f.Place[0]}
	}
	for _, a := range f.Args {
		t.Arguments = append(t.Arguments, triple.Argument{Role: a.Role, Slot: triple.Slot{Text: a.Text[0]}})
	}
	return t
}

func TestGoldIsRight(t *testing.T) {
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			gold := readSet(t, set.pattern, set.outside)
			triples := make(map[string][]triple.Triple)
			for _, g := range gold {
				for i := range g.Facts {
					triples[g.ID()] = append(triples[g.ID()], asTriple(&g.Facts[i]))
				}
			}
			got := Articles(gold, triples)
			s := got.Total
			if s.Triples.Recall != 1 || s.Triples.F1 != 1 || s.WithAll.Share != 1 {
				t.Errorf("recall %.3f, F1 %.3f, with all qualifiers %.3f, want 1", s.Triples.Recall, s.Triples.F1, s.WithAll.Share)
			}
			if s.Negative.F1 != 1 || s.NonAsserted.F1 != 1 || s.Attributed.F1 != 1 || s.Time.F1 != 1 || s.Place.F1 != 1 || s.Roles.Share != 1 {
				t.Errorf("a quality is below 1: %+v", s)
			}
			for _, r := range got.Articles {
				for _, v := range r.Violations {
					t.Errorf("%s: %+v", r.ID, v)
				}
				if len(r.Missed)+len(r.Extra)+len(r.Wrong) > 0 {
					t.Errorf("%s: missed %q, extra %q, wrong %+v", r.ID, r.Missed, r.Extra, r.Wrong)
				}
			}
		})
	}
}

var markup = regexp.MustCompile(`(?s)<script.*?</script>|<[^>]*>`)

// sentencesOf splits an article roughly, as a careless program would.
func sentencesOf(t *testing.T, g *Gold) []string {
	t.Helper()
	file, err := ArticleFile(g.File)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var sentences []string
	for line := range strings.Lines(markup.ReplaceAllString(string(data), "\n")) {
		for s := range strings.SplitAfterSeq(line, ". ") {
			if s = strings.TrimSpace(s); s != "" {
				sentences = append(sentences, s)
			}
		}
	}
	return sentences
}

func TestEveryWordIsWorthNothing(t *testing.T) {
	programs := []struct {
		name  string
		slots func(sentence string, words []string) [][3]string
	}{
		{"sentence in every slot", func(s string, _ []string) [][3]string { return [][3]string{{s, s, s}} }},
		{"each word in every slot", func(_ string, words []string) (out [][3]string) {
			for _, w := range words {
				out = append(out, [3]string{w, w, w})
			}
			return out
		}},
		{"each word with its neighbours", func(_ string, words []string) (out [][3]string) {
			for i := range max(0, len(words)-2) {
				out = append(out, [3]string{words[i], words[i+1], words[i+2]})
			}
			return out
		}},
		{"each word between the words around it", func(_ string, words []string) (out [][3]string) {
			for i, w := range words {
				out = append(out, [3]string{strings.Join(words[:i], " "), w, strings.Join(words[i+1:], " ")})
			}
			return out
		}},
	}
	for _, set := range sets {
		for _, program := range programs {
			t.Run(set.name+" "+program.name, func(t *testing.T) {
				gold := readSet(t, set.pattern, set.outside)
				triples := make(map[string][]triple.Triple)
				for _, g := range gold {
					for _, s := range sentencesOf(t, g) {
						for _, slots := range program.slots(s, strings.Fields(s)) {
							triples[g.ID()] = append(triples[g.ID()], triple.Triple{
								Text: s, Subject: triple.Slot{Text: slots[0]}, Relation: triple.Relation{Lemma: slots[1], Phrase: slots[1]},
								Object: &triple.Slot{Text: slots[2]}, Polarity: triple.Positive, Modality: triple.Asserted,
							})
						}
					}
				}
				got := Articles(gold, triples).Total.Triples
				if got.F1 >= 0.05 {
					t.Errorf("F1 %.3f, want below 0.05", got.F1)
				}
			})
		}
	}
}
