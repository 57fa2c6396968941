package neural

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// Lesson is a sentence to learn from: its words and what is known of them.
type Lesson struct {
	*syntax.Record                  // its tags and arcs are right if Tree is set
	Tree           bool             // the tree is known
	Named          bool             // the names are known
	Names          []syntax.Mention // in order, without overlap
	Convention     int              // of what is called a name; see Sizes
	Turn           int              // 0: learned in each epoch; else in epochs Turn, Turn+Options.Turns, ...
}

// Options say how a network learns.
type Options struct {
	Header  model.Header // goes into the model; its Seed draws weights, order and dropout
	Sizes   Sizes
	Dropout Dropout
	Epochs  int
	Rate    float64 // the highest learning rate; it falls to 0 along a cosine
	Batch   int     // words in a batch, about
	Turns   int     // see Lesson.Turn; 0 is 1
	Lexicon *tag.Lexicon
	Chain   *name.Model // needed if names are learned: finds them together with the network
	Vectors Vectors     // may be empty
	State   string      // file that the state is kept in after each epoch, and taken up from; "" for none
	Log     func(format string, args ...any)

	// Measure, if set, gives a model its score after each epoch, and Keep gets
	// each that has the best score so far. The model may be used and encoded
	// until they return.
	Measure func(epoch int, m *Model) (float64, error)
	Keep    func(m *Model) error
}

// Defaults fills in what is not set.
func (o Options) Defaults() Options {
	fill := func(x *int, to int) {
		if *x == 0 {
			*x = to
		}
	}
	fill(&o.Sizes.Hidden, 192)
	fill(&o.Sizes.Layers, 3)
	fill(&o.Sizes.Arc, 192)
	fill(&o.Sizes.Rel, 64)
	fill(&o.Sizes.Tag, 128)
	if o.Sizes.Conventions > 0 {
		fill(&o.Sizes.Name, 128)
	}
	fill(&o.Epochs, 15)
	fill(&o.Batch, 600)
	fill(&o.Turns, 1)
	if o.Rate == 0 {
		o.Rate = 2e-3
	}
	if o.Dropout == (Dropout{}) {
		o.Dropout = Dropout{Form: 0.2, Vector: 0.05, Words: 0.25, Layers: 0.33, States: 0.2, Roles: 0.33}
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// shards is into how many parts a batch is cut that learn side by side. It does
// not depend on the machine, so that the same seed gives the same weights.
const shards = 2

// learner is a training in progress.
type learner struct {
	Options
	m         *Model
	sentences [][]input
	targets   []target
	turns     []int
	batches   int // of an epoch, about
	step      int // batches learned from
	best      float64
	optimiser *adam
	passes    [shards]*pass
}

// Learn trains a network on sentences. The same lessons and options give the
// same model on the same sort of processor. It fails when ctx is done, or
// without sentences, or if the state cannot be read or written.
func Learn(ctx context.Context, lessons []Lesson, o Options) (*Model, error) {
	l, err := newLearner(lessons, o.Defaults())
	if err != nil {
		return nil, fmt.Errorf("train neural model: %w", err)
	}
	epoch, err := l.resume()
	if err != nil {
		return nil, fmt.Errorf("train neural model: %w", err)
	}
	for ; epoch < l.Epochs; epoch++ {
		if err := l.epoch(ctx, epoch); err != nil {
			return nil, fmt.Errorf("train neural model: %w", err)
		}
	}
	l.m.net.pack(false)
	return l.m, nil
}

func newLearner(lessons []Lesson, o Options) (*learner, error) {
	records := trees(lessons)
	if len(records) == 0 {
		return nil, fmt.Errorf("no sentences with trees")
	}
	if o.Chain == nil {
		o.Sizes.Conventions = 0
	}
	l := &learner{Options: o, best: math.Inf(-1)}
	words, gold := tag.Survey(records, o.Lexicon)
	in := &inputs{words: words, size: o.Vectors.Size, fixed: o.Vectors.Rows, scales: o.Vectors.Scales}
	rows := map[uint64]uint16{}
	for i, w := range o.Vectors.Words {
		rows[model.Hash(w)] = uint16(i + 1)
	}
	in.vectors = model.NewWords(rows)
	if o.Sizes.Conventions > 0 {
		in.names = o.Chain.Lexicon()
	} else {
		o.Chain = nil
	}
	looks := make([][]tag.Look, len(lessons))
	for i, r := range lessons {
		for _, w := range r.Words {
			looks[i] = append(looks[i], words.Look(w.Form))
		}
	}
	in.forms = model.NewWords(knownForms(looks))
	rels, relOf := seenRels(records)
	o.Header.Kind, o.Header.Features = Kind, FeatureVersion
	var err error
	if l.m, err = newModel(o.Header, o.Sizes, in, o.Chain, rels); err != nil {
		return nil, err
	}
	total := 0
	for _, lesson := range lessons {
		var t target
		if lesson.Tree {
			t = newTarget(lesson.Record, gold[0], relOf)
			gold = gold[1:]
		}
		if lesson.Named && lesson.Convention < l.Sizes.Conventions {
			t.names = namesTarget{name.Labels(lesson.Names, len(lesson.Words)), lesson.Convention}
		}
		l.sentences = append(l.sentences, in.of(lesson.Words, nil))
		l.targets = append(l.targets, t)
		l.turns = append(l.turns, lesson.Turn)
		if lesson.Turn == 0 {
			total += len(lesson.Words) * o.Turns
		} else {
			total += len(lesson.Words)
		}
	}
	l.Lexicon, l.Vectors.Words = nil, nil // large, and done with
	total /= o.Turns                      // of an epoch
	l.batches = max((total+o.Batch-1)/o.Batch, 1)
	l.m.net.initialise(l.random(0, 0))
	l.optimiser = newAdam(l.m.net)
	for i := range l.passes {
		l.passes[i] = newLearningPass(l.m)
	}
	weights := 0
	for _, t := range l.m.net.tensors {
		weights += len(t.w)
	}
	l.Log("neural: %d words, %d weights, %d relations, %+v", total, weights, len(rels), l.m.net.outputs)
	return l, nil
}

// trees lists the sentences that have trees.
func trees(lessons []Lesson) []*syntax.Record {
	var list []*syntax.Record
	for _, l := range lessons {
		if l.Tree {
			list = append(list, l.Record)
		}
	}
	return list
}

// seenRels numbers the relations that occur; root is among them.
func seenRels(records []*syntax.Record) ([]syntax.Rel, map[syntax.Rel]int) {
	rels := []syntax.Rel{"root"}
	for _, r := range records {
		for _, a := range r.Arcs {
			if !slices.Contains(rels, a.Rel) {
				rels = append(rels, a.Rel)
			}
		}
	}
	slices.Sort(rels)
	number := map[syntax.Rel]int{}
	for i, r := range rels {
		number[r] = i
	}
	return rels, number
}

// newLearningPass returns a pass with room for gradients.
func newLearningPass(m *Model) *pass {
	p := &pass{n: m.net, in: m.in}
	p.back.gradients = map[*tensor][]float32{}
	p.back.touched = map[*tensor][]int32{}
	for _, t := range m.net.tensors {
		p.back.gradients[t] = make([]float32, len(t.w))
	}
	return p
}

// random returns the source of chance for a part of a step.
func (l *learner) random(step, part int) *rand.Rand {
	return rand.New(rand.NewPCG(l.Header.Seed, uint64(step)<<8|uint64(part)))
}

// epoch learns from all sentences once and keeps the state.
func (l *learner) epoch(ctx context.Context, epoch int) error {
	var sum loss
	batches := l.batch(epoch)
	for _, b := range batches {
		if err := ctx.Err(); err != nil {
			return err
		}
		sum.add(l.learn(b))
	}
	n := float64(len(batches))
	l.Log("neural epoch %d: loss tag %.3f label %.3f script %.3f arc %.3f rel %.3f name %.3f", epoch+1,
		sum.tag/n, sum.label/n, sum.script/n, sum.arc/n, sum.rel/n, sum.name/n)
	l.m.net.pack(false)
	if err := l.measure(epoch + 1); err != nil {
		return err
	}
	return l.save(epoch + 1)
}

// measure measures the model and has it kept if it is the best.
func (l *learner) measure(epoch int) error {
	if l.Measure == nil {
		return nil
	}
	score, err := l.Measure(epoch, l.m)
	if err != nil || score <= l.best {
		return err
	}
	l.best = score
	if l.Keep == nil {
		return nil
	}
	return l.Keep(l.m)
}

// pool is from how many batches' sentences batches of like length are made.
const pool = 40

// batch shuffles the sentences and puts those of like length together, numbers
// of each batch's sentences, the longest first.
func (l *learner) batch(epoch int) [][]int {
	random := rand.New(rand.NewPCG(l.Header.Seed^0x5bd1e995, uint64(epoch)))
	order := random.Perm(len(l.sentences))
	order = slices.DeleteFunc(order, func(k int) bool { return l.turns[k] > 0 && (l.turns[k]-1)%l.Turns != epoch%l.Turns })
	var batches [][]int
	for len(order) > 0 {
		words, n := 0, 0
		for n < len(order) && words < pool*l.Batch {
			words += len(l.sentences[order[n]])
			n++
		}
		part := order[:n]
		order = order[n:]
		slices.SortStableFunc(part, func(a, b int) int { return len(l.sentences[b]) - len(l.sentences[a]) })
		for len(part) > 0 {
			words, n = 0, 0
			for n < len(part) && (words < l.Batch || n < shards) {
				words += len(l.sentences[part[n]])
				n++
			}
			batches = append(batches, part[:n])
			part = part[n:]
		}
	}
	random.Shuffle(len(batches), func(i, j int) { batches[i], batches[j] = batches[j], batches[i] })
	return batches
}

// learn learns from a batch: its shards side by side, each with its own
// gradients, which are then added in order.
func (l *learner) learn(batch []int) loss {
	l.step++
	l.m.net.pack(true)
	words := 0
	for _, k := range batch {
		words += len(l.sentences[k])
	}
	var losses [shards]loss
	l.sideBySide(func(part int) {
		losses[part] = l.learnShard(batch, part, 1/float32(words))
	})
	l.optimiser.update(l.passes[:], l.rate(), l.step, l.sideBySide)
	var sum loss
	for _, s := range losses {
		sum.add(s)
	}
	return sum
}

// sideBySide runs f for each shard. Training is the one place where this
// library starts goroutines: an epoch takes minutes.
func (l *learner) sideBySide(f func(part int)) {
	var wait sync.WaitGroup
	for part := range shards {
		wait.Go(func() { f(part) })
	}
	wait.Wait()
}

func (l *learner) learnShard(batch []int, part int, scale float32) loss {
	p, random := l.passes[part], l.random(l.step, part+1)
	var sentences [][]input
	var targets []target
	for i := part; i < len(batch); i += shards {
		sentences = append(sentences, dropWords(random, l.Dropout, l.sentences[batch[i]]))
		targets = append(targets, l.targets[batch[i]])
	}
	if len(sentences) == 0 {
		return loss{}
	}
	if p.drop == nil {
		p.drop = &dropout{}
	}
	p.drop.draw(random, l.Dropout, p.n, len(sentences))
	p.start(sentences)
	p.run()
	return p.learn(targets, scale)
}

// rate is the learning rate of the present step: rising in the first steps,
// then falling along a cosine (Loshchilov and Hutter, 2017).
func (l *learner) rate() float64 {
	all := l.Epochs * l.batches
	rise := min(200, all/10+1)
	if l.step < rise {
		return l.Rate * float64(l.step) / float64(rise)
	}
	done := min(float64(l.step-rise)/float64(max(all-rise, 1)), 1)
	return l.Rate * (0.005 + 0.995*(1+math.Cos(math.Pi*done))/2)
}
