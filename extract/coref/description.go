package coref

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// description is what a common noun says of a thing: "the former Russian
// foreign minister" is head "minister" with the words "former", "foreign" and
// the nation "russia". German compounds are taken apart: "Kremlchef" is "chef"
// of "russia".
type description struct {
	head   string // one word for all that mean the same; "" where there is no noun
	noun   string // the noun itself
	nation string // of the noun's adjective, compound or genitive, "" if none
	words  []string
	owner  *Entity // whose he is, if known
}

// describe reads the description that the noun k gives.
func (r *resolver) describe(s *syntax.Sentence, k int) description {
	t := s.Token(k)
	if t.UPOS != syntax.NOUN && t.UPOS != syntax.ADJ && t.UPOS != syntax.PROPN {
		return description{}
	}
	var d description
	r.describeNoun(t, &d)
	for _, j := range s.Children(k) {
		c := s.Token(j)
		switch c.Rel.Base() {
		case "amod", "compound", "nummod":
			r.describeBy(c, &d)
		case "nmod":
			if w, ok := r.nationOf(c); ok && (c.Rel == "nmod:poss" || c.Feats.Get("Case") == "Gen" || r.ofPhrase(s, j)) {
				d.nation = w.nation
			}
		}
	}
	return d
}

// describeBy adds a word that stands with the noun.
func (r *resolver) describeBy(t *syntax.Token, d *description) {
	if t.UPOS == syntax.PUNCT {
		return
	}
	if w, ok := r.nationOf(t); ok {
		d.nation = w.nation
		return
	}
	d.words = append(d.words, lemmaOf(t))
}

// nationOf finds the nation that a word names by its form or lemma.
func (r *resolver) nationOf(t *syntax.Token) (nationWord, bool) {
	form := lower(t.Form)
	if w, ok := r.tables.nations[form]; ok {
		return w, true
	}
	if stem, ok := strings.CutSuffix(form, "s"); ok && t.UPOS == syntax.PROPN {
		if w, ok := r.tables.nations[stem]; ok {
			return w, true
		}
	}
	w, ok := r.tables.nations[lemmaOf(t)]
	return w, ok
}

func lemmaOf(t *syntax.Token) string {
	if t.Lemma == "" {
		return lower(t.Form)
	}
	return lower(t.Lemma)
}

// describeNoun sets the head of a description and what a compound says more.
func (r *resolver) describeNoun(t *syntax.Token, d *description) {
	noun := lemmaOf(t)
	w, ok := r.nationOf(t)
	english := r.lang == article.English && (w.role == inhabitant || w.role == nationAdjective) && numberOf(t) == singular
	if ok && (english || w.role == inhabitant && t.UPOS != syntax.PROPN) {
		d.noun, d.head, d.nation = noun, inhabitantHead, w.nation
		return
	}
	d.noun = noun
	if r.lang == article.German {
		var prefix string
		d.noun, prefix = r.part(noun)
		if w, ok := r.tables.nations[prefix]; ok {
			d.nation = w.nation
		} else if prefix != "" {
			d.words = append(d.words, prefix)
		}
	} else if before, last, ok := cutLast(noun, '-'); ok && r.tables.nouns[last] != 0 {
		d.noun = last
		d.words = append(d.words, before)
	}
	d.head = d.noun
	if first, ok := r.tables.same[d.head]; ok {
		d.head = first
	}
}

// inhabitantHead is the head of descriptions by nationality: "the Finn".
const inhabitantHead = "-"

func cutLast(s string, sep byte) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// part takes a German noun apart: "kremlchef" is "chef" with "kreml" before it,
// "ministerin" is "minister". The longest known noun at its end counts.
func (r *resolver) part(noun string) (last, prefix string) {
	for i := range noun {
		if i > 0 && (len(noun)-i < 3 || i < 2) {
			continue
		}
		if known, ok := r.known(noun[i:]); ok {
			return known, strings.TrimRight(noun[:i], "-")
		}
	}
	if before, after, ok := cutLast(noun, '-'); ok && before != "" && after != "" {
		return after, before
	}
	return noun, ""
}

// known finds the form of a noun that the tables have: "abgeordneter" is
// "abgeordnete", "ministerin" is "minister".
func (r *resolver) known(noun string) (string, bool) {
	if r.tables.nouns[noun] != 0 {
		return noun, true
	}
	for _, ending := range []string{"r", "n", "s", "in", "innen"} {
		stem, ok := strings.CutSuffix(noun, ending)
		if !ok || r.tables.nouns[stem] == 0 {
			continue
		}
		if len(ending) == 1 && !strings.HasSuffix(stem, "e") && ending != "s" {
			continue
		}
		return stem, true
	}
	return "", false
}

// agrees reports whether what is said of m can be said of a thing that was
// called d: nothing that d lacks, but for the nation, and nothing left out that
// d could not do without.
func (r *resolver) agrees(m, d *description) bool {
	if m.nation != "" && d.nation != "" && m.nation != d.nation {
		return false
	}
	if m.owner != nil && d.owner != nil && m.owner != d.owner {
		return false
	}
	for _, w := range m.words {
		if !slices.Contains(d.words, w) {
			return false
		}
	}
	for _, w := range d.words {
		if r.tables.restricting[w] && !slices.Contains(m.words, w) {
			return false
		}
	}
	return true
}

// news reports whether a phrase says itself that its thing is a new one:
// "another runner".
func (r *resolver) news(s *syntax.Sentence, m *mention) bool {
	for _, j := range s.Children(m.head) {
		t := s.Token(j)
		if r.tables.other[lower(t.Form)] || r.tables.other[lemmaOf(t)] {
			return true
		}
	}
	return false
}
