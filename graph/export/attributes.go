package export

import (
	"strconv"
	"strings"

	"dossier/graph"
)

// attribute is a named value of a node or edge in the XML formats.
type attribute struct {
	name, kind string // kind: string, int
}

var nodeAttributes = []attribute{
	{"label", "string"}, {"kind", "string"}, {"aliases", "string"}, {"first_seen", "string"}, {"last_seen", "string"},
}

var edgeAttributes = []attribute{
	{"relation", "string"},
	{"label", "string"},
	{"count", "int"},
	{"first", "string"},
	{"last", "string"},
	{"status", "string"},
	{"evidence", "string"},
	{"article", "string"},
}

// nodeValues are the values of nodeAttributes.
func nodeValues(e *graph.Entity) []string {
	return []string{e.Name, e.Kind, strings.Join(e.Aliases, "; "), date(e.FirstSeen), date(e.LastSeen)}
}

// edgeValues are the values of edgeAttributes.
func (g *Graph) edgeValues(e *graph.Edge) []string {
	sentence, path := g.evidenceOf(e)
	return []string{
		e.Relation, g.label(e.Relation), strconv.Itoa(e.Count), date(e.First), date(e.Last),
		string(e.Status), sentence, path,
	}
}
