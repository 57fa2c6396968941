package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"dossier/graph"
)

var neo4j = &Format{
	Name: "neo4j", Doc: "a folder for neo4j-admin database import", Extension: ".csv",
	Files: []File{{"nodes.csv", writeNeo4jNodes}, {"relationships.csv", writeNeo4jEdges}},
}

// writeNeo4jNodes writes nodes with typed columns; lists are separated by ";".
func writeNeo4jNodes(w io.Writer, g *Graph) error {
	rows := [][]string{{"id:ID", "name", "kind", "aliases:string[]", "first_seen:date", "last_seen:date", ":LABEL"}}
	for i := range g.Entities {
		e := &g.Entities[i]
		var aliases []string
		for _, a := range e.Aliases {
			aliases = append(aliases, strings.ReplaceAll(oneLine(a), ";", ","))
		}
		rows = append(rows, []string{
			string(e.ID), oneLine(e.Name), e.Kind, strings.Join(aliases, ";"), date(e.FirstSeen), date(e.LastSeen), kindLabel(e),
		})
	}
	return writeNeo4j(w, rows)
}

// writeNeo4jEdges writes relationships whose type is the relation in capitals.
func writeNeo4jEdges(w io.Writer, g *Graph) error {
	rows := [][]string{{":START_ID", ":END_ID", ":TYPE", "label", "count:int", "first:date", "last:date", "status", "evidence", "article"}}
	for i := range g.Edges {
		e := &g.Edges[i]
		values := g.edgeValues(e)
		values[0] = strings.ToUpper(e.Relation)
		rows = append(rows, append([]string{string(e.Subject), string(e.Object)}, values...))
	}
	return writeNeo4j(w, rows)
}

// writeNeo4j writes plain CSV: the importer runs no formulas and would keep an
// apostrophe as part of the name.
func writeNeo4j(w io.Writer, rows [][]string) error {
	if err := csv.NewWriter(w).WriteAll(rows); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

func kindLabel(e *graph.Entity) string {
	if e.Kind == "" {
		return "Entity"
	}
	return "Entity;" + e.Kind
}
