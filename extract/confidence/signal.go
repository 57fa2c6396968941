package confidence

import (
	"math"
	"strings"

	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// signal is something that speaks for or against a triple.
type signal struct {
	name  string
	value func(e *Evidence) float64
}

// Signals returns the values of all signals.
func Signals(e *Evidence) []float64 {
	values := make([]float64, len(signals))
	for i, s := range signals {
		values[i] = s.value(e)
	}
	return values
}

// signals are all there are; weights.LANG.txt have a line for each, in this order.
var signals = []signal{
	{"always", func(*Evidence) float64 { return 1 }},
	rule("apposition"),
	rule("title"),
	rule("nominal"),
	rule("copula"),
	rule("passive"),
	rule("exchange"),
	rule("reciprocal"),
	rule("affiliation"),
	rule("calling"),
	{"sentence over 15 words", func(e *Evidence) float64 { return is(e.Sentence.Len() > 15) }},
	{"sentence over 25 words", func(e *Evidence) float64 { return is(e.Sentence.Len() > 25) }},
	{"sentence over 35 words", func(e *Evidence) float64 { return is(e.Sentence.Len() > 35) }},
	{"doubt of the sentence", func(e *Evidence) float64 { return 1 - e.Quality }},
	{"doubt of the predicate's arc", func(e *Evidence) float64 { return doubt(e, e.Predicate) }},
	{"doubt of the subject's arc", func(e *Evidence) float64 { return doubt(e, e.Subject) }},
	{"doubt of the object's arc", func(e *Evidence) float64 { return doubt(e, e.Object) }},
	{"subject elsewhere", func(e *Evidence) float64 { return is(!below(e, e.Subject)) }},
	{"subject named", func(e *Evidence) float64 { return is(e.Triple.Subject.Named()) }},
	{"subject a pronoun for nothing known", func(e *Evidence) float64 { return is(!e.Triple.Subject.Named() && pronoun(e, e.Subject)) }},
	{"subject a pronoun resolved", func(e *Evidence) float64 { return is(e.Triple.Subject.Named() && pronoun(e, e.Subject)) }},
	{"subject over 5 words", func(e *Evidence) float64 { return is(words(&e.Triple.Subject) > 5) }},
	{"no object", func(e *Evidence) float64 { return is(e.Triple.Object == nil) }},
	{"object named", func(e *Evidence) float64 { return is(e.Triple.Object.Named()) }},
	{"object a pronoun for nothing known", func(e *Evidence) float64 {
		return is(e.Triple.Object != nil && !e.Triple.Object.Named() && pronoun(e, e.Object))
	}},
	{"object over 5 words", func(e *Evidence) float64 { return is(words(e.Triple.Object) > 5) }},
	{"object over 12 words", func(e *Evidence) float64 { return is(words(e.Triple.Object) > 12) }},
	{"relation of the ontology", func(e *Evidence) float64 { return is(e.Triple.Relation.ID != "") }},
	{"negative", func(e *Evidence) float64 { return is(e.Triple.Polarity == triple.Negative) }},
	{"not asserted", func(e *Evidence) float64 { return is(e.Triple.Modality != triple.Asserted) }},
	{"conditional or asked", func(e *Evidence) float64 {
		return is(e.Triple.Modality == triple.Conditional || e.Triple.Modality == triple.Question)
	}},
	{"attributed", func(e *Evidence) float64 { return is(e.Triple.Attribution != nil) }},
	{"attributed to nobody named", func(e *Evidence) float64 {
		return is(e.Triple.Attribution != nil && !e.Triple.Attribution.Named())
	}},
	{"act of speech", func(e *Evidence) float64 { return is(len(e.Triple.Content) > 0) }},
}

func rule(name string) signal {
	return signal{"rule " + name, func(e *Evidence) float64 { return is(e.Triple.Rule == name) }}
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// doubt is what the analyser lacks of being sure of a token's arc.
func doubt(e *Evidence, token int) float64 {
	if token < 0 || token >= e.Sentence.Len() {
		return 0
	}
	return math.Min(1, 1-float64(e.Sentence.Certainty(token)))
}

// below reports whether a token hangs on the predicate.
func below(e *Evidence, token int) bool {
	return token < 0 || e.Sentence.Token(token).Head == e.Predicate || e.Sentence.Token(e.Predicate).Head == token
}

func pronoun(e *Evidence, token int) bool {
	return token >= 0 && e.Sentence.Token(token).UPOS == syntax.PRON
}

func words(s *triple.Slot) int {
	if s == nil {
		return 0
	}
	return strings.Count(s.Text, " ") + 1
}
