package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/event"
)

// eventFields is the DQL of everything that decodes into an event.
const eventFields = `uid xid kind status time_from time_to granularity sources place_text scene { xid name }
	participant @facets { xid name } report @facets @filter(not has(retracted_at)) { xid sentence article { xid published } }
	differing { what text entity { xid name } report { xid } }`

type eventNode struct {
	UID         string     `json:"uid"`
	XID         graph.ID   `json:"xid"`
	Kind        string     `json:"kind"`
	Status      string     `json:"status"`
	From        time.Time  `json:"time_from"`
	To          time.Time  `json:"time_to"`
	Granularity string     `json:"granularity"`
	Sources     int        `json:"sources"`
	PlaceText   string     `json:"place_text"`
	Scene       one[ref]   `json:"scene"`
	Participant []castNode `json:"participant"`
	Report      []toldNode `json:"report"`
	Differing   []struct {
		What   string   `json:"what"`
		Text   string   `json:"text"`
		Entity one[ref] `json:"entity"`
		Report []ref    `json:"report"`
	} `json:"differing"`
}

// castNode is a participant with the edge's facet.
type castNode struct {
	ref
	Roles string `json:"participant|role"`
}

// toldNode is a statement that tells of an event, with the edge's facet.
type toldNode struct {
	XID      graph.ID         `json:"xid"`
	Status   event.Status     `json:"report|status"`
	Sentence int              `json:"sentence"`
	Article  one[articleNode] `json:"article"`
}

// event decodes a node. A report's source is not kept, only how many there are.
func (n *eventNode) event() event.Event {
	e := event.Event{
		ID: n.XID, Kind: n.Kind, Status: event.Status(n.Status), From: n.From, To: n.To, Granularity: n.Granularity,
		Place: n.Scene.value.slot(n.PlaceText), Sources: n.Sources,
	}
	for _, p := range n.Participant {
		for role := range strings.FieldsSeq(p.Roles) {
			e.Participants = append(e.Participants, event.Participant{Entity: p.XID, Role: event.Role(role)})
		}
	}
	slices.SortFunc(n.Report, func(a, b toldNode) int {
		x, y := &a.Article.value, &b.Article.value
		return cmp.Or(x.Published.Compare(y.Published), cmp.Compare(x.XID, y.XID), cmp.Compare(a.Sentence, b.Sentence),
			cmp.Compare(a.Status, b.Status), cmp.Compare(a.XID, b.XID))
	})
	at := make(map[graph.ID]int)
	for _, r := range n.Report {
		last := len(e.Reports) - 1
		if last < 0 || e.Reports[last].Article != r.Article.value.XID || e.Reports[last].Sentence != r.Sentence || e.Reports[last].Status != r.Status {
			e.Reports = append(e.Reports, event.Report{Article: r.Article.value.XID, Sentence: r.Sentence, Status: r.Status})
			last++
		}
		e.Reports[last].Statements = append(e.Reports[last].Statements, r.XID)
		at[r.XID] = last
	}
	e.Conflicts = n.details(at)
	return e
}

// details decodes what reports tell differently; at gives the report that a
// statement is of.
func (n *eventNode) details(at map[graph.ID]int) []event.Detail {
	var list []event.Detail
	for _, d := range n.Differing {
		i := slices.IndexFunc(list, func(x event.Detail) bool { return x.What == d.What })
		if i < 0 {
			i = len(list)
			list = append(list, event.Detail{What: d.What})
		}
		v := event.Value{Slot: d.Entity.value.slot(d.Text)}
		for _, r := range d.Report {
			if k, ok := at[r.XID]; ok && !slices.Contains(v.Reports, k) {
				v.Reports = append(v.Reports, k)
			}
		}
		slices.Sort(v.Reports)
		list[i].Values = append(list[i].Values, v)
	}
	for _, d := range list {
		slices.SortFunc(d.Values, func(a, b event.Value) int {
			return cmp.Or(slices.Compare(a.Reports, b.Reports), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Text, b.Text))
		})
	}
	slices.SortFunc(list, func(a, b event.Detail) int { return cmp.Compare(a.What, b.What) })
	return list
}

// eventsOf reads the events in which each of some entities takes part, or of
// which it is the place, narrowed by a DQL condition.
func (r *Reader) eventsOf(ctx context.Context, ids []graph.ID, filter string) ([]event.Event, error) {
	s := selection{fields: eventFields}
	var conditions []string
	for i, id := range ids {
		part, scene := "p"+strconv.Itoa(i), "q"+strconv.Itoa(i)
		s.blocks += `var(func: eq(xid, ` + s.vars.Add(string(id)) + `)) { ` + part + ` as ~participant ` + scene + ` as ~scene } `
		conditions = append(conditions, "uid("+part+", "+scene+")")
	}
	s.root = conditions[0]
	if filter != "" {
		conditions = append(conditions, filter)
	}
	s.filter = strings.Join(conditions[1:], " and ")
	var list []event.Event
	for n, err := range nodes(ctx, r, &s, func(n *eventNode) string { return n.UID }) {
		if err != nil {
			return nil, fmt.Errorf("read events: %w", err)
		}
		list = append(list, n.event())
	}
	return list, nil
}
