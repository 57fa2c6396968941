package confidence

import "math"

// Example is a triple, by its signals, of which it is known whether it is right.
type Example struct {
	Signals []float64
	Right   bool
}

// The learner's constants: how far weights are held to 0, and steps enough to
// stand still.
const (
	restraint = 10.0
	steps     = 4000
	pace      = 0.5
)

// Learn finds the weights under which the examples are likeliest, held towards
// 0 (ridge regression), by steepest descent. The same examples in the same order
// give the same weights.
func Learn(examples []Example) *Model {
	m := &Model{weights: make([]float64, len(signals))}
	n := float64(len(examples))
	for range steps {
		gradient := make([]float64, len(signals))
		for _, x := range examples {
			d := m.probability(x.Signals) - is(x.Right)
			for i, v := range x.Signals {
				gradient[i] += d * v
			}
		}
		for i := range gradient {
			held := restraint * m.weights[i]
			if i == 0 {
				held = 0
			}
			m.weights[i] -= pace * (gradient[i] + held) / math.Max(n, 1)
		}
	}
	return m
}

// Probability returns how likely an example is right.
func (m *Model) Probability(signals []float64) float64 { return m.probability(signals) }
