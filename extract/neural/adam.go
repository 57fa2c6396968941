package neural

import (
	"math"
	"slices"
)

// adam moves weights by their gradients (Kingma and Ba, 2015). Rows of tables
// are moved only when they have a gradient.
type adam struct {
	tensors []*tensor
	mean    [][]float32
	square  [][]float32
	pieces  [shards][]piece
}

// piece is a part of a tensor: elements from to to-1.
type piece struct {
	tensor   int
	from, to int
}

// Constants of Adam, and the norm that gradients are clipped to.
const (
	decay1  = 0.9
	decay2  = 0.98
	tiny    = 1e-8
	maxNorm = 5
)

func newAdam(n *network) *adam {
	a := &adam{tensors: n.tensors}
	for _, t := range n.tensors {
		a.mean = append(a.mean, make([]float32, len(t.w)))
		a.square = append(a.square, make([]float32, len(t.w)))
	}
	return a
}

// cut cuts what has a gradient into pieces and deals them out. The order is
// always the same.
func (a *adam) cut(passes []*pass) {
	const size = 1 << 16
	for i := range a.pieces {
		a.pieces[i] = a.pieces[i][:0]
	}
	next := 0
	add := func(p piece) {
		a.pieces[next%shards] = append(a.pieces[next%shards], p)
		next++
	}
	for k, t := range a.tensors {
		if t.table {
			for _, r := range touchedRows(passes, t) {
				add(piece{k, int(r) * t.cols, int(r+1) * t.cols})
			}
			continue
		}
		for from := 0; from < len(t.w); from += size {
			add(piece{k, from, min(from+size, len(t.w))})
		}
	}
}

func touchedRows(passes []*pass, t *tensor) []int32 {
	var rows []int32
	for _, p := range passes {
		rows = append(rows, p.back.touched[t]...)
		p.back.touched[t] = p.back.touched[t][:0]
	}
	slices.Sort(rows)
	return slices.Compact(rows)
}

// update moves the weights by the sum of the passes' gradients and sets those
// to 0.
func (a *adam) update(passes []*pass, rate float64, step int, sideBySide func(func(part int))) {
	a.cut(passes)
	var norms [shards]float64
	sideBySide(func(part int) {
		for _, p := range a.pieces[part] {
			norms[part] += a.gather(passes, p)
		}
	})
	norm := 0.0
	for _, n := range norms {
		norm += n
	}
	clip := min(1, maxNorm/(math.Sqrt(norm)+1e-6))
	rate *= math.Sqrt(1-math.Pow(decay2, float64(step))) / (1 - math.Pow(decay1, float64(step)))
	sideBySide(func(part int) {
		for _, p := range a.pieces[part] {
			a.move(passes, p, float32(rate), float32(clip))
		}
	})
}

// gather adds the gradients of a piece up in the first pass and returns the
// square of their norm.
func (a *adam) gather(passes []*pass, p piece) float64 {
	t := a.tensors[p.tensor]
	sum := passes[0].back.of(t)[p.from:p.to]
	for _, other := range passes[1:] {
		g := other.back.of(t)[p.from:p.to]
		for i, x := range g {
			sum[i] += x
		}
		clear(g)
	}
	norm := float32(0)
	for _, x := range sum {
		norm += x * x
	}
	return float64(norm)
}

func (a *adam) move(passes []*pass, p piece, rate, clip float32) {
	t := a.tensors[p.tensor]
	w, g := t.w[p.from:p.to], passes[0].back.of(t)[p.from:p.to]
	mean, square := a.mean[p.tensor][p.from:p.to], a.square[p.tensor][p.from:p.to]
	g, mean, square = g[:len(w)], mean[:len(w)], square[:len(w)]
	for i := range w {
		x := g[i] * clip
		m := decay1*mean[i] + (1-decay1)*x
		s := decay2*square[i] + (1-decay2)*x*x
		mean[i], square[i] = m, s
		w[i] -= rate * m / (float32(math.Sqrt(float64(s))) + tiny)
	}
	clear(g)
}
