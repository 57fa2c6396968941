package graph

import (
	"cmp"
	"slices"
	"time"

	"dossier/schema"
)

// Linked is the predicate that joins any two entities with a stated direct
// edge. It is written once a pair, from the lower ID to the higher.
const Linked = "linked"

// Pair is an unordered pair of entities, A < B.
type Pair struct {
	A, B ID
}

// NewPair orders its members.
func NewPair(a, b ID) Pair {
	if b < a {
		a, b = b, a
	}
	return Pair{a, b}
}

// Edge is a direct edge between two entities: the sum of the statements that
// one relation makes of them.
type Edge struct {
	Subject  ID        `json:"subject"`
	Relation string    `json:"relation"`
	Object   ID        `json:"object"`
	Count    int       `json:"count"`          // statements that bear it
	First    time.Time `json:"first,omitzero"` // first day of the earliest dated one
	Last     time.Time `json:"last,omitzero"`  // last day of the latest dated one
	Status   Status    `json:"status"`         //
}

// Pairs returns the pairs of entities whose edges the statements may change,
// sorted, each once.
func Pairs(statements []Statement) []Pair {
	var pairs []Pair
	for i := range statements {
		s := &statements[i]
		if s.Relation != "" && s.Subject.Entity != "" && s.Object.Entity != "" && s.Subject.Entity != s.Object.Entity {
			pairs = append(pairs, NewPair(s.Subject.Entity, s.Object.Entity))
		}
	}
	slices.SortFunc(pairs, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	return slices.Compact(pairs)
}

type edgeKey struct {
	subject, object ID
	relation        string
}

// tally collects what a pair's statements say of one edge.
type tally struct {
	edge            Edge
	stated, claimed int
	denied          int
}

// Edges sums up all statements between one pair of entities (other statements
// must not be among them) into the direct edges that the graph shows.
//
// Only factual statements make edges. A statement counts for its relation and
// for all the relation's ancestors, each by its canonical name (was_released
// counts for released, turned round), and in both directions where a relation
// is symmetric. Where a relation harms, claims alone make no edge. A denial makes
// an edge that others claim or state disputed. The edge Linked is there when at
// least one other edge is stated.
func Edges(o *schema.Ontology, statements []Statement) []Edge {
	tallies := make(map[edgeKey]*tally)
	for i := range statements {
		s := &statements[i]
		subject, object := s.Subject.Entity, s.Object.Entity
		for _, r := range Counts(o, s.Relation) {
			a, b := subject, object
			if r.Swap {
				a, b = object, subject
			}
			count(tallies, edgeKey{a, b, r.ID}, s)
			if r.Symmetric {
				count(tallies, edgeKey{b, a, r.ID}, s)
			}
		}
	}
	var edges []Edge
	linked := false
	for _, t := range tallies {
		r, _ := o.Relation(t.edge.Relation)
		if t.stated+t.claimed == 0 || t.stated == 0 && r.Harms {
			continue
		}
		t.edge.Status = t.status()
		linked = linked || t.edge.Status == Stated
		edges = append(edges, t.edge)
	}
	if linked {
		p := NewPair(edges[0].Subject, edges[0].Object)
		edges = append(edges, Edge{Subject: p.A, Relation: Linked, Object: p.B, Status: Stated})
	}
	slices.SortFunc(edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Object, b.Object))
	})
	return edges
}

// Counted is a relation that a statement counts for; Swap says that its edge
// runs from the statement's object to its subject.
type Counted struct {
	*schema.Relation
	Swap bool
}

// Counts lists the canonical relations that a statement of a relation counts
// for: the relation itself and its ancestors.
func Counts(o *schema.Ontology, relation string) []Counted {
	var list []Counted
	for r, swap := o.Canonical(relation); r != nil; r, swap = o.Canonical(r.Parent) {
		if len(list) > 0 {
			swap = swap != list[len(list)-1].Swap
		}
		list = append(list, Counted{r, swap})
	}
	return list
}

func count(tallies map[edgeKey]*tally, k edgeKey, s *Statement) {
	t := tallies[k]
	if t == nil {
		t = &tally{edge: Edge{Subject: k.subject, Relation: k.relation, Object: k.object}}
		tallies[k] = t
	}
	switch {
	case s.Polarity == "negative" && s.Modality == "asserted":
		t.denied++
		return
	case !s.Factual():
		return
	case s.Status == Claimed:
		t.claimed++
	default:
		t.stated++
	}
	t.edge.Count++
	if !s.Time.From.IsZero() && (t.edge.First.IsZero() || s.Time.From.Before(t.edge.First)) {
		t.edge.First = s.Time.From
	}
	if s.Time.To.After(t.edge.Last) {
		t.edge.Last = s.Time.To
	}
}

func (t *tally) status() Status {
	switch {
	case t.denied > 0:
		return Disputed
	case t.stated > 0:
		return Stated
	default:
		return Claimed
	}
}
