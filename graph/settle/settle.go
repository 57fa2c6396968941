// Package settle resolves the whole graph anew. In go the mentions that the
// graph keeps and what a person has decided; what comes out differently is
// rewritten: statements move to other entities, entities are joined, parted and
// renamed. The result is the truth that loading article by article comes near.
package settle

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
)

// Source reads the graph.
type Source interface {
	// Mentions returns all mentions, sorted by ID.
	Mentions(ctx context.Context) ([]graph.Mention, error)
	// Batch returns an article with its mentions and statements.
	Batch(ctx context.Context, article graph.ID) (*graph.Batch, error)
}

// Store writes the graph; see load.Store.
type Store interface {
	Apply(ctx context.Context, b *graph.Batch) (load.Change, error)
	Replace(ctx context.Context, entities []graph.Entity, gone []graph.ID) error
	Project(ctx context.Context) (int, error)
}

// Plan is what resolving anew would change.
type Plan struct {
	Mentions int // in the graph
	Moved    int // mentions that are another entity now
	Articles []graph.ID
	Entities []graph.Entity // all, as they are to be
	Gone     []graph.ID     // entities that no mention stands for any more
	Merges   []resolve.Merge
	Doubtful []resolve.Merge // what a person may decide

	ids map[graph.ID]graph.ID // mention → entity
}

// nothing is an empty graph: the whole is resolved without regard to what was.
type nothing struct{}

// Candidates implements resolve.Known.
func (nothing) Candidates(context.Context, []string) ([]graph.Entity, error) { return nil, nil }

// NewPlan resolves all mentions of the graph.
func NewPlan(ctx context.Context, src Source, decisions *resolve.Decisions) (*Plan, error) {
	mentions, err := src.Mentions(ctx)
	if err != nil {
		return nil, err
	}
	r, err := resolve.Entities(ctx, nothing{}, resolve.Loaded(mentions), decisions)
	if err != nil {
		return nil, err
	}
	p := &Plan{Mentions: len(mentions), Entities: r.Entities, Merges: r.Merges, Doubtful: r.Suggestions, ids: make(map[graph.ID]graph.ID)}
	articles, gone := make(map[graph.ID]bool), make(map[graph.ID]bool)
	for i := range mentions {
		m := &mentions[i]
		id := r.IDs[string(m.ID)]
		p.ids[m.ID] = id
		if id != m.Entity {
			p.Moved++
			articles[m.Article] = true
			gone[m.Entity] = true
		}
	}
	for i := range r.Entities {
		delete(gone, r.Entities[i].ID)
	}
	p.Articles, p.Gone = slices.Sorted(maps.Keys(articles)), slices.Sorted(maps.Keys(gone))
	return p, nil
}

// Run carries the plan out, article by article. Broken off, it leaves a graph
// that another plan mends.
func (p *Plan) Run(ctx context.Context, src Source, store Store) error {
	entities := make(map[graph.ID]*graph.Entity, len(p.Entities))
	for i := range p.Entities {
		entities[p.Entities[i].ID] = &p.Entities[i]
	}
	for _, id := range p.Articles {
		b, err := src.Batch(ctx, id)
		if err != nil {
			return err
		}
		if err := p.move(b, entities); err != nil {
			return fmt.Errorf("resolve %s: %w", b.Article.Path, err)
		}
		if _, err := store.Apply(ctx, b); err != nil {
			return err
		}
	}
	if _, err := store.Project(ctx); err != nil {
		return err
	}
	return store.Replace(ctx, p.Entities, p.Gone)
}

// move points the mentions and statements of an article to their entities.
func (p *Plan) move(b *graph.Batch, entities map[graph.ID]*graph.Entity) error {
	by := make(map[graph.ID][]*graph.Mention) // by the entity that they were
	was := slices.Clone(b.Mentions)
	for i := range was {
		by[was[i].Entity] = append(by[was[i].Entity], &was[i])
		b.Mentions[i].Entity = p.ids[was[i].ID]
	}
	for i := range b.Statements {
		for s := range b.Statements[i].Slots() {
			if s.Name = ""; s.Entity == "" {
				continue
			}
			if m := mentionOf(s, by[s.Entity]); m != nil {
				s.Entity = p.ids[m.ID]
			}
		}
	}
	b.Entities = nil
	for _, id := range b.Used() {
		e := entities[id]
		if e == nil {
			return fmt.Errorf("no entity %s", id)
		}
		b.Entities = append(b.Entities, *e)
	}
	return nil
}

// mentionOf returns the mention that a slot stands for, of those of its article
// that were its entity: where there are several, the one whose longest form is
// in the slot's text.
func mentionOf(s *graph.Slot, mentions []*graph.Mention) *graph.Mention {
	if len(mentions) == 0 {
		return nil
	}
	fit := func(m *graph.Mention) int {
		longest := 0
		for _, f := range append(slices.Clone(m.Forms), m.Name) {
			if strings.Contains(s.Text, f) {
				longest = max(longest, len(f))
			}
		}
		return longest
	}
	return slices.MaxFunc(mentions, func(a, b *graph.Mention) int {
		return cmp.Or(cmp.Compare(fit(a), fit(b)), cmp.Compare(b.ID, a.ID))
	})
}
