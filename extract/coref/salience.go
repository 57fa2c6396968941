package coref

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// salience says how likely a pronoun takes up a mention, after Lappin and
// Leass, An Algorithm for Pronominal Anaphora Resolution, 1994: near ones,
// subjects, the same role, things with names and much told of.
func (r *resolver) salience(m, o *mention) int {
	score := -70*(m.sentence-o.sentence) + r.prominence(m, o) + r.likeness(m, o) + r.continuity(m, o)
	if o.form == pronoun {
		score += 15
	}
	if o.entity.Name != "" {
		score += 60
	}
	return score + 3*min(o.entity.count, 5)
}

// prominence is what the place of a mention in its sentence adds to its salience.
func (r *resolver) prominence(m, o *mention) int {
	s, ms := r.sentences[o.sentence], r.sentences[m.sentence]
	top := topOf(s, o.head)
	rel, score := s.Token(top).Rel.Base(), 0
	switch rel {
	case "nsubj":
		score = 45
	case "obj", "iobj":
		score = 25
	case "obl":
		score = 10
	case "nmod", "compound", "det":
		score = -10
	}
	if ms.Token(topOf(ms, m.head)).Rel.Base() == rel {
		score += 10
	}
	if s.Token(top).Head == s.Root() {
		score += 10
	}
	if m.sentence == o.sentence {
		score -= min(m.head-o.head, 30) / 3
		if coordinatedObjects(s, top, m.head) {
			score += 70 // "neither confirmed the report nor denied it"
		}
	}
	return score
}

// likeness is what kind, gender and number add to the salience of a mention.
func (r *resolver) likeness(m, o *mention) int {
	score := 0
	if r.lang == article.German && m.traits.gender != neuter && m.traits.number == singular && o.entity.traits.kind == person {
		score += 30
	}
	if r.lang == article.German && o.entity.traits.kind&^(person|organization) != 0 && r.actsOn(m) {
		score -= 30
	}
	if kinds := o.entity.traits.kind; kinds&^m.traits.kind != 0 {
		score -= 200 // perhaps of a kind that the pronoun is not
	} else if m.traits.kind == anyKind && kinds&person != 0 && kinds != person {
		score -= 15
	}
	if m.traits.gender == o.entity.traits.gender && m.traits.gender != neuter {
		score += 25
	} else if m.traits.gender != neuter && m.traits.number != plural && o.entity.Name != "" && o.entity.traits.gender == masculine|feminine {
		score -= 15 // whose gender is open: rather somebody of whom it is known
	}
	if m.traits.number == plural && o.traits.number != plural {
		score -= 30
	}
	return score
}

// continuity is what it adds to the salience of a mention that the pronoun speaks or
// stands in what is spoken.
func (r *resolver) continuity(m, o *mention) int {
	s, score := r.sentences[o.sentence], 0
	if r.acts(r.sentences[m.sentence], m.head) {
		if m.sentence-o.sentence == 1 && m.traits.number&o.traits.number != 0 && (r.acts(s, topOf(s, o.head)) || r.cited(s, o.head)) {
			score += 50 // who spoke goes on to speak
		}
		if r.lang == article.English && m.traits.gender == neuter {
			switch o.entity.traits.kind {
			case organization:
				score += 40
			case location:
				score -= 40 // "it expects": a company rather than the town that was told of with it
			}
		}
	}
	if q := r.quotes.of[m.sentence][m.head]; q != 0 && q == r.quotes.of[o.sentence][o.head] {
		score += 10
	}
	return score
}

// coordinatedObjects reports whether two words are objects of two verbs of which
// one is coordinated to the other.
func coordinatedObjects(s *syntax.Sentence, a, b int) bool {
	ta, tb := s.Token(a), s.Token(b)
	if ta.Rel != "obj" || tb.Rel != "obj" || ta.Head == syntax.Root || tb.Head == syntax.Root {
		return false
	}
	second := s.Token(tb.Head)
	return second.Rel == "conj" && second.Head == ta.Head
}

// topOf climbs from a word inside a name or list to the word that links it to
// its clause.
func topOf(s *syntax.Sentence, k int) int {
	for {
		t := s.Token(k)
		switch t.Rel.Base() {
		case "flat", "compound", "appos", "conj":
			if t.Head == syntax.Root {
				return k
			}
			k = t.Head
		default:
			return k
		}
	}
}

// actsOn reports whether a pronoun is the subject of a verb with an object: somebody
// does something.
func (r *resolver) actsOn(m *mention) bool {
	s := r.sentences[m.sentence]
	t := s.Token(m.head)
	if t.Rel != "nsubj" || t.Head == syntax.Root {
		return false
	}
	for _, j := range s.Children(t.Head) {
		if s.Token(j).Rel == "obj" {
			return true
		}
	}
	return false
}
