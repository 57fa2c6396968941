package when

import "time"

// nth is a weekday or a week in a longer time: the n-th, or the last if n is
// negative.
type nth struct {
	day   int // weekday, 0 for weeks
	n     int
	inner value
}

func (v nth) interval(c clock) (first, last time.Time) {
	f, l := v.inner.interval(c)
	if f.IsZero() {
		return first, last
	}
	step, length := 7*(v.n-1), 6
	if v.day > 0 {
		f, l, length = days(f, (v.day-isoWeekday(f)+7)%7), days(l, -(isoWeekday(l)-v.day+7)%7), 0
	}
	if v.n < 0 {
		return days(l, -length), l
	}
	first = days(f, step)
	if first.After(l) {
		return time.Time{}, time.Time{}
	}
	return first, days(first, length)
}

// findNth finds "the last Friday of May", "in der ersten Woche des Jahres".
func findNth(m *matcher, i int) (core, bool) {
	n := -1
	if m.is(i, aOrdinal) {
		n = m.value(i, aOrdinal)
	}
	v := nth{n: n}
	switch {
	case m.is(i+1, aWeekday):
		v.day = m.value(i+1, aWeekday)
	case !m.isUnit(i+1, unitWeek) || m.is(i+1, aPlural):
		return core{}, false
	}
	if n > 5 || !m.is(i+2, aOf) && !m.is(i+2, aIn) {
		return core{}, false
	}
	inner, _, basis, end, ok := m.inner(m.skipArticle(i+3), true)
	if !ok {
		return core{}, false
	}
	v.inner = inner
	g := Day
	if v.day == 0 {
		g = Week
	}
	return m.articled(point(i, end, v, g, basis)), true
}
