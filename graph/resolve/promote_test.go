package resolve

import (
	"strings"
	"testing"
	"time"

	"dossier/graph"
)

func day(t *testing.T, text string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestPromote decides what descriptions stand for: "article day: Name = office"
// is somebody named who has the office, "article day: office xN" somebody
// described N times.
func TestPromote(t *testing.T) {
	const envoy = "office special envoy of country US"
	for _, tt := range []struct {
		name     string
		articles string
		same     string // articles that describe one, by entity: "a b, c"
		named    string // articles that describe the one who is named
		text     string // articles in which it stays text
	}{
		{"one mention stays text", "a 2025-01-01: x1", "", "", "a"},
		{"two sentences of an article", "a 2025-01-01: x2", "a", "", ""},
		{"two articles", "a 2025-01-01: x1\nb 2025-02-01: x1", "a b", "", ""},
		{"years apart it is another", "a 2019-01-01: x1\nb 2019-02-01: x1\nc 2025-02-01: x2\nd 2025-03-01: x1", "a b, c d", "", ""},
		{"years apart and once", "a 2019-01-01: x1\nb 2019-02-01: x1\nc 2025-02-01: x1", "a b", "", "c"},
		{"the bearer is known", "a 2025-01-01: x1\nb 2025-02-01: Anna Keller\nc 2025-03-01: x1", "a c", "a c", ""},
		{"the bearer of another time", "a 2019-01-01: x1\nb 2025-02-01: Anna Keller\nc 2025-03-01: x1", "c", "c", "a"},
		{"two bearers, one after the other", "a 2020-01-01: Anna Keller\nb 2020-09-01: x1\nc 2020-10-01: Anna Keller\nd 2021-05-01: Pavel Novak\ne 2021-06-01: Pavel Novak\nf 2021-05-15: x1", "b, f", "b f", ""},
		{"two bearers at a time", "a 2020-01-01: Anna Keller\nb 2020-01-02: x2\nc 2020-01-03: Pavel Novak", "", "", "b"},
		{"nothing is dated", "a : x1\nb : Anna Keller\nc : x1", "a c", "a c", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var ms []Mention
			people := make(map[string]bool)
			for line := range strings.Lines(tt.articles) {
				head, what, _ := strings.Cut(strings.TrimSpace(line), ": ")
				article, date, _ := strings.Cut(head, " ")
				m := Mention{Local: article, Article: graph.ID(article), Kind: "Person"}
				if date != "" {
					m.Seen = day(t, date)
				}
				if n, ok := strings.CutPrefix(what, "x"); ok {
					m.Role, m.Told, m.Name, m.Forms = envoy, int(n[0]-'0'), "U.S. special envoy", []string{"the U.S. special envoy"}
				} else {
					m.Name, m.Forms, m.Offices = what, []string{what}, []string{envoy}
					people[article] = true
				}
				ms = append(ms, m)
			}
			r := resolveAll(t, none{}, ms, nil)
			rules := make(map[graph.ID]string)
			for _, e := range r.Entities {
				rules[e.ID] = e.Rule
			}
			owner := make(map[graph.ID]string)
			for group := range strings.SplitSeq(tt.same, ", ") {
				ids := make(map[graph.ID]bool)
				for a := range strings.FieldsSeq(group) {
					ids[r.IDs[a]] = true
					want := ByRole
					if strings.Contains(tt.named, a) {
						want = ByName
					}
					if got := rules[r.IDs[a]]; got != want {
						t.Errorf("%s is an entity by rule %q, want %q", a, got, want)
					}
				}
				for id := range ids {
					if len(ids) > 1 || owner[id] != "" {
						t.Errorf("%q is not one thing of its own: %v", group, ids)
					}
					owner[id] = group
				}
			}
			for a := range strings.FieldsSeq(tt.text) {
				if id := r.IDs[a]; id != "" {
					t.Errorf("%s is %s, want text", a, id)
				}
			}
		})
	}
}
