package when

import "time"

// dayOfWeek is a weekday, the one that is meant.
type dayOfWeek struct{ day int }

func (w dayOfWeek) interval(c clock) (first, last time.Time) {
	if c.published.IsZero() {
		return first, last
	}
	ago := (isoWeekday(c.published) - w.day + 7) % 7
	d := days(c.published, -ago)
	if ago > 0 && c.hint != hintOpen && c.hint != hintPast {
		d = days(d, 7)
	}
	return d, d
}

// dayBeside is a weekday that is strictly before (-1) or after (1) the day of
// publication, or in its week (0).
type dayBeside struct{ day, n int }

func (w dayBeside) interval(c clock) (first, last time.Time) {
	p := c.published
	if p.IsZero() {
		return first, last
	}
	switch w.n {
	case -1:
		first = days(p, -((isoWeekday(p)-w.day+6)%7 + 1))
	case 1:
		first = days(p, (w.day-isoWeekday(p)+6)%7+1)
	default:
		if c.hint == hintPast {
			return dayOfWeek{w.day}.interval(c)
		}
		first = days(p, w.day-isoWeekday(p))
		if first.Before(p) && c.hint != hintOpen {
			first = days(first, 7)
		}
	}
	return first, first
}

// dayInWeek is a weekday so many weeks from the week of the publication.
type dayInWeek struct{ day, weeks int }

func (w dayInWeek) interval(c clock) (first, last time.Time) {
	if c.published.IsZero() {
		return first, last
	}
	first = days(c.published, w.day-isoWeekday(c.published)+7*w.weeks)
	return first, first
}

// findWeekday finds a weekday with its part of the day and its week.
func findWeekday(m *matcher, i int) (core, bool) {
	if !m.loose(i) {
		return core{}, false
	}
	if m.is(i, aOften) && !m.is(i-1, aArticle) && !m.is(i-1, aOf) {
		return frequency(i, i+1), true // "Montags" at the start of a sentence
	}
	w, end := m.value(i, aWeekday), m.partAfter(i+1)
	if k := m.unshaded(i - 1); k >= m.floor && m.is(k, aOne) {
		c := point(k, end, unresolved{}, Day, Relative) // "on a Friday"
		c.articled = true
		return c, true
	}
	if n, stop, ok := m.weekAfter(end); ok {
		return point(i, stop, dayInWeek{w, n}, Day, Relative), true
	}
	return point(i, end, dayOfWeek{w}, Day, Relative), true
}

// unshaded steps left over "late" and the like.
func (m *matcher) unshaded(i int) int {
	for m.is(i, aShade) {
		i--
	}
	return i
}

// partAfter steps over a part of the day at i: "morning", "Abend".
func (m *matcher) partAfter(i int) int {
	if m.is(i, aPart) && !m.is(i+1, aOf) {
		return i + 1
	}
	return i
}

// weekAfter reads "of last week", "next week", "vergangener Woche".
func (m *matcher) weekAfter(i int) (n, end int, ok bool) {
	for m.is(i, aOf) || m.is(i, aArticle) {
		i++
	}
	n, ok = m.relation(i)
	if !ok && m.is(i, aPrior) {
		n, ok = m.value(i, aPrior), true
	}
	return n, i + 2, ok && m.isUnit(i+1, unitWeek)
}

// findModifiedWeekday finds "last Friday", "kommenden Montag".
func findModifiedWeekday(m *matcher, i int) (core, bool) {
	n, ok := m.relation(i)
	if !ok || !m.is(i+1, aWeekday) || !m.loose(i+1) {
		return core{}, false
	}
	if m.lastOf(i) {
		return core{}, false
	}
	v := dayBeside{m.value(i+1, aWeekday), n}
	return point(i, m.partAfter(i+2), v, Day, Relative), true
}

// findWeekend finds a weekend that nothing says more of.
func findWeekend(m *matcher, i int) (core, bool) {
	if !m.isUnit(i, unitWeekend) || !m.loose(i) {
		return core{}, false
	}
	if !m.is(i-1, aArticle) && !m.is(i-1, aPrep) {
		return core{}, false
	}
	c := point(i, i+1, someWeekend{}, Day, Relative)
	c.articled = true
	return c, true
}

// someWeekend is the weekend that is meant.
type someWeekend struct{}

func (someWeekend) interval(c clock) (first, last time.Time) {
	if c.published.IsZero() {
		return first, last
	}
	first, last = around(unitWeekend, c.published)
	if first.After(c.published) && (c.hint == hintOpen || c.hint == hintPast) {
		first, last = days(first, -7), days(last, -7)
	}
	return first, last
}
