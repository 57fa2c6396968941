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
	score += r.namedness(m, o)
	return score + 3*min(o.entity.count, 5)
}

// hardlySomebody reports whether an English phrase of which it is not known what kind of
// thing it names does not look like one for a person.
func (r *resolver) hardlySomebody(o *mention) bool {
	if r.lang != article.English {
		return false
	}
	if e := o.entity; e.Name != "" {
		return e.Kind == syntax.Misc
	}
	return o.entity.traits.kind == anyKind && r.inanimate(o)
}

// namedness is what a name adds: news goes on telling of people by pronouns, of
// other things hardly more if they have a name.
func (r *resolver) namedness(m, o *mention) int {
	switch {
	case o.entity.Name == "" && r.introduced(m, o):
		return 60 // he stays the topic as long as nobody else is named
	case o.entity.Name == "":
		return 0
	case r.lang == article.English && m.traits.number == plural:
		return 0
	case r.lang == article.English && m.traits.gender == neuter:
		return 20
	}
	return 60
}

// introduced reports whether o is somebody without a name who is the subject of the
// sentence before that of pronoun m, the subject of its own.
func (r *resolver) introduced(m, o *mention) bool {
	if r.lang != article.English || m.sentence-o.sentence != 1 || o.form == pronoun || o.entity.traits.kind != person {
		return false
	}
	s, ms := r.sentences[o.sentence], r.sentences[m.sentence]
	t, mt := s.Token(topOf(s, o.head)), ms.Token(m.head)
	return t.Rel.Base() == "nsubj" && t.Head == s.Root() && mt.Rel.Base() == "nsubj" && mt.Head == ms.Root() && m.traits.gender != neuter
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
	if kinds := o.entity.traits.kind; kinds&^m.traits.kind != 0 && !(m.traits.kind&person == 0 && r.hardlySomebody(o)) {
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
		score -= 90 // a company that a plural may take up
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
	}
	if r.reportsOf(m, o) {
		score += 40 // "Norvik announced that it would …"
	}
	score += r.agency(m, o)
	if o.entity.traits.kind == organization && r.actedOn(m) {
		score -= 60 // rather a thing
	}
	if r.addressee(m, o) || r.spokenFor(m, o) {
		score += 60
	}
	if q := r.quotes.of[m.sentence][m.head]; q != 0 && q == r.quotes.of[o.sentence][o.head] {
		score += 10
	}
	return score
}

// reportsOf reports whether o is the subject of the verb that has the clause of which an
// English "it" is the subject. Of people "he" is as often whom they speak of.
func (r *resolver) reportsOf(m, o *mention) bool {
	if r.lang != article.English || m.sentence != o.sentence || m.traits.gender != neuter {
		return false
	}
	s := r.sentences[m.sentence]
	verb := saying(s, m.head)
	if verb == syntax.Root {
		return false
	}
	if top := s.Token(topOf(s, o.head)); top.Rel == "nsubj" && top.Head == verb {
		return true
	}
	return s.Token(verb).Rel == "acl:relcl" && s.Token(verb).Head == o.head && relativeSubject(s, verb)
}

// relativeSubject reports whether the subject of a verb is a relative pronoun.
func relativeSubject(s *syntax.Sentence, verb int) bool {
	k := childOf(s, verb, "nsubj")
	return k >= 0 && s.Token(k).Feats.Get("PronType") == "Rel"
}

// agency is what it adds to the salience of a mention for an English "it" or "they" that
// speaks, or does what people or organizations do: "it expects", "they employ".
func (r *resolver) agency(m, o *mention) int {
	ms := r.sentences[m.sentence]
	speaks := r.acts(ms, m.head)
	if r.lang != article.English || !speaks && !r.undertakes(ms, m.head) && !r.lives(ms, m.head) {
		return 0
	}
	k := o.entity.traits.kind
	switch {
	case m.traits.number == plural && k == anyKind && r.inanimate(o):
		return -60
	case m.traits.gender != neuter:
	case k == organization:
		return 40
	case k == location && speaks:
		return -40 // a company rather than the town that was told of with it
	case k == anyKind:
		return -60
	}
	return 0
}

// actedOn reports whether an English "it" is what is acted on by a verb that does not take
// somebody for its object.
func (r *resolver) actedOn(m *mention) bool {
	if r.lang != article.English || m.traits.gender != neuter {
		return false
	}
	s := r.sentences[m.sentence]
	t := s.Token(m.head)
	return t.Rel == "obl" || t.Rel == "obj" && !r.tables.addressing[lemmaOf(s.Token(t.Head))]
}

// spokenFor reports whether o is for whom somebody speaks who says what pronoun m is
// the subject of: "a spokesman for Novak said he would not resign".
func (r *resolver) spokenFor(m, o *mention) bool {
	s := r.sentences[m.sentence]
	verb := saying(s, m.head)
	if verb == syntax.Root || m.sentence != o.sentence {
		return false
	}
	top := s.Token(topOf(s, o.head))
	if top.Rel.Base() != "nmod" {
		return false
	}
	speaker := s.Token(top.Head)
	return r.tables.advocates[lemmaOf(speaker)] && speaker.Rel == "nsubj" && speaker.Head == verb
}

// addressee reports whether o is whom an act of speech is put to that says what lies
// ahead of the one it is put to, and m the subject of what is said: "warned Novak that
// he could be fined".
func (r *resolver) addressee(m, o *mention) bool {
	s := r.sentences[m.sentence]
	verb := saying(s, m.head)
	if verb == syntax.Root || m.sentence != o.sentence {
		return false
	}
	top := s.Token(topOf(s, o.head))
	return top.Head == verb && (top.Rel.Base() == "obj" || top.Rel.Base() == "iobj") && r.tables.warning[lemmaOf(s.Token(verb))]
}

// saying returns the verb that has the clause with subject k for its content, or
// syntax.Root.
func saying(s *syntax.Sentence, k int) int {
	t := s.Token(k)
	if t.Rel.Base() != "nsubj" || t.Head == syntax.Root || s.Token(t.Head).Rel != "ccomp" {
		return syntax.Root
	}
	return s.Token(t.Head).Head
}

// coordinatedObjects reports whether two words are objects of two verbs of which
// one is coordinated to the other, or stands beside it behind a semicolon.
func coordinatedObjects(s *syntax.Sentence, a, b int) bool {
	ta, tb := s.Token(a), s.Token(b)
	if ta.Rel != "obj" || tb.Rel != "obj" || ta.Head == syntax.Root || tb.Head == syntax.Root {
		return false
	}
	second := s.Token(tb.Head)
	return (second.Rel == "conj" || second.Rel == "parataxis") && second.Head == ta.Head
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
	return t.Rel == "nsubj" && t.Head != syntax.Root && childOf(s, t.Head, "obj") >= 0
}
