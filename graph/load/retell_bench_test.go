package load_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/local/localtest"
	"dossier/schema"
)

// BenchmarkProject finds the events of ten more articles in graphs of several
// sizes: the time must not grow with the graph, though every article names one
// of two whom all name.
func BenchmarkProject(b *testing.B) {
	for _, size := range []int{100, 800} {
		b.Run(fmt.Sprintf("articles=%d", size), func(b *testing.B) {
			d, err := load.NewDgraph(b.Context(), localtest.Client(b), schema.Default())
			if err != nil {
				b.Fatal(err)
			}
			rng := rand.New(rand.NewPCG(1, 2))
			arrive := func(from, to int) {
				for n := from; n < to; n++ {
					if _, err := d.Apply(b.Context(), daily(rng, n)); err != nil {
						b.Fatal(err)
					}
				}
			}
			arrive(0, size)
			if _, err := d.Project(b.Context()); err != nil {
				b.Fatal(err)
			}
			for n := size; b.Loop(); n += 10 {
				b.StopTimer()
				arrive(n, n+10)
				b.StartTimer()
				if _, err := d.Project(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// daily makes an article with twenty statements, twenty articles a day.
func daily(rng *rand.Rand, n int) *graph.Batch {
	id := graph.ID(fmt.Sprintf("article%06d", n))
	today := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/20)
	b := &graph.Batch{Article: graph.Article{ID: id, Path: string(id), Language: "en", Hash: string(id), Published: today}}
	var cast []graph.ID
	for k := range 8 {
		name := fmt.Sprintf("p%d", rng.IntN(2))
		if k > 0 {
			name = fmt.Sprintf("p%d", 2+n/4+rng.IntN(50))
		}
		b.Entities = append(b.Entities, entity(name, strings.ToUpper(name)))
		cast = append(cast, graph.ID(name))
	}
	relations := []string{"met", "visited", "arrested", "said", "attacked", "spoke_with", "announced", "agreed_to"}
	for i := range 20 {
		s := statement(fmt.Sprintf("%s-%d", id, i), string(id), relations[rng.IntN(len(relations))])
		s.Sentence, s.Arguments, s.Time = i, nil, graph.Time{}
		s.Subject = graph.Slot{Entity: cast[rng.IntN(len(cast))]}
		s.Object = graph.Slot{Entity: cast[rng.IntN(len(cast))], Text: fmt.Sprintf("word%d other%d", rng.IntN(300), rng.IntN(300))}
		if rng.IntN(4) == 0 {
			day := today.AddDate(0, 0, -rng.IntN(3))
			s.Time = graph.Time{From: day, To: day, Granularity: "day"}
		}
		var words []string
		for range 15 {
			words = append(words, fmt.Sprint("w", rng.IntN(100000)))
		}
		s.Evidence = strings.Join(words, " ")
		b.Statements = append(b.Statements, s)
	}
	return b
}
