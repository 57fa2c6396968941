package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/graph/dgraph"
)

var paths = &Recipe{
	Name: "paths",
	Doc:  "how two entities are connected, step by step",
	Args: "ENTITY ENTITY",
	Run:  runPaths,
}

// longestPath is the most steps of a path, mostPaths how many are shown.
const (
	longestPath = 4
	mostPaths   = 5
)

var pathColumns = []Column{
	{Name: "path"},
	{Name: "step"},
	{Name: "from"},
	{Name: "relations"},
	{Name: "to"},
	{Name: "count"},
	{Name: "first"},
	{Name: "last"},
	{Name: "status"},
	{Name: "article"},
	{Name: "sentence", Prose: true},
}

func runPaths(ctx context.Context, r *Reader, args []string, o Options) (*Answer, error) {
	a, notes, err := r.entity(ctx, args[0])
	if err != nil {
		return nil, err
	}
	b, more, err := r.entity(ctx, args[1])
	if err != nil {
		return nil, err
	}
	if a.ID == b.ID {
		return nil, fmt.Errorf("%w: %q and %q are both %s", ErrArguments, args[0], args[1], a.Name)
	}
	answer := &Answer{
		Title:   "From " + a.Name + " to " + b.Name,
		Columns: pathColumns, Notes: slices.Concat(notes, more),
	}
	near, err := r.neighbourhood(ctx, a.ID, b.ID)
	if err != nil {
		return nil, err
	}
	number := 0
	for path := range near.paths(a.ID, b.ID) {
		rows, err := r.steps(ctx, near, path, &o)
		if err != nil {
			return nil, err
		}
		if rows == nil {
			continue
		}
		number++
		for i := range rows {
			rows[i].Cells = append([]any{number, i + 1}, rows[i].Cells...)
		}
		answer.Rows = append(answer.Rows, rows...)
		if number == mostPaths {
			break
		}
	}
	if number == 0 {
		answer.Notes = append(answer.Notes, fmt.Sprintf("no connection of stated facts within %d steps", longestPath))
	}
	return answer, nil
}

// neighbourhood holds the entities around two others, and who is linked to
// whom among them.
type neighbourhood struct {
	names map[graph.ID]string
	links map[graph.ID]map[graph.ID]bool
}

// neighbourhood reads the links of two entities and of all their neighbours:
// every path of up to four steps between the two consists of these.
func (r *Reader) neighbourhood(ctx context.Context, a, b graph.ID) (*neighbourhood, error) {
	n := &neighbourhood{names: make(map[graph.ID]string), links: make(map[graph.ID]map[graph.ID]bool)}
	if err := r.readLinks(ctx, n, []graph.ID{a, b}); err != nil {
		return nil, err
	}
	if err := r.readLinks(ctx, n, slices.Sorted(maps.Keys(n.links))); err != nil {
		return nil, err
	}
	return n, nil
}

func (r *Reader) readLinks(ctx context.Context, n *neighbourhood, ids []graph.ID) error {
	for chunk := range slices.Chunk(ids, idsAtOnce) {
		var out struct {
			Q []struct {
				ref
				To   []ref `json:"linked"`
				From []ref `json:"~linked"`
			}
		}
		var v dgraph.Variables
		body := "q(func: eq(xid, " + dgraph.AddAll(&v, chunk) + ")) { xid name linked { xid name } ~linked { xid name } }"
		if err := r.query(ctx, &v, body, &out); err != nil {
			return fmt.Errorf("read links: %w", err)
		}
		for _, e := range out.Q {
			for _, other := range slices.Concat(e.To, e.From) {
				n.link(&e.ref, &other)
			}
		}
	}
	return nil
}

func (n *neighbourhood) link(a, b *ref) {
	for _, ends := range [][2]*ref{{a, b}, {b, a}} {
		from, to := ends[0], ends[1]
		n.names[from.XID] = from.Name
		if n.links[from.XID] == nil {
			n.links[from.XID] = make(map[graph.ID]bool)
		}
		n.links[from.XID][to.XID] = true
	}
}

// neighbours lists the neighbours of an entity, those with few links first:
// what passes through a hub tells less.
func (n *neighbourhood) neighbours(id graph.ID) []graph.ID {
	return slices.SortedFunc(maps.Keys(n.links[id]), func(a, b graph.ID) int {
		return cmp.Or(
			cmp.Compare(len(n.links[a]), len(n.links[b])),
			strings.Compare(n.names[a], n.names[b]), cmp.Compare(a, b),
		)
	})
}
