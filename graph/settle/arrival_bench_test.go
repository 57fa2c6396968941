package settle_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
	"dossier/schema"
)

// BenchmarkArrival resolves one more article against graphs of several sizes:
// the time must not grow with the graph beyond the article's candidates.
func BenchmarkArrival(b *testing.B) {
	for _, size := range []int{100, 1000} {
		b.Run(fmt.Sprintf("articles=%d", size), func(b *testing.B) {
			rng := rand.New(rand.NewPCG(1, 2))
			m := load.NewMemory(schema.Default())
			for i := range size {
				arrive(b, m, bigStory(rng, size, i))
			}
			for i := 0; b.Loop(); i++ {
				s := bigStory(rng, size, size+i)
				if _, err := resolve.Entities(b.Context(), m, s.mentions, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// bigStory names people, companies and places of a world that grows with the
// graph, and some that every article may name.
func bigStory(rng *rand.Rand, size, i int) *story {
	s := &story{id: fmt.Sprintf("article %d", i)}
	add := func(kind, name string) {
		s.mentions = append(s.mentions, resolve.Mention{
			Local: string(graph.NewID(s.id, kind, name)), Article: graph.NewID("article", s.id), Name: name, Forms: []string{name}, Kind: kind,
		})
	}
	for range 5 {
		add("Person", fmt.Sprintf("%s %s%s", pick(rng, given)[0], syllables(rng, size), pick(rng, []string{"ov", "sen", "er", "ini"})))
	}
	for range 3 {
		add("Organization", syllables(rng, size)+" "+pick(rng, []string{"Bank", "Instruments", "Energy"}))
		add("Place", syllables(rng, size))
	}
	add("Organization", "Foreign Ministry")
	add("Place", pick(rng, []string{"Chile", "Peru", "France", "Berlin"}))
	return s
}

// syllables makes one of about as many names as there are articles.
func syllables(rng *rand.Rand, size int) string {
	const onsets, vowels = "BDFGKLMNPRST", "aeiou"
	n := rng.IntN(3 * size)
	name := ""
	for range 3 {
		name += string(onsets[n%len(onsets)]) + string(vowels[n/7%len(vowels)])
		n /= 5
	}
	return name
}

func arrive(b *testing.B, m *load.Memory, s *story) {
	r, err := resolve.Entities(b.Context(), m, s.mentions, nil)
	if err != nil {
		b.Fatal(err)
	}
	batch := &graph.Batch{
		Article:  graph.Article{ID: graph.NewID("article", s.id), Path: s.id},
		Mentions: resolve.ToLoad(s.mentions, r.IDs), Entities: r.Entities,
	}
	if _, err := m.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
}
