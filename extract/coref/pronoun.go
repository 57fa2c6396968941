package coref

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// window is how many sentences back a pronoun looks.
const window = 3

// leastSalience is the salience below which an English pronoun stays unresolved: what is
// so far away or fits so badly is more often wrong than right.
const leastSalience = -75

// antecedent returns the thing that pronoun n takes up, or nil.
func (r *resolver) antecedent(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	entry := r.tables.pronouns[lower(s.Token(m.head).Form)]
	switch entry.person {
	case 0:
		return r.lastTold(n)
	case 1:
		return r.speaking(n)
	case 2:
		return r.same(n)
	case 3:
		if r.tables.reflexive[lower(s.Token(m.head).Form)] {
			return r.reflexive(n)
		}
		return r.takenUp(n)
	}
	return nil
}

// speaking returns who says "I" or "we": the speaker of the quotation or whom
// he speaks for, else who said so before.
func (r *resolver) speaking(n int) *Entity {
	m := &r.phrase[n]
	if r.quotes.of[m.sentence][m.head] != 0 && m.traits.number == singular {
		if e := r.speakerAt(m.sentence, m.head); e != nil {
			return e
		}
	}
	if e := r.same(n); e != nil || m.traits.number == singular {
		return e
	}
	return r.speakersGroup(m)
}

// speakersGroup returns the organization for which the speaker of a quotation
// is said to speak where he says "we": "a spokesman for Norvik said".
func (r *resolver) speakersGroup(m *mention) *Entity {
	p := r.quotes.speaker[r.quotes.of[m.sentence][m.head]]
	if p.token < 0 {
		return nil
	}
	s := r.sentences[p.sentence]
	for _, j := range s.Children(p.token) {
		t := s.Token(j)
		if t.Rel.Base() != "nmod" && t.Rel.Base() != "compound" {
			continue
		}
		n := r.phraseNumber(p.sentence, j)
		if n < 0 {
			continue
		}
		r.readPhrase(n)
		if e := r.phrase[n].entity; e.Name != "" && e.traits.kind == organization {
			return e
		}
	}
	return nil
}

// same returns the thing that the last pronoun of the same person and number
// stood for, in the same quotation or outside all.
func (r *resolver) same(n int) *Entity {
	m := &r.phrase[n]
	person := r.personOf(m)
	for i := n - 1; i >= 0; i-- {
		o := &r.phrase[i]
		if o.form == pronoun && r.personOf(o) == person && o.traits.number == m.traits.number &&
			(r.quotes.of[o.sentence][o.head] == 0) == (r.quotes.of[m.sentence][m.head] == 0) {
			if q := r.quotes.of[m.sentence][m.head]; q != 0 && r.quotes.of[o.sentence][o.head] != q {
				return nil
			}
			return o.entity
		}
	}
	return nil
}

func (r *resolver) personOf(m *mention) int {
	return r.tables.pronouns[lower(r.sentences[m.sentence].Token(m.head).Form)].person
}

// reflexive returns the subject of the clause.
func (r *resolver) reflexive(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	for h := s.Token(m.head).Head; h != syntax.Root; h = s.Token(h).Head {
		for _, j := range s.Children(h) {
			if s.Token(j).Rel.Base() != "nsubj" || j == m.head {
				continue
			}
			if o := r.phraseAt(m.sentence, j); o != nil && o.entity != nil && m.traits.meets(o.traits) {
				return m.takes(o)
			}
		}
	}
	return nil
}

// takenUp returns the best thing before a pronoun of the third person: of its
// own sentence or the few before.
func (r *resolver) takenUp(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	if r.empty(s, m) {
		return nil
	}
	if r.lives(s, m.head) && m.traits.gender != neuter {
		m.traits.kind &= person
	}
	if o := r.subjectBehind(n); o != nil {
		return m.takes(o)
	}
	want := r.sought(m)
	var best *mention
	bestScore := 0
	for i := n - 1; i >= 0 && m.sentence-r.phrase[i].sentence <= window; i-- {
		o := &r.phrase[i]
		if o.entity == nil || !r.isAntecedent(m, o, want) || r.banned(n, o.entity) {
			continue
		}
		if score := r.salience(m, o); best == nil || score > bestScore {
			best, bestScore = o, score
		}
	}
	if r.lang == article.English && bestScore < leastSalience {
		return nil
	}
	return m.takes(best)
}

// takes returns what mention o stands for, nil for none, and narrows pronoun m, which
// takes it up, to the gender and number that both have: "sich" and "sein" show less than
// the noun before them, and what follows has to agree with that.
func (m *mention) takes(o *mention) *Entity {
	if o == nil {
		return nil
	}
	if g := m.traits.gender & o.traits.gender; g != 0 {
		m.traits.gender = g
	}
	if n := m.traits.number & o.traits.number; n != 0 {
		m.traits.number = n
	}
	return o.entity
}

// sought is what a pronoun may take up.
type sought struct {
	kinds   kind
	thing   bool    // rather a thing than a place
	speaker *Entity // of the words that it stands in, who does not speak of himself so
}

// sought tells what pronoun m may take up by what it does in its clause.
func (r *resolver) sought(m *mention) sought {
	s := r.sentences[m.sentence]
	want := sought{kinds: m.traits.kind, speaker: r.speakerAt(m.sentence, m.head)}
	switch {
	case m.traits.gender != neuter:
		if r.acts(s, m.head) || r.isAgent(s, m.head) {
			want.kinds &= person | organization
		}
	case r.ofThing(s, m.head):
		want.kinds = thing
	case r.does(s, m.head):
	case r.ofNoun(s, m.head):
		// "it was a mistake" takes up nothing that has a name; "it is a brewery" may.
		want.kinds &= r.tables.nouns[lemmaOf(s.Token(s.Token(m.head).Head))] & (organization | location)
	default:
		want.thing = true
	}
	return want
}

// isAntecedent reports whether pronoun m may take up what phrase o before it stands for.
func (r *resolver) isAntecedent(m, o *mention, want sought) bool {
	e := o.entity
	switch {
	case want.kinds&e.traits.kind == 0 || e == want.speaker || r.tables.times[o.description.noun]:
		return false
	case want.thing && e.traits.kind == location && (e.Name != "" || r.lang == article.German):
		return false
	case e.Name == "" && r.noAntecedent(m, o, want):
		return false
	case o.sentence == m.sentence && (o.head >= m.head || r.bound(r.sentences[m.sentence], o, m)):
		return false
	}
	return r.fitsPronoun(m, o) && !r.spokenOf(m, o)
}

// noAntecedent reports whether a phrase without a name is none that a pronoun
// takes up: a year, "on board", "no reason", and for "she" what nothing says to be somebody.
func (r *resolver) noAntecedent(m, o *mention, want sought) bool {
	if r.sentences[o.sentence].Token(o.head).UPOS == syntax.NUM || r.bare(o) || r.negated(o) {
		return true
	}
	unknown := o.entity.traits.kind == anyKind && r.inanimate(o)
	if r.lang == article.German {
		return want.kinds&^(person|organization) == 0 && unknown
	}
	return want.kinds == person && m.traits.number == singular && unknown
}

// isAgent reports whether a word is the subject of a verb of what people and
// organizations do.
func (r *resolver) isAgent(s *syntax.Sentence, k int) bool {
	return subjectOf(s, k, r.tables.agents)
}

// does reports whether a word is the subject of a verb, or a possessor: places
// do and have something; what is acted on, or is described, is rather a thing.
func (r *resolver) does(s *syntax.Sentence, k int) bool {
	switch t := s.Token(k); t.Rel.Base() {
	case "nmod", "det":
		return true
	case "nsubj":
		if t.Rel == "nsubj:pass" && r.lang == article.English {
			return false
		}
		for _, j := range s.Children(t.Head) {
			if s.Token(j).Rel == "cop" {
				return false
			}
		}
		return true
	}
	return false
}

// ofThing reports whether the verb of a word tells of things alone: "it sank", "to
// postpone it".
func (r *resolver) ofThing(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	if t.Head == syntax.Root {
		return false
	}
	verb := lemmaOf(s.Token(t.Head))
	switch t.Rel {
	case "nsubj":
		return r.tables.befalling[verb]
	case "obj", "nsubj:pass":
		return r.tables.handling[verb]
	}
	return false
}

// ofNoun reports whether a word is the subject of a predicate noun or number:
// "it was a mistake", "it was three hours".
func (r *resolver) ofNoun(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	if t.Rel.Base() != "nsubj" {
		return false
	}
	u := s.Token(t.Head).UPOS
	return u == syntax.NOUN || u == syntax.NUM || u == syntax.PROPN
}

// acts reports whether a word is the subject of a verb of speech or thought.
func (r *resolver) acts(s *syntax.Sentence, k int) bool {
	return subjectOf(s, k, r.tables.speaking)
}

// undertakes reports whether a word is the subject of a verb of what organizations do.
func (r *resolver) undertakes(s *syntax.Sentence, k int) bool {
	return subjectOf(s, k, r.tables.enterprise)
}

// subjectOf reports whether a word is the subject of one of the verbs, active.
func subjectOf(s *syntax.Sentence, k int, verbs map[string]bool) bool {
	t := s.Token(k)
	return t.Rel == "nsubj" && t.Head != syntax.Root && verbs[lemmaOf(s.Token(t.Head))]
}

// cited reports whether a word is whom a sentence gives as its source: "according
// to two engineers".
func (r *resolver) cited(s *syntax.Sentence, k int) bool {
	for _, j := range s.Children(k) {
		if lower(s.Token(j).Form) == "according" {
			return true
		}
	}
	return false
}

// lives reports whether a word is the subject of a verb that says what people do,
// or the object of one that says what is done to them.
func (r *resolver) lives(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	if t.Head == syntax.Root {
		return false
	}
	verb := lemmaOf(s.Token(t.Head))
	return t.Rel == "nsubj" && r.tables.human[verb] || (t.Rel.Base() == "obj" || t.Rel == "nsubj:pass") && r.tables.treated[verb]
}

// spokenOf reports whether o is named in the words that pronoun m has spoken: the
// speaker behind them is somebody else. "Novak has left", he said.
func (r *resolver) spokenOf(m, o *mention) bool {
	s := r.sentences[m.sentence]
	if o.form == pronoun || !r.acts(s, m.head) || r.quotes.of[m.sentence][m.head] != 0 {
		return false
	}
	if q := r.quotes.of[o.sentence][o.head]; q != 0 && r.quotes.speaker[q] == (place{m.sentence, m.head}) {
		return true
	}
	verb := s.Token(m.head).Head
	if o.sentence != m.sentence || o.head > verb {
		return false
	}
	for k := o.head; k != syntax.Root && k != verb; k = s.Token(k).Head {
		switch s.Token(k).Rel.Base() {
		case "ccomp", "root":
			return s.Token(verb).Rel.Base() == "parataxis" || s.Token(k).Head == verb
		case "advcl", "parataxis":
			return false
		}
	}
	return false
}

// empty reports whether "it" stands for nothing, or for a clause: "it is clear
// that", "es gibt".
func (r *resolver) empty(s *syntax.Sentence, m *mention) bool {
	t := s.Token(m.head)
	if m.traits.gender != neuter || m.traits.number != singular || t.Rel.Base() != "nsubj" {
		return false
	}
	v := s.Token(t.Head)
	if r.lang == article.German && r.finiteNumber(s, t.Head) == plural {
		return true // "es wurden Fortschritte erzielt"
	}
	if r.tables.impersonal[lemmaOf(v)] {
		return true
	}
	for _, j := range s.Children(t.Head) {
		switch c := s.Token(j); c.Rel.Base() {
		case "csubj":
			return true
		case "ccomp", "xcomp", "advcl":
			clause := r.lang == article.German && c.UPOS != syntax.ADJ && !r.acts(s, m.head)
			if j > t.Head && (clause || r.tables.costing[lemmaOf(v)] || v.UPOS == syntax.ADJ || v.UPOS == syntax.NOUN) {
				return true
			}
		}
	}
	return false
}

// negated reports whether a phrase says that there is nothing of the kind.
func (r *resolver) negated(o *mention) bool {
	s := r.sentences[o.sentence]
	for _, j := range s.Children(o.head) {
		if t := s.Token(j); t.Rel.Base() == "det" && (r.tables.negative[lower(t.Form)] || t.Feats.Get("PronType") == "Neg") {
			return true
		}
	}
	return false
}

// bare reports whether a mention is an English noun in the singular that stands
// alone behind its preposition, which names no thing.
func (r *resolver) bare(o *mention) bool {
	if r.lang != article.English || o.form != indefinite || o.traits.number != singular || r.sentences[o.sentence].Token(o.head).UPOS != syntax.NOUN {
		return false
	}
	children := r.sentences[o.sentence].Children(o.head)
	return len(children) == 1 && children[0] == o.head-1 && r.sentences[o.sentence].Token(children[0]).Rel == "case"
}

// animate are the endings of nouns for those who do something.
var animate = map[article.Language][]string{
	article.English: {"er", "or", "ist", "ian", "ant", "ent", "man", "ee", "person"},
	article.German:  {"er", "or", "ist", "ant", "ent", "mann", "frau", "in", "ling", "eur", "loge", "graf", "soph", "iker", "ige", "ene", "te"},
}

// inanimate reports whether nothing about a common noun that the tables do not have
// says that it is somebody.
func (r *resolver) inanimate(o *mention) bool {
	if o.form == pronoun || o.description.noun == "" {
		return false
	}
	if strings.HasSuffix(o.description.noun, "ment") {
		return true
	}
	for _, ending := range animate[r.lang] {
		if strings.HasSuffix(o.description.noun, ending) {
			return false
		}
	}
	return true
}

// fitsPronoun reports whether pronoun m agrees with mention o and its entity.
// Grammatical gender is that of the words, natural gender that of the thing.
func (r *resolver) fitsPronoun(m, o *mention) bool {
	e := o.entity
	if r.personOfMention(o) == 1 || r.personOfMention(o) == 2 {
		return false
	}
	if m.traits.kind&e.traits.kind == 0 || m.traits.kind&o.traits.kind == 0 || m.traits.number&o.traits.number == 0 {
		return false
	}
	if e.traits.kind == person || r.lang == article.English {
		if m.traits.number != plural && m.traits.gender&e.traits.gender == 0 {
			return false
		}
	}
	return m.traits.number == plural || m.traits.gender&o.traits.gender != 0
}

func (r *resolver) personOfMention(o *mention) int {
	if o.form != pronoun {
		return 3
	}
	return r.personOf(o)
}

// bound reports whether the grammar of a sentence keeps a pronoun from taking
// up o: both are arguments of one verb, or one lies in the other.
func (r *resolver) bound(s *syntax.Sentence, o, m *mention) bool {
	if o.first <= m.head && m.head < o.end {
		return true
	}
	if t := s.Token(o.head); t.Head == m.head && t.Rel.Base() == "nsubj" && childOf(s, m.head, "case") >= 0 {
		return true // "Norlin is not on it"
	}
	return !r.possessive(s, m.head) && (together(s, o.head, m.head) || relates(s, o.head, m.head))
}

// relates reports whether word k is an argument of the verb of a relative clause whose
// relative pronoun, another argument of it, stands for the noun: "Weber, der ihn berät".
func relates(s *syntax.Sentence, noun, k int) bool {
	verb, _ := governor(s, k)
	if verb == syntax.Root || s.Token(verb).Rel != "acl:relcl" || s.Token(verb).Head != topOf(s, noun) {
		return false
	}
	for _, j := range s.Children(verb) {
		if t := s.Token(j); j != k && argument(t.Rel.Base()) && t.Feats.Get("PronType") == "Rel" {
			return true
		}
	}
	return false
}

func (r *resolver) possessive(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	return t.Feats.Get("Poss") == "Yes" || t.Rel == "nmod:poss" || t.Rel == "det:poss" || t.Rel.Base() == "nmod" && t.Feats.Get("Case") == "Gen"
}

// banned reports whether e is another argument of the pronoun's own verb.
func (r *resolver) banned(n int, e *Entity) bool {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	for i := r.firstOf[m.sentence]; i < r.firstOf[m.sentence+1]; i++ {
		if o := &r.phrase[i]; i != n && o.entity != nil && (o.entity == e || slices.Contains(e.members, o.entity)) && r.bound(s, o, m) {
			return true
		}
	}
	return false
}
