package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/syntax"
)

// TestGrowDistricts: a district has the name of its town and is not the town.
func TestGrowDistricts(t *testing.T) {
	arcs := []syntax.Arc{{Head: 1, Rel: "det"}, {Head: 3, Rel: "nsubj"}, {Head: 1, Rel: "appos"}, {Head: syntax.Root, Rel: "root"}}
	for noun, first := range map[string]int{"Landkreis": 1, "Stadt": 2} {
		tags := []syntax.Tag{{Lemma: "der"}, {Lemma: noun}, {Lemma: "Gießen"}, {Lemma: "warnen"}}
		got := growDistricts(tags, arcs, []syntax.Mention{{First: 2, Last: 3, Kind: syntax.Place}})
		if diff := cmp.Diff([]syntax.Mention{{First: first, Last: 3, Kind: syntax.Place}}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", noun, diff)
		}
	}
}
