package relate

import (
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
			if c.negates(k, lemma) || t.Rel.Base() == "det" && f.Cop >= 0 && c.words.negativeDet[lemma] {
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
	if f.Cop >= 0 && c.words.unreal[c.lemma(f.Pred)] == "possible" {
		f.setModality(triple.Possible) // "a second exchange is possible"
	}
	c.marked(f)
	if f.Passive && len(f.Clauses) == 0 {
		if kind := c.words.awaited[c.lemma(f.Pred)]; kind != "" && c.presentTense(f) {
			f.setModality(triple.Modality(kind)) // "a decision is expected"
		}
	}
	if c.asked(f) {
		f.Modality = triple.Question
	}
}

func (f *Frame) negate() { f.Polarity = triple.Negative }

// negates reports whether an adverb or conjunction makes its clause negative:
// "not", "no longer", the second half of "neither … nor".
func (c *Context) negates(k int, lemma string) bool {
	if c.words.negation[lemma] {
		return !c.focus(k)
	}
	if c.token(k).Rel == "cc" {
		return c.words.nor[lemma]
	}
	for _, j := range c.Sentence.Children(k) {
		if j < k && c.words.negation[c.lemma(j)+" "+strings.ToLower(c.token(k).Form)] {
			return true
		}
	}
	return false
}

// focus tells "not only" and "not least" from a negation.
func (c *Context) focus(k int) bool {
	if k+1 >= c.Sentence.Len() {
		return false
	}
	switch c.lemma(k + 1) {
	case "only", "just", "least", "nur", "zuletzt", "bloß":
		return true
	}
	return false
}

// negatedNoun reports whether a noun phrase is negative: "no one", "kein
// Durchbruch".
func (c *Context) negatedNoun(k int) bool {
	if c.lang == article.German && c.words.negativeDet[strings.ToLower(c.token(k).Form)] {
		return true // whatever "niemanden" was taken for
	}
	if u := c.token(k).UPOS; c.words.negativeDet[c.lemma(k)] && (u == syntax.PRON || u == syntax.DET || u == syntax.NOUN) {
		return true
	}
	for _, j := range c.Sentence.Children(k) {
		t := c.token(j)
		if (t.Rel == "det" || t.Rel == "advmod") && c.words.negativeDet[c.lemma(j)] {
			return true
		}
		if t.Rel == "advmod" && (j < k-1 || j == k-1 && c.lemma(k) == "one") && c.words.negation[c.lemma(j)] && !c.focus(j) && c.token(j+1).UPOS != syntax.ADV {
			return true // "not a single vote", "not one of us"
		}
		if b := t.Rel.Base(); j < k && c.words.neither[c.lemma(j)] && (b == "cc" || b == "det" || b == "advmod") {
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
		if cc := c.childWith(h, "cc"); c.token(h).Rel.Base() == "conj" && cc >= 0 && c.words.instead[c.lemma(cc)] {
			return triple.Positive
		}
	}
	for _, h := range heads {
		if not := c.negationOf(h); not >= 0 && c.corrected(h) {
			return triple.Negative
		}
	}
	return f.Polarity
}

// corrected reports whether a conjunct tells what is so instead of head.
func (c *Context) corrected(head int) bool {
	for _, k := range c.Sentence.Children(head) {
		if cc := c.childWith(k, "cc"); c.token(k).Rel.Base() == "conj" && cc >= 0 && c.words.instead[c.lemma(cc)] {
			return true
		}
	}
	return false
}

func (c *Context) hedged(f *Frame, k int, lemma string) {
	if c.token(k).Rel.Base() != "advmod" {
		return
	}
	switch h := c.words.hedge[lemma]; h {
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

// modal reads an auxiliary. German "werden" and "würde" share a lemma, and a
// past modal over a perfect infinitive tells of hearsay ("soll … haben").
func (c *Context) modal(f *Frame, k int, lemma string) {
	t := c.token(k)
	form := strings.ToLower(t.Form)
	kind := c.words.modal[lemma]
	if k := c.words.modal[form]; k != "" {
		kind = k
	}
	if c.lang == "de" && lemma == "werden" {
		kind = "future"
		if strings.HasPrefix(form, "würde") {
			kind = "conditional"
		} else if f.Passive && c.childWith(f.Pred, "aux") != k || strings.HasPrefix(form, "wurde") || form == "worden" {
			kind = ""
		}
	}
	if c.lang == "de" && lemma == "sollen" && c.childWith(f.Pred, "aux") != c.lastAux(f) {
		kind = "possible"
	}
	if lemma == "be" {
		if t.Rel == "aux" && c.infinitiveMark(f, k) {
			kind = "future" // "is to visit"
		}
	}
	if f.Polarity == triple.Negative && (c.words.permission[lemma] || lemma == "may" && c.noLonger(f)) {
		kind = "required" // "must not", "dürfen nicht": a prohibition
	}
	if lemma == "wollen" && t.Feats.Get("Tense") == "Past" && f.Polarity == triple.Negative && t.Feats.Get("Mood") != "Sub" {
		return // "wollte sich nicht äußern": he did not
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

// infinitiveMark reports whether a "to" stands between token k and the verb.
func (c *Context) infinitiveMark(f *Frame, k int) bool {
	m := c.childWith(f.Pred, "mark")
	return m > k && m < f.Pred && c.lemma(m) == "to"
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

// marked reads the conjunction in front of the clause.
func (c *Context) marked(f *Frame) {
	kind := c.words.mark[f.Mark]
	if first, _, ok := strings.Cut(f.Mark, " "); ok && kind == "" {
		kind = c.words.mark[first]
	}
	if f.Rel == "ccomp" && f.Parent >= 0 && c.leftOpen(f, &c.Frames[f.Parent]) {
		f.Modality = triple.Question
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

// verbFirst reports whether a clause opens with its finite verb, which makes it
// a condition: "Should it fail, …", "Sollte er gehen, …".
func (c *Context) verbFirst(f *Frame) bool {
	first, _ := c.subtree(f.Pred)
	t := c.token(first)
	if c.lang == article.English {
		return first != f.Pred && c.words.inversion[strings.ToLower(t.Form)]
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
	return c.token(verb).Feats.Get("Tense") == "Pres" && c.lemma(verb) != "have" && c.lemma(verb) != "haben"
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

// hasCondition reports whether a clause hangs on an "if".
func (c *Context) hasCondition(f *Frame) bool {
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.Rel.Base() == "advcl" && c.token(g.Pred).Head == f.Pred && g.Modality == triple.Conditional && !c.words.unless[g.Mark] {
			return true
		}
	}
	return false
}

// speechKind says how the content of a verb of speech is put forward, "" for
// other verbs.
func (c *Context) speechKind(f *Frame) string {
	if f.Cop >= 0 {
		return ""
	}
	if c.impersonal(f) {
		return string(triple.Asserted)
	}
	if kind := c.words.speech[c.verb(f)]; kind != "" || f.Particle >= 0 {
		return kind // "find out" is no "find"
	}
	for _, o := range f.Obliques {
		if kind := c.words.speech[c.verb(f)+" "+o.Prep]; kind != "" && o.Prep != "" {
			return kind
		}
	}
	return c.words.speech[c.lemma(f.Pred)]
}
