// Package event finds the happenings that statements of several articles tell
// of. In go the articles and their statements, whose entities are resolved; out
// come events, each with its participants, days, place and all its reports.
//
// A telling is what one sentence says of one happening: the statements of one
// kind (data/kinds.txt) with the same participants. Tellings are one event where
// kind and participants fit and neither time nor participants clash. What has no
// date of its own joins the event nearest to the day on which it was told. The
// order of articles and statements does not matter.
package event

import (
	"cmp"
	"slices"
	"time"

	"dossier/graph"
	"dossier/schema"
)

// Status says how far an event is known to have happened.
type Status string

// Statuses of events and reports, the strongest first.
const (
	Happened Status = "happened"
	Claimed  Status = "claimed" // only somebody says so
	Denied   Status = "denied"  // did not happen, or somebody says so
	Planned  Status = "planned"
	Possible Status = "possible"
)

var strength = []Status{Happened, Claimed, Denied, Planned, Possible}

// Role is a participant's part in an event.
type Role string

// Roles of participants.
const (
	Agent   Role = "agent"
	Patient Role = "patient"
	Partner Role = "partner" // one of several side by side
)

// Participant is an entity that takes part.
type Participant struct {
	Entity graph.ID `json:"entity"`
	Role   Role     `json:"role"`
}

// Report is a sentence that tells of an event.
type Report struct {
	Article    graph.ID   `json:"article"`
	Sentence   int        `json:"sentence"`
	Status     Status     `json:"status"`
	Source     graph.ID   `json:"source,omitempty"` // whose word it is: the speaker, else the agency, else the article or what it is a copy of
	Statements []graph.ID `json:"statements"`
}

// Detail is a circumstance that reports tell differently.
type Detail struct {
	What   string  `json:"what"` // place or a role of arguments
	Values []Value `json:"values"`
}

// Value is what some reports, by their index, give for a detail.
type Value struct {
	graph.Slot
	Reports []int `json:"reports"`
}

// Event is a happening with all its reports. From and To are the first and the
// last day, midnight UTC; zero if no report gives them.
type Event struct {
	ID           graph.ID      `json:"id"`
	Kind         string        `json:"kind"` // of data/kinds.txt, else a relation or a verb's lemma
	Participants []Participant `json:"participants,omitempty"`
	From         time.Time     `json:"from,omitzero"`
	To           time.Time     `json:"to,omitzero"`
	Granularity  string        `json:"granularity,omitempty"` // of the most exact report: day, week, month, year
	Place        graph.Slot    `json:"place,omitzero"`
	Status       Status        `json:"status"`
	Reports      []Report      `json:"reports"` // by day of publication, article and sentence
	Conflicts    []Detail      `json:"conflicts,omitempty"`
	Sources      int           `json:"sources"` // independent ones
	Cues         []string      `json:"-"`       // under which it is looked for, see Connected; sorted
}

// Disputed reports whether some reports assert the event and others deny it.
func (e *Event) Disputed() bool {
	told := func(want ...Status) bool {
		return slices.ContainsFunc(e.Reports, func(r Report) bool { return slices.Contains(want, r.Status) })
	}
	return told(Denied) && told(Happened, Claimed)
}

// Find puts the statements of articles together into events, sorted by ID.
// Names of entities in their slots (Slot.Name) help where an article has only
// text for what another names.
// origin gives what an article without a named agency is a copy of; nil says
// that every article stands for itself.
func Find(o *schema.Ontology, articles []graph.Article, statements []graph.Statement, origin map[graph.ID]graph.ID) []Event {
	tellings := tellingsOf(o, articles, statements, origin)
	slices.SortFunc(tellings, (*telling).compare)
	var f finder
	for _, t := range tellings {
		f.place(t)
	}
	var events []Event
	for _, g := range f.groups {
		if len(g.tellings) > 0 {
			events = append(events, g.event())
		}
	}
	slices.SortFunc(events, func(a, b Event) int { return cmp.Compare(a.ID, b.ID) })
	return events
}
