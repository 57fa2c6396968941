package resolve

import (
	"maps"
	"slices"

	"dossier/graph"
)

// Decisions are what a person has said about entities, by the IDs that names
// have when they stand alone (BirthID) or that split mentions were given. The
// zero value has none.
type Decisions struct {
	same  map[graph.ID]graph.ID // union-find
	apart map[graph.Pair]bool
	split map[split]graph.ID
	names map[graph.ID]string
}

// split names the mentions of an entity in one article.
type split struct {
	entity  graph.ID
	article graph.ID
}

// Merge says that two entities are one.
func (d *Decisions) Merge(a, b graph.ID) {
	if d.same == nil {
		d.same = make(map[graph.ID]graph.ID)
	}
	p := graph.NewPair(d.root(a), d.root(b))
	d.same[p.A] = p.A
	d.same[p.B] = p.A
}

// Reject says that two entities are not one.
func (d *Decisions) Reject(a, b graph.ID) {
	if d.apart == nil {
		d.apart = make(map[graph.Pair]bool)
	}
	d.apart[graph.NewPair(a, b)] = true
}

// Split says that the mentions of an entity in an article are another thing,
// which is given the ID to.
func (d *Decisions) Split(entity graph.ID, article, to graph.ID) {
	d.take(entity, article, to)
	d.Reject(entity, to)
}

// Give says that the mentions of an entity in an article are those of another
// one, to: a surname that fits several. What it is elsewhere is left open.
func (d *Decisions) Give(entity graph.ID, article, to graph.ID) {
	d.take(entity, article, to)
	d.Merge(to, to)
}

// take takes the mentions of an entity in an article for another's.
func (d *Decisions) take(entity graph.ID, article, to graph.ID) {
	if d.split == nil {
		d.split = make(map[split]graph.ID)
	}
	d.split[split{entity, article}] = to
}

// Rename says how an entity is to be shown.
func (d *Decisions) Rename(entity graph.ID, name string) {
	if d.names == nil {
		d.names = make(map[graph.ID]string)
	}
	d.names[entity] = name
}

// name returns the name that a person gave one of some entities, "" if none;
// the lowest ID decides between several.
func (d *Decisions) name(ids map[graph.ID]int) string {
	if d == nil || len(d.names) == 0 {
		return ""
	}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		if n := d.names[id]; n != "" {
			return n
		}
	}
	return ""
}

// root returns the entity that stands for all that a person merged with id.
func (d *Decisions) root(id graph.ID) graph.ID {
	if d == nil {
		return id
	}
	for {
		up, ok := d.same[id]
		if !ok || up == id {
			return id
		}
		id = up
	}
}

func (d *Decisions) merged(root graph.ID) bool {
	if d == nil {
		return false
	}
	_, ok := d.same[root]
	return ok
}

// parts reports whether a person keeps two sets of entities apart.
func (d *Decisions) parts(a, b map[graph.ID]int) bool {
	if d == nil || len(d.apart) == 0 {
		return false
	}
	for x := range a {
		for y := range b {
			if d.apart[graph.NewPair(x, y)] {
				return true
			}
		}
	}
	return false
}

// splitOff takes from the IDs that an entity's names have alone those that a
// person keeps apart from it: a mention that was split off bears the name of
// what it was split from.
func (d *Decisions) splitOff(births map[graph.ID]int, entity graph.ID) {
	if d == nil || len(d.apart) == 0 {
		return
	}
	maps.DeleteFunc(births, func(id graph.ID, _ int) bool { return d.apart[graph.NewPair(id, entity)] })
}

// birth returns the ID that a mention has alone: that of its name, or the one
// it was given when a person split it off.
func (d *Decisions) birth(m *Mention) (id graph.ID, parted bool) {
	id = BirthID(m.Name, m.Kind)
	if d == nil {
		return id, false
	}
	if to, ok := d.split[split{id, m.Article}]; ok {
		return to, true
	}
	return id, false
}
