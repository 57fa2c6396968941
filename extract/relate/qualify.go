package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// qualify fills polarity, modality and future of all frames: first from what
// hangs on the predicate, then, top down, from what governs the clause.
func (c *Context) qualify() {
	for i := range c.Frames {
		c.qualifyOwn(&c.Frames[i])
	}
	done := make([]bool, len(c.Frames))
	for i := range c.Frames {
		c.qualifyGoverned(i, done)
	}
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Generic {
			f.Modality, f.Future = triple.Conditional, false
		}
		if f.Modality == triple.Asserted && c.inCase(f) && (c.presentTense(f) || c.contrary(f)) {
			f.Modality = triple.Conditional
		}
		if (f.Modality != triple.Asserted && f.Modality != triple.Question || c.presentTense(f) || c.contrary(f)) && c.hasCondition(f) {
			f.Modality = triple.Conditional
		}
	}
}

// qualifyOwn reads negation, auxiliaries, conjunction and hedges.
func (c *Context) qualifyOwn(f *Frame) {
	for _, k := range c.Sentence.Children(f.Pred) {
		t := c.token(k)
		lemma := c.lemma(k)
		switch t.Rel.Base() {
		case "advmod", "cc", "det", "advcl":
			if c.negates(k, lemma) || t.Rel.Base() == "det" && f.Cop >= 0 && c.words.NegativeDeterminer[lemma] {
				f.negate()
			}
			if lemma == "noch" && t.Rel == "cc" { // "weder bestätigen noch dementieren"
				f.negate()
			}
			c.hedged(f, k, lemma)
		case "nsubj", "obj":
			if c.negatedNoun(k) {
				f.negate()
			}
		case "obl":
			if c.lang == article.German && c.negatedNoun(k) {
				f.negate() // "verfügt über keine Mehrheit"
			}
		}
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.token(k).Rel.Base() == "aux" {
			c.modal(f, k, c.lemma(k)) // knows whether the clause is negative
		}
	}
	if f.Cop >= 0 {
		c.modal(f, f.Cop, c.lemma(f.Cop))
	}
	if f.Cop >= 0 && c.words.Unreal[c.lemma(f.Pred)] == "possible" {
		f.setModality(triple.Possible) // "a second exchange is possible"
	}
	c.wouldNot(f)
	c.marked(f)
	if c.would(f) {
		f.setModality(triple.Conditional) // "eine Senkung wäre falsch gewesen"
	}
	if f.Passive && len(f.Clauses) == 0 {
		if kind := c.words.Awaited[c.lemma(f.Pred)]; kind != "" && c.presentTense(f) {
			f.setModality(triple.Modality(kind)) // "a decision is expected"
		}
	}
	if c.asked(f) {
		f.Modality = triple.Question
	}
}

// marked reads the conjunction in front of the clause.
func (c *Context) marked(f *Frame) {
	kind := c.words.Mark[f.Mark]
	if first, rest, ok := strings.Cut(f.Mark, " "); ok && kind == "" {
		if kind = c.words.Mark[first]; kind == "" && c.words.Mark[rest] == "question" {
			kind = "question" // "looks into whether he left"
		}
	}
	if f.Rel == "ccomp" && f.Parent >= 0 && (c.leftOpen(f, &c.Frames[f.Parent]) || c.asksIf(f, &c.Frames[f.Parent])) {
		f.Modality = triple.Question
		return
	}
	if c.evenIf(f) == "auch" {
		return // "auch wenn die Zahl gestiegen ist": although it has
	}
	if c.proviso(f) {
		f.Modality = triple.Conditional
		return
	}
	switch kind {
	case "negative":
		f.negate()
	case "later":
		if c.presentTense(f) && !f.Participle { // "before joining the bank" tells of no time
			f.setModality(triple.Planned) // "until a successor is found"
		}
	case "":
		switch {
		case f.Mark == "solange" && f.Polarity == triple.Negative && c.presentTense(f):
			f.Modality = triple.Conditional
		case f.Rel == "advcl" && c.verbFirst(f):
			f.Modality = triple.Conditional
		case f.Rel == "advcl" && f.Infinitive:
			// A bare infinitive of purpose: "flew to Moscow to meet Putin".
			f.setModality(triple.Planned)
		}
	default:
		f.Modality = triple.Modality(kind)
	}
}

// proviso reports whether a clause is the condition that a noun names: "unter dem
// Vorbehalt, dass der Rat zustimmt", "on condition that he leaves".
func (c *Context) proviso(f *Frame) bool {
	if f.Mark != "dass" && f.Mark != "that" || f.Rel == "acl:relcl" {
		return false
	}
	noun := c.token(f.Pred).Head
	if c.lang == article.German {
		noun = c.claimBefore(f)
	}
	return noun >= 0 && c.words.Proviso[c.lemma(noun)]
}

// inCase reports whether a German clause has a noun for its condition: "im Falle
// einer Verurteilung", "bei einer Verurteilung drohen ihm fünf Jahre".
func (c *Context) inCase(f *Frame) bool {
	return c.lang == article.German && slices.ContainsFunc(f.Obliques, func(o Oblique) bool {
		if o.Prep == "in" && c.lemma(o.Head) == "fall" {
			k := c.childWith(o.Head, "nmod")
			return k > o.Head && c.indefinite(k)
		}
		return o.Prep == "bei" && c.lemma(f.Pred) == "drohen" && c.indefinite(o.Head)
	})
}

// indefinite reports whether a noun has an indefinite article or none.
func (c *Context) indefinite(noun int) bool {
	det := c.childWith(noun, "det")
	return c.token(noun).UPOS == syntax.NOUN && (det < 0 || c.lemma(det) == "ein" || c.lemma(det) == "kein")
}

// hasCondition reports whether a clause hangs on an "if".
func (c *Context) hasCondition(f *Frame) bool {
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.Rel.Base() == "advcl" && c.belongsTo(g, f) && g.Modality == triple.Conditional && !c.words.Unless[g.Mark] && c.evenIf(g) == "" {
			return true
		}
	}
	return false
}

// evenIf returns the word that makes a German condition one that changes nothing,
// or "": "auch wenn", "selbst wenn".
func (c *Context) evenIf(f *Frame) string {
	mark := c.childWith(f.Pred, "mark")
	if c.lang != article.German || f.Mark != "wenn" || mark < 1 {
		return ""
	}
	switch before := strings.ToLower(c.token(mark - 1).Form); before {
	case "auch", "selbst", "sogar":
		return before
	}
	return ""
}

// emerges reports whether a German verb says that something becomes known: "es
// stellte sich heraus, dass er log".
func (c *Context) emerges(f *Frame) bool {
	return c.words.Emerging[c.lemma(f.Pred)] && f.Reflexive >= 0 && len(f.Clauses) > 0
}

// speechKind says how the content of a verb of speech is put forward, "" for
// other verbs.
func (c *Context) speechKind(f *Frame) string {
	if f.Cop >= 0 || c.emerges(f) {
		return ""
	}
	if c.impersonal(f) || c.insertedFinding(f) {
		return string(triple.Asserted)
	}
	if kind := c.words.Speech[c.verb(f)]; kind != "" || f.Particle >= 0 {
		return kind // "find out" is no "find"
	}
	for _, o := range f.Obliques {
		if kind := c.words.Speech[c.verb(f)+" "+o.Prep]; kind != "" && o.Prep != "" {
			return kind
		}
	}
	if kind := c.words.Speech[c.lemma(f.Pred)]; kind != "" {
		return kind
	}
	if c.shows(f) {
		return string(triple.Asserted)
	}
	return ""
}

// wouldNot takes an English "would not say" without a condition for a refusal:
// nothing was said.
func (c *Context) wouldNot(f *Frame) {
	if c.lang != article.English || f.Modality != triple.Conditional || f.Polarity != triple.Negative || f.Rel == "ccomp" || c.hasCondition(f) {
		return
	}
	if c.words.Speech[c.lemma(f.Pred)] == string(triple.Asserted) || c.words.Asking[c.lemma(f.Pred)] || c.words.Withholding[c.verb(f)] {
		f.Modality = triple.Asserted
	}
}
