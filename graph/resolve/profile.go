package resolve

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/extract/spelling"
	"dossier/graph"
)

// profile is all that is known of one thing, from one mention or many.
type profile struct {
	forms    map[string]int // how many articles use each form
	kinds    map[string]int
	articles map[graph.ID]bool
	near     map[string]int // keys of what is named with it, with how many of the articles at hand do
	knew     []string       // those that the graph had, the latest first
	roles    map[string]bool
	nations  map[string]bool // of its roles
	domains  map[string]bool // walks of life, of its roles
	held     map[string]term // offices that it has
	born     [2]int          // earliest and latest year; zero if unknown
	first    time.Time       // days of publication
	last     time.Time
	births   map[graph.ID]int // the IDs that its mentions would have alone
	ids      []graph.ID       // of the known entities in it
	locals   []string         // of the mentions in it
	was      map[graph.ID]int // what the graph had its mentions resolved to
}

func newProfile() *profile {
	return &profile{
		forms: make(map[string]int), kinds: make(map[string]int), articles: make(map[graph.ID]bool), was: make(map[graph.ID]int), near: make(map[string]int),
		roles: make(map[string]bool), nations: make(map[string]bool), domains: make(map[string]bool), births: make(map[graph.ID]int),
		held: make(map[string]term),
	}
}

// profileOf makes the profile of a mention; near are the keys of what its
// article names beside it.
func profileOf(m *Mention, near []string, birth graph.ID) *profile {
	p := newProfile()
	p.kinds[m.Kind] = 1
	p.forms[m.Name] = 1
	for _, f := range m.Forms {
		p.forms[f] = 1
	}
	p.articles[m.Article] = true
	for _, k := range near {
		p.near[k] = 1
	}
	for _, r := range m.Roles {
		p.addRole(r, m.Seen)
	}
	for _, o := range m.Offices {
		p.hold(o, term{m.Seen, m.Seen})
	}
	p.first, p.last = m.Seen, m.Seen
	p.births[birth] = 1
	p.locals = []string{m.Local}
	if m.Was != "" {
		p.was[m.Was] = 1
	}
	return p
}

// shown is the weight of the name that the graph shows: whatever the articles at
// hand call the entity, it stays unless they have a better one. Only resolving
// all anew knows which name most articles use.
const shown = 1 << 20

// knownProfile makes the profile of an entity of the graph.
func knownProfile(e *graph.Entity) *profile {
	p := newProfile()
	kind := bareKind(e.Kind)
	p.kinds[kind] = 2
	for _, f := range e.Aliases {
		p.forms[f] = 1
		p.births[BirthID(f, kind)] = 1
	}
	p.forms[e.Name] = shown
	for _, k := range e.Near {
		p.near[k] = 0
	}
	p.knew = e.Near
	for _, r := range e.Roles {
		p.addRole(r, time.Time{})
	}
	p.readHeld(e.Held)
	p.first, p.last = e.FirstSeen, e.LastSeen
	p.births[e.ID]++
	p.ids = []graph.ID{e.ID}
	return p
}

// addRole notes a role, with what it says of country, walk of life and age on a
// day.
func (p *profile) addRole(role string, day time.Time) {
	p.roles[role] = true
	for _, c := range nationsIn(role) {
		p.nations[c] = true
	}
	for w := range strings.FieldsSeq(spelling.Fold(role)) {
		if d := domains().class(w); d != "" {
			p.domains[d] = true
		}
	}
	if age := ageIn(role); age > 0 && !day.IsZero() {
		p.bornBetween(day.Year()-age-1, day.Year()-age)
	}
}

// ageIn reads "the 42-year-old Russian", "der 47-Jährige"; 0 if there is none.
func ageIn(role string) int {
	for w := range strings.FieldsSeq(strings.ReplaceAll(strings.ToLower(role), "-", " ")) {
		if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 120 {
			rest := strings.ToLower(role)
			if strings.Contains(rest, "year") || strings.Contains(rest, "jährig") {
				return n
			}
		}
	}
	return 0
}

func (p *profile) bornBetween(first, last int) {
	if p.born[0] == 0 {
		p.born = [2]int{first, last}
		return
	}
	p.born = [2]int{min(p.born[0], first), max(p.born[1], last)}
}

// take adds what q knows.
func (p *profile) take(q *profile) {
	addCounts(p.forms, q.forms)
	addCounts(p.kinds, q.kinds)
	addCounts(p.births, q.births)
	addCounts(p.was, q.was)
	maps.Copy(p.articles, q.articles)
	addCounts(p.near, q.near)
	p.knew = append(slices.Clip(p.knew), q.knew...)
	maps.Copy(p.roles, q.roles)
	maps.Copy(p.nations, q.nations)
	maps.Copy(p.domains, q.domains)
	for office, t := range q.held {
		p.hold(office, t)
	}
	if q.born[0] != 0 {
		p.bornBetween(q.born[0], q.born[1])
	}
	if p.first.IsZero() || !q.first.IsZero() && q.first.Before(p.first) {
		p.first = q.first
	}
	if q.last.After(p.last) {
		p.last = q.last
	}
	p.ids = append(p.ids, q.ids...)
	p.locals = append(p.locals, q.locals...)
}

func addCounts[K comparable](to, from map[K]int) {
	for k, n := range from {
		to[k] += n
	}
}

func (p *profile) kind() string { return most(p.kinds, nil) }

// sortedForms are the forms in a fixed order.
func (p *profile) sortedForms() []string { return slices.Sorted(maps.Keys(p.forms)) }

// nearKey is how an entity counts among what is named with another: people by
// their surname, so that spellings and short forms agree.
func nearKey(name, kind string) string {
	if kind != person {
		return Key(name, kind)
	}
	n := parsePerson(name)
	if len(n.sounds) == 0 {
		return ""
	}
	return "person " + n.sounds[len(n.sounds)-1]
}
