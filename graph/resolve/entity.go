package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/graph"
)

// Bounds of what an entity keeps as evidence for later.
const (
	keepRoles = 40
	keepNear  = 200
)

// entity makes the graph's entity of a cluster.
func (n *node) entity(id graph.ID) graph.Entity {
	e := graph.Entity{
		ID: id, Name: n.name(), Kind: n.kind(), Aliases: n.sortedForms(),
		FirstSeen: n.first, LastSeen: n.last,
		Roles: first(slices.Sorted(maps.Keys(n.roles)), keepRoles),
		Near:  n.latestNear(),
		Held:  n.heldText(), Rule: n.rule(),
	}
	folded, sound := make(map[string]bool), make(map[string]bool)
	for form := range n.forms {
		folded[spelling.Fold(form)] = true
		for _, k := range searchKeys(form, e.Kind) {
			sound[k] = true
		}
	}
	for _, k := range n.stored() {
		sound[k] = true
	}
	for office := range n.held {
		sound[office] = true
	}
	e.Folded, e.Sound = slices.Sorted(maps.Keys(folded)), slices.Sorted(maps.Keys(sound))
	return e
}

// latestNear lists what is named with it: what the articles at hand name most
// comes first, then what the graph knew, the latest first.
func (p *profile) latestNear() []string {
	at := make(map[string]int, len(p.knew))
	for i, k := range p.knew {
		at[k] = i
	}
	return first(slices.SortedFunc(maps.Keys(p.near), func(a, b string) int {
		return cmp.Or(cmp.Compare(p.near[b], p.near[a]), cmp.Compare(at[a], at[b]), cmp.Compare(a, b))
	}), keepNear)
}

// rename shows an entity by a name that a person gave it, and lets it be found
// by that.
func rename(e *graph.Entity, name string) {
	e.Name = name
	e.Aliases = with(e.Aliases, name)
	e.Folded = with(e.Folded, spelling.Fold(name))
	for _, k := range searchKeys(name, bareKind(e.Kind)) {
		e.Sound = with(e.Sound, k)
	}
}

// with adds s to a sorted list that has it at most once.
func with(list []string, s string) []string {
	i, found := slices.BinarySearch(list, s)
	if found {
		return list
	}
	return slices.Insert(list, i, s)
}

// Births returns the IDs that the names of an entity have when they stand alone,
// each once; the first is the one to name the entity by in decisions: its own ID
// where that is one of them.
func Births(e *graph.Entity) []graph.ID {
	kind := bareKind(e.Kind)
	ids := []graph.ID{BirthID(e.Name, kind)}
	for _, a := range e.Aliases {
		if id := BirthID(a, kind); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if i := slices.Index(ids, e.ID); i > 0 {
		ids[0], ids[i] = ids[i], ids[0]
	}
	return ids
}

// searchKeys are the keys under which people look for a name: its own, and of a
// person's name the surname's.
func searchKeys(name, kind string) []string {
	keys := []string{Key(name, kind)}
	if n := parsePerson(name); kind == person && len(n.sounds) > 0 {
		keys = append(keys, n.sounds[len(n.sounds)-1])
	}
	return keys
}

// name is the form to show.
func (p *profile) name() string {
	kind := p.kind()
	return most(p.forms, func(form string) int { return nameRank(form, kind) })
}

func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// most returns the key with the highest rank, then the highest count, then the
// first in order.
func most(counts map[string]int, rank func(string) int) string {
	best := ""
	for k := range counts {
		if best == "" {
			best = k
			continue
		}
		c := cmp.Compare(counts[k], counts[best])
		if rank != nil {
			c = cmp.Or(cmp.Compare(rank(k), rank(best)), c)
		}
		if c > 0 || c == 0 && k < best {
			best = k
		}
	}
	return best
}

// Ranks of names to show.
const (
	cut   = iota // abbreviated, or longer than names are
	bare         // one word
	long         // a full name with a title or a country before it
	whole        // a full name
)

// nameRank says how fit a name is to be shown, higher is better. Particles of a
// person's name are no words of their own.
func nameRank(name, kind string) int {
	words := strings.Fields(name)
	if last := strings.TrimSuffix(words[len(words)-1], "."); len([]rune(last)) == 1 {
		return cut
	}
	n := len(words)
	titled := false
	if kind == person {
		parsed := parsePerson(name).words
		first := spelling.Fold(words[0])
		n = max(len(parsed), 1)
		titled = n > 1 && !titles()["particle"][first] && first != parsed[0]
	}
	switch {
	case n == 1:
		return bare
	case n > 3:
		return cut
	case titled:
		return long
	default:
		return whole
	}
}
