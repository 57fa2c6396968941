package when

import "time"

// offset is a measure away from the publication, or from the anchor.
type offset struct {
	measure
	sign     int // -1 before, 1 after
	anchored bool
}

// interval is the day, week, month or year that lies the measure away. "About"
// widens it to both sides, "almost" and "more than" to one: "almost two weeks
// ago" may be any day from two weeks ago up to a fifth of the time nearer to
// the present.
func (o offset) interval(c clock) (first, last time.Time) {
	t := c.published
	if o.anchored {
		t = c.anchor
	}
	if t.IsZero() || o.vague {
		return o.vaguely(t)
	}
	d := step(o.unit, t, o.sign*o.halves)
	if o.unit < unitDay || !o.about && o.approx == 0 {
		return around(o.calendar(), d)
	}
	margin := days(d, o.sign*o.margin(t, d))
	if o.approx < 0 {
		margin = days(d, -o.sign*o.margin(t, d))
	}
	if o.about && o.approx == 0 {
		margin = days(d, -o.sign*o.margin(t, d))
		d = days(d, o.sign*o.margin(t, d))
	}
	if margin.Before(d) {
		return margin, d
	}
	return d, margin
}

// margin is a fifth of the time, and at least a day where that is more than
// two.
func (o offset) margin(t, d time.Time) int {
	n := int(d.Sub(t).Abs().Hours() / 24)
	if n < 2 {
		return 0
	}
	return max(1, (n+2)/5)
}

// vaguely resolves "a few weeks ago": from five units ago to two.
func (o offset) vaguely(t time.Time) (first, last time.Time) {
	if o.anchored && o.unit < unitDay {
		return t, t // "hours later"
	}
	if t.IsZero() || o.halves == 0 || o.anchored || o.unit < unitDay {
		return first, last
	}
	first, last = step(o.unit, t, o.sign*10), step(o.unit, t, o.sign*4)
	if last.Before(first) {
		first, last = last, first
	}
	return first, last
}

// calendar is the calendar unit that an exact number of units away tells of.
// Half a unit is told by the unit below.
func (o offset) calendar() int {
	if o.halves%2 == 1 && o.unit > unitDay {
		return below(o.unit)
	}
	return o.unit
}

func below(u int) int {
	switch u {
	case unitCentury, unitDecade:
		return unitYear
	case unitYear:
		return unitMonth
	case unitMonth:
		return unitWeek
	}
	return unitDay
}

// granularity of what lies the measure away.
func (o offset) granularity() Granularity {
	u := o.calendar()
	if (o.about || o.approx != 0) && u > unitDay {
		u = below(u)
	}
	return granularity(u)
}

// findAgo finds "almost two weeks ago".
func findAgo(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	if !ok || !m.is(w.last, aAgo) {
		return core{}, false
	}
	o := offset{measure: w, sign: -1}
	return point(w.first, w.last+1, o, o.granularity(), Relative), true
}

// findVor finds German "vor fast zwei Wochen".
func findVor(m *matcher, i int) (core, bool) {
	j := i + 1
	for m.is(j, aApprox) {
		j++
	}
	w, ok := m.measureAt(j)
	if !ok || w.last <= j {
		return core{}, false
	}
	o := offset{measure: w, sign: -1}
	c := point(i, w.last, o, o.granularity(), Relative)
	c.whole = true
	return c, true
}

// findAhead finds "in drei Tagen", "in two weeks" where the verb shows that it
// lies ahead; else that is a duration.
func findAhead(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	if !ok || !m.is(w.first-1, aIn) || w.first-1 < m.floor || m.tense(w.first-1, w.last) != hintFuture {
		return core{}, false
	}
	if m.is(w.last, aOf) {
		return core{}, false
	}
	o := offset{measure: w, sign: 1}
	c := point(w.first-1, w.last, o, o.granularity(), Relative)
	c.whole = true
	return c, true
}

// findSince finds "seit vier Jahren": the stretch up to the publication.
func findSince(m *matcher, i int) (core, bool) {
	w, ok := m.measureAt(i)
	k := w.first - 1
	if !ok || w.vague || w.unit < unitDay || k < m.floor || !m.is(k, aPrep) || m.value(k, aPrep) != prepSince {
		return core{}, false
	}
	c := point(k, w.last, span{w.unit, -w.halves}, granularity(w.unit), Relative)
	c.whole, c.dir = true, Since
	return c, true
}
