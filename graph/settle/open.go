package settle

import (
	"context"
	"maps"
	"slices"

	"dossier/graph/resolve"
)

// Open collects what articles that were loaded leave open: surnames that have a
// new bearer, and offices that have a new holder or are described anew. The zero
// value has nothing.
type Open struct {
	surnames map[string]bool
	offices  map[string]bool
}

// Add adds what a result leaves open.
func (o *Open) Add(r *resolve.Result) {
	if o.surnames == nil {
		o.surnames, o.offices = make(map[string]bool), make(map[string]bool)
	}
	for _, k := range r.Reopened {
		o.surnames[k] = true
	}
	for _, k := range r.Offices {
		o.offices[k] = true
	}
}

// Settle decides on all that is open, in old articles and new ones, and returns
// the merges of evidence.
func (o *Open) Settle(ctx context.Context, src Source, store Store, decisions *resolve.Decisions) ([]resolve.Merge, error) {
	var merges []resolve.Merge
	for _, open := range []struct {
		keys map[string]bool
		plan func(context.Context, Source, resolve.Known, []string, *resolve.Decisions) (*Plan, error)
	}{{o.surnames, Around}, {o.offices, Described}} {
		if len(open.keys) == 0 {
			continue
		}
		p, err := open.plan(ctx, src, store, slices.Sorted(maps.Keys(open.keys)), decisions)
		if err != nil {
			return nil, err
		}
		if err := p.Run(ctx, src, store); err != nil {
			return nil, err
		}
		merges = append(merges, p.Merges...)
	}
	return merges, nil
}
