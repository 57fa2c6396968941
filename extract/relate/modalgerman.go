package relate

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// germanModal corrects what the lexicon says of the auxiliary k of f by its form
// and by the infinitive: "wurde" is no future, "konnte fliehen" tells what was,
// "soll geflohen sein" is hearsay, "will geflohen sein" what the subject claims.
func (c *Context) germanModal(f *Frame, k int, lemma, kind string) string {
	form, feats := strings.ToLower(c.token(k).Form), c.token(k).Feats
	past, unreal := feats.Get("Tense") == "Past", feats.Get("Mood") == "Sub"
	switch lemma {
	case "werden":
		switch {
		case strings.HasPrefix(form, "würde"):
			return "conditional"
		case f.Passive && c.childWith(f.Pred, "aux") != k || strings.HasPrefix(form, "wurde") || form == "worden":
			return ""
		case k == f.Cop:
			return "" // "wird knapp" is so by now
		}
		return "future"
	case "sollen":
		switch {
		case c.hearsay(f, k):
			f.Source = Source{Reported: true, Again: 1, Hedge: c.token(k).Form}
			return "possible"
		case strings.HasPrefix(form, "sollte") && c.advises(f):
			return "required"
		}
	case "müssen":
		if c.perfectOf(f) && !c.stateOf(f) {
			return "possible" // "muss es gewusst haben": a conclusion
		}
	case "wollen":
		switch {
		case past && !unreal && f.Polarity == triple.Negative:
			return "" // "wollte sich nicht äußern": he did not
		case c.perfectOf(f) && len(f.Subjects) > 0:
			f.Source = Source{Speaker: c.phrase(f.Subjects[0]), Verb: lemma}
			return ""
		}
	case "dürfen":
		switch {
		case past && unreal:
			return "possible" // "dürfte nicht reichen": a guess
		case past && f.Polarity == triple.Positive:
			return ""
		}
	case "können":
		if past && !unreal && f.Polarity == triple.Positive {
			return ""
		}
	}
	return kind
}

// hearsay reports whether "sollen" says what is told of somebody and not what he
// is to do: it governs the infinitive of a perfect, or says what a person is.
func (c *Context) hearsay(f *Frame, k int) bool {
	if c.childWith(f.Pred, "aux") != c.lastAux(f) {
		return !c.until(f)
	}
	if c.words.Stative[c.verb(f)] && c.token(k).Feats.Get("Tense") == "Pres" {
		return !c.until(f) // "soll sich im Ausland befinden"
	}
	if c.stateOf(f) && c.auxOf(f.Pred) == "sein" && c.token(k).Feats.Get("Tense") == "Pres" {
		return !c.until(f) // "soll verletzt sein"
	}
	person := len(f.Subjects) > 0 && c.personAt(f.Subjects[0])
	being := f.Cop >= 0 || c.lemma(f.Pred) == "sein" // "soll krank sein", "soll unter den Opfern sein"
	return being && person && c.token(k).Feats.Get("Tense") == "Pres"
}

// perfectOf reports whether the infinitive below a modal is that of a perfect:
// "gesehen haben". With "bis" it tells what is to be by then.
func (c *Context) perfectOf(f *Frame) bool {
	return !c.until(f) && slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		t := c.token(k)
		return t.Rel == "aux" && t.UPOS == syntax.AUX && (t.Lemma == "haben" || t.Lemma == "sein") && t.Feats.Get("VerbForm") == "Inf"
	})
}

// stateOf reports whether a clause tells of a state that a deed has left: "muss
// geschlossen sein".
func (c *Context) stateOf(f *Frame) bool {
	worden := func(k int) bool { return strings.EqualFold(c.token(k).Form, "worden") }
	return f.Passive && !slices.ContainsFunc(c.Sentence.Children(f.Pred), worden)
}

// advises reports whether "sollte" says what would be good, not what was to be: in
// somebody's own words, or with a word such as "besser".
func (c *Context) advises(f *Frame) bool {
	return c.within(f.Pred) || slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool { return c.words.Advising[c.lemma(k)] })
}

func (c *Context) until(f *Frame) bool {
	return slices.ContainsFunc(f.Obliques, func(o Oblique) bool { return o.Prep == "bis" })
}

// would reports whether a German clause tells what would be: its verb is a past
// subjunctive, and neither a modal nor like the past indicative. A plural stands
// for the present subjunctive of reported speech, unless somebody's own words have
// it or a preposition cites him.
func (c *Context) would(f *Frame) bool {
	verb := c.finite(f)
	if !c.contrary(f) || f.Mark != "" && f.Mark != "dass" && !c.toBeDone(f) || f.Rel.Base() == "advcl" {
		return false
	}
	if !c.words.Subjunctive[c.token(verb).Lemma] {
		return false
	}
	distinct := c.token(verb).Feats.Get("Number") == "Sing" || f.Cop == verb && c.token(verb).Lemma == "sein" // reported, it is "seien"
	return distinct || c.within(f.Pred) || slices.ContainsFunc(f.Obliques, c.isSource)
}
