package resolve

import (
	"maps"
	"slices"

	"dossier/graph"
)

// bareKind is the kind of what bears a name: an ambiguous surname is a person's.
func bareKind(kind string) string {
	if kind == graph.Ambiguous {
		return person
	}
	return kind
}

// bySurname reports whether a bare name was found to be another's surname.
func bySurname(e []Evidence) bool {
	return len(e) > 0 && (e[0].What == sameSurname || e[0].What == partOfSurname)
}

// mark makes a surname that fits several people ambiguous: nothing gave it to
// one of them.
func (n *node) mark(e *graph.Entity, ids map[*node]graph.ID) {
	if n.class != person || !n.isShort && !n.undecided {
		return
	}
	bearers := make(map[graph.ID]bool)
	for _, m := range n.mayBe {
		if id := ids[m.find()]; id != e.ID {
			bearers[id] = true
		}
	}
	if len(bearers) > 1 {
		e.Kind, e.MayBe, e.Rule = graph.Ambiguous, slices.Sorted(maps.Keys(bearers)), ByAmbiguity
	}
}

// reopened lists the keys of bare surnames that known entities have and that are
// to be decided again: a new bearer has come, or one who is known already has
// come near to a surname that stood alone.
func (c *clusters) reopened() []string {
	keys := c.namesake
	for _, known := range c.nodes {
		if known.class != person || len(known.ids) == 0 {
			continue
		}
		for i := range known.short {
			if s := known.short[i]; len(s.sounds) == 1 && c.hasNewBearer(known, &s) {
				keys[skeleton(s.sounds[0])] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

func (c *clusters) hasNewBearer(known *node, bare *personName) bool {
	for _, m := range c.fresh[skeleton(bare.sounds[0])] {
		m = m.find()
		if len(m.full) == 0 || m == known.find() {
			continue
		}
		bears := slices.ContainsFunc(m.full, func(n personName) bool {
			e, ok := bare.compare(&n)
			return ok && bySurname(e)
		})
		if bears && (!m.bearer || known.isShort && known.into == nil && compare(known, m).sum >= mergeAt) {
			return true
		}
	}
	return false
}

// rivals lists the known entities that what is new shows to be one with another:
// what one article tells does not make two of the graph one, all their mentions
// do.
func (c *clusters) rivals() []graph.ID {
	set := make(map[graph.ID]bool)
	for _, n := range c.nodes {
		if len(n.ids) == 0 || len(n.locals) == 0 || n.undecided {
			continue
		}
		seen := make(map[*node]bool)
		for _, b := range n.keys(blocks) {
			for _, m := range c.index[b] {
				if m = m.find(); m == n || seen[m] || len(m.ids) == 0 || m.undecided || n.isShort != m.isShort {
					continue
				}
				seen[m] = true
				if _, one := c.alike(n, m); one {
					set[n.ids[0]], set[m.ids[0]] = true, true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(set))
}
