package query_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/export"
	"dossier/graph/query"
	"dossier/schema"
)

// TestGraph asks one loaded graph everything: starting a server and loading
// are what takes time.
func TestGraph(t *testing.T) {
	r, store := open(t)
	t.Run("find", func(t *testing.T) { testFind(t, r) })
	t.Run("recipes", func(t *testing.T) { testRecipes(t, r) })
	t.Run("between", func(t *testing.T) { testBetween(t, r) })
	t.Run("evidence", func(t *testing.T) { testEvidence(t, r) })
	t.Run("raw", func(t *testing.T) { testRaw(t, r) })
	t.Run("streams", func(t *testing.T) { testStreams(t, r) })
	t.Run("export", func(t *testing.T) { testExport(t, r) })
	t.Run("retracted", func(t *testing.T) { // last: it changes the graph
		before := time.Now()
		changed := reports[0]
		changed.told = changed.told[1:]
		apply(t, store, &changed)
		testRetracted(t, r, before)
	})
}

func testFind(t *testing.T, r *query.Reader) {
	for _, test := range []struct {
		name, want string
		likeness   query.Likeness
	}{
		{"Clara Berg", "Clara Berg", query.SameName},
		{"clara  BERG", "Clara Berg", query.SameFold},
		{"pavel novak", "Pavel Novák", query.SameFold},
		{"Jurij Melnikov", "Yury Melnikov", query.SameSound},
		{"Juri Melnikow", "Yury Melnikov", query.SameName},
		{"melni", "Yury Melnikov", query.Words},
		{"haddad", "Omar Haddad", query.Words},
		{"berg clara", "Clara Berg", query.Words},
		{"Uri Viktorovich Melnikow", "Yury Melnikov", query.WordSound},
		{"elniko", "Yury Melnikov", query.Contained},
		{"genf", "Geneva", query.SameFold},
		{"Ministry", "Harbour Ministry", query.Words},
	} {
		got, err := r.Find(t.Context(), test.name)
		if err != nil {
			t.Errorf("find %q: %v", test.name, err)
			continue
		}
		if got[0].Name != test.want || got[0].Likeness != test.likeness {
			t.Errorf("find %q = %s (%d), want %s (%d)", test.name, got[0].Name, got[0].Likeness, test.want, test.likeness)
		}
		byID, err := r.Find(t.Context(), string(got[0].ID))
		if err != nil || byID[0].ID != got[0].ID {
			t.Errorf("find %s by its id: %v, %v", test.want, byID, err)
		}
	}
	_, err := r.Find(t.Context(), "Clara Bergh-Melnicow")
	var none *query.NoMatchError
	if !errors.As(err, &none) || len(none.Nearest) == 0 {
		t.Errorf("find a misspelt name: %v, want a NoMatchError with the nearest names", err)
	}
	for _, name := range []string{"", "—", "x", `") { uid } evil(func: has(name)) { name } #`, `/.*/`} {
		if _, err := r.Find(t.Context(), name); !errors.As(err, &none) {
			t.Errorf("find %q: %v, want NoMatchError", name, err)
		}
	}
}

func testRecipes(t *testing.T, r *query.Reader) {
	for _, test := range []struct {
		name    string
		recipe  string
		args    []string
		options query.Options
		columns []string
		want    []string
	}{
		{
			name: "between", recipe: "between", args: []string{"berg", "Melnikow"},
			columns: []string{"date", "subject", "relation", "object", "arguments", "place", "status", "mode", "article"},
			want: []string{
				"2031-04-30 | Clara Berg | met | Yury Melnikov | with: Omar Haddad | Geneva | stated |  | wire/talks.txt",
				" | Clara Berg | visited | Yury Melnikov |  |  | stated | future | wire/later.txt",
				"“neulich” | Yury Melnikov | received | Clara Berg |  | Geneva | stated |  | presse/besuch.txt",
			},
		},
		{
			name: "between, an argument", recipe: "between", args: []string{"Omar Haddad", "Clara Berg"},
			columns: []string{"subject", "relation", "object"},
			want:    []string{"Clara Berg | met | Yury Melnikov"},
		},
		{
			name: "between, a place", recipe: "between", args: []string{"Genf", "Clara Berg"},
			columns: []string{"subject", "relation", "object"},
			want:    []string{"Clara Berg | met | Yury Melnikov", "Yury Melnikov | received | Clara Berg"},
		},
		{
			name: "disputed", recipe: "between", args: []string{"Haddad", "Melnikov"},
			columns: []string{"date", "subject", "relation", "status", "mode"},
			want: []string{
				"2031-05-05 | Omar Haddad | met | disputed: stated, denied by Harbour Ministry | ",
				"2031-04-30 | Clara Berg | met | stated | ",
				" | Omar Haddad | met | claimed by Harbour Ministry | negative",
			},
		},
		{
			name: "timeline since", recipe: "timeline", args: []string{"melnikov"},
			options: query.Options{Since: day(t, "2031-05-01")},
			columns: []string{"date", "subject", "relation", "object"},
			want:    []string{"2031-05-05 | Omar Haddad | met | Yury Melnikov"},
		},
		{
			name: "timeline", recipe: "timeline", args: []string{"Genf"},
			columns: []string{"date", "subject", "relation", "object"},
			want: []string{
				"2031-04-30 | Clara Berg | met | Yury Melnikov",
				"2031-05-01 | Olga Petrenko | released in exchange for | Ivan Sorokin",
				"2031-05-01 | Ivan Sorokin | released in exchange for | Olga Petrenko",
				"“neulich” | Yury Melnikov | received | Clara Berg",
			},
		},
		{
			name: "events", recipe: "events", args: []string{"Clara Berg"},
			columns: []string{"date", "kind", "participants", "place", "status", "reports", "sources"},
			want: []string{
				"2031-04-30 | met | Clara Berg; Omar Haddad; Yury Melnikov | Geneva | happened | 2 | 2",
				" | visited | Clara Berg; Yury Melnikov |  | planned | 1 | 1",
			},
		},
		{
			name: "contradictions", recipe: "contradictions", args: []string{"Omar Haddad"},
			columns: []string{"date", "kind", "status", "articles"},
			want: []string{
				"2031-05-05 | met | disputed: happened | denied by Harbour Ministry: presse/besuch.txt; happened: wire/later.txt",
			},
		},
		{
			name: "all contradictions", recipe: "contradictions",
			columns: []string{"date", "kind", "participants", "articles"},
			want: []string{
				"2031-05-05 | met | Omar Haddad; Yury Melnikov | denied by Harbour Ministry: presse/besuch.txt; happened: wire/later.txt",
			},
		},
		{
			name: "contradictions of other days", recipe: "contradictions", options: query.Options{Until: day(t, "2031-05-01")},
			columns: []string{"date"},
		},
		{
			name: "events until", recipe: "events", args: []string{"Melnikov"}, options: query.Options{Until: day(t, "2031-05-01")},
			columns: []string{"date", "kind"},
			want:    []string{"2031-04-30 | met"},
		},
		{
			name: "events as they were known", recipe: "events", args: []string{"Clara Berg"}, options: query.Options{Known: time.Now().Add(time.Hour)},
			columns: []string{"date", "kind", "reports"},
			want:    []string{"2031-04-30 | met | 2", " | visited | 1"},
		},
		{
			name: "exchanges", recipe: "exchanges",
			columns: []string{"date", "place", "status", "article", "sentence"},
			want: []string{
				"2031-05-01 | Geneva | claimed by Harbour Ministry | wire/talks.txt | The Harbour Ministry confirmed that Olga Petrenko was exchanged for Ivan Sorokin.",
			},
		},
		{name: "no exchanges", recipe: "exchanges", args: []string{"Clara Berg"}, columns: []string{"who"}},
		{
			name: "said", recipe: "said", args: []string{"harbour ministry"},
			columns: []string{"published", "verb", "what", "mode"},
			want: []string{
				"2031-05-04 |  | Omar Haddad met Yury Melnikov (negative) | negative",
				"2031-05-02 | confirm | Olga Petrenko released in exchange for Ivan Sorokin | ",
				"2031-05-02 | confirm | Ivan Sorokin released in exchange for Olga Petrenko | ",
			},
		},
		{
			name: "claims", recipe: "claims", args: []string{"Omar Haddad"},
			columns: []string{"subject", "relation", "object", "status"},
			want: []string{
				"Omar Haddad | met | Yury Melnikov | disputed: stated, denied by Harbour Ministry",
				"Omar Haddad | met | Yury Melnikov | claimed by Harbour Ministry",
			},
		},
		{
			name: "new", recipe: "new", args: []string{"2031-05-05"},
			options: query.Options{Known: time.Now().Add(time.Hour)},
			columns: []string{"subject", "relation", "object", "published"},
			want: []string{
				"Omar Haddad | met | Yury Melnikov | 2031-05-06",
				"Clara Berg | visited | Yury Melnikov | 2031-05-06",
				"Nora Lind | married to | Pavel Novák | 2031-05-06",
			},
		},
		{name: "nothing known yet", recipe: "new", args: []string{"2031-05-05"}, options: query.Options{Known: day(t, "2020-01-01")}, columns: []string{"subject"}},
		{
			name: "paths", recipe: "paths", args: []string{"Melnikov", "Novak"},
			columns: []string{"path", "step", "from", "relations", "to", "count", "status", "article"},
			want: []string{
				"1 | 1 | Yury Melnikov | met; received | Clara Berg | 2 | stated | wire/talks.txt",
				"1 | 2 | Clara Berg | ally of | Nora Lind | 1 | stated | presse/besuch.txt",
				"1 | 3 | Nora Lind | married to | Pavel Novák | 1 | stated | wire/later.txt",
			},
		},
		{name: "no path through claims", recipe: "paths", args: []string{"Petrenko", "Sorokin"}, columns: []string{"from"}},
		{
			name: "about", recipe: "about", args: []string{"Clara Berg"},
			options: query.Options{Limit: 3},
			columns: []string{"part", "what", "with", "count", "first", "last", "status"},
			want: []string{
				"who | Person | Clara Berg | 5 | 2031-05-02 | 2031-05-06 | ",
				"spelling | Clara Berg |  | 3 |  |  | ",
				"role | is or was | Sondergesandte | 1 |  |  | stated",
				"relation | ally of | Nora Lind | 1 |  |  | stated",
				"relation | met | Yury Melnikov | 1 | 2031-04-30 | 2031-04-30 | stated",
				"latest | Clara Berg visited Yury Melnikov (future) |  |  |  |  | stated",
				"latest | Yury Melnikov received Clara Berg |  |  |  |  | stated",
				"latest | Clara Berg is or was Sondergesandte |  |  |  |  | stated",
				"latest | Nora Lind ally of Clara Berg |  |  |  |  | stated",
				"latest | Clara Berg met Yury Melnikov |  |  | 2031-04-30 | 2031-04-30 | stated",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, r, test.options, test.recipe, test.args...)
			if diff := cmp.Diff(test.want, cells(t, a, test.columns...)); diff != "" {
				t.Errorf("rows (-want +got):\n%s\nnotes: %q", diff, a.Notes)
			}
		})
	}
	a := ask(t, r, query.Options{Limit: 1}, "about", "Juri Melnikow")
	if a.Rows[1].Cells[0] != "spelling" || len(cells(t, a, "part")) < 4 {
		t.Errorf("about lists no spellings: %q", cells(t, a, "part", "what"))
	}
	for _, bad := range [][]string{{"between", "Clara Berg"}, {"new", "Monday"}, {"paths", "Clara Berg", "berg"}} {
		recipe, _ := query.Named(bad[0])
		if _, err := recipe.Ask(t.Context(), r, bad[1:], query.Options{}); !errors.Is(err, query.ErrArguments) {
			t.Errorf("ask %q: %v, want ErrArguments", bad, err)
		}
	}
}

// testBetween checks that the happenings with both follow what is said of the
// two, and follow the options.
func testBetween(t *testing.T, r *query.Reader) {
	columns := []string{"date", "kind", "participants", "place", "status", "reports", "sources"}
	meeting := "2031-04-30 | met | Clara Berg; Omar Haddad; Yury Melnikov | Geneva | happened | 2 | 2"
	for _, test := range []struct {
		args    []string
		options query.Options
		want    []string
	}{
		{[]string{"Berg", "Melnikov"}, query.Options{}, []string{meeting, " | visited | Clara Berg; Yury Melnikov |  | planned | 1 | 1"}},
		{[]string{"Berg", "Genf"}, query.Options{}, []string{meeting}},
		{[]string{"Genf", "Berg"}, query.Options{Known: time.Now().Add(time.Hour)}, []string{meeting}},
		{[]string{"Berg", "Haddad"}, query.Options{Known: time.Now().Add(time.Hour)}, []string{meeting}},
		{[]string{"Berg", "Melnikov"}, query.Options{Since: day(t, "2031-05-01")}, nil},
		{[]string{"Berg", "Sorokin"}, query.Options{}, nil},
	} {
		a := ask(t, r, test.options, "between", test.args...)
		if diff := cmp.Diff(test.want, cells(t, a.More, columns...)); diff != "" {
			t.Errorf("%s: events (-want +got):\n%s", test.args, diff)
		}
	}
	var b strings.Builder
	if err := ask(t, r, query.Options{}, "between", "Berg", "Haddad").WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		ID, Kind   string
		Relation   string
		Statements []struct{ ID string }
	}
	if err := json.Unmarshal([]byte(b.String()), &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0].Relation != "met" || rows[1].Kind != "met" || rows[1].ID == "" || len(rows[1].Statements) != 2 {
		t.Errorf("json: %s", b.String())
	}
}

// testEvidence checks that a statement comes back as it was loaded.
func testEvidence(t *testing.T, r *query.Reader) {
	a := ask(t, r, query.Options{Limit: 1}, "between", "Clara Berg", "Yury Melnikov")
	got := a.Rows[0].Statement
	want := graph.Statement{
		ID: graph.NewID("wire/talks.txt", "meet"), Article: graph.NewID("article", "wire/talks.txt"),
		Subject:  graph.Slot{Entity: got.Subject.Entity, Name: "Clara Berg", Text: "Clara Berg"},
		Object:   graph.Slot{Entity: got.Object.Entity, Name: "Yury Melnikov", Text: "Yury Melnikov"},
		Place:    graph.Slot{Entity: got.Place.Entity, Name: "Geneva", Text: "Geneva"},
		Relation: "met", Phrase: "met", Lemma: "meet", Polarity: "positive", Modality: "asserted", Status: graph.Stated,
		Arguments: []graph.Argument{{Role: "with", Slot: graph.Slot{Entity: got.Arguments[0].Entity, Name: "Omar Haddad", Text: "Omar Haddad"}}},
		Time:      graph.Time{From: day(t, "2031-04-30"), To: day(t, "2031-04-30"), Granularity: "day", Basis: "stated"},
		Begin:     0, End: 78, Evidence: reports[0].told[0].sentence, Confidence: 0.5, Rule: "test", Language: "en",
	}
	if diff := cmp.Diff(want, got.Statement); diff != "" {
		t.Errorf("statement (-want +got):\n%s", diff)
	}
	source := query.Source{ID: want.Article, Path: "wire/talks.txt", Title: "Envoys in Geneva", Published: day(t, "2031-05-02")}
	if diff := cmp.Diff(source, got.Source); diff != "" {
		t.Errorf("source (-want +got):\n%s", diff)
	}
	if len(a.Notes) != 1 || a.Notes[0] != "1 of 3 rows shown" {
		t.Errorf("notes = %q, want how many rows there are", a.Notes)
	}
}

func testRaw(t *testing.T, r *query.Reader) {
	data, err := r.Raw(t.Context(), `{ q(func: eq(name, "Clara Berg")) { name met { name } } }`)
	if want := `{"q":[{"name":"Clara Berg","met":[{"name":"Yury Melnikov"}]}]}`; err != nil || string(data) != want {
		t.Errorf("raw = %s, %v, want %s", data, err, want)
	}
	for _, dql := range []string{`{ set { _:x <name> "x" . } }`, `upsert { query { q(func: has(name)) { u as uid } } mutation { delete { uid(u) * * . } } }`} {
		if data, err := r.Raw(t.Context(), dql); err == nil {
			t.Errorf("raw ran %s: %s", dql, data)
		}
	}
}

func testStreams(t *testing.T, r *query.Reader) {
	counts := make(map[string]int)
	for a, err := range r.Articles(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		counts[a.Path]++
	}
	for e, err := range r.Entities(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Folded) == 0 || len(e.Aliases) == 0 {
			t.Errorf("entity %s has no folded name or no alias", e.Name)
		}
		counts["entity"]++
	}
	for s, err := range r.Statements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Evidence == "" || s.Article == "" {
			t.Errorf("statement %s has no evidence", s.ID)
		}
		counts["statement"]++
	}
	for e, err := range r.Edges(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Subject == "" || e.Object == "" || e.Status == "" || e.Count == 0 {
			t.Errorf("edge %+v lacks a member", e)
		}
		counts[e.Relation+" "+string(e.Status)]++
	}
	want := map[string]int{
		"wire/talks.txt": 1, "presse/besuch.txt": 1, "wire/later.txt": 1, "entity": 9, "statement": 11,
		"met stated": 2, "met disputed": 2, "received stated": 1, "released_for claimed": 2,
		"ally_of stated": 2, "married_to stated": 2, "related_to stated": 2,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("streamed (-want +got):\n%s", diff)
	}
}

// testExport reads the graph as the exports do.
func testExport(t *testing.T, r *query.Reader) {
	g, err := export.Read(t.Context(), r, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Edges) != 13 || len(g.Entities) != 9 {
		t.Errorf("%d edges and %d entities, want 13 and 9", len(g.Edges), len(g.Entities))
	}
	for _, f := range export.Formats() {
		if f.Write == nil {
			continue
		}
		var b strings.Builder
		if err := f.Write(&b, g); err != nil || !strings.Contains(b.String(), "Pavel Nov") {
			t.Errorf("%s: %v, %d bytes", f.Name, err, b.Len())
		}
	}
}

func testRetracted(t *testing.T, r *query.Reader, before time.Time) {
	met := func(o query.Options) int {
		return len(ask(t, r, o, "between", "Clara Berg", "Omar Haddad").Rows)
	}
	if n := met(query.Options{}); n != 0 {
		t.Errorf("%d retracted statements are shown", n)
	}
	if n := met(query.Options{Known: before}); n != 1 {
		t.Errorf("known before the change: %d statements, want 1", n)
	}
	a := ask(t, r, query.Options{Retracted: true}, "between", "Clara Berg", "Omar Haddad")
	if len(a.Rows) != 1 || !strings.Contains(cells(t, a, "status")[0], "retracted 20") {
		t.Errorf("with retracted ones: %q", cells(t, a, "status"))
	}
}
