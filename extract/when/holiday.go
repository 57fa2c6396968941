package when

import "time"

// findHoliday finds feasts with a date, or with one that hangs on Easter.
func findHoliday(m *matcher, i int) (core, bool) {
	y, end := m.yearAfter(m.partAfter(i + 1))
	if !m.loose(i) {
		return core{}, false
	}
	if m.is(i, aHoliday) {
		v := m.value(i, aHoliday)
		return point(i, end, onDay(y, v/100, v%100), Day, y.basis()), true
	}
	offset := m.value(i, aEaster)
	v := annual{year: y, near: true, at: func(year int) (time.Time, time.Time) {
		d := days(easterSunday(year), offset)
		return d, d
	}}
	return point(i, end, v, Day, y.basis()), true
}

// easterSunday computes the Gregorian Easter by the method of Meeus, Jones and
// Butcher (Nature, 1876).
func easterSunday(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	g := (8*b + 13) / 25
	h := (19*a + b - b/4 - g + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	k := (a + 11*h + 22*l) / 451
	n := h + l - 7*k + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
