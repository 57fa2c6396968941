package when

import "time"

// Years outside this range are taken for other numbers.
const (
	firstYear = 1000
	lastYear  = 2199
	leapYear  = 2024 // has all days a year can have
)

// units of time.
const (
	unitSecond = iota
	unitMinute
	unitHour
	unitDay
	unitWeek
	unitMonth
	unitYear
	unitDecade
	unitCentury
	unitWeekend
)

var unitNames = map[string]int{
	"second": unitSecond, "minute": unitMinute, "hour": unitHour, "day": unitDay, "week": unitWeek,
	"month": unitMonth, "year": unitYear, "decade": unitDecade, "century": unitCentury, "weekend": unitWeekend,
}

// hint says where an expression that recurs, as "Friday", is to be sought.
type hint uint8

const (
	hintOpen    hint = iota // nothing is known
	hintPast                // the latest that is not after the publication
	hintFuture              // the next that is not before it
	hintNearest             // the nearer one
	hintSoon                // the next, unless it is very far: "until March"
	hintClose               // the next, unless it is far: "was minister until March"
)

// clock is what expressions are resolved against. Either day may be zero.
type clock struct {
	published, anchor time.Time
	hint              hint
}

// value is the meaning of an expression: its first and last day, both zero
// where the clock lacks what it needs.
type value interface {
	interval(c clock) (first, last time.Time)
}

// fixed is an interval that depends on no clock.
type fixed struct{ first, last time.Time }

func (f fixed) interval(clock) (time.Time, time.Time) { return f.first, f.last }

// unresolved stands for times that the sentence does not tell.
type unresolved struct{}

func (unresolved) interval(clock) (first, last time.Time) { return first, last }

// date returns a day, and whether there is such a day.
func date(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, int(t.Month()) == m && t.Day() == d
}

// midnight drops the time of day.
func midnight(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func days(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }

// months adds months and stays in the month it reaches: a month after the 31st
// of January is the last of February.
func months(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	return days(first, min(t.Day(), days(first.AddDate(0, 1, 0), -1).Day())-1)
}

// isoWeekday counts from Monday, 1, to Sunday, 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// around returns the calendar week, month, year and so on that holds t.
func around(u int, t time.Time) (time.Time, time.Time) {
	y, m, _ := t.Date()
	switch u {
	case unitWeek:
		monday := days(t, 1-isoWeekday(t))
		return monday, days(monday, 6)
	case unitWeekend:
		saturday := days(t, 6-isoWeekday(t))
		return saturday, days(saturday, 1)
	case unitMonth:
		return monthDays(y, int(m))
	case unitYear:
		return yearDays(y)
	case unitDecade:
		return yearSpan(y-y%10, y-y%10+9)
	case unitCentury:
		return yearSpan((y-1)/100*100+1, (y-1)/100*100+100)
	}
	return t, t
}

func monthDays(y, m int) (time.Time, time.Time) {
	first := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return first, days(first.AddDate(0, 1, 0), -1)
}

func yearDays(y int) (time.Time, time.Time) { return yearSpan(y, y) }

func yearSpan(a, b int) (time.Time, time.Time) {
	return time.Date(a, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(b, 12, 31, 0, 0, 0, 0, time.UTC)
}

// step moves t by so many halves of a unit.
func step(u int, t time.Time, halves int) time.Time {
	switch u {
	case unitDay:
		return days(t, halves/2)
	case unitWeek, unitWeekend:
		return days(t, halves*7/2)
	case unitMonth:
		return days(months(t, halves/2), halves%2*15)
	case unitYear:
		return months(t, halves*6)
	case unitDecade:
		return months(t, halves*60)
	case unitCentury:
		return months(t, halves*600)
	}
	// Seconds to hours: whole days are all that is told.
	perDay := [...]int{unitSecond: 86400, unitMinute: 1440, unitHour: 24}[u]
	return days(t, halves/2/perDay)
}

// recurring is something that comes once a year; it returns zero days for
// years without it.
type recurring func(year int) (first, last time.Time)

// How many days the next "until March" may lie ahead before the last one is
// meant, with verbs of the present and of the past.
const (
	maxAhead     = 245
	maxAheadPast = 92
)

// choose picks the year's instance that is meant.
func (c clock) choose(at recurring) (first, last time.Time) {
	p := c.published
	if p.IsZero() {
		return first, last
	}
	lateFirst, lateLast := seek(at, p.Year()+1, -1, func(first, _ time.Time) bool { return !first.After(p) })
	nextFirst, nextLast := seek(at, p.Year()-1, 1, func(_, last time.Time) bool { return !last.Before(p) })
	behind, ahead := gap(lateFirst, lateLast, p), gap(nextFirst, nextLast, p)
	takeNext := false
	switch c.hint {
	case hintFuture:
		takeNext = true
	case hintNearest:
		takeNext = ahead < behind
	case hintSoon:
		takeNext = ahead <= maxAhead
	case hintClose:
		takeNext = ahead <= maxAheadPast
	}
	if takeNext {
		return nextFirst, nextLast
	}
	return lateFirst, lateLast
}

// seek looks through nine years, enough for a 29th of February.
func seek(at recurring, y, by int, good func(first, last time.Time) bool) (first, last time.Time) {
	for range 9 {
		if f, l := at(y); !f.IsZero() && good(f, l) {
			return f, l
		}
		y += by
	}
	return first, last
}

// gap counts the days between p and an interval, 0 if p is in it.
func gap(first, last, p time.Time) int {
	switch {
	case p.Before(first):
		return int(first.Sub(p).Hours() / 24)
	case p.After(last):
		return int(p.Sub(last).Hours() / 24)
	}
	return 0
}
