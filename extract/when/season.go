package when

import "time"

// inSeason is a season of the year, by whole months; winter reaches into the
// next year.
func inSeason(y yearRef, s int) annual {
	return annual{year: y, at: func(year int) (time.Time, time.Time) {
		first := time.Date(year, time.Month(3*s), 1, 0, 0, 0, 0, time.UTC)
		return first, days(first.AddDate(0, 3, 0), -1)
	}}
}

// findSeason finds a season where its year or a preposition shows that it is
// one.
func findSeason(m *matcher, i int) (core, bool) {
	y, end := m.yearAfter(i + 1)
	k := i - 1
	if m.is(k, aArticle) {
		k--
	}
	if !m.loose(i) || end == i+1 && (!m.is(k, aPrep) || m.value(k, aPrep) == prepTo) {
		return core{}, false
	}
	c := point(i, end, inSeason(y, m.value(i, aSeason)), Month, y.basis())
	c.articled = true
	return c, true
}

// findSeasonEdge finds "Spätsommer", "Frühherbst": the first, middle or last
// third of a season.
func findSeasonEdge(m *matcher, i int) (core, bool) {
	y, end := m.yearAfter(i + 1)
	k := i - 1
	if m.is(k, aArticle) {
		k--
	}
	if !m.loose(i) || end == i+1 && !m.is(k, aPrep) {
		return core{}, false
	}
	v := m.value(i, aSeasonEdge)
	return m.articled(point(i, end, edgeOf{inSeason(y, v/10), v % 10}, Month, y.basis())), true
}

// findModifiedSeason finds "last summer", "im kommenden Frühjahr".
func findModifiedSeason(m *matcher, i int) (core, bool) {
	n, ok := m.relation(i)
	if !ok || !m.is(i+1, aSeason) || !m.loose(i+1) {
		return core{}, false
	}
	at := inSeason(yearRef{}, m.value(i+1, aSeason)).at
	return point(i, i+2, relativeYear{at, n}, Month, Relative), true
}

// inQuarter is one of parts equal parts of a year.
func inQuarter(y yearRef, n, parts int) annual {
	return annual{year: y, at: func(year int) (time.Time, time.Time) {
		first := time.Date(year, time.Month((n-1)*12/parts+1), 1, 0, 0, 0, 0, time.UTC)
		return first, days(first.AddDate(0, 12/parts, 0), -1)
	}}
}

// findQuarter finds quarters and halves of a year: "the first quarter of
// 2025", "im ersten Halbjahr", "Q3 2024". Half of what is not told by "the
// first half", so English wants its year.
func findQuarter(m *matcher, i int) (core, bool) {
	var n, j int
	parts := 4
	if m.is(i, aQuarterAbbr) {
		n, j = m.value(i, aQuarterAbbr), i+1
	} else if n, j = m.ordinal(i); j > i {
		if m.is(j, aDash) {
			j++
		}
		if m.is(j, aHalfYear) {
			parts = 2
		} else if !m.is(j, aQuarter) {
			return core{}, false
		}
		j++
	}
	if j == i || n < 1 || n > parts || !m.loose(j-1) {
		return core{}, false
	}
	y, end := m.yearAfter(j)
	if end == j && parts == 2 && !m.lex.german {
		return core{}, false
	}
	c := point(i, end, inQuarter(y, n, parts), Month, y.basis())
	c.articled = true
	return c, true
}
