package resolve

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

type none struct{}

func (none) Candidates(context.Context, []string) ([]graph.Entity, error) { return nil, nil }

type some []graph.Entity

func (s some) Candidates(context.Context, []string) ([]graph.Entity, error) { return s, nil }

func resolveAll(t *testing.T, known Known, ms []Mention) *Result {
	t.Helper()
	r, err := Entities(t.Context(), known, ms)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEntitiesJoinsSpellings(t *testing.T) {
	ms := []Mention{
		{Local: "en1", Name: "Yury Ushakov", Kind: "Person"},
		{Local: "de1", Name: "Juri Uschakow", Kind: "Person"},
		{Local: "en2", Name: "Ushakov", Kind: "Person"},
		{Local: "p1", Name: "Moscow", Kind: "Place"},
		{Local: "p2", Name: "Moskau", Kind: "Place"},
		{Local: "c1", Name: "USA", Kind: "Place"},
		{Local: "c2", Name: "Vereinigte Staaten", Kind: "Place"},
		{Local: "c3", Name: "the United States", Kind: "Organization"},
		{Local: "x", Name: "Petrov", Kind: "Person"},
		{Local: "y", Name: "Petrova", Kind: "Person"},
	}
	r := resolveAll(t, none{}, ms)
	for _, group := range [][]string{{"en1", "de1", "en2"}, {"p1", "p2"}, {"c1", "c2", "c3"}} {
		for _, l := range group[1:] {
			if r.IDs[l] != r.IDs[group[0]] {
				t.Errorf("%s and %s are two entities", group[0], l)
			}
		}
	}
	if r.IDs["x"] == r.IDs["y"] {
		t.Error("Petrov and Petrova are one entity")
	}
	if len(r.Entities) != 5 {
		t.Errorf("got %d entities, want 5", len(r.Entities))
	}
}

func TestEntitiesKeepsTwinsApart(t *testing.T) {
	r := resolveAll(t, none{}, []Mention{
		{Local: "a", Name: "Anna Keller", Kind: "Person"},
		{Local: "b", Name: "Bernd Keller", Kind: "Person"},
		{Local: "c", Name: "Keller", Kind: "Person"},
	})
	if r.IDs["a"] == r.IDs["b"] {
		t.Error("two people of one surname were joined")
	}
	if r.IDs["c"] == r.IDs["a"] || r.IDs["c"] == r.IDs["b"] {
		t.Error("an ambiguous surname was given to one of its bearers")
	}
}

func TestEntitiesTakesKnown(t *testing.T) {
	old := graph.Entity{ID: "old", Name: "Ushakov", Aliases: []string{"Ushakov"}, Kind: "Person"}
	r := resolveAll(t, some{old}, []Mention{{Local: "a", Name: "Juri Uschakow", Kind: "Person"}})
	if r.IDs["a"] != "old" {
		t.Errorf("got %s, want the known entity", r.IDs["a"])
	}
	want := []string{"Juri Uschakow", "Ushakov"}
	if diff := cmp.Diff(want, r.Entities[0].Aliases); diff != "" {
		t.Error(diff)
	}
	if r.Entities[0].Name != "Juri Uschakow" {
		t.Errorf("shown as %q, want the full name", r.Entities[0].Name)
	}
}

func TestEntitiesIgnoresOrder(t *testing.T) {
	ms := []Mention{
		{Local: "1", Name: "Steve Witkowski", Kind: "Person"},
		{Local: "2", Name: "Witkowski", Kind: "Person"},
		{Local: "3", Name: "Kiew", Kind: "Place"},
		{Local: "4", Name: "Kyiv", Kind: "Organization"},
		{Local: "5", Name: "Jurij Below", Kind: "Person"},
		{Local: "6", Name: "Yuri Belov", Kind: "Person"},
	}
	want := resolveAll(t, none{}, ms)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		rng.Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
		if diff := cmp.Diff(want, resolveAll(t, none{}, ms)); diff != "" {
			t.Fatal(diff)
		}
	}
}
