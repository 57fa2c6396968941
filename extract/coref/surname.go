package coref

import (
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// surnames makes people of bare surnames that the name finder took for something
// else, where the article names their bearers in full. A place stays a place
// unless it acts: "Jack London left; London was cold" is rarer than a surname
// taken for a town. A company stays one that is called so and has the name of its
// founder; where neither stands beside the name it is that of whom the article
// named last.
func (r *resolver) surnames() {
	bearers := make(map[string]bool)
	for i := range r.names {
		if m := &r.names[i]; m.kind == syntax.Person && len(m.words) > 1 {
			bearers[spelling.Sound(m.words[len(m.words)-1])] = true
		}
	}
	r.firms = make(map[string]bool)
	for i := range r.names {
		m := &r.names[i]
		m.firm = m.firm || r.ownsHead(i)
		if m.firm && bearers[spelling.Sound(m.name)] {
			r.firms[m.name] = true
		}
	}
	last := make(map[string]bool) // whether the person bore the name last
	for i := range r.names {
		m := &r.names[i]
		surname := spelling.Sound(m.words[len(m.words)-1])
		switch {
		case len(m.words) > 1:
			last[surname] = last[surname] || m.kind == syntax.Person
		case !bearers[surname]:
		case m.firm:
			m.takeFor(false)
			last[surname] = false
		case r.firms[m.name] && !m.addressed():
			m.takeFor(last[surname])
		case m.kind == syntax.Person:
		case m.kind != syntax.Place || r.sentences[m.sentence].Token(m.first).Rel == "nsubj":
			m.takeFor(true)
		}
	}
}

// takeFor makes a name a person's or a company's.
func (n *name) takeFor(somebody bool) {
	n.kind, n.gender = syntax.Organization, anyGender
	if somebody {
		n.kind, n.gender = syntax.Person, masculine|feminine
	}
}

// ownsHead reports whether name i is in the genitive before an office whose holder
// has the same surname: "Keller's chairman, Paul Keller", not "Keller's wife".
func (r *resolver) ownsHead(i int) bool {
	if i+1 >= len(r.names) {
		return false
	}
	m, next := &r.names[i], &r.names[i+1]
	s := r.sentences[m.sentence]
	return len(m.words) == 1 && s.Token(m.first).Rel.Base() == "nmod" && next.kind == syntax.Person && len(next.words) > 1 &&
		next.sentence == m.sentence && next.first-m.last < 8 && spelling.Sound(next.words[len(next.words)-1]) == spelling.Sound(m.name) &&
		s.Token(next.first).Head == s.Token(m.first).Head && !r.isKin(next)
}
