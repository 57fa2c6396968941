package query

import (
	"context"
	"slices"
	"strings"

	"dossier/graph/dgraph"
)

var exchanges = &Recipe{
	Name: "exchanges",
	Doc:  "who was exchanged for whom, by whom, when, where",
	Args: "[ENTITY]",
	Run:  runExchanges,
}

var exchangeColumns = []Column{
	{Name: "who"},
	{Name: "for whom"},
	{Name: "by"},
	{Name: "date"},
	{Name: "place"},
	{Name: "status"},
	{Name: "mode"},
	{Name: "article"},
	{Name: "sentence", Prose: true},
	{Name: "relation", Wide: true},
	{Name: "phrase", Wide: true},
	{Name: "title", Wide: true},
	{Name: "published", Wide: true},
	{Name: "confidence", Wide: true},
	{Name: "id", Wide: true},
}

// Relations of the ontology that tell of an exchange of people.
const (
	releasedFor = "released_for" // who, for whom
	swapped     = "swapped"      // by whom, who; for whom is an argument
	swappedWith = "swapped_with" // two parties
)

func runExchanges(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	all, err := r.exchangeStatements(ctx)
	if err != nil {
		return nil, err
	}
	a := &Answer{Title: "Exchanges", Columns: exchangeColumns}
	if len(args) > 0 {
		e, notes, err := r.entity(ctx, args[0])
		if err != nil {
			return nil, err
		}
		a.Title, a.Notes = "Exchanges of "+e.Name, notes
		all = slices.DeleteFunc(all, func(s *Statement) bool { return !s.names(e.ID) })
	}
	list, notes, err := r.choose(ctx, all, &o)
	if err != nil {
		return nil, err
	}
	a.Notes = append(a.Notes, notes...)
	byEvent(list, -1)
	var told []exchange
	for _, s := range list {
		e := r.exchange(s)
		if !slices.ContainsFunc(told, e.repeats) {
			told = append(told, e)
		}
	}
	for i := range told {
		if e := &told[i]; !slices.ContainsFunc(told, e.isPartOf) {
			a.Rows = append(a.Rows, e.row(r))
		}
	}
	a.cut(&o)
	return a, nil
}

// exchangeStatements reads the statements of all relations that tell of an
// exchange, their kinds and inverses.
func (r *Reader) exchangeStatements(ctx context.Context) ([]*Statement, error) {
	var relations []string
	for _, top := range []string{releasedFor, swapped, swappedWith} {
		for _, id := range r.ontology.KindsOf(top) {
			relations = append(relations, id)
			if rel, _ := r.ontology.Relation(id); rel.Inverse != "" {
				relations = append(relations, rel.Inverse)
			}
		}
	}
	slices.Sort(relations)
	var s selection
	s.root = "eq(relation, " + dgraph.AddAll(&s.vars, slices.Compact(relations)) + ")"
	return r.statements(ctx, s)
}

// exchange is a statement read as an exchange.
type exchange struct {
	*Statement
	who, whom, by string
}

func (r *Reader) exchange(s *Statement) exchange {
	e := exchange{Statement: s}
	subject, object := oneLine(s.Subject.Label()), oneLine(s.Object.Label())
	canonical, swap := r.ontology.Canonical(s.Relation)
	if swap {
		subject, object = object, subject
	}
	switch {
	case canonical != nil && r.ontology.IsA(canonical.ID, swapped):
		e.by, e.who = subject, object
	case canonical != nil && r.ontology.IsA(canonical.ID, swappedWith):
		e.by = strings.Trim(subject+" and "+object, " ")
	default:
		e.who, e.whom = subject, object
	}
	var froms []string
	for _, a := range s.Arguments {
		switch {
		case a.Role == "for" && e.whom == "":
			e.whom = oneLine(a.Label())
		case (a.Role == "with" || a.Role == "to") && e.by != "" && e.whom != "":
			froms = append(froms, oneLine(a.Label()))
		}
	}
	if len(froms) > 0 {
		e.by += " with " + strings.Join(froms, ", ")
	}
	return e
}

// repeats reports whether f tells of the same exchange in the same sentence,
// in this or the other direction.
func (e *exchange) repeats(f exchange) bool {
	return e.Article == f.Article && e.Begin == f.Begin && e.by == f.by &&
		(e.who == f.who && e.whom == f.whom || e.who == f.whom && e.whom == f.who)
}

// isPartOf reports whether f, in the same sentence, tells the same and more:
// it knows for whom.
func (e *exchange) isPartOf(f exchange) bool {
	return e.Article == f.Article && e.Begin == f.Begin && e.whom == "" && f.whom != "" &&
		(e.who == f.who || e.who == f.whom)
}

func (e *exchange) row(r *Reader) Row {
	s := e.Statement
	return Row{Statement: s, Cells: []any{
		e.who, e.whom, e.by, eventDate(s), s.Place.Label(), statusText(s), mode(s), s.Source.Path, oneLine(s.Said()),
		r.relation(s), s.Phrase, s.Source.Title, s.Source.Published, s.Confidence, string(s.ID),
	}}
}
