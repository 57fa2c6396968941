package when

// measure is so much time: "more than four and a half hours".
type measure struct {
	first, last int // units, with what qualifies the number
	halves      int // twice the number; 0 for the bare "hours"
	unit        int
	approx      int  // -1 less than that, 0 exactly or about, 1 more
	about       bool // with "about"
	vague       bool // "some days", "hours"
	single      bool // "a day", "one day"
}

// tally is a number of units.
type tally struct {
	halves int
	vague  bool
	single bool
}

// maxCount is the largest number that is taken to count units of time.
const maxCount = 1000

// count reads a number at i: "four", "4.5", "three and a half", "three to
// four" (the latter number), "half a", "a", "several".
func (m *matcher) count(i int) (t tally, end int, ok bool) {
	switch {
	case m.is(i, aHalf):
		return m.halfCount(i)
	case m.is(i, aNumber) || m.is(i, aDigits):
		return m.fullCount(i)
	case m.is(i, aVague):
		return tally{halves: 2 * m.value(i, aVague), vague: true}, i + 1, true
	case m.is(i, aOne):
		if m.is(i+1, aHalf) && m.value(i+1, aHalf) == 0 {
			return tally{halves: 1}, i + 2, true
		}
		return tally{halves: 2, single: true}, i + 1, true
	}
	return t, i, false
}

func (m *matcher) halfCount(i int) (tally, int, bool) {
	if m.units[i].entry == nil { // "4.5"
		return tally{halves: 2*m.units[i].num + 1}, i + 1, true
	}
	return tally{halves: 2*m.value(i, aHalf) + 1}, i + 1, true
}

func (m *matcher) fullCount(i int) (t tally, end int, ok bool) {
	n, end := m.number(i)
	if n > maxCount {
		return t, i, false
	}
	k := end
	if m.is(k, aTo) || m.is(k, aAnd) || m.is(k, aComma) || m.is(k, aDash) {
		k++
		if m.is(k, aNumber) || m.is(k, aDigits) {
			if b, stop := m.number(k); b > n && b <= maxCount && m.is(stop, aUnitName) {
				return tally{halves: 2 * b}, stop, true
			}
		}
	}
	if m.is(end, aAndHalf) {
		return tally{halves: 2*n + 1}, end + 1, true
	}
	return tally{halves: 2 * n, single: n == 1}, end, true
}

// number reads "four", "12", "twenty-one".
func (m *matcher) number(i int) (n, end int) {
	if m.is(i, aDigits) {
		return m.units[i].num, i + 1
	}
	n = m.value(i, aNumber)
	if n >= 20 && n < 100 && m.is(i+1, aDash) && m.is(i+2, aNumber) && m.value(i+2, aNumber) < 10 {
		return n + m.value(i+2, aNumber), i + 3
	}
	return n, i + 1
}

// measureAt reads a measure whose number, or unit if it has none, is at i. An
// age is no measure.
func (m *matcher) measureAt(i int) (measure, bool) {
	w := measure{first: i}
	t, j, ok := m.count(i)
	if ok {
		w.halves, w.vague, w.single = t.halves, t.vague, t.single
	} else {
		w.vague = true
	}
	for m.is(j, aFiller) {
		j++
	}
	if ok && m.is(j, aDash) {
		j++
	}
	if !m.is(j, aUnitName) || !ok && !m.is(j, aPlural) || !m.loose(j) && !m.is(j+2, aLong) {
		return w, false
	}
	w.unit, w.last = m.value(j, aUnitName), j+1
	if m.is(w.last, aAndHalf) {
		w.halves, w.last = w.halves+1, w.last+1
	}
	m.qualify(&w)
	return w, w.unit != unitWeekend && !m.isAge(w)
}

// qualify takes in what stands before the number: "almost", "mehr als".
func (m *matcher) qualify(w *measure) {
	for k := w.first - 1; k >= m.floor && m.is(k, aApprox); k-- {
		v := m.value(k, aApprox)
		if v == 0 {
			w.about = true
		} else {
			w.approx = v
		}
		w.first = k
	}
}

// isAge finds "41-year-old", "44 Jahre alt", "aged 29 years", "mit 71 Jahren",
// "21 years of age".
func (m *matcher) isAge(w measure) bool {
	if m.is(w.last, aOld) || m.is(w.last, aDash) && m.is(w.last+1, aOld) {
		return true
	}
	if m.is(w.last, aOf) && m.is(w.last+1, aAge) {
		return true
	}
	k := w.first - 1
	if m.is(k, aAge) && w.unit == unitYear {
		return true
	}
	return m.is(k, aOf) && m.is(k-1, aAge) && w.unit == unitYear
}
