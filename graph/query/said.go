package query

import (
	"context"
	"fmt"
	"maps"
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
	names, err := r.metonyms(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	if len(names) > 0 && !o.Metonyms {
		notes = append(notes, "without what "+strings.Join(slices.Sorted(maps.Values(names)), ", ")+" said in its place (--metonyms)")
		clear(names)
	}
	names[e.ID] = ""
	var all []*Statement
	for _, id := range slices.Sorted(maps.Keys(names)) {
		spoken, err := r.spoken(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, spoken...)
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
		_, shown[s.ID] = names[s.Speaker.Entity]
	}
	for _, s := range list {
		via, speaks := names[s.Speaker.Entity]
		if !speaks {
			via = names[s.Subject.Entity]
		}
		if speaks || !slices.ContainsFunc(s.Content, func(c graph.ID) bool { return shown[c] }) {
			a.Rows = append(a.Rows, r.saidRow(s, speaks, via, contents))
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

// metonyms reads the places that stand for an entity, with their names.
func (r *Reader) metonyms(ctx context.Context, id graph.ID) (map[graph.ID]string, error) {
	var v dgraph.Variables
	var out struct {
		Q []struct {
			Places []ref `json:"~stands_for"`
		}
	}
	if err := r.query(ctx, &v, `q(func: eq(xid, `+v.Add(string(id))+`)) { ~stands_for { xid name } }`, &out); err != nil {
		return nil, fmt.Errorf("read what stands for %s: %w", id, err)
	}
	names := make(map[graph.ID]string)
	for _, n := range out.Q {
		for _, p := range n.Places {
			names[p.XID] = p.Name
		}
	}
	return names, nil
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
// it is the subject; via is the place that stands for it there, if one does.
func (r *Reader) saidRow(s *Statement, speaks bool, via string, contents map[graph.ID]*Statement) Row {
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
	if via != "" {
		verb += " (via " + via + ")"
	}
	row.Cells = []any{
		s.Source.Published, verb, what, eventDate(s), mode(s), statusText(s), s.Source.Path, oneLine(s.Said()),
		s.Source.Title, s.Confidence, string(s.ID),
	}
	return row
}
