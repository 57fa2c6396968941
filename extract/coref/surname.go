package coref

import (
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// surnames makes people of bare surnames that the name finder took for something
// else, where the article names their bearers in full. A place stays a place
// unless it acts: "Jack London left; London was cold" is rarer than a surname
// taken for a town.
func (r *resolver) surnames() {
	bearers := make(map[string]bool)
	for i := range r.names {
		if m := &r.names[i]; m.kind == syntax.Person && len(m.words) > 1 {
			bearers[spelling.Sound(m.words[len(m.words)-1])] = true
		}
	}
	for i := range r.names {
		m := &r.names[i]
		if m.kind == syntax.Person || len(m.words) != 1 || !bearers[spelling.Sound(m.name)] {
			continue
		}
		acts := r.sentences[m.sentence].Token(m.first).Rel == "nsubj"
		if m.kind != syntax.Place || acts {
			m.kind, m.gender = syntax.Person, masculine|feminine
		}
	}
}
