// Package load writes batches into a store: the nodes that are new, the
// difference where something changed, and nothing where nothing did. In go one
// article's batch at a time, in any order and from any number of goroutines.
//
// Direct edges, events and clusters of copies are projections. A batch marks the
// pairs of entities that its statements touch and its article, in the same
// transaction; Project recomputes what is marked. After a crash the marks are
// still there, and the next Project finishes the work.
package load

import (
	"context"

	"dossier/graph"
)

// Change counts what a batch changed.
type Change struct {
	Articles   int // 0 or 1
	Entities   int // new or extended
	Statements int // new or replaced
	Retracted  int // no longer in the article
}

// Add adds up changes.
func (c *Change) Add(d Change) {
	c.Articles += d.Articles
	c.Entities += d.Entities
	c.Statements += d.Statements
	c.Retracted += d.Retracted
}

// None reports whether nothing changed.
func (c Change) None() bool { return c == Change{} }

// Store keeps the graph. Both implementations pass the same contract tests.
type Store interface {
	// Candidates returns the entities that have one of the sound keys, without
	// their keys.
	Candidates(ctx context.Context, sound []string) ([]graph.Entity, error)
	// Apply loads a batch, whole or not at all.
	Apply(ctx context.Context, b *graph.Batch) (Change, error)
	// Replace gives entities exactly the content named, and deletes the entities
	// with the ids in gone. No statement may speak of these any more.
	Replace(ctx context.Context, entities []graph.Entity, gone []graph.ID) error
	// Project recomputes the direct edges of all marked pairs, and the events that
	// marked articles tell of, and returns how many pairs there were.
	Project(ctx context.Context) (int, error)
	// MarkAll marks all articles, so that the next Project finds all events anew.
	MarkAll(ctx context.Context) error
}
