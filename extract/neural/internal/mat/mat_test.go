package mat

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func random(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func TestAddProduct(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	eachProcessor(t, func(t *testing.T) {
		for _, size := range [][3]int{{1, 1, 1}, {1, 7, 300}, {3, 5, 31}, {8, 16, 32}, {15, 33, 100}, {17, 64, 129}, {2, 0, 4}} {
			m, k, n := size[0], size[1], size[2]
			a, b, start := random(r, m*k), random(r, k*n), random(r, m*n)
			want := append([]float32(nil), start...)
			for i := range m {
				for j := range n {
					sum := float64(start[i*n+j])
					for x := range k {
						sum += float64(a[i*k+x]) * float64(b[x*n+j])
					}
					want[i*n+j] = float32(sum)
				}
			}
			var p Packed
			p.Pack(b, k, n)
			got := append([]float32(nil), start...)
			AddProduct(got, n, m, Rows(a, k), &p)
			near(t, fmt.Sprint("plain ", size), got, want)

			p.PackTransposed(transpose(b, k, n), n, k)
			got = append(got[:0], start...)
			AddProduct(got, n, m, Columns(transpose(a, m, k), m), &p)
			near(t, fmt.Sprint("transposed ", size), got, want)
		}
	})
}

func transpose(x []float32, rows, cols int) []float32 {
	y := make([]float32, len(x))
	for i := range rows {
		for j := range cols {
			y[j*rows+i] = x[i*cols+j]
		}
	}
	return y
}

func near(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Abs(float64(got[i]-want[i])) > 1e-4 {
			t.Fatalf("%s: element %d is %g, want %g", what, i, got[i], want[i])
		}
	}
}

func TestSquash(t *testing.T) {
	var x, sigmoid, tanh []float32
	for v := -30.0; v <= 30; v += 0.37 {
		x = append(x, float32(v))
		sigmoid = append(sigmoid, float32(1/(1+math.Exp(-v))))
		tanh = append(tanh, float32(math.Tanh(v)))
	}
	x, sigmoid, tanh = append(x, 1e30, -1e30), append(sigmoid, 1, 0), append(tanh, 1, -1)
	eachProcessor(t, func(t *testing.T) {
		got := append([]float32(nil), x...)
		Sigmoid(got)
		nearly(t, "sigmoid", got, sigmoid)
		got = append(got[:0], x...)
		Tanh(got)
		nearly(t, "tanh", got, tanh)
	})
}

func nearly(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if !(math.Abs(float64(got[i]-want[i])) < 5e-7) {
			t.Fatalf("%s: element %d is %g, want %g", what, i, got[i], want[i])
		}
	}
}

func BenchmarkAddProduct(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range [][3]int{{1, 192, 768}, {16, 192, 768}, {25, 384, 1536}, {512, 384, 1536}} {
		m, k, n := size[0], size[1], size[2]
		b.Run(fmt.Sprint(m, "x", k, "x", n), func(b *testing.B) {
			x, c := random(r, m*k), make([]float32, m*n)
			var p Packed
			p.Pack(random(r, k*n), k, n)
			for b.Loop() {
				AddProduct(c, n, m, Rows(x, k), &p)
			}
			b.ReportMetric(2*float64(m*k*n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
		})
	}
}

func BenchmarkTanh(b *testing.B) {
	x := make([]float32, 768)
	for b.Loop() {
		Tanh(x)
	}
}
