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
		{ID: "b-whole", Published: day(11), Sketch: NewSketch(text(report))},
		{ID: "c-headline", Published: day(12), Sketch: NewSketch(text(prose(4, 2), report))},
		{ID: "d-cut", Published: day(12), Sketch: NewSketch(text(report[:8]))},
		{ID: "e-print", Published: day(13), Sketch: NewSketch(strings.ToUpper(strings.ReplaceAll(text(report), " ", "\n")))},
		{ID: "a-undated", Published: time.Time{}, Sketch: NewSketch(text(report[10:], prose(5, 3)))},
		{ID: "f-other", Published: day(12), Sketch: NewSketch(text(other, boiler))},
		{ID: "g-boiler", Published: day(12), Sketch: NewSketch(text(prose(6, 20), boiler))},
		{ID: "h-quotes", Published: day(12), Sketch: NewSketch(text(prose(7, 20), report[:2]))},
		{ID: "i-empty", Published: day(12), Sketch: NewSketch("")},
		{ID: "j-empty", Published: day(12), Sketch: NewSketch("Of two words")},
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

// TestProfile names what a text names, and its numbers, whatever the language.
func TestProfile(t *testing.T) {
	en := NewProfile("Ann Ode met Bob for three hours in Oslo. Odeon paid 1,800 dollars; Bob took 12.", map[string]graph.ID{
		"Ann Ode": "aaaaaaaa1", "Ann": "cccccccc1", "Bob": "bbbbbbbb1", "Oslo": "dddddddd1", "Ode": "eeeeeeee1",
	})
	de := NewProfile("Drei Stunden sprach Ann mit Bob.", map[string]graph.ID{"Ann": "aaaaaaaa1", "Bob": "bbbbbbbb1"})
	if diff := cmp.Diff(Profile{"aaaaaaaa", "bbbbbbbb", "#3", "dddddddd", "#1800", "#12"}, en); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Profile{"#3", "aaaaaaaa", "bbbbbbbb"}, de); diff != "" {
		t.Error(diff)
	}
}

// TestTranslations takes for translations what names the same in nearly the same
// order, in another language and within few days.
func TestTranslations(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2025, 4, d, 0, 0, 0, 0, time.UTC) }
	text := func(id graph.ID, published time.Time, language, profile string) Text {
		return Text{ID: id, Published: published, Language: language, Profile: strings.Fields(profile)}
	}
	got := Origins([]Text{
		text("first", day(11), "en", "a b c #3 d e f g #7 h"),
		text("translation", day(13), "de", "a c b #3 d e g #7 i h"),
		text("late", day(20), "de", "a b c #3 d e f g #7 h"),
		text("same language", day(11), "en", "a b c #3 d e f g #7 h"),
		text("other order", day(11), "de", "h #7 g f e d #3 c b a"),
		text("short", day(11), "de", "a b c #3"),
		text("undated", time.Time{}, "de", "a b c #3 d e f g #7 h"),
	})
	want := map[graph.ID]graph.ID{"first": "first", "translation": "first", "same language": "first"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
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

// TestUnlike tells another text from what an editor made of one.
func TestUnlike(t *testing.T) {
	report := prose(1, 20)
	for _, tt := range []struct {
		name string
		now  string
		want bool
	}{
		{"the same", text(report), false},
		{"half written anew", text(report[10:], prose(2, 10)), false},
		{"four times as long", text(report, prose(2, 60)), false},
		{"another", text(prose(2, 20)), true},
		{"another with a sentence of the page", text(prose(2, 30), report[:1]), true},
		{"too short to tell", "Of two words", false},
	} {
		if got := NewSketch(text(report)).Unlike(NewSketch(tt.now)); got != tt.want {
			t.Errorf("%s: unlike %v, want %v", tt.name, got, tt.want)
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
