package coref

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// traitsOf reads what a noun phrase shows of gender, number and kind.
func (r *resolver) traitsOf(s *syntax.Sentence, k int, m *mention) traits {
	t := s.Token(k)
	tr := traits{anyGender, numberOf(t), anyKind}
	if e := m.entity; e != nil {
		tr.kind = e.traits.kind
		tr.gender = e.traits.gender
		tr.number = e.traits.number
		if tr.kind&organization != 0 || tr.kind == location && r.plurality(s, k) == plural {
			tr.number = r.groupNumber(s, k) // "die USA … sie"
		}
		if r.lang == article.German && tr.kind != person {
			tr.gender = r.determinerGender(s, k, tr.kind)
		}
		return tr
	}
	d := &m.description
	if k := r.tables.nouns[d.noun]; k != 0 {
		tr.kind = k
	}
	if d.head == inhabitantHead {
		tr.kind = person
	}
	tr.gender = r.nounGender(t, d, tr.kind)
	if r.lang == article.English && tr.kind&organization != 0 {
		tr.number |= plural
	}
	return tr
}

func numberOf(t *syntax.Token) number {
	switch t.Feats.Get("Number") {
	case "Sing":
		return singular
	case "Plur", "Ptan":
		return plural
	}
	return anyNumber
}

// groupNumber is the number of the pronouns that take up the name of an organization:
// either in English ("the club … they"), in German that of its article or verb.
func (r *resolver) groupNumber(s *syntax.Sentence, k int) number {
	if r.lang != article.German {
		return anyNumber
	}
	n := r.plurality(s, k)
	if t := s.Token(k); n == anyNumber && t.Rel.Base() == "nsubj" {
		return r.finiteNumber(s, t.Head)
	}
	if n == anyNumber {
		return numberOf(s.Token(k))
	}
	return n
}

// plurality is the number that the article of a German name shows, any where it has none.
func (r *resolver) plurality(s *syntax.Sentence, k int) number {
	for _, j := range s.Children(k) {
		if t := s.Token(j); t.Rel.Base() == "det" && r.lang == article.German && numberOf(t) != anyNumber {
			return numberOf(t)
		}
	}
	return anyNumber
}

// nounGender is the gender of what a common noun names.
func (r *resolver) nounGender(t *syntax.Token, d *description, k kind) gender {
	if g, ok := r.tables.genders[lemmaOf(t)]; ok {
		return r.orAny(g)
	}
	if g, ok := r.tables.genders[d.noun]; ok {
		return r.orAny(g)
	}
	if r.lang != article.German {
		switch {
		case k == person:
			return masculine | feminine
		case k&person == 0:
			return neuter
		}
		return anyGender
	}
	if numberOf(t) == plural {
		return anyGender
	}
	if k == person && strings.HasSuffix(lower(t.Form), "in") {
		return feminine
	}
	if k == person {
		return r.orAny(featGender(t))
	}
	return featGender(t)
}

// orAny opens the gender of German nouns like "Mitglied" that name men and
// women alike: a pronoun may follow the noun or the person.
func (r *resolver) orAny(g gender) gender {
	if g == neuter {
		return anyGender
	}
	return g
}

func featGender(t *syntax.Token) gender {
	switch t.Feats.Get("Gender") {
	case "Masc":
		return masculine
	case "Fem":
		return feminine
	case "Neut":
		return neuter
	}
	return anyGender
}

// determinerGender is the gender that the article beside a German name shows:
// "die SPD", "der Kreml". Places without one are neuter; of other names without
// one it is not known, and no pronoun takes them up by their gender alone.
func (r *resolver) determinerGender(s *syntax.Sentence, k int, of kind) gender {
	for _, j := range s.Children(k) {
		if t := s.Token(j); t.Rel.Base() == "det" && t.Feats.Get("Number") != "Plur" {
			return featGender(t)
		}
	}
	if of == location {
		return neuter
	}
	return featGender(s.Token(k))
}

// agree narrows what a German pronoun shows by its tags, and where it is the
// subject by its verb: "sie" is she or they.
func (r *resolver) agree(s *syntax.Sentence, m *mention) {
	if r.lang != article.German {
		return
	}
	t := s.Token(m.head)
	possessive := t.Feats.Get("Poss") == "Yes"
	n := anyNumber
	switch {
	case possessive:
	case lower(t.Form) == "ihr":
		n = singular // the plural is "ihnen", and news says "ihr" to nobody
	case lower(t.Form) == "sie" && t.Rel.Base() != "nsubj": // "bat sie": she or they, whatever the tags say
	default:
		n = numberOf(t)
		if t.Rel.Base() == "nsubj" {
			if v := r.finiteNumber(s, t.Head); v != anyNumber {
				n = v
			}
		}
	}
	if m.traits.number&n != 0 {
		m.traits.number &= n
	}
	if m.traits.number == plural {
		m.traits.gender = anyGender
	}
	if r.tables.pronouns[lower(t.Form)].person == 0 {
		if g := featGender(t); m.traits.number != plural {
			m.traits.gender = g
		}
	}
}

// finiteNumber is the number of the finite verb of a clause.
func (r *resolver) finiteNumber(s *syntax.Sentence, verb int) number {
	if verb == syntax.Root {
		return anyNumber
	}
	if s.Token(verb).Feats.Get("VerbForm") == "Fin" {
		return numberOf(s.Token(verb))
	}
	for _, j := range s.Children(verb) {
		if t := s.Token(j); (t.Rel.Base() == "aux" || t.Rel.Base() == "cop") && t.Feats.Get("VerbForm") == "Fin" {
			return numberOf(t)
		}
	}
	return anyNumber
}
