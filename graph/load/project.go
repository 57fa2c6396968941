package load

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
)

// projectAtOnce bounds the marks that one transaction of Project works off.
const projectAtOnce = 200

// Project implements Store. Each round is a transaction of its own, so that
// what is done stays done.
func (d *Dgraph) Project(ctx context.Context) (int, error) {
	pairs := 0
	for {
		var out struct {
			Q []struct{ UID, Pending string }
		}
		err := d.query(ctx, `{ q(func: has(pending), first: `+strconv.Itoa(projectAtOnce)+`) { uid pending } }`, nil, &out)
		if err != nil {
			return pairs, fmt.Errorf("find marked pairs: %w", err)
		}
		if len(out.Q) == 0 {
			return pairs, d.retell(ctx)
		}
		work := make(map[graph.Pair][]string)
		var marks []dgraph.NQuad
		for _, m := range out.Q {
			marks = append(marks, dgraph.NQuad{Subject: m.UID, Predicate: dgraph.Every, Object: dgraph.Any()})
			parts := strings.Split(m.Pending, "|")
			if len(parts) != 3 {
				continue // not ours; deleted all the same
			}
			p := graph.Pair{A: graph.ID(parts[0]), B: graph.ID(parts[1])}
			work[p] = append(work[p], parts[2])
		}
		pairs += len(work)
		err = d.client.Update(ctx, func(tx *dgraph.Tx) error { return d.projectPairs(tx, work, marks) })
		if err != nil {
			return pairs, fmt.Errorf("project edges: %w", err)
		}
	}
}

// pairStatement is what an edge needs to know of a statement, or an entity of
// the pair.
type pairStatement struct {
	UID      string    `json:"uid"`
	XID      graph.ID  `json:"xid"`
	Relation string    `json:"relation"`
	Polarity string    `json:"polarity"`
	Modality string    `json:"modality"`
	Future   bool      `json:"future"`
	Status   string    `json:"status"`
	From     time.Time `json:"time_from"`
	To       time.Time `json:"time_to"`
	Subject  []ref     `json:"subject"`
	Object   []ref     `json:"object"`
}

// projectPairs recomputes the edges of some pairs and deletes their marks.
func (d *Dgraph) projectPairs(tx *dgraph.Tx, work map[graph.Pair][]string, marks []dgraph.NQuad) error {
	pairs := slices.SortedFunc(maps.Keys(work), func(p, q graph.Pair) int {
		return strings.Compare(string(p.A)+string(p.B), string(q.A)+string(q.B))
	})
	uids, statements, err := d.pairStatements(tx, pairs)
	if err != nil {
		return err
	}
	var set []dgraph.NQuad
	del := marks
	for i, p := range pairs {
		a, b := uids[p.A], uids[p.B]
		if a == "" || b == "" {
			continue
		}
		edges := graph.Edges(d.ontology, statements[i])
		have := make(map[string]bool, len(edges))
		for _, e := range edges {
			q := edgeQuad(uids, &e)
			set = append(set, q)
			have[q.Subject+q.Predicate] = true
		}
		for _, r := range d.possible(work[p], statements[i]) {
			for _, q := range []dgraph.NQuad{
				{Subject: a, Predicate: r, Object: dgraph.Node(b)},
				{Subject: b, Predicate: r, Object: dgraph.Node(a)},
			} {
				if !have[q.Subject+q.Predicate] {
					del = append(del, q)
				}
			}
		}
	}
	if _, err := tx.Mutate(nil, del); err != nil {
		return err
	}
	_, err = tx.Mutate(set, nil)
	return err
}

// possible lists the relations that may have an edge between a pair: those of
// its marks and statements, their ancestors, and linked.
func (d *Dgraph) possible(marked []string, statements []graph.Statement) []string {
	set := map[string]bool{graph.Linked: true}
	add := func(id string) {
		for _, r := range graph.Counts(d.ontology, id) {
			set[r.ID] = true
		}
	}
	for _, id := range marked {
		add(id)
	}
	for i := range statements {
		add(statements[i].Relation)
	}
	return slices.Sorted(maps.Keys(set))
}

// edgeQuad writes an edge with its full set of facets.
func edgeQuad(uids map[graph.ID]string, e *graph.Edge) dgraph.NQuad {
	q := dgraph.NQuad{
		Subject: uids[e.Subject], Predicate: e.Relation, Object: dgraph.Node(uids[e.Object]),
		Facets: []dgraph.Facet{{Key: "status", Value: dgraph.String(string(e.Status))}},
	}
	if e.Count > 0 {
		q.Facets = append(q.Facets, dgraph.Facet{Key: "count", Value: dgraph.Int(int64(e.Count))})
	}
	if !e.First.IsZero() {
		q.Facets = append(q.Facets, dgraph.Facet{Key: "first", Value: dgraph.Time(e.First)})
	}
	if !e.Last.IsZero() {
		q.Facets = append(q.Facets, dgraph.Facet{Key: "last", Value: dgraph.Time(e.Last)})
	}
	return q
}

const pairFields = `relation polarity modality future status time_from time_to subject { xid } object { xid }`

// pairStatements reads, in one query, the uids of all entities of the pairs and
// the statements between each pair that are not retracted.
func (d *Dgraph) pairStatements(tx *dgraph.Tx, pairs []graph.Pair) (map[graph.ID]string, [][]graph.Statement, error) {
	var q strings.Builder
	var v dgraph.Variables
	var ids []graph.ID
	for i, p := range pairs {
		ids = append(ids, p.A, p.B)
		fmt.Fprintf(&q, "p%d(func: eq(pair, %s)) @filter(not has(retracted_at)) { %s }\n", i, v.Add(pairKey(p)), pairFields)
	}
	slices.Sort(ids)
	fmt.Fprintf(&q, "entities(func: eq(xid, %s)) { uid xid }", dgraph.AddAll(&v, slices.Compact(ids)))
	data, err := tx.Query(v.Head(q.String()), v.Values())
	if err != nil {
		return nil, nil, err
	}
	var out map[string][]pairStatement
	if err := json.Unmarshal(data, &out); err != nil {
		return nil, nil, fmt.Errorf("read statements of pairs: %w", err)
	}
	uids := make(map[graph.ID]string)
	for _, n := range out["entities"] {
		uids[n.XID] = n.UID
	}
	statements := make([][]graph.Statement, len(pairs))
	for i := range pairs {
		for _, n := range out["p"+strconv.Itoa(i)] {
			if len(n.Subject) == 1 && len(n.Object) == 1 {
				statements[i] = append(statements[i], n.statement(n.Subject[0].XID, n.Object[0].XID))
			}
		}
	}
	return uids, statements, nil
}

func (n *pairStatement) statement(subject, object graph.ID) graph.Statement {
	return graph.Statement{
		Subject: graph.Slot{Entity: subject}, Object: graph.Slot{Entity: object},
		Relation: n.Relation, Polarity: n.Polarity, Modality: n.Modality, Future: n.Future,
		Status: graph.Status(n.Status), Time: graph.Time{From: n.From, To: n.To},
	}
}
