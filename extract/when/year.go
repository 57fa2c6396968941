package when

import "time"

// yearRef is the year of a date: none, a number, or so many years from that of
// the publication.
type yearRef struct {
	known    bool
	relative bool
	n        int
}

// of returns the year in numbers, if it can be told.
func (y yearRef) of(c clock) (int, bool) {
	switch {
	case !y.known:
		return 0, false
	case !y.relative:
		return y.n, true
	case c.published.IsZero():
		return 0, false
	}
	return c.published.Year() + y.n, true
}

func (y yearRef) basis() Basis {
	if y.known && !y.relative {
		return Stated
	}
	return Relative
}

// annual is something that comes once a year.
type annual struct {
	year yearRef
	at   recurring
	near bool // a day, which may be meant before it comes: "the 9 May parade"
}

// nearDays is how far ahead a day may lie for which no verb says so.
const nearDays = 60

func (a annual) interval(c clock) (first, last time.Time) {
	if y, ok := a.year.of(c); ok {
		return a.at(y)
	}
	if a.year.known {
		return first, last
	}
	if a.near && c.hint == hintOpen && !c.published.IsZero() {
		ahead := c
		ahead.hint = hintFuture
		if f, l := ahead.choose(a.at); gap(f, l, c.published) <= nearDays {
			return f, l
		}
	}
	return c.choose(a.at)
}

// withYear returns a with a year taken from another expression of its list.
func (a annual) withYear(y yearRef) annual {
	a.year = y
	return a
}

// isYear reports whether unit i is four digits that can be a year.
func (m *matcher) isYear(i int) bool {
	if m.is(i, aYearPair) {
		return true // "Winter 2023/24" is that of 2023
	}
	return m.is(i, aDigits) && len(m.units[i].text) == 4 && m.units[i].num >= firstYear && m.units[i].num <= lastYear
}

// yearAfter reads the year that may follow a day, month, season or quarter at
// i: "2025", ", 2025", "des Jahres 2025", "last year", "of this year", "dieses
// Jahres". end is i if there is none.
func (m *matcher) yearAfter(i int) (y yearRef, end int) {
	j := i
	if m.is(j, aComma) {
		if m.isYear(j+1) && !m.is(j+2, aCounted) && !m.lex.german {
			return yearRef{known: true, n: m.units[j+1].num}, j + 2
		}
		return y, i
	}
	if m.isYear(j) && !m.is(j+1, aCounted) {
		return yearRef{known: true, n: m.units[j].num}, j + 1
	}
	for m.is(j, aOf) || m.is(j, aArticle) || m.is(j, aIn) && m.isUnit(j+2, unitYear) {
		j++
	}
	if j > i && m.isYear(j) && !m.is(j+1, aCounted) {
		return yearRef{known: true, n: m.units[j].num}, j + 1
	}
	if m.isUnit(j, unitYear) && m.isYear(j+1) {
		return yearRef{known: true, n: m.units[j+1].num}, j + 2
	}
	if n, ok := m.relation(j); ok && m.isUnit(j+1, unitYear) && !m.is(j+1, aPlural) {
		return yearRef{known: true, relative: true, n: n}, j + 2
	}
	if j > i && m.isUnit(j, unitYear) && !m.is(j, aPlural) {
		return yearRef{known: true, relative: true}, j + 1
	}
	if m.is(i, aYearBefore) || j > i && m.is(j, aYearBefore) {
		return yearRef{known: true, relative: true, n: m.value(j, aYearBefore)}, j + 1
	}
	return y, i
}

// relation reads "last", "this", "next" as -1, 0, 1.
func (m *matcher) relation(i int) (int, bool) {
	switch {
	case m.is(i, aLast):
		return -1, true
	case m.is(i, aThis):
		return 0, true
	case m.is(i, aNext):
		return 1, true
	}
	return 0, false
}

func (m *matcher) isUnit(i, unit int) bool {
	return m.is(i, aUnitName) && m.value(i, aUnitName) == unit
}

// findYear takes four digits for a year where what stands around them lets it.
func findYear(m *matcher, i int) (core, bool) {
	if !m.isYear(i) || !m.yearly(i) {
		return core{}, false
	}
	first := i
	if (m.isUnit(i-1, unitYear) || m.is(i-1, aCampaign)) && i-1 >= m.floor {
		first--
	}
	f, l := yearDays(m.units[i].num)
	c := point(first, i+1, fixed{f, l}, Year, Stated)
	if m.lex.german && m.sinceNoun(first-1) {
		c.dir = Since
	}
	return c, true
}

// sinceNoun finds "seit ihrem Amtsantritt" before a year.
func (m *matcher) sinceNoun(i int) bool {
	if i < m.floor || m.units[i].set != (classes{}) {
		return false
	}
	for k := i - 1; k >= m.floor && k >= i-3; k-- {
		if m.is(k, aPrep) {
			return m.value(k, aPrep) == prepSince
		}
	}
	return false
}

func (m *matcher) yearly(i int) bool {
	modern := m.units[i].num >= 1700 && m.units[i].num <= 2100
	switch {
	case m.is(i+1, aCounted) || m.is(i+1, aUnitName) || m.is(i+1, aPossessive):
		return false
	case m.is(i+1, aDash) && m.isYear(i+2), m.is(i-1, aDash) && m.isYear(i-2):
		return modern
	case m.is(i-1, aApprox) && !m.is(i-1, aYearly):
		return false
	case m.is(i-1, aSurely), m.is(i-1, aCampaign), m.isUnit(i-1, unitYear):
		return true
	case !modern || !m.closes(i+1):
		return false
	case m.is(i-1, aOpen), m.is(i-1, aYearly):
		joined := m.is(i-1, aAnd) || m.is(i-1, aTo) && m.preposition(i-1) != prepUntil
		return !joined || m.floor == i-1 || m.lex.german
	case m.is(i-1, aComma):
		return m.floor == i-1 && m.isYear(i-2)
	}
	return m.lex.german && m.units[i].num >= 1900
}

// closes reports whether unit i cannot be a noun that four digits before it
// count.
func (m *matcher) closes(i int) bool {
	if i >= len(m.units) || m.is(i, aFunction) || m.is(i, aOnward) {
		return true
	}
	c := m.units[i].text[0]
	letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
	if !letter {
		return !isDigit(c) && c != '%' && c != '$'
	}
	if m.is(i, aClause) || m.is(i, aDash) {
		return true
	}
	if m.lex.german {
		return c < 'A' || c > 'Z' // a noun would have a capital
	}
	return c >= 'A' && c <= 'Z'
}

// findYearPair finds seasons and business years that reach from one summer to the
// next: "the 2023-24 season", "im Geschäftsjahr 2023/24".
func findYearPair(m *matcher, i int) (core, bool) {
	end := i + 1
	if m.isYear(i) && m.is(end, aDash) && m.is(end+1, aDigits) {
		if n := m.units[end+1].num; n != m.units[i].num+1 && (len(m.units[end+1].text) != 2 || n != (m.units[i].num+1)%100) {
			return core{}, false
		}
		end += 2
	} else if !m.is(i, aYearPair) {
		return core{}, false
	}
	first := i
	switch {
	case m.is(i-1, aCampaign) && i-1 >= m.floor:
		first--
	case m.is(end, aCampaign):
		end++
	default:
		return core{}, false
	}
	from, _ := date(m.units[i].num, 7, 1)
	to, _ := date(m.units[i].num+1, 6, 30)
	return m.articled(point(first, end, fixed{from, to}, Year, Stated)), true
}

// findDecade finds "the 1990s", "die 90er Jahre", "the nineties".
func findDecade(m *matcher, i int) (core, bool) {
	end, n := i+1, m.units[i].num
	short := len(m.units[i].text) > 1 && n < 100
	switch {
	case m.is(i, aDecadeYears):
		n, short = m.value(i, aDecadeYears), true
	case m.is(i, aDecade):
		n, short = m.value(i, aDecade), true
	}
	switch {
	case m.is(i, aDecadeYears):
	case m.lex.german:
		if m.is(end, aDash) {
			end++ // "1980er-Jahre"
		}
		if !m.isUnit(end, unitYear) {
			return core{}, false
		}
		end++
	case short && !m.is(i-1, aArticle) && !m.is(i-1, aBare):
		return core{}, false // "in his 40s"
	}
	if short && n >= 30 {
		n += 1900
	} else if short {
		n += 2000
	}
	if n < firstYear || n > lastYear {
		return core{}, false
	}
	f, l := yearSpan(n, n+9)
	c := point(i, end, fixed{f, l}, Year, Stated)
	c.articled = true
	return c, true
}

// findCentury finds "the 19th century", "im 20. Jahrhundert".
func findCentury(m *matcher, i int) (core, bool) {
	n, j := m.ordinal(i)
	if j == i {
		return core{}, false
	}
	if m.is(j, aDash) {
		j++
	}
	if n < 1 || n > 22 || !m.isUnit(j, unitCentury) {
		return core{}, false
	}
	f, l := around(unitCentury, time.Date(n*100, 1, 1, 0, 0, 0, 0, time.UTC))
	c := point(i, j+1, fixed{f, l}, Year, Stated)
	c.articled = true
	return c, true
}

// ordinal reads "first", "19th", "19." or "19" and "."; end is i if there is
// none.
func (m *matcher) ordinal(i int) (n, end int) {
	switch {
	case m.is(i, aOrdinal):
		return m.value(i, aOrdinal), i + 1
	case m.is(i, aOrdinalDigits):
		return m.units[i].num, i + 1
	case m.lex.german && m.is(i, aDigits) && i+1 < len(m.units) && m.units[i+1].text == "." && m.units[i+1].glued:
		return m.units[i].num, i + 2
	}
	return 0, i
}
