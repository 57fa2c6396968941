package query

import (
	"context"
	"fmt"
	"slices"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/duplicate"
)

// Sketches returns by what copies of articles are known, of those of the articles
// that the graph has.
func (r *Reader) Sketches(ctx context.Context, articles []graph.ID) (map[graph.ID]duplicate.Sketch, error) {
	found := make(map[graph.ID]duplicate.Sketch)
	for chunk := range slices.Chunk(articles, idsAtOnce) {
		var v dgraph.Variables
		var out struct {
			Q []struct {
				XID    graph.ID `json:"xid"`
				Sketch string   `json:"sketch"`
			}
		}
		if err := r.query(ctx, &v, `q(func: eq(xid, `+dgraph.AddAll(&v, chunk)+`)) { xid sketch }`, &out); err != nil {
			return nil, fmt.Errorf("read sketches: %w", err)
		}
		for _, n := range out.Q {
			sketch, err := duplicate.ParseSketch(n.Sketch)
			if err != nil {
				return nil, fmt.Errorf("article %s: %w", n.XID, err)
			}
			found[n.XID] = sketch
		}
	}
	return found, nil
}
