package relate

import (
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// apposition reads what a name is called beside it: titles before the name and
// appositions behind it.
var apposition = &Rule{
	Name: "apposition",
	Doc:  "palace spokesman Pavel Novak; Brandt, an American teacher",
	Find: func(c *Context) {
		for i := range c.Sentence.Len() {
			switch t := c.token(i); t.Rel {
			case "appos":
				if !c.isCalled(i) {
					c.appositive(t.Head, i)
				}
			case "nmod:desc":
				if c.words.address[c.lemma(i)] {
					continue
				}
				c.is(c.namePhrase(t.Head), c.titlePhrase(i, t.Head), i)
			case "flat":
				if t.UPOS == syntax.PROPN && c.token(t.Head).UPOS == syntax.NOUN && i == c.firstFlat(t.Head) {
					c.is(c.flatName(t.Head, i), c.beforeName(t.Head, i), t.Head)
				}
			case "compound":
				if h := c.token(t.Head); !c.words.address[c.lemma(i)] && t.UPOS == syntax.NOUN && h.UPOS == syntax.PROPN && c.personAt(t.Head) && i < t.Head && c.roleNoun(i) {
					c.is(c.namePhrase(t.Head), c.titlePhrase(i, t.Head), i)
				}
			}
		}
	},
}

// appositive handles "X, the Y", "the Y X" and "the Y, X": the name is the
// subject, the description the object.
func (c *Context) appositive(head, k int) {
	h, t := c.token(head), c.token(k)
	name, description := head, k
	if t.UPOS == syntax.PROPN && h.UPOS != syntax.PROPN {
		name, description = k, head
	}
	if c.token(name).UPOS != syntax.PROPN && c.token(name).UPOS != syntax.NOUN || c.token(description).UPOS != syntax.NOUN {
		return
	}
	if c.temporal(description) || c.words.timeNoun[c.lemma(description)] {
		return
	}
	if name == k && c.words.address[c.lemma(description)] && c.closeApposition(head, k) && c.childWith(head, "det:poss") < 0 {
		return
	}
	// "Following their meeting, Keller": no apposition, the parser erred.
	if name == k && c.childWith(head, "case") == 0 && !c.closeApposition(head, k) {
		return
	}
	// "Staatsanwaltschaft Bremen" is an office in a place, no place.
	if name == k && c.placeAt(name) && c.closeApposition(head, k) {
		return
	}
	d := c.phrase(description)
	if name == k {
		first, _ := c.bounds(k, false)
		d = c.beforeName(head, first)
	}
	c.is(c.namePhrase(name), d, description)
	if name == head {
		for _, other := range c.coordinated(description)[1:] {
			if c.token(other).UPOS == syntax.NOUN {
				c.is(c.namePhrase(name), c.phrase(other), other)
			}
		}
	}
}

// namePhrase is the phrase of a name without the title in front of it.
func (c *Context) namePhrase(head int) Phrase {
	for _, m := range c.Sentence.Mentions() {
		if head >= m.First && head < m.Last {
			return Phrase{Head: head, First: m.First, Last: m.Last}
		}
	}
	return c.phrase(head)
}

func (c *Context) firstFlat(head int) int { return c.childWith(head, "flat") }

// flatName is the name that hangs flat on its title.
func (c *Context) flatName(head, first int) Phrase {
	p := Phrase{Head: first, First: first, Last: first + 1}
	for _, k := range c.Sentence.Children(head) {
		if c.token(k).Rel == "flat" && k == p.Last {
			p.Last = k + 1
		}
	}
	return p
}

// beforeName is the phrase of a title up to the name.
func (c *Context) beforeName(head, name int) Phrase {
	p := c.phrase(head)
	p.Last = min(p.Last, max(name, head+1))
	for p.Last > head+1 && c.token(p.Last-1).UPOS == syntax.PUNCT {
		p.Last--
	}
	return p
}

// titlePhrase is the phrase of a title that hangs on the name.
func (c *Context) titlePhrase(k, name int) Phrase {
	first, last := c.bounds(k, false)
	return Phrase{Head: k, First: first, Last: min(last, name)}
}

func (c *Context) roleNoun(i int) bool {
	for _, prep := range c.genitives() {
		if c.known(schema.Role, c.nounLemma(i)+" "+prep) {
			return true
		}
	}
	return false
}

func (c *Context) personAt(i int) bool {
	return c.mentionKind(i) == syntax.Person
}

// is emits "name is description"; if the description names an office of
// somebody ("head of the fund"), the ontology's role relation as well.
func (c *Context) is(name, description Phrase, at int) {
	p := c.being(name, description, at)
	for _, k := range c.Sentence.Children(description.Head) {
		if c.token(k).Rel == "amod" && c.words.unreal[c.lemma(k)] == "possible" {
			p.Modality = triple.Possible // "the alleged leader"
		}
	}
	c.emitRole(p)
}

// isWord is the copula that a construction without a verb stands for.
func (c *Context) isWord() string {
	if c.lang == "en" {
		return "is"
	}
	return "ist"
}
