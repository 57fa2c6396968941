package dgraph_test

import (
	"encoding/json"
	"sync"
	"sync/atomic"
	"testing"

	"dossier/graph/dgraph"
	"dossier/graph/local/localtest"
)

// Two writers add to one counter; every lost race must be run again.
func TestUpdateRetriesOnAbort(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "total: int .")
	uid := set(t, c, dgraph.NQuad{Subject: "_:n", Predicate: "total", Object: dgraph.Int(0)})["n"]
	const writers, rounds = 2, 20
	var calls atomic.Int64
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for range rounds {
				err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
					calls.Add(1)
					return addOne(tx, uid)
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	got := query[struct{ Total int }](t, c,
		`query q($u: string) { q(func: uid($u)) { total } }`, map[string]string{"$u": uid})
	if len(got) != 1 || got[0].Total != writers*rounds {
		t.Errorf("got %v, want %d", got, writers*rounds)
	}
	if calls.Load() == writers*rounds {
		t.Error("the writers never met: the test shows nothing")
	}
}

func addOne(tx *dgraph.Tx, uid string) error {
	answer, err := tx.Query(`query q($u: string) { q(func: uid($u)) { total } }`, map[string]string{"$u": uid})
	if err != nil {
		return err
	}
	var v struct{ Q []struct{ Total int64 } }
	if err := json.Unmarshal(answer, &v); err != nil {
		return err
	}
	_, err = tx.Mutate([]dgraph.NQuad{
		{Subject: uid, Predicate: "total", Object: dgraph.Int(v.Q[0].Total + 1)},
	}, nil)
	return err
}

// Two writers that look a node up and make it when it is missing: an index with
// @upsert lets one of them lose.
func TestUpsertMakesOneNode(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "xid: string @index(hash) @upsert .")
	var group sync.WaitGroup
	for range 6 {
		group.Go(func() {
			err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
				answer, err := tx.Query(`{ q(func: eq(xid, "one")) { uid } }`, nil)
				if err != nil || string(answer) != `{"q":[]}` {
					return err
				}
				_, err = tx.Mutate([]dgraph.NQuad{{Subject: "_:n", Predicate: "xid", Object: dgraph.String("one")}}, nil)
				return err
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if got := query[any](t, c, `{ q(func: eq(xid, "one")) { uid } }`, nil); len(got) != 1 {
		t.Errorf("%d nodes: %v", len(got), got)
	}
}

// A schema change meets transactions that are still open.
func TestAlterBesideWriters(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string .")
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		for {
			select {
			case <-done:
				return
			default:
				set(t, c, dgraph.NQuad{Subject: "_:n", Predicate: "name", Object: dgraph.String("n")})
			}
		}
	})
	for _, schema := range []string{
		"name: string @index(exact) .", "name: string @index(exact, trigram) .", "name: string @index(hash) .",
	} {
		if err := c.Alter(t.Context(), schema); err != nil {
			t.Errorf("%s: %v", schema, err)
		}
	}
	close(done)
	group.Wait()
}
