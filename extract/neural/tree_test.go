package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestBestTree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for n := 1; n <= 5; n++ {
		for range 300 {
			scores := make([]float32, n*(n+1))
			for i := range scores {
				scores[i] = float32(random.IntN(2000)-1000) / 100
			}
			heads := make([]int, n)
			bestTree(scores, n, heads)
			if !isTree(heads) {
				t.Fatalf("%v is no tree", heads)
			}
			if got, want := sumOf(scores, heads), bestSum(scores, n); math.Abs(got-want) > 1e-3 {
				t.Fatalf("tree %v of %v scores %g, the best %g", heads, scores, got, want)
			}
		}
	}
}

func sumOf(scores []float32, heads []int) (sum float64) {
	for i, h := range heads {
		sum += float64(scores[i*(len(heads)+1)+h+1])
	}
	return sum
}

// bestSum tries all trees.
func bestSum(scores []float32, n int) float64 {
	best, heads := math.Inf(-1), make([]int, n)
	var try func(i int)
	try = func(i int) {
		if i == n {
			if isTree(heads) {
				best = max(best, sumOf(scores, heads))
			}
			return
		}
		for h := -1; h < n; h++ {
			heads[i] = h
			try(i + 1)
		}
	}
	try(0)
	return best
}

func TestIsTree(t *testing.T) {
	tests := []struct {
		heads []int
		want  bool
	}{
		{[]int{-1}, true},
		{[]int{0}, false},
		{[]int{1, -1, 1}, true},
		{[]int{-1, -1}, false},
		{[]int{1, 2, 0}, false},
		{[]int{-1, 2, 1}, false},
		{[]int{3, 0, 1, -1}, true},
	}
	for _, test := range tests {
		if got := isTree(test.heads); got != test.want {
			t.Errorf("isTree(%v) = %v", test.heads, got)
		}
	}
}

func TestBestTreeOfBadScores(t *testing.T) {
	scores := make([]float32, 12*13)
	for i := range scores {
		scores[i] = float32(math.NaN())
	}
	heads := make([]int, 12)
	if bestTree(scores, 12, heads); !isTree(heads) {
		t.Errorf("%v is no tree", heads)
	}
}
