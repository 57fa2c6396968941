package score

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// matcher compares the triples of one text with its facts. It keeps what it
// has read of texts, because each is compared often.
type matcher struct {
	lang     article.Language
	entities map[string]int // folded name or mention → entity; ambiguous if several
	phrases  map[string]*phrase
	verbs    map[string]verb
}

const ambiguous = -1

func newMatcher(lang article.Language, people []Entity) *matcher {
	m := &matcher{lang: lang, entities: map[string]int{}, phrases: map[string]*phrase{}, verbs: map[string]verb{}}
	for i, e := range people {
		for _, name := range append([]string{e.Name}, e.Mentions...) {
			key := join(m.phrase(name).words)
			if known, ok := m.entities[key]; ok && known != i {
				m.entities[key] = ambiguous
			} else {
				m.entities[key] = i
			}
		}
	}
	return m
}

func (m *matcher) phrase(text string) *phrase {
	p := m.phrases[text]
	if p == nil {
		q := newPhrase(text)
		p = &q
		m.phrases[text] = p
	}
	return p
}

func (m *matcher) verb(text string) verb {
	v, ok := m.verbs[text]
	if !ok {
		v = newVerb(text)
		m.verbs[text] = v
	}
	return v
}

// entity returns the gold entity that a text names, or ambiguous.
func (m *matcher) entity(text string) int {
	if i, ok := m.entities[join(m.phrase(text).words)]; ok {
		return i
	}
	return ambiguous
}

// slot returns how well a slot agrees with one of the alternatives, by its
// words or by the name that it was resolved to. A slot resolved to another
// entity of the article agrees with none, whatever its words: a surname or "he"
// taken for the wrong brother.
func (m *matcher) slot(s *triple.Slot, alternatives []string) int {
	if s == nil || m.elsewhere(s, alternatives) {
		return differ
	}
	best := differ
	for _, alt := range alternatives {
		best = max(best, agree(m.phrase(s.Text), m.phrase(alt), m.lang))
		if s.Name != "" {
			best = max(best, agree(m.phrase(s.Name), m.phrase(alt), m.lang))
		}
	}
	return best
}

// elsewhere reports whether a slot was resolved to an entity that none of the
// alternatives names, while they name another one.
func (m *matcher) elsewhere(s *triple.Slot, alternatives []string) bool {
	if s.Name == "" {
		return false
	}
	resolved, other := m.entity(s.Name), false
	for _, alt := range alternatives {
		e := m.entity(alt)
		if e == resolved {
			return false
		}
		other = other || e != ambiguous
	}
	return resolved != ambiguous && other
}

// subject returns how well the subjects agree. That of an impersonal passive
// is "_" in a fact and empty, "_" or "es" in a triple.
func (m *matcher) subject(t *triple.Triple, f *Fact) int {
	if f.Subject[0] != "_" {
		return m.slot(&t.Subject, f.Subject)
	}
	if text := strings.ToLower(t.Subject.Text); text == "" || text == "_" || text == "es" {
		return equal
	}
	return differ
}

// relation reports which alternative a triple's relation is, or "".
func (m *matcher) relation(t *triple.Triple, alternatives []string) string {
	for _, alt := range alternatives {
		for _, v := range verbs(&t.Relation) {
			if sameVerb(v, m.verb(alt), m.lang) {
				return alt
			}
		}
	}
	return ""
}

// inWords returns how well a triple of the right sentence says what a fact
// says, or differ.
func (m *matcher) inWords(t *triple.Triple, f *Fact) int {
	subject := m.subject(t, f)
	if subject == differ {
		return differ
	}
	alt := m.relation(t, f.Relation)
	if alt == "" {
		if m.splitVerb(t, f) {
			return subject
		}
		return differ
	}
	switch {
	case len(f.Object) == 0 && t.Object == nil:
		return subject + equal
	case len(f.Object) == 0 && (m.circumstance(t.Object, f) || m.splitVerb(t, f)):
		return subject + overlaps
	case t.Object == nil && m.inVerb(alt, f.Object):
		return subject + overlaps
	}
	if object := m.slot(t.Object, f.Object); object != differ {
		return subject + object
	}
	return differ
}

// splitVerb reports whether a triple has as object what is part of the
// relation of a fact without object: "take" and "place" for "take place".
func (m *matcher) splitVerb(t *triple.Triple, f *Fact) bool {
	if t.Object == nil || len(f.Object) != 0 {
		return false
	}
	whole := newVerb(t.Relation.Lemma + " " + t.Object.Text)
	for _, alt := range f.Relation {
		if v := m.verb(alt); len(v) > 1 && sameBag(whole, v, m.lang) {
			return true
		}
	}
	return false
}

// inVerb reports whether a relation holds an object: "take office".
func (m *matcher) inVerb(relation string, objects []string) bool {
	v := m.verb(relation)
	for _, o := range objects {
		words := m.phrase(o).words
		if len(words) > 0 && len(words) < len(v) && common(v, words, m.lang) == len(words) {
			return true
		}
	}
	return false
}

// circumstance reports whether a phrase is an argument or the place of a fact.
func (m *matcher) circumstance(s *triple.Slot, f *Fact) bool {
	for _, a := range f.Args {
		if m.slot(s, a.Text) != differ {
			return true
		}
	}
	return m.slot(s, f.Place) != differ
}

// sentenceOf returns the sentence of a triple as words, between spaces.
func sentenceOf(t *triple.Triple) string {
	text := t.Text
	if t.Clean != "" {
		text = t.Clean
	}
	return " " + fold(text) + " "
}

// from reports whether a sentence, given by sentenceOf, is that of a fact: it
// has the fact's first words.
func (f *Fact) from(sentence string) bool { return strings.Contains(sentence, " "+fold(f.Sentence)) }
