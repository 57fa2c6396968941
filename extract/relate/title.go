package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// title reads the office in front of a person's name off the words, where the
// tree has hung it elsewhere: "General Ousmane Djibrine", "Opposition leader
// Georgi Bozhinov".
var title = &Rule{
	Name: "title",
	Doc:  "General Novak; Press Secretary Pavel Novak",
	Find: func(c *Context) {
		for _, m := range c.Sentence.Mentions() {
			switch m.Kind {
			case syntax.Person:
				c.titleBefore(m)
			case syntax.Organization:
				c.organizationBefore(m)
			}
		}
	},
}

func (c *Context) titleBefore(m syntax.Mention) {
	first := m.First
	for first > 0 && c.titleWord(first-1) {
		first--
	}
	// The run must end in an office and begin a noun phrase.
	for first < m.First && !c.opensTitle(first) {
		first++
	}
	if first == m.First || !c.office(m.First-1) || c.words.Address[c.lemma(m.First-1)] {
		return
	}
	// Behind an article the title is a phrase of its own, which the tree knows
	// better: "the minister Keller criticised".
	if name := c.token(m.First); c.lang == article.German && name.Rel == "nmod" && name.Head == m.First-1 && name.Feats.Get("Case") == "Gen" {
		return // "ein Freund Kellers"
	}
	office := c.token(m.First - 1)
	if first > 0 && c.token(first-1).UPOS == syntax.DET && c.token(m.First).Head != m.First-1 && (office.Head < m.First || office.Head >= m.Last) {
		return
	}
	c.calledBefore(m, first)
}

// calledBefore says that a name is what the words from first on right before it
// say, unless the tree told that.
func (c *Context) calledBefore(m syntax.Mention, first int) {
	role := Phrase{Head: m.First - 1, First: first, Last: m.First}
	for i := range c.found {
		if q := &c.found[i]; q.Predicative && q.Object.First < role.Last && role.First < q.Object.Last {
			return
		}
	}
	c.is(Phrase{Head: m.First, First: m.First, Last: m.Last}, role, m.First-1)
}

// organizationBefore reads what an English organization is called right before its
// name, without an article: "Rail operator Lumen", "its rival Lumen".
func (c *Context) organizationBefore(m syntax.Mention) {
	noun := m.First - 1
	if c.lang != article.English || noun < 0 || !c.words.Organization[c.lemma(noun)] || c.token(noun).UPOS != syntax.NOUN || c.token(noun).Feats.Get("Number") == "Plur" {
		return
	}
	first := noun
	for first > 0 && c.titleWord(first-1) && c.mentionKind(first-1) == "" {
		first--
	}
	if first > 0 && (c.token(first-1).UPOS == syntax.DET || c.token(first-1).UPOS == syntax.PART || c.token(first-1).UPOS == syntax.PRON) {
		return // the tree knows better
	}
	c.calledBefore(m, first)
}

// titleWord reports whether a token may be part of a title: a noun, name or
// adjective next to the one behind it.
func (c *Context) titleWord(i int) bool {
	switch c.token(i).UPOS {
	case syntax.NOUN, syntax.PROPN:
		return c.mentionKind(i) != syntax.Person
	case syntax.ADJ:
		return true
	}
	return false
}

// opensTitle keeps adjectives of rank and origin, but no other word, in front.
func (c *Context) opensTitle(i int) bool {
	return c.token(i).UPOS != syntax.ADJ || c.token(i).Rel.Base() == "amod"
}

// office reports whether a token is the word for an office or rank.
func (c *Context) office(i int) bool { return c.Office(c.nounLemma(i)) }
