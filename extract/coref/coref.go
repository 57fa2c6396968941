// Package coref says which mentions of an article are one thing. In go the
// analysed sentences of an article; out come its entities, each with its
// fullest name, and for every token the entity that it stands for.
//
// Names come first: a short name joins the full name that ends in it, another
// spelling joins the name that sounds the same. Then pronouns take the nearest
// fitting person. When unsure, a pronoun stays unresolved.
package coref

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// Entity is a thing that an article names.
type Entity struct {
	Name  string // the fullest form in the article, in the nominative where known
	Kind  syntax.NameKind
	Forms []string // all forms, in order of appearance
}

// Gender of a person, as far as the text shows it.
type gender uint8

const (
	unknown gender = iota
	masculine
	feminine
)

// place is a position in the article.
type place struct {
	sentence, token int
}

// mention is a name with its place.
type mention struct {
	place
	last   int // token after the last one
	name   string
	words  []string
	kind   syntax.NameKind
	gender gender
}

// Chains maps tokens to entities.
type Chains struct {
	entities []*Entity
	at       map[place]*Entity // head and every token of a mention, and pronouns
}

// At returns the entity that a token stands for, nil if it stands for none.
func (c *Chains) At(sentence, token int) *Entity {
	return c.at[place{sentence, token}]
}

// Entities returns the entities in the order of their first mention.
func (c *Chains) Entities() []*Entity { return c.entities }

// Resolve finds the chains of an article's sentences.
func Resolve(lang article.Language, sentences []*syntax.Sentence) *Chains {
	r := &resolver{
		tables: tablesFor(lang), lang: lang, sentences: sentences,
		chains: &Chains{at: make(map[place]*Entity)}, genders: make(map[*Entity]gender),
		relatives: make(map[*Entity]bool),
	}
	r.collect()
	r.splitPairs()
	r.dropCompounds()
	r.surnames()
	r.organizations()
	r.joinNames()
	r.appositions()
	r.pronouns()
	return r.chains
}

type resolver struct {
	lang      article.Language
	tables    *tables
	sentences []*syntax.Sentence
	mentions  []mention
	chains    *Chains
	genders   map[*Entity]gender
	relatives map[*Entity]bool  // introduced as somebody's relative
	shortFor  map[string]string // short names of organisations → full ones
}

// collect lists the name mentions of all sentences.
func (r *resolver) collect() {
	for i, s := range r.sentences {
		for _, m := range s.Mentions() {
			words := r.nameWords(s, m)
			if len(words) == 0 {
				continue
			}
			name := strings.Join(words, " ")
			if r.tables.units[strings.ToLower(name)] {
				continue // "240.000 Euro" names nothing
			}
			kind := m.Kind
			if k, ok := r.tables.kinds[strings.ToLower(name)]; ok {
				kind = k
			}
			r.mentions = append(r.mentions, mention{
				place: place{i, m.First}, last: m.Last, name: name, words: words,
				kind: kind, gender: r.genderOf(s, m),
			})
		}
	}
	r.ungenitive()
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
		form := t.Form
		if i > m.First && s.Token(i-1).End == t.Begin && len(words) > 0 {
			words[len(words)-1] += form
			continue
		}
		words = append(words, form)
	}
	return words
}

// ungenitive takes the genitive "s" off German names where the article has the
// name without it, or where the morphology says genitive.
func (r *resolver) ungenitive() {
	if r.lang != article.German {
		return
	}
	seen := make(map[string]bool)
	for _, m := range r.mentions {
		seen[m.words[len(m.words)-1]] = true
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		last := m.words[len(m.words)-1]
		stem, ok := strings.CutSuffix(last, "s")
		if !ok || len(stem) < 3 {
			continue
		}
		t := r.sentences[m.sentence].Token(m.last - 1)
		if seen[stem] || t.Feats.Get("Case") == "Gen" && t.Lemma != last {
			m.words[len(m.words)-1] = stem
			m.name = strings.Join(m.words, " ")
		}
	}
}

// joinNames makes entities of the mentions, full names first, and then gives
// each shorter name to the entity that it fits.
func (r *resolver) joinNames() {
	order := make([]int, len(r.mentions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(r.mentions[b].words), len(r.mentions[a].words))
	})
	assigned := make([]*Entity, len(r.mentions))
	firstSeen := make(map[*Entity]int)
	for _, i := range order {
		m := &r.mentions[i]
		e := r.fitting(m, i, assigned)
		if e == nil {
			e = &Entity{Name: m.name, Kind: m.kind}
			firstSeen[e] = i
			r.relatives[e] = m.kind == syntax.Person && r.isKin(m)
		}
		assigned[i] = e
		firstSeen[e] = min(firstSeen[e], i)
		if r.genders[e] == unknown {
			r.genders[e] = m.gender
		}
	}
	for i, e := range assigned {
		m := &r.mentions[i]
		if firstSeen[e] == i {
			r.chains.entities = append(r.chains.entities, e)
		}
		if !slices.Contains(e.Forms, m.name) {
			e.Forms = append(e.Forms, m.name)
		}
		for t := m.token; t < m.last; t++ {
			r.chains.at[place{m.sentence, t}] = e
		}
	}
}

// fitting returns the entity among those assigned that the name may stand for:
// the last one before it, else the first after it. Relatives of somebody of
// the same surname come last.
func (r *resolver) fitting(m *mention, at int, assigned []*Entity) *Entity {
	var after, relative *Entity
	for i := len(assigned) - 1; i >= 0; i-- {
		e := assigned[i]
		if e == nil || !r.fits(m, &r.mentions[i], e) {
			continue
		}
		switch {
		case r.relatives[e] && len(m.words) == 1 && m.gender == unknown:
			relative = e
		case i < at:
			return e
		default:
			after = e
		}
	}
	return cmp.Or(after, relative)
}

// fits reports whether m may name the same as the longer or equal name n.
func (r *resolver) fits(m, n *mention, e *Entity) bool {
	if strings.EqualFold(m.name, n.name) {
		return true
	}
	if m.kind != syntax.Person || e.Kind != syntax.Person {
		return m.kind == e.Kind && (spelling.Fold(m.name) == spelling.Fold(n.name) || r.shortFor[m.name] == n.name)
	}
	if g := r.genders[e]; g != unknown && m.gender != unknown && g != m.gender {
		return false
	}
	mk, nk := spelling.Sound(m.words[len(m.words)-1]), spelling.Sound(n.words[len(n.words)-1])
	if mk != nk {
		return false
	}
	if len(m.words) == 1 {
		return true
	}
	return spelling.Sound(m.words[0]) == spelling.Sound(n.words[0]) || initialOf(m.words[0], n.words[0]) || initialOf(n.words[0], m.words[0])
}

// initialOf reports whether a is the initial of b: "J." of "John".
func initialOf(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len([]rune(a)) == 1 && strings.HasPrefix(b, a)
}
