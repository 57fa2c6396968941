package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// A German clause may say what a claim claims: "der Vorwurf, er habe gelogen",
// "Berichte, wonach er zurücktritt", "bestritt die Behauptung, dass …". Trees have
// it as a relative clause or hang it on the verb. Whether it is so is for the
// verb to say that has the claim as its object, or for nobody.

// allege fills the claim of a clause, if it says what one claims.
func (c *Context) allege(f *Frame) {
	if c.lang == article.German && f.Infinitive {
		c.allegeInfinitive(f)
		return
	}
	if c.lang != article.German || c.finite(f) < 0 || !c.subordinated(f) {
		return
	}
	noun := c.token(f.Pred).Head
	if !c.claims(noun) {
		if noun = c.claimBefore(f); noun < 0 || !c.claims(noun) {
			noun = c.claimedObject(f)
		}
		if noun < 0 {
			return
		}
	}
	according := slices.IndexFunc(f.Obliques, func(o Oblique) bool { return o.Prep == "nach" && c.isRelative(o.Head) })
	switch {
	case f.Mark == "dass":
	case according >= 0:
		f.Obliques = slices.Delete(slices.Clone(f.Obliques), according, according+1)
	case slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool { return strings.ToLower(c.token(k).Form) == "wonach" }):
	case c.konjunktiv(f) && c.relativePronoun(f.Pred) < 0:
	default:
		return
	}
	f.claim = noun
	if f.Parent >= 0 && slices.Contains(c.Frames[f.Parent].Objects, noun) || c.token(f.Pred).Head == noun {
		f.Rel = "acl"
	}
}

// allegeInfinitive does so for what one denies to have done: "wies den Vorwurf
// zurück, Geld genommen zu haben".
func (c *Context) allegeInfinitive(f *Frame) {
	if f.Parent < 0 || f.Noun >= 0 || len(c.ownSubjects(f)) > 0 || f.Rel != "xcomp" && f.Rel != "acl" && f.Rel != "ccomp" {
		return
	}
	p := &c.Frames[f.Parent]
	if len(p.Objects) != 1 || p.Objects[0] > f.Pred || !c.claims(p.Objects[0]) || c.speechKind(p) != "negative" {
		return
	}
	f.claim, f.Rel = p.Objects[0], "acl"
	p.Clauses = slices.DeleteFunc(p.Clauses, func(k int) bool { return k == f.Pred })
}

func (c *Context) subordinated(f *Frame) bool {
	switch f.Rel.Base() {
	case "acl", "ccomp", "advcl", "appos", "dep":
		return true
	}
	return f.Rel == "parataxis" && c.konjunktiv(f)
}

// claims reports whether a noun says that something is claimed.
func (c *Context) claims(noun int) bool {
	if noun == syntax.Root || c.token(noun).UPOS != syntax.NOUN {
		return false
	}
	lemma := c.lemma(noun)
	return c.words.Claim[lemma] || c.words.SpeechNoun[lemma] || c.words.SayingNoun[lemma] != "" || c.statementCompound(lemma)
}

// claimedObject returns the claim that is the only object of the verb above a
// clause with "dass", or -1: "hat den Vorwurf bestritten, dass …".
func (c *Context) claimedObject(f *Frame) int {
	if f.Parent < 0 || f.Mark != "dass" {
		return -1
	}
	if o := c.Frames[f.Parent].Objects; len(o) == 1 && o[0] < f.Pred && c.words.Claim[c.lemma(o[0])] {
		return o[0]
	}
	return -1
}

// claimBefore returns the head of the noun phrase that ends right before the
// comma of a clause, or -1.
func (c *Context) claimBefore(f *Frame) int {
	first, _ := c.subtree(f.Pred)
	if c.token(first).UPOS != syntax.PUNCT {
		first--
	}
	k := first - 1
	if k < 0 || c.token(first).Form != "," {
		return -1
	}
	for c.token(k).Rel.Base() == "nmod" && c.token(k).Head < k && c.token(k).Head >= 0 {
		k = c.token(k).Head
	}
	return k
}
