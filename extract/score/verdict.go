package score

import (
	"slices"
	"strings"

	"dossier/extract/triple"
)

// verdict says what of a triple that answers a fact in words is right. What
// the fact does not have is not judged, but for the source.
type verdict struct {
	quality                      int
	polarity, modality           bool
	source, time, place          bool
	args, roles, timed, situated int // arguments found, with the right role; 1 if the triple has a time, a place
}

func (v *verdict) right() bool { return v.polarity && v.modality }

// whole reports whether every qualifier is right.
func (v *verdict) whole(f *Fact) bool {
	return v.right() && v.source && v.time && v.place && v.args == len(f.Args)
}

func (m *matcher) judge(t *triple.Triple, f *Fact, quality int) verdict {
	v := verdict{
		quality:  quality,
		polarity: t.Polarity == f.Polarity,
		modality: f.modal(t.Modality),
		source:   m.source(t, f),
		time:     m.time(t, f),
		place:    len(f.Place) == 0,
	}
	if t.Time != nil && (t.Time.From != "" || t.Time.To != "" || f.timeText != nil) {
		v.timed = 1
	}
	for _, p := range m.places(t, f) {
		v.place = v.place || m.slot(p, f.Place) != differ
	}
	v.situated = toInt(t.Place != nil || len(f.Place) > 0 && v.place)
	for _, a := range f.Args {
		found, role := m.argument(t, f, &a)
		v.args += toInt(found)
		v.roles += toInt(role)
	}
	return v
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (f *Fact) modal(got triple.Modality) bool {
	return got == f.Modality || slices.Contains(f.modalities, got)
}

// attributed reports whether a triple names a source; a word such as
// "reportedly" names none.
func attributed(t *triple.Triple) bool {
	a := t.Attribution
	return a != nil && (a.Named() || a.Text != "" && !hedges[strings.ToLower(a.Text)])
}

func (m *matcher) source(t *triple.Triple, f *Fact) bool {
	if !attributed(t) || len(f.Source) == 0 {
		return !attributed(t) && len(f.Source) == 0
	}
	return m.slot(&t.Attribution.Slot, f.Source) != differ
}

func (m *matcher) time(t *triple.Triple, f *Fact) bool {
	switch {
	case len(f.timeText) > 0:
		return t.Time != nil && m.slot(&triple.Slot{Text: t.Time.Text}, f.timeText) != differ
	case len(f.Time) == 0:
		return true
	default:
		return t.Time != nil && t.Time.From == f.Time[0] && t.Time.To == f.Time[1]
	}
}

// places returns what a triple says of where: its place, arguments of that
// role, and the object where the fact has none.
func (m *matcher) places(t *triple.Triple, f *Fact) []*triple.Slot {
	var places []*triple.Slot
	if t.Place != nil {
		places = append(places, t.Place)
	}
	for i := range t.Arguments {
		if t.Arguments[i].Role == triple.PlaceRole {
			places = append(places, &t.Arguments[i].Slot)
		}
	}
	if len(f.Object) == 0 && t.Object != nil && m.slot(t.Object, f.Place) != differ {
		places = append(places, t.Object)
	}
	return places
}

// argument looks for an argument of a fact among those of a triple and its
// time, its place and, where the fact has none, its object. It reports whether
// it is there, and whether with the right role.
func (m *matcher) argument(t *triple.Triple, f *Fact, a *Arg) (found, role bool) {
	see := func(s *triple.Slot, r triple.Role) {
		if m.slot(s, a.Text) != differ {
			found = true
			role = role || r == a.Role
		}
	}
	for i := range t.Arguments {
		see(&t.Arguments[i].Slot, t.Arguments[i].Role)
	}
	see(t.Place, triple.PlaceRole)
	if t.Time != nil {
		see(&triple.Slot{Text: t.Time.Text}, triple.TimeRole)
	}
	if len(f.Object) == 0 {
		see(t.Object, a.Role)
	}
	return found, role
}
