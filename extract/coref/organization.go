package coref

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// organizations finds the short names of companies and the like: one word that
// begins the name of one organisation of the article, "Vestal" for "Vestal
// Instruments". Abbreviations ("UN", "UN refugee agency"), places and surnames
// that the article has are names of their own.
func (r *resolver) organizations() {
	own := make(map[string]bool) // names that do not stand for an organisation
	for i := range r.names {
		m := &r.names[i]
		switch last := m.words[len(m.words)-1]; {
		case m.kind == syntax.Person && len(m.words) > 1:
			own[last] = true
		case m.kind == syntax.Place:
			own[m.name] = true
		}
	}
	full := r.longOrganizations()
	r.shortFor = make(map[string]string)
	for i := range r.names {
		m := &r.names[i]
		firm := r.firms[m.name] && m.kind == syntax.Organization
		if names := full[m.name]; len(names) == 1 && (firm || !own[m.name]) && m.name != strings.ToUpper(m.name) {
			r.shortFor[m.name] = names[0]
			m.kind = syntax.Organization
		}
	}
}

// longOrganizations lists by its first word the names of organisations that have
// several, of those of which one begins the other the longer one.
func (r *resolver) longOrganizations() map[string][]string {
	full := make(map[string][]string)
	for i := range r.names {
		m := &r.names[i]
		if m.kind != syntax.Organization || len(m.words) < 2 || r.tables.links[strings.ToLower(m.words[1])] {
			continue
		}
		list := full[m.words[0]]
		if slices.ContainsFunc(list, func(have string) bool { return strings.HasPrefix(have+" ", m.name+" ") }) {
			continue
		}
		list = slices.DeleteFunc(list, func(have string) bool { return strings.HasPrefix(m.name, have+" ") })
		full[m.words[0]] = append(list, m.name)
	}
	return full
}
