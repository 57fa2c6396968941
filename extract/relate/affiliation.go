package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// affiliation reads where somebody or something named comes from, belongs to
// or is, where a preposition beside the name tells it.
var affiliation = &Rule{
	Name: "affiliation",
	Doc:  "Keller, a teacher from Oslo; Novak of Lumen Watch; the Oslo-based Bluewater; Marsh College in Bern",
	Find: func(c *Context) {
		for i := range c.Sentence.Len() {
			switch t := c.token(i); {
			case t.Rel == "nmod":
				c.belongs(t.Head, i)
			case t.UPOS == syntax.VERB && t.Rel == "amod":
				c.based(t.Head, i)
			}
		}
		if c.lang == article.German {
			for _, m := range c.Sentence.Mentions() {
				if m.Kind == syntax.Person {
					c.ofParty(m)
				}
			}
		}
	},
}

// ofParty handles a person with an organization in brackets: "Anna Keller (SPD)".
func (c *Context) ofParty(m syntax.Mention) {
	open := m.Last
	if open+2 >= c.Sentence.Len() || c.token(open).Form != "(" {
		return
	}
	last := open + 1
	for last < c.Sentence.Len() && c.token(last).Form != ")" {
		last++
	}
	party := Phrase{Head: open + 1, First: open + 1, Last: last}
	if last == c.Sentence.Len() || !c.words.Party[strings.ToLower(c.text(party.First, party.Last))] && !c.isOrganization(party) {
		return
	}
	c.emit(Proposition{
		Subject:    c.namePhrase(c.nameHead(m)),
		Relation:   Relation{Pred: party.Head, Phrase: "gehört an", Lemma: "angehören", Pattern: schema.Verb, Key: "angehören"},
		Object:     party,
		Polarity:   triple.Positive,
		Modality:   triple.Asserted,
		Content:    -1,
		At:         -1,
		Confidence: 0.8,
	})
}

// isOrganization reports whether a phrase is the name of an organization.
func (c *Context) isOrganization(p Phrase) bool {
	return slices.ContainsFunc(c.Sentence.Mentions(), func(m syntax.Mention) bool {
		return m.Kind == syntax.Organization && m.First == p.First && m.Last == p.Last
	})
}

// nameHead returns the token of a name that hangs on a token outside of it.
func (c *Context) nameHead(m syntax.Mention) int {
	for i := m.First; i < m.Last; i++ {
		if h := c.token(i).Head; h < m.First || h >= m.Last {
			return i
		}
	}
	return m.First
}

// belongs handles a name, or what a name is called, with the name of a place or
// an organization behind a preposition.
func (c *Context) belongs(head, k int) {
	name, ok1 := c.nameOf(head)
	object, ok2 := c.nameOf(k)
	if !ok1 || !ok2 || k < head || c.temporal(k) {
		return
	}
	prep := c.oblique(k).Prep
	if prep == "of" && name != head {
		return // "Keller, head of Lumen Watch": a role, which apposition reads
	}
	kinds := string(c.mentionKind(name)) + " " + prep + " " + string(c.mentionKind(object))
	if c.words.Affiliation[kinds] {
		c.affiliated(name, object, k, prep)
	}
}

// based handles "the Oslo-based company Bluewater".
func (c *Context) based(head, verb int) {
	if c.lemma(verb) != "base" || verb < 2 {
		return
	}
	place := verb - 1
	if c.token(place).UPOS == syntax.PUNCT {
		place--
	}
	name, ok := c.nameOf(head)
	if ok && c.placeAt(place) {
		c.affiliated(name, place, verb, "based in")
	}
}

// nameOf returns the token of the name that a phrase with this head has: the
// head's own, or that of its apposition.
func (c *Context) nameOf(head int) (int, bool) {
	if c.mentionKind(head) != "" {
		return head, true
	}
	if t := c.token(head); t.Rel == "appos" && c.mentionKind(t.Head) == syntax.Person {
		return t.Head, true
	}
	for _, k := range c.Sentence.Children(head) {
		if c.token(k).Rel == "appos" && c.mentionKind(k) != "" {
			return k, true
		}
	}
	return 0, false
}

func (c *Context) affiliated(name, object, at int, prep string) {
	lemma := c.copulaLemma() + " " + prep
	c.emit(Proposition{
		Subject:    c.namePhrase(name),
		Relation:   Relation{Pred: at, Phrase: c.isWord() + " " + prep, Lemma: lemma, Pattern: schema.Adjective, Key: prep},
		Object:     c.namePhrase(object),
		Polarity:   triple.Positive,
		Modality:   triple.Asserted,
		Content:    -1,
		At:         -1,
		Confidence: 0.8,
	})
}
