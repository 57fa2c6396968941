package name

import (
	"math/rand/v2"
	"testing"
)

// TestViterbi compares with trying all sequences of three labels.
func TestViterbi(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		var transitions [NumLabels][NumLabels]float32
		for a := range NumLabels {
			for b := range NumLabels {
				transitions[a][b] = random.Float32()
				if !Follows(label(a), label(b)) {
					transitions[a][b] = forbidden
				}
			}
		}
		scores := make([][NumLabels]float32, 3)
		for i := range scores {
			for l := range NumLabels {
				scores[i][l] = 4 * random.Float32()
			}
		}
		best := float32(forbidden)
		for a := range NumLabels {
			for b := range NumLabels {
				for c := range NumLabels {
					if !Follows(label(c), outside) {
						continue
					}
					sum := transitions[0][a] + scores[0][a] + transitions[a][b] + scores[1][b] + transitions[b][c] + scores[2][c]
					best = max(best, sum)
				}
			}
		}
		labels := make([]label, 3)
		given := append([][NumLabels]float32(nil), scores...)
		viterbi(scores, make([][NumLabels]label, 3), labels, &transitions)
		got, before := float32(0), outside
		for i, l := range labels {
			got += transitions[before][l] + given[i][l]
			before = l
		}
		if got < best-1e-4 || !Follows(before, outside) {
			t.Fatalf("labels %v score %g, the best score %g", labels, got, best)
		}
	}
}
