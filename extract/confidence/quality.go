package confidence

import (
	"math"

	"dossier/extract/syntax"
)

// Quality says how readable a sentence is, from 0 to 1: the geometric mean of
// how sure the analyser is of its arcs, less for a sentence without a finite
// verb or without an end, as headlines and truncated text have it. Text that a
// machine has translated, or that lacks words, leaves the analyser unsure.
func Quality(s *syntax.Sentence) float64 {
	sum, n := 0.0, 0
	for i := range s.Len() {
		if s.Token(i).UPOS == syntax.PUNCT {
			continue
		}
		sum += math.Log(math.Max(float64(s.Certainty(i)), 0.01))
		n++
	}
	if n == 0 {
		return 0
	}
	q := math.Exp(sum / float64(n))
	if !finite(s) {
		q *= 0.8
	}
	if !ended(s) {
		q *= 0.9
	}
	return q
}

// finite reports whether a verb of the sentence is finite.
func finite(s *syntax.Sentence) bool {
	for i := range s.Len() {
		if s.Token(i).Feats.Get("VerbForm") == "Fin" {
			return true
		}
	}
	return false
}

// ended reports whether a mark ends the sentence.
func ended(s *syntax.Sentence) bool {
	return s.Token(s.Len()-1).UPOS == syntax.PUNCT
}
