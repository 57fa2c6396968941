package main

import (
	"fmt"

	"dossier/graph/ledger"
	"dossier/graph/load"
	"dossier/graph/query"
	"dossier/graph/settle"
	"dossier/schema"
)

type resolveCommand struct {
	storeFlags
	ledgerFlags
	Full bool `help:"Carry it out; without it, only say what would change."`
}

// Run resolves all mentions of the graph.
func (c *resolveCommand) Run(env *environment) error {
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	plan, err := settle.NewPlan(env.ctx, g.reader, g.book.Decisions())
	if err != nil {
		return err
	}
	if c.Full {
		if err := g.store.MarkAll(env.ctx); err != nil {
			return err
		}
		if err := g.settle(env, plan); err != nil {
			return err
		}
	}
	verb := "would be"
	if c.Full {
		verb = "are"
	}
	_, err = fmt.Fprintf(env.stdout, "%s, %s; %s in %s %s another entity now, %s %s gone; %s to decide\n",
		query.Amount(plan.Mentions, "mention"), query.Amount(len(plan.Entities), "entity"), query.Amount(plan.Moved, "mention"), query.Amount(len(plan.Articles), "article"), verb,
		query.Amount(len(plan.Gone), "entity"), verb, query.Amount(len(plan.Doubtful), "pair"))
	return err
}

// openedGraph is the graph with its ledger, to read and to write.
type openedGraph struct {
	reader *query.Reader
	store  *load.Dgraph
	book   *ledger.Ledger
	close  func()
}

func openGraph(env *environment, s *storeFlags, l *ledgerFlags) (*openedGraph, error) {
	book, err := l.ledger(s)
	if err != nil {
		return nil, err
	}
	client, closeStore, err := s.open(env)
	if err != nil {
		return nil, err
	}
	store, err := load.NewDgraph(env.ctx, client, schema.Default())
	if err != nil {
		closeStore()
		return nil, err
	}
	return &openedGraph{reader: query.NewReader(client, schema.Default()), store: store, book: book, close: closeStore}, nil
}

// settle carries a plan out and notes its merges.
func (g *openedGraph) settle(env *environment, plan *settle.Plan) error {
	if err := plan.Run(env.ctx, g.reader, g.store); err != nil {
		return err
	}
	return g.book.SetMerges(plan.Merges)
}
