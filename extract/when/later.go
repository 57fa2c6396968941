package when

import "time"

// findLater finds "three days later", "eine Woche zuvor".
func findLater(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	if !ok || !m.is(w.last, aLater) || m.ofEvent(w.last) {
		return core{}, false
	}
	o := offset{measure: w, sign: m.value(w.last, aLater), anchored: true}
	c := point(w.first, w.last+1, o, o.granularity(), Relative)
	c.hourly = w.unit < unitDay
	return c, true
}

// ofEvent reports whether unit i, "before" or "after", has a noun of its own:
// "two days before the talks".
func (m *matcher) ofEvent(i int) bool {
	if !m.is(i, aEvent) || i+1 >= len(m.units) {
		return false
	}
	next := &m.units[i+1]
	if m.is(i+1, aComma) || m.is(i+1, aAnd) || m.is(i+1, aPrep) && !m.is(i+1, aTo) {
		return false
	}
	return !m.is(i+1, aClause) && next.text != "." && next.text != "!"
}

// findUnitLater finds units without a number: "the day before", "im Jahr
// darauf", "tags zuvor", and "am Tag nach der Wahl", whose day is not told.
func findUnitLater(m *matcher, i int) (core, bool) {
	u := m.value(i, aUnitName)
	if m.is(i, aPlural) || u < unitDay || !m.loose(i) {
		return core{}, false
	}
	if m.ofEvent(i + 1) {
		return m.beside(i, i+1, measure{first: i, last: i + 1, halves: 2, unit: u})
	}
	if !m.is(i+1, aLater) || !m.is(i-1, aArticle) && !m.is(i-1, aPrep) && !m.lex.german {
		return core{}, false
	}
	p := period{unit: u, n: m.value(i+1, aLater), anchored: true}
	return m.articled(point(i, i+2, p, granularity(u), Relative)), true
}

// findAfterEvent finds "two days after the talks".
func findAfterEvent(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	if !ok || !m.is(w.last, aEvent) {
		return core{}, false
	}
	return m.beside(w.first, w.last, w)
}

// besideDay is a measure away from a day that is named.
type besideDay struct {
	day value
	offset
}

func (b besideDay) interval(c clock) (first, last time.Time) {
	f, _ := b.day.interval(c)
	if f.IsZero() {
		return first, last
	}
	c.anchor = f
	return b.offset.interval(c)
}

// eventDay is when that was which something else, whose day the sentence has told,
// came after or before: "resigned on Friday, two days after he was accused".
type eventDay struct{ offset }

// beside makes the core of a measure before or after something, the words for
// which stand at unit at. Only if that is a date is the day known.
func (m *matcher) beside(first, at int, w measure) (core, bool) {
	sign := m.value(at, aEvent)
	o := offset{measure: w, sign: sign, anchored: true}
	if c, ok := m.dayAt(m.skipArticle(at + 1)); ok {
		v := besideDay{c.val, o}
		return m.articled(point(first, c.last, v, o.granularity(), c.basis)), true
	}
	var v value = unresolved{}
	if !w.vague && w.unit >= unitDay {
		v = eventDay{offset{measure: w, sign: -sign, anchored: true}}
	}
	c := m.articled(point(first, at+1, v, granularity(w.unit), Relative))
	c.dir = After
	if sign < 0 {
		c.dir = Before
	}
	return c, true
}
