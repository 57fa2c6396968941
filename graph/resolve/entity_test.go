package resolve

import (
	"testing"

	"dossier/graph"
)

func TestNameToShow(t *testing.T) {
	tests := []struct {
		kind  string
		forms map[string]int
		want  string
	}{
		{"Person", map[string]int{"Below": 9, "Juri Below": 1}, "Juri Below"},
		{"Person", map[string]int{"J. Below": 1, "Juri B.": 9, "Below": 1}, "J. Below"},
		{"Person", map[string]int{"Minister Juri Below": 9, "Juri Below": 1}, "Juri Below"},
		{"Person", map[string]int{"Poland Juri Below": 9, "Yuri Below": 1}, "Yuri Below"},
		{"Person", map[string]int{"Van Dalen": 9, "Joost Van Dalen": 1}, "Joost Van Dalen"},
		{"Person", map[string]int{"Van der Meulen": 9, "Joost van der Meulen": 1}, "Joost van der Meulen"},
		{"Organization", map[string]int{"Norlin": 9, "Norlin Shipping": 1}, "Norlin Shipping"},
		{"Place", map[string]int{"Russland": 3, "Russia": 4}, "Russia"},
	}
	for _, tt := range tests {
		p := newProfile()
		p.kinds[tt.kind], p.forms = 1, tt.forms
		if got := p.name(); got != tt.want {
			t.Errorf("%v is shown as %q, want %q", tt.forms, got, tt.want)
		}
	}
}

// TestShownNameStays loads articles that call a known place otherwise.
func TestShownNameStays(t *testing.T) {
	old := graph.Entity{ID: "old", Name: "Russia", Aliases: []string{"Russia", "Russland"}, Kind: "Place"}
	ms := mentions(t, "1: Place Russland; Person Anna Novak\n2: Place Russland\n3: Place Russland")
	for _, e := range resolveAll(t, some{old}, ms, nil).Entities {
		if e.ID == "old" && e.Name != "Russia" {
			t.Errorf("shown as %q, want the name that the graph shows", e.Name)
		}
	}
}
