package query

import (
	"context"

	"dossier/graph"
)

var between = &Recipe{
	Name: "between",
	Doc:  "all that is said of two entities together: who met whom, when, where, and the events with both",
	Args: "ENTITY ENTITY",
	Run:  runBetween,
}

func runBetween(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	a, notes, err := r.entity(ctx, args[0])
	if err != nil {
		return nil, err
	}
	b, more, err := r.entity(ctx, args[1])
	if err != nil {
		return nil, err
	}
	notes = append(notes, more...)
	all, err := r.statementsBetween(ctx, a.ID, b.ID)
	if err != nil {
		return nil, err
	}
	list, more, err := r.choose(ctx, all, &o)
	if err != nil {
		return nil, err
	}
	byEvent(list, -1)
	answer := r.table(a.Name+" and "+b.Name, list, append(notes, more...), &o)
	found, by, more, err := r.happenings(ctx, []graph.ID{a.ID, b.ID}, "", &o)
	if err != nil {
		return nil, err
	}
	byDay(found, -1)
	answer.More = eventTable("Events with both", found, by, more, true, &o)
	return answer, nil
}
