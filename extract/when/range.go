package when

import "time"

// stretch is from one time to another.
type stretch struct{ from, to value }

func (s stretch) interval(c clock) (first, last time.Time) {
	_, last = s.to.interval(c)
	if last.IsZero() {
		return first, last
	}
	// What the beginning leaves open is filled by the end: "from Monday to
	// Wednesday" has the Monday before that Wednesday.
	c.published, c.hint = last, hintPast
	first, _ = s.from.interval(c)
	if first.IsZero() || first.After(last) {
		return time.Time{}, time.Time{}
	}
	return first, last
}

// ranges joins two times to the stretch between them: "between 2019 and 2022",
// "von Montag bis Mittwoch".
func (m *matcher) ranges(list []core) []core {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		a := list[i]
		if i+1 < len(list) {
			floor := 0
			if len(out) > 0 {
				floor = out[len(out)-1].last
			}
			if c, ok := m.rangeOf(a, list[i+1], floor); ok {
				out = append(out, c)
				i++
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

func (m *matcher) rangeOf(a, b core, floor int) (core, bool) {
	if a.kind != Point || b.kind != Point || a.whole || b.whole || a.last >= b.first {
		return core{}, false
	}
	k := a.first - 1
	if m.is(k, aArticle) {
		k--
	}
	opened := k >= floor && (m.is(k, aFrom) && m.is(a.last, aTo) || m.is(k, aBetween) && m.is(a.last, aAnd))
	direct := m.is(a.last, aDash) || m.is(a.last, aThrough)
	if !opened && !direct || m.connector(a.last) != b.first {
		return core{}, false
	}
	c := point(a.first, b.last, stretch{a.val, b.val}, b.gran, b.basis)
	if a.gran == Day {
		c.gran = Day
	}
	if opened {
		c.first, c.whole = k, true
	}
	return c, true
}

// shareYears gives the year at the end of a list to the times before it: "in
// February and March 2024".
func (m *matcher) shareYears(list []core) []core {
	for i := len(list) - 2; i >= 0; i-- {
		a, b := &list[i], &list[i+1]
		early, ok := a.val.(annual)
		late, also := b.val.(annual)
		if !ok || !also || early.year.known || !late.year.known {
			continue
		}
		if n := b.first - a.last; n < 1 || n > 2 || !m.joins(a.last) || n == 2 && !m.is(b.first-1, aArticle) && !m.is(b.first-1, aPrep) {
			continue
		}
		y := late.year
		if !y.relative && startOf(early, y.n).After(startOf(late, y.n)) {
			y.n-- // "between December and February 2024"
		}
		a.val, a.basis = early.withYear(y), y.basis()
	}
	return list
}

func (m *matcher) joins(i int) bool {
	return m.is(i, aAnd) || m.is(i, aTo) || m.is(i, aComma) || m.is(i, aDash)
}

func startOf(a annual, year int) time.Time {
	first, _ := a.at(year)
	return first
}
