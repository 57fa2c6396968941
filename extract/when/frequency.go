package when

// frequency is the core of how often something happens.
func frequency(first, last int) core {
	return core{first: first, last: last, gran: Day, basis: Stated, kind: Frequency}
}

// findEvery finds "every week", "each Friday", "jeden Monat", "alle zwei
// Wochen".
func findEvery(m *matcher, i int) (core, bool) {
	j := i + 1
	_, end, counted := m.count(j)
	if counted && !m.is(j, aOne) {
		j = end
	} else if _, end := m.ordinal(j); end > j {
		j, counted = end, true
	}
	for m.is(j, aFiller) {
		j++
	}
	if !m.loose(j) {
		return core{}, false
	}
	switch {
	case m.is(j, aUnitName):
		if m.is(j, aPlural) && !counted {
			return core{}, false // "alle Jahre" says no more than always
		}
	case m.is(j, aWeekday):
		return frequency(i, m.partAfter(j+1)), true
	case m.is(j, aPart), m.is(j, aMonth), m.is(j, aSeason):
	default:
		return core{}, false
	}
	return frequency(i, j+1), true
}

// findTimes finds "three times", "twice a week", "zweimal im Jahr".
func findTimes(m *matcher, i int) (core, bool) {
	end := i + 1
	if !m.is(i, aOnce) {
		_, stop, ok := m.count(i)
		if !ok || !m.is(stop, aTimes) {
			return core{}, false
		}
		end = stop + 1
	}
	if j := m.perUnit(end); j > end {
		return frequency(i, j), true
	}
	if m.is(i, aOnce) && m.value(i, aOnce) == 1 {
		return core{}, false // "einmal", "once" alone say nothing of the kind
	}
	return frequency(i, end), true
}

// perUnit steps over "a week", "pro Tag", "im Jahr" at i.
func (m *matcher) perUnit(i int) int {
	if (m.is(i, aPer) || m.is(i, aPrep) && m.lex.german) && m.isFrame(i+1) {
		return i + 2
	}
	if m.lex.german && m.is(i, aIn) && m.is(i+1, aArticle) && m.isFrame(i+2) {
		return i + 3
	}
	return i
}

func (m *matcher) isFrame(i int) bool { return m.is(i, aUnitName) && !m.is(i, aPlural) }

// findOften finds "daily", "montags".
func findOften(m *matcher, i int) (core, bool) {
	if !m.loose(i) {
		return core{}, false
	}
	return frequency(i, i+1), true
}
