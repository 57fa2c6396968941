package parse

import (
	"testing"

	"dossier/extract/syntax"
)

func TestRepair(t *testing.T) {
	tests := []struct{ name, before, after string }{
		{
			"an adposition as the head of its noun",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be swapped/VERB/0/root/swap for/ADP/3/obl Novak/PROPN/4/nsubj ,/PUNCT/5/punct dead/ADJ/5/amod",
			"Keller/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be swapped/VERB/0/root/swap for/ADP/5/case Novak/PROPN/3/obl ,/PUNCT/5/punct dead/ADJ/5/amod",
		},
		{
			"a titled conjunct",
			"Keller/PROPN/0/root and/CCONJ/3/cc US/PROPN/1/conj envoy/NOUN/1/appos Novak/PROPN/4/appos",
			"Keller/PROPN/0/root and/CCONJ/4/cc US/PROPN/4/compound envoy/NOUN/1/conj Novak/PROPN/4/appos",
		},
		{
			"a titled subject",
			"Palace/PROPN/2/compound aide/NOUN/0/root Novak/PROPN/5/nsubj has/AUX/5/aux/have left/VERB/2/acl:relcl/leave ./PUNCT/2/punct",
			"Palace/PROPN/2/compound aide/NOUN/5/nsubj Novak/PROPN/2/appos has/AUX/5/aux/have left/VERB/0/root/leave ./PUNCT/5/punct",
		},
		{
			"a name coordinated to its title",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/conj left/VERB/0/root/leave",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/appos left/VERB/0/root/leave",
		},
		{
			"title and name both the subject",
			"envoy/NOUN/3/nsubj Novak/PROPN/3/nsubj left/VERB/0/root/leave",
			"envoy/NOUN/3/nsubj Novak/PROPN/1/appos left/VERB/0/root/leave",
		},
		{
			"a second role",
			"Novak/PROPN/0/root ,/PUNCT/3/punct head/NOUN/1/appos and/CCONJ/5/cc envoy/NOUN/1/conj",
			"Novak/PROPN/0/root ,/PUNCT/3/punct head/NOUN/1/appos and/CCONJ/5/cc envoy/NOUN/3/conj",
		},
		{
			"two sides of talks",
			"talks/NOUN/0/root between/ADP/3/case Keller/PROPN/1/nmod and/CCONJ/6/cc the/DET/6/det envoy/NOUN/1/conj Novak/PROPN/1/appos",
			"talks/NOUN/0/root between/ADP/3/case Keller/PROPN/1/nmod and/CCONJ/6/cc the/DET/6/det envoy/NOUN/3/conj Novak/PROPN/6/appos",
		},
		{
			"an apposition behind a comma stays",
			"Keller/PROPN/0/root and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/5/punct envoys/NOUN/1/appos",
			"Keller/PROPN/0/root and/CCONJ/3/cc Novak/PROPN/1/conj ,/PUNCT/5/punct envoys/NOUN/1/appos",
		},
		{
			"a real relative clause stays",
			"talks/NOUN/0/root they/PRON/3/nsubj held/VERB/1/acl:relcl/hold",
			"talks/NOUN/0/root they/PRON/3/nsubj held/VERB/1/acl:relcl/hold",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := notation(t, tt.before), notation(t, tt.after)
			words, tags, arcs := parts(before)
			got := Repair(words, tags, arcs)
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
