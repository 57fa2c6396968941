package main

import (
	"slices"
	"testing"
	"time"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/graph"
	"dossier/graph/event"
	"dossier/graph/resolve"
	"dossier/schema"
)

// TestMeetingsOfTheSeeds holds the meetings of two people, told of by articles
// in two languages, to one event each: with the right days, one of them with
// reports in three articles and both languages.
func TestMeetingsOfTheSeeds(t *testing.T) {
	events, entities := eventsOfFolder(t, seeds(t))
	var met []event.Event
	for _, e := range events {
		if e.Kind == "met" && takesPart(&e, entities, "Witkoff") && takesPart(&e, entities, "Putin") {
			met = append(met, e)
		}
	}
	for _, want := range []struct {
		day      string
		articles int
	}{{"2025-02-11", 1}, {"2025-04-11", 3}, {"2025-04-25", 2}} {
		var found []event.Event
		for _, e := range met {
			if !e.From.IsZero() && e.From.Format(time.DateOnly) <= want.day && want.day <= e.To.Format(time.DateOnly) {
				found = append(found, e)
			}
		}
		if len(found) != 1 {
			t.Errorf("%s: got %d events, want 1: %+v", want.day, len(found), found)
			continue
		}
		articles := make(map[graph.ID]bool)
		for _, r := range found[0].Reports {
			articles[r.Article] = true
		}
		if len(articles) != want.articles {
			t.Errorf("%s: got reports of %d articles, want %d: %+v", want.day, len(articles), want.articles, found[0])
		}
		if found[0].Status != event.Happened {
			t.Errorf("%s: got %s, want happened", want.day, found[0].Status)
		}
	}
	if len(met) != 3 {
		t.Errorf("got %d meetings of the two, want 3: %+v", len(met), met)
	}
}

// eventsOfFolder reads the articles of a folder and finds their events.
func eventsOfFolder(t *testing.T, folder string) ([]event.Event, []graph.Entity) {
	t.Helper()
	readings, resolved := readFolder(t, folder)
	var articles []graph.Article
	var statements []graph.Statement
	for i := range readings {
		articles = append(articles, articleOf(readings[i].article))
		statements = append(statements, statementsOf(&readings[i], resolve.ToLoad(mentionsOf(&readings[i]), resolved.IDs))...)
	}
	nameSlots(statements, resolved.Entities)
	return event.Find(schema.Default(), articles, statements, nil), resolved.Entities
}

// readFolder reads the articles of a folder and resolves what they name.
func readFolder(t *testing.T, folder string) ([]reading, *resolve.Result) {
	t.Helper()
	p, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var readings []reading
	var mentions []resolve.Mention
	for source, err := range article.Walk([]string{folder}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		a, err := source.Read(article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Analyse(a, extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := reading{article: a, triples: p.Extract(d), names: d.Names()}
		mentions = append(mentions, mentionsOf(&r)...)
		readings = append(readings, r)
	}
	resolved, err := resolve.Entities(t.Context(), nothingKnown{}, mentions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return readings, resolved
}

// takesPart reports whether one who bears a surname takes part in an event.
func takesPart(e *event.Event, entities []graph.Entity, surname string) bool {
	return slices.ContainsFunc(e.Participants, func(p event.Participant) bool {
		i := slices.IndexFunc(entities, func(x graph.Entity) bool { return x.ID == p.Entity })
		return i >= 0 && slices.ContainsFunc(entities[i].Aliases, func(a string) bool { return bears(a, surname) })
	})
}
