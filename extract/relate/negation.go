package relate

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

func (f *Frame) negate() { f.Polarity = triple.Negative }

// negates reports whether an adverb or conjunction makes its clause negative:
// "not", "no longer", the second half of "neither … nor".
func (c *Context) negates(k int, lemma string) bool {
	if c.words.Negation[lemma] {
		return !c.focus(k)
	}
	if c.token(k).Rel == "cc" {
		return c.words.Nor[lemma]
	}
	for _, j := range c.Sentence.Children(k) {
		if j < k && c.words.Negation[c.lemma(j)+" "+strings.ToLower(c.token(k).Form)] {
			return true
		}
		if j == k-1 && c.lemma(j) == "nicht" && c.token(k).Rel == "advmod" && !c.focus(j) {
			return true // "nicht öffentlich"
		}
	}
	return false
}

// focus tells "not only", "not least" and "nicht selten" from a negation.
func (c *Context) focus(k int) bool {
	return k+1 < c.Sentence.Len() && c.words.Litotes[c.lemma(k+1)]
}

// negatedNoun reports whether a noun phrase is negative: "no one", "kein
// Durchbruch".
func (c *Context) negatedNoun(k int) bool {
	if c.lang == article.German && c.words.NegativeDeterminer[strings.ToLower(c.token(k).Form)] {
		return true // whatever "niemanden" was taken for
	}
	if u := c.token(k).UPOS; c.words.NegativeDeterminer[c.lemma(k)] && (u == syntax.PRON || u == syntax.DET || u == syntax.NOUN) {
		return true
	}
	for _, j := range c.Sentence.Children(k) {
		t := c.token(j)
		if (t.Rel == "det" || t.Rel == "advmod") && c.words.NegativeDeterminer[c.lemma(j)] {
			return true
		}
		if t.Rel == "advmod" && (j < k-1 || j == k-1 && c.lemma(k) == "one") && c.words.Negation[c.lemma(j)] && !c.focus(j) && c.token(j+1).UPOS != syntax.ADV {
			return true // "not a single vote", "not one of us"
		}
		if b := t.Rel.Base(); j < k && c.words.Neither[c.lemma(j)] && (b == "cc" || b == "det" || b == "advmod") {
			return true
		}
	}
	return false
}

// polarityOf is the polarity of what a frame says of one participant of a
// coordination: "nicht Keller, sondern Novak wurde gewählt".
func (c *Context) polarityOf(f *Frame, subject, object Phrase) triple.Polarity {
	var heads []int
	for _, p := range []Phrase{subject, object} {
		if !p.Absent() {
			heads = append(heads, p.Head)
		}
	}
	for _, h := range heads {
		if cc := c.childWith(h, "cc"); c.token(h).Rel.Base() == "conj" && cc >= 0 && c.words.Instead[c.lemma(cc)] {
			return triple.Positive
		}
	}
	for _, h := range heads {
		if not := c.negationOf(h); not >= 0 && c.corrected(h) {
			return triple.Negative
		}
		if f.Polarity != triple.Negative && c.token(h).Rel.Base() == "conj" && c.negatedNoun(h) {
			return triple.Negative // "ein Wichtigtuer, aber kein Spion"
		}
	}
	return f.Polarity
}

// corrected reports whether a conjunct tells what is so instead of head.
func (c *Context) corrected(head int) bool {
	for _, k := range c.Sentence.Children(head) {
		if cc := c.childWith(k, "cc"); c.token(k).Rel.Base() == "conj" && cc >= 0 && c.words.Instead[c.lemma(cc)] {
			return true
		}
	}
	return false
}
