package when

import (
	"strings"
	"unicode/utf8"

	"dossier/extract/syntax"
)

// unit is a word as the rules read it. It is mostly one token; the two words
// of "am" are one unit, the phrase "more than" too, while "three-hour" is
// three units on one token.
type unit struct {
	text        string
	first, last int     // tokens first to last-1
	set         classes // what it can be
	entry       *entry  // nil for an unknown word
	num         int     // of digits
	glued       bool    // no space before it
}

// maxWord is the length, in bytes, from which a word is not looked at.
const maxWord = 64

// starters are the classes without which a sentence has no time expression.
var starters = setOf(aWeekday, aWeekdayAbbr, aMonth, aMonthAbbr, aSeason, aQuarter, aQuarterAbbr,
	aDecade, aUnitName, aToday, aTodays, aYear0, aNight, aPart, aPartOf, aHoliday, aEaster, aBefore, aWeekBefore,
	aMonthBefore, aYearBefore, aYearEdge, aMonthEdge, aWeekEdge, aEvery, aOften, aOnce, aTimes,
	aLong, aDigits, aOrdinalDigits, aNumericDate, aDecadeDigits, aHalfYear, aSeasonEdge,
	aDecadeYears, aYearPair, aHour, aDayPoint, aHourOf, aShortly, aSoon, aMoment)

// units reads the words of s and reports whether any of them can stand in a
// time expression.
func (l *lexicon) units(s *syntax.Sentence, list []unit) ([]unit, bool) {
	found := false
	for i := 0; i < s.Len(); {
		j, text := i+1, s.Token(i).Form
		for j < s.Len() && s.Token(j).Span == s.Token(i).Span {
			j++
		}
		if j > i+1 {
			text = s.Surface(i, j)
		}
		glued := i > 0 && s.Token(i-1).End == s.Token(i).Begin
		u := unit{text: text, first: i, last: j, glued: glued}
		list, found = l.read(u, list, found)
		i = j
	}
	return join(list), found
}

// read classifies one word, or its parts if it has a hyphen.
func (l *lexicon) read(u unit, list []unit, found bool) ([]unit, bool) {
	l.classify(&u)
	if u.set == (classes{}) && len(u.text) > 2 && len(u.text) <= maxWord {
		if i := hyphen(u.text); i > 0 {
			return l.split(u, i, list, found)
		}
		u = l.trim(u)
	}
	return append(list, u), found || u.set.meets(starters)
}

// trim reads a genitive that was not split off.
func (l *lexicon) trim(u unit) unit {
	for _, s := range [...]string{"'s", "’s"} {
		if stem, ok := strings.CutSuffix(u.text, s); ok && stem != "" {
			v := u
			v.text = stem
			l.classify(&v)
			if v.set.meets(starters) {
				v.set.join(setOf(aPossessive))
				return v
			}
		}
	}
	return u
}

// hyphen returns the place of the first hyphen or dash inside text, or -1.
func hyphen(text string) int {
	for i := 1; i < len(text)-1; i++ {
		if text[i] == '-' || text[i] == 0xe2 && strings.HasPrefix(text[i:], "–") {
			return i
		}
	}
	return -1
}

func (l *lexicon) split(u unit, i int, list []unit, found bool) ([]unit, bool) {
	_, n := utf8.DecodeRuneInString(u.text[i:])
	left, mid, right := u, u, u
	left.text, mid.text, right.text = u.text[:i], u.text[i:i+n], u.text[i+n:]
	mid.glued, right.glued = true, true
	list, found = l.read(left, list, found)
	list, found = l.read(mid, list, found)
	if right.text == "" {
		return list, found
	}
	return l.read(right, list, found)
}

// classify looks a unit up, or reads its digits.
func (l *lexicon) classify(u *unit) {
	if u.text == "" || len(u.text) > maxWord {
		return
	}
	if c := u.text[0]; c >= '0' && c <= '9' {
		readDigits(u)
		return
	}
	var buf [40]byte
	key := lower(u.text, buf[:0])
	if e := l.words[string(key)]; e != nil {
		u.entry, u.set = e, e.classes(u.text)
	}
}

// lower appends the lower-case form of s to buf, with a plain apostrophe.
func lower(s string, buf []byte) []byte {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(buf[:0], strings.ToLower(strings.ReplaceAll(s, "’", "'"))...)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// head returns the part of a word that matters, so that no endless string is
// copied.
func head(s string) string { return s[:min(len(s), maxWord)] }

var abbreviated = setOf(aMonthAbbr, aWeekdayAbbr)

// dotted reports whether what follows an abbreviation is its dot, and not the
// end of the sentence.
func dotted(rest []unit) bool { return len(rest) > 1 && rest[0].text == "." && rest[0].glued }

// join merges the words of phrases, and abbreviations with their dots, in
// place.
func join(list []unit) []unit {
	out := list[:0]
	for i := 0; i < len(list); {
		u, n := list[i], 1
		switch {
		case u.set.meets(abbreviated) && dotted(list[i+1:]):
			u.last, n = list[i+1].last, 2
		case u.entry != nil && u.entry.phrases != nil:
			u, n = joinPhrase(list[i:], u.entry.phrases)
		}
		out = append(out, u)
		i += n
	}
	return out
}

// joinPhrase returns the unit for the longest phrase at the start of list, or
// for its first word, and how many words it has.
func joinPhrase(list []unit, phrases []phrase) (unit, int) {
	u := list[0]
	for k := range phrases {
		p := &phrases[k]
		n := len(p.rest) + 1
		if n > len(list) || !follows(list[1:], p.rest) {
			continue
		}
		if set := p.classes(u.text); set != (classes{}) {
			u.set, u.entry, u.last = set, &p.entry, list[n-1].last
			return u, n
		}
	}
	return u, 1
}

func follows(list []unit, words []string) bool {
	for i, w := range words {
		var buf [40]byte
		if string(lower(head(list[i].text), buf[:0])) != w {
			return false
		}
	}
	return true
}
