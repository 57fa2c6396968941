package score

import (
	"math/rand/v2"
	"testing"
)

// best tries all ways to pair rows with columns.
func best(row, columns int, used []bool, rows int, weight func(int, int) int64) int64 {
	if row == rows {
		return 0
	}
	most := best(row+1, columns, used, rows, weight)
	for j := range columns {
		if used[j] || weight(row, j) == 0 {
			continue
		}
		used[j] = true
		most = max(most, weight(row, j)+best(row+1, columns, used, rows, weight))
		used[j] = false
	}
	return most
}

func TestAssign(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		rows, columns := random.IntN(6), random.IntN(6)
		weights := make([][]int64, rows)
		for i := range weights {
			weights[i] = make([]int64, columns)
			for j := range weights[i] {
				weights[i][j] = max(0, random.Int64N(20)-8)
			}
		}
		weight := func(i, j int) int64 { return weights[i][j] }
		var sum int64
		used := make(map[int]bool)
		for i, j := range assign(rows, columns, weight) {
			if j < 0 {
				continue
			}
			if used[j] {
				t.Fatalf("column %d has two rows: %v", j, weights)
			}
			used[j] = true
			sum += weight(i, j)
		}
		if want := best(0, columns, make([]bool, columns), rows, weight); sum != want {
			t.Fatalf("pairs of weight %d, want %d: %v", sum, want, weights)
		}
	}
}
