package query

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

// Source is the article of a statement, without its text.
type Source struct {
	ID        graph.ID  `json:"id"`
	Path      string    `json:"path"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Agency    string    `json:"agency,omitempty"`
	Published time.Time `json:"published,omitzero"`
}

// Statement is a statement with all of its evidence. Its Status is Disputed
// where another statement denies it.
type Statement struct {
	graph.Statement
	Source    Source    `json:"source"`
	DeniedBy  []string  `json:"denied_by,omitempty"` // who denies it, sorted: speakers, else paths of articles
	Loaded    time.Time `json:"loaded,omitzero"`
	Retracted time.Time `json:"retracted_at,omitzero"`

	uid    string
	loaded graph.Status // Status as it was loaded
}

// statementFields is the DQL of everything that decodes into a Statement. A
// denial counts that points to the statement as its content.
const statementFields = `uid xid relation phrase lemma code polarity modality future verified status speech_verb via
	time_from time_to granularity basis time_text begin end sentence evidence clean confidence rule model language
	loaded retracted_at subject_text object_text place_text speaker_text
	subject { xid name } object { xid name } place { xid name } speaker { xid name }
	argument { argument_role text entity { xid name } }
	content { xid }
	denials: ~content @filter(eq(relation, "denied") and eq(polarity, "positive") and not has(retracted_at)) {
		subject_text subject { xid name } }
	article { ` + articleFields + ` }`

const articleFields = `uid xid path url title publisher agency published language translated hash encoding loaded`

const entityFields = `uid xid name kind alias folded sound described may_be entity_rule offices_held first_seen last_seen`

// one decodes an edge to one node, whether the server shows it as an object or
// as a list.
type one[T any] struct{ value T }

func (o *one[T]) UnmarshalJSON(data []byte) error {
	if !bytes.HasPrefix(data, []byte("[")) {
		return json.Unmarshal(data, &o.value)
	}
	var list []T
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	if len(list) > 0 {
		o.value = list[0]
	}
	return nil
}

// ref is a reference to an entity.
type ref struct {
	XID  graph.ID `json:"xid"`
	Name string   `json:"name"`
}

func (r *ref) slot(text string) graph.Slot {
	return graph.Slot{Entity: r.XID, Name: r.Name, Text: text}
}

type statementNode struct {
	UID         string    `json:"uid"`
	XID         graph.ID  `json:"xid"`
	Relation    string    `json:"relation"`
	Phrase      string    `json:"phrase"`
	Lemma       string    `json:"lemma"`
	Code        string    `json:"code"`
	Polarity    string    `json:"polarity"`
	Modality    string    `json:"modality"`
	Future      bool      `json:"future"`
	Verified    bool      `json:"verified"`
	Status      string    `json:"status"`
	SpeechVerb  string    `json:"speech_verb"`
	Via         []string  `json:"via"`
	From        time.Time `json:"time_from"`
	To          time.Time `json:"time_to"`
	Granularity string    `json:"granularity"`
	Basis       string    `json:"basis"`
	TimeText    string    `json:"time_text"`
	Begin       int       `json:"begin"`
	End         int       `json:"end"`
	Sentence    int       `json:"sentence"`
	Evidence    string    `json:"evidence"`
	Clean       string    `json:"clean"`
	Confidence  float64   `json:"confidence"`
	Rule        string    `json:"rule"`
	Model       string    `json:"model"`
	Language    string    `json:"language"`
	Loaded      time.Time `json:"loaded"`
	Retracted   time.Time `json:"retracted_at"`
	SubjectText string    `json:"subject_text"`
	ObjectText  string    `json:"object_text"`
	PlaceText   string    `json:"place_text"`
	SpeakerText string    `json:"speaker_text"`
	Subject     one[ref]  `json:"subject"`
	Object      one[ref]  `json:"object"`
	Place       one[ref]  `json:"place"`
	Speaker     one[ref]  `json:"speaker"`
	Argument    []struct {
		Role   string   `json:"argument_role"`
		Text   string   `json:"text"`
		Entity one[ref] `json:"entity"`
	} `json:"argument"`
	Content []ref `json:"content"`
	Denials []struct {
		SubjectText string   `json:"subject_text"`
		Subject     one[ref] `json:"subject"`
	} `json:"denials"`
	Article one[articleNode] `json:"article"`
}

// statement decodes a node. Arguments, contents and the chain of speakers are
// sorted: the server keeps no order.
func (n *statementNode) statement() *Statement {
	a := &n.Article.value
	s := &Statement{
		Statement: graph.Statement{
			ID: n.XID, Article: a.XID,
			Subject: n.Subject.value.slot(n.SubjectText), Object: n.Object.value.slot(n.ObjectText),
			Place: n.Place.value.slot(n.PlaceText), Speaker: n.Speaker.value.slot(n.SpeakerText),
			Relation: n.Relation, Phrase: n.Phrase, Lemma: n.Lemma, Code: n.Code,
			Time:     graph.Time{Text: n.TimeText, From: n.From, To: n.To, Granularity: n.Granularity, Basis: n.Basis},
			Polarity: n.Polarity, Modality: n.Modality, Future: n.Future, Status: graph.Status(n.Status),
			SpeechVerb: n.SpeechVerb, Via: n.Via,
			Begin: n.Begin, End: n.End, Sentence: n.Sentence, Evidence: n.Evidence, Clean: n.Clean,
			Confidence: n.Confidence, Rule: n.Rule, Model: n.Model, Language: n.Language, Verified: n.Verified,
		},
		Source: a.source(),
		Loaded: n.Loaded, Retracted: n.Retracted, uid: n.UID, loaded: graph.Status(n.Status),
	}
	if s.Loaded.IsZero() {
		s.Loaded = a.Loaded
	}
	for i := range n.Argument {
		arg := &n.Argument[i]
		s.Arguments = append(s.Arguments, graph.Argument{Role: arg.Role, Slot: arg.Entity.value.slot(arg.Text)})
	}
	slices.SortFunc(s.Arguments, func(a, b graph.Argument) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Entity, b.Entity))
	})
	for _, c := range n.Content {
		s.Content = append(s.Content, c.XID)
	}
	slices.Sort(s.Content)
	slices.Sort(s.Via)
	if s.Polarity == "positive" {
		for i := range n.Denials {
			who := n.Denials[i].Subject.value.slot(n.Denials[i].SubjectText)
			s.deny(who.Label())
		}
	}
	return s
}

// deny marks the statement as disputed by somebody.
func (s *Statement) deny(who string) {
	s.Status = graph.Disputed
	if i, found := slices.BinarySearch(s.DeniedBy, who); !found && who != "" {
		s.DeniedBy = slices.Insert(s.DeniedBy, i, who)
	}
}

type articleNode struct {
	UID        string    `json:"uid"`
	XID        graph.ID  `json:"xid"`
	Path       string    `json:"path"`
	URL        string    `json:"url"`
	Title      string    `json:"title"`
	Publisher  string    `json:"publisher"`
	Agency     string    `json:"agency"`
	Published  time.Time `json:"published"`
	Language   string    `json:"language"`
	Translated string    `json:"translated"`
	Hash       string    `json:"hash"`
	Encoding   string    `json:"encoding"`
	Loaded     time.Time `json:"loaded"`
}

func (n *articleNode) source() Source {
	return Source{
		ID: n.XID, Path: n.Path, URL: n.URL, Title: n.Title, Publisher: n.Publisher,
		Agency: n.Agency, Published: n.Published,
	}
}

func (n *articleNode) article() graph.Article {
	return graph.Article{
		ID: n.XID, Path: n.Path, URL: n.URL, Title: n.Title, Publisher: n.Publisher, Agency: n.Agency,
		Published: n.Published, Language: n.Language, Translated: n.Translated, Hash: n.Hash, Encoding: n.Encoding,
	}
}

type entityNode struct {
	UID       string     `json:"uid"`
	XID       graph.ID   `json:"xid"`
	Name      string     `json:"name"`
	Kind      string     `json:"kind"`
	Alias     []string   `json:"alias"`
	Folded    []string   `json:"folded"`
	Sound     []string   `json:"sound"`
	Described []string   `json:"described"`
	MayBe     []graph.ID `json:"may_be"`
	Rule      string     `json:"entity_rule"`
	Held      []string   `json:"offices_held"`
	FirstSeen time.Time  `json:"first_seen"`
	LastSeen  time.Time  `json:"last_seen"`
	Subjects  int        `json:"subjects"`
	Objects   int        `json:"objects"`
}

func (n *entityNode) entity() graph.Entity {
	e := graph.Entity{
		ID: n.XID, Name: n.Name, Kind: n.Kind, Aliases: n.Alias, Folded: n.Folded, Sound: n.Sound, Roles: n.Described,
		MayBe: n.MayBe, Rule: n.Rule, Held: n.Held, FirstSeen: n.FirstSeen, LastSeen: n.LastSeen,
	}
	for _, list := range [][]string{e.Aliases, e.Folded, e.Sound, e.Roles, e.Held} {
		slices.Sort(list)
	}
	slices.Sort(e.MayBe)
	return e
}

// edgeNode is the far end of a direct edge with the edge's facets, which the
// server names predicate|facet.
type edgeNode map[string]json.RawMessage

func (n edgeNode) edge(subject graph.ID, relation string) (graph.Edge, error) {
	e := graph.Edge{Subject: subject, Relation: relation}
	for key, data := range n {
		var to any
		switch strings.TrimPrefix(key, relation+"|") {
		case "xid":
			to = &e.Object
		case "count":
			to = &e.Count
		case "first":
			to = &e.First
		case "last":
			to = &e.Last
		case "status":
			to = &e.Status
		default:
			continue
		}
		if err := json.Unmarshal(data, to); err != nil {
			return e, fmt.Errorf("read %s of an edge %s: %w", key, relation, err)
		}
	}
	return e, nil
}

// names reports whether the entity takes part in the statement.
func (s *Statement) names(id graph.ID) bool {
	return s.Subject.Entity == id || s.Object.Entity == id || s.Place.Entity == id ||
		slices.ContainsFunc(s.Arguments, func(a graph.Argument) bool { return a.Entity == id })
}
