package name

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLook(t *testing.T) {
	peru := Cluster([Levels]int{3, 1, 2})
	person := Prior([5]float32{0, 1})
	lexicon := NewLexicon(map[string]uint16{"peru": peru}, map[string]uint16{"ana": person}, map[string]Flag{"kohle": Common, "präsident": Title, "peru": Country})
	for _, test := range []struct {
		form string
		want Look
	}{
		{"Perus", Look{Cluster: peru, Flags: uint16(Country)}},
		{"ANA", Look{Prior: person}},
		{"Steinkohle", Look{Flags: uint16(Compound)}},
		{"steinkohle", Look{}},
		{"US-Präsident", Look{Tail: MaxPrior}},
		{"EU-Kohle", Look{Flags: uint16(Compound), Tail: MaxPrior + 1}},
		{"Lu-Ana", Look{Tail: person}},
		{"Lu-", Look{}},
	} {
		if diff := cmp.Diff(test.want, lexicon.Look(test.form)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.form, diff)
		}
	}
}
