package when

import (
	"time"

	"dossier/extract/syntax"
)

// core is a time expression without its preposition, as a rule finds it.
type core struct {
	first, last int // units first to last-1
	val         value
	gran        Granularity
	basis       Basis
	kind        Kind
	dir         Direction // set where the preposition is part of the core
	articled    bool      // an article before it belongs to it: "the previous day"
	whole       bool      // takes no preposition
	takesUp     bool      // counts from what was named last: "the same day"
	hourly      bool      // an hour of the day being told of, if one is
}

// rule is a way to say a time. find looks for it with its first unit, which
// has one of the start classes, at i; the core may still begin before i with
// words that belong to it, as "almost" in "almost two weeks ago".
type rule struct {
	name  string
	doc   string
	start classes
	find  func(m *matcher, i int) (core, bool)
}

var numbers = setOf(aNumber, aDigits, aHalf, aVague, aOne)

// rules are tried in this order; the first that finds something wins.
var rules = []rule{
	{"ignore", "Black Friday", setOf(aIgnore), findIgnored},
	{"numeric", "11.04.2025, 2025-04-11", setOf(aNumericDate), findNumeric},
	{"day date", "Friday, April 11", setOf(aWeekday, aWeekdayAbbr), findDayDate},
	{"day range", "3 to 5 May, 3. bis 5. Mai", setOf(aDigits, aOrdinalDigits, aMonth, aMonthAbbr), findDayRange},
	{"date", "11 April 2025, April 11th", setOf(aDigits, aOrdinalDigits, aOrdinal, aMonth, aMonthAbbr), findDate},
	{"edge", "early May, Ende des Jahres", setOf(aEdge), findEdge},
	{"unit edge", "Jahresende", setOf(aYearEdge, aMonthEdge, aWeekEdge), findUnitEdge},
	{"quarter", "the first quarter of 2025", setOf(aOrdinal, aOrdinalDigits, aQuarterAbbr), findQuarter},
	{"every", "every week, alle zwei Tage", setOf(aEvery), findEvery},
	{"weekday", "Friday evening, Montag vergangener Woche", setOf(aWeekday), findWeekday},
	{"nth", "the last Friday of May, die erste Woche des Jahres", setOf(aLast, aOrdinal), findNth},
	{"last weekday", "next Friday", setOf(aLast, aThis, aNext), findModifiedWeekday},
	{"month", "February 2024, May last year", setOf(aMonth, aMonthAbbr), findMonth},
	{"last month name", "last May", setOf(aLast, aThis, aNext), findModifiedMonth},
	{"season", "the summer of 2024", setOf(aSeason), findSeason},
	{"season edge", "im Spätsommer 2024", setOf(aSeasonEdge), findSeasonEdge},
	{"last season", "last summer", setOf(aLast, aThis, aNext), findModifiedSeason},
	{"holiday", "Christmas 2024, Ostern", setOf(aHoliday, aEaster), findHoliday},
	{"window", "the past nine days, recent months", setOf(aLast, aNext, aWindow, aRecent), findWindow},
	{"same day", "the same day, am nächsten Morgen", setOf(aSame, aPrior, aThis, aNext, aLast), findAnchoredDay},
	{"period", "last week, in diesem Jahr", setOf(aLast, aThis, aNext, aPrior, aSame), findPeriod},
	{"so far", "earlier in the week", setOf(aSoFar), findSoFar},
	{"before", "Vortag, Vorwoche", setOf(aBefore, aWeekBefore, aMonthBefore, aYearBefore), findBefore},
	{"today", "yesterday evening", setOf(aToday, aTodays, aYear0), findToday},
	{"morning", "Morgen reist er", setOf(aPart), findTomorrow},
	{"night", "in der Nacht zum Freitag, overnight", setOf(aNight), findNight},
	{"times", "three times a week", setOf(aNumber, aDigits, aVague, aOnce), findTimes},
	{"ago", "almost two weeks ago", measured, findAgo},
	{"vor", "vor zwei Wochen", setOf(aAgoPrep), findVor},
	{"later", "three days later", measured, findLater},
	{"unit later", "the day before, im Jahr darauf", setOf(aUnitName), findUnitLater},
	{"after event", "two days after the talks", measured, findAfterEvent},
	{"since", "seit vier Jahren", measured, findSince},
	{"ahead", "in drei Tagen", measured, findAhead},
	{"duration", "more than four hours", measured, findDuration},
	{"long", "stundenlang, dreitägig", setOf(aLong, aUnitAdj), findLong},
	{"often", "daily, montags", setOf(aOften), findOften},
	{"century", "the 19th century", setOf(aOrdinal, aOrdinalDigits), findCentury},
	{"decade", "the 1990s, die neunziger Jahre", setOf(aDecadeDigits, aDecade, aDecadeYears), findDecade},
	{"weekend", "over the weekend", setOf(aUnitName), findWeekend},
	{"year", "in 2023", setOf(aDigits), findYear},
	{"years", "the 2023-24 season, Saison 2023/24", setOf(aYearPair, aDigits), findYearPair},
	{"part of day", "in the morning, am Abend", setOf(aPart, aPartOf), findPart},
	{"hour", "at 6:30 a.m., um 14 Uhr, shortly after midnight", setOf(aDigits, aHour, aHalf, aNumber, aDayPoint), findHour},
	{"soon", "shortly afterwards, kurz darauf", setOf(aSoon), findSoon},
	{"course", "in the course of the week, im Laufe des Tages", setOf(aCourse), findCourse},
}

// measured are the classes with which a measure of time begins.
var measured = func() classes {
	s := numbers
	s.join(setOf(aUnitName))
	return s
}()

// matcher is a sentence being searched.
type matcher struct {
	lex   *lexicon
	s     *syntax.Sentence
	units []unit
	clock clock
	floor int // units before this one belong to the core before
	scene Scene

	told     time.Time // a day named earlier in the sentence
	toldUnit int
}

// is reports whether there is a unit i and it can be of class c.
func (m *matcher) is(i int, c class) bool {
	return i >= 0 && i < len(m.units) && m.units[i].set.has(c)
}

// value returns the value of unit i as a word of class c.
func (m *matcher) value(i int, c class) int {
	u := &m.units[i]
	if u.entry == nil {
		return u.num
	}
	return u.entry.value(c)
}

// cores finds the time expressions without their prepositions.
func (m *matcher) cores() []core {
	var list []core
	for i := 0; i < len(m.units); {
		c, ok := m.at(i)
		if !ok {
			i++
			continue
		}
		if c.kind != "" {
			list = append(list, c)
		}
		i, m.floor = c.last, c.last
	}
	return list
}

func (m *matcher) at(i int) (core, bool) {
	set := m.units[i].set
	for k := range rules {
		if !set.meets(rules[k].start) {
			continue
		}
		if c, ok := rules[k].find(m, i); ok && c.last > i && !m.named(c) {
			return c, true
		}
	}
	return core{}, false
}

// named reports whether c is a person's name or a part of another name.
func (m *matcher) named(c core) bool {
	first, last := m.units[c.first].first, m.units[c.last-1].last
	for _, n := range m.s.Mentions() {
		if n.First > first || last > n.Last {
			continue
		}
		return n.Kind == syntax.Person || last-first < n.Last-n.First
	}
	return false
}

// findIgnored skips phrases that only look like a time.
func findIgnored(_ *matcher, i int) (core, bool) { return core{first: i, last: i + 1}, true }

// point is the core of a calendar interval.
func point(first, last int, v value, g Granularity, b Basis) core {
	return core{first: first, last: last, val: v, gran: g, basis: b, kind: Point}
}

// loose reports whether unit i ends the word it is in: no "-Verlag" follows.
func (m *matcher) loose(i int) bool {
	return !(m.is(i+1, aDash) && m.units[i+1].glued && i+2 < len(m.units) && m.units[i+2].glued &&
		!m.is(i+2, aDigits) && !m.is(i+2, aMonth) && !m.is(i+2, aWeekday))
}
