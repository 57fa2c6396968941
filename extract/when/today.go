package when

import "time"

// dayFrom is so many days from the publication, or from the anchor.
type dayFrom struct {
	n        int
	anchored bool
}

func (d dayFrom) interval(c clock) (first, last time.Time) {
	t := c.published
	if d.anchored {
		t = c.anchor
	}
	if t.IsZero() {
		return first, last
	}
	first = days(t, d.n)
	return first, first
}

// findToday finds "yesterday evening", "heute", "heuer".
func findToday(m *matcher, i int) (core, bool) {
	if m.is(i, aYear0) {
		return point(i, i+1, period{unit: unitYear}, Year, Relative), true
	}
	if !m.loose(i) {
		return core{}, false
	}
	if m.is(i, aTodays) {
		if !m.isUnit(i+1, unitDay) && !m.is(i+1, aWeekday) && !m.is(i+1, aPartOf) {
			return core{}, false
		}
		return point(i, i+2, dayFrom{n: m.value(i, aTodays)}, Day, Relative), true
	}
	first := i
	if m.is(i-1, aSoFar) && i-1 >= m.floor {
		first--
	}
	return point(first, m.partAfter(i+1), dayFrom{n: m.value(i, aToday)}, Day, Relative), true
}

// findTomorrow finds German "Morgen" at the start of a sentence before its
// verb, where the capital does not make it a noun.
func findTomorrow(m *matcher, i int) (core, bool) {
	starts := i == 0 || m.is(i-1, aClause) && i > m.floor
	if !m.lex.german || m.units[i].text != "Morgen" || !starts {
		return core{}, false
	}
	end := m.partAfter(i + 1)
	if !m.is(end, aAhead) && !m.is(end, aScheduled) && m.tagged(end) != hintFuture {
		return core{}, false
	}
	return point(i, end, dayFrom{n: 1}, Day, Relative), true
}

// findAnchoredDay finds days and parts of days beside the one being told of:
// "the next day", "am selben Abend", "that night", "this morning".
func findAnchoredDay(m *matcher, i int) (core, bool) {
	d := dayFrom{anchored: true}
	switch {
	case m.is(i, aPrior):
		d.n = m.value(i, aPrior)
	case m.is(i, aNext):
		d.n = 1
	case m.is(i, aLast):
		d.n = -1
	}
	isDay := m.isUnit(i+1, unitDay) && !m.is(i+1, aPlural)
	if m.is(i, aSame) && m.is(i+1, aMoment) {
		c := m.articled(point(i, i+2, d, Day, Inferred))
		c.takesUp, c.hourly = true, true
		return c, true
	}
	if !isDay && !m.is(i+1, aPartOf) || !m.loose(i+1) || m.is(i+2, aOf) {
		return core{}, false
	}
	if m.is(i, aLast) && isDay {
		return core{}, false // "the last day of the talks"
	}
	if !isDay && (m.is(i, aThis) || m.is(i, aLast)) {
		d.anchored = false
	}
	c := m.articled(point(i, i+2, d, Day, Relative))
	c.takesUp = m.is(i, aSame) || d.n > 0 && m.is(i, aPrior)
	if m.lex.german && m.is(i, aSame) && m.is(i+1, aNight) {
		c.val = intoMorning{d}
	}
	return c, true
}

// findBefore finds the single words for what is beside the time being told
// of: "Vortag", "Vorwoche", "Folgejahr".
func findBefore(m *matcher, i int) (core, bool) {
	for _, b := range [...]struct {
		class class
		unit  int
	}{{aBefore, unitDay}, {aWeekBefore, unitWeek}, {aMonthBefore, unitMonth}, {aYearBefore, unitYear}} {
		if m.is(i, b.class) && m.loose(i) {
			p := period{unit: b.unit, n: m.value(i, b.class), anchored: true}
			return m.articled(point(i, i+1, p, granularity(b.unit), Relative)), true
		}
	}
	return core{}, false
}
