package when

// findHour finds hours, which are of the day being told of: "at 6:30 a.m. local
// time", "um 14 Uhr", "shortly after midnight".
func findHour(m *matcher, i int) (core, bool) {
	end := i + 1
	if !m.is(i, aDayPoint) {
		switch {
		case m.is(end, aHourOf):
			end++
			if m.lex.german && m.is(end, aDigits) && len(m.units[end].text) == 2 {
				end++ // "14 Uhr 30"
			}
		case !m.is(i, aHour) || !m.isHourAt(i):
			return core{}, false
		}
	}
	first := m.hourStart(i)
	if first == i && m.is(i, aDayPoint) {
		return core{}, false
	}
	for m.is(end, aZone) {
		end++
	}
	c := point(first, end, dayFrom{anchored: true}, Day, Inferred)
	c.whole, c.hourly = true, true
	if p := m.unapproximate(i - 1); m.is(p, aPrep) && (m.is(p, aTo) || m.value(p, aPrep) == prepSince) {
		c.val = unresolved{} // "until midnight"
	}
	return c, true
}

// isHourAt reports whether the digits at i are an hour though no word behind them says
// so: "3pm", "6:30" behind "at" or before "local time".
func (m *matcher) isHourAt(i int) bool {
	k := m.unapproximate(i - 1)
	last := m.units[i].text[len(m.units[i].text)-1]
	return last == 'm' || last == 'M' || m.is(i+1, aZone) || m.is(k, aPrep) && m.value(k, aPrep) < prepFor
}

// unarticled returns the unit before the article at k if that is a preposition,
// else k.
func (m *matcher) unarticled(k int) int {
	if m.is(k, aArticle) && m.is(k-1, aPrep) {
		return k - 1
	}
	return k
}

// unapproximate returns the last unit up to k that is no word such as "about".
func (m *matcher) unapproximate(k int) int {
	for k >= m.floor && m.is(k, aApprox) && !m.is(k, aPrep) {
		k--
	}
	return k
}

// hourStart takes in what stands before an hour: "shortly after", "kurz vor", "um".
func (m *matcher) hourStart(i int) int {
	k := m.unapproximate(i - 1)
	if k >= m.floor && m.is(k, aPrep) && !m.is(k, aOf) {
		for i = k; i > m.floor && (m.is(i-1, aShortly) || m.is(i-1, aPrep) && m.value(i-1, aPrep) == prepIn); {
			i--
		}
	}
	return i
}

// findSoon finds words for what follows at once, on the same day if one is being
// told of.
func findSoon(m *matcher, i int) (core, bool) {
	if m.scene.Anchor.IsZero() && !m.dayBefore(i) {
		return core{}, false
	}
	c := point(i, i+1, dayFrom{anchored: true}, Day, Inferred)
	c.whole, c.hourly = true, true
	return c, true
}

// dayBefore reports whether a day is named before unit i in the sentence.
func (m *matcher) dayBefore(i int) bool {
	for k := range i {
		if m.is(k, aWeekday) || m.is(k, aMonth) || m.is(k, aToday) || m.is(k, aNumericDate) {
			return true
		}
	}
	return false
}

// findCourse finds "in the course of the week", "im Laufe des Tages".
func findCourse(m *matcher, i int) (core, bool) {
	if k := m.unarticled(i - 1); !m.is(k, aPrep) || m.value(k, aPrep) != prepIn {
		return core{}, false
	}
	j := m.skipArticle(i + 1)
	if m.is(j, aOf) {
		j = m.skipArticle(j + 1)
	}
	if j == i+1 || !m.is(j, aUnitName) || m.is(j, aPlural) || m.is(j+1, aOf) {
		return core{}, false
	}
	u := m.value(j, aUnitName)
	switch {
	case u == unitDay:
		return m.articled(point(i, j+1, period{unit: u, anchored: true}, Day, Inferred)), true
	case u < unitDay:
		return core{}, false
	}
	return m.articled(point(i, j+1, period{unit: u}, granularity(u), Relative)), true
}

// shareDays gives an hour the day that is named behind it: "at 3 p.m. on Tuesday".
func shareDays(list []core) []core {
	for i := range list {
		if !list[i].hourly {
			continue
		}
		for k := i + 1; k < len(list); k++ {
			if c := list[k]; c.kind == Point && c.gran == Day && !c.hourly && c.basis != Inferred {
				list[i].val, list[i].hourly = c.val, false
				break
			}
		}
	}
	return list
}
