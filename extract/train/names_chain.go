package train

import (
	"math"
	"math/rand/v2"
	"slices"

	"dossier/extract/model"
	"dossier/extract/name"
)

// row has a number per label.
type row = [name.NumLabels]float32

// example is a sentence to learn from: the features of each word, as numbers,
// and its label.
type example struct {
	features [][]int32
	labels   []uint8
	group    int
}

// chain learns the weights of a linear chain by maximum conditional likelihood
// (conditional random field, Lafferty and others 2001): each feature has a
// weight per label, and each label one per label before it. Steps are those of
// AdaGrad (Duchi and others 2011), a sentence at a time.
//
// Where the corpus has groups of files that differ in what they call a name,
// each feature has further weights for each group, and what a group alone
// teaches goes there ("frustratingly easy" adaptation, Daumé 2007).
type chain struct {
	rate    float32 // of learning
	decay   float32 // of weights, with each step that changes them
	dropout float64 // share of the features that are left out at each step

	features    int // without the copies
	weights     []row
	sums        []row // of squared gradients
	transitions [name.NumLabels]row
	changes     [name.NumLabels]row // of squared gradients of transitions
	total       []row               // of the remembered weights
	times       int                 // how often weights were remembered
	random      *rand.Rand
	frozen      []uint32 // per feature: bit l is set if the weight for label l stays 0; nil: none

	kept                      [][]int32 // the features that are not left out
	scores, forward, backward []row
}

func newChain(features, groups int, rate float32, random *rand.Rand) *chain {
	c := &chain{rate: rate, decay: 0.02, dropout: 0.3, features: features, random: random}
	copies := 1
	if groups > 1 {
		copies += groups
	}
	c.weights = make([]row, copies*features)
	c.sums = make([]row, copies*features)
	for from := range c.transitions {
		for to := range c.transitions {
			if !name.Follows(uint8(from), uint8(to)) {
				c.transitions[from][to] = float32(math.Inf(-1))
			}
		}
	}
	return c
}

// learn makes the labels of an example likelier.
func (c *chain) learn(e example) {
	c.choose(e)
	c.scoreWords()
	exp := c.expTransitions()
	c.runForward(&exp)
	c.runBackward(&exp)
	c.step(e.labels, &exp)
}

// choose picks the features to learn from.
func (c *chain) choose(e example) {
	own := int32(0)
	if len(c.weights) > c.features {
		own = int32(c.features * (1 + e.group))
	}
	for len(c.kept) < len(e.features) {
		c.kept = append(c.kept, nil)
		c.scores, c.forward, c.backward = append(c.scores, row{}), append(c.forward, row{}), append(c.backward, row{})
	}
	c.kept = c.kept[:len(e.features)]
	for i, features := range e.features {
		c.kept[i] = c.kept[i][:0]
		for _, f := range features {
			if c.random.Float64() >= c.dropout {
				c.kept[i] = append(c.kept[i], f)
			}
			if own > 0 && c.random.Float64() >= c.dropout {
				c.kept[i] = append(c.kept[i], own+f)
			}
		}
	}
}

// scoreWords sets scores to the exponential of the sums of the weights, the
// highest of each word made 1. None is so low that a sum could become 0.
func (c *chain) scoreWords() {
	const tiny = 1e-15
	for i, features := range c.kept {
		s := row{}
		for _, f := range features {
			for l, w := range &c.weights[f] {
				s[l] += w
			}
		}
		top := s[0]
		for _, x := range s {
			top = max(top, x)
		}
		for l := range s {
			c.scores[i][l] = max(float32(math.Exp(float64(s[l]-top))), tiny)
		}
	}
}

func (c *chain) expTransitions() [name.NumLabels]row {
	var exp [name.NumLabels]row
	for from := range exp {
		for to, x := range c.transitions[from] {
			exp[from][to] = float32(math.Exp(float64(x)))
		}
	}
	return exp
}

// runForward sets forward to the probability of each label given the words up
// to this one.
func (c *chain) runForward(exp *[name.NumLabels]row) {
	before := row{1}
	for i := range c.kept {
		sum := row{}
		for from, p := range before {
			if p == 0 {
				continue
			}
			for to, x := range &exp[from] {
				sum[to] += p * x
			}
		}
		for to := range sum {
			sum[to] *= c.scores[i][to]
		}
		before = scaled(sum)
		c.forward[i] = before
	}
}

// runBackward sets backward to how likely the words after this one are, up to
// a factor, given each label.
func (c *chain) runBackward(exp *[name.NumLabels]row) {
	var after row
	for l := range after {
		if name.Follows(uint8(l), 0) {
			after[l] = 1
		}
	}
	for i := len(c.kept) - 1; i >= 0; i-- {
		c.backward[i] = after
		sum := row{}
		for from := range sum {
			for to, x := range &exp[from] {
				sum[from] += x * c.scores[i][to] * after[to]
			}
		}
		after = scaled(sum)
	}
}

// scaled makes the numbers' sum 1.
func scaled(r row) row {
	sum := float32(0)
	for _, x := range r {
		sum += x
	}
	for l := range r {
		r[l] /= sum
	}
	return r
}

// step moves the weights along the gradient: what is there less what was
// expected.
func (c *chain) step(labels []uint8, exp *[name.NumLabels]row) {
	var moves [name.NumLabels]row
	for i, right := range labels {
		g := row{}
		for l := range g {
			g[l] = c.forward[i][l] * c.backward[i][l]
		}
		g = scaled(g)
		for l := range g {
			g[l] = -g[l]
		}
		g[right]++
		c.moveWeights(i, &g)
		if i > 0 {
			c.expectPairs(i, exp, &moves)
			moves[labels[i-1]][right]++
		} else {
			for l, x := range g {
				moves[0][l] += x
			}
		}
	}
	for from := range moves {
		for to, g := range moves[from] {
			if g != 0 {
				c.changes[from][to] += g * g
				c.transitions[from][to] += c.rate * g / (root(c.changes[from][to]) + 1e-6)
			}
		}
	}
}

// expectPairs takes the probability of each pair of labels of words i-1 and i
// from moves.
func (c *chain) expectPairs(i int, exp, moves *[name.NumLabels]row) {
	var pairs [name.NumLabels]row
	total := float32(0)
	for from, p := range c.forward[i-1] {
		if p == 0 {
			continue
		}
		for to, x := range &exp[from] {
			pairs[from][to] = p * x * c.scores[i][to] * c.backward[i][to]
			total += pairs[from][to]
		}
	}
	for from := range pairs {
		for to, x := range pairs[from] {
			moves[from][to] -= x / total
		}
	}
}

// moveWeights changes the weights of word i's features. What is almost right
// is left alone, which saves most of the time.
func (c *chain) moveWeights(i int, g *row) {
	const small, smaller = 1e-3, 1e-4
	largest := float32(0)
	for _, x := range g {
		largest = max(largest, x, -x)
	}
	if largest < small {
		return
	}
	for _, f := range c.kept[i] {
		w, sum := &c.weights[f], &c.sums[f]
		frozen := uint32(0)
		if c.frozen != nil {
			frozen = c.frozen[int(f)%c.features]
		}
		for l, x := range g {
			if max(x, -x) > smaller && frozen>>l&1 == 0 {
				x -= c.decay * w[l]
				sum[l] += x * x
				w[l] += c.rate * x / (root(sum[l]) + 1e-6)
			}
		}
	}
}

func root(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// prune sets all but the n weights that do most to 0, where they stay: those
// that are large and whose features are frequent. Learning on afterwards makes
// up for most of the loss.
func (c *chain) prune(n int, counts []int32, shares []float32) {
	c.frozen = make([]uint32, c.features)
	worth := make([]float32, 0, c.features*name.NumLabels)
	for f := range c.features {
		sum := c.sum(f, shares)
		for _, x := range sum {
			worth = append(worth, max(x, -x)*float32(math.Sqrt(float64(counts[f]))))
		}
	}
	if n >= len(worth) {
		return
	}
	sorted := slices.Clone(worth)
	slices.Sort(sorted)
	least := sorted[len(sorted)-n]
	for i, x := range worth {
		if x < least {
			c.freeze(i/name.NumLabels, i%name.NumLabels)
		}
	}
}

func (c *chain) freeze(feature, label int) {
	c.frozen[feature] |= 1 << label
	for at := feature; at < len(c.weights); at += c.features {
		c.weights[at][label] = 0
	}
}

// remember adds the present weights to those that average takes the mean of.
func (c *chain) remember() {
	if c.total == nil {
		c.total = make([]row, len(c.weights))
	}
	c.times++
	for f := range c.weights {
		for l, x := range &c.weights[f] {
			c.total[f][l] += x
		}
	}
}

// average sets the weights to the mean of the remembered ones, which depends
// less on the sentences that came last.
func (c *chain) average() {
	for f := range c.total {
		for l, x := range &c.total[f] {
			c.weights[f][l] = x / float32(c.times)
		}
	}
}

// sum returns a feature's weights; those of each group count with its share.
func (c *chain) sum(feature int, shares []float32) row {
	sum := c.weights[feature]
	if len(c.weights) > c.features {
		for group, share := range shares {
			for l, x := range &c.weights[c.features*(1+group)+feature] {
				sum[l] += share * x
			}
		}
	}
	return sum
}

// linear packs the weights into a classifier. keys are the hashes of the
// features. boldness is taken from the score of words outside of names: what
// is likeliest finds too few names for the best F1.
func (c *chain) linear(keys []uint64, shares []float32, boldness float32) *model.Linear {
	const least = 0.01
	t := model.NewTrainer(name.NumLabels)
	adjust := func(key uint64, r row) {
		for l, x := range r {
			if !math.IsInf(float64(x), 0) && math.Abs(float64(x)) >= least {
				t.Adjust([]uint64{key}, l, int(math.Round(float64(x)*name.Unit)))
			}
		}
	}
	for f, key := range keys {
		sum := c.sum(f, shares)
		if key == name.BiasFeature() {
			sum[0] -= boldness
		}
		adjust(key, sum)
	}
	for from, r := range c.transitions {
		adjust(name.TransitionFeature(uint8(from)), r)
	}
	return t.Average(model.Prune{})
}
