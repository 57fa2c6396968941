package when

import "time"

// period is the calendar unit so many units from the publication, or from the
// anchor.
type period struct {
	unit, n  int
	anchored bool
	sameHalf int // of what the publication parts: -1 up to it, 1 from it on
}

func (p period) interval(c clock) (first, last time.Time) {
	t := c.published
	if p.anchored {
		t = c.anchor
	}
	if t.IsZero() {
		return first, last
	}
	// From the first of a month, so that no step can slip over a short one.
	if p.unit >= unitMonth && p.unit != unitWeekend {
		t, _ = around(unitMonth, t)
	}
	first, last = around(p.unit, step(p.unit, t, 2*p.n))
	if p.unit == unitWeekend && !p.anchored {
		first, last = weekendBeside(c, p.n)
	}
	switch {
	case p.sameHalf < 0 && !c.published.After(last) && !c.published.Before(first):
		last = c.published
	case p.sameHalf > 0 && !c.published.After(last) && !c.published.Before(first):
		first = c.published
	}
	return first, last
}

// weekendBeside returns the last weekend that is over, that of this week, or
// the next that has not begun.
func weekendBeside(c clock, n int) (first, last time.Time) {
	first, last = around(unitWeekend, c.published)
	move := 0
	switch {
	case n < 0 && !last.Before(c.published):
		move = -7
	case n == 0 && c.hint == hintPast && first.After(c.published):
		move = -7
	case n > 0 && !first.After(c.published):
		move = 7
	}
	return days(first, move), days(last, move)
}

// findPeriod finds "last week", "this year", "the previous month", "im selben
// Jahr".
func findPeriod(m *matcher, i int) (core, bool) {
	n, ok := m.relation(i)
	anchored := !ok
	switch {
	case ok:
	case m.is(i, aPrior):
		n = m.value(i, aPrior)
	case m.is(i, aSame):
	default:
		return core{}, false
	}
	if m.is(i+1, aQuarter) && !anchored {
		return m.articled(point(i, i+2, quarterBeside{n}, Month, Relative)), true
	}
	if !m.is(i+1, aUnitName) || m.is(i+1, aPlural) || !m.loose(i+1) || m.is(i+2, aDash) {
		return core{}, false
	}
	u := m.value(i+1, aUnitName)
	if u < unitWeek || m.is(i+2, aOld) || m.lastOf(i) {
		return core{}, false
	}
	p := period{unit: u, n: n, anchored: anchored}
	first := i
	if n == 0 && !anchored {
		first, p.sameHalf = m.soFarBefore(i)
	}
	g := granularity(u)
	if u == unitWeekend {
		g = Day
	}
	return m.articled(point(first, i+2, p, g, Relative)), true
}

// lastOf reports whether "last" at i is the last of something: "the last week
// of May".
func (m *matcher) lastOf(i int) bool {
	if !m.is(i, aLast) || !m.is(i+2, aOf) {
		return false
	}
	j := m.skipArticle(i + 3)
	return m.isMonth(j) || m.is(j, aUnitName) || m.isYear(j)
}

func (m *matcher) articled(c core) core {
	c.articled = true
	return c
}

// soFarBefore takes in "earlier" or "later" before "this year".
func (m *matcher) soFarBefore(i int) (first, half int) {
	k := i - 1
	if m.lex.german && m.is(k, aIn) {
		k--
	}
	if k < m.floor || !m.is(k, aSoFar) {
		return i, 0
	}
	if m.value(k, aSoFar) < 0 {
		return k, -1
	}
	return k, 1
}

// findSoFar finds "earlier in the week", "later in the year".
func findSoFar(m *matcher, i int) (core, bool) {
	j := i + 1
	if !m.is(j, aArticle) || !m.is(j+1, aUnitName) || m.is(j+1, aPlural) || m.is(j+2, aOf) {
		return core{}, false
	}
	half := 1
	if m.value(i, aSoFar) < 0 {
		half = -1
	}
	u := m.value(j+1, aUnitName)
	switch {
	case u == unitDay:
		return point(i, j+2, period{unit: u, anchored: true}, Day, Inferred), true
	case u < unitDay:
		return core{}, false
	}
	c := point(i, j+2, period{unit: u, sameHalf: half}, granularity(u), Relative)
	c.whole = true
	return c, true
}

// quarterBeside is the calendar quarter so many from the publication's.
type quarterBeside struct{ n int }

func (q quarterBeside) interval(c clock) (first, last time.Time) {
	if c.published.IsZero() {
		return first, last
	}
	month := (int(c.published.Month())-1)/3*3 + 1 + 3*q.n
	first = time.Date(c.published.Year(), time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return first, days(first.AddDate(0, 3, 0), -1)
}

// span is so many units back from the publication (negative) or on from it.
type span struct{ unit, halves int }

func (s span) interval(c clock) (first, last time.Time) {
	if c.published.IsZero() {
		return first, last
	}
	if s.halves < 0 {
		return step(s.unit, c.published, s.halves), c.published
	}
	return c.published, step(s.unit, c.published, s.halves)
}

// vagueCount is what "recent months" and "the next few days" are taken for.
const vagueCount = 3

// findWindow finds stretches that end or begin with the publication: "the past
// nine days", "in recent months", "in den kommenden drei Wochen", "the past
// year".
func findWindow(m *matcher, i int) (core, bool) {
	sign := -1
	if m.is(i, aNext) {
		sign = 1
	}
	j, halves := i+1, 2
	count, end, ok := m.count(j)
	if ok && !m.is(j, aOne) {
		j, halves = end, count.halves
		if count.vague {
			halves = 2 * vagueCount
		}
	}
	for m.is(j, aFiller) {
		j++
	}
	if !m.is(j, aUnitName) || !m.loose(j) || m.is(j+1, aOld) {
		return core{}, false
	}
	u := m.value(j, aUnitName)
	if u < unitHour || u == unitHour && (!ok || count.vague || halves < 48) || !m.windowed(i, j, ok) {
		return core{}, false
	}
	if !ok && m.is(j, aPlural) {
		halves = 2 * vagueCount
	}
	return m.articled(point(i, j+1, span{u, sign * halves}, granularity(u), Relative)), true
}

// windowed tells "the past week", which is a stretch, from "last week", which
// is a calendar week, and "the last three years" from "they last three years".
func (m *matcher) windowed(i, unit int, counted bool) bool {
	if m.is(unit, aPlural) {
		if m.lex.german {
			return counted || m.is(i-1, aPrep) || m.is(i-1, aArticle) && m.is(i-2, aPrep)
		}
		return !m.is(i, aLast) || m.is(i, aWindow) && m.is(i-1, aArticle) || m.is(i-1, aPrep)
	}
	if counted {
		return true
	}
	return !m.lex.german && m.is(i, aWindow) && m.units[i].text[0] == 'p' && m.value(unit, aUnitName) >= unitWeek
}
