package query

import (
	"context"
	"fmt"
	"slices"
	"time"

	"dossier/graph"
)

var fresh = &Recipe{
	Name: "new",
	Doc:  "what is new since a day: statements of articles published or loaded since",
	Args: "DATE",
	Run:  runFresh,
}

func runFresh(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	day, err := time.Parse(time.DateOnly, args[0])
	if err != nil {
		return nil, fmt.Errorf("%w: %q is no date like 2025-02-28", ErrArguments, args[0])
	}
	var ids []graph.ID
	for n, err := range r.articleNodes(ctx) {
		if err != nil {
			return nil, err
		}
		if !n.Published.Before(day) || !n.Loaded.Before(day) {
			ids = append(ids, n.XID)
		}
	}
	all, err := r.statementsBy(ctx, ids, `s as ~article`)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s *Statement) bool {
		return s.Source.Published.Before(day) && s.Loaded.Before(day)
	})
	list, notes, err := r.choose(ctx, all, &o)
	if err != nil {
		return nil, err
	}
	byPublication(list)
	a := r.table("New since "+args[0], list, notes, &o)
	a.Columns = slices.Clone(a.Columns)
	for i := range a.Columns {
		if a.Columns[i].Name == "published" {
			a.Columns[i].Wide = false
		}
	}
	return a, nil
}
