package parse

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Options say how a parser learns.
type Options struct {
	Header   model.Header // goes into the model; its Seed orders the sentences
	Epochs   int
	Runs     int               // how many times to train, each in another order, for the mean; 0 is 1
	Clusters map[uint64]uint16 // hash of the lower-cased word: cluster; may be nil
	Prune    model.Prune
	Log      func(format string, args ...any)
}

// explore is how often the parser in training follows its own choice, right or
// wrong, after the first epoch.
const explore = 0.9

// Learn trains a parser on sentences. tags[i] are the tags of sentence i to
// learn with, best those that a tagger gives it that was not trained on it; nil
// takes the right ones. The same input gives the same model. It fails when ctx
// is done, or without sentences.
func Learn(ctx context.Context, sentences []*syntax.Record, tags [][]syntax.Tag, o Options) (*Model, error) {
	m := &Model{Header: o.Header, clusters: model.NewWords(o.Clusters), actions: seenActions(sentences)}
	m.Header.Kind, m.Header.Features = Kind, FeatureVersion
	if len(sentences) == 0 {
		return nil, fmt.Errorf("train parser: no sentences")
	}
	var trainers []*model.Trainer
	for run := range max(o.Runs, 1) {
		t, err := m.train(ctx, sentences, tags, o, uint64(run))
		if err != nil {
			return nil, err
		}
		trainers = append(trainers, t)
	}
	linear := model.Mix(trainers, o.Prune)
	m.scorer = linear
	if o.Log != nil {
		o.Log("parse: %d actions, %d weights", len(m.actions), linear.Weights())
	}
	return m, nil
}

// train runs once through all epochs, in an order of its own.
func (m *Model) train(ctx context.Context, sentences []*syntax.Record, tags [][]syntax.Tag, o Options, run uint64) (*model.Trainer, error) {
	l := &learner{
		m: m, trainer: model.NewTrainer(len(m.actions)), scores: make([]float32, len(m.actions)),
		random: rand.New(rand.NewPCG(o.Header.Seed, model.Feature(int(run), model.Hash("parse")))),
	}
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		l.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		l.right, l.total = 0, 0
		for _, k := range order {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("train parser: %w", err)
			}
			r, t := sentences[k], sentences[k].Tags
			if tags != nil {
				t = tags[k]
			}
			l.learn(r, t, epoch > 0)
		}
		if o.Log != nil {
			o.Log("parse run %d epoch %d: %.2f%% of training steps right", run+1, epoch+1, 100*float64(l.right)/float64(l.total))
		}
	}
	return l.trainer, nil
}

// seenActions lists shift, and for each other move the relations that arcs of
// its direction have, as the gold trees have them.
func seenActions(sentences []*syntax.Record) []action {
	type pair struct {
		move move
		rel  syntax.Rel
	}
	pairs := []pair{{left, "dep"}, {right, "dep"}}
	for _, r := range sentences {
		for i, a := range r.Arcs {
			switch {
			case a.Head == syntax.Root:
			case a.Head > i:
				pairs = append(pairs, pair{left, a.Rel})
			default:
				pairs = append(pairs, pair{right, a.Rel})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(cmp.Compare(a.move, b.move), cmp.Compare(a.rel, b.rel)) })
	actions := []action{newAction(shift, "")}
	for _, p := range slices.Compact(pairs) {
		actions = append(actions, newAction(p.move, p.rel))
	}
	setBits(actions)
	return actions
}

// learner is a training in progress.
type learner struct {
	m            *Model
	trainer      *model.Trainer
	random       *rand.Rand
	features     []uint64
	scores       []float32
	right, total int
}

// learn parses a sentence, correcting the weights at each wrong action. With
// explore it goes on from the wrong state, mostly.
func (l *learner) learn(r *syntax.Record, tags []syntax.Tag, exploring bool) {
	g := newGold(r)
	s := newState(l.m.nodes(r.Words, tags))
	for !s.done() {
		l.features = s.features(l.features[:0])
		l.trainer.Score(l.features, l.scores)
		guess := s.best(l.m.actions, l.scores)
		right := l.bestRight(s, g)
		l.total++
		if guess == right || s.front == s.n && len(s.stack) == 1 {
			l.right++
		} else {
			l.trainer.Update(l.features, right, guess)
		}
		l.trainer.Tick()
		if !exploring || l.random.Float64() >= explore {
			guess = right
		}
		s.apply(l.m.actions[guess])
	}
}

// bestRight returns the highest scored of the actions that cost least.
func (l *learner) bestRight(s *state, g *gold) int {
	costs := g.costs(s)
	least := min(costs[shift], costs[left], costs[right])
	found := -1
	for i, a := range l.m.actions {
		if costs[a.move] == least && (found < 0 || l.scores[i] > l.scores[found]) && g.fits(s, a) {
			found = i
		}
	}
	return found
}

func newGold(r *syntax.Record) *gold {
	n := len(r.Words)
	g := &gold{heads: make([]int, n+1), rels: make([]string, n+1), kids: make([][]int, n+2)}
	for i, a := range r.Arcs {
		g.heads[i], g.rels[i] = a.Head, string(a.Rel)
		if a.Head == syntax.Root {
			g.heads[i] = n
		}
		g.kids[g.heads[i]] = append(g.kids[g.heads[i]], i)
	}
	g.heads[n] = -1
	return g
}
