package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"dossier/extract"
	"dossier/extract/score/world"
	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/local"
	"dossier/graph/resolve"
	"dossier/schema"
)

// timed is how many articles are timed at each size of the graph.
const timed = 100

// timing is what one more article takes, in milliseconds.
type timing struct {
	Articles   int     `json:"articles"`   // in the graph
	Extract    float64 `json:"extract"`    // mean
	Resolve    float64 `json:"resolve"`    // mean
	Candidates float64 `json:"candidates"` // of Resolve: asking the graph
	Load       float64 `json:"load"`       // mean
	Total      float64 `json:"total"`      // resolve and load
	Median     float64 `json:"median"`     // of the total
	Project    float64 `json:"project"`    // mean; edges are projected once, after all articles
	Found      float64 `json:"found"`      // candidates an article
}

// filled is a database with the first articles of a world.
type filled struct {
	size  int
	store counted
	next  []world.Article
	close func() error
	times times
}

// times are sums over articles.
type times struct {
	extract, resolve, load, project time.Duration
	totals                          []time.Duration
}

// counted is a store that times what it is asked for.
type counted struct {
	load.Store
	took  time.Duration
	found int
}

// Candidates implements resolve.Known.
func (c *counted) Candidates(ctx context.Context, keys []string) ([]graph.Entity, error) {
	started := time.Now()
	list, err := c.Store.Candidates(ctx, keys)
	c.took += time.Since(started)
	c.found += len(list)
	return list, err
}

// measureTime fills a database for each size, an article at a time, and then
// times further articles on all of them in turn, so that whatever else the
// machine does slows all alike.
func measureTime(env *environment, w *world.World, s storeFlags, sizes []int) (list []timing, err error) {
	p, err := extract.New()
	if err != nil {
		return nil, err
	}
	var all []*filled
	defer func() {
		for _, f := range all {
			err = errors.Join(err, f.close())
		}
	}()
	for _, size := range slices.Sorted(slices.Values(sizes)) {
		f := &filled{size: size, next: w.Articles[size : size+timed]}
		if f.store.Store, f.close, err = openFresh(env, s); err != nil {
			return nil, err
		}
		all = append(all, f)
		if err := f.fill(env, p, w.Articles[:size]); err != nil {
			return nil, err
		}
	}
	for i := range timed {
		for _, f := range all {
			if err := f.arrive(env, p, &f.next[i]); err != nil {
				return nil, err
			}
		}
	}
	for _, f := range all {
		if err := f.project(env); err != nil {
			return nil, err
		}
		list = append(list, f.timing())
	}
	return list, nil
}

// fill loads articles, and forgets how long that took.
func (f *filled) fill(env *environment, p *extract.Pipeline, articles []world.Article) error {
	for i := range articles {
		if err := f.arrive(env, p, &articles[i]); err != nil {
			return err
		}
		if n := i + 1; n%500 == 0 || n == len(articles) {
			if err := f.project(env); err != nil {
				return err
			}
			env.log.Info("loaded", "articles", n, "of", len(articles), "median", f.timing().Median)
			f.times, f.store.took, f.store.found = times{}, 0, 0
		}
	}
	return nil
}

// arrive extracts, resolves and loads an article.
func (f *filled) arrive(env *environment, p *extract.Pipeline, from *world.Article) error {
	started := time.Now()
	a, err := readWorldArticle(p, from)
	if err != nil {
		return err
	}
	read := time.Now()
	mentions := mentionsOf(&a.reading)
	resolved, err := resolve.Entities(env.ctx, &f.store, mentions, nil)
	if err != nil {
		return err
	}
	decided := time.Now()
	entities := make(map[graph.ID]*graph.Entity, len(resolved.Entities))
	for k := range resolved.Entities {
		entities[resolved.Entities[k].ID] = &resolved.Entities[k]
	}
	batch := batchOf(&a.reading, resolve.ToLoad(mentions, resolved.IDs), entities)
	if _, err := f.store.Apply(env.ctx, &batch); err != nil {
		return err
	}
	t := &f.times
	t.extract += read.Sub(started)
	t.resolve += decided.Sub(read)
	t.load += time.Since(decided)
	t.totals = append(t.totals, time.Since(read))
	return nil
}

func (f *filled) project(env *environment) error {
	started := time.Now()
	_, err := f.store.Project(env.ctx)
	f.times.project = time.Since(started)
	return err
}

// timing sums up.
func (f *filled) timing() timing {
	t := &f.times
	slices.Sort(t.totals)
	n := len(t.totals)
	mean := func(d time.Duration) float64 { return d.Seconds() * 1000 / float64(n) }
	return timing{
		Articles: f.size, Extract: mean(t.extract), Resolve: mean(t.resolve), Candidates: mean(f.store.took), Load: mean(t.load),
		Total: mean(t.resolve + t.load), Median: t.totals[n/2].Seconds() * 1000, Project: mean(t.project),
		Found: float64(f.store.found) / float64(n),
	}
}

// openFresh starts a local database of its own, which goes with its folder when
// it is closed.
func openFresh(env *environment, s storeFlags) (load.Store, func() error, error) {
	dir, err := os.MkdirTemp(s.DBDir, "dossier-world-")
	if err != nil {
		return nil, nil, err
	}
	s.DBDir = dir
	remove := func() error { return errors.Join(local.Stop(context.WithoutCancel(env.ctx), dir), os.RemoveAll(dir)) }
	client, closeStore, err := s.open(env)
	if err != nil {
		return nil, nil, errors.Join(err, remove())
	}
	store, err := load.NewDgraph(env.ctx, client, schema.Default())
	if err != nil {
		closeStore()
		return nil, nil, errors.Join(err, remove())
	}
	return store, func() error { closeStore(); return remove() }, nil
}

func writeTimes(w io.Writer, times []timing) error {
	if _, err := fmt.Fprintln(w, "ms an article          resolve  (asking)     load    total   median  candidates  extract    edges"); err != nil {
		return err
	}
	for _, t := range times {
		if _, err := fmt.Fprintf(w, "with %6d articles %9.2f %9.2f %8.2f %8.2f %8.2f %11.1f %8.2f %8.2f\n",
			t.Articles, t.Resolve, t.Candidates, t.Load, t.Total, t.Median, t.Found, t.Extract, t.Project); err != nil {
			return err
		}
	}
	return nil
}
