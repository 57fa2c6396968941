package coref

import (
	"strings"

	"dossier/extract/syntax"
)

// organizations finds the short names of companies and the like: one word that
// begins the name of one organisation of the article, "Vestal" for "Vestal
// Instruments". Abbreviations ("UN", "UN refugee agency"), places and surnames
// that the article has are names of their own.
func (r *resolver) organizations() {
	own := make(map[string]bool)      // names that do not stand for an organisation
	full := make(map[string][]string) // first word → names that it begins
	addFull := func(first, name string) { full[first] = appendNew(full[first], name) }
	for i := range r.names {
		m := &r.names[i]
		switch last := m.words[len(m.words)-1]; {
		case m.kind == syntax.Person && len(m.words) > 1:
			own[last] = true
		case m.kind == syntax.Place:
			own[m.name] = true
		case m.kind == syntax.Organization && len(m.words) > 1 && !r.tables.links[strings.ToLower(m.words[1])]:
			addFull(m.words[0], m.name)
		}
	}
	r.shortFor = make(map[string]string)
	for i := range r.names {
		m := &r.names[i]
		if names := full[m.name]; len(names) == 1 && !own[m.name] && m.name != strings.ToUpper(m.name) {
			r.shortFor[m.name] = names[0]
			m.kind = syntax.Organization
		}
	}
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
