package load_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/load"
	"dossier/graph/local/localtest"
	"dossier/schema"
)

func TestMain(m *testing.M) { os.Exit(localtest.Main(m)) }

// store is a Store whose content can be looked at.
type store struct {
	load.Store
	look func(t *testing.T) content
}

// content is what a store holds, in a form that both stores can give: the live
// statements and the edges, sorted.
type content struct {
	Entities, Statements, Edges []string
}

func stores(t *testing.T) map[string]store {
	m := load.NewMemory(schema.Default())
	c := localtest.Client(t)
	d, err := load.NewDgraph(t.Context(), c, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	return map[string]store{
		"memory": {m, func(*testing.T) content {
			e, s, g := m.Content()
			return contentOf(e, s, g)
		}},
		"dgraph": {d, func(t *testing.T) content { return lookDgraph(t, c) }},
	}
}

func contentOf(entities []graph.Entity, statements []graph.Statement, edges []graph.Edge) content {
	var c content
	for _, e := range entities {
		line := fmt.Sprintf("%s %s %s %v", e.ID, e.Name, e.Kind, e.Aliases)
		if len(e.MayBe)+len(e.Held) > 0 {
			line += fmt.Sprintf(" may be %v, held %v", e.MayBe, e.Held)
		}
		c.Entities = append(c.Entities, line)
	}
	for _, s := range statements {
		c.Statements = append(c.Statements, fmt.Sprintf("%s %s %s %s", s.ID, s.Subject.Entity, s.Relation, s.Object.Entity))
	}
	for _, e := range edges {
		c.Edges = append(c.Edges, fmt.Sprintf("%s %s %s %d %s %s", e.Subject, e.Relation, e.Object, e.Count, e.Status, e.First.Format(time.DateOnly)))
	}
	for _, list := range [][]string{c.Entities, c.Statements, c.Edges} {
		slices.Sort(list)
	}
	return c
}

type ref struct {
	XID graph.ID `json:"xid"`
}

func lookDgraph(t *testing.T, c *dgraph.Client) content {
	t.Helper()
	var out struct {
		E []struct {
			XID        graph.ID
			Name, Kind string
			Alias      []string
			MayBe      []graph.ID `json:"may_be"`
			Held       []string   `json:"offices_held"`
		}
		S []struct {
			XID             graph.ID
			Relation        string
			Subject, Object []ref
		}
	}
	query(t, c, `{ e(func: type(Entity)) { xid name kind alias may_be offices_held }
		s(func: type(Statement)) @filter(not has(retracted_at)) { xid relation subject { xid } object { xid } } }`, &out)
	var entities []graph.Entity
	for _, e := range out.E {
		slices.Sort(e.Alias)
		slices.Sort(e.MayBe)
		slices.Sort(e.Held)
		entities = append(entities, graph.Entity{ID: e.XID, Name: e.Name, Kind: e.Kind, Aliases: e.Alias, MayBe: e.MayBe, Held: e.Held})
	}
	var statements []graph.Statement
	for _, s := range out.S {
		st := graph.Statement{ID: s.XID, Relation: s.Relation}
		if len(s.Subject) > 0 {
			st.Subject.Entity = s.Subject[0].XID
		}
		if len(s.Object) > 0 {
			st.Object.Entity = s.Object[0].XID
		}
		statements = append(statements, st)
	}
	return contentOf(entities, statements, dgraphEdges(t, c))
}

// dgraphEdges reads the direct edges of the relations that the tests use.
func dgraphEdges(t *testing.T, c *dgraph.Client) []graph.Edge {
	t.Helper()
	var edges []graph.Edge
	for _, r := range []string{"met", "received", "attacked", "held_talks_with", graph.Linked} {
		var out struct {
			Q []struct {
				XID graph.ID
				To  []map[string]any `json:"to"`
			}
		}
		query(t, c, `{ q(func: has(`+r+`)) { xid to: `+r+` @facets { xid } } }`, &out)
		for _, n := range out.Q {
			for _, to := range n.To {
				e := graph.Edge{Subject: n.XID, Relation: r, Object: graph.ID(to["xid"].(string))}
				e.Status = graph.Status(fmt.Sprint(to["to|status"]))
				if count, ok := to["to|count"].(float64); ok {
					e.Count = int(count)
				}
				if first, ok := to["to|first"].(string); ok {
					e.First, _ = time.Parse(time.RFC3339, first)
				}
				edges = append(edges, e)
			}
		}
	}
	return edges
}

func query(t *testing.T, c *dgraph.Client, dql string, out any) {
	t.Helper()
	data, err := c.Query(t.Context(), dql, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, out); err != nil {
		t.Fatal(err)
	}
}

var day = time.Date(2025, time.April, 25, 0, 0, 0, 0, time.UTC)

func entity(id, name string) graph.Entity {
	return graph.Entity{ID: graph.ID(id), Name: name, Kind: "Person", Aliases: []string{name}, Folded: []string{strings.ToLower(name)}, Sound: []string{"s " + id}, FirstSeen: day, LastSeen: day}
}

// statement is one about Anna and Bernd.
func statement(id, article, relation string) graph.Statement {
	return graph.Statement{
		ID: graph.ID(id), Article: graph.ID(article), Subject: graph.Slot{Entity: "aa", Text: "Anna"}, Relation: relation,
		Phrase: relation, Lemma: relation, Object: graph.Slot{Entity: "bb", Text: "Bernd"}, Polarity: "positive", Modality: "asserted",
		Status: graph.Stated, Time: graph.Time{From: day, To: day, Granularity: "day"}, Evidence: "A met B.", End: 8, Confidence: 0.9, Rule: "clause", Language: "en",
		Arguments: []graph.Argument{{Role: "topic", Slot: graph.Slot{Text: "peace"}}},
	}
}

func batch(article string, statements ...graph.Statement) *graph.Batch {
	return &graph.Batch{
		Article:    graph.Article{ID: graph.ID(article), Path: article + ".txt", Language: "en", Hash: article, Published: day, Text: "A met B."},
		Entities:   []graph.Entity{entity("aa", "Anna"), entity("bb", "Bernd")},
		Statements: statements,
	}
}

func apply(t *testing.T, s load.Store, b *graph.Batch) load.Change {
	t.Helper()
	change, err := s.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return change
}

func project(t *testing.T, s load.Store) {
	t.Helper()
	if _, err := s.Project(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// each runs a contract test on every store.
func each(t *testing.T, test func(t *testing.T, s store)) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) { test(t, s) })
	}
}

func TestApplyTwiceChangesNothing(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		b := batch("a1", statement("s1", "a1", "met"))
		want := load.Change{Articles: 1, Entities: 2, Statements: 1}
		if diff := cmp.Diff(want, apply(t, s, b)); diff != "" {
			t.Error(diff)
		}
		project(t, s)
		before := s.look(t)
		if got := apply(t, s, b); !got.None() {
			t.Errorf("second load changed %+v", got)
		}
		project(t, s)
		if diff := cmp.Diff(before, s.look(t)); diff != "" {
			t.Error(diff)
		}
		wantEdges := []string{
			"aa linked bb 0 stated 0001-01-01", "aa met bb 1 stated 2025-04-25", "bb met aa 1 stated 2025-04-25",
		}
		if diff := cmp.Diff(wantEdges, before.Edges); diff != "" {
			t.Error(diff)
		}
	})
}

func TestChangedArticleRetractsAndReplaces(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		apply(t, s, batch("a1", statement("s1", "a1", "met"), statement("s2", "a1", "received")))
		project(t, s)
		changed := statement("s1", "a1", "met")
		changed.Status = graph.Claimed
		want := load.Change{Statements: 1, Retracted: 1}
		if diff := cmp.Diff(want, apply(t, s, batch("a1", changed))); diff != "" {
			t.Error(diff)
		}
		project(t, s)
		wantContent := content{
			Entities:   []string{"aa Anna Person [Anna]", "bb Bernd Person [Bernd]"},
			Statements: []string{"s1 aa met bb"},
			Edges:      []string{"aa met bb 1 claimed 2025-04-25", "bb met aa 1 claimed 2025-04-25"},
		}
		if diff := cmp.Diff(wantContent, s.look(t)); diff != "" {
			t.Error(diff)
		}
		// What was retracted may come back.
		apply(t, s, batch("a1", changed, statement("s2", "a1", "received")))
		project(t, s)
		if got := s.look(t); len(got.Statements) != 2 {
			t.Errorf("statements after the return: %v", got.Statements)
		}
	})
}

func TestEdgesSumUpArticles(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		claim := statement("s2", "a2", "attacked")
		claim.Status = graph.Claimed
		denial := statement("s3", "a3", "met")
		denial.Polarity = "negative"
		planned := statement("s4", "a3", "held_talks_with")
		planned.Modality = "planned"
		apply(t, s, batch("a1", statement("s1", "a1", "received")))
		apply(t, s, batch("a2", claim))
		apply(t, s, batch("a3", denial, planned))
		project(t, s)
		want := []string{
			"aa linked bb 0 stated 0001-01-01", // "received" is stated
			"aa met bb 1 disputed 2025-04-25",  // received is a kind of met; one article denies it
			"aa received bb 1 stated 2025-04-25",
			"bb met aa 1 disputed 2025-04-25",
		}
		if diff := cmp.Diff(want, s.look(t).Edges); diff != "" {
			t.Error(diff)
		}
	})
}

func TestEntitiesAreExtended(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		apply(t, s, batch("a1"))
		b := batch("a2")
		b.Entities[0].Aliases = []string{"Anja", "Anna"}
		b.Entities[0].Sound = []string{"s aa", "s new"}
		if got := apply(t, s, b); got.Entities != 1 {
			t.Errorf("%d entities changed, want 1", got.Entities)
		}
		found, err := s.Candidates(t.Context(), []string{"s new"})
		if err != nil {
			t.Fatal(err)
		}
		if len(found) != 1 || len(found[0].Aliases) != 2 {
			t.Errorf("candidates: %+v", found)
		}
		b.Entities[0].Near, b.Entities[0].Sound = []string{"near"}, []string{"s aa"} // only for the search
		if got := apply(t, s, b); got.Entities != 0 {
			t.Errorf("%d entities changed, want none", got.Entities)
		}
		if none, err := s.Candidates(t.Context(), []string{"unknown"}); err != nil || len(none) != 0 {
			t.Errorf("candidates for an unknown key: %v, %v", none, err)
		}
	})
}

// TestWhatIsDecidedAnewIsReplaced loads an entity whose name no longer fits one
// of two, and of whose office articles tell for longer.
func TestWhatIsDecidedAnewIsReplaced(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		b := batch("a1")
		b.Entities[0].MayBe = []graph.ID{"bb", "cc"}
		b.Entities[1].Held = []string{"mayor\t2025-01-01\t2025-02-01", "office\t2025-01-01\t2025-01-01"}
		apply(t, s, b)
		b = batch("a2")
		b.Entities[0].MayBe = []graph.ID{"cc", "dd"}
		b.Entities[1].Held = []string{"mayor\t2025-01-01\t2025-03-01", "office\t2025-01-01\t2025-01-01"}
		if got := apply(t, s, b); got.Entities != 2 {
			t.Errorf("%d entities changed, want 2", got.Entities)
		}
		want := []string{
			"aa Anna Person [Anna] may be [cc dd], held []",
			"bb Bernd Person [Bernd] may be [], held [mayor\t2025-01-01\t2025-03-01 office\t2025-01-01\t2025-01-01]",
		}
		if diff := cmp.Diff(want, s.look(t).Entities); diff != "" {
			t.Error(diff)
		}
		found, err := s.Candidates(t.Context(), []string{"s aa"})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(found[0].MayBe)
		if diff := cmp.Diff([]graph.ID{"cc", "dd"}, found[0].MayBe); diff != "" {
			t.Errorf("may be, of a candidate: %s", diff)
		}
		b = batch("a3")
		if got := apply(t, s, b); got.Entities != 2 {
			t.Errorf("%d entities changed by losing all, want 2", got.Entities)
		}
		if diff := cmp.Diff([]string{"aa Anna Person [Anna]", "bb Bernd Person [Bernd]"}, s.look(t).Entities); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTwoWritersMakeNoDuplicates(t *testing.T) {
	each(t, func(t *testing.T, s store) {
		var wg sync.WaitGroup
		errs := make([]error, 12)
		for i := range errs {
			wg.Go(func() {
				a := fmt.Sprintf("a%02d", i)
				b := batch(a, statement("s"+a, a, "met"))
				_, errs[i] = s.Apply(context.WithoutCancel(t.Context()), b)
			})
		}
		wg.Wait()
		for _, err := range errs {
			if err != nil {
				t.Error(err)
			}
		}
		project(t, s)
		got := s.look(t)
		if len(got.Entities) != 2 || len(got.Statements) != 12 {
			t.Errorf("%d entities, %d statements; want 2, 12", len(got.Entities), len(got.Statements))
		}
		if len(got.Edges) != 3 || !strings.HasPrefix(got.Edges[1], "aa met bb 12 ") {
			t.Errorf("edges: %v", got.Edges)
		}
	})
}
