package export

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"
)

var jsonld = &Format{
	Name: "jsonld", Doc: "JSON-LD (RDF), the graphs of nquads", Extension: ".jsonld", Write: writeJSONLD,
}

// jsonGraph is a named graph, or the default one, in JSON-LD's expanded form.
type jsonGraph struct {
	ID    string           `json:"@id,omitempty"`
	Nodes []map[string]any `json:"@graph"`
	nodes map[quad.Value]map[string]any
}

// add puts a quad into its graph.
func (g *jsonGraph) add(q quad.Quad) {
	n := g.nodes[q.Subject]
	if n == nil {
		n = map[string]any{"@id": iri(q.Subject)}
		g.nodes[q.Subject] = n
		g.Nodes = append(g.Nodes, n)
	}
	if q.Predicate == rdfType {
		n["@type"] = []string{iri(q.Object)}
		return
	}
	key := iri(q.Predicate)
	values, _ := n[key].([]any)
	n[key] = append(values, jsonValue(q.Object))
}

func iri(v quad.Value) string {
	i, _ := v.(quad.IRI)
	return string(i)
}

func jsonValue(v quad.Value) map[string]string {
	switch v := v.(type) {
	case quad.IRI:
		return map[string]string{"@id": string(v)}
	case quad.TypedString:
		return map[string]string{"@value": string(v.Value), "@type": string(v.Type)}
	case quad.LangString:
		return map[string]string{"@value": string(v.Value), "@language": v.Lang}
	default:
		return map[string]string{"@value": quad.ToString(v)}
	}
}

// writeJSONLD writes the quads of writeNQuads as expanded JSON-LD, graph by
// graph in the order of their first quad.
func writeJSONLD(w io.Writer, g *Graph) error {
	var graphs []*jsonGraph
	byLabel := make(map[quad.Value]*jsonGraph)
	r := &rdf{put: func(q quad.Quad) error {
		in := byLabel[q.Label]
		if in == nil {
			in = &jsonGraph{ID: iri(q.Label), nodes: make(map[quad.Value]map[string]any)}
			byLabel[q.Label] = in
			graphs = append(graphs, in)
		}
		in.add(q)
		return nil
	}}
	r.graph(g)
	list := []any{}
	for _, in := range graphs {
		if in.ID != "" {
			list = append(list, in)
			continue
		}
		for _, n := range in.Nodes {
			list = append(list, n)
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(list); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}
