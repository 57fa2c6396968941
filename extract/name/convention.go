package name

import (
	"unicode"
	"unicode/utf8"

	"dossier/extract/syntax"
)

// Settle makes names follow the conventions that the data does not: a person's
// title is no part of the name, and a country's abbreviation before a noun
// ("US troops") is no place but says whose. The second needs tags. The slice
// is used for the result.
func (l *Lexicon) Settle(mentions []syntax.Mention, words []syntax.Word, tags []syntax.Tag) []syntax.Mention {
	kept := mentions[:0]
	for _, m := range mentions {
		switch m.Kind {
		case syntax.Person:
			m = l.withoutTitle(m, words)
		case syntax.Place:
			if m.Last-m.First == 1 && l.isModifier(m.First, words, tags) {
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
func (l *Lexicon) withoutTitle(m syntax.Mention, words []syntax.Word) syntax.Mention {
	first := m.First
	for first < m.Last && l.has(words[first].Form, Title) {
		first++
	}
	if first < m.Last && capital(words[first].Form) {
		m.First = first
	}
	return m
}

// isModifier reports whether word i is an abbreviation that describes a noun
// after it.
func (l *Lexicon) isModifier(i int, words []syntax.Word, tags []syntax.Tag) bool {
	if tags == nil || !abbreviation(words[i].Form) || i+1 == len(words) || l.has(words[i+1].Form, Time) {
		return false
	}
	for j := i + 1; j < len(words); j++ {
		switch tags[j].UPOS {
		case syntax.ADJ:
			continue
		case syntax.NOUN:
			return true
		case syntax.PROPN:
			return l.has(words[j].Form, Title)
		}
		return false
	}
	return false
}

// has reports whether a word stands in a list.
func (l *Lexicon) has(form string, list Flag) bool {
	return l.findForm(form, hashLower(form)).flags&list != 0
}

// capital reports whether a word starts with a capital.
func capital(form string) bool {
	first, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(first)
}

// abbreviation reports whether a word is short and has two capitals or more
// and no small letter: "US", "U.S.".
func abbreviation(form string) bool {
	if len(form) > 4 {
		return false
	}
	capitals := 0
	for _, r := range form {
		if unicode.IsLower(r) {
			return false
		}
		capitals += btoi(unicode.IsUpper(r))
	}
	return capitals > 1
}
