package coref

import (
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// splitPairs parts mentions that run two people together, as machine-translated
// text does ("President Novak Keller received"): a name of two words, each of
// which is the surname of another person of the article.
func (r *resolver) splitPairs() {
	bearers := make(map[string]map[string]bool) // surname key → full names
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
			parted = append(parted, m)
			continue
		}
		first, second := m, m
		first.words, first.name, first.last = m.words[:1], m.words[0], m.first+1
		second.words, second.name, second.first = m.words[1:], m.words[1], m.first+1
		parted = append(parted, first, second)
	}
	r.names = parted
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
