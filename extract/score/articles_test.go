package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/triple"
)

const lead = "On Friday the coast guard stopped the freighter off Bergen, its spokeswoman Mara Lund said."

// harbour is a gold article of one sentence.
func harbour() *Gold {
	return &Gold{
		Article: "harbour", Language: "en", Published: "2025-03-08",
		People: []Entity{
			{Name: "Mara Lund", Kind: triple.Person, Mentions: []string{"Mara Lund", "Lund", "she"}},
			{Name: "Jon Lund", Kind: triple.Person, Mentions: []string{"Jon Lund"}},
		},
		Facts: []Fact{
			{
				Subject: []string{"coast guard"}, Relation: []string{"stop"}, Object: []string{"freighter"},
				Polarity: triple.Positive, Modality: triple.Asserted, Source: []string{"Mara Lund", "Lund"},
				Time: []string{"2025-03-07", "2025-03-07"}, Place: []string{"Bergen"},
				Args:     []Arg{{Role: triple.With, Text: []string{"two boats"}}},
				Sentence: "On Friday the coast guard stopped",
			},
			{
				Subject: []string{"Mara Lund", "Lund"}, Relation: []string{"be"}, Object: []string{"spokeswoman"},
				Polarity: triple.Positive, Modality: triple.Asserted, Sentence: "On Friday the coast guard stopped",
			},
		},
		Never: []Never{{Subject: []string{"coast guard"}, Relation: []string{"stop"}, Object: []string{"freighter"}, Why: "a claim without its source"}},
	}
}

// stopped is what an extractor should give for the first fact.
func stopped() triple.Triple {
	return triple.Triple{
		Begin: 40, Text: lead,
		Subject: triple.Slot{Text: "the coast guard"}, Relation: triple.Relation{Lemma: "stop", Phrase: "stopped"},
		Object: &triple.Slot{Text: "the freighter"}, Polarity: triple.Positive, Modality: triple.Asserted,
		Time: &triple.Time{From: "2025-03-07", To: "2025-03-07"}, Place: &triple.Slot{Text: "off Bergen", Name: "Bergen"},
		Arguments:   []triple.Argument{{Role: triple.Instrument, Slot: triple.Slot{Text: "two boats"}}},
		Attribution: &triple.Attribution{Slot: triple.Slot{Text: "its spokeswoman Mara Lund", Name: "Mara Lund"}},
	}
}

func with(t triple.Triple, change func(*triple.Triple)) triple.Triple {
	change(&t)
	return t
}

func TestOneArticle(t *testing.T) {
	spokeswoman := triple.Triple{
		Begin: 40, Text: lead, Subject: triple.Slot{Text: "Lund"}, Relation: triple.Relation{Lemma: "be"},
		Object: &triple.Slot{Text: "its spokeswoman"}, Polarity: triple.Positive, Modality: triple.Asserted,
	}
	tests := []struct {
		name       string
		triples    []triple.Triple
		right      int
		found      int
		source     int // facts right with their source
		time       int
		violations int
	}{
		{name: "all right", triples: []triple.Triple{stopped(), spokeswoman}, right: 2, found: 2, source: 2, time: 2},
		{name: "one fact answers one triple", triples: []triple.Triple{stopped(), stopped()}, right: 1, found: 2, source: 1, time: 1},
		{name: "denied", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Polarity = triple.Negative })}, found: 1},
		{name: "planned", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Modality = triple.Planned })}, found: 1},
		{name: "without its source", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Attribution = nil })}, right: 1, found: 1, time: 1, violations: 1},
		{name: "reported by nobody", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Attribution = &triple.Attribution{} })}, right: 1, found: 1, time: 1, violations: 1},
		{
			name:    "another day",
			triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Time = &triple.Time{From: "2025-03-08", To: "2025-03-08"} })},
			right:   1, found: 1, source: 1,
		},
		{name: "another sentence", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Text = "The coast guard stopped it."; t.Attribution = nil })}, found: 1, violations: 1},
		{name: "another object", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Object = &triple.Slot{Text: "freighter's owner"} })}, found: 1},
		{name: "no object", triples: []triple.Triple{with(stopped(), func(t *triple.Triple) { t.Object = nil })}, found: 1},
		{name: "resolved to her namesake", triples: []triple.Triple{with(spokeswoman, func(t *triple.Triple) { t.Subject.Name = "Jon Lund" })}, found: 1},
		{
			name: "the right one of two triples is taken",
			triples: []triple.Triple{
				with(stopped(), func(t *triple.Triple) { t.Polarity = triple.Negative }),
				with(stopped(), func(t *triple.Triple) { t.Subject.Text = "guard" }),
			},
			right: 1, found: 2, source: 1, time: 1,
		},
		{
			name: "headline and age do not count",
			triples: []triple.Triple{
				stopped(),
				with(stopped(), func(t *triple.Triple) { t.Begin, t.Text = 0, "Coast guard stops freighter" }),
				with(spokeswoman, func(t *triple.Triple) { t.Object = &triple.Slot{Text: "41 years old"} }),
			},
			right: 1, found: 1, source: 1, time: 1,
		},
		{
			name: "a sentence above the story does",
			triples: []triple.Triple{
				stopped(),
				with(stopped(), func(t *triple.Triple) { t.Begin, t.Text, t.Attribution = 0, "We and our partners use cookies.", nil }),
			},
			right: 1, found: 2, source: 1, time: 1, violations: 1,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Articles([]*Gold{harbour()}, map[string][]triple.Triple{"en/harbour": test.triples}).Total
			if got.Triples.Right != test.right || got.Triples.Found != test.found || got.Triples.Gold != 2 {
				t.Errorf("%d right of %d, want %d of %d", got.Triples.Right, got.Triples.Found, test.right, test.found)
			}
			if got.WithSource.Right != test.source {
				t.Errorf("%d right with source, want %d", got.WithSource.Right, test.source)
			}
			if got.WithTime.Right != test.time {
				t.Errorf("%d right with time, want %d", got.WithTime.Right, test.time)
			}
			if got.Violations != test.violations {
				t.Errorf("%d violations, want %d", got.Violations, test.violations)
			}
		})
	}
}

func TestFactsWithoutObject(t *testing.T) {
	fact := func(r []string, o ...string) *Fact {
		return &Fact{
			Subject: []string{"talks"}, Relation: r, Object: o, Place: []string{"Bergen"},
			Args: []Arg{{Role: triple.Duration, Text: []string{"three hours"}}},
		}
	}
	tests := []struct {
		name   string
		fact   *Fact
		lemma  string
		object string
		want   bool
	}{
		{"none on both sides", fact([]string{"last"}), "last", "", true},
		{"an argument", fact([]string{"last"}), "last", "three hours", true},
		{"the place", fact([]string{"end"}), "end in", "Bergen", true},
		{"something else", fact([]string{"last"}), "last", "a week", false},
		{"a verb in two parts", fact([]string{"take place"}), "take", "place", true},
		{"an object in the verb", fact([]string{"take a turn", "take"}, "a turn"), "take turn", "", true},
		{"an object missing", fact([]string{"take a turn", "take"}, "a turn"), "take", "", false},
	}
	for _, test := range tests {
		m := newMatcher("en", nil)
		x := triple.Triple{Subject: triple.Slot{Text: "The talks"}, Relation: triple.Relation{Lemma: test.lemma}}
		if test.object != "" {
			x.Object = &triple.Slot{Text: test.object}
		}
		if got := m.inWords(&x, test.fact) != differ; got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestWorkLists(t *testing.T) {
	late := with(stopped(), func(t *triple.Triple) { t.Modality, t.Rule = triple.Planned, "clause" })
	extra := triple.Triple{Begin: 40, Text: lead, Subject: triple.Slot{Text: "its"}, Relation: triple.Relation{Lemma: "have"}, Object: &triple.Slot{Text: "a spokeswoman"}, Polarity: triple.Positive, Modality: triple.Asserted, Rule: "nominal"}
	a := Articles([]*Gold{harbour()}, map[string][]triple.Triple{"en/harbour": {late, extra}})
	want := Report{
		ID:     "en/harbour",
		Missed: []string{"Mara Lund | be | spokeswoman  (On Friday the coast guard stopped)"},
		Extra:  []string{"its | have | a spokeswoman  [nominal]"},
		Wrong: []Wrong{{
			Fact:    "coast guard | stop | freighter source=Mara Lund time=2025-03-07..2025-03-07 place=Bergen with=two boats  (On Friday the coast guard stopped)",
			Triple:  "the coast guard | stop | the freighter planned source=its spokeswoman Mara Lund = Mara Lund time=2025-03-07..2025-03-07 place=off Bergen = Bergen instrument=two boats  [clause]",
			What:    []string{"modality"},
			Counted: true,
		}},
	}
	got := a.Articles[0]
	got.Scores = Scores{}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	var b strings.Builder
	if err := a.WriteText(&b, true); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"en, 1 articles", "  ≠ modality: ", "  - Mara Lund", "  + its | have"} {
		if !strings.Contains(b.String(), line) {
			t.Errorf("no line %q in:\n%s", line, b.String())
		}
	}
}

func TestReadGoldErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"syntax", "{\n \"facts\": [\n}", ":3: "},
		{"type", `{"facts": 7}`, ":1: "},
		{"polarity", `{"facts": [{"s": ["a"], "r": ["be"], "polarity": "maybe", "modality": "asserted"}]}`, `read fact 1: unknown polarity "maybe"`},
		{"subject", `{"facts": [{"r": ["be"], "polarity": "positive", "modality": "asserted"}]}`, "read fact 1: subject or relation missing"},
		{"time", `{"facts": [{"s": ["a"], "r": ["be"], "time": ["2025-01-01"], "polarity": "positive", "modality": "asserted"}]}`, "read fact 1: time has 1 days"},
	}
	for _, test := range tests {
		file := filepath.Join(t.TempDir(), "gold.json")
		if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadGold(file); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
	}
}
