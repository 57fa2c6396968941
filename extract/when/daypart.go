package when

import "time"

// nightTo is the night between a day and the one before it.
type nightTo struct{ day value }

func (n nightTo) interval(c clock) (first, last time.Time) {
	f, l := n.day.interval(c)
	if f.IsZero() {
		return first, last
	}
	return days(f, -1), l
}

// intoMorning is the night that begins on a day: "noch in derselben Nacht".
type intoMorning struct{ day value }

func (n intoMorning) interval(c clock) (first, last time.Time) {
	if first, last = n.day.interval(c); !last.IsZero() {
		last = days(last, 1)
	}
	return first, last
}

// What a word of the class night tells.
const (
	nightOver = 1 // "overnight"
	nightNoun = 2 // "night"
)

// findNight finds nights: "last night", "in der Nacht zum Freitag",
// "overnight". A night that nothing says more of is that before the day being
// told of.
func findNight(m *matcher, i int) (core, bool) {
	switch v := m.value(i, aNight); v {
	case nightNoun:
	case nightOver:
		if m.is(i+1, aTo) || m.is(i+1, aNightTo) {
			if c, ok := m.dayAt(i + 2); ok {
				return point(i, c.last, nightTo{c.val}, Day, c.basis), true // "overnight into Friday"
			}
		}
		if _, ok := m.dayAt(i + 1); ok || m.is(i+1, aPrep) && m.is(i+2, aWeekday) {
			return core{}, false // "overnight on Friday"
		}
		return point(i, i+1, nightTo{dayFrom{anchored: true}}, Day, Inferred), true
	default:
		return point(i, i+1, dayFrom{n: v}, Day, Relative), true
	}
	j := i + 1
	if m.is(j, aFrom) {
		k := m.skipArticle(j + 1)
		if c, ok := m.dayAt(k); ok {
			j = c.last // "vom Donnerstag auf Freitag"
		} else if _, end := m.dayNumber(k); end > k {
			j = end // "vom 3. auf den 4. Mai"
		}
	}
	if m.is(j, aNightTo) {
		if c, ok := m.dayAt(m.skipArticle(j + 1)); ok {
			return m.articled(point(i, c.last, nightTo{c.val}, Day, c.basis)), true
		}
	}
	if m.during(i) && !m.is(i+1, aOf) {
		return m.articled(point(i, i+1, nightTo{dayFrom{anchored: true}}, Day, Inferred)), true
	}
	return core{}, false
}

func (m *matcher) skipArticle(i int) int {
	if m.is(i, aArticle) {
		return i + 1
	}
	return i
}

// dayAt reads a weekday, a date or a feast at i.
func (m *matcher) dayAt(i int) (core, bool) {
	if i >= len(m.units) {
		return core{}, false
	}
	switch {
	case m.is(i, aNumericDate):
		return findNumeric(m, i)
	case m.is(i, aWeekday):
		if c, ok := findDayDate(m, i); ok {
			return c, true
		}
		return findWeekday(m, i)
	case m.is(i, aHoliday) || m.is(i, aEaster):
		return findHoliday(m, i)
	}
	return findDate(m, i)
}

// during reports whether part i of a day stands in "in the early morning",
// "am Abend": with a preposition and, where it is no part of that, an article.
func (m *matcher) during(i int) bool {
	k := m.unshaded(i - 1)
	article := m.is(k, aArticle)
	if article {
		k--
	}
	if k < m.floor || !m.is(k, aPrep) || m.value(k, aPrep) != prepIn || m.is(k, aOf) {
		return false
	}
	return article || m.lex.german && !m.is(k, aIn)
}

// findPart finds parts of the day being told of.
func findPart(m *matcher, i int) (core, bool) {
	if m.is(i, aNight) || !m.is(i, aPartOf) || !m.during(i) || !m.loose(i) || m.is(i+1, aOf) || m.is(i+1, aNightTo) && m.is(i+2, aWeekday) {
		return core{}, false
	}
	return m.articled(point(i, i+1, dayFrom{anchored: true}, Day, Inferred)), true
}
