package export

import (
	"io"
	"strconv"

	"dossier/graph"
)

var gexf = &Format{Name: "gexf", Doc: "GEXF 1.2, for Gephi, networkx", Extension: ".gexf", Write: writeGEXF}

// writeGEXF writes entities as nodes, coloured by kind, and direct edges as
// edges whose weight is the count (https://gexf.net).
func writeGEXF(w io.Writer, g *Graph) error {
	m := newMarkup(w)
	m.open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "xmlns:viz", "http://www.gexf.net/1.2draft/viz", "version", "1.2")
	m.open("graph", "defaultedgetype", "directed", "mode", "static")
	declareGEXF(m, "node", nodeAttributes)
	declareGEXF(m, "edge", edgeAttributes)
	m.open("nodes")
	for i := range g.Entities {
		e := &g.Entities[i]
		m.open("node", "id", string(e.ID), "label", e.Name)
		valuesGEXF(m, nodeAttributes, nodeValues(e))
		c := colours[kindOf(e)]
		m.empty("viz:color", "r", strconv.Itoa(c.r), "g", strconv.Itoa(c.g), "b", strconv.Itoa(c.b))
		m.close("node")
	}
	m.close("nodes")
	m.open("edges")
	for i := range g.Edges {
		edgeGEXF(m, g, i, &g.Edges[i])
	}
	m.close("edges")
	m.close("graph")
	m.close("gexf")
	return m.flush()
}

func edgeGEXF(m *markup, g *Graph, i int, e *graph.Edge) {
	m.open("edge", "id", strconv.Itoa(i), "source", string(e.Subject), "target", string(e.Object),
		"label", g.label(e.Relation), "weight", strconv.Itoa(max(e.Count, 1)))
	valuesGEXF(m, edgeAttributes, g.edgeValues(e))
	m.close("edge")
}

// inGEXF reports whether an attribute is one of GEXF's own.
func inGEXF(a attribute) bool { return a.name == "label" }

func declareGEXF(m *markup, class string, list []attribute) {
	m.open("attributes", "class", class)
	for i, a := range list {
		if kind := a.kind; !inGEXF(a) {
			if kind == "int" {
				kind = "integer"
			}
			m.empty("attribute", "id", strconv.Itoa(i), "title", a.name, "type", kind)
		}
	}
	m.close("attributes")
}

func valuesGEXF(m *markup, list []attribute, values []string) {
	m.open("attvalues")
	for i, a := range list {
		if !inGEXF(a) && values[i] != "" {
			m.empty("attvalue", "for", strconv.Itoa(i), "value", values[i])
		}
	}
	m.close("attvalues")
}
