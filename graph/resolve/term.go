package resolve

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// term is the time for which articles say that somebody has an office: the days
// of publication of the first and the last. Zero days are unknown.
type term struct{ first, last time.Time }

// slack is how long before and after the days on which articles say so somebody
// is taken to have an office.
const slack = 90 * 24 * time.Hour

func (t term) join(u term) term {
	if t.first.IsZero() || !u.first.IsZero() && u.first.Before(t.first) {
		t.first = u.first
	}
	if u.last.After(t.last) {
		t.last = u.last
	}
	return t
}

// covers reports whether a day is in the term, widened by a slack. What is not
// dated contradicts nothing.
func (t term) covers(day time.Time, slack time.Duration) bool {
	if day.IsZero() || t.first.IsZero() {
		return true
	}
	return !day.Before(t.first.Add(-slack)) && !day.After(t.last.Add(slack))
}

func (p *profile) hold(office string, t term) {
	if old, ok := p.held[office]; ok {
		t = old.join(t)
	}
	p.held[office] = t
}

// heldText is how the graph keeps offices: "office\tfirst day\tlast day".
func (p *profile) heldText() []string {
	var list []string
	for _, office := range slices.Sorted(maps.Keys(p.held)) {
		list = append(list, heldText(office, p.held[office]))
	}
	return list
}

func heldText(office string, t term) string {
	return office + "\t" + dayText(t.first) + "\t" + dayText(t.last)
}

func (p *profile) readHeld(list []string) {
	for _, line := range list {
		office, days, _ := strings.Cut(line, "\t")
		first, last, _ := strings.Cut(days, "\t")
		p.hold(office, term{dayOf(first), dayOf(last)})
	}
}

func dayText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func dayOf(text string) time.Time {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return time.Time{}
	}
	return t
}
