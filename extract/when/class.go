package when

// class is what a word can be in a time expression. A word may be of several
// classes: German "nach" is a preposition and what follows "zwei Tage".
type class uint8

// The classes, in the words of the files under words/.
const (
	aWeekday class = iota
	aWeekdayAbbr
	aMonth
	aMonthAbbr
	aNamelike // a month that is also a name or verb
	aSeason
	aSeasonEdge  // "Spätsommer"
	aDecadeYears // "Achtzigerjahre"
	aCampaign    // "season", which reaches from summer to summer
	aLimit       // "spätestens"
	aQuarter
	aQuarterAbbr // "Q1"
	aDecade      // "nineties"
	aHalfYear
	aIgnore // a phrase with a calendar word that is no time: "Black Friday"
	aUnitName
	aPlural // a unit in the plural
	aOne    // "a", "ein"
	aNumber
	aHalf    // so many and a half
	aAndHalf // "and a half"
	aVague
	aOrdinal
	aApprox // -1 less than, 0 about, 1 more than
	aFiller // "full", "consecutive"
	aToday  // days from today
	aTodays // "gestrig"
	aYear0  // "heuer"
	aNight
	aPart   // part of a day
	aPartOf // part of a day that can stand before "of"
	aLast
	aThis
	aNext
	aWindow // "in the past three days"
	aRecent
	aPrior // -1 "previous", 1 "following"
	aSame
	aBefore // "Vortag"
	aWeekBefore
	aMonthBefore
	aYearBefore
	aEdge // 0 beginning, 1 middle, 2 end
	aBare // an edge that needs no "of"
	aYearEdge
	aMonthEdge
	aWeekEdge
	aShade // "late" on Friday
	aSoFar // -1 "earlier" this year, 1 "later" this year
	aHoliday
	aEaster
	aAgo
	aAgoPrep // German "vor"
	aLater
	aEvent // "two days after" something
	aEvery
	aPer
	aTimes
	aOnce
	aOften
	aLasting // prepositions of durations
	aLang    // "drei Stunden lang"
	aLong    // "stundenlang"
	aUnitAdj // "tägig"
	aOld
	aAge
	aPrep
	aIn     // "in" itself: "in three days"
	aYearly // words that may stand before a year
	aSurely // words after which four digits are surely a year
	aArticle
	aOf
	aAnd
	aTo
	aThrough // connects the ends of a range without a "from"
	aBetween
	aFrom
	aNightTo
	aComma
	aDash
	aOpen
	aPossessive
	aCounted
	aFunction
	aAhead
	aBehind
	aScheduled
	aBe
	aBeing
	aClause
	aPerfect
	aAdverb   // between an auxiliary and its participle
	aOnward   // "on" in "from Monday on"
	aNear     // "geplant" as an adjective, which may be past or to come
	aDates    // "dates" in "dates from 1990"
	aStem     // number words as parts of longer words
	aMany     // "mehr" in "mehrstündig"
	aDaytime  // "abend" in "Freitagabend"
	aDayPoint // "noon"
	aHourOf   // "p.m.", "Uhr"
	aZone     // "local time"
	aShortly  // "kurz" before midnight
	aSoon     // "kurz darauf"
	aMoment   // "Zeit" in "zur selben Zeit"
	aCourse   // "Laufe" in "im Laufe der Woche"
	// What digits can be.
	aDigits
	aYearPair // "2023/24"
	aHour     // "14.30", "6:30", "3pm"
	aOrdinalDigits
	aNumericDate
	aDecadeDigits
	classCount
)

// classNames maps the names in the word files to classes.
var classNames = map[string]class{
	"weekday": aWeekday, "weekdayabbr": aWeekdayAbbr, "month": aMonth, "monthabbr": aMonthAbbr,
	"namelike": aNamelike, "season": aSeason, "quarter": aQuarter, "halfyear": aHalfYear,
	"ignore": aIgnore, "unit": aUnitName, "plural": aPlural, "a": aOne, "number": aNumber,
	"half": aHalf, "andhalf": aAndHalf, "vague": aVague, "ordinal": aOrdinal, "approx": aApprox,
	"filler": aFiller, "today": aToday, "todays": aTodays, "in": aIn, "quarterabbr": aQuarterAbbr, "decade": aDecade, "year0": aYear0, "night": aNight,
	"part": aPart, "partof": aPartOf, "last": aLast, "this": aThis, "next": aNext,
	"window": aWindow, "recent": aRecent, "prior": aPrior, "same": aSame, "before": aBefore,
	"weekbefore": aWeekBefore, "monthbefore": aMonthBefore, "yearbefore": aYearBefore,
	"edge": aEdge, "bare": aBare, "yearedge": aYearEdge, "monthedge": aMonthEdge,
	"weekedge": aWeekEdge, "shade": aShade, "sofar": aSoFar, "holiday": aHoliday,
	"easter": aEaster, "ago": aAgo, "vor": aAgoPrep, "later": aLater, "event": aEvent,
	"every": aEvery, "per": aPer, "times": aTimes, "once": aOnce, "often": aOften,
	"lasting": aLasting, "lang": aLang, "long": aLong, "unitadj": aUnitAdj, "old": aOld,
	"age": aAge, "prep": aPrep, "yearly": aYearly, "surely": aSurely, "article": aArticle,
	"of": aOf, "and": aAnd, "to": aTo, "through": aThrough, "between": aBetween, "from": aFrom,
	"nightto": aNightTo, "comma": aComma, "dash": aDash, "open": aOpen,
	"possessive": aPossessive, "counted": aCounted, "function": aFunction, "ahead": aAhead,
	"behind": aBehind, "scheduled": aScheduled, "be": aBe, "being": aBeing, "clause": aClause,
	"perfect": aPerfect, "adverb": aAdverb, "onward": aOnward, "near": aNear, "dates": aDates, "stem": aStem,
	"many": aMany, "daytime": aDaytime, "daypoint": aDayPoint, "hourof": aHourOf, "zone": aZone, "shortly": aShortly,
	"soon": aSoon, "seasonedge": aSeasonEdge, "decadeyears": aDecadeYears, "campaign": aCampaign, "limit": aLimit, "moment": aMoment, "course": aCourse,
}

// classes is a set of classes.
type classes [2]uint64

func setOf(cs ...class) classes {
	var s classes
	for _, c := range cs {
		s[c/64] |= 1 << (c % 64)
	}
	return s
}

func (s classes) has(c class) bool { return s[c/64]&(1<<(c%64)) != 0 }

func (s classes) meets(t classes) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

func (s *classes) join(t classes) { s[0] |= t[0]; s[1] |= t[1] }
