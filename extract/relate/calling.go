package relate

import (
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// called is what a verb of calling says of its object, as an argument of
// manner: "called the charges fabricated".
func (c *Context) called(f *Frame) []Argument {
	if !c.words.calling[c.lemma(f.Pred)] {
		return nil
	}
	for _, k := range f.Clauses {
		if c.token(k).Rel == "xcomp" && c.predicateNoun(k) {
			return []Argument{{Role: triple.Manner, Phrase: c.phrase(k)}}
		}
	}
	return nil
}

// predicateNoun reports whether an xcomp is a noun, an adjective or a bare
// participle: no clause.
func (c *Context) predicateNoun(k int) bool {
	t := c.token(k)
	return t.UPOS == syntax.NOUN || t.UPOS == syntax.ADJ || t.UPOS == syntax.PROPN ||
		t.UPOS == syntax.VERB && t.Feats.Get("VerbForm") == "Part" && len(c.Sentence.Children(k)) == 0
}
