package when

import "time"

// findNumeric finds dates in digits.
func findNumeric(m *matcher, i int) (core, bool) {
	d, full, ok := parseNumeric(m.units[i].text)
	if !ok {
		return core{}, false
	}
	if full {
		return point(i, i+1, fixed{d, d}, Day, Stated), true
	}
	y, end := yearRef{}, i+1
	if m.isYear(i + 1) {
		y, end = yearRef{known: true, n: m.units[i+1].num}, i+2
	}
	return point(i, end, onDay(y, int(d.Month()), d.Day()), Day, y.basis()), true
}

// onDay is a day of the year.
func onDay(y yearRef, month, d int) annual { return onDays(y, month, d, d) }

// onDays is a row of days in a month.
func onDays(y yearRef, month, a, b int) annual {
	return annual{year: y, near: true, at: func(year int) (first, last time.Time) {
		f, ok := date(year, month, a)
		l, also := date(year, month, b)
		if !ok || !also {
			return first, last
		}
		return f, l
	}}
}

// dayMonth is a date as written.
type dayMonth struct {
	a, b, month int // days a to b
	year        yearRef
	end         int
}

// findDate finds a day of a month in words.
func findDate(m *matcher, i int) (core, bool) {
	d, ok := m.dayMonthAt(i)
	if !ok {
		return core{}, false
	}
	c := point(i, d.end, onDay(d.year, d.month, d.a), Day, d.year.basis())
	c.articled = m.is(i+1, aOf) || m.is(i, aOrdinalDigits) || m.is(i, aOrdinal)
	return c, true
}

// dayMonthAt reads "11 April", "11th of April", "11. April", "April 11", with
// the year that follows.
func (m *matcher) dayMonthAt(i int) (dayMonth, bool) {
	d, ok := m.dayFirst(i)
	if !ok {
		d, ok = m.monthFirst(i)
	}
	if !ok || !m.loose(d.end-1) {
		return d, false
	}
	if _, ok := date(leapYear, d.month, d.a); !ok {
		return d, false
	}
	d.year, d.end = m.yearAfter(d.end)
	return d, true
}

func (m *matcher) dayFirst(i int) (dayMonth, bool) {
	n, j := m.dayNumber(i)
	if j == i {
		return dayMonth{}, false
	}
	if m.is(j, aOf) {
		j++
	}
	if !m.isMonth(j) {
		return dayMonth{}, false
	}
	if m.is(i, aOrdinal) && !m.is(j-1, aOf) && !m.lex.german {
		return dayMonth{}, false // "the first May concert"
	}
	return dayMonth{a: n, b: n, month: m.monthOf(j), end: j + 1}, true
}

// dayNumber reads a day of the month; end is i if there is none.
func (m *matcher) dayNumber(i int) (n, end int) {
	n, end = m.ordinal(i)
	if end == i && m.is(i, aDigits) {
		n, end = m.units[i].num, i+1
	}
	if n < 1 || n > 31 {
		return 0, i
	}
	return n, end
}

func (m *matcher) isMonth(i int) bool { return m.is(i, aMonth) || m.is(i, aMonthAbbr) }

func (m *matcher) monthOf(i int) int {
	if m.is(i, aMonth) {
		return m.value(i, aMonth)
	}
	return m.value(i, aMonthAbbr)
}

func (m *matcher) monthFirst(i int) (dayMonth, bool) {
	if !m.isMonth(i) {
		return dayMonth{}, false
	}
	j := i + 1
	if m.is(j, aArticle) && m.is(j+1, aOrdinalDigits) {
		j++
	}
	n, end := m.dayNumber(j)
	if end == j || m.is(j, aOrdinal) || m.lex.german && !m.is(j, aDigits) {
		return dayMonth{}, false
	}
	if m.is(j, aDigits) && m.countsAfter(i, end) {
		return dayMonth{}, false
	}
	return dayMonth{a: n, b: n, month: m.monthOf(i), end: end}, true
}

// countsAfter reports whether the number before unit end counts what follows:
// "in May 12 people died".
func (m *matcher) countsAfter(month, end int) bool {
	if m.is(end, aCounted) || m.is(end, aUnitName) || m.isMonth(end) {
		return true
	}
	if m.is(end, aComma) && m.isYear(end+1) {
		return false
	}
	return m.is(month-1, aIn) && !m.closes(end)
}

// findDayDate finds a date after its weekday: "Friday, 11 April".
func findDayDate(m *matcher, i int) (core, bool) {
	j := i + 1
	for j < len(m.units) && (m.is(j, aComma) || m.is(j, aArticle) || m.units[j].text == ".") {
		j++
	}
	if j >= len(m.units) {
		return core{}, false
	}
	if m.is(j, aNumericDate) {
		c, ok := findNumeric(m, j)
		c.first = i
		return c, ok
	}
	if c, ok := findDate(m, j); ok {
		c.first, c.articled = i, false
		return c, true
	}
	return core{}, false
}

// findDayRange finds days of one month: "3 to 5 May", "May 3-5".
func findDayRange(m *matcher, i int) (core, bool) {
	d, ok := m.daysThenMonth(i)
	if !ok {
		d, ok = m.monthThenDays(i)
	}
	if !ok || d.a >= d.b {
		return core{}, false
	}
	if _, ok := date(leapYear, d.month, d.b); !ok {
		return core{}, false
	}
	y, end := m.yearAfter(d.end)
	c := point(i, end, onDays(y, d.month, d.a, d.b), Day, y.basis())
	if m.is(i-1, aFrom) || m.is(i-1, aBetween) {
		c.first, c.whole = i-1, true
	} else if m.is(i-1, aArticle) && (m.is(i-2, aFrom) || m.is(i-2, aBetween)) {
		c.first, c.whole = i-2, true
	}
	if c.first < m.floor {
		c.first, c.whole = i, false
	}
	return c, true
}

func (m *matcher) daysThenMonth(i int) (d dayMonth, ok bool) {
	var j int
	if d.a, j = m.dayNumber(i); j == i {
		return d, false
	}
	k := m.connector(j)
	if d.b, d.end = m.dayNumber(k); k == j || d.end == k {
		return d, false
	}
	if m.is(d.end, aOf) {
		d.end++
	}
	if !m.isMonth(d.end) {
		return d, false
	}
	d.month = m.monthOf(d.end)
	d.end++
	return d, true
}

func (m *matcher) monthThenDays(i int) (d dayMonth, ok bool) {
	if !m.isMonth(i) {
		return d, false
	}
	d.month = m.monthOf(i)
	var j int
	if d.a, j = m.dayNumber(i + 1); j == i+1 {
		return d, false
	}
	k := m.connector(j)
	if d.b, d.end = m.dayNumber(k); k == j || d.end == k {
		return d, false
	}
	return d, !m.isMonth(d.end) && !m.is(d.end, aCounted) && !m.is(d.end, aUnitName)
}

// connector reads "to", "and", "bis zum", a dash; end is i if there is none.
func (m *matcher) connector(i int) int {
	if !m.is(i, aTo) && !m.is(i, aAnd) && !m.is(i, aDash) {
		return i
	}
	j := i + 1
	for j < len(m.units) && (m.is(j, aArticle) || m.is(j, aNightTo)) && m.is(i, aTo) {
		j++
	}
	return j
}
