package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/event"
)

var events = &Recipe{
	Name: "events",
	Doc:  "the happenings that an entity takes part in, each with all its reports",
	Args: "ENTITY",
	Run: func(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
		e, notes, err := r.entity(ctx, args[0])
		if err != nil {
			return nil, err
		}
		found, by, more, err := r.happenings(ctx, []graph.ID{e.ID}, "", &o)
		if err != nil {
			return nil, err
		}
		byDay(found, 1)
		return eventTable("Events around "+e.Name, found, by, append(notes, more...), false, &o), nil
	},
}

// eventColumns are the columns of answers whose rows are events.
var eventColumns = []Column{
	{Name: "date"},
	{Name: "kind"},
	{Name: "participants"},
	{Name: "place"},
	{Name: "status"},
	{Name: "reports"},
	{Name: "sources"},
	{Name: "differing"},
	{Name: "articles", Prose: true},
	{Name: "told", Below: true},
	{Name: "id", Wide: true},
}

// happenings reads the events in which all of some entities take part, narrowed
// by a DQL condition, and all statements that report them. What was known once,
// or is no longer said, has no events in the graph: these are found on the spot,
// in what is told of the first entity, and of the events that it takes part in
// now: not every report names it.
func (r *Reader) happenings(ctx context.Context, ids []graph.ID, filter string, o *Options) ([]event.Event, map[graph.ID]*Statement, []string, error) {
	if o.Known.IsZero() && !o.Retracted {
		found, err := r.eventsOf(ctx, ids, filter)
		if err != nil {
			return nil, nil, nil, err
		}
		found, notes := inTime(found, o)
		by, err := r.reports(ctx, found, o)
		return found, by, notes, err
	}
	all, err := r.toldOf(ctx, ids[0])
	if err != nil {
		return nil, nil, nil, err
	}
	list, notes, err := r.choose(ctx, all, o)
	if err != nil {
		return nil, nil, nil, err
	}
	found, err := r.findEvents(ctx, list)
	found = slices.DeleteFunc(found, func(e event.Event) bool {
		return slices.ContainsFunc(ids, func(id graph.ID) bool { return !involves(&e, id) })
	})
	return found, byID(list), notes, err
}

// toldOf reads the statements in which an entity takes part, and those that tell
// of its events.
func (r *Reader) toldOf(ctx context.Context, id graph.ID) ([]*Statement, error) {
	all, err := r.statementsOf(ctx, id)
	if err != nil {
		return nil, err
	}
	found, err := r.eventsOf(ctx, []graph.ID{id}, "")
	if err != nil {
		return nil, err
	}
	have := byID(all)
	more := slices.DeleteFunc(reporting(found), func(s graph.ID) bool { return have[s] != nil })
	beside, err := r.statementsBy(ctx, more, "")
	return append(all, beside...), err
}

// involves reports whether an entity takes part in an event, or is its place.
func involves(e *event.Event, id graph.ID) bool {
	return e.Place.Entity == id || slices.ContainsFunc(e.Participants, func(p event.Participant) bool { return p.Entity == id })
}

// inTime leaves out the events of other days than those asked for.
func inTime(found []event.Event, o *Options) (list []event.Event, notes []string) {
	if o.Since.IsZero() && o.Until.IsZero() {
		return found, nil
	}
	undated := 0
	for _, e := range found {
		switch {
		case e.From.IsZero():
			undated++
		case (o.Since.IsZero() || !e.To.Before(o.Since)) && (o.Until.IsZero() || !e.From.After(o.Until)):
			list = append(list, e)
		}
	}
	if undated > 0 {
		notes = append(notes, Amount(undated, "event")+" without a date left out")
	}
	return list, notes
}

// reports reads the statements that tell of events.
func (r *Reader) reports(ctx context.Context, found []event.Event, o *Options) (map[graph.ID]*Statement, error) {
	list, err := r.statementsBy(ctx, reporting(found), "")
	if err != nil {
		return nil, err
	}
	return byID(list), r.dispute(ctx, list, o)
}

// reporting lists the statements that tell of events.
func reporting(found []event.Event) []graph.ID {
	var ids []graph.ID
	for i := range found {
		for _, report := range found[i].Reports {
			ids = append(ids, report.Statements...)
		}
	}
	return ids
}

// eventTable makes an answer whose rows are events, in their order. A table on
// the screen shows the sentences of the reports below each, or their articles
// alone if the answer shows the sentences elsewhere.
func eventTable(title string, found []event.Event, by map[graph.ID]*Statement, notes []string, elsewhere bool, o *Options) *Answer {
	a := &Answer{Title: title, Columns: slices.Clone(eventColumns), Notes: notes}
	for i := range a.Columns {
		if c := &a.Columns[i]; elsewhere && c.Below || !elsewhere && c.Name == "articles" {
			c.Below, c.Wide = false, true
		}
	}
	for i := range found {
		a.Rows = append(a.Rows, eventRow(&found[i], by))
	}
	a.cut(o)
	return a
}

// findEvents puts statements together into events.
func (r *Reader) findEvents(ctx context.Context, list []*Statement) ([]event.Event, error) {
	articles := make(map[graph.ID]graph.Article)
	statements := make([]graph.Statement, len(list))
	for i, s := range list {
		statements[i] = s.Statement
		statements[i].Status = s.loaded // what one article says; whether others deny it, events tell
		articles[s.Source.ID] = graph.Article{ID: s.Source.ID, Published: s.Source.Published, Agency: s.Source.Agency}
	}
	origins, err := r.origins(ctx, slices.Sorted(maps.Keys(articles)))
	if err != nil {
		return nil, err
	}
	return event.Find(r.ontology, slices.Collect(maps.Values(articles)), statements, origins), nil
}

// byDay orders events: dated ones first, by day; of one day those with the most
// sources first. sign is 1 for the oldest first, -1 for the newest first.
func byDay(found []event.Event, sign int) {
	slices.SortFunc(found, func(a, b event.Event) int {
		if a.From.IsZero() != b.From.IsZero() {
			return -a.From.Compare(b.From)
		}
		return cmp.Or(
			sign*a.From.Compare(b.From), sign*a.To.Compare(b.To), -cmp.Compare(a.Sources, b.Sources),
			-cmp.Compare(len(a.Reports), len(b.Reports)), cmp.Compare(a.ID, b.ID),
		)
	})
}

// origins reads which articles are copies of another one, translated or not, as
// the graph has it.
func (r *Reader) origins(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.ID, error) {
	type node struct {
		UID     string   `json:"uid"`
		XID     graph.ID `json:"xid"`
		Cluster graph.ID `json:"cluster"`
	}
	origins := make(map[graph.ID]graph.ID)
	for chunk := range slices.Chunk(ids, idsAtOnce) {
		s := selection{fields: "uid xid cluster", filter: "has(cluster)"}
		s.root = "eq(xid, " + dgraph.AddAll(&s.vars, chunk) + ")"
		for n, err := range nodes(ctx, r, &s, func(n *node) string { return n.UID }) {
			if err != nil {
				return nil, fmt.Errorf("read copies: %w", err)
			}
			origins[n.XID] = n.Cluster
		}
	}
	return origins, nil
}

func byID(list []*Statement) map[graph.ID]*Statement {
	by := make(map[graph.ID]*Statement, len(list))
	for _, s := range list {
		by[s.ID] = s
	}
	return by
}

// eventRow shows an event under eventColumns.
func eventRow(e *event.Event, by map[graph.ID]*Statement) Row {
	var row Row
	names := make(map[graph.ID]string)
	var articles, sentences []string
	for _, report := range e.Reports {
		for _, id := range report.Statements {
			s := by[id]
			row.Evidence = append(row.Evidence, s)
			for slot := range s.Slots() {
				if slot.Entity != "" {
					names[slot.Entity] = slot.Label()
				}
			}
		}
		first := by[report.Statements[0]]
		told := string(report.Status)
		if who := first.Speaker.Label(); who != "" {
			told += " by " + who
		}
		told += ": " + first.Source.Path
		if !slices.Contains(articles, told) {
			articles = append(articles, told)
		}
		if told += ": " + first.Evidence; !slices.Contains(sentences, told) {
			sentences = append(sentences, told)
		}
	}
	var who []string
	cast := slices.SortedFunc(slices.Values(e.Participants), func(a, b event.Participant) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(names[a.Entity], names[b.Entity]))
	})
	for _, p := range cast {
		if !slices.Contains(who, names[p.Entity]) {
			who = append(who, names[p.Entity])
		}
	}
	status := string(e.Status)
	if e.Disputed() {
		status = "disputed: " + status
	}
	row.Cells = []any{days(e), e.Kind, who, e.Place.Label(), status, len(e.Reports), e.Sources, differing(e, names), articles, sentences, string(e.ID)}
	return row
}

// days writes when an event took place.
func days(e *event.Event) string {
	switch {
	case e.From.IsZero():
		return ""
	case e.From.Equal(e.To):
		return e.From.Format(time.DateOnly)
	default:
		return e.From.Format(time.DateOnly) + " – " + e.To.Format(time.DateOnly)
	}
}

// differing lists what reports tell differently: "place: Geneva / Rome".
func differing(e *event.Event, names map[graph.ID]string) []string {
	var list []string
	for _, d := range e.Conflicts {
		var values []string
		for _, v := range d.Values {
			values = append(values, cmp.Or(names[v.Entity], v.Text))
		}
		slices.Sort(values)
		list = append(list, d.What+": "+strings.Join(values, " / "))
	}
	return list
}
