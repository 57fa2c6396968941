package relate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
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
				if k := c.mentionKind(i); i > t.Head || c.words.Address[c.lemma(i)] || k == syntax.Place || k == syntax.Organization {
					continue // "US President Novak" is no US
				}
				if next := i + 1; next < t.Head && c.token(next).Rel == "nmod:desc" && c.token(next).Head == t.Head {
					continue // a title of several words
				}
				c.is(c.namePhrase(t.Head), c.titlePhrase(i, t.Head), i)
			case "flat":
				if t.UPOS == syntax.PROPN && c.token(t.Head).UPOS == syntax.NOUN && i == c.firstFlat(t.Head) {
					c.is(c.flatName(t.Head, i), c.beforeName(t.Head, i), t.Head)
				}
			case "compound":
				if c.describesName(i, t.Head) {
					c.is(c.namePhrase(t.Head), c.titlePhrase(i, t.Head), i)
				}
			case "amod":
				if c.origin(i, t.Head) {
					c.is(c.namePhrase(t.Head), Phrase{Head: i, First: i, Last: i + 1}, i)
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
	if t.UPOS == syntax.PROPN && h.UPOS == syntax.PROPN && c.personAt(k) && c.mentionKind(head) == "" && c.office(head) && c.closeApposition(head, k) {
		name, description = k, head // "Senatorin Keller", the title taken for a name
	}
	if t.UPOS == syntax.NOUN && h.UPOS == syntax.NOUN && c.mentionKind(k) != "" && c.mentionKind(head) == "" && c.closeApposition(head, k) {
		name, description = k, head // "die Organisation Ärzte ohne Grenzen"
	}
	if name == k && c.words.Sort[c.lemma(description)] && c.closeApposition(head, k) {
		return // "vom Typ Leopard": which one, not what it is
	}
	if c.token(name).UPOS != syntax.PROPN && c.token(name).UPOS != syntax.NOUN || !c.describes(description) {
		return
	}
	if c.temporal(description) || c.words.TimeNoun[c.lemma(description)] || c.temporal(name) {
		return
	}
	if c.words.Claim[c.lemma(description)] && c.deniedBelow(description) || c.sumsUp(description) {
		return // "accused Novak of lying, a charge that he denies": the clause is the charge
	}
	if name == k && c.words.Address[c.lemma(description)] && c.closeApposition(head, k) && c.childWith(head, "det:poss") < 0 {
		return
	}
	// "Following their meeting, Keller": no apposition, the parser erred.
	if name == k && c.childWith(head, "case") == 0 && !c.closeApposition(head, k) {
		return
	}
	// "Staatsanwaltschaft Bremen" is an office in a place, no place.
	if name == k && c.placeAt(name) && c.closeApposition(head, k) && !opensQuote(c.token(k-1).Form) && !c.words.PlaceKind[c.lemma(description)] || c.oneName(head, k) || c.among(head, k) {
		return
	}
	// "his wife, the biologist Anna Keller": both tell who she is.
	if own := c.childWith(k, "appos"); name == head && t.UPOS == syntax.NOUN && h.UPOS == syntax.NOUN && own > k && c.mentionKind(own) != "" && !c.placeAt(own) && c.closeApposition(k, own) {
		name, description = own, head
	}
	d := c.phrase(description)
	if name == k {
		first, _ := c.bounds(k, false)
		d = c.beforeName(head, first)
	}
	c.is(c.namePhrase(name), d, description)
	if name == k {
		for _, other := range c.namesOf(head) {
			if other != k {
				c.is(c.namePhrase(other), d, description)
			}
		}
	}
	if name == head {
		for _, other := range c.coordinated(description)[1:] {
			if c.token(other).UPOS == syntax.NOUN {
				c.is(c.namePhrase(name), c.phrase(other), other)
			}
		}
	}
}

// deniedBelow reports whether a relative clause tells that somebody denies a
// claim.
func (c *Context) deniedBelow(claim int) bool {
	k := c.childWith(claim, "acl:relcl")
	return k >= 0 && c.words.Denial[c.lemma(k)]
}

// sumsUp reports whether a noun takes up the clause before it to say more of it:
// "closed its embassy, a move that surprised many".
func (c *Context) sumsUp(noun int) bool {
	det := c.childWith(noun, "det")
	return c.words.SumsUp[c.lemma(noun)] && det >= 0 && c.token(det).Feats.Get("Definite") == "Ind" && c.childWith(noun, "acl:relcl", "acl") > noun
}

// describes reports whether a word says what something is: a noun, or an
// adjective or a people's name behind an article or possessor: "the Kenyan",
// "the firm's chief executive".
func (c *Context) describes(i int) bool {
	switch t := c.token(i); t.UPOS {
	case syntax.NOUN:
		return true
	case syntax.ADJ, syntax.PROPN:
		if t.UPOS == syntax.PROPN && c.mentionKind(i) == "" && c.office(i) {
			return true
		}
		return c.mentionKind(i) == "" && c.childWith(i, "det", "nmod:poss", "det:poss") >= 0
	}
	return false
}

// describesName reports whether noun i is what the name with the given head is
// called: the office of a person, or a noun behind an article right before the
// name: "the chipmaker Bluewater".
func (c *Context) describesName(i, head int) bool {
	t, h := c.token(i), c.token(head)
	if i > head || t.UPOS != syntax.NOUN || h.UPOS != syntax.PROPN || c.words.Address[c.lemma(i)] || c.mentionKind(i) != "" {
		return false
	}
	switch c.mentionKind(head) {
	case syntax.Person:
		return c.office(i) || c.behindArticle(i, head)
	case syntax.Organization:
		return c.behindArticle(i, head)
	}
	return false
}

// origin reports whether adjective i is a description by itself of the name
// with the given head: "the Kenyan Ada Barasa".
func (c *Context) origin(i, head int) bool {
	t := c.token(i)
	return i < head && c.personAt(head) && capital(t.Form) && c.mentionKind(i) == "" && c.namePhrase(head).First == i+1 && c.behindArticle(i, head)
}

// behindArticle reports whether nothing but adjectives and nouns stands between
// the article of a name's phrase and token i, and nothing between that and the
// name.
func (c *Context) behindArticle(i, head int) bool {
	det := c.childWith(head, "det")
	if det < 0 || det > i || c.namePhrase(head).First != i+1 {
		return false
	}
	for k := det + 1; k < i; k++ {
		if u := c.token(k).UPOS; u != syntax.ADJ && u != syntax.NOUN && u != syntax.PUNCT {
			return false
		}
	}
	return true
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// oneName reports whether two words belong to one name: "Universität Leipzig".
func (c *Context) oneName(a, b int) bool {
	for _, m := range c.Sentence.Mentions() {
		if a >= m.First && a < m.Last && b >= m.First && b < m.Last {
			return true
		}
	}
	return false
}

// among reports whether a phrase behind a comma names some of many: "52 people,
// among them two children".
func (c *Context) among(head, k int) bool {
	first, _ := c.subtree(k)
	for i := first; i > head && i < k; i++ {
		if c.words.Among[strings.ToLower(c.token(i).Form)] {
			return true
		}
	}
	if first-1 > head && c.token(first-1).UPOS == syntax.PRON {
		first-- // "among them"
	}
	return first-1 > head && c.words.Among[strings.ToLower(c.token(first-1).Form)]
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

// titlePhrase is the phrase of a title that hangs on the name, whose article is
// the title's.
func (c *Context) titlePhrase(k, name int) Phrase {
	first, last := c.bounds(k, false)
	for first > 0 && c.token(first-1).Rel == "nmod:desc" && c.token(first-1).Head == name {
		first--
	}
	if c.behindArticle(k, name) {
		first = c.childWith(name, "det")
	}
	return Phrase{Head: k, First: first, Last: min(last, name)}
}

func (c *Context) personAt(i int) bool {
	return c.mentionKind(i) == syntax.Person
}

// is emits "name is description"; if the description names an office of
// somebody ("head of the fund"), the ontology's role relation as well.
func (c *Context) is(name, description Phrase, at int) {
	if c.unlike(name.Head, description.Head) {
		return
	}
	p := c.being(name, description, at)
	for _, k := range c.Sentence.Children(description.Head) {
		if c.token(k).Rel == "amod" && c.words.Unreal[c.lemma(k)] == "possible" {
			p.Modality = triple.Possible // "the alleged leader"
		}
	}
	c.emitRole(p)
}

// unlike reports whether a name is not what it stands beside, or no more than where
// it is: a place is no office, that it is a suburb is no news, and "the rebel
// Northern Front" is not the rebel.
func (c *Context) unlike(name, description int) bool {
	switch c.mentionKind(name) {
	case syntax.Place:
		return c.office(description) || c.knownWith(schema.Role, c.nounLemma(description), genitives(c.lang))
	case syntax.Organization:
		return c.words.Partisan[c.lemma(description)] && len(c.Sentence.Children(description)) <= 1
	case "":
		k := c.childWith(description, "appos", "flat")
		return k > description && c.personAt(k) && !c.office(name) && c.placeWord(name)
	}
	return false
}

// placeWord reports whether a noun is the word for a place.
func (c *Context) placeWord(noun int) bool {
	return c.words.PlaceKind[c.lemma(noun)] || c.childWith(noun, "nmod") >= 0 && c.placeAt(c.childWith(noun, "nmod"))
}

// isWord is the copula that a construction without a verb stands for.
func (c *Context) isWord() string {
	if c.lang == article.English {
		return "is"
	}
	return "ist"
}
