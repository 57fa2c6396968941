package resolve

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"dossier/graph"
)

//go:embed testdata/people.txt
var peopleText string

// together reports whether two names in two articles are taken for one person.
func together(t *testing.T, a, b string, company bool) bool {
	t.Helper()
	var ms []Mention
	for article, name := range map[string]string{"1": a, "2": b} {
		names := []string{name}
		if company {
			names = append(names, "Ruth Omond", "Tomas Quintana")
		}
		for _, n := range names {
			ms = append(ms, Mention{Local: article + n, Article: graph.ID(article), Name: n, Forms: []string{n}, Kind: person, Seen: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)})
		}
	}
	r := resolveAll(t, none{}, ms, nil)
	return r.IDs["1"+a] == r.IDs["2"+b]
}

func TestPeople(t *testing.T) {
	n := 0
	for line := range lines(peopleText) {
		n++
		for _, sign := range []string{" = ", " ~ ", " ≠ "} {
			a, b, ok := strings.Cut(line, sign)
			if !ok {
				continue
			}
			alone, company := together(t, a, b, false), together(t, a, b, true)
			if sign == " = " && !alone || sign == " ~ " && !company || sign == " ≠ " && (alone || company) {
				t.Errorf("%s: one by the name alone: %v, in the same company: %v", line, alone, company)
			}
		}
	}
	if n < 150 {
		t.Errorf("%d pairs read", n)
	}
}
