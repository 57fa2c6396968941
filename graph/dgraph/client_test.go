package dgraph_test

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph/dgraph"
	"dossier/graph/local/localtest"
)

// set writes quads in a transaction of their own.
func set(t *testing.T, c *dgraph.Client, quads ...dgraph.NQuad) (uids map[string]string) {
	t.Helper()
	err := c.Update(t.Context(), func(tx *dgraph.Tx) (err error) {
		uids, err = tx.Mutate(quads, nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uids
}

// query decodes the answer's block q.
func query[T any](t *testing.T, c *dgraph.Client, dql string, vars map[string]string) []T {
	t.Helper()
	answer, err := c.Query(t.Context(), dql, vars)
	if err != nil {
		t.Fatal(err)
	}
	var v struct{ Q []T }
	if err := json.Unmarshal(answer, &v); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	return v.Q
}

func alter(t *testing.T, c *dgraph.Client, schema string) {
	t.Helper()
	if err := c.Alter(t.Context(), schema); err != nil {
		t.Fatal(err)
	}
}

// dgo writes with the protobuf package that came before today's; gRPC may
// stop to understand it without a sign at compile time.
func TestValuesRoundTrip(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, `
		text: string @index(exact) .
		texts: [string] .
		long: string .
		whole: int .
		real: float .
		truth: bool .
		moment: datetime .
		knows: [uid] @reverse .`)
	moment := time.Date(2025, 2, 9, 18, 30, 1, 500_000_000, time.FixedZone("", 3600))
	tests := []struct {
		predicate string
		value     dgraph.Value
		want      any
	}{
		{"text", dgraph.String(`"Ü" <uid> \ {set} $x _:b %`), `"Ü" <uid> \ {set} $x _:b %`},
		{"text", dgraph.String(""), ""},
		{"text", dgraph.String("line\nbreak\ttab\r\x00\u2028"), "line\nbreak\ttab\r\x00\u2028"},
		{"text", dgraph.String("_STAR_ALL"), "_STAR_ALL"},
		{"long", dgraph.String(strings.Repeat("long ", 20000)), strings.Repeat("long ", 20000)},
		{"texts", dgraph.String("one of a list"), []any{"one of a list"}},
		{"whole", dgraph.Int(-1 << 53), float64(-1 << 53)},
		{"whole", dgraph.Int(0), float64(0)},
		{"real", dgraph.Float(0.1), 0.1},
		{"real", dgraph.Float(-1e100), -1e100},
		{"truth", dgraph.Bool(true), true},
		{"truth", dgraph.Bool(false), false},
		{"moment", dgraph.Time(moment), "2025-02-09T17:30:01.5Z"},
	}
	for _, test := range tests {
		uid := set(t, c, dgraph.NQuad{Subject: "_:n", Predicate: test.predicate, Object: test.value})["n"]
		got := query[map[string]any](t, c,
			`query q($u: string) { q(func: uid($u)) { `+test.predicate+` } }`, map[string]string{"$u": uid})
		want := []map[string]any{{test.predicate: test.want}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.predicate, diff)
		}
	}
}

func TestFacetsRoundTrip(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .\nmet: [uid] @reverse .")
	at := time.Date(2025, 2, 11, 0, 0, 0, 0, time.UTC)
	facets := func(n int64, status string) []dgraph.Facet {
		return []dgraph.Facet{ // not in the order of their keys
			{Key: "status", Value: dgraph.String(status)},
			{Key: "count", Value: dgraph.Int(n)},
			{Key: "weight", Value: dgraph.Float(0.5)},
			{Key: "sure", Value: dgraph.Bool(true)},
			{Key: "first", Value: dgraph.Time(at)},
		}
	}
	uids := set(
		t, c,
		dgraph.NQuad{Subject: "_:a", Predicate: "name", Object: dgraph.String("A")},
		dgraph.NQuad{Subject: "_:b", Predicate: "name", Object: dgraph.String("B")},
		dgraph.NQuad{Subject: "_:c", Predicate: "name", Object: dgraph.String("C")},
		dgraph.NQuad{Subject: "_:a", Predicate: "met", Object: dgraph.Node("_:b"), Facets: facets(3, `said "so"`)},
		dgraph.NQuad{Subject: "_:a", Predicate: "met", Object: dgraph.Node("_:c"), Facets: facets(70000, "")},
	)
	type person map[string]any
	a := map[string]string{"$u": uids["a"]}
	got := query[person](t, c, `query q($u: string) { q(func: uid($u)) { met (orderasc: name) @facets { name } } }`, a)
	want := []person{{"met": []any{
		map[string]any{
			"name": "B", "met|count": 3.0, "met|first": "2025-02-11T00:00:00Z",
			"met|status": `said "so"`, "met|sure": true, "met|weight": 0.5,
		},
		map[string]any{
			"name": "C", "met|count": 70000.0, "met|first": "2025-02-11T00:00:00Z",
			"met|status": "", "met|sure": true, "met|weight": 0.5,
		},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("all facets (-want +got):\n%s", diff)
	}
	for filter, want := range map[string]string{
		`gt(count, 3)`:                          "C",
		`eq(status, "said \"so\"")`:             "B",
		`lt(count, 4) and eq(sure, true)`:       "B",
		`ge(count, 4) and le(first, "2025-03")`: "C",
	} {
		got := query[person](t, c,
			`query q($u: string) { q(func: uid($u)) { met @facets(`+filter+`) { name } } }`, a)
		if diff := cmp.Diff([]person{{"met": []any{map[string]any{"name": want}}}}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", filter, diff)
		}
	}
	// A write replaces all facets.
	set(t, c, dgraph.NQuad{
		Subject: uids["a"], Predicate: "met", Object: dgraph.Node(uids["b"]),
		Facets: []dgraph.Facet{{Key: "count", Value: dgraph.Int(4)}},
	})
	got = query[person](t, c, `query q($u: string) { q(func: uid($u)) { met @facets @filter(eq(name, "B")) { name } } }`, a)
	if diff := cmp.Diff([]person{{"met": []any{map[string]any{"name": "B", "met|count": 4.0}}}}, got); diff != "" {
		t.Errorf("after the second write (-want +got):\n%s", diff)
	}
}

func TestDelete(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .\nalias: [string] .\nmet: [uid] .\ntype Entity {\n name\n alias\n met\n}")
	uids := set(
		t, c,
		dgraph.NQuad{Subject: "_:a", Predicate: "dgraph.type", Object: dgraph.String("Entity")},
		dgraph.NQuad{Subject: "_:a", Predicate: "name", Object: dgraph.String("A")},
		dgraph.NQuad{Subject: "_:a", Predicate: "alias", Object: dgraph.String("x")},
		dgraph.NQuad{Subject: "_:a", Predicate: "alias", Object: dgraph.String("y")},
		dgraph.NQuad{Subject: "_:a", Predicate: "met", Object: dgraph.Node("_:b")},
		dgraph.NQuad{Subject: "_:a", Predicate: "met", Object: dgraph.Node("_:c")},
	)
	a := uids["a"]
	steps := []struct {
		del  dgraph.NQuad
		want string
	}{
		{dgraph.NQuad{Predicate: "alias", Object: dgraph.String("x")}, `{"alias":["y"],"met":2,"name":"A"}`},
		{dgraph.NQuad{Predicate: "met", Object: dgraph.Node(uids["b"])}, `{"alias":["y"],"met":1,"name":"A"}`},
		{dgraph.NQuad{Predicate: "name", Object: dgraph.Any()}, `{"alias":["y"],"met":1}`},
		{dgraph.NQuad{Predicate: dgraph.Every, Object: dgraph.Any()}, `{"met":0}`},
	}
	for _, step := range steps {
		step.del.Subject = a
		err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
			_, err := tx.Mutate(nil, []dgraph.NQuad{step.del})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		got := query[map[string]any](t, c,
			`query q($u: string) { q(func: uid($u)) { name alias met: count(met) } }`, map[string]string{"$u": a})
		text, err := json.Marshal(got[0])
		if err != nil {
			t.Fatal(err)
		}
		if string(text) != step.want {
			t.Errorf("after deleting %q: %s, want %s", step.del.Predicate, text, step.want)
		}
	}
}

// A difference, deleting some values of a node and setting others in one
// mutation, must keep both.
func TestDifferenceInOneMutation(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .\nalias: [string] @index(exact) .")
	for range 12 {
		a := set(
			t, c,
			dgraph.NQuad{Subject: "_:a", Predicate: "name", Object: dgraph.String("old")},
			dgraph.NQuad{Subject: "_:a", Predicate: "alias", Object: dgraph.String("old")},
			dgraph.NQuad{Subject: "_:a", Predicate: "alias", Object: dgraph.String("stays")},
		)["a"]
		err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
			_, err := tx.Mutate(
				[]dgraph.NQuad{
					{Subject: a, Predicate: "name", Object: dgraph.String("new")},
					{Subject: a, Predicate: "alias", Object: dgraph.String("new")},
				},
				[]dgraph.NQuad{{Subject: a, Predicate: "alias", Object: dgraph.String("old")}})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		got := query[struct {
			Name  string
			Alias []string
		}](t, c, `query q($u: string) { q(func: uid($u)) { name alias } }`, map[string]string{"$u": a})[0]
		if got.Name != "new" || len(got.Alias) != 2 || strings.Contains(strings.Join(got.Alias, " "), "old") {
			t.Fatalf("got %+v", got)
		}
	}
}

// The same for a node cleared and filled by two mutations of one transaction.
func TestClearThenSet(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .\nalias: [string] @index(exact) .\ntype Entity {\n name\n alias\n}")
	for range 12 {
		a := set(t, c,
			dgraph.NQuad{Subject: "_:a", Predicate: "dgraph.type", Object: dgraph.String("Entity")},
			dgraph.NQuad{Subject: "_:a", Predicate: "name", Object: dgraph.String("old")},
			dgraph.NQuad{Subject: "_:a", Predicate: "alias", Object: dgraph.String("old")})["a"]
		err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
			if _, err := tx.Mutate(nil, []dgraph.NQuad{{Subject: a, Predicate: dgraph.Every, Object: dgraph.Any()}}); err != nil {
				return err
			}
			_, err := tx.Mutate([]dgraph.NQuad{
				{Subject: a, Predicate: "name", Object: dgraph.String("new")},
				{Subject: a, Predicate: "alias", Object: dgraph.String("new")},
			}, nil)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Query(t.Context(),
			`query q($u: string) { q(func: uid($u)) { name alias } old(func: eq(name, "old")) { uid } }`,
			map[string]string{"$u": a})
		if err != nil {
			t.Fatal(err)
		}
		if want := `{"q":[{"name":"new","alias":["new"]}],"old":[]}`; string(got) != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	}
}

func TestUpdateDiscardsOnError(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .")
	boom := errors.New("boom")
	calls := 0
	err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
		calls++
		if _, err := tx.Mutate([]dgraph.NQuad{{Subject: "_:a", Predicate: "name", Object: dgraph.String("A")}}, nil); err != nil {
			return err
		}
		answer, err := tx.Query(`{ q(func: eq(name, "A")) { name } }`, nil)
		if err != nil {
			return err
		}
		if !strings.Contains(string(answer), `"A"`) {
			t.Errorf("the transaction does not see its own write: %s", answer)
		}
		return boom
	})
	if !errors.Is(err, boom) || calls != 1 {
		t.Errorf("got %v after %d calls", err, calls)
	}
	if got := query[any](t, c, `{ q(func: eq(name, "A")) { name } }`, nil); len(got) != 0 {
		t.Errorf("discarded, and yet there: %v", got)
	}
}

func TestQueryWritesNothing(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .")
	for _, dql := range []string{
		`{ set { _:a <name> "A" . } }`,
		`upsert { query { q(func: eq(name, "A")) { v as uid } } mutation { set { uid(v) <name> "A" . } } }`,
		`{ delete { <0x1> * * . } }`,
		`schema {} upsert { mutation { set { _:a <name> "A" . } } }`,
	} {
		if answer, err := c.Query(t.Context(), dql, nil); err == nil {
			t.Errorf("%s: no error, but %s", dql, answer)
		}
	}
	if got := query[any](t, c, `{ q(func: has(name)) { name } }`, nil); len(got) != 0 {
		t.Errorf("written by a query: %v", got)
	}
}

func TestVariablesAreNoText(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "name: string @index(exact) .")
	name := `x")) { name } all(func: has(name)) { name } r(func: eq(name, "`
	set(t, c,
		dgraph.NQuad{Subject: "_:a", Predicate: "name", Object: dgraph.String(name)},
		dgraph.NQuad{Subject: "_:b", Predicate: "name", Object: dgraph.String("other")})
	got := query[struct{ Name string }](t, c,
		`query q($n: string) { q(func: eq(name, $n)) { name } }`, map[string]string{"$n": name})
	if len(got) != 1 || got[0].Name != name {
		t.Errorf("got %v", got)
	}
}

// gRPC's own limit is 4 MB each way.
func TestLargeMessages(t *testing.T) {
	c := localtest.Client(t)
	alter(t, c, "text: string .")
	text := strings.Repeat("0123456789", 600_000)
	uid := set(t, c, dgraph.NQuad{Subject: "_:a", Predicate: "text", Object: dgraph.String(text)})["a"]
	got := query[struct{ Text string }](t, c,
		`query q($u: string) { q(func: uid($u)) { text } }`, map[string]string{"$u": uid})
	if len(got) != 1 || got[0].Text != text {
		t.Error("the text does not come back")
	}
}

func TestDialUnreachable(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := closed.Addr().String()
	closed.Close()
	start := time.Now()
	_, err = dgraph.Dial(t.Context(), dgraph.Target{Address: address, User: "u", Password: "hunter2"})
	if !errors.Is(err, dgraph.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
	for _, part := range []string{address, "db start", "dgraph://"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not name %q", err, part)
		}
	}
	if strings.Contains(err.Error(), "hunter2") {
		t.Errorf("the error tells the password: %v", err)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

// A server that takes the connection and says nothing is as good as none.
func TestDialSilence(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = dgraph.Dial(ctx, dgraph.Target{Address: silent.Addr().String()})
	if !errors.Is(err, dgraph.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
}

func TestDialWithoutCredentials(t *testing.T) {
	target := localtest.Start(t)
	for name, change := range map[string]func(*dgraph.Target){
		"no auth token":    func(x *dgraph.Target) { x.AuthToken = "" },
		"wrong auth token": func(x *dgraph.Target) { x.AuthToken += "x" },
		"wrong password":   func(x *dgraph.Target) { x.Password += "x" },
	} {
		other := target
		change(&other)
		client, err := dgraph.Dial(t.Context(), other)
		if err == nil {
			client.Close()
			t.Errorf("%s: let in", name)
		}
		if errors.Is(err, dgraph.ErrUnavailable) {
			t.Errorf("%s: the server is there, and yet %v", name, err)
		}
	}
	target.User, target.Password = "", ""
	client, err := dgraph.Dial(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if answer, err := client.Query(t.Context(), "schema {}", nil); err == nil {
		t.Errorf("a query without login was answered: %s", answer)
	}
}
