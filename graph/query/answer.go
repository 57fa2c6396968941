package query

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

// Answer is what a recipe found: a table with its evidence.
type Answer struct {
	Title   string
	Columns []Column
	Rows    []Row
	Notes   []string // what was left out or taken for granted
	More    *Answer  // a further table, of rows of another kind; nil if there is none
}

// Column is a column of an Answer.
type Column struct {
	Name  string
	Prose bool // holds sentences: WriteTable gives it more room
	Wide  bool // more than fits on a screen: WriteTable leaves it out
	Below bool // a list that WriteTable prints below its row, a line each
}

// Row is a row of an Answer. Its cells are strings, ints, []string or days
// (time.Time, zero for none), as many as there are columns.
//
// A row that tells of one statement has it as Statement. Evidence holds the
// statements that another row sums up, or those that Statement contains.
type Row struct {
	Cells     []any
	Statement *Statement
	Evidence  []*Statement
}

// show writes a cell as text.
func show(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case string:
		return v
	case []string:
		return strings.Join(v, "; ")
	case time.Time:
		if v.IsZero() {
			return ""
		}
		return v.Format(time.DateOnly)
	default:
		return fmt.Sprint(v)
	}
}

// cut keeps the rows that the options allow and notes how many there were.
func (a *Answer) cut(o *Options) {
	if n := o.limit(); n >= 0 && len(a.Rows) > n {
		a.Notes = append(a.Notes, fmt.Sprintf("%d of %d rows shown", n, len(a.Rows)))
		a.Rows = a.Rows[:n]
	}
}

// statementColumns are the columns of answers whose rows are statements.
var statementColumns = []Column{
	{Name: "date"},
	{Name: "subject"},
	{Name: "relation"},
	{Name: "object"},
	{Name: "arguments"},
	{Name: "place"},
	{Name: "status"},
	{Name: "mode"},
	{Name: "article"},
	{Name: "sentence", Prose: true},
	{Name: "phrase", Wide: true},
	{Name: "title", Wide: true},
	{Name: "publisher", Wide: true},
	{Name: "published", Wide: true},
	{Name: "loaded", Wide: true},
	{Name: "confidence", Wide: true},
	{Name: "begin", Wide: true},
	{Name: "end", Wide: true},
	{Name: "id", Wide: true},
}

// row shows a statement under statementColumns.
func (r *Reader) row(s *Statement) Row {
	return Row{Statement: s, Cells: []any{
		eventDate(s), s.Subject.Label(), r.relation(s), s.Object.Label(), arguments(s), s.Place.Label(),
		statusText(s), mode(s), s.Source.Path, oneLine(s.Said()),
		s.Phrase, s.Source.Title, s.Source.Publisher,
		s.Source.Published, s.Loaded, s.Confidence,
		s.Begin, s.End, string(s.ID),
	}}
}

// table makes an answer whose rows are the statements, in their order. Acts of
// speech whose contents are all there are left out: the contents name the
// speaker.
func (r *Reader) table(title string, list []*Statement, notes []string, o *Options) *Answer {
	there := make(map[graph.ID]bool, len(list))
	for _, s := range list {
		there[s.ID] = true
	}
	a := &Answer{Title: title, Columns: statementColumns, Notes: notes}
	for _, s := range list {
		missing := slices.ContainsFunc(s.Content, func(id graph.ID) bool { return !there[id] })
		if len(s.Content) == 0 || missing {
			a.Rows = append(a.Rows, r.row(s))
		}
	}
	a.cut(o)
	return a
}

// relation is the label of the statement's relation, else its own phrase.
func (r *Reader) relation(s *Statement) string {
	if rel, ok := r.ontology.Relation(s.Relation); ok && rel.Label != "" {
		return rel.Label
	}
	return s.Phrase
}

// eventDate writes when the event took place as exactly as it is known: a day,
// a month, a year, a span of days, else the words of the text.
func eventDate(s *Statement) string {
	from, to := firstDay(s), lastDay(s)
	if from.IsZero() {
		if s.Time.Text == "" {
			return ""
		}
		return "“" + s.Time.Text + "”"
	}
	var text string
	switch {
	case s.Time.From.IsZero():
		text = "until " + to.Format(time.DateOnly)
	case s.Time.To.IsZero():
		text = "since " + from.Format(time.DateOnly)
	case from.Equal(to):
		text = from.Format(time.DateOnly)
	case from.YearDay() == 1 && to.Equal(from.AddDate(1, 0, -1)):
		text = from.Format("2006")
	case from.Day() == 1 && to.Equal(from.AddDate(0, 1, -1)):
		text = from.Format("2006-01")
	default:
		text = from.Format(time.DateOnly) + " – " + to.Format(time.DateOnly)
	}
	if g := s.Time.Granularity; g != "" && g != "day" {
		text += " (" + g + ")"
	}
	return text
}

// statusText says how far a statement may be taken for true, and on whose word.
func statusText(s *Statement) string {
	var parts []string
	switch speaker := s.Speaker.Label(); {
	case speaker != "" || len(s.Via) > 0:
		parts = append(parts, strings.Join(append([]string{"claimed by " + speaker}, s.Via...), " via "))
	case s.Status == graph.Disputed:
		parts = append(parts, string(graph.Stated))
	default:
		parts = append(parts, string(s.Status))
	}
	if len(s.DeniedBy) > 0 {
		parts = append(parts, "denied by "+strings.Join(s.DeniedBy, ", "))
	}
	if !s.Retracted.IsZero() {
		parts = append(parts, "retracted "+s.Retracted.Format(time.DateOnly))
	}
	text := strings.Join(parts, ", ")
	if s.Status == graph.Disputed {
		text = "disputed: " + text
	}
	return text
}

// mode says what keeps a statement from telling of a fact; empty for facts.
func mode(s *Statement) string {
	var parts []string
	if s.Polarity != "" && s.Polarity != "positive" {
		parts = append(parts, s.Polarity)
	}
	if s.Modality != "" && s.Modality != "asserted" {
		parts = append(parts, s.Modality)
	}
	if s.Future {
		parts = append(parts, "future")
	}
	return strings.Join(parts, ", ")
}

// arguments lists the further participants and circumstances with their roles.
func arguments(s *Statement) []string {
	var list []string
	for _, a := range s.Arguments {
		list = append(list, a.Role+": "+a.Label())
	}
	return list
}

// say writes a statement as one line of words.
func (r *Reader) say(s *Statement) string {
	text := oneLine(s.Subject.Label() + " " + r.relation(s) + " " + s.Object.Label())
	if m := mode(s); m != "" {
		text += " (" + m + ")"
	}
	return text
}

// oneLine joins the words of a text that may run over several lines.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
