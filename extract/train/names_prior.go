package train

import (
	"math"
	"math/rand/v2"
	"strings"

	"dossier/extract/name"
	"dossier/extract/syntax"
)

// priorKinds are the answers of the prior, no name first.
var priorKinds = [5]syntax.NameKind{"", syntax.Person, syntax.Organization, syntax.Place, syntax.Misc}

// wordKinds counts how often each word, in lower case, is part of a name of
// each kind.
func wordKinds(sentences []namedSentence) map[string]*[5]float32 {
	counts := map[string]*[5]float32{}
	for _, s := range sentences {
		kinds := make([]int, len(s.words))
		for _, m := range s.mentions {
			for i := m.First; i < m.Last; i++ {
				for k, kind := range priorKinds {
					if kind == m.Kind {
						kinds[i] = k
					}
				}
			}
		}
		for i, w := range s.words {
			word := strings.ToLower(w.Form)
			if counts[word] == nil {
				counts[word] = new([5]float32)
			}
			counts[word][kinds[i]]++
		}
	}
	return counts
}

// priors guesses from each word's vector what kind of name it mostly is, as
// learnt from the words that sentences with names have. The guess about a word
// that was learnt from comes from a network that did not see it, so that it is
// no better than the guess about a new word.
func priors(v vectors, counts map[string]*[5]float32, seed uint64) map[string]uint16 {
	const folds = 4
	random := rand.New(rand.NewPCG(seed, 2))
	var known []int
	for i, word := range v.words {
		if counts[word] != nil {
			known = append(known, i)
		}
	}
	fold := map[int]int{}
	for k, p := range random.Perm(len(known)) {
		fold[known[p]] = k % folds
	}
	var networks [folds]*network
	for f := range networks {
		networks[f] = newNetwork(len(v.rows[0]), random)
		var seen []int
		for _, i := range known {
			if fold[i] != f {
				seen = append(seen, i)
			}
		}
		networks[f].learn(v, counts, seen, random)
	}
	out := make(map[string]uint16, len(v.words))
	for i, word := range v.words {
		var p [5]float32
		if f, ok := fold[i]; ok {
			p = networks[f].guess(v.rows[i])
		} else {
			for _, n := range networks {
				for k, x := range n.guess(v.rows[i]) {
					p[k] += x / folds
				}
			}
		}
		if code := name.Prior(p); code != name.Prior([5]float32{1}) {
			out[word] = code // a word with a cluster alone is no name
		}
	}
	return out
}

// network is a classifier with one hidden layer.
type network struct {
	in, out [][]float32 // a row of weights, and last a bias, per unit
	inSum   [][]float32 // sums of squared gradients (AdaGrad, Duchi 2011)
	outSum  [][]float32
	hidden  []float32
}

func newNetwork(inputs int, random *rand.Rand) *network {
	const hidden = 48
	n := &network{hidden: make([]float32, hidden)}
	n.in, n.inSum = randomRows(hidden, inputs+1, random)
	n.out, n.outSum = randomRows(len(priorKinds), hidden+1, random)
	return n
}

func randomRows(rows, columns int, random *rand.Rand) (weights, sums [][]float32) {
	for range rows {
		w := make([]float32, columns)
		for j := range w {
			w[j] = float32(random.NormFloat64() / math.Sqrt(float64(columns)))
		}
		weights = append(weights, w)
		sums = append(sums, make([]float32, columns))
	}
	return weights, sums
}

// guess returns the probability of each kind.
func (n *network) guess(row []float32) [5]float32 {
	for h, w := range n.in {
		n.hidden[h] = max(0, dot(row, w[:len(row)])+w[len(row)])
	}
	var p [5]float32
	top := float32(math.Inf(-1))
	for k, w := range n.out {
		p[k] = dot(n.hidden, w[:len(n.hidden)]) + w[len(n.hidden)]
		top = max(top, p[k])
	}
	sum := float32(0)
	for k := range p {
		p[k] = float32(math.Exp(float64(p[k] - top)))
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}

func (n *network) learn(v vectors, counts map[string]*[5]float32, words []int, random *rand.Rand) {
	const epochs = 6
	for range epochs {
		for _, at := range random.Perm(len(words)) {
			i := words[at]
			n.step(v.rows[i], counts[v.words[i]])
		}
	}
}

// step makes a word's kinds a little likelier.
func (n *network) step(row []float32, counts *[5]float32) {
	total := float32(0)
	for _, c := range counts {
		total += c
	}
	p := n.guess(row)
	back := make([]float32, len(n.hidden))
	for k, w := range n.out {
		g := counts[k]/total - p[k]
		for h := range back {
			back[h] += g * w[h]
		}
		adjust(w, n.outSum[k], n.hidden, g)
	}
	for h, w := range n.in {
		if n.hidden[h] > 0 {
			adjust(w, n.inSum[h], row, back[h])
		}
	}
}

// adjust moves a unit's weights along its inputs by the gradient g.
func adjust(w, sums, inputs []float32, g float32) {
	const rate = 0.05
	for j, x := range inputs {
		d := g * x
		sums[j] += d * d
		w[j] += rate * d / (float32(math.Sqrt(float64(sums[j]))) + 1e-6)
	}
	last := len(inputs)
	sums[last] += g * g
	w[last] += rate * g / (float32(math.Sqrt(float64(sums[last]))) + 1e-6)
}
