package coref

import "strings"

// ageNoun is the head of German descriptions by age: "der 46-Jährige".
const ageNoun = "jährige"

// ageOf returns the age that a German description tells, as it is written, or
// "": "46" of "der 46-Jährige" and of "ein 46-jähriger Lehrer".
func ageOf(d *description) string {
	for _, w := range d.words {
		if age, ok := strings.CutSuffix(w, "jährig"); ok || d.noun == ageNoun {
			return strings.TrimSuffix(age, "-")
		}
	}
	return ""
}

// aged returns who "der 46-Jährige" is that nobody was called before: whoever was
// said to be as old, else the named person told of just before. It is nobody's
// where the main clause before is about somebody without a name.
func (r *resolver) aged(n int, age string) *Entity {
	m := &r.phrase[n]
	for i := n - 1; i >= 0 && m.sentence-r.phrase[i].sentence <= calledWindow; i-- {
		e := r.phrase[i].entity
		if e != nil && r.isAged(e, age) && r.maybe(m, e) && !r.nested(n, e) {
			return e
		}
	}
	if r.aboutNameless(n) {
		return nil
	}
	e := r.general(n, person)
	if e == nil {
		return nil
	}
	for i := range e.called {
		if other := ageOf(&e.called[i]); other != "" && other != age {
			return nil
		}
	}
	return e
}

func (r *resolver) isAged(e *Entity, age string) bool {
	for i := range e.called {
		if ageOf(&e.called[i]) == age {
			return true
		}
	}
	return false
}

// aboutNameless reports whether the subject of the main clause before phrase n
// is somebody without a name who could be meant.
func (r *resolver) aboutNameless(n int) bool {
	m := &r.phrase[n]
	if m.sentence == 0 {
		return false
	}
	s := r.sentences[m.sentence-1]
	for i := r.firstOf[m.sentence-1]; i < r.firstOf[m.sentence]; i++ {
		o := &r.phrase[i]
		t := s.Token(o.head)
		if t.Rel.Base() == "nsubj" && t.Head == s.Root() && o.form != pronoun && o.entity != nil && o.entity.Name == "" &&
			o.entity.traits.kind == person && r.maybe(m, o.entity) {
			return true
		}
	}
	return false
}
