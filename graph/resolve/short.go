package resolve

import (
	"slices"

	"dossier/extract/triple"
	"dossier/graph"
)

// longNames gives the mentions of organisations by a short name ("Kestrel") that
// of the one longer name in their article that it begins ("Kestrel Petroleum"),
// by Local. That one begins no other, which the short name would begin too.
func longNames(mentions []Mention) map[string]string {
	type organization struct {
		mention *Mention
		name    thingName
	}
	by := make(map[graph.ID][]organization)
	for i := range mentions {
		if m := &mentions[i]; m.Kind == triple.Organization && !m.Beside {
			by[m.Article] = append(by[m.Article], organization{m, parseThing(m.Name, m.Kind)})
		}
	}
	long := make(map[string]string)
	for _, list := range by {
		for i := range list {
			longer := slices.DeleteFunc(slices.Clone(list), func(o organization) bool { return !list[i].name.begins(&o.name) })
			if len(longer) == 1 {
				long[list[i].mention.Local] = longer[0].mention.Local
			}
		}
	}
	return long
}
