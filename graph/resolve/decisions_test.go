package resolve

import (
	"testing"

	"dossier/graph"
)

// TestGive: a surname that fits two people is one of them in the article that a
// person says so of, and stays open in another.
func TestGive(t *testing.T) {
	ms := mentions(t, `
		1: Person Anna Novak; Place Lima
		2: Person Pavel Novak; Place Oslo
		3: Person Novak; Place Vienna
		4: Person Novak; Place Rome`)
	var d Decisions
	d.Give(BirthID("Novak", person), "3", BirthID("Pavel Novak", person))
	r := resolveAll(t, none{}, ms, &d)
	kinds := make(map[graph.ID]string)
	for _, e := range r.Entities {
		kinds[e.ID] = e.Kind
	}
	if got := r.IDs["3/Novak"]; got != r.IDs["2/Pavel Novak"] {
		t.Errorf("3/Novak is %s, want %s", got, r.IDs["2/Pavel Novak"])
	}
	if got := r.IDs["4/Novak"]; kinds[got] != graph.Ambiguous {
		t.Errorf("4/Novak is of the kind %q, want it left open", kinds[got])
	}
}
