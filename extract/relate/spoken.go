package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// spokenOf emits what somebody says that something is by the words that he
// chooses for it: after "sprach von einem nützlichen Austausch" the exchange was
// useful in his words, and after "sprach von einem der stärksten Pakete" the
// package one of the strongest. A bare noun says no more than that he spoke of it.
func (c *Context) spokenOf(f *Frame) {
	if c.lang != article.German || c.lemma(f.Pred) != "sprechen" || f.Polarity == triple.Negative || f.Modality != triple.Asserted || len(f.Subjects) == 0 || f.Particle >= 0 {
		return
	}
	for _, o := range f.Obliques {
		thing, predicate := c.characterized(o)
		if thing.Absent() {
			continue
		}
		p := c.being(thing, predicate, thing.Head)
		p.Source = Source{Speaker: c.phrase(f.Subjects[0]), Verb: c.verb(f)}
		c.emit(p)
	}
}

// characterized returns a noun and the words that say what it is like, where an
// oblique with "von" brings it up as new; absent for others.
func (c *Context) characterized(o Oblique) (thing, predicate Phrase) {
	if o.Prep != "von" {
		return Phrase{}, Phrase{}
	}
	whose := -1
	for _, k := range c.Sentence.Children(o.Head) {
		if t := c.token(k); t.Rel == "nmod" && k > o.Head && t.Feats.Get("Case") == "Gen" && c.oblique(k).Prep == "" {
			whose = k
		}
	}
	if c.lemma(o.Head) == "ein" && whose >= 0 && c.token(whose).UPOS == syntax.NOUN {
		return Phrase{Head: whose, First: whose, Last: whose + 1}, c.phrase(o.Head)
	}
	det := c.childWith(o.Head, "det")
	if c.token(o.Head).UPOS != syntax.NOUN || det < 0 || c.lemma(det) != "ein" {
		return Phrase{}, Phrase{}
	}
	thing = Phrase{Head: o.Head, First: o.Head, Last: o.Head + 1}
	if whose >= 0 {
		return thing, c.phrase(o.Head)
	}
	like := c.childWith(o.Head, "amod")
	if like < 0 || c.frameAt[like] >= 0 || c.token(like).UPOS != syntax.ADJ || !c.Event(c.nounLemma(o.Head)) {
		return Phrase{}, Phrase{} // "einem schweren Fehler": which thing that is, is not told
	}
	last := slices.Max(append(c.conjuncts(like), like))
	return thing, Phrase{Head: like, First: like, Last: last + 1}
}

// characterizes reports whether a phrase says of a noun inside of it what it is
// like: "eine Koalition der Verlierer".
func (c *Context) characterizes(p, noun Phrase) bool {
	return noun.Last == noun.First+1 && (p.Head == noun.Head || c.token(noun.Head).Head == p.Head && c.lemma(p.Head) == "ein")
}
