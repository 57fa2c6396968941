package query

import (
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/graph"
	"dossier/graph/resolve"
)

// Likeness says how well a name asked for fits an entity.
type Likeness int

// Likenesses, weakest first.
const (
	Unlike    Likeness = iota
	Contained          // a part of one of its names
	WordSound          // all words sound like words of one name, or the other way round
	Words              // all words begin words of one name
	SameSound          // one of its names in another spelling or language
	SameFold           // one of its names but for case and accents
	SameName           // one of its names, or its id
)

// likeness returns the best likeness with any of the entity's names.
func (q *asked) likeness(e *graph.Entity) Likeness {
	names := append(slices.Clone(e.Aliases), e.Name)
	switch {
	case string(e.ID) == q.name:
		return SameName
	case slices.Contains(names, q.name):
		return q.bare(e, SameName)
	}
	key := resolve.Key(q.name, e.Kind)
	best := Unlike
	for _, name := range names {
		best = max(best, q.likeName(name, key, e.Kind))
	}
	return q.bare(e, best)
}

// bare lets a bare surname fit all its bearers alike, whether an article names
// them in full or not: then the one most told of comes first.
func (q *asked) bare(e *graph.Entity, l Likeness) Likeness {
	if (e.Kind == "Person" || e.Kind == graph.Ambiguous) && len(q.words) == 1 {
		return min(l, Words)
	}
	return l
}

func (q *asked) likeName(name, key, kind string) Likeness {
	folded := spelling.Fold(name)
	words, sounds := strings.Fields(folded), strings.Fields(spelling.Sound(name))
	switch {
	case folded == q.folded:
		return SameFold
	case resolve.Key(name, kind) == key:
		return SameSound
	case covers(words, q.words, strings.HasPrefix):
		return Words
	case covers(sounds, q.sounds, same), len(sounds) > 1 && covers(q.sounds, sounds, same):
		return WordSound
	case len(q.folded) >= shortestPart && strings.Contains(folded, q.folded):
		return Contained
	}
	return Unlike
}

func same(a, b string) bool { return a == b }

// covers reports whether every part fits a whole of its own. It takes the
// first whole that fits: enough for names.
func covers(wholes, parts []string, fits func(whole, part string) bool) bool {
	if len(parts) == 0 || len(parts) > len(wholes) {
		return false
	}
	left := slices.Clone(wholes)
	for _, p := range parts {
		i := slices.IndexFunc(left, func(w string) bool { return fits(w, p) })
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// distance is the least edit distance between the name asked for and one of
// the folded names or one of their words.
func (q *asked) distance(folded []string) int {
	least := len(q.folded)
	for _, f := range folded {
		least = min(least, edits(q.folded, f))
		for w := range strings.FieldsSeq(f) {
			least = min(least, edits(q.folded, w))
		}
	}
	return least
}

// edits is Levenshtein's distance in bytes; folded names are ASCII.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
