package duplicate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// prose makes a text of n sentences that has no run of words in common with
// that of another seed.
func prose(seed uint64, n int) []string {
	rng := rand.New(rand.NewPCG(seed, 0))
	list := make([]string, n)
	for i := range list {
		words := make([]string, 12)
		for j := range words {
			words[j] = fmt.Sprintf("word%c%c", 'a'+rng.IntN(26), 'a'+rng.IntN(26))
		}
		list[i] = strings.Join(words, " ") + "."
	}
	return list
}

func text(parts ...[]string) string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return strings.Join(all, " ")
}

func TestOrigins(t *testing.T) {
	report, other, boiler := prose(1, 20), prose(2, 20), prose(3, 1)
	day := func(d int) time.Time { return time.Date(2025, 4, d, 0, 0, 0, 0, time.UTC) }
	texts := []Text{
		{"b-whole", day(11), NewSketch(text(report))},
		{"c-headline", day(12), NewSketch(text(prose(4, 2), report))},
		{"d-cut", day(12), NewSketch(text(report[:8]))},
		{"e-print", day(13), NewSketch(strings.ToUpper(strings.ReplaceAll(text(report), " ", "\n")))},
		{"a-undated", time.Time{}, NewSketch(text(report[10:], prose(5, 3)))},
		{"f-other", day(12), NewSketch(text(other, boiler))},
		{"g-boiler", day(12), NewSketch(text(prose(6, 20), boiler))},
		{"h-quotes", day(12), NewSketch(text(prose(7, 20), report[:2]))},
		{"i-empty", day(12), NewSketch("")},
		{"j-empty", day(12), NewSketch("Of two words")},
	}
	want := map[graph.ID]graph.ID{
		"a-undated": "b-whole", "b-whole": "b-whole", "c-headline": "b-whole", "d-cut": "b-whole", "e-print": "b-whole",
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for range 5 {
		if diff := cmp.Diff(want, Origins(texts)); diff != "" {
			t.Fatal(diff)
		}
		rng.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
	}
}

// TestSketch writes and reads a sketch, and refuses a broken one.
func TestSketch(t *testing.T) {
	s := NewSketch(text(prose(8, 10)))
	got, err := ParseSketch(s.String())
	if diff := cmp.Diff(s, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for _, bad := range []string{"AAAA", "?"} {
		if _, err := ParseSketch(bad); err == nil {
			t.Errorf("read %q", bad)
		}
	}
}

func BenchmarkOrigins(b *testing.B) {
	var texts []Text
	for i := range 1000 {
		texts = append(texts, Text{ID: graph.ID(fmt.Sprint(i)), Sketch: NewSketch(text(prose(uint64(i), 40)))})
	}
	for b.Loop() {
		Origins(texts)
	}
}
