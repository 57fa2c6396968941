package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// Clauses within what somebody says that he does not say himself.

// leftUnsaid reports whether f is the question that an act of speech leaves open,
// "did not say whether he had paid", or why somebody is not believed: "did not
// believe her: the bank had closed".
func (c *Context) leftUnsaid(f, speech *Frame) bool {
	if speech.Polarity != triple.Negative {
		return false
	}
	return f.Modality == triple.Question || c.afterColon(f) && c.speechKind(speech) == string(triple.Possible)
}

// asideOf reports whether a clause says what speaks against a denial, which who
// denies does not say, "denied having known, although she was treasurer", or what
// others say: "said that she would not go, though critics fear it".
func (c *Context) asideOf(f *Frame) bool {
	p := &c.Frames[f.Parent]
	if c.lang != article.English || !c.words.Given[f.Mark] || f.Mark == "because" || p.contentOf < 0 || f.quoted {
		return false
	}
	return c.speechKind(&c.Frames[p.contentOf]) == "negative" || c.behindComma(f) && c.speechKind(f) != ""
}

// presupposed reports whether a relative clause in what somebody says tells what
// is taken for known: which thing is meant, "ordered the blast that killed ten",
// or, beside a name that is the subject, what it is: "Lumen, which makes pumps,
// would lose money, the broker said".
func (c *Context) presupposed(f *Frame) bool {
	noun := f.Relative
	if f.Rel != "acl:relcl" || noun < 0 || c.lang != article.English || f.Modality != triple.Asserted {
		return false
	}
	if !c.behindComma(f) {
		return c.singledOut(noun) || c.asideNoun(noun)
	}
	verb := c.token(noun).Head
	return (c.token(noun).UPOS == syntax.PROPN || c.holdsName(c.phrase(noun))) && c.token(noun).Rel.Base() == "nsubj" && f.Pred < verb
}

// asideNoun reports whether a noun behind a comma takes up what was said before:
// "…, a charge the commission rejected".
func (c *Context) asideNoun(noun int) bool {
	switch c.token(noun).Rel.Base() {
	case "appos", "parataxis", "dep", "conj":
		first, _ := c.bounds(noun, false)
		return c.words.Claim[c.lemma(noun)] && first > 0 && c.token(first-1).Form == ","
	}
	return false
}

// singledOut reports whether a noun has an article, demonstrative or owner that says
// which it is.
func (c *Context) singledOut(noun int) bool {
	for _, k := range c.Sentence.Children(noun) {
		t := c.token(k)
		if t.Rel == "nmod:poss" || t.Rel.Base() == "det" && (t.Feats.Get("Definite") == "Def" || t.Feats.Get("PronType") == "Dem") {
			return true
		}
	}
	return false
}
