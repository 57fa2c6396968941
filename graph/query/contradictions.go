package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/event"
)

var contradictions = &Recipe{
	Name: "contradictions",
	Doc:  "the happenings that some assert and others deny, the newest first",
	Args: "[ENTITY]",
	Run:  runContradictions,
}

// disputed is the condition of an event that some assert and others deny.
const disputed = "eq(disputed, true)"

func runContradictions(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	if len(args) == 0 {
		return r.allContradictions(ctx, &o)
	}
	e, notes, err := r.entity(ctx, args[0])
	if err != nil {
		return nil, err
	}
	found, by, more, err := r.happenings(ctx, []graph.ID{e.ID}, disputed, &o)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(e event.Event) bool { return !e.Disputed() })
	newest(found, by)
	return eventTable("Contradictions around "+e.Name, found, by, append(notes, more...), false, &o), nil
}

// allContradictions lists those told of last, as many as the options allow.
func (r *Reader) allContradictions(ctx context.Context, o *Options) (*Answer, error) {
	if !o.Known.IsZero() || o.Retracted {
		return nil, fmt.Errorf("%w: what was known once is asked for by an entity", ErrArguments)
	}
	var vars dgraph.Variables
	body := "q(func: " + disputed + ", orderdesc: last_seen"
	if n := o.limit(); n >= 0 && o.Since.IsZero() && o.Until.IsZero() {
		body += ", first: " + strconv.Itoa(n+1)
	}
	var out struct{ Q []eventNode }
	if err := r.query(ctx, &vars, body+") { "+eventFields+" }", &out); err != nil {
		return nil, fmt.Errorf("read contradictions: %w", err)
	}
	var found []event.Event
	for i := range out.Q {
		found = append(found, out.Q[i].event())
	}
	found, notes := inTime(found, o)
	if n := o.limit(); n >= 0 && len(found) > n {
		found = found[:n]
		notes = append(notes, fmt.Sprintf("only the newest %d are shown", n))
	}
	by, err := r.reports(ctx, found, o)
	if err != nil {
		return nil, err
	}
	newest(found, by)
	return eventTable("Contradictions", found, by, notes, false, o), nil
}

// newest orders events by the day on which they were told of last, the newest
// first.
func newest(found []event.Event, by map[graph.ID]*Statement) {
	last := func(e *event.Event) time.Time {
		var day time.Time
		for _, report := range e.Reports {
			if d := by[report.Statements[0]].Source.Published; d.After(day) {
				day = d
			}
		}
		return day
	}
	slices.SortFunc(found, func(a, b event.Event) int {
		return cmp.Or(last(&b).Compare(last(&a)), b.From.Compare(a.From), cmp.Compare(a.ID, b.ID))
	})
}
