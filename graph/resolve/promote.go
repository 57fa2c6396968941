package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"dossier/extract/spelling"
	"dossier/extract/triple"
	"dossier/graph"
)

// newTerm is how long an office may go unmentioned until whoever has it then is
// taken for another.
const newTerm = 365 * 24 * time.Hour

// promotion decides what is described and not named: whether it is somebody who
// is known to have the office at the time, an entity of its own because it
// recurs, or text.
type promotion struct {
	holders map[string][]*node        // by office
	known   map[string][]graph.Entity // promoted before, by office
	ids     map[*node]graph.ID
	result  *Result
	used    map[graph.ID]bool // entities of the result
	open    map[string]bool   // offices that older mentions may have to be decided on again
}

// promote decides all descriptions, office by office.
func (c *clusters) promote(roles []Mention, ids map[*node]graph.ID, r *Result) {
	p := &promotion{
		holders: make(map[string][]*node), known: make(map[string][]graph.Entity), ids: ids,
		result: r, used: make(map[graph.ID]bool), open: make(map[string]bool),
	}
	for i := range r.Entities {
		p.used[r.Entities[i].ID] = true
	}
	for _, n := range c.nodes {
		if n.into == nil {
			p.addHolder(n)
		}
	}
	for _, e := range c.promoted {
		for _, held := range e.Held {
			office, _, _ := strings.Cut(held, "\t")
			p.known[office] = append(p.known[office], e)
		}
	}
	by := make(map[string][]*Mention)
	for i := range roles {
		m := &roles[i]
		by[m.Role] = append(by[m.Role], m)
	}
	for _, office := range slices.Sorted(maps.Keys(by)) {
		p.decide(office, by[office])
	}
	r.Offices = slices.Sorted(maps.Keys(p.open))
}

// addHolder files a cluster under the offices that it has.
func (p *promotion) addHolder(n *node) {
	for office, t := range n.held {
		p.holders[office] = append(p.holders[office], n)
		if n.known == nil || !heldThen(n.known.Held, office, t) {
			p.open[office] = true
		}
	}
	if n.class == person {
		return
	}
	keys := make(map[string]bool)
	for _, t := range n.things {
		k := t.office.key()
		if k == "" && governs(t.key) {
			k = t.key
		}
		if k != "" && !keys[k] {
			keys[k] = true
			p.holders[k] = append(p.holders[k], n)
			p.open[k] = p.open[k] || n.known == nil
		}
	}
}

// heldThen reports whether the graph had an entity for holding an office in the
// whole of a term already, as far as it matters.
func heldThen(held []string, office string, t term) bool {
	old := newProfile()
	old.readHeld(held)
	before, ok := old.held[office]
	return ok && before.covers(t.first, slack) && before.covers(t.last, slack)
}

// decide decides on the mentions of one office.
func (p *promotion) decide(office string, mentions []*Mention) {
	slices.SortFunc(mentions, func(a, b *Mention) int {
		return cmp.Or(a.Seen.Compare(b.Seen), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Local, b.Local))
	})
	var left []*Mention
	for _, m := range mentions {
		n, several := p.holder(office, m.Seen)
		switch {
		case n != nil:
			p.give(m, n)
		case !several:
			left = append(left, m)
		}
	}
	for i, run := range runs(left) {
		if e := p.before(office, run); e != nil {
			p.join(e, office, run)
			continue
		}
		p.open[office] = true
		if recurs(run) {
			e := &graph.Entity{ID: graph.NewID("described", office), Kind: run[0].Kind}
			if i > 0 {
				e.ID = graph.NewID("described", office, dayText(run[0].Seen))
			}
			p.join(e, office, run)
		}
	}
}

// holder returns the only one who has an office on a day; several says that
// there are more.
func (p *promotion) holder(office string, day time.Time) (n *node, several bool) {
	for _, within := range []time.Duration{0, slack} {
		var found []*node
		for _, h := range p.holders[office] {
			if t, dated := h.held[office]; !dated || t.covers(day, within) {
				found = append(found, h)
			}
		}
		if len(found) > 0 {
			return only(found), len(found) > 1
		}
	}
	return nil, false
}

func only(list []*node) *node {
	if len(list) != 1 {
		return nil
	}
	return list[0]
}

// give makes a description that of a named entity.
func (p *promotion) give(m *Mention, n *node) {
	id := p.ids[n]
	p.result.IDs[m.Local] = id
	if !p.used[id] {
		p.used[id] = true
		p.result.Entities = append(p.result.Entities, n.unchanged(id))
	}
}

// unchanged is what the graph has a cluster for, with its keys, which are not
// read back.
func (n *node) unchanged(id graph.ID) graph.Entity {
	e, made := *n.known, n.entity(id)
	e.Folded, e.Sound = made.Folded, made.Sound
	return e
}

// before returns the entity that the graph has made of an office's descriptions
// about the time of a run.
func (p *promotion) before(office string, run []*Mention) *graph.Entity {
	for i := range p.known[office] {
		e := &p.known[office][i]
		t := term{e.FirstSeen, e.LastSeen}
		if t.covers(run[0].Seen, newTerm) && t.covers(run[len(run)-1].Seen, newTerm) {
			return e
		}
	}
	return nil
}

// join makes descriptions those of an entity, which is made of them.
func (p *promotion) join(e *graph.Entity, office string, run []*Mention) {
	forms := make(map[string]int)
	for _, a := range e.Aliases {
		forms[a]++
	}
	if e.Name != "" {
		forms[e.Name] = shown
	}
	t := term{e.FirstSeen, e.LastSeen}
	for _, m := range run {
		p.result.IDs[m.Local] = e.ID
		forms[m.Name]++
		t = t.join(term{m.Seen, m.Seen})
	}
	c := *e
	if c.Rule != ByRole {
		c.Rule = ByMetonym
		for _, m := range run {
			if !m.metonym() {
				c.Rule = ByRole
			}
		}
	}
	c.Name = most(forms, nil)
	c.Aliases = slices.Sorted(maps.Keys(forms))
	c.Sound, c.Folded = []string{office}, nil
	for _, a := range c.Aliases {
		c.Folded = with(c.Folded, spelling.Fold(a))
		if k := spelling.Sound(a); k != "" {
			c.Sound = with(c.Sound, k)
		}
	}
	c.FirstSeen, c.LastSeen = t.first, t.last
	c.Held = []string{heldText(office, t)}
	p.used[c.ID] = true
	p.result.Entities = append(p.result.Entities, c)
}

// runs parts the mentions of an office, sorted by day, where so long a time lies
// between them that another may have it. Those without a day are the first.
func runs(mentions []*Mention) [][]*Mention {
	var list [][]*Mention
	for i, m := range mentions {
		if i == 0 || !mentions[i-1].Seen.IsZero() && m.Seen.Sub(mentions[i-1].Seen) > newTerm {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], m)
	}
	return list
}

// metonym reports whether no words of the article describe what is meant: a
// place stands for it.
func (m *Mention) metonym() bool { return len(m.Forms) == 0 }

// recurs reports whether what is described is worth an entity: two articles
// tell of it, or two sentences of one; or a place stands for it.
func recurs(run []*Mention) bool {
	articles := make(map[graph.ID]bool)
	for _, m := range run {
		articles[m.Article] = true
		if m.Told > 1 || m.metonym() {
			return true
		}
	}
	return len(articles) > 1
}

// Described reports whether no article names an entity: they only describe it,
// or a place stands for it.
func Described(e *graph.Entity) bool { return e.Rule == ByRole || e.Rule == ByMetonym }

// officesOf lists the keys under which holders of the mentions' offices are
// filed.
func officesOf(roles []Mention) []string {
	set := make(map[string]bool)
	for i := range roles {
		k := roles[i].Role
		set[k] = true
		if roles[i].Kind == triple.Organization {
			set["="+k] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}
