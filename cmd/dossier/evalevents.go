package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/score"
	"dossier/graph"
	"dossier/graph/event"
	"dossier/graph/resolve"
	"dossier/schema"
)

// nameSlots gives the ends of statements the names of their entities, as the
// graph does.
func nameSlots(statements []graph.Statement, entities []graph.Entity) {
	names := make(map[graph.ID]string, len(entities))
	for i := range entities {
		names[entities[i].ID] = entities[i].Name
	}
	for i := range statements {
		for s := range statements[i].Slots() {
			s.Name = names[s.Entity]
		}
	}
}

// measureEvents puts the statements of the stories together into events.
func measureEvents(stories *score.Stories, articles []storyArticle, resolved *resolve.Result) *score.EventScores {
	o := schema.Default()
	var sources []graph.Article
	var statements []graph.Statement
	ids := make(map[graph.ID]string)
	for i := range articles {
		r := &articles[i].reading
		a := articleOf(r.article)
		ids[a.ID] = articles[i].id
		sources = append(sources, a)
		statements = append(statements, statementsOf(r, resolve.ToLoad(mentionsOf(r), resolved.IDs))...)
	}
	nameSlots(statements, resolved.Entities)
	events := event.Find(o, sources, statements, nil)
	return stories.ScoreEvents(tellings(events, statements, ids), clustersOf(stories, articles, resolved.IDs), func(word string) string {
		return kindOfWord(o, word)
	})
}

// tellings lists what each report of events says.
func tellings(events []event.Event, statements []graph.Statement, articles map[graph.ID]string) []score.Telling {
	by := make(map[graph.ID]*graph.Statement, len(statements))
	for i := range statements {
		by[statements[i].ID] = &statements[i]
	}
	var list []score.Telling
	for i := range events {
		e := &events[i]
		for _, r := range e.Reports {
			t := score.Telling{Article: articles[r.Article], Event: string(e.ID), Kinds: []string{e.Kind}}
			for _, id := range r.Statements {
				s := by[id]
				t.Text = s.Said()
				t.Kinds = append(t.Kinds, s.Relation)
				t.Open = t.Open || s.Relation == ""
				for slot := range s.Slots() {
					if slot.Entity != "" && !slices.Contains(t.Participants, string(slot.Entity)) {
						t.Participants = append(t.Participants, string(slot.Entity))
					}
				}
			}
			list = append(list, t)
		}
	}
	return list
}

// kindOfWord is the kind of event that an English verb in the past tense tells
// of, "" if the ontology does not know.
func kindOfWord(o *schema.Ontology, word string) string {
	for _, r := range o.Relations() {
		if r.ID == word || strings.HasPrefix(r.ID, word+"_") {
			return event.Kind(o, r.ID)
		}
	}
	for _, ending := range []string{"d", "ed"} {
		if r, ok := o.Find(string(article.English), schema.Verb, strings.TrimSuffix(word, ending)); ok {
			return event.Kind(o, r.ID)
		}
	}
	return ""
}

func writeEventScores(w io.Writer, s *score.EventScores, lists bool) error {
	if lists {
		for _, u := range s.Unread {
			fmt.Fprintf(w, "- %s\n", u)
		}
		for i := range s.Wrong {
			fmt.Fprintf(w, "≠ %s\n", &s.Wrong[i])
		}
		for i := range s.Splits {
			fmt.Fprintf(w, "/ %s: %s\n", s.Splits[i].Of, &s.Splits[i])
		}
	}
	_, err := fmt.Fprintf(w, "events    B³ P %.3f R %.3f F1 %.3f, of several reports P %.3f R %.3f F1 %.3f; %d of %d reports read; merges %d of %d right (%.3f), %d of %d found (%.3f)\n",
		s.BCubed.Precision, s.BCubed.Recall, s.BCubed.F1, s.Several.Precision, s.Several.Recall, s.Several.F1,
		s.Reports.Right, s.Reports.Of, s.Merges.Right, s.Merges.Of, s.Merges.Share, s.Pairs.Right, s.Pairs.Of, s.Pairs.Share)
	return err
}
