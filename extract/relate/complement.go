package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// mainOblique returns the index of the oblique that completes a verb without an
// object, or -1: one that the ontology knows with the verb, else the one that
// is most of a participant and least of a circumstance, else, of several, the
// nearest to the verb; in German, where complements stand behind circumstances,
// the last.
func (c *Context) mainOblique(f *Frame, voice schema.Pattern) int {
	best, weight := -1, 0
	for k, o := range f.Obliques {
		if (o.Agent || o.Prep == "by") && f.Passive || c.isSource(o) || c.isExchange(o) || c.portion(o) {
			continue
		}
		if o.Prep != "" && !c.after(o) && c.setting(o) == "" && c.known(voice, c.verb(f)+" "+o.Prep) && (!c.temporal(o.Head) || c.durationAt(o.Head)) {
			return k // "sentenced to nine years", too
		}
		w := c.participation(o)
		if w == whereabouts && (f.Passive && (c.lang == article.German || c.holdsPlace(c.placePhrase(o.Head))) || f.Idiom >= 0) {
			continue // "was arrested in Nairobi", "took place in Nairobi": where, and no more
		}
		if w > weight || w > 0 && w == weight && c.closer(f, o.Head, f.Obliques[best].Head) {
			best, weight = k, w
		}
	}
	return best
}

// portion reports whether an oblique says how much of it: "gehört zu 60 Prozent
// dem Staat".
func (c *Context) portion(o Oblique) bool {
	return o.Prep == "zu" && c.lemma(o.Head) == "prozent"
}

// spanning reports whether token k is a duration that is the object of its verb:
// "dauerte drei Stunden", "forderte elf Jahre".
func (c *Context) spanning(f *Frame, k int) bool {
	return c.lang == article.German && c.durationAt(k) && c.words.Spanning[c.verb(f)] && c.oblique(k).Prep == "" && len(f.Objects) == 0 && c.childWith(f.Pred, "obj") < 0
}

// closer reports whether oblique a belongs closer to the verb than b.
func (c *Context) closer(f *Frame, a, b int) bool {
	if c.lang == article.German {
		return a > b
	}
	return abs(a-f.Pred) < abs(b-f.Pred)
}

// noPlace returns the oblique that fills the object and so is no place of what
// happened, or -1. What is the object for want of another and tells where goes
// on to tell it: "died in Nairobi".
func (c *Context) noPlace(f *Frame, main int) int {
	if main >= 0 && c.tellsWhere(f.Obliques[main]) {
		return -1
	}
	return main
}

func (c *Context) tellsWhere(o Oblique) bool {
	w := c.participation(o)
	return w == whereabouts || w == participant && c.governs(o) && c.role(o) == triple.PlaceRole
}

// Degrees to which an oblique is a participant.
const (
	circumstance = iota // times, causes and the like
	whereabouts         // where, or without what
	participant
)

// participation says how much of a participant an oblique is. A German
// preposition of place with the accusative tells where to.
func (c *Context) participation(o Oblique) int {
	switch {
	case c.temporal(o.Head) && c.prepositional(o) && (o.Prep == "aus" || o.Prep == "auf"):
		return participant // "stammt aus dem Jahr 2013"
	case c.temporal(o.Head):
		return circumstance
	case c.governs(o):
		return participant
	case c.setting(o) != "", c.stockPhrase(o):
		return circumstance
	}
	switch c.role(o) {
	case triple.TimeRole, triple.Cause, triple.Duration:
		return circumstance
	case triple.PlaceRole:
		if c.lang == article.German && c.token(o.Head).Feats.Get("Case") == "Acc" {
			return participant
		}
		return whereabouts
	case triple.Manner:
		switch o.Prep {
		case "as", "als", "gegen":
			return participant
		case "ohne":
			return whereabouts
		}
		return circumstance
	}
	return participant
}

// governs reports whether the preposition of an oblique is the one that its verb
// governs: "suchen nach".
func (c *Context) governs(o Oblique) bool {
	if o.Prep == "" || len(c.words.Governed) == 0 {
		return false
	}
	head := c.token(o.Head).Head
	if head == syntax.Root {
		return false
	}
	if c.words.Governed[c.lemma(head)+" "+o.Prep] {
		return true
	}
	k := c.frameAt[head]
	return k >= 0 && c.words.Governed[c.verb(&c.Frames[k])+" "+o.Prep]
}

// after reports whether German "nach" tells when: before a noun that is no
// place, unless the verb governs it.
func (c *Context) after(o Oblique) bool {
	return o.Prep == "nach" && c.token(o.Head).UPOS == syntax.NOUN && !c.placeAt(o.Head) && !c.governs(o) && c.childWith(o.Head, "det", "amod", "det:poss", "nmod", "nummod") >= 0
}
