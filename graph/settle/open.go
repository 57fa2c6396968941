package settle

import (
	"context"
	"maps"
	"slices"

	"dossier/graph"
	"dossier/graph/resolve"
)

// Open collects what articles that were loaded leave open: surnames that have a
// new bearer, entities that turn out to be one, and offices that have a new
// holder or are described anew. The zero value has nothing.
type Open struct {
	surnames map[string]bool
	rivals   map[graph.ID]bool
	offices  map[string]bool
}

// Add adds what a result leaves open.
func (o *Open) Add(r *resolve.Result) {
	if o.surnames == nil {
		o.surnames, o.rivals, o.offices = make(map[string]bool), make(map[graph.ID]bool), make(map[string]bool)
	}
	for _, k := range r.Reopened {
		o.surnames[k] = true
	}
	for _, id := range r.Rivals {
		o.rivals[id] = true
	}
	for _, k := range r.Offices {
		o.offices[k] = true
	}
}

// Settle decides on all that is open, in old articles and new ones, and returns
// the merges of evidence.
func (o *Open) Settle(ctx context.Context, src Source, store Store, decisions *resolve.Decisions) ([]resolve.Merge, error) {
	var merges []resolve.Merge
	run := func(p *Plan, err error) error {
		if err != nil {
			return err
		}
		merges = append(merges, p.Merges...)
		return p.Run(ctx, src, store)
	}
	if len(o.surnames)+len(o.rivals) > 0 {
		p, err := Around(ctx, src, store, slices.Sorted(maps.Keys(o.surnames)), slices.Sorted(maps.Keys(o.rivals)), decisions)
		if err := run(p, err); err != nil {
			return nil, err
		}
	}
	if len(o.offices) > 0 {
		p, err := Described(ctx, src, store, slices.Sorted(maps.Keys(o.offices)), decisions)
		if err := run(p, err); err != nil {
			return nil, err
		}
	}
	return merges, nil
}
