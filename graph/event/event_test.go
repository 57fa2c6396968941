package event

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/schema"
)

// told is a statement in short: who, what, to whom, when.
type told struct {
	article                   string // a letter
	sentence                  int
	subject, relation, object string // entities where capitalised, else text
	day                       string // a day, a month, or nothing
	place                     string
	tweak                     func(*graph.Statement)
}

func slot(s string) graph.Slot {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return graph.Slot{Text: s}
	}
	return graph.Slot{Entity: graph.ID(s), Text: s}
}

func (t *told) statement(i int) graph.Statement {
	s := graph.Statement{
		ID: graph.ID(fmt.Sprintf("s%02d", i)), Article: graph.ID(t.article), Sentence: t.sentence, Language: "en",
		Subject: slot(t.subject), Relation: t.relation, Lemma: t.relation, Object: slot(t.object), Place: slot(t.place),
		Polarity: "positive", Modality: "asserted", Status: graph.Stated, Rule: "clause",
	}
	switch len(t.day) {
	case len("2025-04"):
		from, _ := time.Parse("2006-01", t.day)
		s.Time = graph.Time{From: from, To: from.AddDate(0, 1, -1)}
	case len(time.DateOnly):
		day, _ := time.Parse(time.DateOnly, t.day)
		s.Time = graph.Time{From: day, To: day}
	}
	if t.tweak != nil {
		t.tweak(&s)
	}
	return s
}

// statementsOf makes the statements s00, s01, ...
func statementsOf(list ...told) []graph.Statement {
	statements := make([]graph.Statement, len(list))
	for i := range list {
		statements[i] = list[i].statement(i)
	}
	return statements
}

func denied(s *graph.Statement)  { s.Polarity = "negative" }
func planned(s *graph.Statement) { s.Modality = "planned" }
func claimedBy(who string) func(*graph.Statement) {
	return func(s *graph.Statement) { s.Status, s.Speaker = graph.Claimed, slot(who) }
}

// published are the days of the test's articles.
var published = map[string]string{"a": "2025-04-12", "b": "2025-04-13", "c": "2025-04-26", "d": "2025-07-01", "u": ""}

func articles() []graph.Article {
	var list []graph.Article
	for id, day := range published {
		a := graph.Article{ID: graph.ID(id)}
		if day != "" {
			a.Published, _ = time.Parse(time.DateOnly, day)
		}
		list = append(list, a)
	}
	return list
}

// clusters shows which statements are one event: "s00 s01 | s02".
func clusters(events []Event) string {
	var list []string
	for _, e := range events {
		var ids []string
		for _, r := range e.Reports {
			for _, id := range r.Statements {
				ids = append(ids, string(id))
			}
		}
		slices.Sort(ids)
		list = append(list, strings.Join(ids, " "))
	}
	slices.Sort(list)
	return strings.Join(list, " | ")
}

func TestFind(t *testing.T) {
	tests := []struct {
		name   string
		told   []told
		events string
	}{
		{
			"in either order, by either relation",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil}, {"b", 3, "Bob", "received", "Ann", "2025-04-11", "", nil}},
			"s00 s01",
		},
		{
			"other days",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil}, {"c", 0, "Ann", "met", "Bob", "2025-04-25", "", nil}},
			"s00 | s01",
		},
		{
			"without a date: the one last before it is told",
			[]told{
				{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil},
				{"c", 0, "Ann", "met", "Bob", "2025-04-25", "", nil},
				{"b", 0, "Ann", "met", "Bob", "", "", nil},
				{"c", 7, "Bob", "met", "Ann", "", "", nil},
			},
			"s00 s02 | s01 s03",
		},
		{
			"a verb is not what is done: to strike a mine and a bridge",
			[]told{
				{"a", 0, "Ann", "attacked", "a mine", "2025-04-11", "", func(s *graph.Statement) { s.Lemma = "strike" }},
				{"b", 0, "Ann", "attacked", "the bridge", "2025-04-11", "", func(s *graph.Statement) { s.Lemma = "strike" }},
				{"b", 9, "Ann", "attacked", "das Bergwerk", "2025-04-11", "", func(s *graph.Statement) { s.Lemma, s.Language = "angreifen", "de" }},
			},
			"s00 s02 | s01",
		},
		{
			"who is accused, whoever by",
			[]told{
				{"a", 0, "the opposition", "accused", "Ann", "", "", nil},
				{"b", 0, "the opposition", "accused", "Ann", "", "", nil},
				{"c", 5, "Bob", "accused", "Ann", "", "", nil},
				{"c", 6, "Eve", "accused", "Ann", "", "", nil},
				{"d", 0, "the opposition", "accused", "Ann", "", "", nil},
			},
			"s00 s01 | s02 | s03 | s04",
		},
		{
			"somebody without a name, in the same words",
			[]told{
				{"a", 0, "a union", "criticised", "the sale", "", "", nil},
				{"b", 0, "the union", "criticised", "the sale", "", "", nil},
				{"b", 5, "the union", "criticised", "the government", "", "", nil},
			},
			"s00 s01 | s02",
		},
		{
			"a plan without a date, and the meeting of the week after next",
			[]told{
				{"a", 0, "Ann", "met", "Bob", "", "", planned},
				{"c", 0, "Ann", "met", "Bob", "2025-04-25", "", nil},
				{"d", 0, "Ann", "met", "Bob", "2025-06-30", "", nil},
			},
			"s00 s01 | s02",
		},
		{
			"by the surname alone, whoever that is found to be",
			[]told{
				{"a", 0, "Ann Lund", "met", "Bob", "2025-04-11", "", nil},
				{"b", 0, "Lund", "met", "Bob", "2025-04-11", "", nil},
				{"a", 4, "Bob", "met", "", "", "", func(s *graph.Statement) { s.Object.Text = "Minister Lund" }},
				{"b", 4, "Eve Lund", "met", "Bob", "2025-04-11", "", nil},
				{"c", 0, "Lund", "met", "Bob", "2025-04-25", "", nil},
			},
			"s00 s01 s02 | s03 | s04",
		},
		{
			"who is arrested, by the surname alone",
			[]told{
				{"a", 0, "Ann", "arrested", "Bob Lund", "2025-04-11", "", nil},
				{"b", 0, "Ann", "arrested", "Lund", "2025-04-11", "", nil},
				{"b", 1, "Ann", "arrested", "Eve Lund", "2025-04-11", "", nil},
			},
			"s00 s01 | s02",
		},
		{
			"what happens once, a day before or after",
			[]told{
				{"a", 0, "Ann", "arrested", "Bob", "2025-04-11", "", nil},
				{"b", 0, "Ann", "arrested", "Bob", "2025-04-12", "", nil},
				{"c", 0, "Ann", "arrested", "Bob", "2025-04-20", "", nil},
				{"a", 1, "Ann", "met", "Bob", "2025-04-11", "", nil},
				{"b", 1, "Ann", "met", "Bob", "2025-04-12", "", nil},
			},
			"s00 s01 | s02 | s03 | s04",
		},
		{
			"not one thing but another, in one sentence and voice",
			[]told{
				{"a", 0, "Ann", "signed", "the treaty", "", "", denied},
				{"a", 0, "Ann", "signed", "the treaty", "", "", nil},
			},
			"s00 | s01",
		},
		{
			"what one claims and another denies, in one sentence",
			[]told{
				{"a", 0, "Ann", "signed", "the treaty", "", "", claimedBy("Bob")},
				{"a", 0, "Ann", "signed", "the treaty", "", "", func(s *graph.Statement) { claimedBy("Ann")(s); denied(s) }},
			},
			"s00 s01",
		},
		{
			"to travel somewhere is to visit it",
			[]told{
				{"a", 0, "Ann", "visited", "Rome", "2025-04-11", "", nil},
				{"b", 0, "Ann", "", "", "2025-04-11", "Rome", func(s *graph.Statement) { s.Lemma = "arrive for" }},
			},
			"s00 s01",
		},
		{
			"without a date, told long after",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil}, {"d", 0, "Ann", "met", "Bob", "", "", nil}},
			"s00 | s01",
		},
		{
			"without a date, in another place",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-11", "Rome", nil}, {"b", 0, "Ann", "met", "Bob", "", "Oslo", nil}},
			"s00 | s01",
		},
		{
			"what befalls a thing without a name",
			[]told{{"a", 0, "the truce talks", "started", "", "2025-04-11", "", nil}, {"b", 2, "truce talks", "started", "", "2025-04-11", "", nil}},
			"s00 s01",
		},
		{
			"what happens once is one event however late it is told",
			[]told{{"a", 0, "Ann", "arrested", "Bob", "2025-04-11", "", nil}, {"d", 0, "Bob", "was_arrested", "", "", "", nil}},
			"s00 s01",
		},
		{
			"other people",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil}, {"b", 0, "Ann", "met", "Cat", "2025-04-11", "", nil}},
			"s00 | s01",
		},
		{
			"the one acted on is another",
			[]told{{"a", 0, "Ann", "visited", "Bob", "2025-04-11", "", nil}, {"b", 0, "Bob", "visited", "Ann", "2025-04-11", "", nil}},
			"s00 | s01",
		},
		{
			"who for whom, and two who exchange them",
			[]told{
				{"a", 0, "Bob", "released_for", "Cat", "2025-04-11", "", nil},
				{"b", 0, "Ann", "swapped", "Cat", "2025-04-11", "", nil},
				{"b", 0, "Ann", "swapped", "Bob", "2025-04-11", "", nil},
				{"b", 0, "Dan", "swapped", "Bob", "2025-04-11", "", nil},
			},
			"s00 s01 s02 s03",
		},
		{
			"states are no events",
			[]told{{"a", 0, "Ann", "works_for", "Bob", "", "", nil}, {"a", 1, "Ann", "has_role", "a lawyer", "", "", nil}},
			"",
		},
		{
			"sentences in other words are other utterances",
			[]told{{"a", 0, "Ann", "said", "taxes will rise", "", "", nil}, {"a", 1, "Ann", "said", "schools will close", "", "", nil}},
			"s00 | s01",
		},
		{
			"planned and done",
			[]told{{"a", 0, "Ann", "met", "Bob", "2025-04-25", "", planned}, {"c", 0, "Ann", "met", "Bob", "2025-04-25", "", nil}},
			"s00 s01",
		},
		{
			"in the words of two languages",
			[]told{
				{"a", 0, "customs officers", "discovered", "two tons of cocaine", "2025-04", "", nil},
				{"b", 0, "das Rauschgift", "was_discovered", "", "2025-04-11", "", nil},
			},
			"s00 s01",
		},
		{
			"what joins two groups",
			[]told{
				{"a", 0, "", "discovered", "heroin", "2025-04-11", "", nil},
				{"b", 0, "", "discovered", "sacks", "2025-04-11", "", nil},
				{"c", 0, "", "discovered", "sacks with narcotics", "2025-04", "", nil},
			},
			"s00 s01 s02",
		},
		{
			"other signatories in another place",
			[]told{
				{"a", 0, "Ann", "agreed_with", "Bob", "2025-04-11", "Rome", nil},
				{"b", 0, "Cat", "signed", "an agreement", "2025-04-11", "Oslo", nil},
				{"c", 0, "Ann", "signed", "the accord", "2025-04-11", "Rome", nil},
			},
			"s00 s02 | s01",
		},
		{
			"denied in the next sentence, by nobody who is named",
			[]told{
				{"a", 3, "the guards", "attacked", "the inmates", "", "", nil},
				{"a", 4, "the guards", "attacked", "the inmates", "", "", denied},
			},
			"s00 s01",
		},
		{
			"undated articles tell of one arrest, not of one meeting",
			[]told{
				{"u", 0, "Ann", "met", "Bob", "", "", nil},
				{"a", 0, "Ann", "met", "Bob", "", "", nil},
				{"u", 1, "Ann", "arrested", "Bob", "", "", nil},
				{"a", 1, "Ann", "arrested", "Bob", "", "", nil},
			},
			"s00 | s01 | s02 s03",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Find(schema.Default(), articles(), statementsOf(tt.told...), nil)
			if diff := cmp.Diff(tt.events, clusters(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEvent(t *testing.T) {
	statements := statementsOf(
		told{"a", 0, "Ann", "attacked", "Bob", "2025-04", "Rome", claimedBy("Cat")},
		told{"b", 0, "Ann", "attacked", "Bob", "2025-04-11", "Oslo", claimedBy("Cat")},
		told{"b", 4, "Ann", "attacked", "Bob", "", "", denied},
	)
	events := Find(schema.Default(), articles(), statements, nil)
	if len(events) != 1 {
		t.Fatalf("got %d events, want 1", len(events))
	}
	e := events[0]
	if !e.Disputed() || e.Status != Claimed {
		t.Errorf("got status %s, disputed %v, want a claim that is denied", e.Status, e.Disputed())
	}
	if e.Sources != 2 {
		t.Errorf("got %d sources, want 2: one speaker and one article", e.Sources)
	}
	if got := e.From.Format(time.DateOnly) + " " + e.To.Format(time.DateOnly); got != "2025-04-11 2025-04-11" {
		t.Errorf("got days %s, want the most exact", got)
	}
	want := []Detail{{What: "place", Values: []Value{{slot("Rome"), []int{0}}, {slot("Oslo"), []int{1}}}}}
	if diff := cmp.Diff(want, e.Conflicts); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Participant{{"Ann", Agent}, {"Bob", Patient}}, e.Participants); diff != "" {
		t.Error(diff)
	}
}

// TestCopies counts copies of one report as one source.
func TestCopies(t *testing.T) {
	statements := statementsOf(
		told{"a", 0, "Ann", "met", "Bob", "2025-04-11", "", nil},
		told{"b", 0, "Ann", "met", "Bob", "2025-04-11", "", nil},
		told{"c", 0, "Ann", "met", "Bob", "2025-04-11", "", nil},
	)
	events := Find(schema.Default(), articles(), statements, map[graph.ID]graph.ID{"a": "a", "b": "a"})
	if len(events) != 1 || events[0].Sources != 2 {
		t.Errorf("got %+v, want one event with 2 sources", events)
	}
}

// random makes statements about a few people and days, which fit in many ways.
func random(rng *rand.Rand, n int) []graph.Statement {
	names := []string{"Ann", "Bob Lund", "Lund", "Eve Lund", "Dan Falk", "Falk", "the envoy"}
	relations := []string{"met", "spoke_with", "arrested", "visited", "swapped", "signed", "said", "attacked"}
	days := []string{"", "", "2025-04-10", "2025-04-11", "2025-04", "2025-06-30"}
	ids := []string{"a", "b", "c", "d", "u"}
	list := make([]told, n)
	for i := range list {
		list[i] = told{
			ids[rng.IntN(len(ids))], rng.IntN(12), names[rng.IntN(len(names))], relations[rng.IntN(len(relations))],
			names[rng.IntN(len(names))], days[rng.IntN(len(days))], "", nil,
		}
	}
	return statementsOf(list...)
}

// TestAnyOrder finds the same events in whatever order statements come.
func TestAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	statements := random(rng, 300)
	want := Find(schema.Default(), articles(), statements, nil)
	for range 5 {
		rng.Shuffle(len(statements), func(i, j int) { statements[i], statements[j] = statements[j], statements[i] })
		if diff := cmp.Diff(want, Find(schema.Default(), articles(), statements, nil)); diff != "" {
			t.Fatal(diff)
		}
	}
}

// TestConnected finds in what is connected to a few statements the same events
// as in all.
func TestConnected(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	for range 50 {
		statements := random(rng, 40+rng.IntN(60))
		touched := map[graph.ID]bool{statements[0].ID: true, statements[1].ID: true}
		about := func(events []Event) []Event {
			return slices.DeleteFunc(events, func(e Event) bool {
				return !slices.ContainsFunc(e.Reports, func(r Report) bool {
					return slices.ContainsFunc(r.Statements, func(id graph.ID) bool { return touched[id] })
				})
			})
		}
		want := about(Find(schema.Default(), articles(), statements, nil))
		connected, cues := Connected(schema.Default(), articles(), statements, touched)
		if len(connected) == len(statements) {
			t.Error("all is connected")
		}
		few := slices.DeleteFunc(statements, func(s graph.Statement) bool { return !connected[s.ID] })
		if diff := cmp.Diff(want, about(Find(schema.Default(), articles(), few, nil))); diff != "" {
			t.Fatal(diff)
		}
		for _, e := range want {
			if len(e.Cues) > 0 && !slices.ContainsFunc(e.Cues, func(c string) bool { return slices.Contains(cues, c) }) {
				t.Fatalf("no cue of %+v in %q", e, cues)
			}
		}
	}
}

// TestTurnedKinds: who met by telephone phoned, and whom somebody dismissed from
// custody he released.
func TestTurnedKinds(t *testing.T) {
	with := func(role, text string) func(*graph.Statement) {
		return func(s *graph.Statement) {
			s.Arguments = []graph.Argument{{Role: role, Slot: graph.Slot{Text: text}}}
		}
	}
	for _, test := range []struct {
		told told
		want string
	}{
		{told{"a", 0, "Ann", "met", "Bob", "", "", with("instrument", "by telephone")}, "phoned"},
		{told{"a", 0, "Ann", "met", "Bob", "", "", with("topic", "a telephone network")}, "met"},
		{told{"a", 0, "Ann", "dismissed", "Bob", "", "", with("from", "der Untersuchungshaft")}, "released"},
		{told{"a", 0, "Ann", "dismissed", "Bob", "", "", with("from", "the ministry")}, "dismissed"},
	} {
		events := Find(schema.Default(), articles(), statementsOf(test.told), nil)
		if len(events) != 1 || events[0].Kind != test.want {
			t.Errorf("%+v: %+v, want %s", test.told, events, test.want)
		}
	}
}

// TestKindTable holds the table to relations, kinds and meanings that there are.
func TestKindTable(t *testing.T) {
	means := make(map[string]bool)
	for _, list := range meanings() {
		for _, m := range list {
			means[m] = true
		}
	}
	for r, k := range kinds() {
		if _, ok := schema.Default().Relation(r); !ok {
			t.Errorf("data/kinds.txt: no relation %s", r)
		}
		for m, to := range k.turns {
			if kinds()[to] == nil || !means[m] {
				t.Errorf("data/kinds.txt: %s%s=%s: no such meaning or relation", k.name, m, to)
			}
		}
	}
}

// BenchmarkFind puts together what 1,000 articles tell of 200 people, 10 events
// each, over half a year.
func BenchmarkFind(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 3))
	relations := []string{"met", "arrested", "visited", "said", "attacked", "signed", "was_released", "held_talks_with"}
	var statements []graph.Statement
	var list []graph.Article
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 1000 {
		day := start.AddDate(0, 0, rng.IntN(180))
		a := graph.Article{ID: graph.ID(fmt.Sprintf("article %d", i)), Published: day}
		list = append(list, a)
		for j := range 10 {
			s := told{
				string(a.ID), j, fmt.Sprintf("N%d", rng.IntN(200)), relations[rng.IntN(len(relations))],
				fmt.Sprintf("N%d", rng.IntN(200)), day.Format(time.DateOnly)[:rng.IntN(2)*len(time.DateOnly)], "", nil,
			}
			statements = append(statements, s.statement(10*i+j))
		}
	}
	for b.Loop() {
		Find(schema.Default(), list, statements, nil)
	}
}
