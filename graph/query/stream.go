package query

import (
	"context"
	"fmt"
	"iter"

	"dossier/graph"
	"dossier/graph/event"
)

// articleNodes reads all articles, without their texts.
func (r *Reader) articleNodes(ctx context.Context) iter.Seq2[*articleNode, error] {
	s := &selection{root: "type(Article)", fields: articleFields}
	return nodes(ctx, r, s, func(n *articleNode) string { return n.UID })
}

// Articles streams all articles without their texts, in no particular order.
// It ends at the first error.
func (r *Reader) Articles(ctx context.Context) iter.Seq2[graph.Article, error] {
	return func(yield func(graph.Article, error) bool) {
		for n, err := range r.articleNodes(ctx) {
			if err != nil {
				yield(graph.Article{}, fmt.Errorf("read articles: %w", err))
				return
			}
			if !yield(n.article(), nil) {
				return
			}
		}
	}
}

// Entities streams all entities, in no particular order. It ends at the first
// error.
func (r *Reader) Entities(ctx context.Context) iter.Seq2[graph.Entity, error] {
	return func(yield func(graph.Entity, error) bool) {
		s := &selection{root: "type(Entity)", fields: entityFields}
		for n, err := range nodes(ctx, r, s, func(n *entityNode) string { return n.UID }) {
			if err != nil {
				yield(graph.Entity{}, fmt.Errorf("read entities: %w", err))
				return
			}
			if !yield(n.entity(), nil) {
				return
			}
		}
	}
}

// Statements streams all statements that are not retracted, in no particular
// order, with the names of their entities. It ends at the first error.
func (r *Reader) Statements(ctx context.Context) iter.Seq2[graph.Statement, error] {
	return func(yield func(graph.Statement, error) bool) {
		s := &selection{root: "type(Statement)", filter: "not has(retracted_at)", fields: statementFields}
		for n, err := range nodes(ctx, r, s, func(n *statementNode) string { return n.UID }) {
			if err != nil {
				yield(graph.Statement{}, fmt.Errorf("read statements: %w", err))
				return
			}
			if !yield(n.statement().Statement, nil) {
				return
			}
		}
	}
}

// Edges streams all direct edges, relation by relation in the order of the
// ontology, without the edge linked. It ends at the first error.
func (r *Reader) Edges(ctx context.Context) iter.Seq2[graph.Edge, error] {
	return func(yield func(graph.Edge, error) bool) {
		for _, rel := range r.ontology.Relations() {
			for e, err := range r.edges(ctx, rel.ID) {
				if err != nil {
					yield(graph.Edge{}, fmt.Errorf("read edges %s: %w", rel.ID, err))
					return
				}
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

// Events streams all events, in no particular order. It ends at the first error.
func (r *Reader) Events(ctx context.Context) iter.Seq2[event.Event, error] {
	return func(yield func(event.Event, error) bool) {
		s := &selection{root: "type(Event)", fields: eventFields}
		for n, err := range nodes(ctx, r, s, func(n *eventNode) string { return n.UID }) {
			if err != nil {
				yield(event.Event{}, fmt.Errorf("read events: %w", err))
				return
			}
			if !yield(n.event(), nil) {
				return
			}
		}
	}
}

// tailNode is an entity with the edges of one relation that leave it.
type tailNode struct {
	UID string     `json:"uid"`
	XID graph.ID   `json:"xid"`
	To  []edgeNode `json:"to"`
}

// edges streams the edges of one relation. One query with all relations would
// cost the server gigabytes.
func (r *Reader) edges(ctx context.Context, relation string) iter.Seq2[graph.Edge, error] {
	return func(yield func(graph.Edge, error) bool) {
		s := &selection{root: "has(" + relation + ")", fields: "uid xid to: " + relation + " @facets { xid }"}
		for n, err := range nodes(ctx, r, s, func(n *tailNode) string { return n.UID }) {
			if err != nil {
				yield(graph.Edge{}, err)
				return
			}
			for _, to := range n.To {
				e, err := to.edge(n.XID, "to")
				e.Relation = relation
				if !yield(e, err) || err != nil {
					return
				}
			}
		}
	}
}
