package article

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// foundDate is a calendar day named in full, and where. Of 04/05/2025 nobody
// can tell the month: it has day as read with the day first, and swapped as
// read with the month first, which all others have zero.
type foundDate struct {
	Span
	day, swapped time.Time
}

var (
	dateISO     = regexp.MustCompile(`\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?`)
	dateDots    = regexp.MustCompile(`\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b`)
	dateSlashes = regexp.MustCompile(`\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b`)
	dateDayName = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})\b`)
	dateNameDay = regexp.MustCompile(`(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
	monthNames  = readMonths()
)

func readMonths() map[string]int {
	months := map[string]int{}
	for _, line := range readLines("months") {
		fields := strings.Fields(line)
		n, err := strconv.Atoi(fields[0])
		if err != nil {
			panic(err)
		}
		for _, name := range fields[1:] {
			months[name] = n
		}
	}
	return months
}

// dates returns the days that a text names with their year, in order and
// without overlap.
func dates(text string) []foundDate {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var found []foundDate
	add := func(m []int, year, month, day int) {
		if t, ok := newDay(year, month, day); ok {
			found = append(found, foundDate{Span: Span{m[0], m[1]}, day: t})
		}
	}
	part := func(m []int, k int) string { return text[m[2*k]:m[2*k+1]] }
	number := func(m []int, k int) int { return atoi(part(m, k)) }
	for _, m := range dateISO.FindAllStringSubmatchIndex(text, -1) {
		add(m, number(m, 1), number(m, 2), number(m, 3))
	}
	for _, m := range dateDots.FindAllStringSubmatchIndex(text, -1) {
		add(m, fullYear(part(m, 3)), number(m, 2), number(m, 1))
	}
	for _, m := range dateSlashes.FindAllStringSubmatchIndex(text, -1) {
		if d, ok := readSlashes(number(m, 1), number(m, 2), number(m, 3)); ok {
			d.Span = Span{m[0], m[1]}
			found = append(found, d)
		}
	}
	for _, m := range dateDayName.FindAllStringSubmatchIndex(text, -1) {
		add(m, number(m, 3), monthNames[strings.ToLower(part(m, 2))], number(m, 1))
	}
	for _, m := range dateNameDay.FindAllStringSubmatchIndex(text, -1) {
		add(m, number(m, 3), monthNames[strings.ToLower(part(m, 1))], number(m, 2))
	}
	return inOrder(found)
}

// readSlashes reads a date whose order of day and month only a number above 12
// tells.
func readSlashes(first, second, year int) (d foundDate, ok bool) {
	if second > 12 {
		first, second = second, first
	}
	d.day, ok = newDay(year, second, first)
	if ok && first <= 12 && first != second {
		d.swapped, _ = newDay(year, first, second)
	}
	return d, ok
}

// inOrder sorts dates by place and drops those that overlap an earlier one.
func inOrder(found []foundDate) []foundDate {
	slices.SortStableFunc(found, func(a, b foundDate) int { return cmp.Compare(a.Begin, b.Begin) })
	kept := found[:0]
	for _, d := range found {
		if len(kept) == 0 || d.Begin >= kept[len(kept)-1].End {
			kept = append(kept, d)
		}
	}
	return kept
}

// fullYear reads a year of two digits as of this century.
func fullYear(digits string) int {
	if len(digits) == 2 {
		return 2000 + atoi(digits)
	}
	return atoi(digits)
}

// atoi reads digits that a regular expression found.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// newDay returns a calendar day, unless there is no such day or no newspaper
// site could have shown it.
func newDay(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	ok := year >= 1900 && year < 2100 && month >= 1 && month <= 12 && t.Day() == day && day > 0
	return t, ok
}

// parseDay returns the first day that the text names beyond doubt, or the zero
// time.
func parseDay(text string) time.Time {
	for _, d := range dates(text) {
		if d.swapped.IsZero() {
			return d.day
		}
	}
	return time.Time{}
}
