package event

import (
	"cmp"
	"slices"
	"strings"

	"dossier/graph"
)

// finder puts tellings into groups, the most exact telling first.
type finder struct {
	groups []*group
	blocks map[string][]*group
}

// group is the tellings of one event.
type group struct {
	index    int
	tellings []*telling
}

// place puts a telling into the group that it fits best, and what else it fits
// too, if that goes together; else into a new one.
func (f *finder) place(t *telling) {
	if f.blocks == nil {
		f.blocks = make(map[string][]*group)
	}
	seen := make(map[*group]bool)
	scores := make(map[*group]float64)
	var fits []*group
	for _, k := range t.cues.sought {
		for _, g := range f.blocks[k] {
			if seen[g] {
				continue
			}
			seen[g] = true
			if score := g.fit(t); score > 0 {
				scores[g] = score
				fits = append(fits, g)
			}
		}
	}
	slices.SortFunc(fits, func(a, b *group) int {
		return cmp.Or(-cmp.Compare(scores[a], scores[b]), cmp.Compare(a.index, b.index))
	})
	if len(fits) == 0 {
		fits = []*group{{index: len(f.groups)}}
		f.groups = append(f.groups, fits[0])
	}
	f.put(fits[0], t)
	for _, g := range fits[1:] {
		if !fits[0].clashes(g) {
			for _, u := range g.tellings {
				f.put(fits[0], u)
			}
			g.tellings = nil
		}
	}
}

// put adds a telling to a group.
func (f *finder) put(g *group, t *telling) {
	g.tellings = append(g.tellings, t)
	for _, k := range t.cues.found {
		f.blocks[k] = slices.DeleteFunc(f.blocks[k], func(g *group) bool { return len(g.tellings) == 0 })
		if !slices.Contains(f.blocks[k], g) {
			f.blocks[k] = append(f.blocks[k], g)
		}
	}
}

// clashes reports whether two groups cannot be one event.
func (g *group) clashes(h *group) bool {
	return slices.ContainsFunc(g.tellings, func(t *telling) bool {
		return slices.ContainsFunc(h.tellings, func(u *telling) bool {
			_, clash := t.fit(u)
			return clash
		})
	})
}

// fit is how well a telling fits the best of a group; 0 if it clashes with any.
func (g *group) fit(t *telling) float64 {
	best := 0.0
	for _, u := range g.tellings {
		score, clash := t.fit(u)
		if clash {
			return 0
		}
		best = max(best, score)
	}
	return best
}

// event sums a group up.
func (g *group) event() Event {
	slices.SortFunc(g.tellings, func(a, b *telling) int {
		return cmp.Or(a.published.Compare(b.published), cmp.Compare(a.report.Article, b.report.Article),
			cmp.Compare(a.report.Sentence, b.report.Sentence), cmp.Compare(a.report.Statements[0], b.report.Statements[0]))
	})
	first := g.tellings[0]
	e := Event{Kind: first.kind.name, Status: Possible}
	sources := make(map[graph.ID]bool)
	cues := make(map[string]bool)
	for _, t := range g.tellings {
		for _, c := range t.cues.found {
			cues[c] = true
		}
		if slices.Index(strength, t.report.Status) < slices.Index(strength, e.Status) {
			e.Status = t.report.Status
		}
		sources[t.report.Source] = true
		e.Reports = append(e.Reports, t.report)
		e.narrow(t)
	}
	e.ID = graph.NewID("event", e.Kind, string(first.report.Statements[0]))
	e.Sources = len(sources)
	e.Cues = sorted(cues)
	e.Participants = g.participants()
	e.Place = g.place()
	e.Conflicts = g.conflicts()
	return e
}

// narrow takes the days that all tellings allow.
func (e *Event) narrow(t *telling) {
	switch {
	case t.from.IsZero():
	case e.From.IsZero():
		e.From, e.To, e.Granularity = t.from, t.to, t.exact
	default:
		if t.days() < 1+days(e.From, e.To) {
			e.Granularity = t.exact
		}
		if t.from.After(e.From) && !t.from.After(e.To) {
			e.From = t.from
		}
		if t.to.Before(e.To) && !t.to.Before(e.From) {
			e.To = t.to
		}
	}
}

func (g *group) participants() []Participant {
	var list []Participant
	add := func(ids []graph.ID, role Role) {
		for _, id := range ids {
			if p := (Participant{id, role}); !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	for _, t := range g.tellings {
		role := Agent
		if t.kind.pair {
			role = Partner
		}
		add(t.agents, role)
		add(t.patients, Patient)
	}
	slices.SortFunc(list, func(a, b Participant) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Entity, b.Entity))
	})
	return list
}

// place is the one that most tellings give, one with a name before others.
func (g *group) place() graph.Slot {
	counts := make(map[string]int)
	for _, t := range g.tellings {
		counts[placeKey(t.place)]++
	}
	var best graph.Slot
	for _, t := range g.tellings {
		if t.place.Empty() {
			continue
		}
		p := t.place
		named, was := p.Entity != "", best.Entity != ""
		if best.Empty() || named && !was || named == was && counts[placeKey(p)] > counts[placeKey(best)] {
			best = p
		}
	}
	return best
}

func placeKey(s graph.Slot) string {
	return string(s.Entity) + "\t" + strings.ToLower(s.Text[:len(s.Text)*bit(s.Entity == "")])
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compared are the roles of arguments that two reports of one event give
// different values of only where they disagree.
var compared = []string{"duration", "amount"}

// conflicts lists the details that reports tell differently, values in the order
// of their first report.
func (g *group) conflicts() []Detail {
	var list []Detail
	note := func(what string, value func(*telling) graph.Slot) {
		d := Detail{What: what}
		for i, t := range g.tellings {
			if v := value(t); !v.Empty() {
				d.add(v, i)
			}
		}
		if len(d.Values) > 1 {
			list = append(list, d)
		}
	}
	note("place", func(t *telling) graph.Slot {
		if t.place.Entity == "" {
			return graph.Slot{}
		}
		return t.place
	})
	for _, role := range compared {
		note(role, func(t *telling) graph.Slot {
			return graph.Slot{Text: t.argument(role)}
		})
	}
	return list
}

// argument returns the text of an argument, the first in order if there are
// several, "" if there is none.
func (t *telling) argument(role string) string {
	text := ""
	for _, a := range t.arguments {
		if v := strings.ToLower(a.Text); a.Role == role && (text == "" || v < text) {
			text = v
		}
	}
	return text
}

// add notes that a report gives a value.
func (d *Detail) add(v graph.Slot, report int) {
	for i := range d.Values {
		if w := &d.Values[i]; w.Entity == v.Entity && (v.Entity != "" || quantity(w.Text) == quantity(v.Text)) {
			w.Reports = append(w.Reports, report)
			return
		}
	}
	d.Values = append(d.Values, Value{Slot: v, Reports: []int{report}})
}
