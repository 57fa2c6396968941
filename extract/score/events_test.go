package score

import (
	"testing"
)

func TestScoreEvents(t *testing.T) {
	stories := &Stories{
		Entities: []StoryEntity{
			{ID: "novak", Names: map[string][]string{"en/1": {"Novak"}, "en/2": {"P. Novak"}}},
			{ID: "keller", Names: map[string][]string{"en/1": {"Keller"}, "en/2": {"Keller"}}},
		},
		Events: []StoryEvent{
			{ID: "talks", Kind: "met", Participants: []string{"novak", "keller"}, Reports: []StoryReport{
				{Article: "en/1", Sentence: "Novak and Keller talked"}, {Article: "en/2", Sentence: "P. Novak saw Keller"},
			}},
			{ID: "arrest", Kind: "arrested", Participants: []string{"keller"}, Reports: []StoryReport{
				{Article: "en/2", Sentence: "P. Novak saw Keller"}, // the same sentence
			}},
			{ID: "fire", Kind: "burned", Reports: []StoryReport{{Article: "en/1", Sentence: "It burned"}}},
		},
	}
	names := map[Printed]string{
		{"en/1", "Novak"}: "n", {"en/2", "P. Novak"}: "n", {"en/1", "Keller"}: "k", {"en/2", "Keller"}: "k",
	}
	tellings := []Telling{
		{Article: "en/1", Text: "Novak and Keller  talked long.", Event: "1", Kinds: []string{"met"}, Participants: []string{"n", "k"}},
		{Article: "en/2", Text: "P. Novak saw Keller, who was arrested.", Event: "2", Kinds: []string{"arrested"}, Participants: []string{"k"}},
		{Article: "en/2", Text: "P. Novak saw Keller, who was arrested.", Event: "1", Kinds: []string{"see"}, Participants: []string{"n", "k"}},
		{Article: "en/1", Text: "It burned down.", Event: "3", Kinds: []string{"said"}, Participants: []string{"n"}}, // another kind, another cast
	}
	s := stories.ScoreEvents(tellings, names, func(word string) string { return word })
	if want := (Share{Right: 3, Of: 4, Share: 0.75}); s.Reports != want {
		t.Errorf("reports: got %v, want %v", s.Reports, want)
	}
	if want := (Share{Right: 1, Of: 1, Share: 1}); s.Merges != want || s.Pairs != want {
		t.Errorf("pairs: got %v put together, %v found, want %v", s.Merges, s.Pairs, want)
	}
	if s.BCubed.F1 != 1 || s.Several.F1 != 1 {
		t.Errorf("got %v and %v, want 1", s.BCubed, s.Several)
	}
	for i := range tellings {
		tellings[i].Event = "all"
	}
	s = stories.ScoreEvents(tellings, names, func(word string) string { return word })
	if len(s.Wrong) != 1 || s.BCubed.Precision > 0.7 {
		t.Errorf("all in one: got %v, %v", s.BCubed, s.Wrong)
	}
}
