package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
)

const mentionFields = `uid xid mention_name mention_kind printed described offices_named described_by told_in
	mentioned_in { xid path published } denotes { xid }`

type mentionNode struct {
	UID       string   `json:"uid"`
	XID       graph.ID `json:"xid"`
	Name      string   `json:"mention_name"`
	Kind      string   `json:"mention_kind"`
	Printed   []string `json:"printed"`
	Described []string `json:"described"`
	Holds     []string `json:"offices_named"`
	Role      string   `json:"described_by"`
	Told      int      `json:"told_in"`
	Article   struct {
		XID       graph.ID  `json:"xid"`
		Path      string    `json:"path"`
		Published time.Time `json:"published"`
	} `json:"mentioned_in"`
	Denotes one[ref] `json:"denotes"`
}

func (n *mentionNode) mention() graph.Mention {
	slices.Sort(n.Printed)
	slices.Sort(n.Described)
	slices.Sort(n.Holds)
	return graph.Mention{
		ID: n.XID, Article: n.Article.XID, Entity: n.Denotes.value.XID, Name: n.Name, Kind: n.Kind,
		Forms: n.Printed, Roles: n.Described, Offices: n.Holds, Role: n.Role, Told: n.Told, Published: n.Article.Published, Path: n.Article.Path,
	}
}

// Mentions returns all mentions, sorted by ID.
func (r *Reader) Mentions(ctx context.Context) ([]graph.Mention, error) {
	s := &selection{root: "type(Mention)", fields: mentionFields}
	return r.mentions(ctx, s)
}

// MentionsOf returns the mentions of entities, sorted by ID.
func (r *Reader) MentionsOf(ctx context.Context, entities []graph.ID) ([]graph.Mention, error) {
	return r.mentionsBy(ctx, entities, "m as ~denotes")
}

// MentionsIn returns the mentions in articles, sorted by ID.
func (r *Reader) MentionsIn(ctx context.Context, articles []graph.ID) ([]graph.Mention, error) {
	return r.mentionsBy(ctx, articles, "m as ~mentioned_in")
}

// Describing returns the mentions that are only described by one of some
// offices, sorted by ID.
func (r *Reader) Describing(ctx context.Context, offices []string) ([]graph.Mention, error) {
	var list []graph.Mention
	for chunk := range slices.Chunk(offices, idsAtOnce) {
		var s selection
		s.root = "eq(described_by, " + dgraph.AddAll(&s.vars, chunk) + ")"
		found, err := r.mentions(ctx, &s)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	slices.SortFunc(list, func(a, b graph.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// mentionsBy reads mentions by the nodes that they point to.
func (r *Reader) mentionsBy(ctx context.Context, ids []graph.ID, edge string) ([]graph.Mention, error) {
	var list []graph.Mention
	for chunk := range slices.Chunk(ids, idsAtOnce) {
		var s selection
		s.blocks, s.root = "var(func: eq(xid, "+dgraph.AddAll(&s.vars, chunk)+")) { "+edge+" }", "uid(m)"
		found, err := r.mentions(ctx, &s)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	slices.SortFunc(list, func(a, b graph.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

func (r *Reader) mentions(ctx context.Context, s *selection) ([]graph.Mention, error) {
	s.fields = mentionFields
	var list []graph.Mention
	for n, err := range nodes(ctx, r, s, func(n *mentionNode) string { return n.UID }) {
		if err != nil {
			return nil, fmt.Errorf("read mentions: %w", err)
		}
		list = append(list, n.mention())
	}
	slices.SortFunc(list, func(a, b graph.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// ErrNoArticle says that the graph has no such article.
var ErrNoArticle = errors.New("not in the graph")

// Batch returns an article as it was loaded, with its mentions and statements,
// each sorted by ID, and their entities, without its text. It fails with
// ErrNoArticle if there is none.
func (r *Reader) Batch(ctx context.Context, article graph.ID) (*graph.Batch, error) {
	var v dgraph.Variables
	var out struct{ Q []articleNode }
	if err := r.query(ctx, &v, `q(func: eq(xid, `+v.Add(string(article))+`)) { `+articleFields+` }`, &out); err != nil {
		return nil, fmt.Errorf("read article %s: %w", article, err)
	}
	if len(out.Q) != 1 {
		return nil, fmt.Errorf("read article %s: %w", article, ErrNoArticle)
	}
	b := &graph.Batch{Article: out.Q[0].article()}
	mentions, err := r.MentionsIn(ctx, []graph.ID{article})
	if err != nil {
		return nil, err
	}
	b.Mentions = mentions
	statements, err := r.statementsBy(ctx, []graph.ID{article}, "s as ~article @filter(not has(retracted_at))")
	if err != nil {
		return nil, err
	}
	for _, s := range statements {
		s.Status = s.loaded
		b.Statements = append(b.Statements, s.Statement)
	}
	slices.SortFunc(b.Statements, func(a, b graph.Statement) int { return cmp.Compare(a.ID, b.ID) })
	for chunk := range slices.Chunk(b.Used(), idsAtOnce) {
		var v dgraph.Variables
		found, err := r.entities(ctx, &v, []string{"eq(xid, " + dgraph.AddAll(&v, chunk) + ")"}, entityFields)
		if err != nil {
			return nil, fmt.Errorf("read entities of %s: %w", b.Article.Path, err)
		}
		for _, n := range found {
			b.Entities = append(b.Entities, n.entity())
		}
	}
	return b, nil
}

// Statement returns a statement by its ID. It fails if the graph has no
// such statement.
func (r *Reader) Statement(ctx context.Context, id graph.ID) (*Statement, error) {
	found, err := r.statementsBy(ctx, []graph.ID{id}, "")
	if err != nil {
		return nil, err
	}
	if len(found) != 1 || found[0].Article == "" {
		return nil, fmt.Errorf("find statement %q: not in the graph", id)
	}
	return found[0], nil
}
