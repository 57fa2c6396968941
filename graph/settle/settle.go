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
	// MentionsOf returns the mentions of entities, sorted by ID.
	MentionsOf(ctx context.Context, entities []graph.ID) ([]graph.Mention, error)
	// MentionsIn returns the mentions in articles, sorted by ID.
	MentionsIn(ctx context.Context, articles []graph.ID) ([]graph.Mention, error)
	// Describing returns the mentions that are only described by one of some
	// offices, sorted by ID.
	Describing(ctx context.Context, offices []string) ([]graph.Mention, error)
	// Batch returns an article with its mentions and statements.
	Batch(ctx context.Context, article graph.ID) (*graph.Batch, error)
}

// Store writes the graph and finds entities by their keys; see load.Store.
type Store interface {
	resolve.Known
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
	return plan(ctx, nothing{}, mentions, nil, decisions)
}

// Around resolves all mentions of the entities that are filed under some keys,
// and of some others: what a new bearer of a surname may change (see
// resolve.Result.Reopened), and who turn out to be one (Rivals).
func Around(ctx context.Context, src Source, known resolve.Known, keys []string, rivals []graph.ID, decisions *resolve.Decisions) (*Plan, error) {
	ids := slices.Clone(rivals)
	if len(keys) > 0 {
		entities, err := known.Candidates(ctx, keys)
		if err != nil {
			return nil, err
		}
		for i := range entities {
			if !slices.Contains(rivals, entities[i].ID) {
				ids = append(ids, entities[i].ID)
			}
		}
	}
	mentions, err := src.MentionsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	var described []graph.Mention
	mentions = slices.DeleteFunc(mentions, func(m graph.Mention) bool {
		if m.Role != "" {
			described = append(described, m)
		}
		return m.Role != ""
	})
	articles := make(map[graph.ID]bool)
	for i := range mentions {
		articles[mentions[i].Article] = true
	}
	all, err := src.MentionsIn(ctx, slices.Sorted(maps.Keys(articles)))
	if err != nil {
		return nil, err
	}
	beside := slices.DeleteFunc(all, func(m graph.Mention) bool {
		_, found := slices.BinarySearchFunc(mentions, m.ID, func(have graph.Mention, id graph.ID) int { return cmp.Compare(have.ID, id) })
		return found
	})
	p, err := plan(ctx, nothing{}, mentions, beside, decisions)
	if err != nil {
		return nil, err
	}
	p.follow(mentions, described)
	return p, nil
}

// follow moves the descriptions of entities that are gone to where their names
// went, so that none stands for nothing.
func (p *Plan) follow(named, described []graph.Mention) {
	went := make(map[graph.ID]graph.ID)
	for i := range named {
		if m := &named[i]; went[m.Entity] == "" {
			went[m.Entity] = p.ids[m.ID]
		}
	}
	for i := range described {
		m := &described[i]
		if _, gone := slices.BinarySearch(p.Gone, m.Entity); !gone || went[m.Entity] == "" {
			continue
		}
		p.ids[m.ID] = went[m.Entity]
		p.Moved++
		if at, found := slices.BinarySearch(p.Articles, m.Article); !found {
			p.Articles = slices.Insert(p.Articles, at, m.Article)
		}
	}
}

// Described decides anew what the descriptions of some offices stand for (see
// resolve.Result.Offices): whoever the graph knows to have the office, an entity
// of their own, or nothing.
func Described(ctx context.Context, src Source, known resolve.Known, offices []string, decisions *resolve.Decisions) (*Plan, error) {
	mentions, err := src.Describing(ctx, offices)
	if err != nil || len(mentions) == 0 {
		return &Plan{}, err
	}
	p, err := plan(ctx, named{known}, mentions, nil, decisions)
	if err != nil {
		return nil, err
	}
	// Those who have the offices are named elsewhere and stay.
	gone, err := known.Candidates(ctx, offices)
	if err != nil {
		return nil, err
	}
	p.Gone = slices.DeleteFunc(p.Gone, func(id graph.ID) bool {
		return !slices.ContainsFunc(gone, func(e graph.Entity) bool { return e.ID == id && resolve.Described(&e) })
	})
	return p, nil
}

// named is what the graph knows by name.
type named struct{ resolve.Known }

// Candidates implements resolve.Known.
func (n named) Candidates(ctx context.Context, keys []string) ([]graph.Entity, error) {
	list, err := n.Known.Candidates(ctx, keys)
	return slices.DeleteFunc(list, func(e graph.Entity) bool { return resolve.Described(&e) }), err
}

// plan resolves mentions against what is known; beside are others in their
// articles.
func plan(ctx context.Context, known resolve.Known, mentions, beside []graph.Mention, decisions *resolve.Decisions) (*Plan, error) {
	list := resolve.Loaded(mentions)
	for _, m := range resolve.Loaded(beside) {
		m.Beside = true
		list = append(list, m)
	}
	r, err := resolve.Entities(ctx, known, list, decisions)
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
			if m.Entity != "" {
				gone[m.Entity] = true
			}
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
		b.Mentions[i].Entity = p.entity(&was[i])
	}
	for i := range b.Statements {
		for s := range b.Statements[i].Slots() {
			if s.Name = ""; s.Entity == "" && b.Statements[i].Relation == graph.RoleRelation {
				continue // a role is of nobody else
			}
			if m := mentionOf(s, by[s.Entity]); m != nil {
				s.Entity = p.entity(m)
			}
		}
	}
	had := make(map[graph.ID]*graph.Entity, len(b.Entities))
	for i := range b.Entities {
		had[b.Entities[i].ID] = &b.Entities[i]
	}
	var used []graph.Entity
	for _, id := range b.Used() {
		e := entities[id]
		if e == nil {
			e = had[id]
		}
		if e == nil {
			return fmt.Errorf("no entity %s", id)
		}
		used = append(used, *e)
	}
	b.Entities = used
	return nil
}

// entity is what a mention is to be resolved to.
func (p *Plan) entity(m *graph.Mention) graph.ID {
	if id, ok := p.ids[m.ID]; ok {
		return id
	}
	return m.Entity
}

// mentionOf returns the mention that a slot stands for, of those of its article
// that were its entity: where there are several, the one whose longest form is
// in the slot's text. A description stands for its very words.
func mentionOf(s *graph.Slot, mentions []*graph.Mention) *graph.Mention {
	if len(mentions) == 0 {
		return nil
	}
	fit := func(m *graph.Mention) int {
		if m.Role != "" && !slices.Contains(m.Forms, s.Text) {
			return -1
		}
		longest := 0
		for _, f := range append(slices.Clone(m.Forms), m.Name) {
			if strings.Contains(s.Text, f) {
				longest = max(longest, len(f))
			}
		}
		return longest
	}
	best := slices.MaxFunc(mentions, func(a, b *graph.Mention) int {
		return cmp.Or(cmp.Compare(fit(a), fit(b)), cmp.Compare(b.ID, a.ID))
	})
	if s.Entity == "" && fit(best) < 0 {
		return nil // other text
	}
	return best
}
