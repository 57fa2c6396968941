package neural

import (
	"math"

	"dossier/extract/name"
	"dossier/extract/syntax"
)

// row has a number per label of names.
type row = name.Row

// Find returns the names in a sentence, in order and without overlap; none if
// the model does not know any. tags may be nil, see name.Lexicon.Settle.
func (m *Model) Find(words []syntax.Word, tags []syntax.Tag) []syntax.Mention {
	if !m.FindsNames() || len(words) == 0 {
		return nil
	}
	found := m.run([][]syntax.Word{words})[0].Names
	return m.chain.Lexicon().Settle(found, words, tags)
}

// FindsNames reports whether the model was taught names.
func (m *Model) FindsNames() bool { return m.net.Conventions > 0 }

// names takes the best names of sentence s of the batch, by the sum of the
// network's scores and the linear chain's: they err in different places.
func (m *Model) names(w *workspace, s int, words []syntax.Word) []syntax.Mention {
	if !m.FindsNames() {
		return nil
	}
	w.labels = w.labels[:0]
	for i := range words {
		w.labels = append(w.labels, row(w.pass.labelScores(w.pass.row(s, i), 0)))
	}
	next := m.net.labelNext(0)
	m.chain.AddScores(words, w.labels, &next)
	return name.Best(w.labels, &next)
}

// labelScores returns the scores that a convention gives the labels of a row.
func (p *pass) labelScores(row, convention int) []float32 {
	at := row*p.n.names() + convention*name.NumLabels
	return p.labels[at : at+name.NumLabels]
}

// labelNext returns a convention's scores of a label after another one.
func (n *network) labelNext(convention int) (next [name.NumLabels]row) {
	const forbidden = -1e9
	for from := range next {
		copy(next[from][:], n.nameNext.w[(convention*name.NumLabels+from)*name.NumLabels:])
		for to := range next[from] {
			if !name.Follows(uint8(from), uint8(to)) {
				next[from][to] = forbidden
			}
		}
	}
	return next
}

// lattice holds what the labels of a sentence sum up to.
type lattice struct {
	scores, forward, backward []row // exponentials, each row up to a factor
	next                      [name.NumLabels]row
}

// learnNames teaches the labels of a sentence: the logarithmic loss of the
// right ones among all that can be (a linear-chain conditional random field,
// Lafferty and others, 2001).
func (p *pass) learnNames(sentence int, t namesTarget, scale float32) float64 {
	g, b := &p.back.lattice, &p.back
	g.next = p.n.labelNext(t.convention)
	lost := 0.0
	before := uint8(0)
	g.scores = g.scores[:0]
	for i, right := range t.labels {
		scores := row(p.labelScores(p.row(sentence, i), t.convention))
		lost -= float64(scores[right] + g.next[before][right])
		before = right
		top := scores[0]
		for _, s := range scores {
			top = max(top, s)
		}
		for l, s := range scores {
			scores[l] = float32(math.Exp(float64(s - top)))
		}
		lost += float64(top)
		g.scores = append(g.scores, scores)
	}
	for from := range g.next {
		for to, s := range g.next[from] {
			g.next[from][to] = float32(math.Exp(float64(s)))
		}
	}
	lost += g.sum()
	before = 0
	for i, right := range t.labels {
		at := p.row(sentence, i)*p.n.names() + t.convention*name.NumLabels
		d := b.labels[at : at+name.NumLabels]
		for l, x := range g.marginal(i) {
			d[l] = scale * x
		}
		d[right] -= scale
		p.learnNext(i, t.convention, before, right, scale)
		before = right
	}
	return float64(scale) * lost
}

// sum sums all sequences of labels up and returns the logarithm.
func (g *lattice) sum() float64 {
	n, total := len(g.scores), 0.0
	g.forward, g.backward = append(g.forward[:0], g.scores...), append(g.backward[:0], g.scores...)
	before := row{1}
	for i := range n {
		sum := row{}
		for from, p := range before {
			if p != 0 {
				for to, x := range &g.next[from] {
					sum[to] += p * x
				}
			}
		}
		for to := range sum {
			sum[to] *= g.scores[i][to]
			if i == n-1 && !name.Follows(uint8(to), 0) {
				sum[to] = 0
			}
		}
		total += math.Log(float64(normalise(&sum)))
		g.forward[i], before = sum, sum
	}
	var after row
	for l := range after {
		if name.Follows(uint8(l), 0) {
			after[l] = 1
		}
	}
	for i := n - 1; i >= 0; i-- {
		g.backward[i] = after
		sum := row{}
		for from := range sum {
			for to, x := range &g.next[from] {
				sum[from] += x * g.scores[i][to] * after[to]
			}
		}
		normalise(&sum)
		after = sum
	}
	return total
}

// normalise makes the sum of a row 1 and returns what it was.
func normalise(r *row) float32 {
	sum := float32(1e-30)
	for _, x := range r {
		sum += x
	}
	for l := range r {
		r[l] /= sum
	}
	return sum
}

// marginal returns the probability of each label of word i.
func (g *lattice) marginal(i int) row {
	var p row
	for l := range p {
		p[l] = g.forward[i][l] * g.backward[i][l]
	}
	normalise(&p)
	return p
}

// learnNext teaches which label comes after which, at word i.
func (p *pass) learnNext(i, convention int, before, right uint8, scale float32) {
	g := &p.back.lattice
	d := p.back.of(p.n.nameNext)[convention*name.NumLabels*name.NumLabels:]
	first := row{1}
	from := &first
	if i > 0 {
		from = &g.forward[i-1]
	}
	var pairs [name.NumLabels]row
	total := float32(1e-30)
	for a, x := range from {
		if x == 0 {
			continue
		}
		for b := range pairs[a] {
			pairs[a][b] = x * g.next[a][b] * g.scores[i][b] * g.backward[i][b]
			total += pairs[a][b]
		}
	}
	for a := range pairs {
		for b, x := range pairs[a] {
			d[a*name.NumLabels+b] += scale * x / total
		}
	}
	d[int(before)*name.NumLabels+int(right)] -= scale
}
