package export

import (
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"time"

	"github.com/cayleygraph/quad"
	quads "github.com/cayleygraph/quad/nquads"

	"dossier/graph"
	"dossier/graph/event"
)

var nquads = &Format{
	Name: "nquads", Doc: "N-Quads (RDF); statements in the graphs of their articles", Extension: ".nq", Write: writeNQuads,
}

var turtle = &Format{
	Name: "turtle", Doc: "Turtle (RDF), one triple a line; claimed and disputed edges as nodes only", Extension: ".ttl", Write: writeTurtle,
}

// Names of the RDF vocabulary.
const (
	base    = "urn:dossier:"
	rdfType = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
	label   = quad.IRI("http://www.w3.org/2000/01/rdf-schema#label")
	xsd     = "http://www.w3.org/2001/XMLSchema#"
)

// writeNQuads writes RDF in which every node has its evidence:
//
//   - an article, entity, statement and event is <urn:dossier:KIND:ID>, its members
//     are <urn:dossier:MEMBER>;
//   - a statement's quads are in the graph of its article;
//   - a stated edge is a quad of the default graph; a claimed or disputed one is
//     in <urn:dossier:claimed> or <urn:dossier:disputed>, as it is not said to
//     be true;
//   - the edge's count, days and status are on a node <urn:dossier:edge:ID>.
func writeNQuads(w io.Writer, g *Graph) error {
	out := quads.NewWriter(w)
	r := &rdf{put: out.WriteQuad}
	r.graph(g)
	if err := out.Close(); r.err == nil {
		r.err = err
	}
	if r.err != nil {
		return fmt.Errorf("write quads: %w", r.err)
	}
	return nil
}

// writeTurtle writes the triples of writeNQuads. Turtle has no named graphs: an
// edge that is not stated is left to its node, which has the status.
func writeTurtle(w io.Writer, g *Graph) error {
	out := quads.NewWriter(w)
	r := &rdf{put: func(q quad.Quad) error {
		if q.Label == statusGraph(graph.Claimed) || q.Label == statusGraph(graph.Disputed) {
			return nil
		}
		q.Label = nil
		return out.WriteQuad(q)
	}}
	r.graph(g)
	if err := out.Close(); r.err == nil {
		r.err = err
	}
	if r.err != nil {
		return fmt.Errorf("write triples: %w", r.err)
	}
	return nil
}

// rdf writes quads and keeps the first error.
type rdf struct {
	put   func(quad.Quad) error
	err   error
	label quad.Value // the named graph that quads go to; nil for the default
}

func (r *rdf) quad(subject, predicate quad.IRI, object quad.Value) {
	if r.err == nil && object != nil {
		r.err = r.put(quad.Quad{Subject: subject, Predicate: predicate, Object: object, Label: r.label})
	}
}

// add writes a member of a node; nothing for a value that is not there.
func (r *rdf) add(subject quad.IRI, member string, object quad.Value) {
	r.quad(subject, quad.IRI(base+member), object)
}

// is gives a node its type and, if it has one, its label.
func (r *rdf) is(subject quad.IRI, kind, name string) {
	r.quad(subject, rdfType, quad.IRI(base+kind))
	r.quad(subject, label, str(name))
}

func (r *rdf) graph(g *Graph) {
	for i := range g.Articles {
		r.article(&g.Articles[i])
	}
	for i := range g.Entities {
		r.entity(&g.Entities[i])
	}
	for i := range g.Edges {
		r.edge(&g.Edges[i])
	}
	for i := range g.Statements {
		r.statement(&g.Statements[i])
	}
	for i := range g.Events {
		r.event(&g.Events[i])
	}
}

func (r *rdf) article(a *graph.Article) {
	n := node("article", a.ID)
	r.is(n, "Article", a.Title)
	r.add(n, "path", str(a.Path))
	r.add(n, "url", typed(a.URL, "anyURI"))
	r.add(n, "publisher", str(a.Publisher))
	r.add(n, "agency", str(a.Agency))
	r.add(n, "published", day(a.Published))
	r.add(n, "language", str(a.Language))
	r.add(n, "translated", str(a.Translated))
	r.add(n, "hash", str(a.Hash))
}

func (r *rdf) entity(e *graph.Entity) {
	n := node("entity", e.ID)
	r.is(n, "Entity", e.Name)
	r.add(n, "kind", str(e.Kind))
	for _, a := range e.Aliases {
		r.add(n, "alias", str(a))
	}
	r.add(n, "first_seen", day(e.FirstSeen))
	r.add(n, "last_seen", day(e.LastSeen))
}

func (r *rdf) edge(e *graph.Edge) {
	if e.Status != graph.Stated {
		r.label = statusGraph(e.Status)
	}
	r.quad(node("entity", e.Subject), relation(e.Relation), node("entity", e.Object))
	r.label = nil
	n := node("edge", graph.NewID("edge", string(e.Subject), e.Relation, string(e.Object)))
	r.is(n, "Edge", "")
	r.add(n, "subject", node("entity", e.Subject))
	r.add(n, "relation", relation(e.Relation))
	r.add(n, "object", node("entity", e.Object))
	r.add(n, "count", integer(e.Count))
	r.add(n, "first", day(e.First))
	r.add(n, "last", day(e.Last))
	r.add(n, "status", str(string(e.Status)))
}

// statusGraph names the graph of the edges of a status.
func statusGraph(s graph.Status) quad.Value { return quad.IRI(base + string(s)) }

func (r *rdf) statement(s *graph.Statement) {
	n := node("statement", s.ID)
	r.label = node("article", s.Article)
	r.is(n, "Statement", "")
	r.add(n, "article", node("article", s.Article))
	r.slot(n, "subject", &s.Subject)
	if s.Relation != "" {
		r.add(n, "relation", relation(s.Relation))
	}
	r.add(n, "phrase", language(s.Phrase, s.Language))
	r.add(n, "code", str(s.Code))
	r.slot(n, "object", &s.Object)
	for i := range s.Arguments {
		a := &s.Arguments[i]
		arg := node("argument", graph.NewID("argument", string(s.ID), strconv.Itoa(i)))
		r.add(n, "argument", arg)
		r.add(arg, "role", str(a.Role))
		r.slot(arg, "entity", &a.Slot)
	}
	r.add(n, "time_from", day(s.Time.From))
	r.add(n, "time_to", day(s.Time.To))
	r.add(n, "granularity", str(s.Time.Granularity))
	r.add(n, "time_text", language(s.Time.Text, s.Language))
	r.slot(n, "place", &s.Place)
	r.add(n, "polarity", str(s.Polarity))
	r.add(n, "modality", str(s.Modality))
	r.add(n, "future", typed(strconv.FormatBool(s.Future), "boolean"))
	r.add(n, "status", str(string(s.Status)))
	r.slot(n, "speaker", &s.Speaker)
	r.add(n, "speech_verb", str(s.SpeechVerb))
	for _, v := range s.Via {
		r.add(n, "via", str(v))
	}
	for _, c := range s.Content {
		r.add(n, "content", node("statement", c))
	}
	r.add(n, "begin", integer(s.Begin))
	r.add(n, "end", integer(s.End))
	r.add(n, "evidence", language(s.Evidence, s.Language))
	r.add(n, "confidence", typed(strconv.FormatFloat(s.Confidence, 'f', -1, 64), "decimal"))
	r.add(n, "rule", str(s.Rule))
	r.label = nil
}

// event writes a happening: who takes part (under the names of their roles), the
// statements that report it, and a node for each value of a detail that these
// tell differently.
func (r *rdf) event(e *event.Event) {
	n := node("event", e.ID)
	r.is(n, "Event", "")
	r.add(n, "kind", str(e.Kind))
	for _, p := range e.Participants {
		r.add(n, string(p.Role), node("entity", p.Entity))
	}
	r.add(n, "time_from", day(e.From))
	r.add(n, "time_to", day(e.To))
	r.add(n, "granularity", str(e.Granularity))
	r.slot(n, "place", &e.Place)
	r.add(n, "status", str(string(e.Status)))
	r.add(n, "disputed", typed(strconv.FormatBool(e.Disputed()), "boolean"))
	r.add(n, "sources", integer(e.Sources))
	report := func(subject quad.IRI, i int) {
		for _, id := range e.Reports[i].Statements {
			r.add(subject, "report", node("statement", id))
		}
	}
	for i := range e.Reports {
		report(n, i)
	}
	for _, d := range e.Conflicts {
		for _, v := range d.Values {
			value := node("detail", graph.NewID("detail", string(e.ID), d.What, string(v.Entity), v.Text))
			r.add(n, "differing", value)
			r.add(value, "what", str(d.What))
			r.slot(value, "value", &v.Slot)
			for _, i := range v.Reports {
				report(value, i)
			}
		}
	}
}

// slot writes the entity of a slot under a name, and its text under that name
// with _text.
func (r *rdf) slot(n quad.IRI, name string, s *graph.Slot) {
	if s.Entity != "" {
		r.add(n, name, node("entity", s.Entity))
	}
	r.add(n, name+"_text", str(s.Text))
}

// node names a node. Ids are hashes; escaping them costs little and keeps the
// file valid if they ever are not.
func node(kind string, id graph.ID) quad.IRI {
	return quad.IRI(base + kind + ":" + url.PathEscape(string(id)))
}

func relation(id string) quad.IRI { return quad.IRI(base + "relation:" + url.PathEscape(id)) }

// The literals below are nil where there is no value. Types are written in
// full: quad would shorten its own to <xsd:integer>, which is another IRI.

func str(s string) quad.Value {
	if s == "" {
		return nil
	}
	return quad.String(s)
}

func typed(s, kind string) quad.Value {
	if s == "" {
		return nil
	}
	return quad.TypedString{Value: quad.String(s), Type: quad.IRI(xsd + kind)}
}

func day(t time.Time) quad.Value { return typed(date(t), "date") }

func integer(n int) quad.Value { return typed(strconv.Itoa(n), "integer") }

var languageTag = regexp.MustCompile(`^[a-zA-Z]+(-[a-zA-Z0-9]+)*$`)

func language(s, tag string) quad.Value {
	if s == "" || !languageTag.MatchString(tag) {
		return str(s)
	}
	return quad.LangString{Value: quad.String(s), Lang: tag}
}
