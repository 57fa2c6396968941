package when

import (
	"strings"
	"time"
)

// edgeOf is the beginning, middle or end of something: a third of it.
type edgeOf struct {
	inner value
	third int
}

func (e edgeOf) interval(c clock) (first, last time.Time) {
	f, l := e.inner.interval(c)
	if f.IsZero() {
		return first, last
	}
	n := int(l.Sub(f).Hours()/24) + 1
	if n >= 365 && f.Day() == 1 && f.Month() == 1 {
		return ofYears(f.Year(), l.Year()-f.Year()+1, e.third)
	}
	if n < 3 {
		return f, l
	}
	if f.Day() == 1 && l.Equal(days(f.AddDate(0, 3, 0), -1)) { // a season
		f = f.AddDate(0, e.third, 0)
		return f, days(f.AddDate(0, 1, 0), -1)
	}
	first, last = days(f, n/3*e.third), days(f, n/3*(e.third+1)-1)
	if e.third == 2 {
		last = l
	}
	return first, last
}

// lastDay is the very day with which something begins or ends: „zum Jahresende“.
type lastDay struct {
	inner value
	third int
}

func (d lastDay) interval(c clock) (first, last time.Time) {
	switch f, l := d.inner.interval(c); d.third {
	case 0:
		return f, f
	case 2:
		return l, l
	default:
		return edgeOf(d).interval(c)
	}
}

// ends reports whether a value is the end of something.
func ends(v value) bool {
	e, ok := v.(edgeOf)
	return ok && e.third == 2
}

// ofYears returns the beginning, middle or end of n years: of one year, the
// first quarter, May to August and the last quarter.
func ofYears(y, n, third int) (time.Time, time.Time) {
	if n == 1 && third != 1 {
		first := time.Date(y, time.Month(1+third*9/2), 1, 0, 0, 0, 0, time.UTC)
		return first, days(first.AddDate(0, 3, 0), -1)
	}
	if n == 1 {
		first := time.Date(y, 5, 1, 0, 0, 0, 0, time.UTC)
		return first, days(first.AddDate(0, 4, 0), -1)
	}
	return yearSpan(y+n*third/3, y+n*(third+1)/3-1)
}

// findEdge finds "early May", "mid-2024", "the end of the year", "Anfang
// kommender Woche".
func findEdge(m *matcher, i int) (core, bool) {
	j, ofForm := i+1, false
	if m.is(j, aDash) {
		j++
	} else if m.is(j, aOf) || m.is(j, aIn) {
		j, ofForm = j+1, true
		if m.is(j, aArticle) {
			j++
		}
	}
	if !ofForm && !m.is(i, aBare) {
		return core{}, false
	}
	v, g, b, end, ok := m.inner(j, ofForm)
	if !ok && m.is(j, aSeason) && m.is(i-1, aPrep) {
		ofForm = true // "in late summer"
		v, g, b, end, ok = m.inner(j, ofForm)
	}
	if !ok {
		return core{}, false
	}
	c := point(i, end, edgeOf{v, m.value(i, aEdge)}, finer(g), b)
	c.articled = true
	return c, true
}

// finer returns the granularity of a third of g.
func finer(g Granularity) Granularity {
	switch g {
	case Year:
		return Month
	case Month:
		return Week
	}
	return Day
}

// inner reads what an edge is an edge of. After "of" that may be a bare unit:
// "the end of the week".
func (m *matcher) inner(i int, ofForm bool) (v value, g Granularity, b Basis, end int, ok bool) {
	if i >= len(m.units) {
		return nil, "", "", i, false
	}
	for _, find := range [...]func(*matcher, int) (core, bool){findQuarter, findModifiedMonth, findModifiedSeason, findPeriod, findDecadeInner, findCentury} {
		if m.startsInner(i) {
			if c, found := find(m, i); found {
				return c.val, c.gran, c.basis, c.last, true
			}
		}
	}
	switch {
	case m.isMonth(i) && m.loose(i):
		y, end := m.yearAfter(i + 1)
		return inMonth(y, m.monthOf(i)), Month, y.basis(), end, true
	case m.is(i, aSeason):
		y, end := m.yearAfter(i + 1)
		if !ofForm && end == i+1 {
			break
		}
		return inSeason(y, m.value(i, aSeason)), Month, y.basis(), end, true
	case m.isUnit(i, unitYear) && m.isYear(i+1):
		i++
		fallthrough
	case m.isYear(i) && !m.is(i+1, aCounted) && !m.is(i+1, aUnitName):
		f, l := yearDays(m.units[i].num)
		return fixed{f, l}, Year, Stated, i + 1, true
	case m.is(i, aUnitName) && ofForm && !m.is(i, aPlural) && m.value(i, aUnitName) >= unitWeek:
		u := m.value(i, aUnitName)
		return period{unit: u}, granularity(u), Relative, i + 1, true
	}
	return nil, "", "", i, false
}

func findDecadeInner(m *matcher, i int) (core, bool) {
	if !m.units[i].set.meets(setOf(aDecadeDigits, aDecade, aDecadeYears)) {
		return core{}, false
	}
	return findDecade(m, i)
}

var innerStarts = setOf(aLast, aThis, aNext, aPrior, aSame, aOrdinal, aOrdinalDigits, aQuarterAbbr, aDecadeDigits, aDecade, aDecadeYears)

func (m *matcher) startsInner(i int) bool { return m.units[i].set.meets(innerStarts) }

// findUnitEdge finds "Jahresende", "zu Monatsbeginn".
func findUnitEdge(m *matcher, i int) (core, bool) {
	u, class := unitYear, aYearEdge
	switch {
	case m.is(i, aMonthEdge):
		u, class = unitMonth, aMonthEdge
	case m.is(i, aWeekEdge):
		u, class = unitWeek, aWeekEdge
	}
	var v value = period{unit: u}
	end, b := i+1, Relative
	if u == unitYear && m.isYear(i+1) {
		f, l := yearDays(m.units[i+1].num)
		v, end, b = fixed{f, l}, i+2, Stated
	}
	if i > m.floor && strings.EqualFold(m.units[i-1].text, "zum") {
		return point(i, end, lastDay{v, m.value(i, class)}, Day, b), true
	}
	return point(i, end, edgeOf{v, m.value(i, class)}, finer(granularity(u)), b), true
}
