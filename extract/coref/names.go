package coref

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dossier/extract/article"
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// name is a name in the text.
type name struct {
	sentence    int
	first, last int // its words
	name        string
	words       []string
	kind        syntax.NameKind
	gender      gender
	firm        bool // called a company or the like where it stands
	entity      *Entity

	// Keys of spelling, filled by joinNames.
	fold, firstSound, lastSound string
}

// collect lists the names of all sentences.
func (r *resolver) collect() {
	for i, s := range r.sentences {
		for _, m := range s.Mentions() {
			m = r.withoutTitle(s, m)
			words := r.nameWords(s, m)
			if len(words) == 0 {
				continue
			}
			text := strings.Join(words, " ")
			if r.tables.units[strings.ToLower(text)] || r.someInhabitant(s, m) || r.nationality(s, m) {
				continue // "240.000 Euro", "the Finn", "Finnish" name nothing
			}
			kind := m.Kind
			if k, ok := r.tables.kinds[strings.ToLower(text)]; ok {
				kind = k
			}
			r.names = append(r.names, name{
				sentence: i, first: m.First, last: m.Last, name: text, words: words,
				kind: kind, gender: r.genderOf(s, m),
			})
		}
	}
	r.collectMissed()
	r.ungenitive()
	r.kindsByTitle()
}

// kindsByTitle corrects the kind of names by the noun before them: what is
// called "the brewery Keller" somewhere is no person, "the banker Keller" no
// town.
func (r *resolver) kindsByTitle() {
	kinds := make(map[string]syntax.NameKind)
	for i := range r.names {
		n := &r.names[i]
		s := r.sentences[n.sentence]
		before := n.first - 1
		if before > 0 && strings.ContainsAny(s.Token(before).Form, `"“„»«`) {
			before--
		}
		if before < 0 || !commonNoun(s.Token(before)) || !joinedNouns(s, before, n.first) && !(len(n.words) == 1 && besideNoun(s, before, n.first)) {
			continue
		}
		var d description
		r.describeNoun(s.Token(before), &d)
		switch k := r.tables.nouns[d.noun]; {
		case k == organization && (n.kind != syntax.Place || r.lang == article.English || r.tables.general[d.noun] == organization):
			kinds[n.name], n.firm = syntax.Organization, true
		case k == person && n.kind != syntax.Person && len(d.words) == 0:
			kinds[n.name] = syntax.Person
		}
	}
	for i := range r.names {
		n := &r.names[i]
		k, ok := kinds[n.name]
		if !ok || k == n.kind || !n.firm && n.addressed() {
			continue
		}
		n.kind, n.gender = k, masculine|feminine
		if k == syntax.Organization {
			n.gender = anyGender
		}
	}
}

// commonNoun reports whether a word is a noun, or one that was taken for a name
// although it has no capital: "steelmaker".
func commonNoun(t *syntax.Token) bool {
	return t.UPOS == syntax.NOUN || t.UPOS == syntax.PROPN && t.Form == strings.ToLower(t.Form)
}

// addressed reports whether a word beside the name says that it is a man's or a
// woman's: "Mr Keller".
func (n *name) addressed() bool {
	return n.kind == syntax.Person && (n.gender == masculine || n.gender == feminine)
}

// joinedNouns reports whether a noun and the name behind it are one phrase.
func joinedNouns(s *syntax.Sentence, noun, name int) bool {
	for k := name; k != syntax.Root; k = s.Token(k).Head {
		t := s.Token(k)
		switch t.Rel.Base() {
		case "flat", "appos", "compound":
			if t.Head == noun {
				return true
			}
			continue
		}
		break
	}
	return s.Token(noun).Rel == "nmod:desc" || s.Token(noun).Rel == "compound" && s.Token(noun).Head >= name
}

// besideNoun reports whether a name was hung on the word that the noun before it
// hangs on: "the engineers of the brewery Keller".
func besideNoun(s *syntax.Sentence, noun, name int) bool {
	t, n := s.Token(name), s.Token(noun)
	return t.Rel == "appos" && t.Head == n.Head && n.Rel.Base() == "nmod"
}

// someInhabitant reports whether a name is one of a nation's people, "the
// Finn", which describes him.
func (r *resolver) someInhabitant(s *syntax.Sentence, m syntax.Mention) bool {
	t := s.Token(m.First)
	if m.Last-m.First != 1 || m.Kind != syntax.Misc || t.UPOS == syntax.ADJ || numberOf(t) == plural || !r.determined(s, m.First) {
		return false
	}
	w, ok := r.tables.nations[lower(t.Form)]
	return ok && (w.role == inhabitant || w.role == nationAdjective)
}

// nationality reports whether a name is no more than a nation's adjective before
// a noun: "the Finnish envoy".
func (r *resolver) nationality(s *syntax.Sentence, m syntax.Mention) bool {
	t := s.Token(m.First)
	if m.Last-m.First != 1 || m.Kind == syntax.Person || t.Head <= m.First || t.Rel.Base() != "amod" && t.Rel.Base() != "compound" {
		return false
	}
	w, ok := r.tables.nations[lower(t.Form)]
	return ok && w.role == nationAdjective
}

// withoutTitle cuts off common nouns for people that a name finder took into
// the name: "Kremlsprecher Peskow".
func (r *resolver) withoutTitle(s *syntax.Sentence, m syntax.Mention) syntax.Mention {
	for m.Kind == syntax.Person && m.Last-m.First > 1 {
		t := s.Token(m.First)
		if t.UPOS != syntax.NOUN {
			break
		}
		var d description
		if r.describeNoun(t, &d); r.tables.nouns[d.noun]&person == 0 {
			break
		}
		m.First++
	}
	return m
}

// nameWords returns the words of a name without quotation marks, articles and a
// final possessive.
func (r *resolver) nameWords(s *syntax.Sentence, m syntax.Mention) []string {
	var words []string
	for i := m.First; i < m.Last; i++ {
		t := s.Token(i)
		if t.UPOS == syntax.PUNCT && !strings.ContainsAny(t.Form, "-&./") || t.Form == "'s" || t.Form == "’s" || t.Form == "'" || t.Form == "’" {
			continue
		}
		if len(words) == 0 && r.tables.articles[strings.ToLower(t.Form)] {
			continue
		}
		if len(words) == 0 && m.Kind == syntax.Place && r.properArticle(s, i-1) {
			words = append(words, s.Token(i-1).Form)
		}
		form := t.Form
		if before := s.Token(max(i-1, 0)); i > m.First && before.End == t.Begin && !strings.ContainsAny(before.Form, `"“”„«»`) && len(words) > 0 {
			words[len(words)-1] += form
			continue
		}
		words = append(words, form)
	}
	return words
}

// properArticle reports whether token i is an article that is a part of a place's
// name, as its capital inside the sentence shows: The Hague, Den Haag.
func (r *resolver) properArticle(s *syntax.Sentence, i int) bool {
	if i < 1 || !r.tables.articles[strings.ToLower(s.Token(i).Form)] {
		return false
	}
	before := s.Token(i - 1).Form
	return unicode.IsUpper([]rune(s.Token(i).Form)[0]) && unicode.IsLower([]rune(before)[0])
}

// ungenitive takes the genitive "s" off German names where the article has the
// name without it, or where the morphology says genitive.
func (r *resolver) ungenitive() {
	if r.lang != article.German {
		return
	}
	seen, whole := make(map[string]bool), make(map[string]bool)
	for i := range r.names {
		n := &r.names[i]
		seen[n.words[len(n.words)-1]] = true
		if !mayBeGenitive(r.sentences[n.sentence], n.last-1) {
			whole[n.words[len(n.words)-1]] = true
		}
	}
	for i := range r.names {
		n := &r.names[i]
		last := n.words[len(n.words)-1]
		stem, ok := strings.CutSuffix(last, "s")
		if !ok || len(stem) < 3 {
			continue
		}
		t := r.sentences[n.sentence].Token(n.last - 1)
		if seen[stem] || !whole[last] && t.Feats.Get("Case") == "Gen" && t.Lemma != last {
			n.words[len(n.words)-1] = stem
			n.name = strings.Join(n.words, " ")
		}
	}
}

// mayBeGenitive reports whether a German name with word k stands where a genitive may:
// it is no subject or object and has no preposition, "Brandes sagte", "mit Brandes".
func mayBeGenitive(s *syntax.Sentence, k int) bool {
	k = topOf(s, k)
	switch s.Token(k).Rel.Base() {
	case "nsubj", "obj", "iobj":
		return false
	}
	for _, j := range s.Children(k) {
		if s.Token(j).Rel == "case" && j < k {
			return false
		}
	}
	return true
}

// joinNames makes entities of the names, full names first, and then gives each
// shorter name to the entity that it fits.
func (r *resolver) joinNames() {
	order := make([]int, len(r.names))
	for i := range order {
		order[i] = i
		n := &r.names[i]
		n.fold = spelling.Fold(n.name)
		n.firstSound, n.lastSound = spelling.Sound(n.words[0]), spelling.Sound(n.words[len(n.words)-1])
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(r.names[b].words), len(r.names[a].words))
	})
	for _, i := range order {
		n := &r.names[i]
		if n.entity = r.fitting(n, i); n.entity == nil {
			n.entity = r.misspelt(n)
		}
		if n.entity == nil {
			n.entity = &Entity{Name: n.name, Kind: n.kind, last: -1, traits: traits{r.ownGender(n), singular, kindOf(n.kind)}}
			n.entity.relative = n.kind == syntax.Person && r.isKin(n)
			if n.kind == syntax.Misc {
				n.entity.traits.number = anyNumber
			}
		}
		if n.entity.relative {
			at, _ := slices.BinarySearch(r.kin, i)
			r.kin = slices.Insert(r.kin, at, i)
		}
		if both := n.entity.traits.gender & n.gender; both != 0 {
			n.entity.traits.gender = both
		}
	}
	listed := make(map[*Entity]bool)
	for i := range r.names {
		n := &r.names[i]
		e := n.entity
		if !listed[e] {
			listed[e] = true
			r.chains.entities = append(r.chains.entities, e)
		}
		for _, form := range []string{n.name, r.nationalForm(n)} {
			if form != "" && !slices.Contains(e.Forms, form) {
				e.Forms = append(e.Forms, form)
			}
		}
		for t := n.first; t < n.last; t++ {
			r.chains.at[n.sentence][t] = e
		}
	}
}

// nationalForm is the name of an organisation with the nation's adjective before
// it, which German leaves outside of names: "norwegisches Außenministerium"; ""
// if there is none.
func (r *resolver) nationalForm(n *name) string {
	if r.lang != article.German || n.kind != syntax.Organization || n.first == 0 {
		return ""
	}
	t := r.sentences[n.sentence].Token(n.first - 1)
	if w, ok := r.nationOf(t); !ok || w.role != nationAdjective || t.UPOS != syntax.ADJ || t.Head < n.first || t.Head >= n.last {
		return ""
	}
	ending, ok := map[string]string{"Masc": "er", "Fem": "e", "Neut": "es"}[t.Feats.Get("Gender")]
	if !ok || t.Lemma == "" {
		return ""
	}
	return t.Lemma + ending + " " + n.name
}

// fitting returns the entity that name number at may stand for, of those named
// so far: the last one before it, else the first after it. A bare surname that
// several people bear is his who was called by it before; else it stays alone
// unless one of them is nearer. Somebody's relatives of the same surname come
// last.
//
// Of a long text each name looks no further than its answer lies: the time is
// that of the names times the different names.
func (r *resolver) fitting(n *name, at int) *Entity {
	f := fit{n: n}
	for i := len(r.kin) - 1; i >= 0 && r.kin[i] > at; i-- {
		if f.take(r, r.kin[i]) {
			return f.before
		}
	}
	for i := at - 1; i >= 0 && !f.done(&r.names[i]); i-- {
		if f.take(r, i) {
			return f.before
		}
	}
	switch {
	case f.other != nil && len(n.words) == 1:
		return nil
	case f.before != nil:
		return f.before
	}
	for i := at + 1; i < len(r.names); i++ {
		if o := &r.names[i]; o.entity != nil && !o.entity.relative && r.fits(n, o) {
			return o.entity
		}
	}
	return f.relative
}

// fit is what a name may stand for, of those named before it.
type fit struct {
	n                       *name
	before, other, relative *Entity
	sentence                int // of before
}

// take looks at name i, and reports whether it settles the question.
func (f *fit) take(r *resolver, i int) bool {
	n, o := f.n, &r.names[i]
	if o.entity == nil || !r.fits(n, o) {
		return false
	}
	switch {
	case len(n.words) == 1 && len(o.words) == 1 && n.kind == syntax.Person && strings.EqualFold(n.name, o.name):
		f.before = o.entity
		return true
	case len(n.words) == 1 && o.entity.relative && n.gender == masculine|feminine:
		f.relative = o.entity
	case f.before == nil:
		f.before, f.sentence = o.entity, o.sentence
	case o.entity != f.before && o.sentence == f.sentence && o.name != n.name && o.kind == syntax.Person:
		f.other = o.entity
	}
	return false
}

// done reports whether neither o nor what stands before it can change anything.
func (f *fit) done(o *name) bool {
	return f.before != nil && (len(f.n.words) > 1 || f.n.kind != syntax.Person && o.sentence < f.sentence)
}

// fits reports whether n may name the same as the longer or equal name o.
func (r *resolver) fits(n, o *name) bool {
	if strings.EqualFold(n.name, o.name) {
		return !r.firms[n.name] || n.kind == o.kind
	}
	e := o.entity
	if n.kind != syntax.Person || e.Kind != syntax.Person {
		return n.kind == e.Kind && (n.fold == o.fold || r.shortFor[n.name] == o.name) || r.abbreviates(n, o)
	}
	if e.traits.gender&n.gender == 0 {
		return false
	}
	if n.lastSound != o.lastSound {
		return len(n.words) == 1 && len(o.words) > 1 && strings.EqualFold(n.name, o.words[0])
	}
	if len(n.words) == 1 {
		return true
	}
	return n.firstSound == o.firstSound || initialOf(n.words[0], o.words[0]) || initialOf(o.words[0], n.words[0])
}

// misspelt returns the only one of the people named so far whose name n may be
// with a slip of the pen in the surname, nil if there is none.
func (r *resolver) misspelt(n *name) *Entity {
	if n.kind != syntax.Person || len(n.words) > 2 {
		return nil
	}
	surname := spelling.Fold(n.words[len(n.words)-1])
	var only *Entity
	for i := range r.names {
		o := &r.names[i]
		if o.entity == nil || o.kind != syntax.Person || len(o.words) < 2 || o.entity.traits.gender&n.gender == 0 ||
			len(n.words) == 2 && n.firstSound != o.firstSound || !spelling.Slip(surname, spelling.Fold(o.words[len(o.words)-1])) {
			continue
		}
		if only != nil && only != o.entity {
			return nil
		}
		only = o.entity
	}
	return only
}

// initialOf reports whether a is the initial of b: "J." of "John".
func initialOf(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len([]rune(a)) == 1 && strings.HasPrefix(b, a)
}

// abbreviates reports whether n is made of the initials of o, and stands in
// brackets behind it somewhere: "Russian Direct Investment Fund (RDIF)".
func (r *resolver) abbreviates(n, o *name) bool {
	if len(n.words) != 1 || len(o.words) < 2 || n.name != strings.ToUpper(n.name) || len(n.name) < 2 || len(n.name) > 7 {
		return false
	}
	if n.kind == syntax.Person || o.kind == syntax.Person {
		return false
	}
	return initials(o.words) == n.name || r.inBrackets[n.name] == o.name
}

// initials of the words that begin with a capital letter.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for part := range strings.SplitSeq(w, "-") {
			if part != "" && strings.ToUpper(part[:1]) == part[:1] {
				b.WriteByte(part[0])
			}
		}
	}
	return b.String()
}

// namedAt returns the entity named in the phrase with head k: the head is in a
// name, or a name hangs on it as part of it ("General Novak" with head
// "General").
func (r *resolver) namedAt(i int, s *syntax.Sentence, k int) *Entity {
	if e := r.chains.at[i][k]; e != nil {
		return e
	}
	for _, j := range s.Children(k) {
		t := s.Token(j)
		e := r.chains.at[i][j]
		if t.Rel.Base() != "flat" || j < k || e == nil {
			continue
		}
		if e.Kind == syntax.Person || e.Kind == syntax.Organization && r.organizationNoun(s.Token(k)) {
			return e
		}
	}
	return nil
}

// organizationNoun reports whether a noun is one for companies and the like:
// "the brewery Keller".
func (r *resolver) organizationNoun(t *syntax.Token) bool {
	var d description
	r.describeNoun(t, &d)
	return r.tables.nouns[d.noun]&organization != 0
}
