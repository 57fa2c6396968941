package when

import "time"

// What prepositions do.
const (
	prepIn = iota
	prepSince
	prepUntil
	prepBy
	prepBefore
	prepAfter
	prepFrom // "from Monday", "ab Montag"
	prepFor  // "planned for Monday"
	prepTo   // "postponed to Monday"
	prepOf   // "the attack of Monday"
)

var prepNames = map[string]int{
	"in": prepIn, "since": prepSince, "until": prepUntil, "by": prepBy, "before": prepBefore,
	"after": prepAfter, "from": prepFrom, "for": prepFor, "to": prepTo, "of": prepOf,
}

var directions = [...]Direction{
	prepIn: In, prepSince: Since, prepUntil: Until, prepBy: By, prepBefore: Before,
	prepAfter: After, prepFrom: Since, prepFor: In, prepTo: In, prepOf: In,
}

// hintOf returns where a preposition looks for its time; hintOpen leaves it to
// the verb.
func hintOf(prep int) hint {
	switch prep {
	case prepSince:
		return hintPast
	case prepUntil, prepBy:
		return hintSoon
	case prepFrom, prepFor, prepTo:
		return hintNearest
	}
	return hintOpen
}

// bound returns the days that a direction makes of a value's.
func bound(d Direction, v value, c clock) (from, to time.Time) {
	first, last := v.interval(c)
	if first.IsZero() {
		return from, to
	}
	switch d {
	case Since:
		if !first.After(c.published) {
			to = c.published
		}
		return first, to
	case Until, By:
		if !c.published.IsZero() && !c.published.After(last) {
			from = c.published
		}
		return from, last
	case Before:
		return from, days(first, -1)
	case After:
		return days(last, 1), to
	}
	return first, last
}

// extend widens the core c to the left by its preposition and the small words
// before it, not below unit floor, and says what the preposition does.
func (m *matcher) extend(c core, floor int) (first, prep int) {
	if c.whole {
		return c.first, prepIn
	}
	first = m.partBefore(c.first, floor)
	k, articled := first-1, false
	for k >= floor && !m.plain(c) && (m.is(k, aArticle) || m.is(k, aLimit) || m.is(k, aApprox) && !m.is(k, aPrep)) {
		articled = articled || m.is(k, aArticle)
		k--
	}
	if k >= floor && m.is(k, aPrep) && m.takes(k, c, articled) {
		p := m.value(k, aPrep)
		if p == prepFrom && m.is(k-1, aDates) {
			p = prepIn
		}
		return m.withShade(m.until(k, floor, p))
	}
	if c.articled && first > floor && m.is(first-1, aArticle) {
		first--
	}
	return first, prepIn
}

// plain reports whether c takes no article before it: "in dem heute
// vorgestellten Bericht".
func (m *matcher) plain(c core) bool {
	return m.is(c.first, aToday) || c.kind == Duration && m.lex.german
}

// until joins "bis" to a preposition after it: "bis zum", "bis in".
func (m *matcher) until(k, floor, prep int) (int, int, int) {
	if k > floor && m.is(k-1, aPrep) && m.value(k-1, aPrep) == prepUntil {
		return k - 1, prepUntil, floor
	}
	return k, prep, floor
}

// withShade takes in the first word of "late on Friday".
func (m *matcher) withShade(k, prep, floor int) (int, int) {
	if k > floor && m.is(k-1, aShade) {
		k--
	}
	return k, prep
}

// partBefore takes in "late" or "the night of", whose preposition is that of
// the whole.
func (m *matcher) partBefore(first, floor int) int {
	if first-1 > floor && m.is(first-1, aOf) && m.is(first-2, aPartOf) {
		first -= 2
	}
	if first-1 >= floor && m.is(first-1, aShade) {
		first--
	}
	return first
}

// takes reports whether preposition k governs the core: "after Friday's talks"
// and "since the February summit" tell of talks and of a summit.
func (m *matcher) takes(k int, c core, articled bool) bool {
	if c.kind == Duration {
		return m.is(k, aLasting)
	}
	p := m.value(k, aPrep)
	if c.kind == Frequency {
		return p == prepIn
	}
	if m.lex.german || p == prepIn || p == prepOf {
		return true
	}
	if m.is(c.last, aPossessive) || m.is(c.last-1, aPossessive) {
		return false
	}
	return !articled || c.articled
}
