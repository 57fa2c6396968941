// Package query answers analysts' questions about the graph: who is this, what
// is between these two, who was exchanged for whom, what is new. In go the name
// of a recipe, its arguments and options; out comes an Answer, a table whose
// every row shows its evidence (article, sentence) and its status (stated,
// claimed by whom, disputed). It also streams the whole graph for exports.
//
// Everything is read through dgraph.Client.Query, which cannot write. What a
// user typed goes into query variables, never into the text of a query.
package query

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"dossier/graph/dgraph"
	"dossier/schema"
)

// Reader reads the graph; safe for concurrent use.
type Reader struct {
	client   *dgraph.Client
	ontology *schema.Ontology
}

// NewReader returns a reader of the graph behind a connection. The ontology is
// the one that the graph was loaded with.
func NewReader(c *dgraph.Client, o *schema.Ontology) *Reader {
	return &Reader{client: c, ontology: o}
}

// Raw runs DQL that a user wrote, read-only, and returns the answer's JSON.
func (r *Reader) Raw(ctx context.Context, dql string) ([]byte, error) {
	return r.client.Query(ctx, dql, nil)
}

// DefaultLimit is how many rows an answer has unless Options say otherwise.
const DefaultLimit = 100

// Options narrow an answer. The zero value asks for what is known now.
type Options struct {
	// Limit is the most rows: 0 for DefaultLimit, negative for all.
	Limit int
	// Since and Until bound the days of events, both inclusive. With either,
	// statements without a date are left out; a note counts them.
	Since, Until time.Time
	// Known asks for the graph as it was at this moment: what was loaded by
	// then and not yet retracted. For a day, give its last moment.
	Known time.Time
	// Metonyms includes what places said that stand for the one asked about: the
	// Kremlin for the president's office.
	Metonyms bool
	// Retracted includes statements that their articles no longer make.
	Retracted bool
}

// limit returns the most rows, or -1 for all.
func (o *Options) limit() int {
	if o.Limit == 0 {
		return DefaultLimit
	}
	return max(o.Limit, -1)
}

// Recipe is a question that can be asked by name.
type Recipe struct {
	Name string
	Doc  string // one line: what it answers
	Args string // names of the arguments, optional ones in brackets: "ENTITY [ENTITY]"
	Run  func(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error)
}

// Recipes lists all recipes in the order of help texts.
func Recipes() []*Recipe {
	return []*Recipe{about, between, timeline, exchanges, said, claims, events, contradictions, paths, fresh}
}

// Named returns the recipe with this name.
func Named(name string) (*Recipe, bool) {
	for _, r := range Recipes() {
		if r.Name == name {
			return r, true
		}
	}
	return nil, false
}

// ErrArguments is wrapped by the errors of Ask that say: the question was put
// wrongly (too few arguments, a broken date).
var ErrArguments = errors.New("wrong arguments")

// Ask checks the number of arguments and runs the recipe.
func (q *Recipe) Ask(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	words := strings.Fields(q.Args)
	need := 0
	for _, w := range words {
		if !strings.HasPrefix(w, "[") {
			need++
		}
	}
	if len(args) < need || len(args) > len(words) {
		return nil, fmt.Errorf("ask %s: %w: want %q, have %d", q.Name, ErrArguments, q.Args, len(args))
	}
	a, err := q.Run(ctx, r, args, o)
	if err != nil {
		return nil, fmt.Errorf("ask %s: %w", q.Name, err)
	}
	return a, nil
}
