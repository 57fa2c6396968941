package load

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
)

// writer collects the quads of one mutation.
type writer struct {
	set  []dgraph.NQuad
	uids map[graph.ID]string // uid or blank node of every node referred to
}

func (w *writer) add(subject, predicate string, v dgraph.Value) {
	w.set = append(w.set, dgraph.NQuad{Subject: subject, Predicate: predicate, Object: v})
}

// text writes a string predicate unless it is empty.
func (w *writer) text(subject, predicate, value string) {
	if value != "" {
		w.add(subject, predicate, dgraph.String(value))
	}
}

func (w *writer) day(subject, predicate string, t time.Time) {
	if !t.IsZero() {
		w.add(subject, predicate, dgraph.Time(t))
	}
}

// node opens a new node.
func (w *writer) node(kind string, id graph.ID) string {
	blank := "_:" + string(id)
	w.uids[id] = blank
	w.text(blank, "dgraph.type", kind)
	w.text(blank, "xid", string(id))
	return blank
}

// slot writes an end of a statement: an edge to its entity and its text.
func (w *writer) slot(subject, edge, text string, s graph.Slot) error {
	w.text(subject, text, s.Text)
	if s.Entity == "" {
		return nil
	}
	return w.edge(subject, edge, s.Entity)
}

func (w *writer) edge(subject, predicate string, to graph.ID) error {
	uid, ok := w.uids[to]
	if !ok {
		return fmt.Errorf("no node %s for %s", to, predicate)
	}
	w.add(subject, predicate, dgraph.Node(uid))
	return nil
}

func (w *writer) article(node string, a *graph.Article, digest string, now time.Time) {
	w.text(node, "path", a.Path)
	w.text(node, "url", a.URL)
	w.text(node, "title", a.Title)
	w.text(node, "publisher", a.Publisher)
	w.text(node, "agency", a.Agency)
	w.day(node, "published", a.Published)
	w.text(node, "language", a.Language)
	w.text(node, "translated", a.Translated)
	w.text(node, "text", a.Text)
	w.text(node, "hash", a.Hash)
	w.text(node, "encoding", a.Encoding)
	w.text(node, "digest", digest)
	w.add(node, "loaded", dgraph.Time(now))
}

func texts(ids []graph.ID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return list
}

func (w *writer) list(node, predicate string, values []string) {
	for _, v := range values {
		w.text(node, predicate, v)
	}
}

// statement writes a statement whose entities, article and contents have nodes.
func (w *writer) statement(node string, s *graph.Statement, digest string, now time.Time) error {
	if err := w.edge(node, "article", s.Article); err != nil {
		return err
	}
	for _, end := range []struct {
		edge, text string
		slot       graph.Slot
	}{
		{"subject", "subject_text", s.Subject},
		{"object", "object_text", s.Object},
		{"place", "place_text", s.Place},
		{"speaker", "speaker_text", s.Speaker},
	} {
		if err := w.slot(node, end.edge, end.text, end.slot); err != nil {
			return err
		}
	}
	for i, a := range s.Arguments {
		arg := w.node("Argument", argumentID(s.ID, i))
		w.text(arg, "argument_role", a.Role)
		if err := w.slot(arg, "entity", "text", a.Slot); err != nil {
			return err
		}
		w.add(node, "argument", dgraph.Node(arg))
	}
	for _, c := range s.Content {
		if err := w.edge(node, "content", c); err != nil {
			return err
		}
	}
	w.scalars(node, s)
	w.text(node, "digest", digest)
	w.add(node, "loaded", dgraph.Time(now))
	if s.Subject.Entity != "" && s.Object.Entity != "" {
		w.text(node, "pair", pairKey(graph.NewPair(s.Subject.Entity, s.Object.Entity)))
	}
	return nil
}

// pairKey finds the statements between two entities at once, however many
// others each of them has.
func pairKey(p graph.Pair) string { return string(p.A) + "|" + string(p.B) }

func (w *writer) scalars(node string, s *graph.Statement) {
	w.text(node, "relation", s.Relation)
	w.text(node, "phrase", s.Phrase)
	w.text(node, "lemma", s.Lemma)
	w.text(node, "code", s.Code)
	w.text(node, "polarity", s.Polarity)
	w.text(node, "modality", s.Modality)
	w.text(node, "status", string(s.Status))
	w.add(node, "future", dgraph.Bool(s.Future))
	if s.Verified {
		w.add(node, "verified", dgraph.Bool(true))
	}
	w.text(node, "speech_verb", s.SpeechVerb)
	w.list(node, "via", s.Via)
	w.day(node, "time_from", s.Time.From)
	w.day(node, "time_to", s.Time.To)
	w.text(node, "granularity", s.Time.Granularity)
	w.text(node, "basis", s.Time.Basis)
	w.text(node, "time_text", s.Time.Text)
	w.add(node, "begin", dgraph.Int(int64(s.Begin)))
	w.add(node, "end", dgraph.Int(int64(s.End)))
	w.add(node, "sentence", dgraph.Int(int64(s.Sentence)))
	w.text(node, "evidence", s.Evidence)
	w.text(node, "clean", s.Clean)
	w.add(node, "confidence", dgraph.Float(s.Confidence))
	w.text(node, "rule", s.Rule)
	w.text(node, "model", s.Model)
	w.text(node, "language", s.Language)
}

func argumentID(s graph.ID, i int) graph.ID {
	return graph.NewID("argument", string(s), strconv.Itoa(i))
}

// statementDigest hashes a statement, whatever the order of what the server
// keeps no order of.
func statementDigest(s *graph.Statement) string {
	c := *s
	c.Arguments, c.Content, c.Via = slices.Clone(s.Arguments), slices.Clone(s.Content), slices.Clone(s.Via)
	for _, slot := range []*graph.Slot{&c.Subject, &c.Object, &c.Place, &c.Speaker} {
		slot.Name = ""
	}
	for i := range c.Arguments {
		c.Arguments[i].Name = ""
	}
	slices.SortFunc(c.Arguments, func(a, b graph.Argument) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Entity, b.Entity))
	})
	slices.Sort(c.Content)
	slices.Sort(c.Via)
	return digest(c)
}

// digest hashes all of a value, to see at a glance whether it has changed.
func digest(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain values always marshal
	}
	return string(graph.NewID(string(data)))
}
