// Package when finds the time expressions of a sentence and turns them into
// intervals of days. In go the tokens of an English or German sentence, the
// article's day of publication and the day that "three days later" counts
// from; out come expressions, each with the tokens it stands on, its first and
// last day, and how it relates to them.
//
// Only the forms of the words are needed. Where the tokens have tags they help
// to tell the present tense of "trifft am Montag", which speaks of the future,
// and where the sentence has names "Theresa May" is none of the months.
//
// An expression that needs the day of publication stays unresolved while that
// is unknown: it is found, but has no days.
package when

import (
	"strings"
	"time"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Granularity is the calendar unit in which an expression speaks; that of a
// duration of hours is Day.
type Granularity string

// Granularities.
const (
	Day   Granularity = "day"
	Week  Granularity = "week"
	Month Granularity = "month"
	Year  Granularity = "year"
)

// Basis says where an expression's days come from.
type Basis string

// Bases.
const (
	Stated   Basis = "stated"   // the text gives the year: "11 April 2025"
	Relative Basis = "relative" // counted from the publication or the anchor
	Inferred Basis = "inferred" // taken to be the day being told of: "am Abend"
)

// Direction says how the days of an expression relate to what happened.
type Direction string

// Directions. The days of "two days after" and "a week before" without a date behind
// them are those of what stands behind them, where the sentence tells the day of the
// rest. The days of Since begin with the time named and end with the
// publication; those of Until and By begin with the publication, if that is
// not later, and end with the time named; Before ends on the eve of it and
// After begins on the morrow.
const (
	In     Direction = "in"
	Since  Direction = "since"
	Until  Direction = "until"
	By     Direction = "by"
	Before Direction = "before"
	After  Direction = "after"
)

// Kind is the kind of a time expression.
type Kind string

// Kinds.
const (
	Point     Kind = "point"     // an interval of the calendar
	Duration  Kind = "duration"  // "three hours"; has no days
	Frequency Kind = "frequency" // "every week", "twice"; has no days
)

// Expression is a time expression in a sentence.
type Expression struct {
	First, Last int       // tokens First to Last-1, with its preposition if it has one
	From, To    time.Time // first and last day, midnight UTC; zero if open or unresolved
	Granularity Granularity
	Basis       Basis
	Direction   Direction
	Kind        Kind
}

// Scene is what the text before a sentence has told of the time.
type Scene struct {
	// Published is the article's day of publication, zero if unknown: relative
	// expressions are then unresolved.
	Published time.Time
	// Anchor is the day being told of, from which expressions such as "the previous
	// day", "drei Tage später" or "am Vortag" count, unless a day is named before
	// them in the sentence itself. Zero stands for Published, but no hour is known to
	// be of that day: "at noon".
	Anchor time.Time
	// Told is the first day of the time named last, however far before, and Unit its
	// granularity: "the same day", "a year later". Zero if none was named.
	Told time.Time
	Unit Granularity
}

// Find returns the time expressions of s in order, without overlap. Where both From
// and To are set, From is not after To. In a language other than English and German
// nothing is found.
func Find(lang article.Language, s *syntax.Sentence, at Scene) []Expression {
	read := lexicons[lang]
	if read == nil {
		return nil
	}
	lex := read()
	units, found := lex.units(s, make([]unit, 0, s.Len()+4))
	if !found {
		return nil
	}
	m := &matcher{lex: lex, s: s, units: units, scene: at}
	m.clock.published, m.clock.anchor = midnight(at.Published), midnight(at.Anchor)
	if at.Anchor.IsZero() {
		m.clock.anchor = m.clock.published
	}
	return m.expressions(shareDays(m.ranges(m.shareYears(m.cores()))))
}

// expressions gives each core its preposition and its days.
func (m *matcher) expressions(cores []core) []Expression {
	var list []Expression
	floor := 0
	for _, c := range cores {
		first, prep := m.extend(c, floor)
		if m.is(first, aFrom) && m.is(c.last, aOnward) && !c.whole {
			c.last, prep = c.last+1, prepFrom // "von Freitag an"
		}
		e := Expression{
			First: m.units[first].first, Last: m.units[c.last-1].last,
			Granularity: c.gran, Basis: c.basis, Kind: c.kind, Direction: directions[prep],
		}
		if c.dir != "" {
			e.Direction = c.dir
		}
		if n := len(list); n > 0 && e.First < list[n-1].Last {
			continue // two halves of one hyphenated token
		}
		if e.Direction == Before && ends(c.val) {
			e.Direction = By // "before the end of June"
		}
		if c.val != nil {
			e.From, e.To = m.resolve(c, prep, first, e.Direction)
		}
		m.passOn(c, e)
		list = append(list, e)
		floor = c.last
	}
	return list
}

func (m *matcher) resolve(c core, prep, first int, d Direction) (from, to time.Time) {
	clock := m.clock
	clock.anchor = m.anchorFor(c)
	clock.hint = hintOf(prep)
	tense := m.tense(first, c.last)
	switch {
	case prep == prepOf:
	case clock.hint == hintOpen, prep == prepFor && tense == hintFuture:
		clock.hint = tense
	case clock.hint == hintSoon && tense == hintPast:
		clock.hint = hintClose
	case c.last < len(m.units) && strings.HasPrefix(m.units[c.last].text, "datiert"):
		clock.hint = hintPast // "auf den 17. Juni datiert": written then
	}
	if _, ok := c.val.(eventDay); ok {
		if clock.anchor = m.told; m.toldUnit != unitDay || m.told.IsZero() {
			return from, to
		}
		return c.val.interval(clock)
	}
	from, to = bound(d, m.goesOn(c.val, tense), clock)
	// "Resigned a day later" is no day after the publication: it counts from what was
	// named before, or from what was not.
	for _, anchor := range [...]time.Time{m.namedFor(c), {}} {
		if tense == hintPast && from.After(clock.published) {
			clock.anchor = anchor
			from, to = bound(d, c.val, clock)
		}
	}
	if !from.IsZero() && !to.IsZero() && from.After(to) {
		return time.Time{}, time.Time{}
	}
	return from, to
}

// goesOn gives a date without a year that of the month or day named before it in the
// sentence, where it comes after that: "was arrested in March 2019 and convicted in
// June".
func (m *matcher) goesOn(v value, tense hint) value {
	a, ok := v.(annual)
	if !ok || a.year.known || tense == hintFuture || m.told.IsZero() || m.toldUnit > unitMonth {
		return v
	}
	switch first, last := a.at(m.told.Year()); {
	case !m.clock.published.IsZero() && last.After(m.clock.published):
		return v
	case !first.Before(m.told):
		return fixed{first, last}
	case m.told.AddDate(1, 0, 0).Before(m.clock.published):
		return unresolved{} // in the year after, or before the other
	}
	return v
}

// passOn keeps a named day for a later "two days earlier" of the sentence.
func (m *matcher) passOn(c core, e Expression) {
	if c.kind == Point && e.Direction == In && !e.From.IsZero() && c.gran != "" {
		m.told, m.toldUnit = e.From, granularityUnit(c.gran)
		if !e.From.Equal(e.To) && m.toldUnit == unitDay {
			m.told = time.Time{}
		}
	}
}

// anchorFor returns the day that c counts from: one named in the sentence if
// it is at least as exact as what is counted.
func (m *matcher) anchorFor(c core) time.Time {
	switch {
	case !m.told.IsZero() && m.toldUnit <= granularityUnit(c.gran):
		return m.told
	case c.takesUp && !m.namedFor(c).IsZero():
		return m.namedFor(c)
	case c.hourly && m.scene.Anchor.IsZero():
		return time.Time{}
	}
	return m.clock.anchor
}

// namedFor returns the day named last before the sentence if it is at least as exact
// as c.
func (m *matcher) namedFor(c core) time.Time {
	if granularityUnit(m.scene.Unit) > granularityUnit(c.gran) {
		return time.Time{}
	}
	return midnight(m.scene.Told)
}

func granularityUnit(g Granularity) int {
	switch g {
	case Week:
		return unitWeek
	case Month:
		return unitMonth
	case Year:
		return unitYear
	}
	return unitDay
}

// granularity returns the granularity of a unit of time.
func granularity(u int) Granularity {
	switch u {
	case unitWeek:
		return Week
	case unitMonth:
		return Month
	case unitYear, unitDecade, unitCentury:
		return Year
	}
	return Day
}
