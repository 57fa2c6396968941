package query

import (
	"context"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/graph/dgraph"
)

var said = &Recipe{
	Name: "said",
	Doc:  "what an entity said, confirmed, denied",
	Args: "ENTITY",
	Run:  runSaid,
}

var saidColumns = []Column{
	{Name: "published"},
	{Name: "verb"},
	{Name: "what", Prose: true},
	{Name: "date"},
	{Name: "mode"},
	{Name: "status"},
	{Name: "article"},
	{Name: "sentence", Prose: true},
	{Name: "title", Wide: true},
	{Name: "confidence", Wide: true},
	{Name: "id", Wide: true},
}

// speechRelations are the relations of the ontology that are acts of speech,
// with their kinds.
var speechRelations = []string{"said", "told", "denied", "admitted", "commented_on", "replied_to"}

func runSaid(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	e, notes, err := r.entity(ctx, args[0])
	if err != nil {
		return nil, err
	}
	all, err := r.spoken(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	list, more, err := r.choose(ctx, all, &o)
	if err != nil {
		return nil, err
	}
	contents, err := r.contents(ctx, list)
	if err != nil {
		return nil, err
	}
	byPublication(list)
	a := &Answer{Title: e.Name + " said", Columns: saidColumns, Notes: append(notes, more...)}
	shown := make(map[graph.ID]bool)
	for _, s := range list {
		shown[s.ID] = s.Speaker.Entity == e.ID
	}
	for _, s := range list {
		if s.Speaker.Entity == e.ID || !slices.ContainsFunc(s.Content, func(c graph.ID) bool { return shown[c] }) {
			a.Rows = append(a.Rows, r.saidRow(s, s.Speaker.Entity == e.ID, contents))
		}
	}
	a.cut(&o)
	return a, nil
}

// spoken reads what an entity is the speaker of, and its acts of speech.
func (r *Reader) spoken(ctx context.Context, id graph.ID) ([]*Statement, error) {
	var speech []string
	for _, relation := range speechRelations {
		speech = append(speech, r.ontology.KindsOf(relation)...)
	}
	s := selection{root: "uid(s, t)"}
	s.blocks = `var(func: eq(xid, ` + s.vars.Add(string(id)) + `)) {
		s as ~speaker t as ~subject @filter(eq(relation, ` + dgraph.AddAll(&s.vars, speech) + `) or has(content)) }`
	return r.statements(ctx, s)
}

// contents reads what the acts of speech contain.
func (r *Reader) contents(ctx context.Context, list []*Statement) (map[graph.ID]*Statement, error) {
	var ids []graph.ID
	for _, s := range list {
		ids = append(ids, s.Content...)
	}
	slices.Sort(ids)
	found, err := r.statementsBy(ctx, slices.Compact(ids), "")
	if err != nil {
		return nil, err
	}
	contents := make(map[graph.ID]*Statement, len(found))
	for _, s := range found {
		contents[s.ID] = s
	}
	return contents, nil
}

// saidRow shows a statement that the entity makes, or an act of speech of which
// it is the subject.
func (r *Reader) saidRow(s *Statement, speaks bool, contents map[graph.ID]*Statement) Row {
	row := Row{Statement: s}
	verb, what := s.SpeechVerb, r.say(s)
	if !speaks {
		var said []string
		for _, id := range s.Content {
			if c := contents[id]; c != nil {
				said = append(said, r.say(c))
				row.Evidence = append(row.Evidence, c)
			}
		}
		if len(said) == 0 {
			said = append(said, strings.TrimSpace(oneLine(s.Object.Label())+" "+strings.Join(arguments(s), "; ")))
		}
		verb, what = s.Phrase, strings.Join(said, "; ")
	}
	row.Cells = []any{
		s.Source.Published, verb, what, eventDate(s), mode(s), statusText(s), s.Source.Path, oneLine(s.Said()),
		s.Source.Title, s.Confidence, string(s.ID),
	}
	return row
}
