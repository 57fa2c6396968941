package when

// duration is the core of a length of time.
func duration(first, last, unit int) core {
	return core{first: first, last: last, gran: granularity(unit), basis: Stated, kind: Duration}
}

// findDuration finds lengths of time: "for around three hours", "viereinhalb
// Stunden lang". A bare "hours" or "a day" is one only where the words around
// it say so.
func findDuration(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	if !ok || (w.single || w.halves == 0) && !m.lasts(w) {
		return core{}, false
	}
	end := w.last
	if m.is(end, aDash) && m.is(end+1, aLong) {
		end++
	}
	if m.is(end, aLang) || m.is(end, aLong) {
		end++
	}
	c := duration(w.first, end, w.unit)
	if k := w.first - 1; k >= m.floor && m.is(k, aPrep) && m.is(k, aLasting) {
		c.dir = directions[m.value(k, aPrep)]
		if c.dir == By {
			c.dir = In
		}
	}
	return c, true
}

// lasts reports whether "a day" or "hours" is a length of time.
func (m *matcher) lasts(w measure) bool {
	k := w.first - 1
	switch {
	case w.first < w.last && m.is(w.first, aApprox) && w.single:
		return true
	case m.is(k, aPrep) && m.is(k, aLasting):
		return !m.is(k, aOf) && (m.is(w.last-1, aPlural) || !m.is(w.last, aOf))
	case m.is(w.last, aLong) || m.is(w.last, aLang) || m.is(w.last, aDash) && m.is(w.last+1, aLong):
		return true
	case w.halves == 0:
		return !m.lex.german && m.is(w.last, aOf) && m.is(w.last-1, aPlural)
	}
	return w.halves == 3 || m.lex.german && w.unit <= unitHour && w.unit > unitSecond
}

// findLong finds durations in one word: "stundenlang", "dreitägig", "30-tägig".
func findLong(m *matcher, i int) (core, bool) {
	if !m.lex.german {
		return core{}, false
	}
	if m.is(i, aLong) {
		c := duration(i, i+1, m.value(i, aLong))
		c.whole = true
		return c, true
	}
	n := i - 2
	if !m.is(i-1, aDash) || n < m.floor || !m.is(n, aDigits) && !m.is(n, aNumber) {
		return core{}, false
	}
	c := duration(n, i+1, m.value(i, aUnitAdj))
	c.whole = true
	return c, true
}
