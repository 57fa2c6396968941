package name

import "dossier/extract/syntax"

// label is the place of a word in a name, after the BIOES scheme: outside, or
// for each kind begin, inside, end and single. Label 0 is outside; the label
// of kind k and part p is 1 + 4k + p.
type label = uint8

// The parts of a name that a word can be.
const (
	begin = iota
	inside
	end
	single
	parts
)

const outside label = 0

// kinds in the order of their labels. The order is part of the model format.
var kinds = [...]syntax.NameKind{syntax.Person, syntax.Organization, syntax.Place, syntax.Misc}

// NumLabels is the number of labels that a word can have.
const NumLabels = 1 + parts*len(kinds)

func labelOf(kind, part int) label { return label(1 + parts*kind + part) }

func (l taggedLabel) kind() int { return int(l-1) / parts }
func (l taggedLabel) part() int { return int(l-1) % parts }

// taggedLabel is a label that is not outside.
type taggedLabel label

// Follows reports whether label b may stand after label a. The start of a
// sentence counts as outside, and so does its end.
func Follows(a, b label) bool {
	open := a != outside && taggedLabel(a).part() <= inside
	if b == outside {
		return !open
	}
	t := taggedLabel(b)
	if t.part() == begin || t.part() == single {
		return !open
	}
	return open && taggedLabel(a).kind() == t.kind()
}

// Labels returns the label of each of n words, given the names among them.
// Mentions of other kinds than the four are left out; mentions must be in
// order, in range and without overlap.
func Labels(mentions []syntax.Mention, n int) []uint8 {
	labels := make([]label, n)
	for _, m := range mentions {
		k := kindIndex(m.Kind)
		if k < 0 {
			continue
		}
		if m.Last-m.First == 1 {
			labels[m.First] = labelOf(k, single)
			continue
		}
		for i := m.First + 1; i < m.Last-1; i++ {
			labels[i] = labelOf(k, inside)
		}
		labels[m.First], labels[m.Last-1] = labelOf(k, begin), labelOf(k, end)
	}
	return labels
}

func kindIndex(kind syntax.NameKind) int {
	for k := range kinds {
		if kinds[k] == kind {
			return k
		}
	}
	return -1
}

// mentions reads the names off a valid sequence of labels.
func mentions(labels []label) []syntax.Mention {
	n := 0
	for _, l := range labels {
		if l != outside && taggedLabel(l).part() >= end {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]syntax.Mention, 0, n)
	first := 0
	for i, l := range labels {
		if l == outside {
			continue
		}
		t := taggedLabel(l)
		if t.part() == begin || t.part() == single {
			first = i
		}
		if t.part() >= end {
			out = append(out, syntax.Mention{First: first, Last: i + 1, Kind: kinds[t.kind()]})
		}
	}
	return out
}
