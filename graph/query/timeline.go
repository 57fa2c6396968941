package query

import "context"

var timeline = &Recipe{
	Name: "timeline",
	Doc:  "what happened to or around an entity, in the order of events",
	Args: "ENTITY",
	Run:  runTimeline,
}

func runTimeline(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
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
	byEvent(list, 1)
	notes = append(notes, more...)
	undated := 0
	for _, s := range list {
		if !dated(s) {
			undated++
		}
	}
	if undated > 0 {
		notes = append(notes, Amount(undated, "statement")+" without a date at the end, by day of publication")
	}
	return r.table("Timeline of "+e.Name, list, notes, &o), nil
}
