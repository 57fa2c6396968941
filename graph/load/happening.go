package load

import (
	"maps"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/event"
)

// rewrite replaces events by difference: what is as it was stays, what has
// changed is deleted under its old uid and written under a new one.
func (r *retelling) rewrite(before map[graph.ID]*toldEvent, list []event.Event) error {
	want := make(map[graph.ID]string, len(list))
	for i := range list {
		want[list[i].ID] = r.digest(&list[i])
	}
	for _, id := range sortedIDs(before) {
		if e := before[id]; want[id] == "" || want[id] != e.Digest {
			r.erase(e)
		}
	}
	for i := range list {
		e := &list[i]
		if old := before[e.ID]; old != nil && old.Digest == want[e.ID] {
			continue
		}
		if err := r.event(e, want[e.ID]); err != nil {
			return err
		}
	}
	return nil
}

// digest hashes an event with the nodes of its reports: a statement that was
// written anew has another one.
func (r *retelling) digest(e *event.Event) string {
	var nodes []string
	for i := range e.Reports {
		for _, id := range e.Reports[i].Statements {
			nodes = append(nodes, r.plan.uids[id])
		}
	}
	return digest([]any{e, nodes})
}

// erase deletes an event, and what its denials were said to contradict.
func (r *retelling) erase(e *toldEvent) {
	r.plan.drop(e.UID)
	for _, n := range e.Details {
		r.plan.drop(n.UID)
	}
	for i := range e.Reports {
		if s := &e.Reports[i]; len(s.Contradicts) > 0 {
			r.plan.del = append(r.plan.del, dgraph.NQuad{Subject: s.UID, Predicate: "contradicts", Object: dgraph.Any()})
		}
	}
}

// event writes an event whose entities, articles and statements have nodes.
func (r *retelling) event(e *event.Event, digest string) error {
	w := &r.plan.writer
	n := w.node("Event", e.ID)
	w.text(n, "kind", e.Kind)
	w.day(n, "time_from", e.From)
	w.day(n, "time_to", e.To)
	w.text(n, "granularity", e.Granularity)
	w.text(n, "status", string(e.Status))
	w.add(n, "sources", dgraph.Int(int64(e.Sources)))
	if e.Disputed() {
		w.add(n, "disputed", dgraph.Bool(true))
	}
	first, last := r.told(e)
	w.day(n, "first_seen", first)
	w.day(n, "last_seen", last)
	w.list(n, "cue", e.Cues)
	w.text(n, "digest", digest)
	if err := w.slot(n, "scene", "place_text", e.Place); err != nil {
		return err
	}
	if err := r.cast(n, e); err != nil {
		return err
	}
	if err := r.reports(n, e); err != nil {
		return err
	}
	return r.details(n, e)
}

// told returns the first and the last day on which an event is reported; zero if
// no article has one.
func (r *retelling) told(e *event.Event) (first, last time.Time) {
	for i := range e.Reports {
		day := r.articles[e.Reports[i].Article].Published
		if first.IsZero() || !day.IsZero() && day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	return first, last
}

// cast writes the participants with all their roles.
func (r *retelling) cast(n string, e *event.Event) error {
	roles := make(map[graph.ID][]string)
	for _, p := range e.Participants {
		roles[p.Entity] = append(roles[p.Entity], string(p.Role))
	}
	for _, id := range sortedIDs(roles) {
		if err := r.facet(n, "participant", id, "role", strings.Join(roles[id], " ")); err != nil {
			return err
		}
	}
	return nil
}

// reports writes what tells of an event and in which articles, and which denials
// contradict whom.
func (r *retelling) reports(n string, e *event.Event) error {
	w := &r.plan.writer
	articles := make(map[graph.ID]bool)
	var denials, assertions []graph.ID
	for i := range e.Reports {
		report := &e.Reports[i]
		articles[report.Article] = true
		for _, id := range report.Statements {
			if err := r.facet(n, "report", id, "status", string(report.Status)); err != nil {
				return err
			}
		}
		switch report.Status {
		case event.Denied:
			denials = append(denials, report.Statements...)
		case event.Happened, event.Claimed:
			assertions = append(assertions, report.Statements...)
		}
	}
	for _, id := range sortedIDs(articles) {
		if err := w.edge(n, "reported_in", id); err != nil {
			return err
		}
	}
	for _, d := range denials {
		for _, a := range assertions {
			if err := w.edge(w.uids[d], "contradicts", a); err != nil {
				return err
			}
		}
	}
	return nil
}

// details writes a node for every value that reports give differently.
func (r *retelling) details(n string, e *event.Event) error {
	w := &r.plan.writer
	for i := range e.Conflicts {
		for _, v := range e.Conflicts[i].Values {
			what := e.Conflicts[i].What
			d := w.node("Detail", graph.NewID("detail", string(e.ID), what, string(v.Entity), v.Text))
			w.add(n, "differing", dgraph.Node(d))
			w.text(d, "what", what)
			if err := w.slot(d, "entity", "text", v.Slot); err != nil {
				return err
			}
			for _, k := range v.Reports {
				for _, id := range e.Reports[k].Statements {
					if err := w.edge(d, "report", id); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

// facet writes an edge with one facet.
func (r *retelling) facet(subject, predicate string, to graph.ID, key, value string) error {
	if err := r.plan.edge(subject, predicate, to); err != nil {
		return err
	}
	last := &r.plan.set[len(r.plan.set)-1]
	last.Facets = []dgraph.Facet{{Key: key, Value: dgraph.String(value)}}
	return nil
}

func sortedIDs[T any](m map[graph.ID]T) []graph.ID { return slices.Sorted(maps.Keys(m)) }
