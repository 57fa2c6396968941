package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"dossier/graph/query"
	"dossier/schema"
)

type queryCommand struct {
	storeFlags
	Recipe    string   `arg:"" optional:"" help:"Question: ${recipes}."`
	Args      []string `arg:"" optional:"" help:"What it is about."`
	DQL       string   `name:"dql" placeholder:"FILE" help:"Run this DQL query, read-only; - for stdin."`
	Format    string   `enum:"table,json,csv" default:"table" help:"table, json or csv."`
	Limit     int      `default:"100" placeholder:"N" help:"Most rows; 0 for all."`
	Since     string   `placeholder:"DATE" help:"Only events since this day."`
	Until     string   `placeholder:"DATE" help:"Only events until this day."`
	AsOf      string   `name:"as-of" placeholder:"DATE" help:"The graph as it was known at the end of this day."`
	Metonyms  bool     `help:"With said: also what a place said that stands for the one asked about, as the Kremlin does."`
	Retracted bool     `help:"Also what articles said once and no longer say."`
	Width     int      `default:"0" placeholder:"N" help:"Width of the table; 0: that of the terminal, or 160."`
}

// recipeNames lists the recipes for the help text.
func recipeNames() string {
	var names []string
	for _, r := range query.Recipes() {
		names = append(names, strings.TrimSpace(r.Name+" "+r.Args))
	}
	return strings.Join(names, ", ")
}

// Run asks the graph.
func (c *queryCommand) Run(env *environment) error {
	ask, err := c.question(env)
	if err != nil {
		return err
	}
	client, closeStore, err := c.open(env)
	if err != nil {
		return err
	}
	defer closeStore()
	return ask(query.NewReader(client, schema.Default()))
}

// question checks the arguments before a database is started for them.
func (c *queryCommand) question(env *environment) (func(*query.Reader) error, error) {
	if c.DQL != "" {
		dql, err := readFile(c.DQL, env.stdin)
		if err != nil {
			return nil, usageError{err}
		}
		return func(r *query.Reader) error {
			data, err := r.Raw(env.ctx, string(dql))
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(env.stdout, "%s\n", data)
			return err
		}, nil
	}
	if c.Recipe == "" {
		return nil, usageError{fmt.Errorf("name a question: %s; or --dql FILE", recipeNames())}
	}
	recipe, ok := query.Named(c.Recipe)
	if !ok {
		return nil, usageError{fmt.Errorf("no question %q; there are: %s", c.Recipe, recipeNames())}
	}
	options, err := c.options()
	if err != nil {
		return nil, err
	}
	return func(r *query.Reader) error {
		answer, err := recipe.Ask(env.ctx, r, c.Args, options)
		if errors.Is(err, query.ErrArguments) {
			return usageError{err}
		}
		if err != nil {
			return err
		}
		return c.write(env.stdout, answer)
	}, nil
}

func (c *queryCommand) write(w io.Writer, a *query.Answer) error {
	switch c.Format {
	case "json":
		return a.WriteJSON(w)
	case "csv":
		return a.WriteCSV(w)
	default:
		return a.WriteTable(w, c.width(w))
	}
}

func (c *queryCommand) options() (query.Options, error) {
	o := query.Options{Limit: c.Limit, Retracted: c.Retracted, Metonyms: c.Metonyms}
	if c.Limit == 0 {
		o.Limit = -1
	}
	for _, d := range []struct {
		flag, text string
		day        *time.Time
	}{{"since", c.Since, &o.Since}, {"until", c.Until, &o.Until}, {"as-of", c.AsOf, &o.Known}} {
		if d.text == "" {
			continue
		}
		day, err := time.Parse(time.DateOnly, d.text)
		if err != nil {
			return o, usageError{fmt.Errorf("--%s %q is no day such as 2025-04-25", d.flag, d.text)}
		}
		*d.day = day
	}
	if !o.Known.IsZero() {
		o.Known = o.Known.Add(24*time.Hour - time.Nanosecond)
	}
	return o, nil
}

func readFile(name string, stdin io.Reader) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(name)
}
