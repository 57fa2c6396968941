package mat

import "math"

// Constants of the squashing kernels, by index: 0 factor of x in the exponent
// of 2; 1 and 2 its bounds; 3 ln 2; 4 mul; 5 to 11 the Taylor coefficients of
// the exponential, highest first; 12 add.
type constants = [16]float32

func squashConstants(scale, mul, add float32) constants {
	c := constants{-scale * math.Log2E, 120, -120, math.Ln2, mul}
	factorial := 1.0
	for k := range 7 {
		if k > 0 {
			factorial *= float64(k)
		}
		c[11-k] = float32(1 / factorial)
	}
	c[12] = add
	return c
}

var (
	sigmoidConstants = squashConstants(1, 1, 0)
	tanhConstants    = squashConstants(2, 2, -1)
)

// Sigmoid replaces each element x by 1/(1+exp(-x)).
func Sigmoid(x []float32) { squash(x, &sigmoidConstants) }

// Tanh replaces each element by its hyperbolic tangent.
func Tanh(x []float32) { squash(x, &tanhConstants) }

// squashPortable is squash in plain Go.
func squashPortable(x []float32, c *constants) {
	for i, v := range x {
		y := min(max(c[0]*v, c[2]), c[1])
		n := int32(math.RoundToEven(float64(y)))
		f := (y - float32(n)) * c[3]
		p := c[5]
		for _, k := range c[6:12] {
			p = p*f + k
		}
		x[i] = c[4]/(1+math.Float32frombits(math.Float32bits(p)+uint32(n)<<23)) + c[12]
	}
}
