// Package world makes articles about a hidden world: people, organisations and
// what happens between them, told in English and German by newspapers that
// spell, shorten, omit and err as newspapers do. Out come the articles and the
// truth: which printed name is whom, which sentence tells of which event.
//
// All words are this package's own (data). They are in two halves, a and b:
// what is developed is looked at on a world of half a; b and its settings only
// measure. The same settings and seed make the same world.
package world

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"dossier/extract/article"
	"dossier/extract/score"
)

// Article is one article of the world.
type Article struct {
	ID        string // "en/00017"
	Language  article.Language
	Published time.Time
	Publisher string
	Agency    string // whose report it is, if it says so
	Text      string
}

// Read parses the article as one that comes from outside.
func (a *Article) Read() (*article.Article, error) {
	r, err := article.Parse(a.ID, []byte(a.Text), article.Options{Published: a.Published})
	if err != nil {
		return nil, err
	}
	r.Language, r.Publisher, r.Agency = a.Language, a.Publisher, a.Agency
	return r, nil
}

// World is the articles, by day of publication, and their truth.
type World struct {
	Articles []Article
	Truth    score.Stories
}

// New makes a world that so many articles tell of.
func New(s Settings, seed uint64, articles int) (*World, error) {
	m, err := readMaterial(s.Half)
	if err != nil {
		return nil, err
	}
	h := newHidden(&s, m, rand.New(rand.NewPCG(seed, 1)), articles)
	w := &writer{hidden: h, rng: rand.New(rand.NewPCG(seed, 2)), names: make(map[string]map[string][]string), reports: make(map[*event][]score.StoryReport)}
	for i := range articles {
		w.write(i)
	}
	return w.world(), nil
}

// world puts the articles into the order in which they were published.
func (w *writer) world() *World {
	out := &World{Articles: slices.SortedStableFunc(slices.Values(w.articles), func(a, b Article) int { return a.Published.Compare(b.Published) })}
	for _, e := range w.hidden.entities() {
		se := score.StoryEntity{ID: e.id(), Kind: e.kind(), Names: make(map[string][]string)}
		for id, forms := range w.names[e.id()] {
			se.Names[id] = slices.Compact(slices.Sorted(slices.Values(forms)))
		}
		if len(se.Names) > 0 {
			out.Truth.Entities = append(out.Truth.Entities, se)
		}
	}
	for i, e := range w.hidden.events {
		se := score.StoryEvent{ID: fmt.Sprintf("event-%d", i), Kind: e.kind, Participants: e.participants(), Place: e.place.id(), Status: "happened"}
		se.Date = []string{e.day.Format(time.DateOnly), e.day.Format(time.DateOnly)}
		se.Reports = w.reports[e]
		if len(se.Reports) > 0 {
			out.Truth.Events = append(out.Truth.Events, se)
		}
	}
	return out
}
