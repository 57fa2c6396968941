// Package resolve decides which entities of different articles are one thing.
// In go the names that each article gives its entities; out comes the graph
// entity of each, an old one where a known entity fits, else a new one.
//
// Names are compared by key (see Key), so that spellings and languages do not
// part what belongs together. Full names go first; a bare surname joins the one
// known person who bears it, and stays alone when there are several.
package resolve

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/extract/spelling"
	"dossier/graph"
)

// Mention is an entity of one article: the thing that Local stands for there.
type Mention struct {
	Local string    // id inside the article, triple.Slot.ID
	Name  string    // fullest name in the article
	Forms []string  // all forms of the name in the article
	Kind  string    // Person, Organization, Place, Misc
	Seen  time.Time // day of publication, zero if unknown
}

// Known gives the entities of the graph that have one of the sound keys.
type Known interface {
	Candidates(ctx context.Context, sound []string) ([]graph.Entity, error)
}

// Result is the outcome for a set of mentions.
type Result struct {
	IDs      map[string]graph.ID // by Mention.Local
	Entities []graph.Entity      // all entities touched, sorted by ID, with what the mentions add
}

// Entities resolves mentions against each other and against the graph. The
// order of the mentions does not matter.
func Entities(ctx context.Context, known Known, mentions []Mention) (*Result, error) {
	ms := slices.Clone(mentions)
	slices.SortFunc(ms, func(a, b Mention) int {
		return cmp.Or(
			cmp.Compare(len(strings.Fields(b.Name)), len(strings.Fields(a.Name))),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Local, b.Local),
		)
	})
	r := &resolver{byKey: make(map[string][]*entity), bySurname: make(map[string][]*entity)}
	if err := r.seed(ctx, known, ms); err != nil {
		return nil, err
	}
	res := &Result{IDs: make(map[string]graph.ID, len(ms))}
	for i := range ms {
		res.IDs[ms[i].Local] = r.assign(&ms[i]).ID
	}
	for _, e := range r.all {
		if e.touched {
			res.Entities = append(res.Entities, e.finish())
		}
	}
	slices.SortFunc(res.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return res, nil
}

// entity is an entity in the making.
type entity struct {
	graph.Entity
	forms   map[string]int // how many articles use each form
	kinds   map[string]int
	touched bool
}

type resolver struct {
	all       []*entity
	byKey     map[string][]*entity
	bySurname map[string][]*entity
}

// seed fetches the candidates for all mentions.
func (r *resolver) seed(ctx context.Context, known Known, ms []Mention) error {
	keys := make(map[string]bool)
	for i := range ms {
		for _, k := range soundKeys(&ms[i]) {
			keys[k] = true
		}
	}
	sorted := make([]string, 0, len(keys))
	for k := range keys {
		sorted = append(sorted, k)
	}
	slices.Sort(sorted)
	candidates, err := known.Candidates(ctx, sorted)
	if err != nil {
		return fmt.Errorf("find known entities: %w", err)
	}
	slices.SortFunc(candidates, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	for _, c := range candidates {
		e := &entity{Entity: c, forms: map[string]int{c.Name: 2}, kinds: map[string]int{c.Kind: 2}}
		for _, a := range c.Aliases {
			e.forms[a]++
		}
		r.all = append(r.all, e)
		for _, a := range c.Aliases {
			r.index(e, a, c.Kind)
		}
		r.index(e, c.Name, c.Kind)
	}
	return nil
}

func (r *resolver) index(e *entity, name, kind string) {
	k := Key(name, kind)
	if !slices.Contains(r.byKey[k], e) {
		r.byKey[k] = append(r.byKey[k], e)
	}
	if s := surname(name, kind); s != "" && !slices.Contains(r.bySurname[s], e) {
		r.bySurname[s] = append(r.bySurname[s], e)
	}
}

// assign gives a mention its entity.
func (r *resolver) assign(m *Mention) *entity {
	e := r.find(m)
	if e == nil {
		e = &entity{
			Entity: graph.Entity{ID: graph.NewID("entity", class(m.Kind), Key(m.Name, m.Kind)), Name: m.Name, Kind: m.Kind},
			forms:  map[string]int{}, kinds: map[string]int{},
		}
		r.all = append(r.all, e)
	}
	r.index(e, m.Name, m.Kind)
	e.touched = true
	e.forms[m.Name]++
	e.kinds[m.Kind]++
	if !m.Seen.IsZero() {
		if e.FirstSeen.IsZero() || m.Seen.Before(e.FirstSeen) {
			e.FirstSeen = m.Seen
		}
		if m.Seen.After(e.LastSeen) {
			e.LastSeen = m.Seen
		}
	}
	return e
}

func (r *resolver) find(m *Mention) *entity {
	for _, e := range r.byKey[Key(m.Name, m.Kind)] {
		if compatible(e.Kind, m.Kind, m.Name) {
			return e
		}
	}
	if m.Kind != person {
		return nil
	}
	// A bare surname joins the one bearer; a full name takes over the one entity
	// that is known by the surname alone.
	s := surname(m.Name, m.Kind)
	var fits []*entity
	for _, e := range r.bySurname[s] {
		if e.Kind == person && (bare(m.Name) || bare(e.Name)) {
			fits = append(fits, e)
		}
	}
	if len(fits) == 1 {
		return fits[0]
	}
	return nil
}

const person = "Person"

// compatible reports whether entities of two kinds with one key can be one
// thing: of one class, or under a name of several words, which is rarely shared.
func compatible(a, b, name string) bool {
	return class(a) == class(b) || !bare(name)
}

// class lumps the kinds that articles and the name finder mix up.
func class(kind string) string {
	if kind == person {
		return person
	}
	return "thing"
}

func bare(name string) bool { return !strings.ContainsAny(strings.TrimSpace(name), " -") }

// surname is the sound key of the last word of a person's name.
func surname(name, kind string) string {
	if kind != person {
		return ""
	}
	words := strings.Fields(spelling.Sound(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// soundKeys are the keys under which a mention's candidates are looked up.
func soundKeys(m *Mention) []string {
	keys := []string{Key(m.Name, m.Kind)}
	if s := surname(m.Name, m.Kind); s != "" && s != keys[0] {
		keys = append(keys, s)
	}
	return keys
}

// finish fills name, aliases and keys from the forms seen.
func (e *entity) finish() graph.Entity {
	g := e.Entity
	g.Kind = most(e.kinds, nil)
	g.Name = most(e.forms, nameRank)
	g.Aliases = nil
	folded, sound := map[string]bool{}, map[string]bool{}
	for form := range e.forms {
		g.Aliases = append(g.Aliases, form)
		folded[spelling.Fold(form)] = true
		for _, k := range soundKeys(&Mention{Name: form, Kind: g.Kind}) {
			sound[k] = true
		}
	}
	slices.Sort(g.Aliases)
	g.Folded, g.Sound = sorted(folded), sorted(sound)
	return g
}

func sorted(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for k := range set {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}

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

// nameRank prefers names of two or three words to bare and overlong ones.
func nameRank(name string) int {
	switch n := len(strings.Fields(name)); n {
	case 1:
		return 1
	case 2, 3:
		return 2
	default:
		return 0
	}
}
