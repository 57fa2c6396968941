package main

import (
	"errors"
	"fmt"
	"slices"

	"dossier/graph"
	"dossier/graph/ledger"
	"dossier/graph/query"
	"dossier/graph/resolve"
)

type pairArgs struct {
	graphFlags
	Entity string `arg:"" help:"A name, or an entity's id."`
	Other  string `arg:"" help:"The other one."`
	Note   string `help:"Why, for the ledger."`
}

// open opens the graph and finds the two entities. The caller closes the graph,
// unless there is an error.
func (c *pairArgs) open(env *environment) (g *openedGraph, a, b *graph.Entity, err error) {
	if g, a, err = c.openEntity(env, c.Entity); err != nil {
		return nil, nil, nil, err
	}
	if b, err = g.one(env, c.Other); err != nil {
		g.close()
		return nil, nil, nil, err
	}
	return g, a, b, nil
}

type entitiesMerge struct{ pairArgs }

// Run merges two entities. A surname that fits several is the other one only in
// the articles whose surname it is.
func (c *entitiesMerge) Run(env *environment) error {
	g, a, b, err := c.open(env)
	if err != nil {
		return err
	}
	defer g.close()
	if a.ID == b.ID {
		return usageError{fmt.Errorf("%s and %s are one entity already", c.Entity, c.Other)}
	}
	switch {
	case a.Kind == graph.Ambiguous && b.Kind == graph.Ambiguous:
		return usageError{fmt.Errorf("both %s and %s may be several people: merge each with the one whom it means", c.Entity, c.Other)}
	case b.Kind == graph.Ambiguous:
		a, b = b, a
	}
	e := ledger.Entry{
		Do: ledger.Merge, Names: []string{a.Name, b.Name}, Entities: []graph.ID{resolve.Births(a)[0], resolve.Births(b)[0]}, Note: c.Note,
	}
	if a.Kind != graph.Ambiguous {
		return g.decided(env, e)
	}
	mentions, err := g.reader.MentionsOf(env.ctx, []graph.ID{a.ID})
	if err != nil {
		return err
	}
	var decisions []ledger.Entry
	for _, m := range mentions {
		e.Entities = []graph.ID{resolve.BirthID(m.Name, m.Kind), e.Entities[1]}
		e.Article = m.Path
		decisions = append(decisions, e)
	}
	return g.decided(env, decisions...)
}

type entitiesReject struct{ pairArgs }

// Run keeps two entities apart, or parts two names that are one.
func (c *entitiesReject) Run(env *environment) error {
	g, a, b, err := c.open(env)
	if err != nil {
		return err
	}
	defer g.close()
	e := ledger.Entry{Do: ledger.Reject, Names: []string{a.Name, b.Name}, Entities: []graph.ID{resolve.Births(a)[0], resolve.Births(b)[0]}, Note: c.Note}
	if a.ID == b.ID {
		e.Names = []string{c.Entity, c.Other}
		e.Entities = []graph.ID{resolve.BirthID(c.Entity, a.Kind), resolve.BirthID(c.Other, a.Kind)}
		if e.Entities[0] == e.Entities[1] {
			return usageError{fmt.Errorf("%q and %q are spellings of one name: split the articles off that mean another", c.Entity, c.Other)}
		}
	}
	return g.decided(env, e)
}

type entitiesSplit struct {
	graphFlags
	Entity  string `arg:"" help:"A name, or an entity's id."`
	Article string `arg:"" help:"Path of the article in which the name is another's, as the graph shows it."`
	Note    string `help:"Why, for the ledger."`
}

// Run splits an article's mentions off.
func (c *entitiesSplit) Run(env *environment) error {
	g, e, err := c.openEntity(env, c.Entity)
	if err != nil {
		return err
	}
	defer g.close()
	b, err := g.reader.Batch(env.ctx, graph.NewID("article", c.Article))
	switch {
	case errors.Is(err, query.ErrNoArticle):
		return usageError{fmt.Errorf("%s is no article of the graph; `dossier entities show %s` lists those that name it", c.Article, e.ID)}
	case err != nil:
		return err
	}
	if !slices.ContainsFunc(b.Mentions, func(m graph.Mention) bool { return m.Entity == e.ID }) {
		return usageError{fmt.Errorf("%s does not name %s", c.Article, e.Name)}
	}
	births := resolve.Births(e)
	return g.decided(env, ledger.Entry{
		Do: ledger.Split, Names: []string{e.Name}, Entities: births, Article: c.Article,
		To: graph.NewID("split", string(births[0]), c.Article), Note: c.Note,
	})
}

type entitiesRename struct {
	graphFlags
	Entity string `arg:"" help:"A name, or an entity's id."`
	Name   string `arg:"" help:"The name to show."`
	Note   string `help:"Why, for the ledger."`
}

// Run renames an entity.
func (c *entitiesRename) Run(env *environment) error {
	g, e, err := c.openEntity(env, c.Entity)
	if err != nil {
		return err
	}
	defer g.close()
	return g.decided(env, ledger.Entry{Do: ledger.Rename, Names: []string{e.Name}, Entities: resolve.Births(e)[:1], Name: c.Name, Note: c.Note})
}
