// Package duplicate finds articles that are copies of each other: one agency's
// report in several papers, whole or in part, cut or with a new headline, or
// translated. In go the texts as read, without the page around them, and what
// they name; out comes what each is a copy of.
//
// A text is its shingles (runs of words), hashed. Of these a fixed share is
// kept, the same in every text, so that the share of one text's shingles that
// stands in another can be told from the sketches alone (Broder, "On the
// resemblance and containment of documents", 1997, the sketches modulo m). Of a
// translation no shingle stands: it names the same things and gives the same
// numbers in nearly the same order.
package duplicate

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"dossier/graph"
)

const (
	shingle = 5   // words of a shingle
	keep    = 4   // one shingle in so many is kept
	copied  = 0.5 // so much of the shorter text stands in the longer one
	least   = 6   // shared shingles that are no chance, or a shared phrase
	edited  = 0.1 // so much stands in both of what was one text, however edited
)

// Common is how many texts may have a cue: one that more have is a phrase of the
// trade.
const Common = 50

// Text is an article as copies of it are known.
type Text struct {
	ID        graph.ID
	Published time.Time // zero if unknown
	Language  string
	Sketch    Sketch
	Profile   Profile
}

// Cues are what the article is looked up by, and looks up: shingles, and
// neighbours in its profile.
func (t *Text) Cues() []string { return append(t.Sketch.cues(), t.Profile.cues(t.Published)...) }

// copies reports whether two articles tell one report: in the same words, or in
// another language within few days.
func (t *Text) copies(u *Text) bool {
	if t.Sketch.copies(u.Sketch) {
		return true
	}
	if t.Language == u.Language || t.Published.IsZero() || u.Published.IsZero() {
		return false
	}
	d := t.Published.Sub(u.Published).Abs()
	return d <= window*24*time.Hour && t.Profile.translates(u.Profile)
}

// Origins gives every article that is a copy of others the first of them: that
// with the earliest day of publication, else with the lowest ID. The first
// stands for itself; what is no copy is left out. The order of the texts does
// not matter.
func Origins(texts []Text) map[graph.ID]graph.ID {
	order := slices.Clone(texts)
	slices.SortFunc(order, func(a, b Text) int { return cmp.Or(compareDays(a.Published, b.Published), cmp.Compare(a.ID, b.ID)) })
	where := make(map[string][]int)
	for i := range order {
		for _, c := range order[i].Cues() {
			where[c] = append(where[c], i)
		}
	}
	first := make([]int, len(order)) // of the cluster; the lowest index
	for i := range first {
		first[i] = i
	}
	for i := range order {
		for _, j := range sharing(&order[i], where, i) {
			if order[i].copies(&order[j]) {
				join(first, i, j)
			}
		}
	}
	origins := make(map[graph.ID]graph.ID)
	for i := range order {
		if f := find(first, i); f != i {
			origins[order[i].ID], origins[order[f].ID] = order[f].ID, order[f].ID
		}
	}
	return origins
}

// compareDays puts what has no day last.
func compareDays(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		return -a.Compare(b)
	}
	return a.Compare(b)
}

// sharing lists the earlier texts that share a cue with a text.
func sharing(t *Text, where map[string][]int, i int) []int {
	set := make(map[int]bool)
	for _, c := range t.Cues() {
		if len(where[c]) > Common {
			continue
		}
		for _, j := range where[c] {
			if j < i {
				set[j] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(set))
}

func find(first []int, i int) int {
	for first[i] != i {
		i = first[i]
	}
	return i
}

func join(first []int, i, j int) {
	a, b := find(first, i), find(first, j)
	first[max(a, b)] = min(a, b)
}
