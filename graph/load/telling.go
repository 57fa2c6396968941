package load

import (
	"fmt"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
)

// toldArticle is an article whose events are found anew.
type toldArticle struct {
	sourceNode
	Shingles   []string        `json:"shingle"`
	Mentions   []namesNode     `json:"~mentioned_in"`
	Statements []toldStatement `json:"~article"`
	Events     []toldEvent     `json:"~reported_in"`
}

// namesNode is a mention: how an article prints a thing.
type namesNode struct {
	Name    string   `json:"mention_name"`
	Printed []string `json:"printed"`
	Denotes *ref     `json:"denotes"`
}

// sourceNode is what an event needs to know of the article of a report.
type sourceNode struct {
	UID       string    `json:"uid"`
	XID       graph.ID  `json:"xid"`
	Published time.Time `json:"published"`
	Agency    string    `json:"agency"`
	Cluster   graph.ID  `json:"cluster"`
	Language  string    `json:"language"` // this and what follows of copies alone
	Sketch    string    `json:"sketch"`
	Profile   string    `json:"profile"`
}

// toldEvent is an event as it is loaded, with all that tells of it.
type toldEvent struct {
	UID     string          `json:"uid"`
	XID     graph.ID        `json:"xid"`
	Digest  string          `json:"digest"`
	Details []ref           `json:"differing"`
	Reports []toldStatement `json:"report"`
}

// named is an entity at the end of a statement.
type named struct {
	ref
	Name string `json:"name"`
}

// toldStatement is what an event needs to know of a statement.
type toldStatement struct {
	UID         string       `json:"uid"`
	XID         graph.ID     `json:"xid"`
	Relation    string       `json:"relation"`
	Lemma       string       `json:"lemma"`
	Polarity    string       `json:"polarity"`
	Modality    string       `json:"modality"`
	Future      bool         `json:"future"`
	Status      graph.Status `json:"status"`
	Rule        string       `json:"rule"`
	Language    string       `json:"language"`
	Sentence    int          `json:"sentence"`
	From        time.Time    `json:"time_from"`
	To          time.Time    `json:"time_to"`
	Granularity string       `json:"granularity"`
	SubjectText string       `json:"subject_text"`
	ObjectText  string       `json:"object_text"`
	PlaceText   string       `json:"place_text"`
	SpeakerText string       `json:"speaker_text"`
	Subject     []named      `json:"subject"`
	Object      []named      `json:"object"`
	Place       []named      `json:"place"`
	Speaker     []named      `json:"speaker"`
	Argument    []struct {
		Role   string  `json:"argument_role"`
		Text   string  `json:"text"`
		Entity []named `json:"entity"`
	} `json:"argument"`
	Contradicts []ref        `json:"contradicts"`
	Article     []sourceNode `json:"article"`

	Evidence string `json:"evidence"` // of articles found anew alone
	Clean    string `json:"clean"`
}

const (
	sourceFields = `uid xid published agency cluster`
	copyFields   = sourceFields + ` language sketch profile`
	toldFields   = `uid xid relation lemma polarity modality future status rule language sentence
		time_from time_to granularity subject_text object_text place_text speaker_text
		subject { uid xid name } object { uid xid name } place { uid xid name } speaker { uid xid name }
		argument { argument_role text entity { uid xid name } }
		contradicts { uid }`
	toldEventFields = `uid xid digest differing { uid }
		report @filter(not has(retracted_at)) { ` + toldFields + ` article { ` + sourceFields + ` } }`
)

// toldArticles reads the articles with their statements and events.
func toldArticles(tx *dgraph.Tx, ids []graph.ID) ([]toldArticle, error) {
	var v dgraph.Variables
	var out struct{ Q []toldArticle }
	q := `q(func: eq(xid, ` + dgraph.AddAll(&v, ids) + `)) { ` + copyFields + ` shingle ~mentioned_in { mention_name printed denotes { xid } }
		~article @filter(not has(retracted_at)) { ` + toldFields + ` evidence clean }
		~reported_in { ` + toldEventFields + ` } }`
	if err := ask(tx, &v, q, &out); err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	for i := range out.Q {
		a := &out.Q[i]
		for k := range a.Statements {
			a.Statements[k].Article = []sourceNode{a.sourceNode}
		}
	}
	return out.Q, nil
}

// slot makes an end of a statement, and notes the uid of its entity.
func (r *retelling) slot(ends []named, text string) graph.Slot {
	s := graph.Slot{Text: text}
	if len(ends) > 0 {
		s.Entity, s.Name = ends[0].XID, ends[0].Name
		r.plan.uids[s.Entity] = ends[0].UID
	}
	return s
}

// statement decodes a statement and notes the uids of its nodes.
func (r *retelling) statement(n *toldStatement) graph.Statement {
	s := graph.Statement{
		ID: n.XID, Article: n.Article[0].XID, Relation: n.Relation, Lemma: n.Lemma, Language: n.Language, Rule: n.Rule,
		Subject: r.slot(n.Subject, n.SubjectText), Object: r.slot(n.Object, n.ObjectText),
		Place: r.slot(n.Place, n.PlaceText), Speaker: r.slot(n.Speaker, n.SpeakerText),
		Time:     graph.Time{From: n.From, To: n.To, Granularity: n.Granularity},
		Polarity: n.Polarity, Modality: n.Modality, Future: n.Future, Status: n.Status, Sentence: n.Sentence,
	}
	for _, a := range n.Argument {
		s.Arguments = append(s.Arguments, graph.Argument{Role: a.Role, Slot: r.slot(a.Entity, a.Text)})
	}
	r.plan.uids[n.XID] = n.UID
	return s
}
