package export

import (
	"io"
	"strings"

	"dossier/graph"
)

var mermaid = &Format{
	Name: "mermaid", Doc: "a Mermaid flowchart, for Markdown (its viewers stop at some 500 edges)", Extension: ".mmd", Write: writeMermaid,
}

// writeMermaid writes a picture as writeDOT does. Entities without an edge are
// left out.
func writeMermaid(w io.Writer, g *Graph) error {
	p := newPrinter(w)
	p.printf("flowchart LR\n")
	edges := g.drawn()
	used := make(map[graph.ID]bool)
	for i := range edges {
		used[edges[i].Subject], used[edges[i].Object] = true, true
	}
	for i := range g.Entities {
		if e := &g.Entities[i]; used[e.ID] {
			p.printf("    n%s[\"%s\"]\n", e.ID, escapeMermaid.Replace(oneLine(e.Name)))
		}
	}
	for i := range edges {
		e := &edges[i]
		line := "-->"
		switch {
		case e.Status == graph.Claimed && g.symmetric(e.Relation):
			line = "-.-"
		case e.Status == graph.Claimed:
			line = "-.->"
		case g.symmetric(e.Relation):
			line = "---"
		}
		p.printf("    n%s %s|\"%s\"| n%s\n", e.Subject, line, escapeMermaid.Replace(g.caption(e)), e.Object)
	}
	for i := range edges {
		if edges[i].Status == graph.Disputed {
			p.printf("    linkStyle %d stroke:red\n", i)
		}
	}
	return p.flush()
}

// escapeMermaid writes what would end a quoted label or be markup as Mermaid's
// entities.
var escapeMermaid = strings.NewReplacer(
	`"`, "#quot;", "#", "#35;", "<", "#lt;", ">", "#gt;", "&", "#amp;", "`", "#96;", `\`, "#92;",
)
