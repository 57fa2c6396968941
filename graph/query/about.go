package query

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

var about = &Recipe{
	Name: "about",
	Doc:  "who or what it is: spellings, roles, relations, latest statements",
	Args: "ENTITY",
	Run:  runAbout,
}

// latestStatements is how many statements about ends with.
const latestStatements = 10

var aboutColumns = []Column{
	{Name: "part"},
	{Name: "what", Prose: true},
	{Name: "with"},
	{Name: "count"},
	{Name: "first"},
	{Name: "last"},
	{Name: "status"},
	{Name: "article"},
	{Name: "sentence", Prose: true},
}

func runAbout(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
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
	byEvent(list, -1)
	a := &Answer{Title: e.Name + " (" + e.Kind + ")", Columns: aboutColumns, Notes: append(notes, more...)}
	a.Rows = append(a.Rows, Row{Cells: []any{"who", e.Kind, e.Name, len(list), e.FirstSeen, e.LastSeen, "", "", ""}})
	a.Rows = append(a.Rows, spellings(&e.Entity, list)...)
	groups := &Answer{Rows: r.groups(e.ID, list)}
	groups.cut(&o)
	a.Rows = append(a.Rows, groups.Rows...)
	a.Notes = append(a.Notes, groups.Notes...)
	byPublication(list)
	for _, s := range list[:min(len(list), latestStatements)] {
		a.Rows = append(a.Rows, Row{Statement: s, Cells: []any{
			"latest", r.say(s), "", "", s.Time.From, s.Time.To, statusText(s), s.Source.Path, oneLine(s.Said()),
		}})
	}
	return a, nil
}

// spellings tells which articles use which name of the entity. Where one name
// contains another, only the longer counts.
func spellings(e *graph.Entity, list []*Statement) []Row {
	names := slices.Clone(e.Aliases)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	articles := make(map[string][]string)
	for _, s := range list {
		text := s.Evidence
		for _, name := range names {
			if !strings.Contains(text, name) {
				continue
			}
			text = strings.ReplaceAll(text, name, "\x00")
			if i, found := slices.BinarySearch(articles[name], s.Source.Path); !found {
				articles[name] = slices.Insert(articles[name], i, s.Source.Path)
			}
		}
	}
	var rows []Row
	for _, name := range e.Aliases {
		in := articles[name]
		rows = append(rows, Row{Cells: []any{"spelling", name, "", len(in), time.Time{}, time.Time{}, "", in, ""}})
	}
	return rows
}

// group names what one relation makes of the entity and another thing.
type group struct{ part, what, with string }

// groups sums up the factual statements that have the entity as subject or
// object: roles first, then relations, the most frequent first.
func (r *Reader) groups(id graph.ID, list []*Statement) []Row {
	members := make(map[group][]*Statement)
	var order []group
	for _, s := range list {
		g, ok := r.groupOf(id, s)
		if !ok {
			continue
		}
		if members[g] == nil {
			order = append(order, g)
		}
		members[g] = append(members[g], s)
	}
	slices.SortFunc(order, func(a, b group) int {
		return cmp.Or(
			cmp.Compare(b.part, a.part), // roles before relations
			cmp.Compare(len(members[b]), len(members[a])),
			cmp.Compare(a.what, b.what), cmp.Compare(a.with, b.with),
		)
	})
	var rows []Row
	for _, g := range order {
		rows = append(rows, sum(g, members[g]))
	}
	return rows
}

func (r *Reader) groupOf(id graph.ID, s *Statement) (group, bool) {
	switch {
	case !s.Factual():
		return group{}, false
	case s.Subject.Entity == id && r.isRole(s):
		return group{"role", r.relation(s), oneLine(s.Object.Label())}, true
	case s.Subject.Entity == id:
		return group{"relation", r.relation(s), oneLine(s.Object.Label())}, true
	case s.Object.Entity == id:
		return group{"relation", r.mirrored(s), oneLine(s.Subject.Label())}, true
	}
	return group{}, false
}

// isRole reports whether a statement says what its subject is.
func (r *Reader) isRole(s *Statement) bool {
	return r.ontology.IsA(s.Relation, "has_role") ||
		s.Relation == "" && (s.Lemma == "be" || s.Lemma == "sein")
}

// mirrored is the label of the statement's relation as seen from the object.
func (r *Reader) mirrored(s *Statement) string {
	rel, ok := r.ontology.Relation(s.Relation)
	if ok && rel.Symmetric {
		return rel.Label
	}
	if ok {
		if inverse, ok := r.ontology.Relation(rel.Inverse); ok {
			return inverse.Label
		}
	}
	return "← " + r.relation(s)
}

// sum makes one row of statements in the order of byEvent, newest first. The
// newest one is shown as evidence.
func sum(g group, list []*Statement) Row {
	var first, last time.Time
	for _, s := range list {
		if d := firstDay(s); !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
		if d := lastDay(s); d.After(last) {
			last = d
		}
	}
	return Row{Evidence: list, Cells: []any{
		g.part, g.what, g.with, len(list), first, last, sumStatus(list), list[0].Source.Path, oneLine(list[0].Said()),
	}}
}

// sumStatus is the status of an edge that the statements bear.
func sumStatus(list []*Statement) string {
	has := func(status graph.Status) bool {
		return slices.ContainsFunc(list, func(s *Statement) bool { return s.Status == status })
	}
	switch {
	case has(graph.Disputed):
		return string(graph.Disputed)
	case has(graph.Stated):
		return string(graph.Stated)
	}
	var who []string
	for _, s := range list {
		if v := s.Speaker.Label(); v != "" && !slices.Contains(who, v) {
			who = append(who, v)
		}
	}
	slices.Sort(who)
	return "claimed by " + strings.Join(who, ", ")
}
