package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os/user"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"dossier/graph"
	"dossier/graph/ledger"
	"dossier/graph/query"
	"dossier/graph/resolve"
	"dossier/graph/settle"
)

type entitiesCommand struct {
	List    entitiesList    `cmd:"" help:"List entities, or those that a name may stand for."`
	Show    entitiesShow    `cmd:"" help:"Show an entity: what made it one, where it is mentioned, and by which rule each mention is its."`
	Suggest entitiesSuggest `cmd:"" help:"List pairs that may be one thing, the most likely first, with what speaks for it."`
	Merge   entitiesMerge   `cmd:"" help:"Say that two entities are one."`
	Reject  entitiesReject  `cmd:"" help:"Say that two entities, or two names of one, are not one."`
	Split   entitiesSplit   `cmd:"" help:"Say that an entity is another thing in some articles."`
	Rename  entitiesRename  `cmd:"" help:"Say how an entity is shown."`
}

type graphFlags struct {
	storeFlags
	ledgerFlags
}

// openEntity opens the graph and finds an entity in it by its name or id. The
// caller closes the graph, unless there is an error.
func (f *graphFlags) openEntity(env *environment, name string) (*openedGraph, *graph.Entity, error) {
	g, err := openGraph(env, &f.storeFlags, &f.ledgerFlags)
	if err != nil {
		return nil, nil, err
	}
	e, err := g.one(env, name)
	if err != nil {
		g.close()
		return nil, nil, err
	}
	return g, e, nil
}

type entitiesList struct {
	graphFlags
	Name   string `arg:"" optional:"" help:"A name, or an entity's id."`
	Kind   string `help:"Only this kind: Person, Organization, Place, Misc."`
	Format string `enum:"table,json" default:"table" help:"table, or json with one entity a line."`
	Limit  int    `default:"100" placeholder:"N" help:"Most entities; 0 for all."`
}

// Run lists entities by name, best first where one was asked for.
func (c *entitiesList) Run(env *environment) error {
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	list, err := c.entities(env, g)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(e graph.Entity) bool { return c.Kind != "" && e.Kind != c.Kind })
	if c.Limit > 0 && len(list) > c.Limit {
		fmt.Fprintf(env.stderr, "%d of %d entities shown\n", c.Limit, len(list))
		list = list[:c.Limit]
	}
	if c.Format == "json" {
		encoder := json.NewEncoder(env.stdout)
		for _, e := range list {
			if err := encoder.Encode(e); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(env.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "name\tkind\tid\tother names\troles")
	for _, e := range list {
		others := slices.DeleteFunc(slices.Clone(e.Aliases), func(a string) bool { return a == e.Name })
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", e.Name, e.Kind, e.ID, strings.Join(others, "; "), strings.Join(e.Roles[:min(3, len(e.Roles))], "; "))
	}
	return w.Flush()
}

func (c *entitiesList) entities(env *environment, g *openedGraph) ([]graph.Entity, error) {
	var list []graph.Entity
	if c.Name != "" {
		matches, err := g.reader.Find(env.ctx, c.Name)
		for i := range matches {
			list = append(list, matches[i].Entity)
		}
		return list, err
	}
	for e, err := range g.reader.Entities(env.ctx) {
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b graph.Entity) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return list, nil
}

type entitiesSuggest struct {
	graphFlags
	Format string `enum:"table,json" default:"table" help:"table, or json with one pair a line."`
}

// Run lists the pairs below the threshold.
func (c *entitiesSuggest) Run(env *environment) error {
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	plan, err := settle.NewPlan(env.ctx, g.reader, g.book.Decisions())
	if err != nil {
		return err
	}
	if c.Format == "json" {
		encoder := json.NewEncoder(env.stdout)
		for i := range plan.Doubtful {
			if err := encoder.Encode(&plan.Doubtful[i]); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(env.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "score\tname\tother\tid\tother id\tevidence")
	for _, m := range plan.Doubtful {
		fmt.Fprintf(w, "%.1f\t%s\t%s\t%s\t%s\t%s\n", m.Score, m.Names[0], m.Names[1], m.Entity, m.Other, evidenceText(m.Evidence))
	}
	return w.Flush()
}

func evidenceText(list []resolve.Evidence) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = fmt.Sprintf("%s %+.1f", e.What, e.Weight)
	}
	return strings.Join(parts, ", ")
}

// decided notes decisions of a person and carries them out.
func (g *openedGraph) decided(env *environment, decisions ...ledger.Entry) error {
	for i := range decisions {
		e := &decisions[i]
		e.By, e.At = userName(), time.Now().UTC().Truncate(time.Second)
		var err error
		if *e, err = g.book.Add(*e); err != nil {
			return usageError{err}
		}
	}
	plan, err := settle.NewPlan(env.ctx, g.reader, g.book.Decisions())
	if err != nil {
		return err
	}
	if err := g.settle(env, plan); err != nil {
		return err
	}
	for i := range decisions {
		e := &decisions[i]
		fmt.Fprintf(env.stdout, "decision %s: %s %s; %s moved\n", e.ID, e.Do, about(e), query.Amount(plan.Moved, "mention"))
	}
	return nil
}

func userName() string {
	u, err := user.Current()
	if err != nil {
		return "somebody"
	}
	return u.Username
}

// one finds the entity that a name or id stands for; it must be the only one
// that fits so well.
func (g *openedGraph) one(env *environment, name string) (*graph.Entity, error) {
	matches, err := g.reader.Find(env.ctx, name)
	if err != nil {
		return nil, usageError{err}
	}
	var fits []string
	for i := range matches {
		if matches[i].ID == graph.ID(name) {
			return &matches[i].Entity, nil
		}
		if matches[i].Likeness == matches[0].Likeness {
			fits = append(fits, fmt.Sprintf("%s (%s, %s)", matches[i].Name, matches[i].Kind, matches[i].ID))
		}
	}
	if len(fits) > 1 {
		return nil, usageError{fmt.Errorf("%q may be %s: name one by its id", name, strings.Join(fits, " or "))}
	}
	return &matches[0].Entity, nil
}
