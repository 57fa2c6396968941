package load

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"dossier/graph"
	"dossier/graph/dgraph"
)

// replaceAtOnce bounds the entities that one transaction of Replace rewrites.
const replaceAtOnce = 200

// Replace implements Store.
func (d *Dgraph) Replace(ctx context.Context, entities []graph.Entity, gone []graph.ID) error {
	for chunk := range slices.Chunk(entities, replaceAtOnce) {
		ids := make([]graph.ID, len(chunk))
		for i := range chunk {
			ids[i] = chunk[i].ID
		}
		err := d.client.Update(ctx, func(tx *dgraph.Tx) error {
			nodes, err := entityNodes(tx, ids)
			if err != nil {
				return err
			}
			return rewrite(tx, chunk, nodes)
		})
		if err != nil {
			return fmt.Errorf("replace entities: %w", err)
		}
	}
	for chunk := range slices.Chunk(gone, replaceAtOnce) {
		err := d.client.Update(ctx, func(tx *dgraph.Tx) error {
			nodes, err := entityNodes(tx, chunk)
			if err != nil {
				return err
			}
			var p plan
			for _, n := range nodes {
				p.drop(n.UID)
			}
			_, err = tx.Mutate(nil, p.del)
			return err
		})
		if err != nil {
			return fmt.Errorf("delete entities: %w", err)
		}
	}
	return nil
}

// entityNodes reads the entities with the ids.
func entityNodes(tx *dgraph.Tx, ids []graph.ID) ([]entityNode, error) {
	var v dgraph.Variables
	q := `q(func: eq(xid, ` + dgraph.AddAll(&v, ids) + `)) { ` + entityFields + ` ` + keyFields + ` }`
	data, err := tx.Query(v.Head(q), v.Values())
	if err != nil {
		return nil, err
	}
	var out struct{ Q []entityNode }
	if err := json.Unmarshal(data, &out); err != nil {
		return nil, fmt.Errorf("read entities: %w", err)
	}
	return out.Q, nil
}

// rewrite takes from the nodes what their entities no longer have, and then
// adds what is new: two mutations, because one must not do both to a node.
func rewrite(tx *dgraph.Tx, entities []graph.Entity, nodes []entityNode) error {
	want := make(map[graph.ID]*graph.Entity, len(entities))
	for i := range entities {
		want[entities[i].ID] = &entities[i]
	}
	var p plan
	for i := range nodes {
		n, e := &nodes[i], want[nodes[i].XID]
		for _, l := range []struct {
			predicate  string
			have, want []string
		}{
			{"alias", n.Alias, e.Aliases},
			{"folded", n.Folded, e.Folded},
			{"sound", n.Sound, e.Sound},
			{"described", n.Described, e.Roles},
		} {
			p.remove(n.UID, l.predicate, without(l.have, l.want))
		}
		n.Alias, n.Described, n.Near = both(n.Alias, e.Aliases), both(n.Described, e.Roles), nil
		n.FirstSeen, n.LastSeen = e.FirstSeen, e.LastSeen
		p.extend(n, e)
		p.day(n.UID, "first_seen", e.FirstSeen)
		p.day(n.UID, "last_seen", e.LastSeen)
	}
	if len(p.del) > 0 {
		if _, err := tx.Mutate(nil, p.del); err != nil {
			return err
		}
	}
	if len(p.set) == 0 {
		return nil
	}
	_, err := tx.Mutate(p.set, nil)
	return err
}

// both lists what is in two lists.
func both(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}
