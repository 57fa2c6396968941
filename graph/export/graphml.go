package export

import (
	"io"
	"strconv"
)

var graphml = &Format{
	Name: "graphml", Doc: "GraphML, for yEd, Gephi, networkx, igraph", Extension: ".graphml", Write: writeGraphML,
}

// writeGraphML writes entities as nodes and direct edges as edges, symmetric
// ones in both directions (http://graphml.graphdrawing.org).
func writeGraphML(w io.Writer, g *Graph) error {
	m := newMarkup(w)
	m.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
	keys := func(target string, list []attribute) {
		for i, a := range list {
			m.empty("key", "id", target[:1]+strconv.Itoa(i), "for", target, "attr.name", a.name, "attr.type", a.kind)
		}
	}
	keys("node", nodeAttributes)
	keys("edge", edgeAttributes)
	data := func(letter string, values []string) {
		for i, v := range values {
			if v != "" {
				m.text("data", v, "key", letter+strconv.Itoa(i))
			}
		}
	}
	m.open("graph", "id", "dossier", "edgedefault", "directed")
	for i := range g.Entities {
		e := &g.Entities[i]
		m.open("node", "id", string(e.ID))
		data("n", nodeValues(e))
		m.close("node")
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		m.open("edge", "id", "e"+strconv.Itoa(i), "source", string(e.Subject), "target", string(e.Object))
		data("e", g.edgeValues(e))
		m.close("edge")
	}
	m.close("graph")
	m.close("graphml")
	return m.flush()
}
