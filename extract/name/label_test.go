package name

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/syntax"
)

func TestLabelsRoundTrip(t *testing.T) {
	want := []syntax.Mention{
		{First: 0, Last: 1, Kind: syntax.Person},
		{First: 1, Last: 3, Kind: syntax.Organization},
		{First: 4, Last: 8, Kind: syntax.Place},
		{First: 8, Last: 9, Kind: syntax.Misc},
	}
	labels := Labels(want, 10)
	if diff := cmp.Diff(want, mentions(labels)); diff != "" {
		t.Errorf("names differ (-want +got):\n%s", diff)
	}
	before := outside
	for i, l := range labels {
		if !Follows(before, l) {
			t.Errorf("label %d may not stand after %d, at word %d", l, before, i)
		}
		before = l
	}
}

func TestFollows(t *testing.T) {
	person, place := 0, 2
	for _, test := range []struct {
		name string
		a, b label
		want bool
	}{
		{"outside twice", outside, outside, true},
		{"a name ends as it began", labelOf(person, begin), labelOf(person, end), true},
		{"a name does not change its kind", labelOf(person, begin), labelOf(place, end), false},
		{"a name that began must end", labelOf(person, begin), outside, false},
		{"no inside without a beginning", outside, labelOf(person, inside), false},
		{"a name after a name", labelOf(person, end), labelOf(place, single), true},
		{"no beginning inside a name", labelOf(person, inside), labelOf(person, begin), false},
	} {
		if got := Follows(test.a, test.b); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}
