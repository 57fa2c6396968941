package when

import "time"

// inMonth is a month of the year.
func inMonth(y yearRef, month int) annual {
	return annual{year: y, at: func(year int) (time.Time, time.Time) { return monthDays(year, month) }}
}

// findMonth finds a month with or without its year.
func findMonth(m *matcher, i int) (core, bool) {
	if !m.loose(i) {
		return core{}, false
	}
	y, end := m.yearAfter(i + 1)
	if end == i+1 && (m.is(i, aMonthAbbr) && !m.is(i, aMonth) || m.is(i, aNamelike) && !m.monthly(i)) {
		return core{}, false
	}
	first := i
	for k := i - 1; k >= m.floor && k >= i-2; k-- {
		if m.isUnit(k, unitMonth) {
			first = k // "the month of May", "im Monat Mai"
		} else if !m.is(k, aOf) {
			break
		}
	}
	c := point(first, end, inMonth(y, m.monthOf(i)), Month, y.basis())
	c.articled = first < i
	return c, true
}

// monthly reports whether a word before "May" shows that it is the month.
func (m *matcher) monthly(i int) bool {
	if m.is(i-1, aPrep) || m.isUnit(i-1, unitMonth) {
		return m.preposition(i-1) != prepTo || m.lex.german
	}
	if m.is(i-1, aAnd) || m.is(i-1, aTo) || m.is(i-1, aComma) || m.is(i-1, aDash) {
		return m.isMonth(i-2) || m.isMonth(i-3) || m.isMonth(i+1)
	}
	return m.is(i+1, aTo) && m.isMonth(i+2)
}

// preposition returns what the preposition i does, prepIn if it is none.
func (m *matcher) preposition(i int) int {
	if m.is(i, aPrep) {
		return m.value(i, aPrep)
	}
	return prepIn
}

// relativeYear is something annual, last, this or next time.
type relativeYear struct {
	at recurring
	n  int
}

func (r relativeYear) interval(c clock) (first, last time.Time) {
	p := c.published
	switch {
	case p.IsZero():
		return first, last
	case r.n < 0:
		return seek(r.at, p.Year()+1, -1, func(_, last time.Time) bool { return last.Before(p) })
	case r.n > 0:
		return seek(r.at, p.Year()-1, 1, func(first, _ time.Time) bool { return first.After(p) })
	}
	return r.at(p.Year())
}

// findModifiedMonth finds "last May", "im kommenden Januar".
func findModifiedMonth(m *matcher, i int) (core, bool) {
	n, ok := m.relation(i)
	if !ok || !m.is(i+1, aMonth) || !m.loose(i+1) {
		return core{}, false
	}
	at := inMonth(yearRef{}, m.monthOf(i+1)).at
	return point(i, i+2, relativeYear{at, n}, Month, Relative), true
}
