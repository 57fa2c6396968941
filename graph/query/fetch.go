package query

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"dossier/graph"
	"dossier/graph/dgraph"
)

// pageSize is how many nodes one query fetches; idsAtOnce how many ids it names.
const (
	pageSize  = 1000
	idsAtOnce = 500
)

// selection says which nodes to read. Its parts are text of this package; what
// users type is in vars.
type selection struct {
	vars   dgraph.Variables
	blocks string // DQL that binds uid variables
	root   string // the root function
	filter string // a DQL condition, or ""
	fields string // what to read of each node
}

// query runs the body of a query and decodes the answer.
func (r *Reader) query(ctx context.Context, v *dgraph.Variables, body string, out any) error {
	data, err := r.client.Query(ctx, v.Head(body), v.Values())
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, out); err != nil {
		return fmt.Errorf("decode answer: %w", err)
	}
	return nil
}

// page writes the body of the query for the page that follows the uid after.
func (s *selection) page(after string) (string, error) {
	if _, err := strconv.ParseUint(after, 0, 64); err != nil {
		return "", fmt.Errorf("read uid %q: %w", after, err)
	}
	filter := ""
	if s.filter != "" {
		filter = " @filter(" + s.filter + ")"
	}
	return s.blocks + " q(func: " + s.root + ", first: " + strconv.Itoa(pageSize) + ", after: " + after + ")" +
		filter + " { " + s.fields + " }", nil
}

// nodes reads the nodes of a selection page by page, in the order of their
// uids. T is a node type, uid gives its uid.
func nodes[T any](ctx context.Context, r *Reader, s *selection, uid func(*T) string) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for after := "0x0"; ; {
			body, err := s.page(after)
			if err != nil {
				yield(nil, err)
				return
			}
			var out struct{ Q []T }
			if err := r.query(ctx, &s.vars, body, &out); err != nil {
				yield(nil, err)
				return
			}
			for i := range out.Q {
				if !yield(&out.Q[i], nil) {
					return
				}
			}
			if len(out.Q) < pageSize {
				return
			}
			after = uid(&out.Q[len(out.Q)-1])
		}
	}
}

// statements reads the statements of a selection.
func (r *Reader) statements(ctx context.Context, s selection) ([]*Statement, error) {
	s.fields = statementFields
	var found []*Statement
	for n, err := range nodes(ctx, r, &s, func(n *statementNode) string { return n.UID }) {
		if err != nil {
			return nil, fmt.Errorf("read statements: %w", err)
		}
		found = append(found, n.statement())
	}
	return found, nil
}

// parts is a block that binds uid variables, which begin with a letter, to the
// statements in which an entity takes part: as subject, object, place or in an
// argument. It returns the list of the variables too.
func parts(v *dgraph.Variables, letter string, id graph.ID) (block, uids string) {
	block = `var(func: eq(xid, ` + v.Add(string(id)) + `)) {
		@1 as ~subject @2 as ~object @3 as ~place ~entity { @4 as ~argument } }`
	return strings.ReplaceAll(block, "@", letter), strings.ReplaceAll("uid(@1, @2, @3, @4)", "@", letter)
}

// statementsOf reads all statements in which an entity takes part.
func (r *Reader) statementsOf(ctx context.Context, id graph.ID) ([]*Statement, error) {
	var s selection
	s.blocks, s.root = parts(&s.vars, "a", id)
	return r.statements(ctx, s)
}

// statementsBetween reads all statements in which both entities take part.
func (r *Reader) statementsBetween(ctx context.Context, a, b graph.ID) ([]*Statement, error) {
	var s selection
	first, root := parts(&s.vars, "a", a)
	second, filter := parts(&s.vars, "b", b)
	s.blocks, s.root, s.filter = first+" "+second, root, filter
	return r.statements(ctx, s)
}

// statementsBy reads the statements that nodes with one of the ids lead to:
// edge binds s to them. Without an edge the nodes are the statements.
func (r *Reader) statementsBy(ctx context.Context, ids []graph.ID, edge string) ([]*Statement, error) {
	var found []*Statement
	for chunk := range slices.Chunk(ids, idsAtOnce) {
		var s selection
		s.root = "eq(xid, " + dgraph.AddAll(&s.vars, chunk) + ")"
		if edge != "" {
			s.blocks, s.root = "var(func: "+s.root+") { "+edge+" }", "uid(s)"
		}
		part, err := r.statements(ctx, s)
		if err != nil {
			return nil, err
		}
		found = append(found, part...)
	}
	return found, nil
}
