package resolve

import (
	"cmp"
	"slices"
	"strings"
)

// twinKeys returns the keys of full names that several people have: what is
// known of some bearers clashes. A mention of such a name is decided on by
// itself.
func twinKeys(nodes []*node) map[string]bool {
	by := make(map[string][]*node)
	for _, n := range nodes {
		if n.class == person && !n.isShort && n.signature() != "" {
			by[n.nameKey()] = append(by[n.nameKey()], n)
		}
	}
	twins := make(map[string]bool)
	for key, list := range by {
		for i, a := range list {
			if slices.ContainsFunc(list[:i], func(b *node) bool { return len(a.clashes(b.profile)) > 0 }) {
				twins[key] = true
			}
		}
	}
	return twins
}

// nameKey is the class and key of the name that a node is first known by.
func (n *node) nameKey() string {
	parts := strings.SplitN(n.sort, "\t", 3)
	return parts[0] + "\t" + parts[1]
}

// namesakes finds the mentions of a full name that several people have and that
// nothing gives to one of them.
func (c *clusters) namesakes(twins map[string]bool) {
	if len(twins) == 0 {
		return
	}
	type match struct {
		n   *node
		sum float64
	}
	for _, n := range c.nodes {
		if n.into != nil || n.class != person || n.isShort || n.undecided || !twins[n.nameKey()] {
			continue
		}
		var matches []match
		for _, m := range c.candidates(n) {
			m = m.find()
			if m == n || m.isShort || m.undecided || m.signature() == "" || slices.ContainsFunc(matches, func(have match) bool { return have.n == m }) {
				continue
			}
			if s, ok := c.alike(n, m); ok {
				matches = append(matches, match{m, s.sum})
			}
		}
		slices.SortStableFunc(matches, func(a, b match) int { return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.n.sort, b.n.sort)) })
		for _, rival := range matches {
			top := matches[0]
			if len(top.n.clashes(rival.n.profile)) > 0 && top.sum-rival.sum < margin {
				n.undecided = true
				n.mayBe = append(n.mayBe, rival.n)
			}
		}
		if n.undecided {
			n.mayBe = append(n.mayBe, matches[0].n)
		}
	}
}

// newNamesakes notes the keys of surnames of full names that one of the new
// mentions shares with an entity of the graph of which other things are told:
// what has gone to that may be the new one's. It looks before any merge.
func (c *clusters) newNamesakes() map[string]bool {
	keys := make(map[string]bool)
	for _, n := range c.nodes {
		if n.known != nil || n.class != person || n.isShort || n.signature() == "" {
			continue
		}
		for _, m := range c.candidates(n) {
			if m.known != nil && m.tellsOther(n.profile) && shareName(n, m) {
				sounds := n.full[0].sounds
				keys[skeleton(sounds[len(sounds)-1])] = true
			}
		}
	}
	return keys
}

// tellsOther reports whether two profiles have nothing in common of something
// that both tell, whatever the company.
func (p *profile) tellsOther(q *profile) bool {
	return clash(p.nations, q.nations) || clash(p.domains, q.domains) || p.otherAge(q)
}

func shareName(a, b *node) bool {
	return slices.ContainsFunc(a.full, func(x personName) bool {
		return slices.ContainsFunc(b.full, func(y personName) bool { return slices.Equal(x.sounds, y.sounds) })
	})
}
