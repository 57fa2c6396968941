package coref

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// splitPairs parts mentions that run two people together, as machine-translated
// text does ("President Novak Keller received"): a name of two words, each of
// which is the surname of another person of the article.
func (r *resolver) splitPairs() {
	bearers := make(map[string]map[string]bool) // surname key → keys of the first names that have it
	for i := range r.names {
		m := &r.names[i]
		if m.kind != syntax.Person || len(m.words) < 2 {
			continue
		}
		key := spelling.Sound(m.words[len(m.words)-1])
		if bearers[key] == nil {
			bearers[key] = make(map[string]bool)
		}
		bearers[key][spelling.Sound(m.words[0])] = true
	}
	var parted []name
	for _, m := range r.names {
		if !r.pair(&m, bearers) {
			parted = append(parted, r.runTogether(&m, bearers)...)
			continue
		}
		first, second := m, m
		first.words, first.name, first.last = m.words[:1], m.words[0], m.first+1
		second.words, second.name, second.first = m.words[1:], m.words[1], m.first+1
		parted = append(parted, first, second)
	}
	r.names = parted
}

// runTogether parts a German name that runs two together, as word order has it
// ("traf Pavel Novak Anna Keller", "hat Vestal Instruments Keller ernannt"): a
// name, and behind it a full name with a given name or the surname of somebody
// else. The name alone is returned if it is one.
func (r *resolver) runTogether(m *name, bearers map[string]map[string]bool) []name {
	if r.lang != article.German || m.kind != syntax.Person && m.kind != syntax.Organization {
		return []name{*m}
	}
	for k := m.first + 1; k < m.last; k++ {
		first, second := r.within(m, m.first, k), r.within(m, k, m.last)
		if len(first.words) > 0 && len(second.words) > 0 && r.beginsAnew(&first, &second, bearers) {
			return []name{first, second}
		}
	}
	return []name{*m}
}

// within is the name that some words of a longer one are: of the kind that it has
// elsewhere in the article, else of a person.
func (r *resolver) within(m *name, first, last int) name {
	s := r.sentences[m.sentence]
	mention := syntax.Mention{First: first, Last: last, Kind: syntax.Person}
	words := r.nameWords(s, mention)
	p := name{sentence: m.sentence, first: first, last: last, words: words, name: strings.Join(words, " "), kind: syntax.Person}
	if o := r.elsewhere(&p); o != nil {
		p.kind, mention.Kind = o.kind, o.kind
	}
	p.gender = r.genderOf(s, mention)
	return p
}

// elsewhere returns another mention of the article that has just this name.
func (r *resolver) elsewhere(p *name) *name {
	for i := range r.names {
		if o := &r.names[i]; o.name == p.name && (o.sentence != p.sentence || o.first != p.first) {
			return o
		}
	}
	return nil
}

// beginsAnew reports whether two parts of a name are names of their own.
func (r *resolver) beginsAnew(first, second *name, bearers map[string]map[string]bool) bool {
	given := func(word string) bool { return r.tables.given[lower(word)] != 0 }
	before := first.words[len(first.words)-1]
	if given(before) || second.kind != syntax.Person || strings.Contains(before, "-") && len(first.words) == 1 {
		return false
	}
	full := len(second.words) > 1 && given(second.words[0])
	bearer := bearers[spelling.Sound(second.words[len(second.words)-1])]
	surname := len(second.words) == 1 && len(bearer) > 0 && !bearer[spelling.Sound(before)]
	if !full && !surname {
		return false
	}
	if len(first.words) > 1 && given(first.words[0]) {
		return true
	}
	return r.elsewhere(first) != nil
}

// dropCompounds leaves out compounds of the surnames of several people
// ("Novak-Keller talks"), which name none of them.
func (r *resolver) dropCompounds() {
	surnames := make(map[string]bool)
	for i := range r.names {
		if m := &r.names[i]; m.kind == syntax.Person {
			surnames[spelling.Sound(m.words[len(m.words)-1])] = true
		}
	}
	r.names = slices.DeleteFunc(r.names, func(m name) bool {
		parts := strings.Split(m.name, "-")
		return len(m.words) == 1 && len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool {
			return !surnames[spelling.Sound(p)]
		})
	})
}

// pair reports whether a mention is two surnames: each word ends the name of
// somebody whose given name is another than the word beside it.
func (r *resolver) pair(m *name, bearers map[string]map[string]bool) bool {
	if m.kind != syntax.Person || len(m.words) != 2 || m.last-m.first != 2 {
		return false
	}
	first, second := spelling.Sound(m.words[0]), spelling.Sound(m.words[1])
	given := bearers[second]
	return len(bearers[first]) > 0 && len(given) > 1 && given[first]
}
