package query

import (
	"context"
	"slices"

	"dossier/graph"
)

var claims = &Recipe{
	Name: "claims",
	Doc:  "what is claimed about an entity and by whom, and what is disputed",
	Args: "ENTITY",
	Run:  runClaims,
}

func runClaims(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	e, notes, err := r.entity(ctx, args[0])
	if err != nil {
		return nil, err
	}
	all, err := r.statementsOf(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	list, more, err := r.choose(ctx, all, &o)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(s *Statement) bool { return s.Status == graph.Stated })
	byPublication(list)
	return r.table("Claims about "+e.Name, list, append(notes, more...), &o), nil
}
