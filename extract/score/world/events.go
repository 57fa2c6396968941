package world

import (
	"slices"
	"time"
)

// eventKind says who takes part in a kind of event.
type eventKind struct {
	name string
	a, b string // walks of life: "politics", "others"; "" for nobody
	org  bool   // an organisation takes part
	once bool   // happens once to somebody
}

// eventKinds are named as the ontology's relations.
var eventKinds = []eventKind{
	{name: "met", a: "politics", b: "politics"},
	{name: "met", a: "politics", b: "politics"},
	{name: "phoned", a: "politics", b: "politics"},
	{name: "negotiated", a: "politics", b: "politics"},
	{name: "visited", a: "politics"},
	{name: "signed", a: "politics", b: "politics"},
	{name: "arrested", a: "others", once: true},
	{name: "released", a: "others", once: true},
	{name: "swapped", a: "others", b: "others", once: true},
	{name: "appointed", a: "others", org: true, once: true},
}

// makeEvents spreads events over groups and days.
func (h *hidden) makeEvents(n int) {
	by := make(map[*person][]*event)
	for tries := 0; len(h.events) < n && tries < 100*n; tries++ {
		e := h.newEvent(pick(h.rng, eventKinds), by)
		if e == nil {
			continue
		}
		h.events = append(h.events, e)
		for _, p := range []*person{e.a, e.b} {
			if p != nil {
				by[p] = append(by[p], e)
			}
		}
	}
}

// newEvent makes an event, nil if its cast had one like it lately.
func (h *hidden) newEvent(k eventKind, by map[*person][]*event) *event {
	g := h.groups[zipf(h.rng, len(h.groups))]
	e := &event{kind: k.name, group: g, place: pick(h.rng, h.cities), day: start.AddDate(0, 0, h.rng.IntN(h.days))}
	e.a = pick(h.rng, g.of(k.a))
	if k.a == "politics" && chance(h.rng, h.settings.Popular) {
		e.a = h.popular[zipf(h.rng, len(h.popular))]
	}
	if k.b != "" {
		e.b = pick(h.rng, g.of(k.b))
	}
	if k.org {
		e.o = g.organizations[1]
	}
	if e.a == e.b || e.b != nil && e.a.surname.en == e.b.surname.en {
		return nil
	}
	for _, old := range append(slices.Clone(by[e.a]), by[e.b]...) {
		if old.kind != e.kind && !(k.once && likeRelease(old.kind) && likeRelease(e.kind)) {
			continue
		}
		if k.once || e.clashes(old, h.settings.Gap) {
			return nil
		}
	}
	return e
}

// likeRelease lumps what ends an imprisonment.
func likeRelease(kind string) bool { return kind == "released" || kind == "swapped" }

// clashes reports whether two events of one kind with one of the cast in common
// are too near to be told apart.
func (e *event) clashes(old *event, gap int) bool {
	if e.b != nil && !(old.takesPart(e.a) && old.takesPart(e.b)) {
		return false
	}
	d := e.day.Sub(old.day).Abs()
	return d < time.Duration(gap)*24*time.Hour
}

func (e *event) takesPart(p *person) bool { return e.a == p || e.b == p }

// of lists the group's people of a walk of life.
func (g *group) of(domain string) []*person {
	var list []*person
	for _, p := range g.people {
		if (p.role.domain == "politics") == (domain == "politics") {
			list = append(list, p)
		}
	}
	return list
}
