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
		return unknown
	}
	if m.Last-m.First > 1 {
		if g, ok := r.tables.given[strings.ToLower(s.Token(m.First).Form)]; ok {
			return g
		}
	}
	for i := max(m.First-2, 0); i < m.First; i++ {
		if g := r.wordGender(s.Token(i)); g != unknown {
			return g
		}
	}
	if h := s.Token(m.First).Head; h != syntax.Root && s.Token(m.First).Rel == "appos" {
		return r.wordGender(s.Token(h))
	}
	return unknown
}

// wordGender is the gender that a title or a German role noun shows.
func (r *resolver) wordGender(t *syntax.Token) gender {
	form := strings.ToLower(t.Form)
	if g, ok := r.tables.titles[form]; ok {
		return g
	}
	if r.lang != article.German || t.UPOS != syntax.NOUN {
		return unknown
	}
	if strings.HasSuffix(form, "in") && t.Feats.Get("Gender") != "Masc" && t.Feats.Get("Gender") != "Neut" && len(form) > 5 {
		return feminine
	}
	return unknown
}
