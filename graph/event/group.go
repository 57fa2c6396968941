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

// keys name what two tellings of one event share at least one of.
func (t *telling) keys() []string {
	var keys []string
	if t.kind.speech {
		for _, id := range t.agents {
			for w := range t.words {
				keys = append(keys, t.kind.name+"\t"+string(id)+"\t"+w)
			}
		}
		return keys
	}
	for _, id := range t.all() {
		keys = append(keys, t.kind.name+"\t"+string(id))
	}
	for _, when := range t.months() {
		for w := range t.words {
			keys = append(keys, t.kind.name+"\t"+when+"\t"+w)
		}
	}
	return keys
}

// months lists the months in which a telling may meet another by its words
// alone (see fitCast): those of its date, and of what is done together any.
func (t *telling) months() []string {
	var list []string
	if t.dated() {
		list = []string{t.from.Format("2006-01"), t.to.Format("2006-01")}
	}
	if t.kind.joint {
		list = append(list, "")
	}
	return slices.Compact(list)
}

// place puts a telling into the group that it fits best, else into a new one.
func (f *finder) place(t *telling) {
	if f.blocks == nil {
		f.blocks = make(map[string][]*group)
	}
	seen := make(map[*group]bool)
	var best *group
	most := 0.0
	for _, k := range t.keys() {
		for _, g := range f.blocks[k] {
			if seen[g] {
				continue
			}
			seen[g] = true
			if score := g.fit(t); score > most || score > 0 && score == most && g.index < best.index {
				best, most = g, score
			}
		}
	}
	if best == nil {
		best = &group{index: len(f.groups)}
		f.groups = append(f.groups, best)
	}
	best.tellings = append(best.tellings, t)
	for _, k := range t.keys() {
		if !slices.Contains(f.blocks[k], best) {
			f.blocks[k] = append(f.blocks[k], best)
		}
	}
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
	for _, t := range g.tellings {
		if slices.Index(strength, t.report.Status) < slices.Index(strength, e.Status) {
			e.Status = t.report.Status
		}
		sources[t.report.Source] = true
		e.Reports = append(e.Reports, t.report)
		e.narrow(t)
	}
	e.ID = graph.NewID("event", e.Kind, string(first.report.Statements[0]))
	e.Sources = len(sources)
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
		e.From, e.To = t.from, t.to
	default:
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

// conflicts lists the details that reports tell differently.
func (g *group) conflicts() []Detail {
	var list []Detail
	note := func(what string, value func(*telling) string) {
		d := Detail{What: what, Values: make(map[string][]int)}
		for i, t := range g.tellings {
			if v := value(t); v != "" {
				d.Values[v] = append(d.Values[v], i)
			}
		}
		if len(d.Values) > 1 {
			list = append(list, d)
		}
	}
	note("place", func(t *telling) string { return string(t.place.Entity) })
	for _, role := range compared {
		note(role, func(t *telling) string {
			for _, a := range t.arguments {
				if a.Role == role {
					return strings.ToLower(a.Text)
				}
			}
			return ""
		})
	}
	return list
}
