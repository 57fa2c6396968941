package extract

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// agree makes the names of an article agree, since what is named again and
// again is mostly one thing: a name gets the kind that it has in two of three
// places or more, and where it was missed it is found. One that occurs less
// than three times teaches nothing, but that somebody's surname by itself is he.
func agree(sentences [][]syntax.Word, all []syntax.Analysis) {
	addressed(sentences, all)
	kinds := map[string]*tally{}
	for i, words := range sentences {
		for _, m := range all[i].Names {
			text := textOf(words, m)
			if kinds[text] == nil {
				kinds[text] = &tally{length: m.Last - m.First}
			}
			kinds[text].add(m.Kind)
		}
	}
	longest := 0
	for text, t := range kinds {
		if !t.sure() {
			delete(kinds, text)
			continue
		}
		longest = max(longest, t.length)
	}
	surnames(sentences, all, kinds)
	if longest == 0 {
		return
	}
	for i, words := range sentences {
		a := &all[i]
		for k, m := range a.Names {
			if t := kinds[textOf(words, m)]; t != nil {
				a.Names[k].Kind = t.kind
			}
		}
		a.Names = append(a.Names, missed(words, a, kinds, longest)...)
		slices.SortFunc(a.Names, func(x, y syntax.Mention) int { return x.First - y.First })
	}
}

// addressed makes persons of the names behind a form of address, which is no part
// of them: "Ms Keller" is no firm.
func addressed(sentences [][]syntax.Word, all []syntax.Analysis) {
	for i, words := range sentences {
		for k, m := range all[i].Names {
			if courtesy[words[m.First].Form] && m.Last-m.First > 1 {
				m.First++
			}
			if m.First > 0 && courtesy[words[m.First-1].Form] {
				m.Kind = syntax.Person
				all[i].Names[k] = m
			}
		}
	}
}

// courtesy are the forms of address that stand before names of people alone,
// English and German.
var courtesy = map[string]bool{"Mr": true, "Mr.": true, "Mrs": true, "Mrs.": true, "Ms": true, "Ms.": true, "Herr": true, "Herrn": true, "Frau": true}

// surnames makes persons of the surnames that were taken for towns: no name is
// changed that is surely of another kind, or has a preposition of places.
func surnames(sentences [][]syntax.Word, all []syntax.Analysis, kinds map[string]*tally) {
	bearers := surnamesOf(sentences, all, 2)
	for i, words := range sentences {
		for k, m := range all[i].Names {
			t := kinds[textOf(words, m)]
			if m.Kind != syntax.Place || m.Last-m.First > 1 || !bearers[words[m.First].Form] || t != nil && t.kind != syntax.Person {
				continue
			}
			if m.First == 0 || !locative[strings.ToLower(words[m.First-1].Form)] {
				all[i].Names[k].Kind = syntax.Person
			}
		}
	}
}

// locative are the prepositions that stand before places and hardly before
// persons, English and German.
var locative = map[string]bool{"in": true, "at": true, "near": true, "into": true, "aus": true, "nach": true}

// tally counts how often a name is of which kind.
type tally struct {
	length, total int // in words; how often it is found
	counts        map[syntax.NameKind]int
	kind          syntax.NameKind // the most frequent one
}

func (t *tally) add(kind syntax.NameKind) {
	if t.counts == nil {
		t.counts = map[syntax.NameKind]int{}
	}
	t.total++
	t.counts[kind]++
	if t.counts[kind] > t.counts[t.kind] {
		t.kind = kind
	}
}

// sure reports whether the name is mostly of one kind.
func (t *tally) sure() bool { return t.total >= 3 && 3*t.counts[t.kind] >= 2*t.total }

// missed finds the names of kinds that stand in a sentence's words outside of
// its names. Proper nouns beside one would make it a part of a longer name.
func missed(words []syntax.Word, a *syntax.Analysis, kinds map[string]*tally, longest int) []syntax.Mention {
	taken := make([]bool, len(words)+1)
	for _, m := range a.Names {
		for i := m.First; i < m.Last; i++ {
			taken[i] = true
		}
	}
	proper := func(i int) bool { return i >= 0 && i < len(words) && a.Tags[i].UPOS == syntax.PROPN }
	var found []syntax.Mention
	for first := 0; first < len(words); first++ {
		last := first
		for proper(last) && !taken[last] {
			last++
		}
		if last == first || last-first > longest || proper(first-1) || proper(last) {
			continue
		}
		m := syntax.Mention{First: first, Last: last}
		if t := kinds[textOf(words, m)]; t != nil {
			m.Kind = t.kind
			found = append(found, m)
		}
		first = last
	}
	return found
}

// textOf returns the forms of a name's words with spaces between.
func textOf(words []syntax.Word, m syntax.Mention) string {
	var text strings.Builder
	for i := m.First; i < m.Last; i++ {
		text.WriteString(words[i].Form)
		text.WriteByte(' ')
	}
	return text.String()
}
