package relate

import (
	"slices"

	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// plea emits what somebody says that he is: "pleaded not guilty", "bekannte sich
// schuldig".
func (c *Context) plea(f *Frame, subject Phrase) {
	if !c.words.Avow[c.verb(f)] {
		return
	}
	for _, k := range f.Clauses {
		if c.token(k).UPOS != syntax.ADJ || c.frameAt[k] >= 0 {
			continue
		}
		p := c.being(subject, c.phrase(k), k)
		p.Source = Source{Speaker: subject, Verb: c.verb(f)}
		p.Modality = f.Modality
		if f.Polarity == triple.Negative || c.negationOf(k) >= 0 {
			p.Polarity = triple.Negative
		}
		c.emit(p)
	}
}

// negationOf returns the negation that hangs on a predicate adjective, or -1.
func (c *Context) negationOf(k int) int {
	for _, j := range c.Sentence.Children(k) {
		if c.words.Negation[c.lemma(j)] {
			return j
		}
	}
	return -1
}

// disbelieved reports whether a verb of thought has somebody as its object, and
// behind a colon the reason: "did not believe him: the clinic had closed".
func (c *Context) disbelieved(f *Frame) bool {
	if c.speechKind(f) != string(triple.Possible) || len(c.firstPatient(f)) == 0 {
		return false
	}
	at := c.frameAt[f.Pred]
	for i := range c.Frames {
		if g := &c.Frames[i]; g.Parent == at && (g.Rel == "ccomp" || g.Rel == "parataxis") && c.afterColon(g) {
			return true
		}
	}
	return false
}

// afterColon reports whether a clause stands behind a colon.
func (c *Context) afterColon(f *Frame) bool {
	first, _ := c.subtree(f.Pred)
	for first < f.Pred && c.token(first).UPOS == syntax.PUNCT {
		if c.token(first).Form == ":" {
			return true
		}
		first++
	}
	for i := first - 1; i >= 0 && c.token(i).UPOS == syntax.PUNCT; i-- {
		if c.token(i).Form == ":" {
			return true
		}
	}
	return false
}

// nothingAbout reports whether the object of a verb is "nothing", and a
// preposition of the verb says about what: "wusste nichts von dem Plan".
func (c *Context) nothingAbout(f *Frame, object int) bool {
	if c.token(object).UPOS != syntax.PRON || !c.words.NegativeDeterminer[c.lemma(object)] {
		return false
	}
	return slices.ContainsFunc(f.Obliques, func(o Oblique) bool {
		return o.Prep != "" && !c.temporal(o.Head) && (c.role(o) == triple.Topic || o.Prep == "von" || o.Prep == "gegen" || o.Prep == "against")
	})
}
