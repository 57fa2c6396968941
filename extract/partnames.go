package extract

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/coref"
	"dossier/extract/syntax"
)

// partNames parts two names that stand side by side, as German clauses end:
// "nachdem Keller Novak empfangen hatte". The article names both elsewhere, or
// the first of two full ones, and has them together nowhere else. The second
// becomes the object of the verb that the first is the subject of.
func partNames(lang article.Language, sentences [][]syntax.Word, all []syntax.Analysis) {
	if lang != article.German {
		return
	}
	seen := namesSeen(sentences, all)
	for i, words := range sentences {
		a := &all[i]
		for k := 0; k < len(a.Names); k++ {
			m := a.Names[k]
			second, ok := seen.second(words, m)
			if !ok {
				second, ok = countryBehind(lang, words, a, m)
			}
			if m.Kind != syntax.Person || !ok {
				continue
			}
			a.Names[k].Last = second.First
			a.Names = slices.Insert(a.Names, k+1, second)
			a.Arcs = partArcs(a.Arcs, a.Tags, m.First, second.First)
		}
		for k := 1; k < len(a.Names); k++ {
			if m, n := a.Names[k-1], a.Names[k]; m.Kind == syntax.Person && m.Last == n.First && n.Last-n.First > 1 {
				a.Arcs = partArcs(a.Arcs, a.Tags, m.First, n.First) // the name finder has both
			}
		}
	}
}

// seenNames are the names of an article: how often each is found, of what kind
// each is, and which words are surnames.
type seenNames struct {
	count   map[string]int
	kinds   map[string]syntax.NameKind
	surname map[string]bool // last words of names of people
}

func namesSeen(sentences [][]syntax.Word, all []syntax.Analysis) *seenNames {
	s := &seenNames{map[string]int{}, map[string]syntax.NameKind{}, surnamesOf(sentences, all, 1)}
	for i, words := range sentences {
		for _, m := range all[i].Names {
			text := textOf(words, m)
			s.count[text]++
			s.kinds[text] = m.Kind
		}
	}
	return s
}

// second returns where the second of two names in a mention begins and its kind;
// false if it is one name.
func (s *seenNames) second(words []syntax.Word, m syntax.Mention) (syntax.Mention, bool) {
	if s.count[textOf(words, m)] > 1 {
		return m, false
	}
	for at := m.Last - 1; at > m.First; at-- {
		first := syntax.Mention{First: m.First, Last: at}
		single := at-m.First == 1
		switch {
		case single && (!s.surname[words[m.First].Form] || s.givenElsewhere(words, m)):
			continue
		case !single && s.kinds[textOf(words, first)] != syntax.Person:
			continue
		}
		rest := syntax.Mention{First: at, Last: m.Last, Kind: s.kind(words, at, m.Last)}
		if rest.Kind == "" && !single && m.Last-at > 1 {
			rest.Kind = syntax.Person // two full names
		}
		if rest.Kind != "" {
			return rest, true
		}
	}
	return m, false
}

// countryBehind returns the country or its capital that was made the end of somebody's
// full name, the subject of a verb that has no object: "besuchte Anna Roth Marokko".
func countryBehind(lang article.Language, words []syntax.Word, a *syntax.Analysis, m syntax.Mention) (syntax.Mention, bool) {
	place := syntax.Mention{First: m.Last - 1, Last: m.Last, Kind: syntax.Place}
	if m.Last-m.First < 3 || !coref.Country(lang, words[place.First].Form) {
		return m, false
	}
	arcs := partArcs(a.Arcs, a.Tags, m.First, place.First)
	verb := arcs[place.First].Head
	if arcs[place.First].Rel != "obj" || slices.ContainsFunc(a.Arcs, func(arc syntax.Arc) bool { return arc.Head == verb && arc.Rel.Base() == "obj" }) {
		return m, false
	}
	return place, true
}

// givenElsewhere reports whether the first word of a mention is a given name of
// somebody else too.
func (s *seenNames) givenElsewhere(words []syntax.Word, m syntax.Mention) bool {
	first := words[m.First].Form + " "
	for text := range s.count {
		if strings.HasPrefix(text, first) && text != first && text != textOf(words, m) {
			return true
		}
	}
	return false
}

// kind is the kind that the words from first to last-1 have as a name elsewhere,
// "" if they are none. A place may have a genitive "s" there.
func (s *seenNames) kind(words []syntax.Word, first, last int) syntax.NameKind {
	text := textOf(words, syntax.Mention{First: first, Last: last})
	switch kind := s.kinds[text]; {
	case kind == syntax.Person || kind == syntax.Place:
		return kind
	case last-first == 1 && s.kinds[words[first].Form+"s "] == syntax.Place:
		return syntax.Place
	}
	return ""
}

// partArcs makes what was a further part of a name the object of the verb.
func partArcs(arcs []syntax.Arc, tags []syntax.Tag, first, second int) []syntax.Arc {
	subject := first
	if arcs[first].Rel == "appos" && arcs[first].Head == first-1 && second > first+1 {
		subject = first - 1 // "Ministerin Anna Roth Marokko"
	}
	verb := arcs[subject].Head
	if arcs[second].Head != first || verb == syntax.Root || tags[verb].UPOS != syntax.VERB || arcs[subject].Rel.Base() != "nsubj" {
		return arcs
	}
	parted := slices.Clone(arcs)
	parted[second] = syntax.Arc{Head: verb, Rel: "obj"}
	for k := range parted {
		if k > second && parted[k].Head == first && parted[k].Rel.Base() == "flat" {
			parted[k].Head = second
		}
	}
	return parted
}
