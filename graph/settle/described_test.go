package settle_test

import (
	"testing"
	"time"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
)

// TestDescriptions tells of an envoy whom two articles do not name, and of a
// minister whom one of three names. Whatever order they come in, the envoy is
// one entity and the minister the one who is named, in statements too; who is
// described once stays text.
func TestDescriptions(t *testing.T) {
	described := func(article, text, office string) resolve.Mention {
		return resolve.Mention{
			Local: article + "/" + text, Article: graph.NewID("article", article), Name: text, Forms: []string{text}, Kind: "Person",
			Role: office, Told: 1, Seen: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC),
		}
	}
	list := []story{
		named("a", "Pavel Novak"), named("b", "Ines Halvorsen"), named("c", "Anna Keller"), named("d", "Ruth Omond"),
	}
	list[0].mentions = append(list[0].mentions, described("a", "the envoy", "office envoy"))
	list[1].mentions = append(list[1].mentions, described("b", "Envoy", "office envoy"), described("b", "the minister", "office minister"))
	list[2].mentions[0].Offices = []string{"office minister"}
	list[3].mentions = append(list[3].mentions, described("d", "the mayor", "office mayor"), described("d", "minister", "office minister"))
	for i := range list {
		for k := 1; k < len(list[i].mentions); k++ {
			list[i].met = append(list[i].met, [2]int{k, 0})
		}
	}
	inEveryOrder(t, list, func(order []int, m *load.Memory, ids map[graph.ID]graph.ID) {
		if ids["a/the envoy"] == "" || ids["a/the envoy"] != ids["b/Envoy"] {
			t.Errorf("order %v: the envoy is %q and %q", order, ids["a/the envoy"], ids["b/Envoy"])
		}
		for _, mention := range []graph.ID{"b/the minister", "d/minister"} {
			if ids[mention] != ids["c/Anna Keller"] {
				t.Errorf("order %v: %s is not the minister who is named", order, mention)
			}
		}
		if ids["d/the mayor"] != "" {
			t.Errorf("order %v: what is described once is an entity", order)
		}
		want := map[string]graph.ID{"the envoy": ids["a/the envoy"], "Envoy": ids["a/the envoy"], "the minister": ids["c/Anna Keller"], "minister": ids["c/Anna Keller"], "the mayor": ""}
		entities, statements, _ := m.Content()
		for _, s := range statements {
			if s.Subject.Entity != want[s.Subject.Text] {
				t.Errorf("order %v: the statement of %q is of %q, want %q", order, s.Subject.Text, s.Subject.Entity, want[s.Subject.Text])
			}
		}
		if len(entities) != 5 {
			t.Errorf("order %v: %d entities, want 5", order, len(entities))
		}
		if p := settled(t, m, nil); p.Moved != 0 || len(p.Gone) != 0 {
			t.Errorf("order %v: resolving all anew moves %d mentions, deletes %d entities", order, p.Moved, len(p.Gone))
		}
	})
}
