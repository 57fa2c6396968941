package resolve

import (
	"context"
	"slices"
	"testing"

	"dossier/graph"
)

// TestKeysMeet holds what is asked for to what is filed: names that may be one
// thing's meet, and names that share one word alone do not.
func TestKeysMeet(t *testing.T) {
	tests := []struct {
		asked, filed string
		kind         string
		meet         bool
	}{
		{"Yuri Sadovsky", "Juri Sadowski", person, true},
		{"Bill Tammsaar", "William Tammsaar", person, true},
		{"K. Tammsaar", "Karl Tammsaar", person, true},
		{"Karl T.", "Karl Tammsaar", person, true},
		{"Karl Tammsaar", "Karl T.", person, true},
		{"Tammsaar", "Karl Tammsaar", person, true},
		{"Karl Tammsaar", "Tammsaar", person, true},
		{"Zhao Renming", "Renming Zhao", person, true},
		{"Hans-Peter Keller", "Peter Keller", person, true},
		{"Karl Tammsaar", "Ruth Tammsaar", person, false},
		{"Karl Tammsaar", "Karl Keller", person, false},
		{"Danube Postal Council", "DPC", "Organization", true},
		{"DPC", "Danube Postal Council", "Organization", true},
		{"Danube Postal Council", "Dover Pilots Club", "Organization", false},
		{"Kestrel", "Kestrel Mining", "Organization", true},
		{"Kestrel Mining", "Kestrel", "Organization", true},
		{"Kestrel Mining", "Kestrel Foods", "Organization", false},
		{"Europäischen Bank für Wiederaufbau und Entwicklung", "EBRD", "Organization", true},
		{"Organization for Security and Cooperation in Europe", "OSZE", "Organization", true},
		{"Norwegian Foreign Ministry", "Chilean Foreign Ministry", "Organization", false},
	}
	for _, tt := range tests {
		a, b := nodeOf(tt.asked, tt.kind), nodeOf(tt.filed, tt.kind)
		filed := b.stored()
		asked := slices.Concat(a.own(), a.like())
		meet := slices.ContainsFunc(asked, func(k string) bool { return slices.Contains(filed, k) })
		if meet != tt.meet {
			t.Errorf("%s asks for %v, %s is filed under %v: meet %v, want %v", tt.asked, asked, tt.filed, filed, meet, tt.meet)
		}
	}
}

func nodeOf(name, kind string) *node {
	m := Mention{Local: name, Article: "1", Name: name, Forms: []string{name}, Kind: kind}
	return nodesOf([]Mention{m}, nil, nil)[0]
}

// TestVariantsMeet holds that other spellings and forms of a name are found
// where the graph is sure of it, too, and other people of like names are not.
func TestVariantsMeet(t *testing.T) {
	tests := []struct {
		asked, filed string
		meet         bool
	}{
		{"Jussuf Tamur", "Yousef Tamour", true},
		{"Daniel Farmore", "Dan Farmore", true},
		{"Amina Jabadi", "Amina Dschabadi", true},
		{"Daniel Farmore", "David Farmore", false},
		{"Karl Tammsaar", "Karl Tammer", false},
	}
	for _, tt := range tests {
		asked, filed := nodeOf(tt.asked, person).own(), nodeOf(tt.filed, person).stored()
		if meet := slices.ContainsFunc(asked, func(k string) bool { return slices.Contains(filed, k) }); meet != tt.meet {
			t.Errorf("%s asks for %v, %s is filed under %v: meet %v, want %v", tt.asked, asked, tt.filed, filed, meet, tt.meet)
		}
	}
}

// TestOfficeAsksForCountries looks for the ministry of each country that the
// article names.
func TestOfficeAsksForCountries(t *testing.T) {
	n := nodesOf([]Mention{
		{Local: "m", Article: "1", Name: "Foreign Ministry", Kind: "Organization"},
		{Local: "c", Article: "1", Name: "Chile", Kind: "Place"},
		{Local: "p", Article: "1", Name: "Peru", Kind: "Place"},
	}, nil, nil)
	i := slices.IndexFunc(n, func(n *node) bool { return n.locals[0] == "m" })
	for _, country := range []string{"CL", "PE"} {
		if k := "=" + (institution{"foreign ministry", country}).key(); !slices.Contains(n[i].own(), k) {
			t.Errorf("asks for %v, not for %s", n[i].own(), k)
		}
	}
	if got := n[i].stored(); len(got) > 0 {
		t.Errorf("is filed under %v: nobody knows whose it is", got)
	}
}

// asks notes what it is asked for, and knows some entities.
type asks struct {
	some []graph.Entity
	keys []string
}

func (a *asks) Candidates(_ context.Context, keys []string) ([]graph.Entity, error) {
	a.keys = append(a.keys, keys...)
	return a.some, nil
}

// TestKnownNamesAskForNoOthers looks for what is like a name only if the graph
// does not know the name, or knows it of somebody else.
func TestKnownNamesAskForNoOthers(t *testing.T) {
	bearer := graph.Entity{ID: "e", Name: "Karl Tammsaar", Kind: person, Aliases: []string{"Karl Tammsaar"}, Roles: []string{"Finnish violinist"}}
	tests := []struct {
		name  string
		roles []string
		known []graph.Entity
		want  bool
	}{
		{"unknown", nil, nil, true},
		{"known", nil, []graph.Entity{bearer}, false},
		{"known of another", []string{"Brazilian football player"}, []graph.Entity{bearer}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			known := &asks{some: tt.known}
			m := Mention{Local: "m", Article: "1", Name: "Karl Tammsaar", Forms: []string{"Karl Tammsaar"}, Kind: person, Roles: tt.roles}
			if _, err := Entities(t.Context(), known, []Mention{m}, nil); err != nil {
				t.Fatal(err)
			}
			key := "abbreviated " + initialKey(parsePerson(m.Name))
			if got := slices.Contains(known.keys, key); got != tt.want {
				t.Errorf("asks for %v: %s among them %v, want %v", known.keys, key, got, tt.want)
			}
		})
	}
}
