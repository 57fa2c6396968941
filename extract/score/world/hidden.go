package world

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// thing is somebody or something that articles name.
type thing interface {
	id() string
	kind() string
}

type person struct {
	n              int
	given, surname spelled
	familyFirst    bool
	female         bool
	country        *country
	role           *role
}

func (p *person) id() string   { return fmt.Sprintf("person-%d", p.n) }
func (p *person) kind() string { return "Person" }

// organization is a company, a body with an acronym, or a ministry.
type organization struct {
	n        int
	name     string
	short    string // what later mentions call it
	form     string // legal form of a company
	gender   string // in German: m, f, n; "" without an article
	body     bool
	ministry *country
}

func (o *organization) id() string   { return fmt.Sprintf("organization-%d", o.n) }
func (o *organization) kind() string { return "Organization" }

type city struct {
	n int
	spelled
}

func (c *city) id() string   { return fmt.Sprintf("place-%d", c.n) }
func (c *city) kind() string { return "Place" }

// group is people who are in the news together.
type group struct {
	people        []*person
	organizations []*organization
}

// event is a happening: a, and b or o, take part.
type event struct {
	kind  string
	a, b  *person
	o     *organization
	place *city
	day   time.Time
	group *group
}

func (e *event) participants() []string {
	list := []string{e.a.id()}
	switch {
	case e.b != nil:
		list = append(list, e.b.id())
	case e.o != nil:
		list = append(list, e.o.id())
	case e.kind == "visited":
		list = append(list, e.place.id())
	}
	return list
}

// hidden is the world that the articles tell of.
type hidden struct {
	settings      *Settings
	material      *material
	rng           *rand.Rand
	people        []*person
	organizations []*organization
	ministries    map[*country]*organization
	cities        []*city
	groups        []*group
	popular       []*person
	events        []*event
	days          int // that the events are spread over
}

var start = time.Date(2024, 1, 8, 0, 0, 0, 0, time.UTC)

// articlesPerGroup and the like say how a world grows with its articles.
const (
	articlesPerGroup = 12
	eventsPerArticle = 0.45
	articlesPerDay   = 8
)

func newHidden(s *Settings, m *material, rng *rand.Rand, articles int) *hidden {
	h := &hidden{settings: s, material: m, rng: rng, days: 30 + articles/articlesPerDay, ministries: make(map[*country]*organization)}
	for i := range m.cities {
		h.cities = append(h.cities, &city{i, m.cities[i]})
	}
	for range 4 + articles/1000 {
		h.popular = append(h.popular, h.newPerson(h.country(), "politics", nil))
	}
	for range max(3, articles/articlesPerGroup) {
		h.groups = append(h.groups, h.newGroup())
	}
	h.makeEvents(int(float64(articles)*eventsPerArticle) + 2)
	return h
}

// entities lists all that can be named.
func (h *hidden) entities() []thing {
	var list []thing
	for _, p := range h.people {
		list = append(list, p)
	}
	for _, o := range h.organizations {
		list = append(list, o)
	}
	for _, c := range h.cities {
		list = append(list, c)
	}
	return list
}

func pick[T any](rng *rand.Rand, list []T) T { return list[rng.IntN(len(list))] }

// chance is true so often.
func chance(rng *rand.Rand, share float64) bool { return rng.Float64() < share }

// zipf returns an index below n, the i-th about 1/i times as often as the first.
func zipf(rng *rand.Rand, n int) int {
	return min(n-1, int(math.Pow(float64(n)+1, rng.Float64())-1))
}

// skewed returns an index below n, low ones more often, but none as often as the
// first of zipf's.
func skewed(rng *rand.Rand, n int) int {
	u := rng.Float64()
	return int(float64(n) * u * u)
}

func (h *hidden) country() *country {
	return &h.material.countries[h.rng.IntN(len(h.material.countries))]
}

// newGroup gathers politicians of two countries, others, and organisations.
func (h *hidden) newGroup() *group {
	g := &group{}
	home, abroad := h.country(), h.country()
	for i := range 4 {
		g.people = append(g.people, h.newPerson([]*country{home, abroad}[i%2], "politics", g))
	}
	for range 3 {
		g.people = append(g.people, h.newPerson(home, pick(h.rng, []string{"business", "civil", "civil", "sport"}), g))
	}
	g.organizations = []*organization{h.ministry(home), h.newOrganization(h.rng.IntN(2) == 0)}
	return g
}

// newPerson makes a person with a name of the country's, mostly a new one.
func (h *hidden) newPerson(c *country, domain string, g *group) *person {
	p := &person{n: len(h.people), country: c, female: h.rng.IntN(5) < 2}
	p.role = &h.material.roles[domain][h.rng.IntN(len(h.material.roles[domain]))]
	for range 50 {
		h.name(p)
		if !slices.ContainsFunc(h.people, p.sameName) {
			break
		}
	}
	if twin := h.twin(p); twin != nil && chance(h.rng, h.settings.Twins) {
		p.given, p.surname, p.female, p.familyFirst = twin.given, twin.surname, twin.female, twin.familyFirst
	} else if g != nil && len(g.people) > 0 && chance(h.rng, h.settings.Kin) {
		if k := pick(h.rng, g.people); k.country == c && k.female == p.female {
			p.surname = k.surname
		}
	}
	h.people = append(h.people, p)
	return p
}

func (p *person) sameName(q *person) bool {
	return p.given.en == q.given.en && p.surname.en == q.surname.en
}

// twin returns somebody with another walk of life in another country whose name
// p may have.
func (h *hidden) twin(p *person) *person {
	for range 20 {
		if len(h.people) == 0 {
			return nil
		}
		q := pick(h.rng, h.people)
		if q.country != p.country && q.country.origin == p.country.origin && q.role.domain != p.role.domain {
			return q
		}
	}
	return nil
}

func (h *hidden) name(p *person) {
	o, m := p.country.origin, h.material
	gender := " m"
	if p.female {
		gender = " f"
	}
	p.given = pick(h.rng, m.given[o+gender])
	if len(m.wholes[o]) > 0 {
		p.surname, p.familyFirst = pick(h.rng, m.wholes[o]), true
		return
	}
	e := pick(h.rng, m.ends[o])
	end := e.man
	if p.female {
		end = e.woman
	}
	p.surname = pick(h.rng, m.stems[o]).join(end)
	if o == "arabic" && h.rng.IntN(2) == 0 {
		p.surname = spelled{en: "al-"}.join(p.surname)
		p.surname.de = "al-" + p.surname.de
	}
}

func (h *hidden) ministry(c *country) *organization {
	if h.ministries[c] == nil {
		h.ministries[c] = &organization{n: len(h.organizations), name: "Foreign Ministry", gender: "n", ministry: c}
		h.organizations = append(h.organizations, h.ministries[c])
	}
	return h.ministries[c]
}

func (h *hidden) newOrganization(body bool) *organization {
	o := &organization{n: len(h.organizations), body: body}
	words := h.material.organizations
	for range 50 {
		if body {
			last, gender, _ := strings.Cut(pick(h.rng, words["body last"]), ":")
			o.name, o.gender = pick(h.rng, words["body first"])+" "+pick(h.rng, words["body second"])+" "+last, gender
			o.short = ""
			for w := range strings.FieldsSeq(o.name) {
				o.short += w[:1]
			}
		} else {
			o.short, o.form = pick(h.rng, words["company first"]), pick(h.rng, words["company form"])
			o.name = o.short + " " + pick(h.rng, words["company second"])
		}
		if !slices.ContainsFunc(h.organizations, func(p *organization) bool { return p.name == o.name }) {
			h.organizations = append(h.organizations, o)
			return o
		}
	}
	return pick(h.rng, h.organizations)
}
