package event

import (
	"slices"
	"strings"
	"unicode"

	"dossier/extract/spelling"
	"dossier/graph"
)

// party is somebody who takes part, by the words of the name: an entity, or one
// whom the reader of the article did not find to be one.
type party struct {
	entity graph.ID // empty if it is not known
	words  []string // of the name, folded
}

// partyOf makes the party of a slot; one that is no entity must end in a word
// with a capital, as names do.
func partyOf(s graph.Slot) (party, bool) {
	words := strings.Fields(s.Label())
	if len(words) == 0 || s.Entity == "" && !unicode.IsUpper([]rune(words[len(words)-1])[0]) {
		return party{}, false
	}
	if s.Entity == "" {
		words = words[len(words)-1:]
	}
	p := party{entity: s.Entity, words: strings.Fields(spelling.Fold(strings.Join(words, " ")))}
	return p, len(p.words) > 0
}

// surname is the key of the last word of the name.
func (p *party) surname() string { return spelling.Sound(p.words[len(p.words)-1]) }

// alike reports whether two parties may be one by their names: one surname, and
// no other given name. That they do the same on the same day makes it likely.
func (p *party) alike(q *party) bool {
	if p.surname() == "" || p.surname() != q.surname() {
		return false
	}
	return len(p.words) == 1 || len(q.words) == 1 || spelling.Sound(p.words[0]) == spelling.Sound(q.words[0])
}

// addParty adds one to a list that has each once.
func addParty(list []party, s graph.Slot) []party {
	p, ok := partyOf(s)
	if !ok || slices.ContainsFunc(list, func(q party) bool {
		return q.entity == p.entity && (p.entity != "" || slices.Equal(q.words, p.words))
	}) {
		return list
	}
	return append(slices.Clip(list), p)
}

// match counts the parties that two lists have in common, by entity, and those
// of the others that are alike.
func match(a, b []party) (same, like int) {
	used := make([]bool, len(b))
	var rest []*party
	for i := range a {
		k := slices.IndexFunc(b, func(q party) bool { return q.entity == a[i].entity && q.entity != "" })
		if k < 0 {
			rest = append(rest, &a[i])
			continue
		}
		used[k] = true
		same++
	}
	for _, p := range rest {
		for k := range b {
			if !used[k] && p.alike(&b[k]) {
				used[k] = true
				like++
				break
			}
		}
	}
	return same, like
}

// surnames lists the keys of the surnames of parties, sorted.
func surnames(list []party) []string {
	var keys []string
	for i := range list {
		if k := list[i].surname(); k != "" && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}
