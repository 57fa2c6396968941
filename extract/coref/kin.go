package coref

import "strings"

// kinReach is how many tokens a word of kinship may stand from the name.
const kinReach = 3

// isKin reports whether a name is introduced as somebody's relative: "his mother
// Jane Novak", "Jane Novak, his mother". The bare surname goes on meaning the
// one whose relative it is.
func (r *resolver) isKin(m *name) bool {
	s := r.sentences[m.sentence]
	for k := m.first - 1; k >= max(0, m.first-kinReach+1); k-- {
		if form := s.Token(k).Form; form != "," {
			if r.tables.kin[strings.ToLower(form)] {
				return true
			}
			break
		}
	}
	if m.last >= s.Len() || s.Token(m.last).Form != "," {
		return false
	}
	for k := m.last + 1; k < min(s.Len(), m.last+1+kinReach); k++ {
		switch form := strings.ToLower(s.Token(k).Form); {
		case form == ",":
			return false
		case r.tables.kin[form]:
			return true
		}
	}
	return false
}
