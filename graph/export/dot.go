package export

import (
	"io"
	"strconv"
	"strings"

	"dossier/graph"
)

var dot = &Format{Name: "dot", Doc: "DOT, for Graphviz: claimed edges dashed, disputed ones red", Extension: ".dot", Write: writeDOT}

// writeDOT writes a picture: symmetric edges once, and no edge that another one
// implies.
func writeDOT(w io.Writer, g *Graph) error {
	p := newPrinter(w)
	p.printf("digraph dossier {\n")
	p.printf("\tgraph [charset=\"UTF-8\", overlap=false, splines=true]\n")
	p.printf("\tnode [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\"]\n")
	p.printf("\tedge [fontname=\"Helvetica\", fontsize=10]\n")
	for i := range g.Entities {
		e := &g.Entities[i]
		p.printf("\t%s [label=%s, tooltip=%s, fillcolor=\"%v\"]\n",
			quoteDOT(string(e.ID)), quoteDOT(e.Name), quoteDOT(e.Kind), colours[kindOf(e)])
	}
	for _, e := range g.drawn() {
		p.printf("\t%s -> %s [%s]\n", quoteDOT(string(e.Subject)), quoteDOT(string(e.Object)), g.edgeDOT(&e))
	}
	p.printf("}\n")
	return p.flush()
}

func (g *Graph) edgeDOT(e *graph.Edge) string {
	tooltip := string(e.Status)
	if sentence, _ := g.evidenceOf(e); sentence != "" {
		tooltip += ": " + sentence
	}
	list := []string{"label=" + quoteDOT(g.caption(e)), "tooltip=" + quoteDOT(tooltip)}
	if g.symmetric(e.Relation) {
		list = append(list, "dir=none")
	}
	switch e.Status {
	case graph.Claimed:
		list = append(list, "style=dashed")
	case graph.Disputed:
		list = append(list, "color=red", "fontcolor=red")
	}
	return strings.Join(list, ", ")
}

// caption is an edge's label in a picture, with its count and, unless it is
// stated, its status.
func (g *Graph) caption(e *graph.Edge) string {
	text := g.label(e.Relation)
	if e.Count > 1 {
		text += " ×" + strconv.Itoa(e.Count)
	}
	if e.Status != graph.Stated {
		text += " (" + string(e.Status) + ")"
	}
	return text
}

// escapeDOT undoes what DOT does to the text of a quoted string: backslash
// escapes in labels, and entities as in HTML.
var escapeDOT = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\r\n", " ", "\n", " ", "\r", " ", "\x00", "", "&", "&amp;")

func quoteDOT(s string) string { return `"` + escapeDOT.Replace(s) + `"` }
