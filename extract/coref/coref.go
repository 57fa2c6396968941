// Package coref says which mentions of an article are one thing. In go the
// analysed sentences of an article; out come its entities, each with its
// fullest name, and for every token the entity that it stands for.
//
// Names are joined first, over the whole article: a short name joins the full
// name that ends in it, another spelling joins the name that sounds the same.
// Then the noun phrases are read in the order of the text, and each joins the
// thing that it must stand for (apposition, relative pronoun), else the one
// that it describes ("the envoy"), else, a pronoun, the best of the things
// before it with which it agrees. What is known of a thing grows as it is
// joined. The order from sure to bold follows Raghunathan et al., A Multi-Pass
// Sieve for Coreference Resolution, EMNLP 2010. When unsure, a mention stays
// alone.
package coref

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Entity is a thing that an article tells of. One without a Name is told of by
// common nouns and pronouns alone.
type Entity struct {
	Name  string // the fullest form in the article, in the nominative where known
	Kind  syntax.NameKind
	Forms []string // all forms of the name, in order of appearance

	traits traits        // what all its mentions leave open
	called []description // by common nouns
	count  int           // mentions read so far
	last   int           // the last mention read, -1 before the first

	members  []*Entity // of a group
	relative bool      // introduced as somebody's relative
}

// Mention is a phrase with what it stands for: words First to Last-1 of a
// sentence, with Head.
type Mention struct {
	Sentence, First, Last, Head int
	Entity                      *Entity
}

// Chains maps tokens to entities.
type Chains struct {
	entities []*Entity
	mentions []Mention
	at       [][]*Entity // by sentence and token

	antecedents map[place]Mention // of pronouns for things without names
}

// At returns the named entity that a token stands for, nil if it stands for
// none.
func (c *Chains) At(sentence, token int) *Entity {
	if e := c.at[sentence][token]; e != nil && e.Name != "" {
		return e
	}
	return nil
}

// Entities returns the named entities in the order of their first mention.
func (c *Chains) Entities() []*Entity { return c.entities }

// Mentions returns all noun phrases and pronouns, those too that stand for
// nothing named.
func (c *Chains) Mentions() []Mention { return c.mentions }

// Antecedent returns the common noun phrase, without relative clauses, that a
// pronoun takes up where the thing has no name. It reports false for other words.
func (c *Chains) Antecedent(sentence, token int) (Mention, bool) {
	m, ok := c.antecedents[place{sentence, token}]
	return m, ok
}

// Somebody reports whether the noun phrase with a head is one for a person.
func (c *Chains) Somebody(sentence, head int) bool {
	for i := range c.mentions {
		if m := &c.mentions[i]; m.Sentence == sentence && m.Head == head {
			return m.Entity.traits.kind == person
		}
	}
	return false
}

// Resolve finds the chains of an article's sentences.
func Resolve(lang article.Language, sentences []*syntax.Sentence) *Chains {
	r := &resolver{
		tables: tablesFor(lang), lang: lang, sentences: sentences,
		chains: &Chains{at: make([][]*Entity, len(sentences))},
	}
	words := 0
	for _, s := range sentences {
		words += s.Len()
	}
	at := make([]*Entity, words)
	for i, s := range sentences {
		r.chains.at[i], at = at[:s.Len():s.Len()], at[s.Len():]
	}
	r.collect()
	r.splitPairs()
	r.dropCompounds()
	r.surnames()
	r.organizations()
	r.joinNames()
	r.quotations()
	r.phrases()
	r.read()
	r.publish()
	return r.chains
}

type resolver struct {
	lang       article.Language
	tables     *tables
	sentences  []*syntax.Sentence
	names      []name
	kin        []int             // the names of somebody's relatives, in order
	firms      map[string]bool   // names that a company has and somebody of the article too
	shortFor   map[string]string // short names of organisations → full ones
	inBrackets map[string]string // abbreviations → names that they stand behind
	phrase     []mention
	firstOf    []int                // first phrase of each sentence
	byNoun     map[string][]*Entity // things by the head of what they were called
	gathered   []*Entity            // groups
	chains     *Chains
	quotes     quotes
}

// publish hands over what was found.
func (r *resolver) publish() {
	r.chains.mentions = make([]Mention, 0, len(r.phrase))
	r.chains.antecedents = make(map[place]Mention)
	first := make(map[*Entity]Mention) // with a noun
	taken := r.takenGroups()
	for i := range r.phrase {
		m := &r.phrase[i]
		if m.form == grouped && (m.apart || !taken[m.entity]) {
			continue
		}
		if m.form != grouped && r.chains.at[m.sentence][m.head] == nil && !m.predicate {
			r.chains.at[m.sentence][m.head] = m.entity
		}
		r.chains.mentions = append(r.chains.mentions, Mention{m.sentence, m.first, m.last, m.head, m.entity})
		if m.entity.Name != "" {
			continue
		}
		phrase, ok := first[m.entity]
		switch {
		case m.form != pronoun && !ok:
			first[m.entity] = Mention{m.sentence, m.first, r.beforeRelative(m), m.head, m.entity}
		case m.form == pronoun && ok:
			r.chains.antecedents[place{m.sentence, m.head}] = phrase
		}
	}
}

// beforeRelative returns the word after a phrase without its relative clauses.
func (r *resolver) beforeRelative(m *mention) int {
	s, last := r.sentences[m.sentence], m.last
	for _, j := range s.Children(m.head) {
		if s.Token(j).Rel == "acl:relcl" && j > m.head {
			first, _ := spanWithCase(s, j, true)
			last = min(last, first)
		}
	}
	for last > m.head+1 && s.Token(last-1).Form == "," {
		last--
	}
	return last
}

// takenGroups returns the groups that a pronoun takes up: no other list is a mention.
func (r *resolver) takenGroups() map[*Entity]bool {
	taken := make(map[*Entity]bool)
	for i := range r.phrase {
		if m := &r.phrase[i]; m.form == pronoun && len(m.entity.members) > 0 {
			taken[m.entity] = true
		}
	}
	return taken
}
