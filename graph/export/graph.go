package export

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/event"
	"dossier/schema"
)

// Source streams the graph. query.Reader is one.
type Source interface {
	Articles(ctx context.Context) iter.Seq2[graph.Article, error]
	Entities(ctx context.Context) iter.Seq2[graph.Entity, error]
	Statements(ctx context.Context) iter.Seq2[graph.Statement, error]
	Edges(ctx context.Context) iter.Seq2[graph.Edge, error]
	Events(ctx context.Context) iter.Seq2[event.Event, error]
}

// Graph is what is exported, sorted by id.
type Graph struct {
	Ontology   *schema.Ontology
	Articles   []graph.Article
	Entities   []graph.Entity
	Statements []graph.Statement
	Edges      []graph.Edge
	Events     []event.Event

	articles map[graph.ID]*graph.Article
	entities map[graph.ID]*graph.Entity
	evidence map[graph.Pair][]*graph.Statement // factual statements between two entities
}

// Read collects a graph from its source.
func Read(ctx context.Context, src Source, o *schema.Ontology) (*Graph, error) {
	g := &Graph{Ontology: o}
	var err error
	if g.Articles, err = collect(src.Articles(ctx)); err != nil {
		return nil, fmt.Errorf("read graph: %w", err)
	}
	if g.Entities, err = collect(src.Entities(ctx)); err != nil {
		return nil, fmt.Errorf("read graph: %w", err)
	}
	if g.Statements, err = collect(src.Statements(ctx)); err != nil {
		return nil, fmt.Errorf("read graph: %w", err)
	}
	if g.Edges, err = collect(src.Edges(ctx)); err != nil {
		return nil, fmt.Errorf("read graph: %w", err)
	}
	if g.Events, err = collect(src.Events(ctx)); err != nil {
		return nil, fmt.Errorf("read graph: %w", err)
	}
	g.Sort()
	return g, nil
}

func collect[T any](seq iter.Seq2[T, error]) ([]T, error) {
	var list []T
	for v, err := range seq {
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// Sort brings a graph into order and drops edges whose ends it lacks (they may
// have come in while it was read). A graph that Read did not make must be
// sorted before it is written.
func (g *Graph) Sort() {
	slices.SortFunc(g.Articles, func(a, b graph.Article) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Statements, func(a, b graph.Statement) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Events, func(a, b event.Event) int { return cmp.Compare(a.ID, b.ID) })
	g.articles = make(map[graph.ID]*graph.Article, len(g.Articles))
	for i := range g.Articles {
		g.articles[g.Articles[i].ID] = &g.Articles[i]
	}
	g.entities = make(map[graph.ID]*graph.Entity, len(g.Entities))
	for i := range g.Entities {
		e := &g.Entities[i]
		e.Aliases = slices.Sorted(slices.Values(e.Aliases))
		g.entities[e.ID] = e
	}
	g.Edges = slices.DeleteFunc(g.Edges, func(e graph.Edge) bool {
		return g.entities[e.Subject] == nil || g.entities[e.Object] == nil
	})
	slices.SortFunc(g.Edges, func(a, b graph.Edge) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Object, b.Object))
	})
	g.evidence = make(map[graph.Pair][]*graph.Statement)
	for i := range g.Statements {
		s := &g.Statements[i]
		if s.Factual() && s.Relation != "" && s.Subject.Entity != "" && s.Object.Entity != "" {
			p := graph.NewPair(s.Subject.Entity, s.Object.Entity)
			g.evidence[p] = append(g.evidence[p], s)
		}
	}
}

// sample returns a statement that bears an edge: one of its own relation before
// one of a kind of it, its own direction before the other, the latest event
// first. It may be nil.
func (g *Graph) sample(e *graph.Edge) *graph.Statement {
	var best *graph.Statement
	for _, s := range g.evidence[graph.NewPair(e.Subject, e.Object)] {
		if g.Ontology.IsA(s.Relation, e.Relation) && (best == nil || g.bears(e, s, best) < 0) {
			best = s
		}
	}
	return best
}

func (g *Graph) bears(e *graph.Edge, a, b *graph.Statement) int {
	rank := func(s *graph.Statement) int {
		n := 0
		if s.Relation != e.Relation {
			n += 2
		}
		if s.Subject.Entity != e.Subject {
			n++
		}
		return n
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), b.Time.To.Compare(a.Time.To), cmp.Compare(a.ID, b.ID))
}

// evidenceOf returns the sentence and the article's path of an edge's sample.
func (g *Graph) evidenceOf(e *graph.Edge) (sentence, path string) {
	s := g.sample(e)
	if s == nil {
		return "", ""
	}
	return oneLine(s.Evidence), g.path(s.Article)
}

func (g *Graph) path(id graph.ID) string {
	if a := g.articles[id]; a != nil {
		return a.Path
	}
	return ""
}

// label is what to show for a relation.
func (g *Graph) label(relation string) string {
	if r, ok := g.Ontology.Relation(relation); ok && r.Label != "" {
		return r.Label
	}
	return relation
}

// drawn are the edges worth a line in a picture: a symmetric pair once, and no
// edge that says no more than an edge of a kind of its relation.
func (g *Graph) drawn() []graph.Edge {
	between := make(map[graph.Pair][]*graph.Edge)
	for i := range g.Edges {
		e := &g.Edges[i]
		p := graph.NewPair(e.Subject, e.Object)
		between[p] = append(between[p], e)
	}
	var list []graph.Edge
	for i := range g.Edges {
		e := &g.Edges[i]
		others := between[graph.NewPair(e.Subject, e.Object)]
		if g.symmetric(e.Relation) && e.Object < e.Subject && hasMirror(others, e) {
			continue
		}
		implied := func(o *graph.Edge) bool {
			return o.Relation != e.Relation && o.Count >= e.Count && g.Ontology.IsA(o.Relation, e.Relation) &&
				(o.Subject == e.Subject || g.symmetric(e.Relation))
		}
		if !slices.ContainsFunc(others, implied) {
			list = append(list, *e)
		}
	}
	return list
}

func hasMirror(others []*graph.Edge, e *graph.Edge) bool {
	return slices.ContainsFunc(others, func(o *graph.Edge) bool {
		return o.Relation == e.Relation && o.Subject == e.Object
	})
}

func (g *Graph) symmetric(relation string) bool {
	r, ok := g.Ontology.Relation(relation)
	return ok && r.Symmetric
}

// date writes a day; empty for the zero time.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// oneLine joins the words of a text that may run over several lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
