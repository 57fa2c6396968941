package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// wants mends "Wir wollen Frieden", where the modal was made the copula of what
// is wanted: it is the verb, and that its object.
func (r *repair) wants(i int) {
	object := r.arcs[i].Head
	if r.arcs[i].Rel != "cop" || !modals[r.tags[i].Lemma] || object < i || r.tags[object].UPOS != syntax.NOUN || r.has(object, "case") {
		return
	}
	if !r.has(object, "nsubj") && !r.has(i, "nsubj") || r.cases(object)&accusative == 0 {
		return
	}
	r.raise(i, object)
	r.arcs[object] = syntax.Arc{Head: i, Rel: "obj"}
}

// becomes mends "Neuer Chef wird der Anwalt Novak", where the verb was made the copula of
// the predicate and the subject behind it its complement.
func (r *repair) becomes(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "xcomp" || verb < 0 || verb > i || r.arcs[verb].Rel != "cop" || !r.nominal(i) || r.cases(i)&nominative == 0 || r.has(i, "case") {
		return
	}
	predicate := r.arcs[verb].Head
	if predicate > verb || r.tags[predicate].UPOS != syntax.NOUN || r.has(predicate, "nsubj", "det", "case") {
		return
	}
	r.arcs[i] = syntax.Arc{Head: predicate, Rel: "nsubj"}
	if k := predicate - 1; k >= 0 && r.arcs[k] == (syntax.Arc{Head: predicate, Rel: "dep"}) && r.tags[k].UPOS == syntax.ADJ {
		r.arcs[k].Rel = "amod"
	}
}

// hasBecome mends "Keller ist Minister geworden", where the auxiliary was made the copula
// of what he became.
func (r *repair) hasBecome(i int) {
	predicate := r.arcs[i].Head
	if r.arcs[i].Rel != "cop" || r.tags[i].Lemma != "sein" || r.arcs[predicate].Rel != "xcomp" {
		return
	}
	verb := r.arcs[predicate].Head
	if r.tags[verb].Lemma != "werden" || r.tags[verb].Feats.Get("VerbForm") != "Part" || r.has(verb, "aux") {
		return
	}
	for k := range r.arcs {
		if r.arcs[k].Head == predicate && ofClause(r.arcs[k].Rel) {
			r.arcs[k].Head = verb
		}
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "aux"}
}

// inYear mends "wurde 1990 Professor", where the year was made a part of the noun
// behind it: it says when.
func (r *repair) inYear(i int) {
	noun := i + 1
	if r.tags[i].UPOS != syntax.NUM || !year(r.words[i].Form) || r.arcs[i].Head != noun || r.tags[noun].UPOS != syntax.NOUN || r.tags[noun].Feats.Get("Number") != "Sing" {
		return
	}
	over := r.arcs[noun].Head
	switch {
	case r.has(noun, "cop"):
		r.arcs[i].Rel = "obl"
	case over >= 0 && r.tags[over].UPOS == syntax.VERB && (r.arcs[noun].Rel == "xcomp" || r.arcs[noun].Rel == "obj" || r.arcs[noun].Rel == "nsubj") && !r.has(noun, "det", "case"):
		r.arcs[i] = syntax.Arc{Head: over, Rel: "obl"}
	}
}

// modals are German verbs that take an infinitive or, as the only verb, an
// object.
var modals = map[string]bool{"wollen": true, "können": true, "müssen": true, "dürfen": true, "mögen": true, "sollen": true}

// raise makes word i the head of what hangs on its head, but for what belongs to
// the noun phrase of that.
func (r *repair) raise(i, noun int) {
	r.arcs[i] = r.arcs[noun]
	for k := range r.arcs {
		last := k == len(r.arcs)-1 && r.tags[k].UPOS == syntax.PUNCT
		if k != i && r.arcs[k].Head == noun && (last || ofClause(r.arcs[k].Rel)) {
			r.arcs[k].Head = i
		}
	}
}

// ofClause reports whether a relation is that of a clause's part, not of a noun
// phrase's.
func ofClause(rel syntax.Rel) bool {
	switch rel.Base() {
	case "nsubj", "csubj", "obl", "obj", "iobj", "cop", "aux", "advcl", "ccomp", "xcomp", "parataxis", "mark", "expl", "discourse":
		return true
	}
	return false
}

// contentIs mends "Das Problem ist, dass das Geld fehlt", where the clause was
// made to modify its noun, or the copula the clause's auxiliary: the clause is
// the subject of the noun.
func (r *repair) contentIs(i int) {
	if r.tags[i].Lemma != "sein" || i+2 >= len(r.arcs) || r.words[i+1].Form != "," {
		return
	}
	mark := i + 2
	if r.arcs[mark].Rel != "mark" || r.form(mark) != "dass" {
		return
	}
	verb, noun := r.arcs[mark].Head, r.arcs[i].Head
	switch {
	case noun < 0 || verb < mark:
	case r.arcs[i].Rel == "cop" && noun < i && r.arcs[verb].Head == noun && r.arcs[verb].Rel.Base() == "acl" && !r.has(noun, "nsubj"):
		r.arcs[verb].Rel = "csubj"
	case noun == verb && r.arcs[verb].Rel != "csubj":
		r.splitContent(i, verb)
	}
}

// splitContent makes the subject before copula i the root of the clause that
// verb is in, and verb its subject.
func (r *repair) splitContent(i, verb int) {
	noun := r.child(verb, -1, "nsubj")
	if noun < 0 || noun > i || r.tags[noun].UPOS != syntax.NOUN || r.child(verb, i, "nsubj") < 0 {
		return
	}
	r.arcs[noun] = r.arcs[verb]
	r.arcs[verb] = syntax.Arc{Head: noun, Rel: "csubj"}
	for k := range r.arcs {
		if r.arcs[k].Head == verb && k <= i {
			r.arcs[k].Head = noun
		}
	}
	r.arcs[i].Rel = "cop"
}

// whereIs mends "Gestern war der Minister in Paris", where the subject was made
// the predicate and the place its modifier.
func (r *repair) whereIs(i int) {
	subject := r.arcs[i].Head
	if i == 0 || r.arcs[i].Rel != "cop" || r.tags[i].Lemma != "sein" || subject < i || !r.nominal(subject) || r.has(subject, "case", "mark") {
		return
	}
	if r.cases(subject)&nominative == 0 || r.has(subject, "nsubj", "csubj", "expl") || !r.rightBehind(i, subject) {
		return
	}
	place := -1
	for k := subject + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Rel == "nmod" && r.places(k) && (r.arcs[k].Head == subject || r.genitiveOf(r.arcs[k].Head, subject)) {
			place = k
		}
	}
	if place < 0 {
		return
	}
	r.raise(place, subject)
	for k := range r.arcs {
		if r.arcs[k].Head == subject && (k > place || k < i) {
			r.arcs[k].Head = place
		}
	}
	r.arcs[subject] = syntax.Arc{Head: place, Rel: "nsubj"}
}

// genitiveOf reports whether a noun modifies another one without a preposition.
func (r *repair) genitiveOf(k, noun int) bool {
	return k > noun && r.arcs[k] == syntax.Arc{Head: noun, Rel: "nmod"} && !r.has(k, "case")
}

// rightBehind reports whether nothing but its own phrase stands between word i
// and noun.
func (r *repair) rightBehind(i, noun int) bool {
	for k := i + 1; k < noun; k++ {
		if !r.below(k, noun) || ofClause(r.arcs[k].Rel) {
			return false
		}
	}
	return true
}

// places reports whether a preposition before a noun tells where somebody is.
func (r *repair) places(noun int) bool {
	for k := range noun {
		if r.arcs[k].Head == noun && r.arcs[k].Rel == "case" {
			switch r.form(k) {
			case "in", "im", "an", "auf", "bei", "unter", "vor", "hinter", "am", "beim", "außer", "zu":
				return true
			}
		}
	}
	return false
}

// year reports whether a word is the number of a year of our time.
func year(form string) bool {
	return len(form) == 4 && (strings.HasPrefix(form, "18") || strings.HasPrefix(form, "19") || strings.HasPrefix(form, "20")) && strings.Trim(form, "0123456789") == ""
}
