// Package schema holds the ontology of news relations (ontology.txt) and the
// Dgraph schema made from it (base.dql). It maps the phrases of English and
// German, written in lemmas, to relations: "hold talk with" is held_talks_with.
//
// In: ontology.txt, whose head explains the notation. Out: an Ontology, whose
// lookups allocate nothing, and the text of the Dgraph schema.
package schema

import (
	_ "embed"
	"strings"
	"sync"
)

// Pattern says in which construction a phrase stands.
type Pattern uint8

// The patterns. In all of them the phrase's last word says where the object is.
const (
	Verb      Pattern = iota // "meet with": the subject is the verb's
	Passive                  // "exchange for": the subject is the patient
	Noun                     // "meeting with": an event told by a noun
	Role                     // "head of": the subject is a head of the object
	Adjective                // "married to": adjective or preposition of a copula
	patterns
)

var patternNames = [patterns]string{"verb", "passive", "noun", "role", "adj"}

// String returns the pattern's name in ontology.txt; "verb" for Verb.
func (p Pattern) String() string {
	if p >= patterns {
		return "unknown"
	}
	return patternNames[p]
}

// Phrase is a way to tell of a relation, in lemmas.
type Phrase struct {
	Language string // ISO 639-1 code
	Pattern  Pattern
	Text     string // "hold talk with", "Freilassung +gen"
	Special  bool   // taken only where the relation's kinds fit the slots
}

// Relation is a relation of the ontology. It never changes.
type Relation struct {
	ID        string // snake_case; the name of the edge in Dgraph
	Label     string // for people: "was released"
	Parent    string // ID of the relation this is a kind of, or ""
	Inverse   string // ID, or ""
	Symmetric bool
	Domain    Kinds  // what the subject may be
	Range     Kinds  // what the object may be
	Code      string // PLOVER event code, or ""
	Harms     bool   // tells of a wrong done: a claim alone makes no edge

	phrases []Phrase
	line    int
}

// Phrases returns the relation's phrases in file order, those that a passive
// gets from the verbs of its inverse last. The caller must not change them.
func (r *Relation) Phrases() []Phrase { return r.phrases }

// Allows reports whether the relation may hold between things of these kinds.
// A kind is one of the Kinds' names; "" means Text, None an absent slot. Misc,
// the name finder's kind for what is no person, organization or place, fits
// Group, Work and Event too. An unknown kind fits nothing.
func (r *Relation) Allows(subject, object string) bool {
	return r.Domain.Has(subject) && r.Range.Has(object)
}

// key names a phrase in the lookup table.
type key struct {
	language, text string
	pattern        Pattern
}

// Ontology is the set of relations with their phrases. It never changes and
// may be shared.
type Ontology struct {
	relations []*Relation
	byID      map[string]*Relation
	usual     map[key]*Relation
	special   map[key]*Relation
}

// Relations returns all relations in the order of the file. The caller must
// not change the slice.
func (o *Ontology) Relations() []*Relation { return o.relations }

// Relation returns the relation with this ID.
func (o *Ontology) Relation(id string) (*Relation, bool) {
	r, ok := o.byID[id]
	return r, ok
}

// Find returns the relation that a phrase usually tells of. The language is an
// ISO 639-1 code, the phrase in the notation of ontology.txt, exact in case.
// The longest phrase tells most: try "sentence to" before "sentence".
func (o *Ontology) Find(language string, pattern Pattern, phrase string) (*Relation, bool) {
	k := key{language, phrase, pattern}
	r, ok := o.usual[k]
	if !ok {
		r, ok = o.special[k]
	}
	return r, ok
}

// Choose returns the relation that a phrase tells of between things of these
// kinds (see Allows): its special reading if that fits, else its usual one if
// that allows them, else none. To write is to say, but what one writes that has
// a name is a work. A special reading fits where its relation allows the kinds
// and the patient (the object, or a passive's subject) has a name.
func (o *Ontology) Choose(language string, pattern Pattern, phrase, subject, object string) (*Relation, bool) {
	k := key{language, phrase, pattern}
	if r, ok := o.special[k]; ok && r.fits(pattern, subject, object) {
		return r, true
	}
	if r, ok := o.usual[k]; ok && r.Allows(subject, object) {
		return r, true
	}
	return nil, false
}

// fits is the stricter Allows of special readings: the patient is named, and
// Misc is nothing but Misc.
func (r *Relation) fits(pattern Pattern, subject, object string) bool {
	set, patient := r.Range, object
	if pattern == Passive {
		set, patient = r.Domain, subject
	}
	return r.Allows(subject, object) && patient != Text && set&exactKind(patient) != 0
}

// IsA reports whether a relation is the other one or a kind of it. Unknown IDs
// are a kind of nothing but themselves.
func (o *Ontology) IsA(id, ancestor string) bool {
	for id != "" {
		if id == ancestor {
			return true
		}
		r, ok := o.byID[id]
		if !ok {
			return false
		}
		id = r.Parent
	}
	return false
}

// Root returns the ID of the relation that a relation is a kind of and that is
// itself a kind of none; an unknown ID is returned as it is.
func (o *Ontology) Root(id string) string {
	for {
		r, ok := o.byID[id]
		if !ok || r.Parent == "" {
			return id
		}
		id = r.Parent
	}
}

// KindsOf returns the IDs of the relation and of all that are a kind of it, in
// file order; nil for an unknown ID.
func (o *Ontology) KindsOf(id string) []string {
	var ids []string
	for _, r := range o.relations {
		if o.IsA(r.ID, id) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Canonical returns the one of a relation and its inverse that stands first in
// the file, and whether subject and object must be swapped to use it:
// was_released gives released and true. An unknown ID gives nil.
func (o *Ontology) Canonical(id string) (r *Relation, swap bool) {
	r, ok := o.byID[id]
	if !ok {
		return nil, false
	}
	if other, ok := o.byID[r.Inverse]; ok && other.line < r.line {
		return other, true
	}
	return r, false
}

//go:embed ontology.txt
var ontologyText string

var defaultOntology = sync.OnceValue(func() *Ontology {
	o, err := Load("ontology.txt", strings.NewReader(ontologyText))
	if err != nil {
		panic("embedded ontology: " + err.Error()) // a test loads it
	}
	return o
})

// Default returns the embedded ontology, parsed on the first call.
func Default() *Ontology { return defaultOntology() }

// codes are the event codes that a relation may have, after the PLOVER manual
// of 2021.
var codes = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}
