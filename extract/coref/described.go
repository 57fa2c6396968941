package coref

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// How many sentences back a description looks for what it takes up: one that
// its thing was called before, and one that it was not.
const (
	calledWindow  = 12
	generalWindow = 2
)

// described returns the thing that a phrase with a common noun takes up, or
// nil if it is new or unclear.
func (r *resolver) described(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	if m.description.head == "" || r.news(s, m) {
		return nil
	}
	if e := r.itself(m); e != nil {
		return e
	}
	switch m.form {
	case definite, demonstrative, possessed:
	case indefinite:
		return r.repeated(n)
	default:
		return nil
	}
	e, clear := r.calledSo(n)
	if e != nil && e.Name == "" && r.distance(n, e) > generalWindow {
		if near := r.toldMeanwhile(n); near != nil {
			return near
		}
	}
	if e != nil || !clear {
		return e
	}
	if m.end > m.head+1 {
		return nil // "the man from Kyiv"
	}
	if m.form == definite && m.description.noun == ageNoun && len(m.description.words) == 1 {
		return r.aged(n, ageOf(&m.description))
	}
	if r.tables.capital[m.description.noun] {
		return r.capitalOf(m)
	}
	if k := r.tables.general[m.description.noun]; m.form != possessed && len(m.description.words) == 0 && k != 0 {
		if e := r.employer(m); e != nil && k == organization {
			return e
		}
		return r.general(n, k)
	}
	if e := r.ofClass(n); e != nil {
		return e
	}
	if m.form != possessed && m.description.head == inhabitantHead {
		return r.general(n, person)
	}
	if m.form == definite && r.tables.trades[m.description.noun] && !r.toldApart(s, m) {
		return r.general(n, person)
	}
	if m.form == definite && m.description.nation != "" && m.traits.kind == person {
		return r.subjectBefore(n, person)
	}
	return nil
}

// itself returns the organization whose name stands before a noun for what it is,
// "the Acme news agency", or nil: "the Acme press office" is another thing.
func (r *resolver) itself(m *mention) *Entity {
	s := r.sentences[m.sentence]
	k, noun := behindName(s, m.head)
	if m.form != definite || !r.tables.selves[noun] && !r.tables.outlets[noun] {
		return nil
	}
	if e := r.chains.at[m.sentence][k]; e != nil && e.Kind == syntax.Organization {
		return e
	}
	return nil
}

// behindName returns the last proper noun that is part of the compound with word
// head, and what stands behind it: 1 and "news agency" of "the Acme news agency".
func behindName(s *syntax.Sentence, head int) (int, string) {
	noun := lemmaOf(s.Token(head))
	k := head - 1
	for ; k >= 0 && s.Token(k).Head == head && s.Token(k).Rel == "compound"; k-- {
		if s.Token(k).UPOS == syntax.PROPN {
			return k, noun
		}
		noun = lemmaOf(s.Token(k)) + " " + noun
	}
	return head, noun
}

// toldMeanwhile returns the company with a name that was told of just now where an
// English phrase says no more than "the company": it is not one without a name
// from paragraphs ago.
func (r *resolver) toldMeanwhile(n int) *Entity {
	m := &r.phrase[n]
	if r.lang != article.English || m.form != definite || len(m.description.words) > 0 || m.end > m.head+1 || r.tables.general[m.description.noun] != organization {
		return nil
	}
	return r.general(n, organization)
}

// capitalOf returns the town that is the capital of the nation that m names, if
// it was told of.
func (r *resolver) capitalOf(m *mention) *Entity {
	if m.description.nation == "" {
		return nil
	}
	for _, e := range r.chains.entities {
		w, ok := r.tables.nations[lower(e.Name)]
		if ok && w.role == seat && w.nation == m.description.nation && e.Kind == syntax.Place && e.last >= 0 {
			return e
		}
	}
	return nil
}

// calledSo returns the thing last told of that was called what m says. It is
// not clear which where two things with names were and neither is nearer.
func (r *resolver) calledSo(n int) (found *Entity, clear bool) {
	m := &r.phrase[n]
	clear = true
	for _, e := range r.byNoun[m.description.head] {
		if !r.takesUp(n, e) {
			continue
		}
		switch {
		case found == nil:
			found = e
		case found == e:
		case found.Name != "" && e.Name != "" && r.distance(n, found) == r.distance(n, e):
			clear = false
		case e.last > found.last:
			found, clear = e, true
		}
	}
	if !clear {
		return nil, false
	}
	return found, true
}

// distance counts the sentences since e was told of.
func (r *resolver) distance(n int, e *Entity) int {
	if e.last < 0 {
		return calledWindow
	}
	return r.phrase[n].sentence - r.phrase[e.last].sentence
}

// takesUp reports whether phrase n can stand for e, which was called by its
// noun before.
func (r *resolver) takesUp(n int, e *Entity) bool {
	m := &r.phrase[n]
	if (e.last < 0 || r.distance(n, e) > calledWindow) && e.Name == "" || !r.maybe(m, e) || r.nested(n, e) {
		return false
	}
	for i := range e.called {
		d := &e.called[i]
		if d.head != m.description.head || !r.agrees(&m.description, d) {
			continue
		}
		if m.description.nation != "" && d.nation == "" && namedSo(e, d) {
			continue // "the Danish federation" is no World Handball Federation
		}
		if m.form == possessed && (d.owner == nil || m.description.owner == nil) && !(d.nation != "" && d.nation == m.description.nation) {
			continue
		}
		return true
	}
	return false
}

// namedSo reports whether an organization has what it is called from its name,
// which tells all of it: no nation comes to it.
func namedSo(e *Entity, d *description) bool {
	return e.traits.kind == organization && strings.HasSuffix(lower(e.Name), " "+d.noun)
}

// repeated returns the nameless thing that the very same words named before:
// "homeopathy", "wages".
func (r *resolver) repeated(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	if r.determined(s, m.head) || r.lang == "de" && m.traits.number == singular && m.traits.kind&person != 0 {
		return nil
	}
	var found *Entity
	for _, e := range r.byNoun[m.description.head] {
		if e.last < 0 || e.Name != "" || r.distance(n, e) > calledWindow || r.nested(n, e) {
			continue
		}
		if o := &r.phrase[e.last]; o.form == indefinite && o.traits.number == m.traits.number && r.agrees(&m.description, &o.description) &&
			len(o.description.words) == len(m.description.words) && !r.determined(r.sentences[o.sentence], o.head) {
			found = e
		}
	}
	return found
}

// general returns the one thing with a name of a kind that was told of just
// before and that was not called something that m is not: "the company", "the
// Finn". People are looked for in the last sentence that names any; of several
// the subject of the sentence before is meant.
func (r *resolver) general(n int, k kind) *Entity {
	m := &r.phrase[n]
	var found *Entity
	foundIn := 0
	for i := n - 1; i >= 0; i-- {
		o := &r.phrase[i]
		if m.sentence-o.sentence > generalWindow || found != nil && k == person && o.sentence < foundIn {
			break
		}
		e := o.entity
		if e == nil || e == found || e.Name == "" || e.traits.kind&k == 0 || r.nested(n, e) || !r.maybe(m, e) || !r.generally(m, e, k) || r.spokenOf(m, o) || r.accountOf(m, o) {
			continue
		}
		if found != nil {
			return r.subjectBefore(n, k)
		}
		found, foundIn = e, o.sentence
	}
	return found
}

// ofClass returns what was told of last and just before and was called one of what the
// noun of phrase n may stand for, somebody or an organization with a name: of
// "Staatsanwaltschaft Kiel … Die Behörde" that.
func (r *resolver) ofClass(n int) *Entity {
	m := &r.phrase[n]
	class := r.tables.classes[m.description.noun]
	if class == nil || m.form == possessed || len(m.description.words) > 0 {
		return nil
	}
	for i := n - 1; i >= 0 && m.sentence-r.phrase[i].sentence <= generalWindow; i-- {
		e := r.phrase[i].entity
		if e == nil || e.Name == "" && e.traits.kind != person || !r.maybe(m, e) || r.nested(n, e) {
			continue
		}
		if slices.ContainsFunc(e.called, func(d description) bool { return class[d.noun] || class[d.head] }) {
			return e
		}
	}
	return nil
}

// accountOf reports whether o is whom the sentence of m cites, in German before its verb:
// "Nach Darstellung Kellers war die Frau krank".
func (r *resolver) accountOf(m, o *mention) bool {
	s := r.sentences[m.sentence]
	if r.lang != article.German || o.sentence != m.sentence || o.head > m.head || s.Token(o.head).Rel.Base() != "nmod" {
		return false
	}
	noun := s.Token(s.Token(o.head).Head)
	if noun.Rel.Base() != "obl" {
		return false
	}
	for _, j := range s.Children(s.Token(o.head).Head) {
		if f := lower(s.Token(j).Form); s.Token(j).Rel == "case" && (f == "nach" || f == "laut" || f == "zufolge") {
			return true
		}
	}
	return false
}

// employer returns the organization whose office the subject has of the verb that a
// phrase is an object of: of "Vantor-Chef Maas … Er leitet die Firma" Vantor.
func (r *resolver) employer(m *mention) *Entity {
	s := r.sentences[m.sentence]
	verb := s.Token(m.head).Head
	if b := s.Token(m.head).Rel.Base(); verb == syntax.Root || b != "obj" && b != "obl" && b != "iobj" {
		return nil
	}
	for _, j := range s.Children(verb) {
		o := r.phraseAt(m.sentence, j)
		if s.Token(j).Rel != "nsubj" || o == nil || o.entity == nil || o.entity.traits.kind != person {
			continue
		}
		for _, owner := range []func(*description) *Entity{r.employerIn, employerOf} {
			for i := range o.entity.called {
				if e := owner(&o.entity.called[i]); e != nil {
					return e
				}
			}
		}
	}
	return nil
}

// employerIn returns the organization that a compound names as the one whose office
// it is, "Vantor-Chef", or nil.
func (r *resolver) employerIn(d *description) *Entity {
	for _, e := range r.chains.entities {
		if e.Kind == syntax.Organization && slices.Contains(d.words, lower(e.Name)) {
			return e
		}
	}
	return nil
}

// employerOf returns the organization whose office a description is, "the chief of
// Vantor", or nil.
func employerOf(d *description) *Entity {
	if d.owner == nil || d.owner.Kind != syntax.Organization {
		return nil
	}
	return d.owner
}

// subjectBefore returns the named subject of the main clause of the sentence
// before phrase n, if it can be a person or an organization that n calls by a new
// name.
func (r *resolver) subjectBefore(n int, k kind) *Entity {
	m := &r.phrase[n]
	if k != person && k != organization || m.sentence == 0 || r.sentences[m.sentence].Token(m.head).Rel.Base() != "nsubj" {
		return nil
	}
	if r.listed(r.sentences[m.sentence], m.head) != nil {
		return nil
	}
	s := r.sentences[m.sentence-1]
	for i := r.firstOf[m.sentence-1]; i < r.firstOf[m.sentence]; i++ {
		o := &r.phrase[i]
		t := s.Token(o.head)
		if t.Rel.Base() == "nsubj" && t.Head == s.Root() && o.entity != nil && o.entity.Name != "" &&
			o.entity.traits.kind == k && r.maybe(m, o.entity) && !r.nested(n, o.entity) && r.generally(m, o.entity, k) {
			return o.entity
		}
	}
	return nil
}

// generally reports whether e may be called m by what is known of it.
func (r *resolver) generally(m *mention, e *Entity, k kind) bool {
	if k == location {
		w, ok := r.tables.nations[lower(e.Name)]
		isCountry := ok && w.role == country
		wantsCountry := r.tables.same[m.description.noun] == r.countryNoun()
		return isCountry == wantsCountry
	}
	for i := range e.called {
		d := &e.called[i]
		if d.nation != "" && m.description.nation != "" && d.nation != m.description.nation {
			return false
		}
		if k == person && r.tables.trades[m.description.noun] && r.tables.trades[d.noun] {
			return false // a lawyer is hardly called the singer
		}
		if k == person && r.tables.advocates[d.noun] && !r.tables.jurists[m.description.noun] {
			return false // nor "the manager" whom he defends
		}
		if k == organization && r.tables.nouns[d.noun]&organization != 0 && d.head != m.description.head && !r.tables.companies[d.noun] {
			return false // an agency is no company
		}
	}
	return true
}

func (r *resolver) countryNoun() string {
	if r.lang == "de" {
		return "land"
	}
	return "country"
}

// nested reports whether phrase n and a mention of e lie one in the other, or
// are both arguments of one verb.
func (r *resolver) nested(n int, e *Entity) bool {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	for i := r.firstOf[m.sentence]; i < r.firstOf[m.sentence+1]; i++ {
		o := &r.phrase[i]
		if o.entity != e || i == n {
			continue
		}
		if o.first <= m.head && m.head < o.end || m.first <= o.head && o.head < m.end {
			return true
		}
		if together(s, o.head, m.head) || s.Token(topOf(s, o.head)).Head == m.head {
			return true
		}
	}
	return false
}

// together reports whether two words are arguments of one verb or parts of one
// list: they are then two things.
func together(s *syntax.Sentence, a, b int) bool {
	ga, listA := governor(s, a)
	gb, listB := governor(s, b)
	if ga != syntax.Root && ga == gb {
		return true
	}
	return listA == listB || listA == b || listB == a || unsaidSubject(s, gb) == listA
}

// unsaidSubject returns the word that a verb without a subject of its own has for
// one, or syntax.Root: that of the verb it is coordinated to, and of an infinitive
// the object or else the subject of the verb above, "refused to sell it".
func unsaidSubject(s *syntax.Sentence, verb int) int {
	for verb != syntax.Root {
		if k := childOf(s, verb, "nsubj"); k >= 0 {
			return k
		}
		t := s.Token(verb)
		switch t.Rel.Base() {
		case "conj":
		case "xcomp":
			if k := max(childOf(s, t.Head, "obj"), childOf(s, t.Head, "iobj")); k >= 0 {
				return k
			}
		default:
			return syntax.Root
		}
		verb = t.Head
	}
	return syntax.Root
}

// childOf returns the first child of a word with a relation, or -1.
func childOf(s *syntax.Sentence, head int, rel syntax.Rel) int {
	for _, k := range s.Children(head) {
		if s.Token(k).Rel.Base() == rel {
			return k
		}
	}
	return -1
}

// governor climbs from a word to what governs it, through lists and names; list
// is the first member of the list that the word is in, or the word itself.
func governor(s *syntax.Sentence, k int) (head, list int) {
	for {
		t := s.Token(k)
		switch t.Rel.Base() {
		case "conj", "flat", "appos":
			if t.Head == syntax.Root {
				return syntax.Root, k
			}
			k = t.Head
		case "nsubj", "obj", "iobj", "obl":
			return t.Head, k
		default:
			return syntax.Root, k
		}
	}
}

// toldApart reports whether a relative clause right behind a German noun tells
// which one is meant: "der Unternehmer, gegen den ermittelt wird".
func (r *resolver) toldApart(s *syntax.Sentence, m *mention) bool {
	for _, k := range s.Children(m.head) {
		if r.lang == "de" && k > m.head && s.Token(k).Rel == "acl:relcl" {
			return true
		}
	}
	return false
}
