package coref

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// read gives every phrase its entity, in the order of the text.
func (r *resolver) read() {
	r.byNoun = make(map[string][]*Entity)
	r.introduce()
	for n := range r.phrase {
		r.readPhrase(n)
	}
}

// readPhrase gives phrase n its entity, if it has not been read before its
// turn.
func (r *resolver) readPhrase(n int) {
	m := &r.phrase[n]
	if m.read {
		return
	}
	m.read = true
	if m.owner >= 0 {
		m.description.owner = r.phrase[m.owner].entity
	}
	e := m.entity
	if m.form == grouped {
		r.readGroup(n)
		return
	}
	if e == nil {
		e = r.beside(m)
	}
	if e == nil && m.form == pronoun {
		e = r.antecedent(n)
	} else if e == nil {
		e = r.described(n)
	}
	if e == nil {
		e = &Entity{last: -1, traits: m.traits}
	}
	r.join(n, e)
}

// readGroup gives phrase n the group that it stands for, and none where it is no group.
func (r *resolver) readGroup(n int) {
	if e := r.gather(n); e != nil {
		r.join(n, e)
	}
}

// introduce notes what things are called where they are named, also further
// down: "the envoy" may come before "envoy Anna Keller".
func (r *resolver) introduce() {
	for n := range r.phrase {
		m := &r.phrase[n]
		if m.entity == nil {
			continue
		}
		r.titles(r.sentences[m.sentence], m.head, m.entity)
		if m.form == named && m.entity.Kind == syntax.Person {
			r.call(m.entity, m.description)
		}
	}
}

// join makes phrase n a mention of e.
func (r *resolver) join(n int, e *Entity) {
	m := &r.phrase[n]
	m.entity = e
	if e.count == 0 && e.Name != "" {
		r.describeByName(e)
	}
	e.count++
	e.last = n
	if g := e.traits.gender & m.traits.gender; g != 0 && e.traits.kind == person {
		e.traits.gender = g
	}
	if k := e.traits.kind & m.traits.kind; k != 0 {
		e.traits.kind = k
	}
	if m.form == pronoun || m.form == grouped {
		return
	}
	r.call(e, m.description)
}

// call notes a description of e.
func (r *resolver) call(e *Entity, d description) {
	if d.head == "" {
		return
	}
	for i := range e.called {
		if old := &e.called[i]; old.head == d.head && r.agrees(&d, old) {
			if old.nation == "" {
				old.nation = d.nation
			}
			if old.owner == nil {
				old.owner = d.owner
			}
			return
		}
	}
	e.called = append(e.called, d)
	list := r.byNoun[d.head]
	if len(list) == 0 || list[len(list)-1] != e {
		r.byNoun[d.head] = append(list, e)
	}
}

// titles notes the titles before a name: "Foreign Minister Anna Keller".
func (r *resolver) titles(s *syntax.Sentence, head int, e *Entity) {
	if e.Kind != syntax.Person {
		return
	}
	for _, j := range s.Children(head) {
		t := s.Token(j)
		switch t.Rel {
		case "nmod:desc", "compound", "amod", "nmod", "flat":
		default:
			continue
		}
		if j > head || t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN {
			continue
		}
		d := r.describe(s, j)
		if r.tables.nouns[d.noun]&person != 0 {
			r.call(e, d)
		}
	}
}

// describeByName notes what a name says of its thing: a "Security Council" is a
// council.
func (r *resolver) describeByName(e *Entity) {
	if e.Kind == syntax.Person {
		return
	}
	n := r.nameOf(e)
	if n == nil || len(n.words) < 2 && r.lang != "de" {
		return
	}
	s := r.sentences[n.sentence]
	for k := n.first; k < n.last; k++ {
		t := s.Token(k)
		if t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN {
			continue
		}
		d := description{}
		r.describeNoun(t, &d)
		if d.head == inhabitantHead || r.tables.nouns[d.noun]&(organization|location) == 0 {
			continue
		}
		for j := n.first; j < n.last; j++ {
			if j != k {
				r.describeBy(s.Token(j), &d)
			}
		}
		r.call(e, d)
	}
}

// nameOf returns the fullest name of e in the text.
func (r *resolver) nameOf(e *Entity) *name {
	for i := range r.names {
		if n := &r.names[i]; n.entity == e && n.name == e.Name {
			return n
		}
	}
	return nil
}

// beside returns the thing that stands beside a phrase as its apposition, or
// that it is said to be: "Brandt, a teacher", "palace spokesman Pavel Novak",
// "Brandt is the envoy". Beside the name of a place stands what is in it
// ("Staatsanwaltschaft Bremen"), which is not it.
func (r *resolver) beside(m *mention) *Entity {
	s := r.sentences[m.sentence]
	t := s.Token(m.head)
	if t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN && t.UPOS != syntax.ADJ {
		return nil
	}
	if t.Rel == "appos" && !parted(s, t.Head, m.head) {
		if o := r.phraseAt(m.sentence, t.Head); o != nil && o.entity != nil && r.maybe(m, o.entity) {
			return o.entity
		}
	}
	for _, j := range s.Children(m.head) {
		c := s.Token(j)
		if c.Rel != "appos" || j < m.head || parted(s, m.head, j) {
			continue
		}
		e := r.namedAt(m.sentence, s, j)
		if e != nil && (e.Kind != syntax.Place || m.traits.kind == location) && r.maybe(m, e) {
			return e
		}
	}
	if e := r.placed(s, m); e != nil {
		return e
	}
	if e := r.predicated(s, m); e != nil {
		m.predicate = true
		return e
	}
	return r.become(s, m)
}

// become returns who is named behind a German verb whose subject says what he is or
// becomes: "Sein Nachfolger wird Lars Ott".
func (r *resolver) become(s *syntax.Sentence, m *mention) *Entity {
	t := s.Token(m.head)
	if r.lang != article.German || t.Rel != "nsubj" || m.traits.kind != person || !r.tables.becoming[lemmaOf(s.Token(t.Head))] {
		return nil
	}
	for _, j := range s.Children(t.Head) {
		e := r.namedAt(m.sentence, s, j)
		switch {
		case r.tables.negative[lower(s.Token(j).Form)]:
			return nil
		case e != nil && j > t.Head && (s.Token(j).Rel == "obj" || s.Token(j).Rel == "xcomp") && e.Kind == syntax.Person && r.maybe(m, e):
			return e
		}
	}
	return nil
}

// placed returns the place whose name follows with "of": "the town of Udine".
func (r *resolver) placed(s *syntax.Sentence, m *mention) *Entity {
	if !r.tables.placed[m.description.noun] {
		return nil
	}
	for _, j := range s.Children(m.head) {
		if e := r.chains.at[m.sentence][j]; j > m.head && e != nil && e.Kind == syntax.Place && s.Token(j).Rel.Base() == "nmod" && r.ofPhrase(s, j) {
			return e
		}
	}
	return nil
}

// maybe reports whether the traits of a phrase allow it to stand for e.
func (r *resolver) maybe(m *mention, e *Entity) bool {
	t := m.traits
	if r.lang != "en" && t.kind != person {
		t.gender = anyGender // each German noun has its own
	}
	return t.meets(e.traits)
}

// predicated returns the subject of which a noun is the predicate.
func (r *resolver) predicated(s *syntax.Sentence, m *mention) *Entity {
	subject, copula := -1, false
	clause := m.head
	t := s.Token(m.head)
	if t.Rel.Base() == "xcomp" && t.Head != syntax.Root && r.tables.becoming[lemmaOf(s.Token(t.Head))] {
		clause, copula = t.Head, true
	}
	for _, j := range s.Children(clause) {
		c := s.Token(j)
		switch {
		case c.Rel.Base() == "nsubj":
			subject = j
		case c.Rel == "cop":
			copula = true
		case r.tables.negative[lower(c.Form)] || c.Rel == "mark" || c.Rel == "aux" && c.Feats.Get("Mood") == "":
			return nil
		}
	}
	if !copula || subject < 0 || subject > m.head {
		return nil
	}
	o := r.phraseAt(m.sentence, subject)
	if o == nil || o.entity == nil || o.entity.Name == "" || m.traits.number&o.entity.traits.number == 0 || !r.maybe(m, o.entity) {
		return nil
	}
	return o.entity
}

// parted reports whether a comma keeps two nouns apart that a parser took for an
// apposition: the first ends a phrase with a preposition that opens the
// sentence, "Following their meeting, Keller …".
func parted(s *syntax.Sentence, head, k int) bool {
	if head == syntax.Root || s.Token(k).UPOS != syntax.PROPN {
		return false
	}
	hasCase, comma := false, false
	for _, j := range s.Children(head) {
		hasCase = hasCase || s.Token(j).Rel == "case" && j == 0
	}
	for j := head + 1; j < k; j++ {
		comma = comma || s.Token(j).Form == ","
	}
	return hasCase && comma
}

// phraseAt returns the phrase with head k of sentence i, or nil.
func (r *resolver) phraseAt(i, k int) *mention {
	if n := r.phraseNumber(i, k); n >= 0 {
		return &r.phrase[n]
	}
	return nil
}

// phraseNumber is the number of the phrase with head k of sentence i, or -1.
func (r *resolver) phraseNumber(i, k int) int {
	if k < 0 {
		return -1
	}
	for n := r.firstOf[i]; n < r.firstOf[i+1]; n++ {
		if r.phrase[n].head == k && r.phrase[n].form != grouped {
			return n
		}
	}
	return -1
}
