package event

import (
	"maps"
	"slices"

	"dossier/graph"
	"dossier/schema"
)

// Connected finds what may belong to the events of touched statements: among
// the statements given those that fit one of them, or one that fits, and so on
// (touched ones among them), and the cues under which others that fit may be
// known (Event.Cues). What is not connected has no influence on their events, so
// that Find of the connected alone gives the same as Find of all.
func Connected(o *schema.Ontology, articles []graph.Article, statements []graph.Statement, touched map[graph.ID]bool) (connected map[graph.ID]bool, cues []string) {
	tellings := tellingsOf(o, articles, statements, nil)
	by := make(map[string][]*telling)
	var reached []*telling
	seen := make(map[*telling]bool)
	reach := func(t *telling) {
		if !seen[t] {
			seen[t] = true
			reached = append(reached, t)
		}
	}
	for _, t := range tellings {
		for _, c := range t.cues.found {
			by[c] = append(by[c], t)
		}
		if slices.ContainsFunc(t.report.Statements, func(id graph.ID) bool { return touched[id] }) {
			reach(t)
		}
	}
	connected, found := make(map[graph.ID]bool), make(map[string]bool)
	for i := 0; i < len(reached); i++ { // reached grows
		t := reached[i]
		for _, id := range t.report.Statements {
			connected[id] = true
		}
		for _, c := range t.cues.sought {
			found[c] = true
			for _, u := range by[c] {
				if score, _ := t.fit(u); score > 0 {
					reach(u)
				}
			}
		}
	}
	return connected, slices.Sorted(maps.Keys(found))
}
