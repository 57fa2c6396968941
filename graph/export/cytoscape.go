package export

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"dossier/graph"
)

var cytoscape = &Format{
	Name: "cytoscape", Doc: "JSON for Cytoscape and Cytoscape.js", Extension: ".cyjs", Write: writeCytoscape,
}

type cyNode struct {
	Data struct {
		ID      graph.ID `json:"id"`
		Value   graph.ID `json:"value"` // networkx wants it
		Name    string   `json:"name"`
		Kind    string   `json:"kind"`
		Aliases []string `json:"aliases,omitempty"`
		First   string   `json:"first_seen,omitempty"`
		Last    string   `json:"last_seen,omitempty"`
	} `json:"data"`
}

type cyEdge struct {
	Data struct {
		ID        string       `json:"id"`
		Source    graph.ID     `json:"source"`
		Target    graph.ID     `json:"target"`
		Key       string       `json:"key"` // networkx tells parallel edges apart by it
		Relation  string       `json:"relation"`
		Label     string       `json:"label"`
		Symmetric bool         `json:"symmetric,omitempty"`
		Count     int          `json:"count"`
		First     string       `json:"first,omitempty"`
		Last      string       `json:"last,omitempty"`
		Status    graph.Status `json:"status"`
		Evidence  string       `json:"evidence,omitempty"`
		Article   string       `json:"article,omitempty"`
	} `json:"data"`
}

type cyFile struct {
	Data       []any `json:"data"`
	Directed   bool  `json:"directed"`
	Multigraph bool  `json:"multigraph"`
	Elements   struct {
		Nodes []cyNode `json:"nodes"`
		Edges []cyEdge `json:"edges"`
	} `json:"elements"`
}

func writeCytoscape(w io.Writer, g *Graph) error {
	out := cyFile{Data: []any{}, Directed: true, Multigraph: true}
	out.Elements.Nodes, out.Elements.Edges = []cyNode{}, []cyEdge{}
	for i := range g.Entities {
		e := &g.Entities[i]
		var n cyNode
		n.Data.ID, n.Data.Value, n.Data.Name, n.Data.Kind = e.ID, e.ID, e.Name, e.Kind
		n.Data.Aliases, n.Data.First, n.Data.Last = e.Aliases, date(e.FirstSeen), date(e.LastSeen)
		out.Elements.Nodes = append(out.Elements.Nodes, n)
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		var n cyEdge
		n.Data.ID, n.Data.Source, n.Data.Target = "e"+strconv.Itoa(i), e.Subject, e.Object
		n.Data.Key, n.Data.Relation, n.Data.Label = e.Relation, e.Relation, g.label(e.Relation)
		n.Data.Symmetric = g.symmetric(e.Relation)
		n.Data.Count, n.Data.First, n.Data.Last, n.Data.Status = e.Count, date(e.First), date(e.Last), e.Status
		n.Data.Evidence, n.Data.Article = g.evidenceOf(e)
		out.Elements.Edges = append(out.Elements.Edges, n)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}
