package query

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"dossier/graph"
)

// paths yields the paths from a to b without repeated entities, shortest first.
func (n *neighbourhood) paths(a, b graph.ID) iter.Seq[[]graph.ID] {
	return func(yield func([]graph.ID) bool) {
		w := &walk{near: n, goal: b, ordered: make(map[graph.ID][]graph.ID)}
		for steps := 1; steps <= longestPath; steps++ {
			if !w.extend([]graph.ID{a}, steps, yield) {
				return
			}
		}
	}
}

// walk is a depth-first search of paths of one length.
type walk struct {
	near    *neighbourhood
	goal    graph.ID
	ordered map[graph.ID][]graph.ID
}

// extend yields all paths that begin with path and reach the goal after exactly
// so many steps more. It returns false when the caller wants no more.
func (w *walk) extend(path []graph.ID, steps int, yield func([]graph.ID) bool) bool {
	end := path[len(path)-1]
	if steps == 1 {
		return !w.near.links[end][w.goal] || yield(append(slices.Clone(path), w.goal))
	}
	for _, next := range w.neighbours(end) {
		if next == w.goal || slices.Contains(path, next) || steps == 2 && !w.near.links[next][w.goal] {
			continue
		}
		if !w.extend(append(path[:len(path):len(path)], next), steps-1, yield) {
			return false
		}
	}
	return true
}

func (w *walk) neighbours(id graph.ID) []graph.ID {
	if _, ok := w.ordered[id]; !ok {
		w.ordered[id] = w.near.neighbours(id)
	}
	return w.ordered[id]
}

// steps shows the steps of a path with their evidence; nil when a step has none
// under the options.
func (r *Reader) steps(ctx context.Context, near *neighbourhood, path []graph.ID, o *Options) ([]Row, error) {
	var rows []Row
	for i := range len(path) - 1 {
		row, err := r.step(ctx, near, path[i], path[i+1], o)
		if row == nil || err != nil {
			return nil, err
		}
		rows = append(rows, *row)
	}
	return rows, nil
}

func (r *Reader) step(ctx context.Context, near *neighbourhood, a, b graph.ID, o *Options) (*Row, error) {
	all, err := r.statementsBetween(ctx, a, b)
	if err != nil {
		return nil, fmt.Errorf("read the step from %s to %s: %w", near.names[a], near.names[b], err)
	}
	pair := graph.NewPair(a, b)
	all = slices.DeleteFunc(all, func(s *Statement) bool {
		_, known := r.ontology.Relation(s.Relation)
		return !known || !s.Factual() || graph.NewPair(s.Subject.Entity, s.Object.Entity) != pair
	})
	list, _, err := r.choose(ctx, all, o)
	if len(list) == 0 || err != nil {
		return nil, err
	}
	byEvent(list, -1)
	var relations []string
	for _, s := range list {
		label := r.relation(s)
		if s.Subject.Entity != a {
			label = r.mirrored(s)
		}
		if !slices.Contains(relations, label) {
			relations = append(relations, label)
		}
	}
	row := sum(group{}, list)
	first, last := row.Cells[4].(time.Time), row.Cells[5].(time.Time)
	row.Cells = []any{
		near.names[a], relations, near.names[b], len(list), first, last,
		sumStatus(list), list[0].Source.Path, oneLine(list[0].Said()),
	}
	return &row, nil
}
