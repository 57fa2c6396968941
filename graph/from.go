package graph

import (
	"time"

	"dossier/extract/triple"
)

// Locals maps the entities of an article to graph entities: by triple.Slot.ID
// those with a name, by its words what is only described.
type Locals map[string]ID

// FromTriple makes the statements of a triple of the article: one for the
// triple, and one more for each office that its object is. Entities that locals
// does not know stay text.
func FromTriple(article ID, t *triple.Triple, locals Locals) []Statement {
	list := []Statement{fromTriple(article, t, locals)}
	for i := range t.Offices {
		office := &t.Offices[i]
		s := list[0]
		s.ID = NewID(t.ID, "office", office.Relation, office.Text)
		s.Relation, s.Code = office.Relation, ""
		s.Phrase += " " + s.Object.Text
		s.Object = locals.slot(&office.Slot)
		s.Rule = "office"
		list = append(list, s)
	}
	return list
}

func fromTriple(article ID, t *triple.Triple, locals Locals) Statement {
	s := Statement{
		ID:         ID(t.ID),
		Article:    article,
		Subject:    locals.slot(&t.Subject),
		Relation:   t.Relation.ID,
		Phrase:     t.Relation.Phrase,
		Lemma:      t.Relation.Lemma,
		Code:       t.Relation.Code,
		Polarity:   string(t.Polarity),
		Modality:   string(t.Modality),
		Future:     t.Future,
		Status:     Stated,
		Begin:      t.Begin,
		End:        t.End,
		Sentence:   t.Sentence,
		Evidence:   t.Text,
		Clean:      t.Clean,
		Confidence: t.Confidence,
		Rule:       t.Rule,
		Model:      t.Model,
		Language:   t.Language,
	}
	if t.Object != nil {
		s.Object = locals.slot(t.Object)
	}
	if t.Relation.ID == RoleRelation {
		s.Subject = locals.named(&t.Subject)
		if t.Object != nil {
			s.Object = locals.named(t.Object)
		}
	}
	for i := range t.Arguments {
		a := &t.Arguments[i]
		s.Arguments = append(s.Arguments, Argument{Role: string(a.Role), Slot: locals.slot(&a.Slot)})
	}
	if t.Time != nil {
		s.Time = Time{Text: t.Time.Text, From: day(t.Time.From), To: day(t.Time.To), Granularity: t.Time.Granularity, Basis: t.Time.Basis}
	}
	if t.Place != nil {
		s.Place = locals.slot(t.Place)
	}
	if a := t.Attribution; a != nil {
		s.Status = Claimed
		s.Speaker = locals.slot(&a.Slot)
		s.SpeechVerb = a.Verb
		s.Via = a.Via
	}
	for _, id := range t.Content {
		s.Content = append(s.Content, ID(id))
	}
	return s
}

// StandsFor is the relation of a place to those who govern from there and act
// under its name.
const StandsFor = "stands_for"

// Metonym makes the statement that a place of an article stands for those who
// govern from there, on the evidence of a triple in which it acts.
func Metonym(article ID, t *triple.Triple, place *triple.Slot, governing ID, locals Locals) Statement {
	return Statement{
		ID: NewID(t.ID, StandsFor, place.ID), Article: article,
		Subject: locals.named(place), Relation: StandsFor, Phrase: "stands for", Lemma: "stand for", Object: Slot{Entity: governing},
		Polarity: string(triple.Positive), Modality: string(triple.Asserted), Status: Stated,
		Begin: t.Begin, End: t.End, Sentence: t.Sentence, Evidence: t.Text, Clean: t.Clean,
		Confidence: t.Confidence, Rule: "metonym", Model: t.Model, Language: t.Language,
	}
}

func (l Locals) slot(s *triple.Slot) Slot {
	if s.Named() {
		return l.named(s)
	}
	return Slot{Entity: l[s.Words()], Text: s.Text}
}

// named is the slot of what has a name in its article.
func (l Locals) named(s *triple.Slot) Slot { return Slot{Entity: l[s.ID], Text: s.Text} }

// day parses a date of the contract; an empty or broken one is the zero time.
func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
