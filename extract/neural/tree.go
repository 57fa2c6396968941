package neural

import "math"

// bestTree returns the heads of the tree with one root whose arcs have the
// highest sum of scores: scores[i*(n+1)+j+1] is that of word j as the head of
// word i, j = -1 being the root. Where each word's best head gives a tree, that
// is it; else the algorithm of Chu and Liu (1965) and Edmonds (1967) finds it.
func bestTree(scores []float32, n int, heads []int) {
	for i := range n {
		row := scores[i*(n+1) : (i+1)*(n+1)]
		heads[i] = -1
		best := float32(math.Inf(-1))
		for j, s := range row {
			if j != i+1 && s > best {
				heads[i], best = j-1, s
			}
		}
	}
	if isTree(heads) {
		return
	}
	g := arborescence{n: n + 1, score: make([]float64, (n+1)*(n+1))}
	for i := range n {
		for j := range n + 1 {
			s := float64(scores[i*(n+1)+j])
			if math.IsNaN(s) || math.IsInf(s, 0) {
				s = 0
			}
			if j == 0 {
				s -= oneRoot // so that the best tree has no more roots than it must
			}
			g.score[j*g.n+i+1] = s
		}
	}
	for i, h := range g.solve()[1:] {
		heads[i] = h - 1
	}
}

// oneRoot is more than arcs' scores can differ by.
const oneRoot = 1e7

// isTree reports whether heads, with -1 for the root, are a tree with one root.
func isTree(heads []int) bool {
	roots := 0
	state := make([]int, len(heads)) // number of the walk that passed, from 1
	for i := range heads {
		k := i
		for k >= 0 && state[k] == 0 {
			state[k] = i + 1
			if heads[k] < 0 {
				roots++
			}
			k = heads[k]
		}
		if k >= 0 && state[k] == i+1 {
			return false
		}
	}
	return roots == 1
}

// arborescence is a complete directed graph with node 0 as the root;
// score[i*n+j] is that of the arc from i to j.
type arborescence struct {
	n     int
	score []float64
}

// solve returns the head of each node in the best tree, that of node 0 being 0.
func (g *arborescence) solve() []int {
	heads := make([]int, g.n)
	for j := 1; j < g.n; j++ {
		heads[j] = g.bestHead(j)
	}
	cycle := findCycle(heads)
	if cycle == nil {
		return heads
	}
	small, outside, enter, leave := g.contract(cycle, heads)
	c := len(outside) // the cycle's number in the small graph
	for j, h := range small.solve() {
		switch {
		case j == 0:
		case j == c: // the arc into the cycle breaks it
			heads[enter[h]] = outside[h]
		case h == c:
			heads[outside[j]] = leave[j]
		default:
			heads[outside[j]] = outside[h]
		}
	}
	return heads
}

func (g *arborescence) bestHead(j int) int {
	best := 0
	for i := range g.n {
		if i != j && (best == j || g.score[i*g.n+j] > g.score[best*g.n+j]) {
			best = i
		}
	}
	return best
}

// contract makes a graph in which the cycle is one node, the last. outside
// lists the other nodes; enter[k] is the node of the cycle by which outside[k]
// enters it best, and leave[k] that from which outside[k] is reached best.
func (g *arborescence) contract(cycle, heads []int) (small arborescence, outside, enter, leave []int) {
	inside := make([]bool, g.n)
	for _, v := range cycle {
		inside[v] = true
	}
	for v := range g.n {
		if !inside[v] {
			outside = append(outside, v)
		}
	}
	c := len(outside)
	small = arborescence{n: c + 1, score: make([]float64, (c+1)*(c+1))}
	enter, leave = make([]int, c), make([]int, c)
	for a, u := range outside {
		for b, v := range outside {
			small.score[a*small.n+b] = g.score[u*g.n+v]
		}
		in, out := math.Inf(-1), math.Inf(-1)
		for _, v := range cycle {
			if s := g.score[u*g.n+v] - g.score[heads[v]*g.n+v]; s > in {
				in, enter[a] = s, v
			}
			if s := g.score[v*g.n+u]; s > out {
				out, leave[a] = s, v
			}
		}
		small.score[a*small.n+c], small.score[c*small.n+a] = in, out
	}
	return small, outside, enter, leave
}

// findCycle returns the nodes of a cycle, nil if there is none.
func findCycle(heads []int) []int {
	state := make([]int, len(heads))
	for j := 1; j < len(heads); j++ {
		k := j
		for k != 0 && state[k] == 0 {
			state[k] = j
			k = heads[k]
		}
		if k == 0 || state[k] != j {
			continue
		}
		cycle := []int{k}
		for v := heads[k]; v != k; v = heads[v] {
			cycle = append(cycle, v)
		}
		return cycle
	}
	return nil
}
