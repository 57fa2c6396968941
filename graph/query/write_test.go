package query

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// sample is an answer with a row of each kind and cells that need care.
func sample() *Answer {
	s := &Statement{
		Statement: graph.Statement{ID: "s1", Article: "a1", Subject: graph.Slot{Text: "A"}, Phrase: "met", Polarity: "positive"},
		Source:    Source{ID: "a1", Path: "wire/a.txt", Published: time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)},
	}
	return &Answer{
		Title:   "Sam\x1b[31mple",
		Columns: []Column{{Name: "who"}, {Name: "nothing"}, {Name: "day"}, {Name: "names"}, {Name: "sentence", Prose: true}, {Name: "id", Wide: true}},
		Rows: []Row{
			{Statement: s, Cells: []any{"=1+1", "", s.Source.Published, []string{"a", "b"}, strings.Repeat("many words of a sentence ", 20), "s1"}},
			{Evidence: []*Statement{s}, Cells: []any{"line\nbreak \x1b[2J\u202eltr", "", time.Time{}, []string(nil), "short <&>", 7}},
		},
		Notes: []string{"1 of 2"},
	}
}

func TestWriteTable(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		var b strings.Builder
		if err := sample().WriteTable(&b, width); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > max(width, 60) {
				t.Errorf("width %d: a line has %d columns:\n%s", width, n, line)
			}
		}
		for _, bad := range []string{"\x1b", "\u202e", "nothing", "s1"} {
			if strings.Contains(b.String(), bad) {
				t.Errorf("width %d: table contains %q:\n%s", width, bad, b.String())
			}
		}
		for _, good := range []string{"a; b", "2031-05-02", "note: 1 of 2"} {
			if !strings.Contains(b.String(), good) {
				t.Errorf("width %d: table lacks %q:\n%s", width, good, b.String())
			}
		}
	}
	var b strings.Builder
	if err := (&Answer{Title: "T", Columns: []Column{{Name: "c"}}}).WriteTable(&b, 0); err != nil || b.String() != "T\nnothing found\n" {
		t.Errorf("empty answer: %q, %v", b.String(), err)
	}
}

// TestWriteMore writes an answer with a further table, whose rows have other
// columns; an empty one is not there.
func TestWriteMore(t *testing.T) {
	a := sample()
	before := a.text(80)
	a.More = &Answer{Title: "Events", Columns: []Column{{Name: "kind"}}}
	if got := a.text(80); got != before {
		t.Errorf("an empty further table is shown:\n%s", got)
	}
	a.More.Rows = []Row{{Cells: []any{"met"}}}
	if got, want := a.text(80), before+"\nEvents\nkind\n────\nmet\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	var b strings.Builder
	if err := a.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(b.String()), &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || !cmp.Equal(rows[2], map[string]any{"kind": "met"}) {
		t.Errorf("json: %s", b.String())
	}
}

func TestWriteCSV(t *testing.T) {
	var b strings.Builder
	if err := sample().WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || rows[1][0] != "'=1+1" || rows[1][2] != "2031-05-02" || rows[1][3] != "a; b" || rows[2][5] != "7" {
		t.Errorf("csv = %q", rows)
	}
}

func TestWriteJSON(t *testing.T) {
	var b strings.Builder
	if err := sample().WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	source := map[string]any{"id": "a1", "path": "wire/a.txt", "published": "2031-05-02T00:00:00Z"}
	if diff := cmp.Diff(source, got[0]["source"]); diff != "" || got[0]["id"] != "s1" || got[0]["phrase"] != "met" {
		t.Errorf("statement row = %v, source (-want +got):\n%s", got[0], diff)
	}
	evidence, _ := got[1]["statements"].([]any)
	if len(evidence) != 1 || got[1]["id"] != 7.0 || got[1]["sentence"] != "short <&>" || got[1]["day"] != nil {
		t.Errorf("summing row = %v", got[1])
	}
}

func TestFit(t *testing.T) {
	for _, test := range []struct {
		needs []need
		width int
		want  []int
	}{
		{[]need{{5, 5, 1}, {6, 6, 1}}, 40, []int{5, 6}},
		{[]need{{5, 5, 1}, {100, 9, 3}}, 40, []int{5, 33}},
		{[]need{{100, 4, 1}, {100, 9, 3}}, 40, []int{10, 30}},
		{[]need{{100, 14, 1}, {100, 9, 3}}, 40, []int{14, 24}},
		{[]need{{100, 14, 1}, {100, 9, 1}}, 2, []int{14, 9}},
	} {
		if diff := cmp.Diff(test.want, fit(test.needs, test.width)); diff != "" {
			t.Errorf("fit %v into %d (-want +got):\n%s", test.needs, test.width, diff)
		}
	}
}

func TestEventDate(t *testing.T) {
	d := func(s string) time.Time {
		v, err := time.Parse(time.DateOnly, s)
		if err != nil && s != "" {
			t.Fatal(err)
		}
		return v
	}
	for _, test := range []struct{ from, to, granularity, text, want string }{
		{"", "", "", "", ""},
		{"", "", "", "recently", "“recently”"},
		{"2031-05-02", "2031-05-02", "day", "Friday", "2031-05-02"},
		{"2031-05-02", "2031-05-05", "day", "", "2031-05-02 – 2031-05-05"},
		{"2031-05-01", "2031-05-31", "month", "", "2031-05 (month)"},
		{"2031-01-01", "2031-12-31", "year", "", "2031 (year)"},
		{"2031-05-05", "2031-05-11", "week", "", "2031-05-05 – 2031-05-11 (week)"},
		{"2031-05-05", "", "day", "", "since 2031-05-05"},
		{"", "2031-05-05", "day", "", "until 2031-05-05"},
	} {
		s := &Statement{Statement: graph.Statement{Time: graph.Time{Text: test.text, From: d(test.from), To: d(test.to), Granularity: test.granularity}}}
		if got := eventDate(s); got != test.want {
			t.Errorf("eventDate(%+v) = %q, want %q", test, got, test.want)
		}
	}
}

func TestCovers(t *testing.T) {
	for _, test := range []struct {
		wholes, parts string
		want          bool
	}{
		{"steve witkoff", "wit", true},
		{"steve witkoff", "wit ste", true},
		{"steve witkoff", "wit wit", false},
		{"steve", "steve witkoff", false},
		{"steve", "", false},
	} {
		if got := covers(strings.Fields(test.wholes), strings.Fields(test.parts), strings.HasPrefix); got != test.want {
			t.Errorf("covers(%q, %q) = %v", test.wholes, test.parts, got)
		}
	}
	if d := edits("kitten", "sitting"); d != 3 {
		t.Errorf("edits(kitten, sitting) = %d, want 3", d)
	}
}

func TestPaths(t *testing.T) {
	n := &neighbourhood{names: map[graph.ID]string{}, links: map[graph.ID]map[graph.ID]bool{}}
	for _, l := range []string{"ab", "bz", "ac", "cd", "dz", "az", "be", "ef", "fz"} {
		a, b := &ref{XID: graph.ID(l[:1]), Name: l[:1]}, &ref{XID: graph.ID(l[1:]), Name: l[1:]}
		n.link(a, b)
	}
	var got []string
	for p := range n.paths("a", "z") {
		s := ""
		for _, id := range p {
			s += string(id)
		}
		got = append(got, s)
	}
	if diff := cmp.Diff([]string{"az", "abz", "acdz", "abefz"}, got); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
}
