package score

import (
	"math"
	"testing"
)

// chains makes chains of words: each letter is the mention of one word.
func chainsOf(words ...string) Chains {
	var c Chains
	for _, w := range words {
		var chain []Span
		for _, letter := range w {
			chain = append(chain, Span{First: int(letter), Last: int(letter) + 1})
		}
		c = append(c, chain)
	}
	return c
}

func TestCompareChains(t *testing.T) {
	tests := []struct {
		name               string
		gold, predicted    Chains
		muc, bCubed, ceafE [2]float64 // precision, recall
		mentionP, mentionR float64
	}{
		{
			// Partitions of the key {abc} {defg} against {ab} {cd} {fghi}, the
			// worked example of Pradhan et al. 2014.
			name: "the reference example",
			gold: chainsOf("abc", "defg"), predicted: chainsOf("ab", "cd", "fghi"),
			muc:      [2]float64{2.0 / 5, 2.0 / 5},
			bCubed:   [2]float64{1.0 / 8 * (4.0/2 + 1.0/2 + 1.0/2 + 4.0/4), 1.0 / 7 * (4.0/3 + 1.0/3 + 1.0/4 + 4.0/4)},
			ceafE:    [2]float64{(2*2.0/(3+2) + 2*2.0/(4+4)) / 3, (2*2.0/(3+2) + 2*2.0/(4+4)) / 2},
			mentionP: 6.0 / 8, mentionR: 6.0 / 7,
		},
		{
			name: "all right",
			gold: chainsOf("ab", "c"), predicted: chainsOf("c", "ab"),
			muc: [2]float64{1, 1}, bCubed: [2]float64{1, 1}, ceafE: [2]float64{1, 1},
			mentionP: 1, mentionR: 1,
		},
		{
			name: "each mention alone",
			gold: chainsOf("abcd"), predicted: chainsOf("a", "b", "c", "d"),
			muc:      [2]float64{0, 0},
			bCubed:   [2]float64{1, 1.0 / 4},
			ceafE:    [2]float64{0.4 / 4, 0.4},
			mentionP: 1, mentionR: 1,
		},
		{
			name: "all in one",
			gold: chainsOf("ab", "cd"), predicted: chainsOf("abcd"),
			muc:      [2]float64{2.0 / 3, 1},
			bCubed:   [2]float64{1.0 / 2, 1},
			ceafE:    [2]float64{4.0 / 6, 4.0 / 6 / 2},
			mentionP: 1, mentionR: 1,
		},
		{
			name: "the best pairing is not the greedy one",
			gold: chainsOf("abcd", "efg"), predicted: chainsOf("abefg", "cd"),
			// abcd with cd 2/3, efg with abefg 3/4; greedy would take the same
			// first but abcd with abefg 4/9.
			muc:      [2]float64{4.0 / 5, 4.0 / 5},
			bCubed:   [2]float64{1.0 / 7 * (4.0/5 + 9.0/5 + 4.0/2), 1.0 / 7 * (4.0/4 + 4.0/4 + 9.0/3)},
			ceafE:    [2]float64{(2.0/3 + 3.0/4) / 2, (2.0/3 + 3.0/4) / 2},
			mentionP: 1, mentionR: 1,
		},
		{
			name: "nothing found",
			gold: chainsOf("ab"), predicted: nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := CompareChains([]Chains{tt.gold}, []Chains{tt.predicted})
			for _, c := range []struct {
				name string
				got  CorefPRF
				want [2]float64
			}{
				{"MUC", s.MUC, tt.muc},
				{"B-cubed", s.BCubed, tt.bCubed},
				{"CEAF-e", s.CEAFe, tt.ceafE},
				{"mentions", s.Mentions, [2]float64{tt.mentionP, tt.mentionR}},
			} {
				if !near(c.got.Precision, c.want[0]) || !near(c.got.Recall, c.want[1]) {
					t.Errorf("%s: precision %.4f, recall %.4f, want %.4f, %.4f", c.name, c.got.Precision, c.got.Recall, c.want[0], c.want[1])
				}
			}
			if mean := (s.MUC.F1 + s.BCubed.F1 + s.CEAFe.F1) / 3; !near(s.CoNLL, mean) {
				t.Errorf("mean is %.4f, want %.4f", s.CoNLL, mean)
			}
		})
	}
}

func TestCompareChainsSumsDocuments(t *testing.T) {
	gold := []Chains{chainsOf("ab"), chainsOf("abcd")}
	s := CompareChains(gold, []Chains{gold[0], chainsOf("ab", "cd")})
	if !near(s.MUC.Recall, 3.0/4) {
		t.Errorf("MUC recall of both documents %.4f, want 3 of 4 links", s.MUC.Recall)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }
