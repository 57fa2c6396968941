// Package graph holds what the knowledge graph is made of: articles, entities,
// statements with their evidence, and the direct edges that sum statements up.
// Values and pure functions only; the packages below it resolve, load, query
// and export.
package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"maps"
	"slices"
	"time"
)

// ID names a node for ever: a hash of what the node stands for. It is the xid
// of the node in Dgraph.
type ID string

// NewID hashes the parts of what a node stands for. The same parts in the same
// order give the same ID.
func NewID(parts ...string) ID {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return ID(hex.EncodeToString(h.Sum(nil)[:16]))
}

// Article is the source of statements.
type Article struct {
	ID         ID        `json:"id"`
	Path       string    `json:"path"`
	URL        string    `json:"url,omitempty"`
	Title      string    `json:"title,omitempty"`
	Publisher  string    `json:"publisher,omitempty"`
	Agency     string    `json:"agency,omitempty"`
	Published  time.Time `json:"published,omitzero"` // day, midnight UTC; zero if unknown
	Language   string    `json:"language"`
	Translated string    `json:"translated,omitempty"` // stated, suspected
	Text       string    `json:"-"`                    // the original that offsets point into
	Hash       string    `json:"hash"`                 // SHA-256 of the input bytes
	Encoding   string    `json:"encoding,omitempty"`
}

// Entity is a thing that articles name.
type Entity struct {
	ID        ID        `json:"id"`
	Name      string    `json:"name"`              // the form shown
	Aliases   []string  `json:"aliases,omitempty"` // all forms seen, Name among them, sorted
	Folded    []string  `json:"-"`                 // folded forms of the aliases, for search
	Sound     []string  `json:"-"`                 // keys of the aliases, for candidates; see resolve
	Roles     []string  `json:"roles,omitempty"`   // what articles call it, sorted
	Near      []string  `json:"-"`                 // keys of what articles name with it
	Kind      string    `json:"kind"`              // Person, Organization, Place, Misc; Ambiguous
	MayBe     []ID      `json:"may_be,omitempty"`  // of Ambiguous: the bearers of its name, sorted
	Rule      string    `json:"rule,omitempty"`    // what made it an entity; such as resolve.ByName
	Held      []string  `json:"-"`                 // offices with the first and last day of which articles say that it has them; see resolve
	FirstSeen time.Time `json:"first_seen,omitzero"`
	LastSeen  time.Time `json:"last_seen,omitzero"`
}

// Ambiguous is the kind of a surname that fits several people and that nothing
// gives to one of them. It is none of them, and no further one.
const Ambiguous = "Ambiguous"

// Mention is an entity of one article with what the article calls it: what an
// entity of the graph is made of. One with a Role is only described ("the Danish
// foreign minister"); it may stand for no entity.
type Mention struct {
	ID      ID       `json:"id"` // stable across runs
	Article ID       `json:"article"`
	Entity  ID       `json:"entity"`            // what it was resolved to; empty: stays text
	Name    string   `json:"name"`              // fullest name in the article
	Kind    string   `json:"kind"`              // Person, Organization, Place, Misc
	Forms   []string `json:"forms,omitempty"`   // all names in the article
	Roles   []string `json:"roles,omitempty"`   // "the Qatari minister"
	Offices []string `json:"offices,omitempty"` // keys of the offices that it is said to have
	Role    string   `json:"role,omitempty"`    // key of the office by which alone it is described
	Told    int      `json:"told,omitempty"`    // of one with a Role: in how many sentences

	Published time.Time `json:"-"` // day of the article, filled by queries
	Path      string    `json:"-"` // of the article, filled by queries
}

// Status says how far a statement may be taken for true.
type Status string

// Statuses, strongest first.
const (
	Stated   Status = "stated"   // in an article's own voice
	Claimed  Status = "claimed"  // attributed to a speaker, and to nobody else
	Disputed Status = "disputed" // somebody denies it
)

// Slot is one end of a statement or argument: an entity, or only text.
type Slot struct {
	Entity ID     `json:"entity,omitempty"` // empty for text that names nothing
	Name   string `json:"name,omitempty"`   // the entity's name, filled by queries
	Text   string `json:"text,omitempty"`   // as in the sentence
}

// Empty reports whether the slot holds nothing.
func (s Slot) Empty() bool { return s.Entity == "" && s.Text == "" }

// Label is what to show for the slot: the entity's name, else the text.
func (s Slot) Label() string {
	if s.Name != "" {
		return s.Name
	}
	return s.Text
}

// Argument is a further participant or circumstance of a statement.
type Argument struct {
	Role string `json:"role"`
	Slot
}

// Time is when a statement's event took place. From and To are the first and
// the last day, midnight UTC; zero where the expression could not be resolved.
type Time struct {
	Text        string    `json:"text,omitempty"`
	From        time.Time `json:"from,omitzero"`
	To          time.Time `json:"to,omitzero"`
	Granularity string    `json:"granularity,omitempty"` // day, week, month, year
	Basis       string    `json:"basis,omitempty"`       // stated, relative, inferred
}

// Statement is a triple with its evidence, as the graph keeps it.
type Statement struct {
	ID         ID         `json:"id"`
	Article    ID         `json:"article"`
	Subject    Slot       `json:"subject"`
	Relation   string     `json:"relation,omitempty"` // of the ontology; empty for an open one
	Phrase     string     `json:"phrase"`
	Lemma      string     `json:"lemma"`
	Code       string     `json:"code,omitempty"`
	Object     Slot       `json:"object,omitzero"`
	Arguments  []Argument `json:"arguments,omitempty"`
	Time       Time       `json:"time,omitzero"`
	Place      Slot       `json:"place,omitzero"`
	Polarity   string     `json:"polarity"`
	Modality   string     `json:"modality"`
	Future     bool       `json:"future,omitempty"`
	Status     Status     `json:"status"`
	Speaker    Slot       `json:"speaker,omitzero"`
	SpeechVerb string     `json:"speech_verb,omitempty"`
	Via        []string   `json:"via,omitempty"`
	Content    []ID       `json:"content,omitempty"`
	Begin      int        `json:"begin"` // bytes of Article.Text
	End        int        `json:"end"`
	Sentence   int        `json:"sentence"`
	Evidence   string     `json:"evidence"`        // Article.Text[Begin:End]
	Clean      string     `json:"clean,omitempty"` // the sentence as read, where markup makes that differ
	Confidence float64    `json:"confidence"`
	Rule       string     `json:"rule"`
	Model      string     `json:"model,omitempty"`
	Language   string     `json:"language"`
	Verified   bool       `json:"verified,omitempty"` // a person has checked it
}

// Said returns the sentence as a reader sees it.
func (s *Statement) Said() string {
	if s.Clean != "" {
		return s.Clean
	}
	return s.Evidence
}

// Factual reports whether the statement tells of something that holds or has
// happened, whoever says so: positive, asserted, not in the future.
func (s *Statement) Factual() bool {
	return s.Polarity == "positive" && s.Modality == "asserted" && !s.Future
}

// Batch is one article with all that is taken from it. It is loaded whole or
// not at all.
type Batch struct {
	Article    Article
	Entities   []Entity
	Mentions   []Mention
	Statements []Statement
}

// Used lists the entities that the batch's mentions and statements name, each
// once, sorted.
func (b *Batch) Used() []ID {
	used := make(map[ID]bool)
	for i := range b.Mentions {
		if id := b.Mentions[i].Entity; id != "" {
			used[id] = true
		}
	}
	for i := range b.Statements {
		for s := range b.Statements[i].Slots() {
			if s.Entity != "" {
				used[s.Entity] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(used))
}

// RoleRelation tells what somebody is called: its other end stands for nothing.
const RoleRelation = "has_role"

// Slots yields the ends of the statement and of its arguments; some may be
// empty.
func (s *Statement) Slots() iter.Seq[*Slot] {
	return func(yield func(*Slot) bool) {
		for _, slot := range []*Slot{&s.Subject, &s.Object, &s.Place, &s.Speaker} {
			if !yield(slot) {
				return
			}
		}
		for i := range s.Arguments {
			if !yield(&s.Arguments[i].Slot) {
				return
			}
		}
	}
}
