package query

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/duplicate"
	"dossier/graph/event"
)

var events = &Recipe{
	Name: "events",
	Doc:  "the happenings that an entity takes part in, each with all its reports",
	Args: "ENTITY",
	Run: func(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
		return r.happenings(ctx, args[0], &o, "Events around ", func(*event.Event) bool { return true })
	},
}

var contradictions = &Recipe{
	Name: "contradictions",
	Doc:  "the happenings around an entity that some assert and others deny",
	Args: "ENTITY",
	Run: func(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
		return r.happenings(ctx, args[0], &o, "Contradictions around ", (*event.Event).Disputed)
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
	{Name: "id", Wide: true},
}

// happenings finds the events in what is told of an entity, and shows those
// wanted in the order of their days.
func (r *Reader) happenings(ctx context.Context, name string, o *Options, title string, want func(*event.Event) bool) (*Answer, error) {
	e, notes, err := r.entity(ctx, name)
	if err != nil {
		return nil, err
	}
	all, err := r.statementsOf(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	list, more, err := r.choose(ctx, all, o)
	if err != nil {
		return nil, err
	}
	found, err := r.findEvents(ctx, list)
	if err != nil {
		return nil, err
	}
	a := &Answer{Title: title + e.Name, Columns: eventColumns, Notes: append(notes, more...)}
	by := byID(list)
	for i := range found {
		if want(&found[i]) {
			a.Rows = append(a.Rows, eventRow(&found[i], by))
		}
	}
	a.cut(o)
	return a, nil
}

// findEvents puts statements together into events: dated ones first, in order;
// of one day those with the most sources first.
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
	found := event.Find(r.ontology, slices.Collect(maps.Values(articles)), statements, origins)
	slices.SortStableFunc(found, func(a, b event.Event) int {
		if a.From.IsZero() != b.From.IsZero() {
			return -a.From.Compare(b.From)
		}
		return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To), -cmp.Compare(a.Sources, b.Sources), -cmp.Compare(len(a.Reports), len(b.Reports)))
	})
	return found, nil
}

// origins finds which articles are copies of each other, by the sentences that
// were read of them: the page around a text is not in them.
func (r *Reader) origins(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.ID, error) {
	type node struct {
		UID        string    `json:"uid"`
		XID        graph.ID  `json:"xid"`
		Published  time.Time `json:"published"`
		Statements []struct {
			Sentence        int
			Evidence, Clean string
		} `json:"~article"`
	}
	var texts []duplicate.Text
	for chunk := range slices.Chunk(ids, idsAtOnce) {
		var s selection
		s.root = "eq(xid, " + dgraph.AddAll(&s.vars, chunk) + ")"
		s.fields = "uid xid published ~article @filter(not has(retracted_at)) { sentence evidence clean }"
		for n, err := range nodes(ctx, r, &s, func(n *node) string { return n.UID }) {
			if err != nil {
				return nil, err
			}
			sentences := make(map[int]string)
			for _, st := range n.Statements {
				sentences[st.Sentence] = max(sentences[st.Sentence], cmp.Or(st.Clean, st.Evidence))
			}
			var text strings.Builder
			for _, i := range slices.Sorted(maps.Keys(sentences)) {
				text.WriteString(sentences[i] + "\n")
			}
			texts = append(texts, duplicate.Text{ID: n.XID, Published: n.Published, Text: text.String()})
		}
	}
	return duplicate.Origins(texts), nil
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
	var articles []string
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
		told := string(report.Status) + ": " + by[report.Statements[0]].Source.Path
		if !slices.Contains(articles, told) {
			articles = append(articles, told)
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
	row.Cells = []any{days(e), e.Kind, who, e.Place.Label(), status, len(e.Reports), e.Sources, differing(e, names), articles, string(e.ID)}
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
		for _, v := range slices.Sorted(maps.Keys(d.Values)) {
			if name, ok := names[graph.ID(v)]; ok {
				v = name
			}
			values = append(values, v)
		}
		list = append(list, d.What+": "+strings.Join(values, " / "))
	}
	return list
}
