package mat

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// eachProcessor runs a test with every set of kernels that this processor has,
// and with the portable code.
func eachProcessor(t *testing.T, f func(t *testing.T)) {
	old512, old256 := has512, has256
	t.Cleanup(func() { has512, has256 = old512, old256 })
	if old512 {
		t.Run("avx512", f)
	}
	has512 = false
	if old256 {
		t.Run("avx2", f)
	}
	has256 = false
	t.Run("portable", f)
}

// TestSameBits checks that results do not depend on which kernels there are.
func TestSameBits(t *testing.T) {
	if !has512 || !has256 {
		t.Skip("no AVX-512 here")
	}
	t.Cleanup(func() { has512 = true })
	r := rand.New(rand.NewPCG(4, 5))
	const m, k, n = 13, 70, 290
	a, b := random(r, m*k), random(r, k*n)
	compute := func() []float32 {
		var p Packed
		p.Pack(b, k, n)
		c := make([]float32, m*n+n)
		AddProduct(c, n, m, Rows(a, k), &p)
		AddProduct(c[m*n:], n, 1, Rows(a, k), &p)
		x := c[:(m*n+n)/16*16]
		Tanh(x)
		return c
	}
	wide := compute()
	has512 = false
	if narrow := compute(); !slices.Equal(wide, narrow) {
		t.Error("AVX2 gives other bits than AVX-512")
	}
}
