package schema

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed base.dql
var baseText string

// Marks in base.dql where the ontology's relations go.
const (
	edgesMark  = "%edges%"
	fieldsMark = "%fields%"
)

// Dgraph returns the Dgraph schema of an ontology: the base predicates and
// types, and each relation as an edge between entities. Of a relation and its
// inverse the canonical one alone is an edge; every edge can be followed
// backwards. The order is fixed.
func Dgraph(o *Ontology) string {
	var edges, fields []string
	for _, r := range o.relations {
		if c, _ := o.Canonical(r.ID); c != r {
			continue
		}
		edges = append(edges, r.ID+": [uid] @reverse .")
		fields = append(fields, "\t"+r.ID)
	}
	return strings.NewReplacer(
		edgesMark, strings.Join(edges, "\n"),
		fieldsMark, strings.Join(fields, "\n"),
	).Replace(baseText)
}

// basePredicates are the names of the predicates that are no relations, in the
// order of base.dql.
var basePredicates = sync.OnceValue(func() []string {
	var names []string
	for line := range strings.Lines(baseText) {
		name, _, ok := strings.Cut(line, ": ")
		if ok && validID.MatchString(name) {
			names = append(names, name)
		}
	}
	return names
})

// reserved reports whether no relation may have this name: it is a base
// predicate or a word of DQL.
func reserved(id string) bool {
	return slices.Contains(dqlWords, id) || slices.Contains(basePredicates(), id)
}

// dqlWords stand for something else where a query names a predicate.
var dqlWords = []string{"avg", "count", "expand", "fragment", "id", "math", "max", "min", "shortest", "sum", "type", "uid", "val", "var"}
