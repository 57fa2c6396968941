package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"dossier/graph"
	"dossier/graph/ledger"
	"dossier/graph/resolve"
)

type entitiesShow struct {
	graphFlags
	Entity string `arg:"" help:"A name, or an entity's id."`
	Format string `enum:"table,json" default:"table" help:"table or json."`
}

// shownEntity is an entity with what was decided about it.
type shownEntity struct {
	*graph.Entity
	MayBe     []string       `json:"may_be,omitempty"` // names
	Mentions  []shownMention `json:"mentions"`
	Decisions []ledger.Entry `json:"decisions,omitempty"`
}

// shownMention is a mention with the rule by which it is the entity's.
type shownMention struct {
	Article string   `json:"article"`
	Name    string   `json:"name"`
	Forms   []string `json:"forms,omitempty"`
	Rule    string   `json:"rule"`
}

// Run shows an entity.
func (c *entitiesShow) Run(env *environment) error {
	g, e, err := c.openEntity(env, c.Entity)
	if err != nil {
		return err
	}
	defer g.close()
	s, err := g.show(env, e)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(s)
	}
	return s.write(env.stdout)
}

func (g *openedGraph) show(env *environment, e *graph.Entity) (*shownEntity, error) {
	s := &shownEntity{Entity: e, Decisions: g.book.About(append(resolve.Births(e), e.ID))}
	for _, id := range e.MayBe {
		bearer, err := g.one(env, string(id))
		if err != nil {
			return nil, err
		}
		s.MayBe = append(s.MayBe, bearer.Name)
	}
	mentions, err := g.reader.MentionsOf(env.ctx, []graph.ID{e.ID})
	if err != nil {
		return nil, err
	}
	for i := range mentions {
		m := &mentions[i]
		s.Mentions = append(s.Mentions, shownMention{Article: m.Path, Name: m.Name, Forms: m.Forms, Rule: resolve.RuleOf(m, e)})
	}
	slices.SortFunc(s.Mentions, func(a, b shownMention) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Name, b.Name))
	})
	return s, nil
}

func (s *shownEntity) write(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\t%s\t%s\n", s.Name, s.Kind, s.ID)
	for _, line := range []struct {
		part string
		list []string
	}{{"rule", []string{s.Rule}}, {"names", s.Aliases}, {"roles", s.Roles}, {"may be", s.MayBe}} {
		if len(line.list) > 0 {
			fmt.Fprintf(w, "%s\t%s\t\n", line.part, strings.Join(line.list, "; "))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w, "\nmention\trule\tarticle")
	for _, m := range s.Mentions {
		fmt.Fprintf(w, "%s\t%s\t%s\n", strings.Join(m.Forms, "; "), m.Rule, m.Article)
	}
	if err := w.Flush(); err != nil || len(s.Decisions) == 0 {
		return err
	}
	fmt.Fprintln(w, "\ndecision\tnames\tby\twhy")
	for i := range s.Decisions {
		d := &s.Decisions[i]
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", d.Do, strings.Join(d.Names, ", "), d.By, why(d))
	}
	return w.Flush()
}
