package main

import (
	"strings"
	"testing"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
	"dossier/schema"
)

// TestTranslationsAreOneSource loads reports in English and German, each with
// its translation and with an article by another reporter on the same matter:
// translations are one source, the reporter is another.
func TestTranslationsAreOneSource(t *testing.T) {
	readings, resolved := readFolder(t, "testdata/translations")
	m := load.NewMemory(schema.Default())
	entities := make(map[graph.ID]*graph.Entity)
	for i := range resolved.Entities {
		entities[resolved.Entities[i].ID] = &resolved.Entities[i]
	}
	for i := range readings {
		r := &readings[i]
		b := batchOf(r, resolve.ToLoad(mentionsOf(r), resolved.IDs), entities)
		if _, err := m.Apply(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
	}
	origins := m.Origins()
	origin := func(name string) graph.ID { return origins[graph.NewID("article", name)] }
	for _, story := range []string{"strait", "mine", "bank"} {
		if en, de := origin(story+".en.txt"), origin(story+".de.txt"); en == "" || en != de {
			t.Errorf("%s: the translation is another source: %q, %q", story, en, de)
		}
	}
	for i := range readings {
		name := readings[i].article.ID
		if o := origin(name); strings.Contains(name, "reporter") && o != "" {
			t.Errorf("%s is taken for a copy of %s", name, o)
		}
	}
}
