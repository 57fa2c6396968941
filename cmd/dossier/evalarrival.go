package main

import (
	"fmt"
	"io"
	"math/rand/v2"

	"dossier/extract/score"
	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/resolve"
	"dossier/graph/settle"
	"dossier/schema"
)

// orders is how many orders of arrival are tried.
const orders = 5

// arrival says how near loading articles one by one comes to resolving all at
// once, over several orders.
type arrival struct {
	Orders    int     `json:"orders"`
	Worst     float64 `json:"worst_f1"`      // B-cubed F1 against all at once
	WorstGold float64 `json:"worst_gold"`    // against the stories
	People    int     `json:"people_merged"` // most pairs of people merged wrongly

	wrong, splits []score.Mixed // of the worst order: entities of several that are one at once, and the reverse
}

// measureArrival loads the articles one by one, in several orders.
func measureArrival(env *environment, stories *score.Stories, articles []storyArticle, all *resolve.Result) (*arrival, error) {
	rng := rand.New(rand.NewPCG(1, 1))
	a := &arrival{Orders: orders, Worst: 1, WorstGold: 1}
	paths := make(map[graph.ID]string)
	for i := range articles {
		paths[graph.NewID("article", articles[i].reading.article.ID)] = articles[i].id
	}
	for range orders {
		ids := make(map[string]graph.ID)
		store := load.NewMemory(schema.Default())
		for _, i := range rng.Perm(len(articles)) {
			r := &articles[i].reading
			mentions := mentionsOf(r)
			resolved, err := resolve.Entities(env.ctx, store, mentions, nil)
			if err != nil {
				return nil, err
			}
			batch := graph.Batch{Article: articleOf(r.article), Mentions: resolve.ToLoad(mentions, resolved.IDs), Entities: resolved.Entities}
			if _, err := store.Apply(env.ctx, &batch); err != nil {
				return nil, err
			}
			var open settle.Open
			open.Add(resolved)
			if _, err := open.Settle(env.ctx, store, store, nil); err != nil {
				return nil, err
			}
		}
		mentions, err := store.Mentions(env.ctx)
		if err != nil {
			return nil, err
		}
		var found, gold []string
		var names []score.Printed
		for _, m := range mentions {
			if m.Entity == "" && all.IDs[string(m.ID)] == "" {
				continue // text for both
			}
			ids[string(m.ID)] = m.Entity
			found, gold = append(found, string(m.Entity)), append(gold, string(all.IDs[string(m.ID)]))
			names = append(names, score.Printed{Article: paths[m.Article], Name: m.Name})
		}
		if f := score.BCubed(found, gold).F1; f < a.Worst {
			a.Worst, a.wrong, a.splits = f, score.Mixtures(names, found, gold), score.Mixtures(names, gold, found)
		}
		s := stories.ScoreEntities(clustersOf(stories, articles, ids))
		a.WorstGold = min(a.WorstGold, s.BCubed.F1)
		a.People = max(a.People, s.People)
	}
	return a, nil
}

func (a *arrival) writeText(w io.Writer, lists bool) error {
	if lists {
		for i := range a.wrong {
			fmt.Fprintf(w, "one by one ≠ %s\n", &a.wrong[i])
		}
		for i := range a.splits {
			fmt.Fprintf(w, "one by one / %s\n", &a.splits[i])
		}
	}
	_, err := fmt.Fprintf(w, "one by one, worst of %d orders: B³ F1 %.3f against all at once, %.3f against the stories; pairs of people merged wrongly: %d\n",
		a.Orders, a.Worst, a.WorstGold, a.People)
	return err
}
