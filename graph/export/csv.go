package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"dossier/graph"
	"dossier/graph/export/sheet"
)

var csvFormat = &Format{
	Name: "csv", Doc: "CSV, for spreadsheets: the edges; in a folder nodes, edges and statements", Extension: ".csv",
	Write: writeEdgesCSV,
	Files: []File{{"nodes.csv", writeNodesCSV}, {"edges.csv", writeEdgesCSV}, {"statements.csv", writeStatementsCSV}},
}

func writeNodesCSV(w io.Writer, g *Graph) error {
	out := sheet.NewWriter(w)
	out.Write([]string{"id", "name", "kind", "aliases", "first_seen", "last_seen"})
	for i := range g.Entities {
		e := &g.Entities[i]
		out.Write(append([]string{string(e.ID)}, nodeValues(e)...))
	}
	return out.Flush()
}

// writeEdgesCSV names both ends, so that it is of use without nodes.csv.
func writeEdgesCSV(w io.Writer, g *Graph) error {
	out := sheet.NewWriter(w)
	out.Write([]string{
		"subject", "subject_name", "object", "object_name",
		"relation", "label", "count", "first", "last", "status", "evidence", "article",
	})
	for i := range g.Edges {
		e := &g.Edges[i]
		ends := []string{string(e.Subject), g.entities[e.Subject].Name, string(e.Object), g.entities[e.Object].Name}
		out.Write(append(ends, g.edgeValues(e)...))
	}
	return out.Flush()
}

var statementHeader = []string{
	"id", "subject", "subject_name", "relation", "phrase", "code", "object", "object_name", "arguments",
	"from", "to", "granularity", "time_text", "place", "polarity", "modality", "future", "status", "speaker",
	"speech_verb", "via", "article", "title", "publisher", "published", "begin", "end", "sentence", "evidence",
	"confidence", "rule", "language",
}

func writeStatementsCSV(w io.Writer, g *Graph) error {
	out := sheet.NewWriter(w)
	out.Write(statementHeader)
	for i := range g.Statements {
		out.Write(g.statementCells(&g.Statements[i]))
	}
	return out.Flush()
}

func (g *Graph) statementCells(s *graph.Statement) []string {
	a := g.articles[s.Article]
	if a == nil {
		a = &graph.Article{}
	}
	var arguments []string
	for _, arg := range s.Arguments {
		arguments = append(arguments, arg.Role+": "+g.name(&arg.Slot))
	}
	return []string{
		string(s.ID), string(s.Subject.Entity), g.name(&s.Subject), s.Relation, s.Phrase, s.Code,
		string(s.Object.Entity), g.name(&s.Object), strings.Join(arguments, "; "),
		date(s.Time.From), date(s.Time.To), s.Time.Granularity, s.Time.Text, g.name(&s.Place),
		s.Polarity, s.Modality, strconv.FormatBool(s.Future), string(s.Status), g.name(&s.Speaker),
		s.SpeechVerb, strings.Join(s.Via, "; "), a.Path, a.Title, a.Publisher, date(a.Published),
		strconv.Itoa(s.Begin), strconv.Itoa(s.End), strconv.Itoa(s.Sentence), s.Evidence,
		fmt.Sprint(s.Confidence), s.Rule, s.Language,
	}
}

// name is the name of a slot's entity, else its text.
func (g *Graph) name(s *graph.Slot) string {
	if e := g.entities[s.Entity]; e != nil {
		return e.Name
	}
	return s.Label()
}
