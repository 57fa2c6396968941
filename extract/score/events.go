package score

import (
	"fmt"
	"slices"
	"strings"
)

// Telling is a sentence that was read as telling of an event.
type Telling struct {
	Article      string
	Text         string   // the sentence
	Event        string   // what it was put together with others to
	Kinds        []string // words for what happened: the event's kind, the relations read
	Open         bool     // the kind is a verb that no word of the stories can be compared with
	Participants []string // the entities, as in the clusters of names
}

// EventScores say how well the reports of stories' events were put together.
type EventScores struct {
	Reports Share  `json:"reports"` // gold reports that were read as telling of an event of that kind or cast
	BCubed  Share3 `json:"b_cubed"` // a report that was not read stands alone
	Several Share3 `json:"several"` // the same, over the events with more than one report
	Merges  Share  `json:"merges"`  // pairs of reports put together, and those of them rightly
	Pairs   Share  `json:"pairs"`   // pairs of reports of one event, and those of them put together

	Wrong  []Mixed  `json:"wrong,omitempty"`
	Splits []Mixed  `json:"splits,omitempty"`
	Unread []string `json:"unread,omitempty"` // gold reports without a telling
}

// ScoreEvents measures which tellings were put together. A gold report is the
// telling in its sentence that agrees in kind or in two participants, each
// telling of a sentence being one report at most, best agreement first. names
// gives printed names their entities, alike the kind of a gold event's word in
// the terms of Telling.Kinds.
func (s *Stories) ScoreEvents(tellings []Telling, names map[Printed]string, alike func(word string) string) *EventScores {
	entities := s.entitiesOf(names)
	scores := new(EventScores)
	var found, gold []string
	var labels []Printed
	by := make(map[string][]*Telling)
	for i := range tellings {
		by[tellings[i].Article] = append(by[tellings[i].Article], &tellings[i])
	}
	for _, g := range s.bySentence() {
		var here []*Telling
		for _, t := range by[g[0].report.Article] {
			if strings.Contains(plain(t.Text), plain(g[0].report.Sentence)) {
				here = append(here, t)
			}
		}
		taken := assign(len(g), len(here), func(row, column int) int64 {
			return here[column].agreement(g[row].event, entities, alike)
		})
		for i, r := range g {
			cluster := ""
			if taken[i] >= 0 {
				cluster = here[taken[i]].Event
			} else {
				scores.Unread = append(scores.Unread, fmt.Sprintf("%s: %s %q", r.event.ID, r.report.Article, r.report.Sentence))
			}
			scores.Reports.count(cluster != "")
			found, gold = append(found, cluster), append(gold, r.event.ID)
			labels = append(labels, Printed{Article: r.report.Article, Name: fmt.Sprintf("%q", r.report.Sentence)})
		}
	}
	scores.Reports.finish()
	scores.BCubed = BCubed(found, gold)
	scores.Merges = pairs(found, gold)
	scores.Pairs = Share{Right: scores.Merges.Right, Of: pairs(gold, gold).Of}
	scores.Pairs.Share = ratio(scores.Pairs.Right, scores.Pairs.Of)
	scores.Wrong, scores.Splits = Mixtures(labels, found, gold), Mixtures(labels, gold, found)
	scores.Several = BCubed(severalOf(found, gold))
	return scores
}

// storyMention is one report of one event.
type storyMention struct {
	event  *StoryEvent
	report *StoryReport
}

// bySentence groups the reports by sentence, in order.
func (s *Stories) bySentence() [][]storyMention {
	var list [][]storyMention
	at := make(map[[2]string]int)
	for i := range s.Events {
		e := &s.Events[i]
		for j := range e.Reports {
			r := &e.Reports[j]
			k := [2]string{r.Article, r.Sentence}
			n, ok := at[k]
			if !ok {
				n = len(list)
				at[k] = n
				list = append(list, nil)
			}
			list[n] = append(list[n], storyMention{e, r})
		}
	}
	return list
}

// entitiesOf lists what the names of each thing were read as.
func (s *Stories) entitiesOf(names map[Printed]string) map[string][]string {
	list := make(map[string][]string)
	for _, e := range s.Entities {
		for _, by := range []map[string][]string{e.Names, e.Metonyms} {
			for article, forms := range by {
				for _, f := range forms {
					if id := names[Printed{article, f}]; id != "" && !slices.Contains(list[e.ID], id) {
						list[e.ID] = append(list[e.ID], id)
					}
				}
			}
		}
	}
	return list
}

// agreement is how well a telling answers a report of an event: 0 where neither
// the kind nor two participants are the same, nor, of a verb that cannot be
// compared, all participants.
func (t *Telling) agreement(e *StoryEvent, entities map[string][]string, alike func(string) string) int64 {
	kind := alike(e.Kind)
	var same, cast int64
	for _, k := range t.Kinds {
		if k == kind || len(k) > 3 && strings.HasPrefix(e.Kind, strings.TrimSuffix(k, "e")) {
			same = 1
		}
	}
	for _, p := range e.Participants {
		if slices.ContainsFunc(entities[p], func(id string) bool { return slices.Contains(t.Participants, id) }) {
			cast++
		}
	}
	whole := t.Open && cast > 0 && cast == int64(len(e.Participants))
	if same == 0 && cast < 2 && !whole {
		return 0
	}
	return 4*same + cast
}

// severalOf keeps the reports of events that have more than one.
func severalOf(found, gold []string) (f, g []string) {
	count := make(map[string]int)
	for _, e := range gold {
		count[e]++
	}
	for i, e := range gold {
		if count[e] > 1 {
			f, g = append(f, found[i]), append(g, e)
		}
	}
	return f, g
}

// plain is a text with single spaces.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
