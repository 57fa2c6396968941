package train

import (
	"fmt"
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// NameFinder finds the names in a sentence; tags may be nil.
type NameFinder interface {
	Find(words []syntax.Word, tags []syntax.Tag) []syntax.Mention
}

// NameScore counts names found and gives precision, recall and F1, each 0 to 1. A
// name is right when its span and its kind are.
type NameScore struct {
	Gold      int     `json:"gold"`
	Found     int     `json:"found"`
	Right     int     `json:"right"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// NameScores are the scores of a name finder on a file. Three has persons,
// organizations and places together, All the rest too.
type NameScores struct {
	Sentences    int       `json:"sentences"`
	Person       NameScore `json:"person"`
	Organization NameScore `json:"organization"`
	Place        NameScore `json:"place"`
	Misc         NameScore `json:"misc"`
	Three        NameScore `json:"three"`
	All          NameScore `json:"all"`
}

// EvalNames runs a finder over a file of sentences with names: CoNLL-U with
// NE= in MISC (.conllu), UNER (.iob2) or GermEval 2014 (.tsv). The finder gets
// no tags, though CoNLL-U has some: they are gold ones.
func EvalNames(finder NameFinder, language article.Language, file string) (NameScores, error) {
	sentences, err := readNames(file, nameLists{language: language})
	if err != nil {
		return NameScores{}, fmt.Errorf("evaluate names: %w", err)
	}
	return scoreNames(finder, sentences), nil
}

func scoreNames(finder NameFinder, sentences []namedSentence) NameScores {
	s := NameScores{Sentences: len(sentences)}
	for _, sentence := range sentences {
		found := finder.Find(sentence.words, nil)
		for _, m := range sentence.mentions {
			s.each(m.Kind, func(c *NameScore) { c.Gold++ })
		}
		for _, m := range found {
			right := slices.Contains(sentence.mentions, m)
			s.each(m.Kind, func(c *NameScore) {
				c.Found++
				if right {
					c.Right++
				}
			})
		}
	}
	for _, c := range []*NameScore{&s.Person, &s.Organization, &s.Place, &s.Misc, &s.Three, &s.All} {
		c.Precision = ratio(c.Right, c.Found)
		c.Recall = ratio(c.Right, c.Gold)
		c.F1 = ratio(2*c.Right, c.Found+c.Gold)
	}
	return s
}

// each calls f with the scores that a name of a kind counts in.
func (s *NameScores) each(kind syntax.NameKind, f func(*NameScore)) {
	f(&s.All)
	switch kind {
	case syntax.Person:
		f(&s.Person)
	case syntax.Organization:
		f(&s.Organization)
	case syntax.Place:
		f(&s.Place)
	default:
		f(&s.Misc)
		return
	}
	f(&s.Three)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// String gives the scores in a line.
func (s NameScores) String() string {
	return fmt.Sprintf("F1 %.3f (P %.3f R %.3f; person %.3f organization %.3f place %.3f), with misc %.3f, %d sentences",
		s.Three.F1, s.Three.Precision, s.Three.Recall, s.Person.F1, s.Organization.F1, s.Place.F1, s.All.F1, s.Sentences)
}
