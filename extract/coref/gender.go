package coref

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// genderOf reads the gender of a person off the title and role words beside
// the name, and off the given name.
func (r *resolver) genderOf(s *syntax.Sentence, m syntax.Mention) gender {
	if m.Kind != syntax.Person {
		if r.lang == article.English && m.Kind != syntax.Misc {
			return neuter
		}
		return anyGender
	}
	first := m.First
	if _, nation := r.tables.nations[lower(s.Token(first).Form)]; nation && m.Last-first > 2 {
		first++ // "the Finn Anna Keller" is no Finn Keller
	}
	if m.Last-first > 1 {
		if g, ok := r.tables.given[lower(s.Token(first).Form)]; ok {
			return g
		}
	}
	for i := max(m.First-2, 0); i < m.First; i++ {
		if g := r.wordGender(s.Token(i)); g != 0 {
			return g
		}
	}
	if h := s.Token(m.First).Head; h != syntax.Root && s.Token(m.First).Rel == "appos" {
		if g := r.wordGender(s.Token(h)); g != 0 {
			return g
		}
	}
	return masculine | feminine
}

// ownGender is the gender of somebody's only name in the article: a given name that
// is nobody's surname there shows it.
func (r *resolver) ownGender(n *name) gender {
	if g, ok := r.tables.given[lower(n.words[0])]; ok && n.kind == syntax.Person && len(n.words) == 1 && n.gender == masculine|feminine {
		return g
	}
	return n.gender
}

// wordGender is the gender that a title or a German role noun shows, 0 for
// none.
func (r *resolver) wordGender(t *syntax.Token) gender {
	form := strings.ToLower(t.Form)
	if g, ok := r.tables.titles[form]; ok {
		return g
	}
	if t.UPOS != syntax.NOUN {
		return 0
	}
	if g := r.tables.genders[form]; g&(masculine|feminine) != 0 {
		return g
	}
	if r.lang == article.German && strings.HasSuffix(form, "in") && t.Feats.Get("Gender") != "Masc" && t.Feats.Get("Gender") != "Neut" && len(form) > 5 {
		return feminine
	}
	return 0
}
