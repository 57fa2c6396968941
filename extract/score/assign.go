package score

import "math"

// assign pairs rows with columns so that the sum of the pairs' weights is
// greatest, and returns the column of each row, -1 where it has none or one of
// weight zero. Weights are not negative. The same weights always give the same
// pairs.
//
// Algorithm: shortest augmenting paths with potentials (Kuhn 1955, Munkres
// 1957), in O(rows² · columns).
func assign(rows, columns int, weight func(row, column int) int64) []int {
	a := &assignment{
		columns: max(rows, columns), // every row needs a column, if an empty one
		cost: func(i, j int) int64 {
			if j >= columns {
				return 0
			}
			return -weight(i, j)
		},
	}
	a.rowPrice, a.columnPrice = make([]int64, rows), make([]int64, a.columns)
	a.rowOf = make([]int, a.columns)
	for j := range a.rowOf {
		a.rowOf[j] = -1
	}
	for i := range rows {
		a.place(i)
	}
	pairs := make([]int, rows)
	for j, i := range a.rowOf {
		if i < 0 {
			continue
		}
		pairs[i] = j
		if a.cost(i, j) == 0 {
			pairs[i] = -1
		}
	}
	return pairs
}

type assignment struct {
	columns               int
	cost                  func(row, column int) int64
	rowPrice, columnPrice []int64
	rowOf                 []int // row of each column, -1 if free
}

// place finds the cheapest chain of changes that gives a row a column.
func (a *assignment) place(row int) {
	least := make([]int64, a.columns) // price of reaching each column
	from := make([]int, a.columns)    // column before it, -1 for the start
	done := make([]bool, a.columns)
	for j := range least {
		least[j], from[j] = math.MaxInt64, -1
	}
	at, last := row, -1
	for at >= 0 {
		next := a.reach(at, last, least, from, done)
		step := least[next]
		a.rowPrice[row] += step
		for j := range least {
			switch {
			case done[j]:
				a.rowPrice[a.rowOf[j]] += step
				a.columnPrice[j] -= step
			case least[j] != math.MaxInt64:
				least[j] -= step
			}
		}
		done[next] = true
		at, last = a.rowOf[next], next
	}
	for last >= 0 {
		before := from[last]
		if before < 0 {
			a.rowOf[last] = row
		} else {
			a.rowOf[last] = a.rowOf[before]
		}
		last = before
	}
}

// reach updates the prices from a row, reached over column last, and returns
// the cheapest column that is not done.
func (a *assignment) reach(at, last int, least []int64, from []int, done []bool) int {
	next := -1
	for j := range least {
		if done[j] {
			continue
		}
		if c := a.cost(at, j) - a.rowPrice[at] - a.columnPrice[j]; c < least[j] {
			least[j], from[j] = c, last
		}
		if next < 0 || least[j] < least[next] {
			next = j
		}
	}
	return next
}
