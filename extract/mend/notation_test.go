package mend

import (
	"slices"
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// classes are a few words of each class.
type classes struct{}

func (classes) Is(class Class, word string) bool {
	return slices.Contains(map[Class][]string{
		Office:    {"head", "envoy", "president"},
		Event:     {"meeting"},
		Saying:    {"confirm", "add", "say", "make clear", "sagen", "warn", "inform"},
		Urging:    {"urge", "appeal to"},
		Resulting: {"guilty find"}, Undertaking: {"refuse"}, Document: {"letter"}, Request: {"call"}, Inquiring: {"probe"}, Address: {"mr"},
		Thinking:  {"estimate"},
		Modal:     {"sollen"},
		Inverting: {"were", "should", "sollte"},
		Citation:  {"berufung", "verweis"},
		Statement: {"bericht", "angabe"},
		Deciding:  {"ablehnen"},
		Matter:    {"waffenruhe"},
		Body:      {"behörde"},
		Befalling: {"drohen"},
		Composed:  {"außer Kraft setzen", "in Kraft treten"},
		Governed:  {"bewahren vor"},
		Kin:       {"Neffe"},
	}[class], word)
}

// mendCase is a tree before and after its mends.
type mendCase struct{ name, before, after string }

func checkMends(t *testing.T, language article.Language, cases []mendCase) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			before, after := notation(t, tt.before), notation(t, tt.after)
			words, tags, arcs := parts(before)
			got := Tree(words, syntax.Analysis{Tags: tags, Arcs: arcs, Names: before.Mentions()}, language, classes{})
			for i, a := range got {
				if a != after.Token(i).Arc {
					t.Errorf("%s: got %v, want %v", before.Token(i).Form, a, after.Token(i).Arc)
				}
			}
			if _, err := syntax.Build(before.Text(), words, tags, got, nil); err != nil {
				t.Error(err)
			}
		})
	}
}

func notation(t *testing.T, line string) *syntax.Sentence {
	t.Helper()
	s, err := syntax.ParseNotation(line)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parts(s *syntax.Sentence) (words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc) {
	for i := range s.Len() {
		t := s.Token(i)
		words, tags, arcs = append(words, t.Word), append(tags, t.Tag), append(arcs, t.Arc)
	}
	return words, tags, arcs
}
