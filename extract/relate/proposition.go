package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

// proposition builds the proposition of frame f with its qualifiers and
// arguments. main is the oblique that fills the object, or -1.
func (c *Context) proposition(f *Frame, subject, object Phrase, main int, voice schema.Pattern) Proposition {
	p := Proposition{
		Subject:    subject,
		Object:     object,
		Polarity:   f.Polarity,
		Modality:   f.Modality,
		Future:     f.Future,
		Source:     f.Source,
		Speech:     (c.speechKind(f) != "" || !f.quote.Absent() || c.takesStance(f)) && !c.keepsSilent(f),
		Attitude:   c.speechKind(f) == string(triple.Possible),
		Content:    -1,
		At:         -1,
		Confidence: c.confidence(f),
	}
	p.Tells = c.credit(f)
	p.Again = c.repeats(f)
	p.Relation = c.relation(f, main, voice)
	if c.words.Turning[p.Relation.Key] && (object.Absent() || c.token(object.Head).UPOS == syntax.ADJ || c.token(object.Head).UPOS == syntax.ADV) {
		p.Relation.Key = "" // "got angry": nothing was got
	}
	p.Polarity = c.polarityOf(f, subject, object)
	var at int
	p.Place, at = c.place(f, c.noPlace(f, main))
	if p.Place.Absent() {
		p.Place = c.pointed(f)
	}
	c.situate(f, &p)
	c.arguments(f, &p, main, at)
	return p
}

// repeats reports whether an adverb says that something was done before or anew.
func (c *Context) repeats(f *Frame) bool {
	return slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		return c.token(k).Rel.Base() == "advmod" && c.words.Again[c.lemma(k)]
	})
}

// takesStance reports whether the subject of a frame may go on to speak: "begrüßte
// die Einigung. Sie sei ein Erfolg."
func (c *Context) takesStance(f *Frame) bool {
	return c.words.Stance[c.verb(f)] || slices.ContainsFunc(f.Obliques, func(o Oblique) bool { return o.Prep != "" && c.words.Stance[c.verb(f)+" "+o.Prep] })
}

// keepsSilent reports whether a frame says that somebody says nothing: "lehnte
// eine Stellungnahme ab".
func (c *Context) keepsSilent(f *Frame) bool {
	return c.speechKind(f) == "negative" && slices.ContainsFunc(f.Objects, func(o int) bool { return c.words.Silence[c.lemma(o)] })
}

// relation names what the frame says, with the preposition of oblique main.
func (c *Context) relation(f *Frame, main int, voice schema.Pattern) Relation {
	r := Relation{Pred: f.Pred, Lemma: c.verb(f), Passive: voice == schema.Passive}
	tokens := c.verbTokens(f, true)
	if main >= 0 && f.Obliques[main].Prep != "" {
		o := f.Obliques[main]
		r.Lemma += " " + o.Prep
		r.Phrase = joinWords(c.relationText(tokens...), c.prepositionText(o))
	} else {
		r.Phrase = c.relationText(tokens...)
	}
	r.Pattern, r.Key = voice, r.Lemma
	if f.Caused {
		r.Lemma += " lassen"
	}
	return r
}

// verbTokens lists the tokens of the verb: with its reflexive, its particle,
// and, if wanted, the auxiliary of a passive.
func (c *Context) verbTokens(f *Frame, auxiliary bool) []int {
	if f.Concern != nil {
		return f.Concern
	}
	var tokens []int
	toBeDone := auxiliary && c.toBeDone(f)
	for _, k := range c.Sentence.Children(f.Pred) {
		rel := c.token(k).Rel
		if k < f.Pred && (auxiliary && rel == "aux:pass" || toBeDone && (rel == "aux" || rel == "mark")) {
			tokens = append(tokens, k)
		}
	}
	switch {
	case f.Cop >= 0:
		tokens = append(tokens, f.Cop)
	case f.Reflexive >= 0 && f.Reflexive < f.Pred:
		tokens = append(tokens, f.Reflexive, f.Pred)
	case f.Reflexive >= 0:
		tokens = append(tokens, f.Pred, f.Reflexive)
	case f.Result >= 0 && f.Result < f.Pred:
		tokens = append(tokens, f.Result, f.Pred)
	case f.Result >= 0:
		tokens = append(tokens, f.Pred, f.Result)
	default:
		tokens = append(tokens, f.Pred)
	}
	if f.Particle >= 0 {
		tokens = append(tokens, f.Particle)
	}
	if o := f.Support; o != nil {
		for k := o.First; k <= o.Head; k++ {
			tokens = append(tokens, k)
		}
	}
	if f.Idiom >= 0 {
		tokens = append(tokens, f.Idiom)
	}
	return tokens
}

// prepositionText is the preposition as it stands; the "am" of "am Freitag" is
// given as its preposition alone.
func (c *Context) prepositionText(o Oblique) string {
	var words []string
	for i := o.First; i < o.Head && i < o.First+strings.Count(o.Prep, " ")+1; i++ {
		words = append(words, c.token(i).Form)
	}
	if len(words) == 0 {
		return o.Prep
	}
	return strings.Join(words, " ")
}

// known reports whether the ontology knows a phrase.
func (c *Context) known(pattern schema.Pattern, phrase string) bool {
	_, ok := c.ontology.Find(string(c.lang), pattern, phrase)
	return ok
}

// nounLemma returns the lemma of a noun as the ontology's phrases write it:
// German nouns keep their capital.
func (c *Context) nounLemma(i int) string {
	if t := c.token(i); c.lang == article.German && t.Lemma != "" && t.Lemma != "_" {
		return t.Lemma
	}
	return c.lemma(i)
}

// confidence falls with the length of the sentence and for clauses whose
// subject was found elsewhere. The figures are first guesses, to be calibrated.
func (c *Context) confidence(f *Frame) float64 {
	conf := 0.92
	if n := c.Sentence.Len(); n > 25 {
		conf -= min(0.2, float64(n-25)*0.005)
	}
	if len(c.ownSubjects(f)) == 0 {
		conf -= 0.08
	}
	return conf
}

// temporal reports whether token i belongs to a time expression.
func (c *Context) temporal(i int) bool { return c.expression(i) >= 0 }

func (c *Context) durationAt(i int) bool {
	k := c.expression(i)
	return k >= 0 && c.times[k].Kind == when.Duration
}

// expression returns the index of the time expression that holds token i, or -1.
func (c *Context) expression(i int) int {
	for k := range c.times {
		if i >= c.times[k].First && i < c.times[k].Last {
			return k
		}
	}
	return -1
}

// furtherTimes lists the points in time that are coordinated to time expression
// k: "in February and March" tells of two happenings.
func (c *Context) furtherTimes(k int) []int {
	if k < 0 || c.times[k].Kind != when.Point {
		return nil
	}
	var list []int
	for _, other := range c.Sentence.Children(c.expressionHead(&c.times[k])) {
		if j := c.expression(other); c.token(other).Rel == "conj" && j >= 0 && j != k && c.times[j].Kind == when.Point {
			list = append(list, j)
		}
	}
	return list
}

// eventful reports whether token i is a noun that the ontology knows as an
// event with two sides, which a time or place beside it tells of.
func (c *Context) eventful(i int) bool {
	return c.token(i).UPOS == syntax.NOUN && c.companions(c.nounLemma(i))
}

// atEvent reports whether what a verb tells was done at the event that token i is the
// noun of, or to it: "said at a meeting on Friday", "told a meeting in May".
func (c *Context) atEvent(i int) bool {
	if c.token(i).Rel == "iobj" {
		return true
	}
	if h := c.token(i).Head; c.token(i).Rel.Base() == "nmod" && h != syntax.Root && c.token(h).Rel.Base() == "obl" && c.words.Margin[c.lemma(h)] {
		return true // "on the sidelines of the summit"
	}
	if c.token(i).Rel.Base() != "obl" {
		return false
	}
	switch c.oblique(i).Prep {
	case "at", "in", "during", "bei", "auf", "während":
		return true
	}
	return false
}

// hangsOn reports whether the run of tokens hangs on pred without another
// predicate or event noun between.
func (c *Context) hangsOn(first, last, pred int) bool {
	top := first
	for i := first; i < last; i++ {
		if h := c.token(i).Head; h < first || h >= last {
			top = i
			break
		}
	}
	for h := c.token(top).Head; h != syntax.Root; h = c.token(h).Head {
		if h == pred {
			return true
		}
		if c.frameAt[h] >= 0 || c.eventful(h) && !c.atEvent(h) {
			return false
		}
	}
	return false
}
