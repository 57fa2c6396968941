package coref

import (
	"strings"

	"dossier/extract/syntax"
)

// window is how many sentences back a pronoun looks.
const window = 3

// pronouns gives each personal and possessive pronoun of the third person
// singular the nearest fitting person before it: of its own sentence or the
// three before, subjects first within a sentence.
func (r *resolver) pronouns() {
	for i, s := range r.sentences {
		for t := range s.Len() {
			g, ok := r.pronounGender(s, t)
			if !ok {
				continue
			}
			if e := r.antecedent(i, t, g); e != nil {
				r.chains.at[place{i, t}] = e
				if r.genders[e] == unknown {
					r.genders[e] = g
				}
			}
		}
	}
}

// pronounGender reports whether token t is a pronoun that stands for one
// person, and which gender it shows.
func (r *resolver) pronounGender(s *syntax.Sentence, t int) (gender, bool) {
	tok := s.Token(t)
	if tok.UPOS != syntax.PRON && tok.UPOS != syntax.DET {
		return unknown, false
	}
	g, ok := r.tables.pronouns[strings.ToLower(tok.Form)]
	if !ok || tok.Feats.Get("Number") == "Plur" && tok.UPOS == syntax.PRON {
		return unknown, false
	}
	if s.Token(t).Feats.Get("Person") != "" && tok.Feats.Get("Person") != "3" {
		return unknown, false
	}
	return g, true
}

// antecedent returns the person that a pronoun at (i, t) stands for, or nil.
func (r *resolver) antecedent(i, t int, g gender) *Entity {
	for back := 0; back <= window && i-back >= 0; back++ {
		s := r.sentences[i-back]
		limit := s.Len()
		if back == 0 {
			limit = t
		}
		if e := r.candidate(i-back, limit, t, g, back == 0); e != nil {
			return e
		}
	}
	return nil
}

// candidate returns the best person among the tokens before limit: a subject,
// else the last one. Inside the pronoun's own sentence, what stands in the same
// clause as an object pronoun is left out.
func (r *resolver) candidate(i, limit, t int, g gender, same bool) *Entity {
	s := r.sentences[i]
	var best *Entity
	bestRank := 0
	for k := range limit {
		e := r.chains.at[place{i, k}]
		if e == nil || e.Kind != syntax.Person || r.clash(e, g) {
			continue
		}
		if same && r.sameClause(s, k, t) {
			continue
		}
		rank := 1
		if rel := s.Token(r.headOf(s, k)).Rel.Base(); rel == "nsubj" {
			rank = 3
		} else if rel == "nmod" || rel == "compound" {
			rank = 0
		}
		if rank >= bestRank {
			best, bestRank = e, rank
		}
	}
	return best
}

// headOf climbs from a token inside a name to the token that links the whole
// name to its clause.
func (r *resolver) headOf(s *syntax.Sentence, k int) int {
	for {
		switch s.Token(k).Rel.Base() {
		case "flat", "compound", "appos":
			h := s.Token(k).Head
			if h == syntax.Root {
				return k
			}
			k = h
		default:
			return k
		}
	}
}

// sameClause reports whether a name is the subject, and the pronoun an object,
// of one verb: they are then two persons.
func (r *resolver) sameClause(s *syntax.Sentence, name, pronoun int) bool {
	p := s.Token(pronoun)
	if p.Rel.Base() == "nmod" || p.Rel.Base() == "det" {
		return false
	}
	return s.Token(r.headOf(s, name)).Head == p.Head
}

func (r *resolver) clash(e *Entity, g gender) bool {
	have := r.genders[e]
	return have != unknown && g != unknown && have != g
}
