// Package triple holds what extraction gives: subject–relation–object triples,
// each with its evidence and qualifiers. Values only. The JSON form is a
// contract with tools outside the project: one Triple a line, absent members
// left out.
package triple

import "iter"

// Polarity says whether a triple is affirmed or denied by its own clause.
type Polarity string

// Polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Modality says in what way a triple is put forward.
type Modality string

// Modalities. Only Asserted triples tell of something that happened or holds.
const (
	Asserted    Modality = "asserted"
	Possible    Modality = "possible"
	Planned     Modality = "planned" // intentions, announcements, wishes
	Required    Modality = "required"
	Conditional Modality = "conditional"
	Question    Modality = "question"
)

// Role says what an argument contributes to its triple.
type Role string

// Roles of arguments.
const (
	To         Role = "to"
	From       Role = "from"
	With       Role = "with"
	For        Role = "for"
	Topic      Role = "topic"
	Cause      Role = "cause"
	Purpose    Role = "purpose"
	Instrument Role = "instrument"
	Amount     Role = "amount"
	Duration   Role = "duration"
	Condition  Role = "condition"
	Manner     Role = "manner"
	TimeRole   Role = "time"
	PlaceRole  Role = "place"
)

// Entity kinds that extraction gives.
const (
	Person       = "Person"
	Organization = "Organization"
	Place        = "Place"
	Misc         = "Misc"
)

// Slot is a phrase of the sentence and, if it names something, what it names. A
// pronoun for something without a name has a Name alone: the words that it
// takes up.
type Slot struct {
	Text string `json:"text"`           // as in the sentence
	Name string `json:"name,omitempty"` // fullest name in the article of what it stands for
	Kind string `json:"kind,omitempty"` // Person, Organization, Place, Misc
	ID   string `json:"id,omitempty"`   // the entity inside its article; stable across runs
}

// Name is an entity of one article with what the article calls it.
type Name struct {
	ID    string   `json:"id"`              // as in Slot
	Name  string   `json:"name"`            // the fullest form
	Kind  string   `json:"kind"`            // Person, Organization, Place, Misc
	Forms []string `json:"forms,omitempty"` // all forms, in order of appearance
}

// Named reports whether the slot names an entity.
func (s *Slot) Named() bool { return s != nil && s.ID != "" }

// Words are those that stand for what has no name: the slot's own, or those
// that its pronoun takes up.
func (s *Slot) Words() string {
	if s.Name != "" {
		return s.Name
	}
	return s.Text
}

// Office is whose office a role is that somebody has: in "palace spokesman
// Pavel Novak" the role is "palace spokesman" and the office the palace's.
type Office struct {
	Relation string `json:"relation"` // of the ontology: works_for, heads, member_of
	Slot
}

// Relation is the predicate of a triple.
type Relation struct {
	ID      string `json:"id,omitempty"`      // relation of the ontology; empty for an open triple
	Phrase  string `json:"phrase"`            // verb with particle or preposition, as in the text
	Lemma   string `json:"lemma"`             // the phrase's lemma: "meet with", "zurückweisen"
	Code    string `json:"code,omitempty"`    // PLOVER event code
	Passive bool   `json:"passive,omitempty"` // the subject is the one acted on
}

// Argument is a further participant or circumstance.
type Argument struct {
	Role Role `json:"role"`
	Slot
}

// Time is a time expression and the days it covers.
type Time struct {
	Text        string `json:"text"`
	From        string `json:"from,omitempty"`        // first day, 2006-01-02; empty if unresolved or open
	To          string `json:"to,omitempty"`          // last day, inclusive
	Granularity string `json:"granularity,omitempty"` // day, week, month, year
	Basis       string `json:"basis,omitempty"`       // stated, relative, inferred
}

// Attribution says who says so.
type Attribution struct {
	Slot
	Verb string   `json:"verb,omitempty"` // lemma of the verb of speech: confirm; empty for "according to"
	Via  []string `json:"via,omitempty"`  // who passed it on, nearest to the speaker first
}

// Triple is one statement of an article with its evidence.
//
// Begin and End are byte offsets into the article's Original, and Text is
// Original[Begin:End], the whole sentence, or the two that a denial takes. Clean is the sentence as read where
// that differs from Text (in HTML). The ID is a hash of article, span, rule
// and slots.
type Triple struct {
	ID          string       `json:"id"`
	Article     string       `json:"article"`
	Sentence    int          `json:"sentence"` // index of the sentence in the article, from 0
	Begin       int          `json:"begin"`
	End         int          `json:"end"`
	Text        string       `json:"text"`
	Clean       string       `json:"clean,omitempty"`
	Subject     Slot         `json:"subject"`
	Relation    Relation     `json:"relation"`
	Object      *Slot        `json:"object,omitempty"`  // nil for "the talks ended"
	Offices     []Office     `json:"offices,omitempty"` // whose office the object is, where it is a role
	Arguments   []Argument   `json:"arguments,omitempty"`
	Time        *Time        `json:"time,omitempty"`
	Place       *Slot        `json:"place,omitempty"`
	Polarity    Polarity     `json:"polarity"`
	Modality    Modality     `json:"modality"`
	Future      bool         `json:"future,omitempty"` // has not happened by the day of publication
	Attribution *Attribution `json:"attribution,omitempty"`
	Content     []string     `json:"content,omitempty"` // ids of the triples an act of speech contains
	Confidence  float64      `json:"confidence"`
	Rule        string       `json:"rule"`
	Model       string       `json:"model,omitempty"` // version of the language model
	Language    string       `json:"language"`
}

// Slots yields all slots of the triple, in a fixed order.
func (t *Triple) Slots() iter.Seq[*Slot] {
	return func(yield func(*Slot) bool) {
		list := []*Slot{&t.Subject, t.Object, t.Place}
		for i := range t.Arguments {
			list = append(list, &t.Arguments[i].Slot)
		}
		for i := range t.Offices {
			list = append(list, &t.Offices[i].Slot)
		}
		if t.Attribution != nil {
			list = append(list, &t.Attribution.Slot)
		}
		for _, s := range list {
			if s != nil && !yield(s) {
				return
			}
		}
	}
}
