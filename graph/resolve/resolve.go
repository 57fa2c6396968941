// Package resolve decides which entities of different articles are one thing.
// In go the entities that each article names; out comes the graph entity of
// each, an old one where a known entity fits, else a new one.
//
// The way: mentions under one name (see Key) make a node, parted where they tell
// of different countries, walks of life or ages. Nodes that share a block — a
// key that two names of one thing have in common — are compared; names, what is
// named with them, roles and countries are evidence with weights, and the sum
// decides (score.go). Full names go first, the surest pair first. A short name
// goes to the bearer that leads by a margin, or stays alone. Decisions of a
// person go before all. Nothing depends on the order of the mentions.
package resolve

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
)

// Known gives the entities of the graph that have one of the keys.
type Known interface {
	Candidates(ctx context.Context, keys []string) ([]graph.Entity, error)
}

// Result is the outcome for a set of mentions.
type Result struct {
	IDs         map[string]graph.ID // by Mention.Local; none of what stays text
	Entities    []graph.Entity      // all entities touched, sorted by ID, with what the mentions add
	Merges      []Merge             // other names that they were found under, sorted
	Suggestions []Merge             // what a person may decide, the most likely first
	Reopened    []string            // keys of surnames that known entities have and that are to be decided again
	Offices     []string            // keys of offices on whose older descriptions is to be decided again
	Rivals      []graph.ID          // known entities, two or more of which turn out to be one; sorted
}

// Merge is one entity's being another, with what speaks for it.
type Merge struct {
	Entity   graph.ID   `json:"entity"`
	Other    graph.ID   `json:"other"`
	Names    [2]string  `json:"names"`
	Score    float64    `json:"score"`
	Evidence []Evidence `json:"evidence"`
}

// Entities resolves mentions against each other and against the graph. The
// order of the mentions does not matter. Decisions may be nil.
func Entities(ctx context.Context, known Known, mentions []Mention, decisions *Decisions) (*Result, error) {
	named, described := parted(mentions)
	fresh := nodesOf(named, decisions, nil)
	c := &clusters{nodes: fresh, decisions: decisions}
	if err := c.addKnown(ctx, known, officesOf(described)); err != nil {
		return nil, err
	}
	twins := twinKeys(c.nodes)
	if len(twins) > 0 {
		c.nodes = append(nodesOf(named, decisions, twins), c.nodes[len(fresh):]...)
	}
	c.run(twins)
	r, ids := c.result(len(mentions))
	c.promote(described, ids, r)
	slices.SortFunc(r.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return r, nil
}

// parted parts the mentions that have a name from those that are only
// described.
func parted(mentions []Mention) (named, described []Mention) {
	for i := range mentions {
		switch m := &mentions[i]; {
		case m.Role == "":
			named = append(named, *m)
		case !m.Beside:
			described = append(described, *m)
		}
	}
	return named, described
}

// nodesOf makes the nodes of mentions. Those under one full name are one node,
// parted by what their roles say; where several people have that name, so are
// those that say nothing.
func nodesOf(mentions []Mention, decisions *Decisions, twins map[string]bool) []*node {
	near := nearKeys(mentions)
	ms := slices.Clone(mentions)
	slices.SortFunc(ms, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Local, b.Local))
	})
	by := make(map[string]*node)
	at := make(map[string]*node) // by Local
	long := longNames(ms)
	var nodes, short []*node
	for i := range ms {
		m := &ms[i]
		if m.Beside {
			continue
		}
		birth, parted := decisions.birth(m)
		n := &node{class: class(m.Kind), profile: profileOf(m, without(near[m.Article], nearKey(m.Name, m.Kind)), birth)}
		if long[m.Local] != "" && !parted {
			short = append(short, n)
			continue
		}
		n.origin = origin{m.Seen, m.Article, m.Local, birth}
		n.parse()
		n.sort = strings.Join([]string{n.class, Key(m.Name, m.Kind), n.signature()}, "\t")
		switch {
		case parted:
			n.sort += "\t" + string(birth)
		case n.isShort, twins[n.nameKey()] && n.signature() == "":
			n.sort += "\t" + string(m.Article) + "\t" + m.Local
		}
		if first := by[n.sort]; first != nil {
			if n.origin.compare(&first.origin) < 0 {
				first.origin = n.origin
			}
			first.take(n.profile)
			at[m.Local] = first
			continue
		}
		by[n.sort], at[m.Local] = n, n
		nodes = append(nodes, n)
	}
	for _, n := range short {
		at[long[n.locals[0]]].take(n.profile)
	}
	for _, n := range nodes {
		n.parse()
		n.alone = n.class == person && n.isShort
	}
	return nodes
}

// signature is what a profile says of country, walk of life and age.
func (p *profile) signature() string {
	parts := slices.Sorted(maps.Keys(p.nations))
	parts = append(parts, slices.Sorted(maps.Keys(p.domains))...)
	if p.born[0] != 0 {
		parts = append(parts, fmt.Sprint(p.born[0]))
	}
	return strings.Join(parts, " ")
}

// nearKeys lists what each article names.
func nearKeys(mentions []Mention) map[graph.ID][]string {
	near := make(map[graph.ID][]string)
	for i := range mentions {
		m := &mentions[i]
		if k := nearKey(m.Name, m.Kind); k != "" {
			near[m.Article] = append(near[m.Article], k)
		}
	}
	return near
}

func without(list []string, s string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(have string) bool { return have == s })
}

// addKnown fetches the known entities that the nodes may be, or that have one of
// some offices: first those of their very names, then what is like the names
// that the graph does not know.
func (c *clusters) addKnown(ctx context.Context, known Known, offices []string) error {
	fresh := c.nodes
	keys := make(map[string]bool)
	for _, n := range fresh {
		addAll(keys, n.own())
	}
	addAll(keys, offices)
	if err := c.ask(ctx, known, keys); err != nil {
		return fmt.Errorf("find known entities: %w", err)
	}
	more := c.contested() // whose a bare surname is shows only beside all who bear it
	for _, n := range fresh {
		if !c.knows(n) {
			addAll(more, n.like())
		}
	}
	maps.DeleteFunc(more, func(k string, _ bool) bool { return keys[k] })
	if err := c.ask(ctx, known, more); err != nil {
		return fmt.Errorf("find names like those of new entities: %w", err)
	}
	return nil
}

func (c *clusters) ask(ctx context.Context, known Known, keys map[string]bool) error {
	if len(keys) == 0 {
		return nil
	}
	entities, err := known.Candidates(ctx, slices.Sorted(maps.Keys(keys)))
	c.know(entities)
	return err
}

// knows reports whether an entity of the graph is sure to be what n is by its
// name. It could not become one with another of the graph.
func (c *clusters) knows(n *node) bool {
	return !n.isShort && slices.ContainsFunc(c.nodes, func(m *node) bool {
		if len(m.ids) == 0 || m.isShort || m.undecided || m.class != n.class {
			return false
		}
		_, one := c.alike(n, m)
		return one
	})
}

func addAll(set map[string]bool, keys []string) {
	for _, k := range keys {
		set[k] = true
	}
}

// contested lists the surnames of people whom the graph may not know that it
// has standing alone.
func (c *clusters) contested() map[string]bool {
	known := make(map[string]bool)
	for _, n := range c.nodes {
		if len(n.ids) > 0 {
			for i := range n.full {
				known[strings.Join(n.full[i].sounds, " ")] = true
			}
		}
	}
	fresh := make(map[string]bool)
	for _, n := range c.nodes {
		for i := range n.full {
			if sounds := n.full[i].sounds; len(n.ids) == 0 && !known[strings.Join(sounds, " ")] {
				for _, s := range sounds[1:] {
					fresh[skeleton(s)] = true
				}
			}
		}
	}
	keys := make(map[string]bool)
	for _, n := range c.nodes {
		if len(n.ids) == 0 || !n.isShort {
			continue
		}
		for _, s := range n.bareSounds() {
			if k := skeleton(s); fresh[k] {
				keys[k] = true
			}
		}
	}
	return keys
}

// know adds entities of the graph, each once.
func (c *clusters) know(entities []graph.Entity) {
	have := make(map[graph.ID]bool)
	for _, n := range c.nodes {
		for _, id := range n.ids {
			have[id] = true
		}
	}
	for i := range entities {
		e := &entities[i]
		if Described(e) {
			c.promoted = append(c.promoted, *e)
			continue
		}
		if have[e.ID] {
			continue
		}
		n := &node{class: class(e.Kind), profile: knownProfile(e), known: e, sort: class(e.Kind) + "\t" + Key(e.Name, bareKind(e.Kind)) + "\t\x00" + string(e.ID)}
		n.origin.birth = e.ID
		c.decisions.splitOff(n.births, e.ID)
		n.parse()
		n.bearer = len(n.full) > 0
		n.undecided = e.Kind == graph.Ambiguous && !n.isShort
		c.nodes = append(c.nodes, n)
	}
}

// result names the clusters.
func (c *clusters) result(mentions int) (*Result, map[*node]graph.ID) {
	r := &Result{IDs: make(map[string]graph.ID, mentions)}
	var roots []*node
	for _, n := range c.nodes {
		if n.into == nil {
			roots = append(roots, n)
		}
	}
	slices.SortStableFunc(roots, func(a, b *node) int {
		return cmp.Or(-cmp.Compare(len(a.ids), len(b.ids)), a.origin.compare(&b.origin), cmp.Compare(a.sort, b.sort))
	})
	ids := named(roots)
	for _, n := range roots {
		id := ids[n]
		if len(n.locals) == 0 {
			continue // known, and nothing new
		}
		for _, l := range n.locals {
			r.IDs[l] = id
		}
		e := n.entity(id)
		n.mark(&e, ids)
		if name := c.decisions.name(n.births); name != "" {
			rename(&e, name)
		}
		r.Entities = append(r.Entities, e)
		r.Merges = append(r.Merges, n.merges(id)...)
	}
	slices.SortFunc(r.Merges, func(a, b Merge) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Other, b.Other))
	})
	r.Suggestions = c.suggestions(ids)
	r.Reopened = c.reopened()
	r.Rivals = c.rivals()
	return r, ids
}

// named gives clusters their IDs: that of the known entity in it, else the one
// that the graph has most of its mentions resolved to, else that of the name it
// was first known by. No two get the same.
func named(roots []*node) map[*node]graph.ID {
	ids := make(map[*node]graph.ID)
	taken := make(map[graph.ID]bool)
	for _, n := range roots {
		if len(n.ids) > 0 {
			ids[n] = n.ids[0]
			taken[n.ids[0]] = true
		}
	}
	type claim struct {
		n     *node
		id    graph.ID
		count int
	}
	var claims []claim
	for _, n := range roots {
		for _, id := range slices.Sorted(maps.Keys(n.was)) {
			claims = append(claims, claim{n, id, n.was[id]})
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return cmp.Compare(b.count, a.count) })
	for _, c := range claims {
		if ids[c.n] == "" && !taken[c.id] {
			ids[c.n] = c.id
			taken[c.id] = true
		}
	}
	for _, n := range roots {
		if ids[n] != "" {
			continue
		}
		id := n.origin.birth
		if taken[id] {
			id = graph.NewID(string(id), string(n.origin.article), n.origin.local)
		}
		ids[n] = id
		taken[id] = true
	}
	return ids
}

// merges lists the other names that a cluster was found under. What was first
// found to be one need not have the name that the whole is known by.
func (n *node) merges(id graph.ID) []Merge {
	var list []Merge
	seen := map[graph.ID]bool{id: true}
	for _, j := range n.joins {
		for i, other := range j.births {
			if seen[other] {
				continue
			}
			seen[other] = true
			list = append(list, Merge{Entity: id, Other: other, Names: [2]string{j.names[1-i], j.names[i]}, Score: j.score.sum, Evidence: j.score.evidence})
		}
	}
	return list
}

// suggestions lists the doubtful pairs that have not become one otherwise, each
// once.
func (c *clusters) suggestions(ids map[*node]graph.ID) []Merge {
	best := make(map[graph.Pair]Merge)
	for _, d := range c.doubtful {
		a, b := d.a.find(), d.b.find()
		if a == b {
			continue
		}
		if ids[b] < ids[a] {
			a, b = b, a
		}
		p := graph.NewPair(ids[a], ids[b])
		if old, ok := best[p]; ok && old.Score >= d.score.sum {
			continue
		}
		best[p] = Merge{
			Entity: p.A, Other: p.B, Names: [2]string{a.name(), b.name()},
			Score: d.score.sum, Evidence: d.score.evidence,
		}
	}
	list := slices.Collect(maps.Values(best))
	slices.SortFunc(list, func(a, b Merge) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Other, b.Other))
	})
	return list
}

const person = "Person"

// class lumps the kinds that articles and the name finder mix up.
func class(kind string) string {
	if kind == person || kind == graph.Ambiguous {
		return person
	}
	return "thing"
}
