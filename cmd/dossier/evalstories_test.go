package main

import (
	"path/filepath"
	"testing"

	"dossier/extract/score"
)

// TestStories holds what is found across the articles of the stories in testdata
// to floors: people are never mixed up, whatever order the articles come in.
func TestStories(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "stories")
	stories, err := score.ReadStories(filepath.Join(folder, "stories.json"))
	if err != nil {
		t.Fatal(err)
	}
	articles, err := readStoryArticles(folder, stories)
	if err != nil {
		t.Fatal(err)
	}
	s, err := measureResolution(&environment{ctx: t.Context()}, stories, articles)
	if err != nil {
		t.Fatal(err)
	}
	if s.Entities.People > 0 || s.Arrival.People > 0 {
		t.Errorf("pairs of people taken for one: %d at once, %d one by one", s.Entities.People, s.Arrival.People)
	}
	if f := s.Entities.BCubed.F1; f < 0.92 {
		t.Errorf("entities: B³ F1 %.3f", f)
	}
	if f := s.Events.BCubed.F1; f < 0.78 || s.Events.Merges.Share < 1 {
		t.Errorf("events: B³ F1 %.3f, merges %.3f right", f, s.Events.Merges.Share)
	}
}
