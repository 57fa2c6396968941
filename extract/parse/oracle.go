package parse

// gold is the right tree of a sentence, in the numbers of a state.
type gold struct {
	heads []int // of each word; n is the root
	rels  []string
	kids  [][]int // of each word and of the root
}

// costs returns for each move how many arcs of the gold tree can no longer be
// found once it is taken (Goldberg and Nivre, 2013, for arc-hybrid, with the
// difference that the root takes one child only). Moves that
// are not possible cost impossible. Where the gold tree has crossing arcs, some
// of which cannot be found at all, the count is a guess that serves.
func (g *gold) costs(s *state) [3]int {
	costs := [3]int{impossible, impossible, impossible}
	top, below, front := s.top(0), s.top(1), s.front
	if s.can(shift) {
		costs[shift] = g.lostByShift(s, top, front)
	}
	if s.can(left) || s.can(right) {
		waiting := 0
		for _, k := range g.kids[top] {
			if k >= front {
				waiting++
			}
		}
		head := g.heads[top]
		if head == s.n && len(s.stack) > 1 {
			head = -1 // lost before
		}
		if s.can(left) {
			costs[left] = waiting
			if head == below || head > front {
				costs[left]++
			}
		}
		if s.can(right) {
			costs[right] = waiting
			if head >= front {
				costs[right]++
			}
		}
	}
	return costs
}

const impossible = 1 << 30

// lostByShift counts the arcs between the first word of the buffer and the
// stack that a shift loses: all but that from the top of the stack. It also
// loses the arc from the root, which takes the lowest word of the stack alone.
func (g *gold) lostByShift(s *state, top, front int) int {
	lost := 0
	if g.heads[front] == s.n && len(s.stack) > 0 {
		lost++
	}
	for _, w := range s.stack {
		if g.heads[w] == front || g.heads[front] == w && w != top {
			lost++
		}
	}
	return lost
}

// right reports whether an action makes a right arc's relation right; actions
// that make no arc, or a wrong one, have no right relation.
func (g *gold) fits(s *state, a action) bool {
	if a.move == shift {
		return true
	}
	top, head := s.top(0), s.front
	if a.move == right {
		head = s.top(1)
	}
	return g.heads[top] != head || head == s.n || g.rels[top] == string(a.rel)
}
