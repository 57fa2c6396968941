package when

import (
	"strings"
	"time"
)

// readDigits says what a word that begins with a digit can be: "11", "11.",
// "11th", "2025", "1990s", "90er", "11.04.2025", "2025-04-11", "3.5", "6:30".
func readDigits(u *unit) {
	n := 0
	u.num = 0
	for n < len(u.text) && u.text[n] >= '0' && u.text[n] <= '9' {
		n++
	}
	if n > 4 {
		return
	}
	for _, c := range u.text[:n] {
		u.num = 10*u.num + int(c-'0')
	}
	switch rest := u.text[n:]; rest {
	case "":
		u.set = setOf(aDigits)
	case "st", "nd", "rd", "th":
		u.set = setOf(aOrdinalDigits)
	case ".":
		u.set = setOf(aOrdinalDigits)
	case "s", "er", "ern", "ers", "'s", "’s":
		if n >= 2 && u.num%10 == 0 {
			u.set = setOf(aDecadeDigits)
		}
	default:
		readDate(u, rest)
	}
}

// readDate recognises numeric dates and decimal numbers, whose value is then
// counted in full and half units by count.
func readDate(u *unit, rest string) {
	if _, _, ok := parseNumeric(u.text); ok {
		u.set = setOf(aNumericDate)
		return
	}
	if len(u.text)-len(rest) == 4 && followsYear(u.num, rest) {
		u.set = setOf(aYearPair)
		return
	}
	if isHour(u.num, rest) {
		u.set = setOf(aHour)
		return
	}
	if len(rest) == 2 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) {
		u.set = setOf(aHalf) // its value is read by halves
		return
	}
}

// followsYear reports whether what is written behind a year is the next one: "/24",
// "/2024".
func followsYear(year int, rest string) bool {
	next, ok := small(rest[1:])
	return ok && rest[0] == '/' && (len(rest) == 3 && next == (year+1)%100 || next == year+1)
}

// isHour reports whether a number and what is written behind it can be an hour:
// "14.30", "6:30", "3pm".
func isHour(n int, rest string) bool {
	if m := strings.ToLower(rest); m == "am" || m == "pm" {
		return n > 0 && n <= 12
	}
	return n <= 24 && len(rest) == 3 && (rest[0] == '.' || rest[0] == ':') && rest[1] >= '0' && rest[1] < '6' && isDigit(rest[2])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// parseNumeric reads a date in digits: year-month-day, day.month.year with a
// year of two or four digits or none, and with slashes where only one order of
// day and month is possible. full reports whether the year was there.
func parseNumeric(text string) (d time.Time, full, ok bool) {
	for _, sep := range [...]string{"-", ".", "/"} {
		if !strings.Contains(text, sep) {
			continue
		}
		var f [3]int
		n := 0
		for part := range strings.SplitSeq(text, sep) {
			v, good := small(part)
			if n == 3 || !good && !(n == 2 && part == "") {
				return d, false, false
			}
			f[n] = v
			n++
		}
		if n != 3 {
			return d, false, false
		}
		if year := text[strings.LastIndex(text, sep)+1:]; sep != "-" && (len(year) == 1 || len(year) == 3) {
			return d, false, false
		}
		return orderNumeric(sep, f, strings.HasSuffix(text, sep))
	}
	return d, false, false
}

// small reads a number of one to four digits.
func small(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

func orderNumeric(sep string, f [3]int, yearless bool) (time.Time, bool, bool) {
	y, m, d := f[0], f[1], f[2]
	switch {
	case sep == "." && yearless:
		day, ok := date(leapYear, f[1], f[0])
		return day, false, ok
	case sep == ".":
		y, m, d = f[2], f[1], f[0]
	case sep == "-" && y < 1000:
		return time.Time{}, false, false
	case sep == "/" && y < 1000:
		if f[0] > 12 == (f[1] > 12) && f[0] != f[1] {
			return time.Time{}, false, false
		}
		y, m, d = f[2], min(f[0], f[1]), max(f[0], f[1])
	}
	if y < 100 {
		y += 2000
	}
	day, ok := date(y, m, d)
	return day, true, ok && y >= firstYear && y <= lastYear
}
