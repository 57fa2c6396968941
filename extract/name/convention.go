package name

import "dossier/extract/syntax"

// settle makes names follow the conventions that the data does not: a person's
// title is no part of the name, and a country's abbreviation before a noun
// ("US troops") is no place but says whose. The second needs tags.
func settle(mentions []syntax.Mention, words []word, tags []syntax.Tag) []syntax.Mention {
	kept := mentions[:0]
	for _, m := range mentions {
		switch m.Kind {
		case syntax.Person:
			m = withoutTitle(m, words)
		case syntax.Place:
			if m.Last-m.First == 1 && isModifier(m.First, words, tags) {
				continue
			}
		}
		kept = append(kept, m)
	}
	if len(kept) == 0 {
		return nil
	}
	return kept
}

// withoutTitle moves the start of a person's name past the title. A name that
// is nothing but titles ("Prince") stays as it is.
func withoutTitle(m syntax.Mention, words []word) syntax.Mention {
	first := m.First
	for first < m.Last && words[first].entry.flags&Title != 0 {
		first++
	}
	if first < m.Last && words[first].capital {
		m.First = first
	}
	return m
}

// isModifier reports whether word i is an abbreviation that describes a noun
// after it.
func isModifier(i int, words []word, tags []syntax.Tag) bool {
	if tags == nil || !words[i].abbreviation || i+1 == len(words) || words[i+1].entry.flags&Time != 0 {
		return false
	}
	for j := i + 1; j < len(words); j++ {
		switch tags[j].UPOS {
		case syntax.ADJ:
			continue
		case syntax.NOUN:
			return true
		case syntax.PROPN:
			return words[j].entry.flags&Title != 0
		}
		return false
	}
	return false
}
