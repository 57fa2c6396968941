package parse

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// move is a transition without its relation.
type move byte

const (
	shift move = iota // the first word of the buffer goes onto the stack
	left              // the top of the stack gets the first word of the buffer as head
	right             // the top of the stack gets the word below as head
)

var moveNames = [...]string{"shift", "left", "right"}

// action is a transition with the relation of the arc that it makes.
type action struct {
	move move
	rel  syntax.Rel
	hash uint64 // of rel, for features
	bit  uint64 // of rel in a set of relations
}

func newAction(m move, rel syntax.Rel) action {
	return action{move: m, rel: rel, hash: model.Hash(string(rel)) | 1}
}

// setBits gives each relation a bit of its own, as long as there are enough.
func setBits(actions []action) {
	var rels []syntax.Rel
	for _, a := range actions {
		rels = append(rels, a.rel)
	}
	slices.Sort(rels)
	rels = slices.Compact(rels)
	for i := range actions {
		k, _ := slices.BinarySearch(rels, actions[i].rel)
		actions[i].bit = 1 << (k % 64)
	}
}

func actionTexts(actions []action) []string {
	texts := make([]string, len(actions))
	for i, a := range actions {
		texts[i] = moveNames[a.move] + " " + string(a.rel)
	}
	return texts
}

// readActions reads what actionTexts wrote. The first action must shift, and
// there must be one of each other move, or the parser could get stuck.
func readActions(texts []string) ([]action, error) {
	var actions []action
	var seen [3]bool
	for _, t := range texts {
		name, rel, _ := strings.Cut(t, " ")
		found := false
		for m, n := range moveNames {
			if n == name {
				actions = append(actions, newAction(move(m), syntax.Rel(rel)))
				seen[m], found = true, true
			}
		}
		if !found {
			return nil, fmt.Errorf("read action %q: %w", t, model.ErrFormat)
		}
	}
	if seen != [3]bool{true, true, true} {
		return nil, fmt.Errorf("a kind of action is missing: %w", model.ErrFormat)
	}
	setBits(actions)
	return actions, nil
}

// state is a half-parsed sentence. Words are 0 to n-1; n is the artificial
// root, which stands after the last word; none stands for no word.
type state struct {
	n     int
	nodes []node // of words, root and none
	stack []int
	front int // first word of the buffer
	heads []int
	rels  []action // of the arc to each word
	kids  []kids
}

// kids are the children that a word has got so far.
type kids struct {
	left, right   [2]int // outermost and next to outermost child, or none
	lefts, rights int
	leftRels      uint64 // set of the relations on that side
	rightRels     uint64
}

func newState(nodes []node) *state {
	n := len(nodes) - 2
	s := &state{
		n: n, nodes: nodes, stack: make([]int, 0, n), heads: make([]int, n),
		rels: make([]action, n+2), kids: make([]kids, n+2),
	}
	for i := range s.kids {
		none := s.none()
		s.kids[i].left, s.kids[i].right = [2]int{none, none}, [2]int{none, none}
	}
	return s
}

// none is the index that stands for no word.
func (s *state) none() int { return s.n + 1 }

func (s *state) done() bool { return s.front == s.n && len(s.stack) == 0 }

// top returns the word so many places below the top of the stack.
func (s *state) top(below int) int {
	if below >= len(s.stack) {
		return s.none()
	}
	return s.stack[len(s.stack)-1-below]
}

// next returns the word so many places into the buffer; the root is its end.
func (s *state) next(ahead int) int {
	if s.front+ahead > s.n {
		return s.none()
	}
	return s.front + ahead
}

// can reports whether a move is possible. The root takes one child, the last
// word on the stack, so that every tree has one root.
func (s *state) can(m move) bool {
	switch m {
	case shift:
		return s.front < s.n
	case left:
		return len(s.stack) > 0 && (s.front < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// forced reports whether the scores do not matter: with nothing on the stack
// there is only shift, and the last word left is the root.
func (s *state) forced() bool {
	return len(s.stack) == 0 || s.front == s.n && len(s.stack) == 1
}

// best returns the possible action with the highest score.
func (s *state) best(actions []action, scores []float32) int {
	can := [3]bool{s.can(shift), s.can(left), s.can(right)}
	found := -1
	for i := range actions {
		if can[actions[i].move] && (found < 0 || scores[i] > scores[found]) {
			found = i
		}
	}
	return found
}

// apply takes an action, which must be possible.
func (s *state) apply(a action) {
	if a.move == shift {
		s.stack = append(s.stack, s.front)
		s.front++
		return
	}
	child, head := s.top(0), s.front
	if a.move == right {
		head = s.top(1)
	}
	s.stack = s.stack[:len(s.stack)-1]
	if head == s.n {
		a = rootAction
	}
	s.heads[child], s.rels[child] = head, a
	k := &s.kids[head]
	if child < head {
		k.left = [2]int{child, k.left[0]}
		k.lefts++
		k.leftRels |= a.bit
	} else {
		k.right = [2]int{child, k.right[0]}
		k.rights++
		k.rightRels |= a.bit
	}
}

var rootAction = newAction(left, "root")

func (s *state) arcs() []syntax.Arc {
	arcs := make([]syntax.Arc, s.n)
	for i := range arcs {
		arcs[i] = syntax.Arc{Head: s.heads[i], Rel: s.rels[i].rel}
		if s.heads[i] == s.n {
			arcs[i].Head = syntax.Root
		}
	}
	return arcs
}
