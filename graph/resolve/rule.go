package resolve

import (
	"strings"

	"dossier/graph"
)

// Rules by which something is an entity (Entity.Rule), or by which a mention is
// an entity's (RuleOf).
const (
	ByName      = "name"        // it is named in full
	ByAcronym   = "acronym"     // it is named by initials
	BySurname   = "surname"     // it is named by a surname alone
	ByAmbiguity = "ambiguous"   // a surname that fits several people
	ByRole      = "role-recurs" // described by the same office in several sentences or articles, and nobody is known to have that
	ByMetonym   = "metonym"     // a place stands for it: the government of Moscow
	ByOffice    = "office"      // described by an office that the entity, and nobody else, has at the time
	ByEvidence  = "evidence"    // another name; the ledger has the evidence
)

// rule tells what makes a cluster an entity.
func (n *node) rule() string {
	if n.class == person {
		if n.isShort {
			return BySurname
		}
		return ByName
	}
	for _, t := range n.things {
		if len(t.words) > 1 || t.acronym == "" || t.place {
			return ByName
		}
	}
	return ByAcronym
}

// RuleOf tells by which rule a mention is its entity's.
func RuleOf(m *graph.Mention, e *graph.Entity) string {
	switch {
	case m.Role != "" && len(m.Forms) == 0:
		return ByMetonym
	case m.Role != "" && e.Rule == ByRole, e.Kind == graph.Ambiguous:
		return e.Rule
	case m.Role != "":
		return ByOffice
	}
	if n := parsePerson(m.Name); m.Kind == person && len(n.sounds) > 0 && n.bare() {
		return BySurname
	}
	switch {
	case BirthID(m.Name, m.Kind) == BirthID(e.Name, bareKind(e.Kind)):
		return e.Rule
	case acronym(m.Name) != "" && !strings.Contains(m.Name, " "):
		return ByAcronym
	default:
		return ByEvidence
	}
}
