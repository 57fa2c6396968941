package settle_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
	"dossier/schema"
)

// permutations lists all orders of the numbers below n.
func permutations(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var list [][]int
	for _, p := range permutations(n - 1) {
		for i := range n {
			list = append(list, slices.Insert(slices.Clone(p), i, n-1))
		}
	}
	return list
}

// inEveryOrder loads stories one by one, in each order that they can come in, and
// has checked what has become of them: ids are the entities of the mentions.
func inEveryOrder(t *testing.T, stories []story, check func(order []int, m *load.Memory, ids map[graph.ID]graph.ID)) {
	t.Helper()
	for _, order := range permutations(len(stories)) {
		m := load.NewMemory(schema.Default())
		for _, i := range order {
			add(t, m, &stories[i])
		}
		check(order, m, clusters(t, m))
	}
}

func named(article string, names ...string) story {
	s := story{id: article}
	for _, n := range names {
		s.mentions = append(s.mentions, resolve.Mention{
			Local: article + "/" + n, Article: graph.NewID("article", article), Name: n, Forms: []string{n}, Kind: "Person",
			Seen: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC),
		})
	}
	for i := range len(names) - 1 {
		s.met = append(s.met, [2]int{i, i + 1})
	}
	return s
}

// TestSurnames tells of two people of one surname. A bare surname goes to the
// one in whose company it is, whoever was known first, and one without company
// is neither of them, nor a third.
func TestSurnames(t *testing.T) {
	stories := []story{
		named("a", "Miriam Tammsaar", "Pavel Novak", "Ruth Omond"),
		named("b", "Karl Tammsaar", "Ines Halvorsen", "Bo Lindqvist"),
		named("c", "Tammsaar", "Pavel Novak", "Ruth Omond"),
		named("d", "Tammsaar", "Ines Halvorsen", "Bo Lindqvist"),
		named("e", "Tammsaar", "Tomas Quint"),
	}
	inEveryOrder(t, stories, func(order []int, m *load.Memory, ids map[graph.ID]graph.ID) {
		if ids["c/Tammsaar"] != ids["a/Miriam Tammsaar"] || ids["d/Tammsaar"] != ids["b/Karl Tammsaar"] {
			t.Errorf("order %v: a bare surname is not with those in whose company it is", order)
		}
		entities, _, _ := m.Content()
		i := slices.IndexFunc(entities, func(e graph.Entity) bool { return e.ID == ids["e/Tammsaar"] })
		if i < 0 || entities[i].Kind != graph.Ambiguous {
			t.Fatalf("order %v: nothing says that the surname without company is ambiguous", order)
		}
		want := []graph.ID{ids["a/Miriam Tammsaar"], ids["b/Karl Tammsaar"]}
		slices.Sort(want)
		if diff := cmp.Diff(want, entities[i].MayBe); diff != "" {
			t.Errorf("order %v: who it may be: %s", order, diff)
		}
		checkWhole(t, m)
	})
}

// TestNamesakes tells of two people of one full name. What says nothing of them
// goes by its company, whichever article comes first, or to neither.
func TestNamesakes(t *testing.T) {
	stories := []story{
		named("a", "Michael Müller", "Pavel Novak", "Ruth Omond"),
		named("b", "Michael Müller", "Ines Halvorsen", "Bo Lindqvist"),
		named("c", "Michael Müller", "Ines Halvorsen", "Bo Lindqvist"),
		named("d", "Michael Müller", "Tomas Quint"),
	}
	stories[0].mentions[0].Roles = []string{"the mayor"}
	stories[1].mentions[0].Roles = []string{"the striker"}
	inEveryOrder(t, stories, func(order []int, m *load.Memory, ids map[graph.ID]graph.ID) {
		if ids["a/Michael Müller"] == ids["b/Michael Müller"] {
			t.Errorf("order %v: the mayor is the striker", order)
		}
		if ids["c/Michael Müller"] != ids["b/Michael Müller"] {
			t.Errorf("order %v: a name is not with those in whose company it is", order)
		}
		entities, _, _ := m.Content()
		i := slices.IndexFunc(entities, func(e graph.Entity) bool { return e.ID == ids["d/Michael Müller"] })
		if entities[i].Kind != graph.Ambiguous || len(entities[i].MayBe) != 2 {
			t.Errorf("order %v: a name without company is %s, may be %v", order, entities[i].Kind, entities[i].MayBe)
		}
		checkWhole(t, m)
	})
}

// TestDescriptionsFollow describes an entity that turns out to be another: what
// describes it goes where its name went.
func TestDescriptionsFollow(t *testing.T) {
	m := load.NewMemory(schema.Default())
	first, alone := named("a", "Miriam Tammsaar", "Pavel Novak"), named("b", "Tammsaar", "Ines Halvorsen", "Bo Lindqvist")
	add(t, m, &first)
	add(t, m, &alone)
	b := &graph.Batch{Article: graph.Article{ID: graph.NewID("article", "d"), Path: "d"}}
	b.Mentions = []graph.Mention{{ID: "d/envoy", Article: b.Article.ID, Entity: clusters(t, m)["b/Tammsaar"], Name: "the envoy", Kind: "Person", Role: "envoy"}}
	entities, _, _ := m.Content()
	b.Entities = slices.DeleteFunc(entities, func(e graph.Entity) bool { return e.ID != b.Mentions[0].Entity })
	if _, err := m.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	both := named("c", "Miriam Tammsaar", "Ines Halvorsen", "Bo Lindqvist")
	add(t, m, &both)
	ids := clusters(t, m)
	if ids["b/Tammsaar"] != ids["a/Miriam Tammsaar"] {
		t.Fatal("the surname is not with its bearer: the test shows nothing")
	}
	if ids["d/envoy"] != ids["a/Miriam Tammsaar"] {
		t.Errorf("the description stands for %s, want %s", ids["d/envoy"], ids["a/Miriam Tammsaar"])
	}
}

// TestForms tells of somebody under two forms of the given name. That they are
// one shows when both are known, whatever order the articles come in.
func TestForms(t *testing.T) {
	stories := []story{
		named("a", "Daniel Tammsaar", "Pavel Novak"),
		named("b", "Dan Tammsaar", "Ruth Omond", "Ines Halvorsen"),
		named("c", "Dan Tammsaar", "Pavel Novak"),
		named("d", "Daniel Tammsaar", "Ruth Omond"),
	}
	inEveryOrder(t, stories, func(order []int, m *load.Memory, ids map[graph.ID]graph.ID) {
		if ids["a/Daniel Tammsaar"] != ids["b/Dan Tammsaar"] {
			t.Errorf("order %v: the two forms are two people", order)
		}
		checkWhole(t, m)
	})
}

// TestFamilyFirst tells of somebody whose surname comes first by the surname
// alone: it is his, whatever order the articles come in.
func TestFamilyFirst(t *testing.T) {
	stories := []story{
		named("a", "Liang Wenhao", "Pavel Novak", "Ruth Omond"),
		named("b", "Liang", "Pavel Novak", "Ruth Omond"),
		named("c", "Wenhao Liang", "Tomas Quint"),
	}
	inEveryOrder(t, stories, func(order []int, m *load.Memory, ids map[graph.ID]graph.ID) {
		if ids["a/Liang Wenhao"] != ids["b/Liang"] || ids["a/Liang Wenhao"] != ids["c/Wenhao Liang"] {
			t.Errorf("order %v: one man is several: %v", order, ids)
		}
		checkWhole(t, m)
	})
}
