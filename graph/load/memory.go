package load

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"dossier/graph"
	"dossier/graph/duplicate"
	"dossier/graph/event"
	"dossier/schema"
)

// Memory is a Store in memory: the reference for the contract tests, and good
// for a dry run. It is safe for concurrent use.
type Memory struct {
	ontology *schema.Ontology

	mu         sync.Mutex
	articles   map[graph.ID]graph.Article
	mentions   map[graph.ID]graph.Mention
	entities   map[graph.ID]*graph.Entity
	keys       map[string]map[graph.ID]bool // entities by what they are filed under
	statements map[graph.ID]*kept
	marks      map[graph.Pair]bool
	edges      map[graph.Pair][]graph.Edge
}

// kept is a statement with its digest and the time it was retracted.
type kept struct {
	graph.Statement
	digest    string
	retracted time.Time
}

// NewMemory returns an empty store.
func NewMemory(o *schema.Ontology) *Memory {
	return &Memory{
		ontology: o,
		articles: make(map[graph.ID]graph.Article), mentions: make(map[graph.ID]graph.Mention), entities: make(map[graph.ID]*graph.Entity),
		keys:       make(map[string]map[graph.ID]bool),
		statements: make(map[graph.ID]*kept), marks: make(map[graph.Pair]bool), edges: make(map[graph.Pair][]graph.Edge),
	}
}

// Candidates implements Store.
func (m *Memory) Candidates(_ context.Context, sound []string) ([]graph.Entity, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	ids := make(map[graph.ID]bool)
	for _, k := range sound {
		maps.Copy(ids, m.keys[k])
	}
	var found []graph.Entity
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		e := *m.entities[id]
		e.Folded, e.Sound = nil, nil // as the server, which only finds by them
		found = append(found, e)
	}
	return found, nil
}

// file puts an entity under its keys, and takes it from those it no longer has.
func (m *Memory) file(id graph.ID, before, now []string) {
	for _, k := range before {
		delete(m.keys[k], id)
	}
	for _, k := range now {
		if m.keys[k] == nil {
			m.keys[k] = make(map[graph.ID]bool)
		}
		m.keys[k][id] = true
	}
}

// Apply implements Store.
func (m *Memory) Apply(_ context.Context, b *graph.Batch) (Change, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var change Change
	for i := range b.Entities {
		change.Entities += m.applyEntity(&b.Entities[i])
	}
	old, known := m.articles[b.Article.ID]
	if !known || digest(old) != digest(b.Article) {
		m.articles[b.Article.ID] = b.Article
		change.Articles = 1
	}
	if known {
		maps.DeleteFunc(m.mentions, func(_ graph.ID, old graph.Mention) bool { return old.Article == b.Article.ID })
	}
	for _, mention := range b.Mentions {
		m.mentions[mention.ID] = mention
	}
	fresh := make(map[graph.ID]bool)
	for i := range b.Statements {
		s := &b.Statements[i]
		fresh[s.ID] = true
		sum := statementDigest(s)
		if old := m.statements[s.ID]; old != nil {
			if old.digest == sum && old.retracted.IsZero() {
				continue
			}
			m.mark(&old.Statement)
		}
		m.statements[s.ID] = &kept{Statement: *s, digest: sum}
		m.mark(s)
		change.Statements++
	}
	for id, old := range m.statements {
		if old.Article == b.Article.ID && !fresh[id] && old.retracted.IsZero() {
			old.retracted = time.Now()
			m.mark(&old.Statement)
			change.Retracted++
		}
	}
	return change, nil
}

func (m *Memory) applyEntity(e *graph.Entity) int {
	old := m.entities[e.ID]
	if old == nil {
		c := *e
		m.entities[e.ID] = &c
		m.file(e.ID, nil, c.Sound)
		return 1
	}
	before := recordOf(old)
	c := before.with(e).entity(e.ID)
	c.Folded = append(slices.Clip(old.Folded), without(e.Folded, old.Folded)...)
	c.Sound = append(slices.Clip(old.Sound), without(e.Sound, old.Sound)...)
	m.entities[e.ID] = &c
	m.file(e.ID, old.Sound, c.Sound)
	if before.saysLess(recordOf(&c)) {
		return 1
	}
	return 0
}

func (m *Memory) mark(s *graph.Statement) {
	for _, p := range graph.Pairs([]graph.Statement{*s}) {
		m.marks[p] = true
	}
}

// Project implements Store.
func (m *Memory) Project(context.Context) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	between := make(map[graph.Pair][]graph.Statement)
	for _, s := range m.statements {
		if p := graph.NewPair(s.Subject.Entity, s.Object.Entity); m.marks[p] && s.retracted.IsZero() {
			between[p] = append(between[p], s.Statement)
		}
	}
	n := len(m.marks)
	for p := range m.marks {
		m.edges[p] = graph.Edges(m.ontology, between[p])
	}
	clear(m.marks)
	return n, nil
}

// MarkAll implements Store. Events are found when they are asked for.
func (m *Memory) MarkAll(context.Context) error { return nil }

// Events finds the events in all that is told, sorted by ID.
func (m *Memory) Events() []event.Event {
	origins := m.Origins()
	m.mu.Lock()
	defer m.mu.Unlock()
	var statements []graph.Statement
	for _, s := range m.statements {
		if !s.retracted.IsZero() {
			continue
		}
		c := s.Statement
		c.Arguments = slices.Clone(c.Arguments)
		for slot := range c.Slots() {
			if e := m.entities[slot.Entity]; e != nil {
				slot.Name = e.Name
			}
		}
		statements = append(statements, c)
	}
	return event.Find(m.ontology, slices.Collect(maps.Values(m.articles)), statements, origins)
}

// Origins gives every article that is a copy of others the first of them.
func (m *Memory) Origins() map[graph.ID]graph.ID {
	m.mu.Lock()
	defer m.mu.Unlock()
	told := make(map[graph.ID]*toldArticle)
	for id, a := range m.articles {
		told[id] = &toldArticle{sourceNode: sourceNode{XID: id, Published: a.Published, Language: a.Language}}
	}
	for _, mention := range m.mentions {
		a := told[mention.Article]
		a.Mentions = append(a.Mentions, namesNode{Name: mention.Name, Printed: mention.Forms, Denotes: &ref{XID: mention.Entity}})
	}
	for _, s := range m.statements {
		if s.retracted.IsZero() {
			a := told[s.Article]
			a.Statements = append(a.Statements, toldStatement{Sentence: s.Sentence, Evidence: s.Evidence, Clean: s.Clean})
		}
	}
	var texts []duplicate.Text
	for _, a := range told {
		texts = append(texts, a.copy())
	}
	return duplicate.Origins(texts)
}

// Replace implements Store.
func (m *Memory) Replace(_ context.Context, entities []graph.Entity, gone []graph.ID) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for i := range entities {
		e := entities[i]
		if old := m.entities[e.ID]; old != nil {
			m.file(e.ID, old.Sound, nil)
		}
		m.entities[e.ID] = &e
		m.file(e.ID, nil, e.Sound)
	}
	for _, id := range gone {
		if old := m.entities[id]; old != nil {
			m.file(id, old.Sound, nil)
		}
		delete(m.entities, id)
	}
	return nil
}

// Mentions returns all mentions, sorted by ID.
func (m *Memory) Mentions(context.Context) ([]graph.Mention, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	list := make([]graph.Mention, 0, len(m.mentions))
	for _, mention := range m.mentions {
		mention.Published = m.articles[mention.Article].Published
		list = append(list, mention)
	}
	slices.SortFunc(list, func(a, b graph.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// MentionsOf returns the mentions of entities, sorted by ID.
func (m *Memory) MentionsOf(ctx context.Context, entities []graph.ID) ([]graph.Mention, error) {
	return m.mentionsWhere(ctx, func(n *graph.Mention) bool { return slices.Contains(entities, n.Entity) })
}

// MentionsIn returns the mentions in articles, sorted by ID.
func (m *Memory) MentionsIn(ctx context.Context, articles []graph.ID) ([]graph.Mention, error) {
	return m.mentionsWhere(ctx, func(n *graph.Mention) bool { return slices.Contains(articles, n.Article) })
}

// Describing returns the mentions that are only described by one of some
// offices, sorted by ID.
func (m *Memory) Describing(ctx context.Context, offices []string) ([]graph.Mention, error) {
	return m.mentionsWhere(ctx, func(n *graph.Mention) bool { return slices.Contains(offices, n.Role) })
}

func (m *Memory) mentionsWhere(ctx context.Context, wanted func(*graph.Mention) bool) ([]graph.Mention, error) {
	list, err := m.Mentions(ctx)
	return slices.DeleteFunc(list, func(n graph.Mention) bool { return !wanted(&n) }), err
}

// Batch returns an article as it was loaded, with its mentions and statements,
// each sorted by ID, and their entities.
func (m *Memory) Batch(_ context.Context, article graph.ID) (*graph.Batch, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	a, ok := m.articles[article]
	if !ok {
		return nil, fmt.Errorf("read article %s: not in the graph", article)
	}
	b := &graph.Batch{Article: a}
	for _, mention := range m.mentions {
		if mention.Article == article {
			b.Mentions = append(b.Mentions, mention)
		}
	}
	for _, s := range m.statements {
		if s.Article == article && s.retracted.IsZero() {
			b.Statements = append(b.Statements, s.Statement)
		}
	}
	slices.SortFunc(b.Mentions, func(x, y graph.Mention) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(b.Statements, func(x, y graph.Statement) int { return cmp.Compare(x.ID, y.ID) })
	for _, id := range b.Used() {
		b.Entities = append(b.Entities, *m.entities[id])
	}
	return b, nil
}

// Content returns all entities, statements that are not retracted, and edges,
// each sorted by ID.
func (m *Memory) Content() ([]graph.Entity, []graph.Statement, []graph.Edge) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var entities []graph.Entity
	for _, e := range m.entities {
		entities = append(entities, *e)
	}
	var statements []graph.Statement
	for _, s := range m.statements {
		if s.retracted.IsZero() {
			statements = append(statements, s.Statement)
		}
	}
	var edges []graph.Edge
	for _, list := range m.edges {
		edges = append(edges, list...)
	}
	slices.SortFunc(entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(statements, func(a, b graph.Statement) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(edges, func(a, b graph.Edge) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Object, b.Object))
	})
	return entities, statements, edges
}
