package coref

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// form is how a noun phrase names what it stands for.
type form uint8

const (
	indefinite    form = iota // "a minister", "ministers"
	definite                  // "the minister", "der Minister"
	demonstrative             // "this minister", "dieser Minister"
	possessed                 // "his minister", "Putins Minister"
	named                     // "Keller", "Minister Keller"
	pronoun                   // "he", "her" in "her minister", "this"
	grouped                   // "Keller and Novak", of which each is a phrase too
)

// mention is a phrase that stands for something.
type mention struct {
	sentence    int
	first, last int // words of the phrase, with all that hangs on its head
	end         int // word after the phrase without clauses, for the order of reading
	head        int
	form        form
	traits      traits
	description description
	owner       int // index of the mention that owns it ("his" in "his aide"), or -1
	entity      *Entity
	read        bool
	predicate   bool // says what its entity is: "is the envoy"

	members []int // of a group: their heads
	apart   bool  // which do not stand in one list
}

// traits are what is known of the things that a phrase may stand for. Each is
// a set; an empty intersection of two is a contradiction.
type traits struct {
	gender gender
	number number
	kind   kind
}

// meets reports whether one thing may have both traits.
func (a traits) meets(b traits) bool {
	return a.gender&b.gender != 0 && a.number&b.number != 0 && a.kind&b.kind != 0
}

// gender is a set of genders: natural ones of persons, grammatical ones of
// other things in German; English things are neuter.
type gender uint8

const (
	masculine gender = 1 << iota
	feminine
	neuter
	anyGender = masculine | feminine | neuter
)

type number uint8

const (
	singular number = 1 << iota
	plural
	anyNumber = singular | plural
)

// kind is a set of kinds of things.
type kind uint8

const (
	person kind = 1 << iota
	organization
	location
	thing
	anyKind = person | organization | location | thing
)

// kinds of names as a set. Misc names groups and works.
func kindOf(k syntax.NameKind) kind {
	switch k {
	case syntax.Person:
		return person
	case syntax.Organization:
		return organization
	case syntax.Place:
		return location
	default:
		return organization | thing | person
	}
}

// phrases lists the noun phrases and pronouns of all sentences in the order
// in which they are read: what lies inside a phrase comes before it.
func (r *resolver) phrases() {
	r.firstOf = make([]int, len(r.sentences)+1)
	for i, s := range r.sentences {
		r.firstOf[i] = len(r.phrase)
		for k := range s.Len() {
			if r.heads(s, k) {
				r.phrase = append(r.phrase, r.newPhrase(i, s, k))
			}
		}
		r.phrase = append(r.phrase, r.groups(i, s, r.phrase[r.firstOf[i]:])...)
		slices.SortStableFunc(r.phrase[r.firstOf[i]:], func(a, b mention) int {
			if a.end != b.end {
				return a.end - b.end
			}
			return b.first - a.first
		})
		r.owners(i)
	}
	r.firstOf[len(r.sentences)] = len(r.phrase)
}

// heads reports whether token k is the head of a phrase that can stand for a
// thing.
func (r *resolver) heads(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	switch t.Rel.Base() {
	case "flat", "fixed", "goeswith", "reparandum", "punct", "expl":
		return t.UPOS == syntax.PROPN && r.nameAt(s, k) && t.Rel.Base() != "expl" && !r.nameAt(s, t.Head)
	case "nmod":
		if t.Rel == "nmod:desc" {
			return false
		}
	case "compound":
		return t.UPOS == syntax.PROPN && t.Rel != "compound:prt"
	}
	switch t.UPOS {
	case syntax.NOUN, syntax.PROPN:
		return true
	case syntax.NUM:
		return argument(t.Rel.Base())
	case syntax.ADJ:
		return argument(t.Rel.Base()) && r.determined(s, k)
	case syntax.PRON, syntax.DET:
		_, ok := r.tables.pronouns[lower(t.Form)]
		return ok && (t.UPOS == syntax.PRON || t.Rel.Base() != "det" || t.Feats.Get("Poss") == "Yes") && t.Feats.Get("PronType") != "Rel"
	}
	return false
}

// argument reports whether a relation is that of a noun phrase to its verb or
// noun.
func argument(rel syntax.Rel) bool {
	switch rel {
	case "nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj", "root", "vocative":
		return true
	}
	return false
}

// nameAt reports whether a token lies in a name.
func (r *resolver) nameAt(s *syntax.Sentence, k int) bool {
	for _, m := range s.Mentions() {
		if k >= m.First && k < m.Last {
			return true
		}
	}
	return false
}

func (r *resolver) determined(s *syntax.Sentence, k int) bool {
	for _, j := range s.Children(k) {
		if s.Token(j).Rel.Base() == "det" {
			return true
		}
	}
	return false
}

// newPhrase reads the phrase with head k.
func (r *resolver) newPhrase(i int, s *syntax.Sentence, k int) mention {
	m := mention{sentence: i, head: k, owner: -1}
	m.first, m.last = span(s, k, true)
	_, m.end = span(s, k, false)
	t := s.Token(k)
	if p, ok := r.tables.pronouns[lower(t.Form)]; ok && (t.UPOS == syntax.PRON || t.UPOS == syntax.DET) {
		m.form, m.traits = pronoun, p.traits
		m.first, m.last, m.end = k, k+1, k+1
		r.agree(s, &m)
		return m
	}
	m.entity = r.namedAt(i, s, k)
	m.form = r.formOf(s, k)
	m.description = r.describe(s, k)
	m.traits = r.traitsOf(s, k, &m)
	if m.entity != nil {
		m.form = named
	}
	return m
}

// span returns the words of the phrase with head k, without prepositions,
// further conjuncts and appositions. Clauses that hang on it are part of the
// whole phrase alone.
func span(s *syntax.Sentence, k int, whole bool) (first, last int) {
	first, last = k, k+1
	for _, j := range s.Children(k) {
		t := s.Token(j)
		switch t.Rel.Base() {
		case "det", "amod", "nmod", "compound", "nummod", "flat", "fixed", "goeswith":
		case "acl", "advcl", "obl", "obj", "ccomp":
			if !whole {
				continue
			}
		case "advmod":
			if j > k {
				continue
			}
		default:
			continue
		}
		f, l := spanWithCase(s, j, whole)
		first, last = min(first, f), max(last, l)
	}
	for first < k && s.Token(first).UPOS == syntax.PUNCT && strings.Trim(s.Token(first).Form, `"“”„»«'‘’`) != "" {
		first++
	}
	return first, last
}

// spanWithCase is the span of a dependent, all that hangs on it included.
func spanWithCase(s *syntax.Sentence, k int, whole bool) (first, last int) {
	first, last = k, k+1
	for _, j := range s.Children(k) {
		if base := s.Token(j).Rel.Base(); base == "acl" && !whole {
			continue
		}
		if s.Token(j).UPOS == syntax.PUNCT && (j < first && j == k-1 || j > k) && !bracket(s.Token(j).Form) {
			continue
		}
		f, l := spanWithCase(s, j, whole)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

func bracket(form string) bool { return form == ")" || form == "(" }

// formOf tells by its determiner how a phrase names its thing.
func (r *resolver) formOf(s *syntax.Sentence, k int) form {
	for _, j := range s.Children(k) {
		t := s.Token(j)
		switch {
		case t.Rel == "nmod:poss" || t.Rel == "det:poss" || t.Feats.Get("Poss") == "Yes" && t.Rel.Base() != "acl":
			return possessed
		case t.Rel.Base() != "det" || j > k:
			if t.Rel.Base() == "nmod" && j < k && t.Feats.Get("Case") == "Gen" && r.lang == article.German {
				return possessed
			}
		case t.Feats.Get("PronType") == "Dem":
			return demonstrative
		case r.tables.definite[lower(t.Form)]:
			return definite
		}
	}
	return indefinite
}

// owners finds the mention that owns each phrase of a sentence: its
// possessive, or the phrase with "of" or in the genitive behind it.
func (r *resolver) owners(i int) {
	s := r.sentences[i]
	list := r.phrase[r.firstOf[i]:]
	for n := range list {
		m := &list[n]
		if m.form == pronoun || m.form == grouped {
			continue
		}
		for o := range list {
			t := s.Token(list[o].head)
			if t.Head != m.head || o == n || list[o].form == grouped {
				continue
			}
			switch {
			case t.Rel == "nmod:poss", t.Rel == "det:poss":
			case t.Rel.Base() == "nmod" && (t.Feats.Get("Case") == "Gen" && r.lang == article.German || r.ofPhrase(s, list[o].head)):
			case t.Rel.Base() == "det" && t.Feats.Get("Poss") == "Yes":
			default:
				continue
			}
			m.owner = r.firstOf[i] + o
			break
		}
	}
}

// ofPhrase reports whether a phrase has "of" or "von" before it.
func (r *resolver) ofPhrase(s *syntax.Sentence, k int) bool {
	for _, j := range s.Children(k) {
		if t := s.Token(j); t.Rel == "case" && j < k {
			return r.tables.of[lower(t.Form)]
		}
	}
	return false
}

// lower is strings.ToLower for forms that mostly are lower case already.
func lower(form string) string { return strings.ToLower(form) }
