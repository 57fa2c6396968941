package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"dossier/graph/ledger"
	"dossier/graph/local"
)

// ledgerFlags say where decisions are kept.
type ledgerFlags struct {
	Ledger string `placeholder:"FILE" env:"DOSSIER_LEDGER" help:"Decisions about entities and statements, one a line; DIR-ledger.jsonl beside the folder of the local database if left out. Keep it under version control."`
}

// ledger reads the ledger.
func (l *ledgerFlags) ledger(s *storeFlags) (*ledger.Ledger, error) {
	file := l.Ledger
	if file == "" {
		dir := s.DBDir
		if dir == "" {
			var err error
			if dir, err = local.DefaultDir(); err != nil {
				return nil, err
			}
		}
		file = filepath.Clean(dir) + "-ledger.jsonl"
	}
	return ledger.Read(file)
}

type ledgerCommand struct {
	List ledgerList `cmd:"" default:"withargs" help:"List the decisions that hold."`
	Undo ledgerUndo `cmd:"" help:"Take a decision back."`
}

type ledgerList struct {
	graphFlags
	All    bool   `help:"Also what evidence decided."`
	Format string `enum:"table,json" default:"table" help:"table, or json with one decision a line."`
}

// Run lists decisions. It needs no database.
func (c *ledgerList) Run(env *environment) error {
	book, err := c.ledger(&c.storeFlags)
	if err != nil {
		return err
	}
	list := book.Holding()
	if c.All {
		list = append(list, book.Merges()...)
	}
	if c.Format == "json" {
		encoder := json.NewEncoder(env.stdout)
		for i := range list {
			if err := encoder.Encode(&list[i]); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(env.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "id\tdecision\twhat\tby\twhy")
	for _, e := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", e.ID, e.Do, about(&e), e.By, why(&e))
	}
	return w.Flush()
}

// about is what a decision is about: a statement, or entities, in an article,
// and what it makes of them.
func about(e *ledger.Entry) string {
	switch names := strings.Join(e.Names, ", "); {
	case e.Do == ledger.Undo:
		return e.Of
	case e.Do == ledger.Rename:
		return names + " → " + e.Name
	case e.Text != "":
		return edited(e, e.Text)
	case e.Article != "":
		return names + " in " + e.Article
	default:
		return names
	}
}

// edited adds to what a decision is about what it sets: "…: polarity=negative".
func edited(e *ledger.Entry, what string) string {
	var parts []string
	for _, part := range slices.Sorted(maps.Keys(e.Set)) {
		parts = append(parts, part+"="+e.Set[part])
	}
	if len(parts) == 0 {
		return what
	}
	return what + ": " + strings.Join(parts, ", ")
}

// why is a person's reason, or the evidence with its sum.
func why(e *ledger.Entry) string {
	if e.By == ledger.Evidence {
		return fmt.Sprintf("%.1f: %s", e.Score, evidenceText(e.Evidence))
	}
	return e.Note
}

type ledgerUndo struct {
	graphFlags
	ID string `arg:"" name:"id" help:"The decision's id."`
}

// Run undoes a decision. What was decided about a statement comes back when its
// article is built again.
func (c *ledgerUndo) Run(env *environment) error {
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	ofStatement := slices.ContainsFunc(g.book.Holding(), func(e ledger.Entry) bool { return e.ID == c.ID && e.Statement != "" })
	if err := g.decided(env, ledger.Entry{Do: ledger.Undo, Of: c.ID, At: time.Now()}); err != nil {
		return err
	}
	if ofStatement {
		fmt.Fprintln(env.stderr, "build the statement's article again to have it as it was read")
	}
	return nil
}
