package resolve

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

// origin is the mention that an entity was first known by.
type origin struct {
	seen    time.Time
	article graph.ID
	local   string
	birth   graph.ID
}

// compare orders origins by day, those without one last.
func (o *origin) compare(p *origin) int {
	if o.seen.IsZero() != p.seen.IsZero() {
		if o.seen.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(o.seen.Compare(p.seen), cmp.Compare(o.article, p.article), cmp.Compare(o.local, p.local))
}

// join is two nodes' having become one.
type join struct {
	births [2]graph.ID
	names  [2]string
	score  score
}

// clusters puts nodes together.
type clusters struct {
	nodes     []*node
	index     map[string][]*node // by block
	fresh     map[string][]*node // the same without entities of the graph
	decisions *Decisions
	doubtful  []doubt
	namesake  map[string]bool // keys of surnames; see newNamesakes
	promoted  []graph.Entity  // entities of the graph that are only described
}

// doubt is a pair below the threshold.
type doubt struct {
	a, b  *node
	score score
}

// find returns the node that n has become part of.
func (n *node) find() *node {
	for n.into != nil {
		n = n.into
	}
	return n
}

// run clusters the nodes: first what a person decided, then full names, the
// surest pair first, then each short name with the bearer that leads, then
// short names among themselves. The order of the nodes does not matter.
func (c *clusters) run(twins map[string]bool) {
	slices.SortFunc(c.nodes, func(a, b *node) int { return cmp.Compare(a.sort, b.sort) })
	c.index, c.fresh = make(map[string][]*node), make(map[string][]*node)
	for _, n := range c.nodes {
		n.blocked = n.keys(blocks)
		for _, b := range n.blocked {
			c.index[b] = append(c.index[b], n)
			if len(n.ids) == 0 {
				c.fresh[b] = append(c.fresh[b], n)
			}
		}
	}
	c.namesake = c.newNamesakes()
	c.decided()
	c.namesakes(twins)
	c.pairwise(func(n *node) bool { return !n.isShort && !n.undecided })
	c.shortNames()
	c.pairwise(func(n *node) bool { return n.isShort && n.into == nil })
}

// decided merges what a person has said to be one thing.
func (c *clusters) decided() {
	by := make(map[graph.ID]*node)
	for _, n := range c.nodes {
		for id := range n.births {
			root := c.decisions.root(id)
			first := by[root]
			switch {
			case first == nil:
				by[root] = n
			case first.find() != n.find() && c.decisions.merged(root):
				c.merge(first.find(), n.find(), score{evidence: []Evidence{{"a person's decision", mergeAt}}, sum: mergeAt})
			}
		}
	}
}

// pair is a candidate for a merge.
type pair struct {
	a, b *node
	sum  float64
}

// pairwise merges pairs of the wanted nodes, the surest first.
func (c *clusters) pairwise(wanted func(*node) bool) {
	var pairs []pair
	seen := make(map[[2]*node]bool)
	for _, n := range c.nodes {
		if !wanted(n) {
			continue
		}
		for _, m := range c.candidates(n) {
			k := [2]*node{n, m}
			if m.sort < n.sort {
				k = [2]*node{m, n}
			}
			if seen[k] || !wanted(m) {
				continue
			}
			seen[k] = true
			if s := compare(k[0], k[1]); !s.never && s.sum >= suggestAt && !shortened(s.evidence) {
				pairs = append(pairs, pair{k[0], k[1], s.sum})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.sum, p.sum), cmp.Compare(p.a.sort, q.a.sort), cmp.Compare(p.b.sort, q.b.sort))
	})
	for _, p := range pairs {
		a, b := p.a.find(), p.b.find()
		if a == b {
			continue
		}
		s := compare(a, b)
		if s.sum < mergeAt || !c.allowed(a, b) {
			c.doubt(a, b, s)
			continue
		}
		c.merge(a, b, s)
	}
}

// candidates are the nodes that share a block with n. Two full names that share
// a given name alone are none, nor are two entities of the graph.
func (c *clusters) candidates(n *node) []*node {
	index := c.index
	if len(n.ids) > 0 {
		index = c.fresh
	}
	var list []*node
	seen := make(map[*node]bool)
	for _, b := range n.blocked {
		given := strings.HasPrefix(b, "given ")
		for _, m := range index[b] {
			if m == n || seen[m] || given && len(n.full) > 0 && len(m.full) > 0 {
				continue
			}
			seen[m] = true
			list = append(list, m)
		}
	}
	return list
}

// shortNames gives each short name to the one bearer that leads. All choose
// before any is given, so that the order does not matter.
func (c *clusters) shortNames() {
	type choice struct {
		n, to *node
		score score
	}
	var choices []choice
	for _, n := range c.nodes {
		if n.into != nil || n.undecided {
			continue
		}
		to, s, bearers := c.bearer(n)
		if to != nil {
			choices = append(choices, choice{n, to, s})
		} else if len(bearers) > 1 {
			n.mayBe = bearers
		}
	}
	for _, ch := range choices {
		if a, b := ch.to.find(), ch.n.find(); a != b && c.allowed(a, b) {
			c.merge(a, b, ch.score)
		}
	}
}

// bearer returns the cluster that a short name stands for, nil if none is
// likely or two are about as likely, and all those that bear it as a surname.
func (c *clusters) bearer(n *node) (*node, score, []*node) {
	var to *node
	var bearers []*node
	var top score
	second := 0.0
	seen := make(map[*node]bool)
	for _, m := range c.candidates(n) {
		m = m.find()
		if m == n || seen[m] || m.isShort || m.undecided {
			continue
		}
		seen[m] = true
		s := compare(n, m)
		if s.never || !n.isShort && !n.shortFor(m, s.evidence) {
			continue
		}
		if bySurname(s.evidence) && !c.decisions.parts(n.births, m.births) {
			bearers = append(bearers, m)
		}
		if s.sum > top.sum {
			second = top.sum
			to, top = m, s
		} else {
			second = max(second, s.sum)
		}
	}
	if to == nil || top.sum < mergeAt || top.sum-second < margin {
		if to != nil {
			c.doubt(n, to, top)
		}
		return nil, top, bearers
	}
	return to, top, bearers
}

// shortFor reports whether a name of a thing is a short form of m's.
func (n *node) shortFor(m *node, evidence []Evidence) bool {
	return shortened(evidence) && n.longest() < m.longest()
}

// allowed reports whether no decision and no fact of the graph parts two
// clusters.
func (c *clusters) allowed(a, b *node) bool {
	if len(a.ids) > 0 && len(b.ids) > 0 && a.ids[0] != b.ids[0] {
		return false
	}
	return !c.decisions.parts(a.births, b.births)
}

// alike compares two nodes, and reports whether evidence makes them one and no
// decision parts them.
func (c *clusters) alike(a, b *node) (score, bool) {
	s := compare(a, b)
	return s, !s.never && s.sum >= mergeAt && !c.decisions.parts(a.births, b.births)
}

// doubt notes a pair for a person to decide.
func (c *clusters) doubt(a, b *node, s score) {
	if s.sum >= suggestAt && !c.decisions.parts(a.births, b.births) {
		c.doubtful = append(c.doubtful, doubt{a, b, s})
	}
}

// merge makes b part of a.
func (c *clusters) merge(a, b *node, s score) {
	if a.origin.birth != b.origin.birth {
		a.joins = append(a.joins, join{births: [2]graph.ID{a.origin.birth, b.origin.birth}, names: [2]string{a.name(), b.name()}, score: s})
	}
	a.joins = append(a.joins, b.joins...)
	a.bearer, a.alone = a.bearer || b.bearer, a.alone || b.alone
	a.known = cmp.Or(a.known, b.known)
	a.mayBe = append(a.mayBe, b.mayBe...)
	if b.origin.compare(&a.origin) < 0 {
		a.origin = b.origin
	}
	a.take(b.profile)
	b.into = a
	a.parse()
}
