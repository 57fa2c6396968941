package relate

import (
	"cmp"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

func (c *Context) hedged(f *Frame, k int, lemma string) {
	if c.token(k).Rel.Base() != "advmod" {
		return
	}
	switch h := cmp.Or(c.words.Hedge[lemma], c.words.Hedge[strings.ToLower(c.token(k).Form)]); h {
	case "":
	case "negative": // "nearly failed", not "it was nearly noon"
		if f.Cop < 0 {
			f.negate()
		}
	case "reported":
		f.Source = Source{Reported: true, Hedge: c.token(k).Form}
	default:
		f.Modality = triple.Modality(h)
	}
}

// modal reads an auxiliary.
func (c *Context) modal(f *Frame, k int, lemma string) {
	t := c.token(k)
	kind := c.words.Modal[lemma]
	if k := c.words.Modal[strings.ToLower(t.Form)]; k != "" {
		kind = k
	}
	if lemma == "be" && t.Rel == "aux" && c.infinitiveMark(f, k) {
		kind = "future" // "is to visit", "is due to visit"
	}
	if f.Polarity == triple.Negative && (c.words.Permission[lemma] || lemma == "may" && c.noLonger(f)) {
		kind = "required" // "must not", "dürfen nicht": a prohibition
	}
	if c.lang == article.German {
		kind = c.germanModal(f, k, lemma, kind)
	}
	switch kind {
	case "":
	case "future":
		f.Future = true
		f.setModality(triple.Planned)
	default:
		f.setModality(triple.Modality(kind))
	}
}

// noLonger reports whether something has come to an end: "may no longer enter"
// is a prohibition, "may not enter" perhaps a guess.
func (c *Context) noLonger(f *Frame) bool {
	for _, k := range c.Sentence.Children(f.Pred) {
		switch strings.ToLower(c.token(k).Form) {
		case "longer", "anymore":
			return c.token(k).Rel == "advmod"
		}
	}
	return false
}

// infinitiveMark reports whether a "to" or "due to" stands between token k and the verb.
func (c *Context) infinitiveMark(f *Frame, k int) bool {
	m := c.childWith(f.Pred, "mark")
	return m > k && m < f.Pred && (c.lemma(m) == "to" || c.lemma(m) == "due")
}

// lastAux returns the last auxiliary of the frame.
func (c *Context) lastAux(f *Frame) int {
	last := -1
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.token(k).Rel == "aux" {
			last = k
		}
	}
	return last
}

// setModality lets the first word about modality decide.
func (f *Frame) setModality(m triple.Modality) {
	if f.Modality == triple.Asserted {
		f.Modality = m
	}
}

// suppose makes a clause possible that is no more than told, though it tells what
// is to come: "rumours that she will resign".
func (f *Frame) suppose() {
	if f.Future && f.Modality == triple.Planned {
		f.Modality = triple.Asserted
	}
	f.setModality(triple.Possible)
}

// verbFirst reports whether a clause opens with its finite verb, which makes it
// a condition: "Should it fail, …", "Sollte er gehen, …".
func (c *Context) verbFirst(f *Frame) bool {
	first := c.firstWord(f)
	t := c.token(first)
	if c.lang == article.English {
		return first != f.Pred && c.words.Inversion[strings.ToLower(t.Form)]
	}
	return t.Feats.Get("VerbForm") == "Fin" && f.Mark == ""
}

// asked reports whether the clause is the main clause of a question.
func (c *Context) asked(f *Frame) bool {
	last := c.Sentence.Len() - 1
	for last > 0 && c.token(last).UPOS == syntax.PUNCT && c.token(last).Form != "?" {
		last--
	}
	return f.Pred == c.Sentence.Root() && c.token(last).Form == "?"
}

// presentTense reports whether a clause is in the present tense.
func (c *Context) presentTense(f *Frame) bool {
	verb := f.Pred
	for _, k := range c.Sentence.Children(f.Pred) {
		if r := c.token(k).Rel.Base(); (r == "aux" || r == "cop") && c.token(k).Feats.Get("VerbForm") == "Fin" {
			verb = k
			break
		}
	}
	if c.lemma(verb) == "have" || c.lemma(verb) == "haben" {
		return false
	}
	return c.token(verb).Feats.Get("Tense") == "Pres" || c.likeInfinitive(verb)
}

// contrary reports whether a German clause is in the past subjunctive, which
// tells what would be: "wäre gescheitert".
func (c *Context) contrary(f *Frame) bool {
	verb := c.finite(f)
	return c.lang == article.German && verb >= 0 && c.token(verb).Feats.Get("Mood") == "Sub" && c.token(verb).Feats.Get("Tense") == "Past"
}

// finite returns the finite verb or auxiliary of a clause, or -1.
func (c *Context) finite(f *Frame) int {
	for _, k := range c.Sentence.Children(f.Pred) {
		if r := c.token(k).Rel.Base(); (r == "aux" || r == "cop") && c.token(k).Feats.Get("VerbForm") == "Fin" {
			return k
		}
	}
	if c.token(f.Pred).Feats.Get("VerbForm") == "Fin" {
		return f.Pred
	}
	return -1
}
