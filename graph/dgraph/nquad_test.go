package dgraph

import (
	"math"
	"strings"
	"testing"
)

func TestMutationRefuses(t *testing.T) {
	name := NQuad{Subject: "0x1", Predicate: "name", Object: String("A")}
	with := func(change func(*NQuad)) []NQuad {
		q := name
		change(&q)
		return []NQuad{q}
	}
	tests := []struct {
		why      string
		set, del []NQuad
	}{
		{"neither a uid", with(func(q *NQuad) { q.Subject = "" }), nil},
		{"neither a uid", with(func(q *NQuad) { q.Subject = "uid(v)" }), nil},
		{"neither a uid", with(func(q *NQuad) { q.Subject = "0x1\n" }), nil},
		{"neither a uid", with(func(q *NQuad) { q.Subject = "_STAR_ALL" }), nil},
		{"neither a uid", with(func(q *NQuad) { q.Object = Node("* *") }), nil},
		{"no predicate", with(func(q *NQuad) { q.Predicate = "" }), nil},
		{"no predicate", with(func(q *NQuad) { q.Predicate = star }), nil},
		{"no object", with(func(q *NQuad) { q.Object = Value{} }), nil},
		{"only a deletion", with(func(q *NQuad) { q.Object = Any() }), nil},
		{"only a deletion", with(func(q *NQuad) { q.Predicate = Every }), nil},
		{"not finite", with(func(q *NQuad) { q.Object = Float(math.NaN()) }), nil},
		{"not finite", with(func(q *NQuad) { q.Object = Float(math.Inf(1)) }), nil},
		{"not valid UTF-8", with(func(q *NQuad) { q.Object = String("\xff") }), nil},
		{"no key", with(func(q *NQuad) { q.Facets = []Facet{{Value: Int(1)}} }), nil},
		{"a facet is", with(func(q *NQuad) { q.Facets = []Facet{{Key: "k", Value: Node("0x1")}} }), nil},
		{"a facet is", with(func(q *NQuad) { q.Facets = []Facet{{Key: "k"}} }), nil},
		{"not finite", with(func(q *NQuad) { q.Facets = []Facet{{Key: "k", Value: Float(math.NaN())}} }), nil},
		{"would delete everything", nil, with(func(q *NQuad) { q.Object = String(star) })},
		{"with every object", nil, with(func(q *NQuad) { q.Predicate = Every })},
		{"no facets", nil, with(func(q *NQuad) { q.Facets = []Facet{{Key: "k", Value: Int(1)}} })},
		{"cleared in the same", []NQuad{name}, with(func(q *NQuad) { q.Object = Any() })},
		{"cleared in the same", []NQuad{name}, []NQuad{{Subject: "0x1", Predicate: Every, Object: Any()}}},
	}
	for _, test := range tests {
		_, err := newMutation(test.set, test.del)
		if err == nil || !strings.Contains(err.Error(), test.why) {
			t.Errorf("set %v delete %v: got %v, want %q", test.set, test.del, err, test.why)
		}
	}
	if _, err := newMutation([]NQuad{name}, with(func(q *NQuad) { q.Subject, q.Object = "0x2", Any() })); err != nil {
		t.Errorf("another node cleared: %v", err)
	}
}
