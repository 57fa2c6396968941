package model

import (
	"cmp"
	"fmt"
	"slices"
)

// Trainer learns a Linear with the averaged perceptron (Collins, 2002): on a
// mistake, the weights of the gold class go up by one and those of the guessed
// class down by one, for each feature seen; the result has each weight's mean
// over all steps, which keeps it from leaning on the last examples.
//
// For each example: Score, choose a class, Update if it was wrong, Tick. It is
// not safe for concurrent use. The same calls in the same order learn the same.
type Trainer struct {
	classes int
	step    int64
	rows    []row // open-addressing table by feature; the length is a power of 2
	used    int   // rows in use
	weights []weight
	sums    []int64 // per weight, of each change times the step it was made at
}

// row says where a feature's weights are. It is free while room is 0.
type row struct {
	feature   uint64
	at        uint32
	len, room uint16
}

// weight is a class's weight for one feature, a whole number.
type weight struct {
	now     float32
	class   uint16
	updates uint16 // how often it was changed, at most 65535
}

// NewTrainer returns a trainer that tells classes (1 to 65535) classes apart.
func NewTrainer(classes int) *Trainer {
	if classes < 1 || classes >= 1<<16 {
		panic(fmt.Sprintf("train %d classes", classes))
	}
	return &Trainer{classes: classes, rows: make([]row, 1<<12)}
}

// Classes returns the number of classes.
func (t *Trainer) Classes() int { return t.classes }

// Score sets scores, which has a place per class, to the sum of the present
// weights of the features.
func (t *Trainer) Score(features []uint64, scores []float32) {
	clear(scores)
	for _, f := range features {
		r := &t.rows[t.place(f)]
		for _, w := range t.weights[r.at : r.at+uint32(r.len)] {
			scores[w.class] += w.now
		}
	}
}

// Update corrects the weights after a wrong guess; it does nothing where guess
// is gold.
func (t *Trainer) Update(features []uint64, gold, guess int) {
	if gold == guess {
		return
	}
	t.Adjust(features, gold, 1)
	t.Adjust(features, guess, -1)
}

// Adjust adds by to the weights of the features for a class, for answers that
// are made of several classes.
func (t *Trainer) Adjust(features []uint64, class, by int) {
	for _, f := range features {
		at := t.weight(t.row(f), uint16(class))
		w := &t.weights[at]
		w.now += float32(by)
		w.updates = min(w.updates, 1<<16-2) + 1
		t.sums[at] += int64(by) * t.step
	}
}

// place returns where a feature's row is or belongs.
func (t *Trainer) place(feature uint64) int {
	mask := len(t.rows) - 1
	i := int(feature) & mask
	for t.rows[i].room != 0 && t.rows[i].feature != feature {
		i = (i + 1) & mask
	}
	return i
}

// row returns the row of a feature, a new one if need be.
func (t *Trainer) row(feature uint64) *row {
	i := t.place(feature)
	if t.rows[i].room != 0 {
		return &t.rows[i]
	}
	if 5*(t.used+1) > 3*len(t.rows) {
		old := t.rows
		t.rows = make([]row, 2*len(old))
		for _, r := range old {
			if r.room != 0 {
				t.rows[t.place(r.feature)] = r
			}
		}
		i = t.place(feature)
	}
	t.used++
	const room = 2
	t.rows[i] = row{feature: feature, at: t.grow(room), room: room}
	return &t.rows[i]
}

// weight returns the place of a class's weight in a row, a new one if need be.
// A row that is full moves to the end of the weights, to twice the room.
func (t *Trainer) weight(r *row, class uint16) uint32 {
	for i := range uint32(r.len) {
		if t.weights[r.at+i].class == class {
			return r.at + i
		}
	}
	if r.len == r.room {
		room := uint16(min(2*int(r.room), 1<<16-1))
		at := t.grow(room)
		copy(t.weights[at:], t.weights[r.at:r.at+uint32(r.len)])
		copy(t.sums[at:], t.sums[r.at:r.at+uint32(r.len)])
		r.at, r.room = at, room
	}
	at := r.at + uint32(r.len)
	t.weights[at].class = class
	r.len++
	return at
}

// grow makes room for weights at the end.
func (t *Trainer) grow(room uint16) uint32 {
	at := len(t.weights)
	t.weights = append(t.weights, make([]weight, room)...)
	t.sums = append(t.sums, make([]int64, room)...)
	return uint32(at)
}

// Tick ends an example, right or wrong.
func (t *Trainer) Tick() { t.step++ }

// Prune says which weights are left out of the model to make it small.
type Prune struct {
	MinUpdates int     // features with fewer changes of weights in all
	MinWeight  float32 // weights nearer to zero
	MaxWeights int     // the smallest weights, until there are this many; 0: no limit
}

// Average returns the mean weights over all ticks, without the pruned ones,
// rounded to one byte each. The trainer can go on learning.
func (t *Trainer) Average(p Prune) *Linear { return Mix([]*Trainer{t}, p) }

// Mix returns the mean of several trainers' mean weights: what learned from the
// same examples in different orders is surer together than each alone. The
// trainers must have the same number of classes.
func Mix(trainers []*Trainer, p Prune) *Linear {
	var cells []cell
	for _, t := range trainers {
		cells = t.appendMeans(cells)
	}
	slices.SortFunc(cells, cell.compare)
	kept := cells[:0]
	for len(cells) > 0 {
		row := 1 // the cells of a feature
		for row < len(cells) && cells[row].feature == cells[0].feature {
			row++
		}
		kept = p.appendRow(kept, cells[:row], len(trainers))
		cells = cells[row:]
	}
	cells = kept
	if p.MaxWeights > 0 && len(cells) > p.MaxWeights {
		slices.SortFunc(cells, func(a, b cell) int {
			return cmp.Or(cmp.Compare(abs(b.weight), abs(a.weight)), a.compare(b))
		})
		cells = cells[:p.MaxWeights]
	}
	slices.SortFunc(cells, cell.compare)
	return newLinear(trainers[0].classes, cells)
}

// appendMeans appends the mean of each weight, and how often it was changed.
func (t *Trainer) appendMeans(cells []cell) []cell {
	for _, r := range t.rows {
		for at := r.at; at < r.at+uint32(r.len); at++ {
			w := t.weights[at]
			mean := float64(w.now) - float64(t.sums[at])/float64(max(t.step, 1))
			cells = append(cells, cell{r.feature, w.class, w.updates, float32(mean)})
		}
	}
	return cells
}

// appendRow appends the weights of one feature, those of each class summed up
// and divided by the number of trainers, unless they are to be pruned. Where
// dst and row share memory, dst ends before row.
func (p Prune) appendRow(dst, row []cell, trainers int) []cell {
	updates := 0
	for _, c := range row {
		updates += int(c.updates)
	}
	if updates < p.MinUpdates*trainers {
		return dst
	}
	for i := 0; i < len(row); {
		c := row[i]
		for i++; i < len(row) && row[i].class == c.class; i++ {
			c.weight += row[i].weight
		}
		c.weight /= float32(trainers)
		if c.weight != 0 && abs(c.weight) >= p.MinWeight {
			dst = append(dst, c)
		}
	}
	return dst
}

func abs(x float32) float32 { return max(x, -x) }
