package model

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
)

// Linear is a trained linear classifier: per feature, a weight for each of some
// classes. It is read-only and safe for concurrent use.
//
// Features are kept as a hash table in flat arrays. The high bits of a feature
// choose a bucket, the 16 bits below tell the rows of the bucket apart, and a
// row's weights follow one another. An unknown feature is taken for a known one
// about once in 20,000 times, which does no harm. A weight is one byte, an
// index into a table of 256 values that lie closer together near zero. What is
// looked at together lies together, for the time goes into waiting for memory.
type Linear struct {
	classes int
	shift   uint     // a feature's bucket is feature >> shift
	buckets []bucket // and one more at the end
	rows    []packedRow
	narrow  []narrowWeight // if there are at most 256 classes
	wide    []wideWeight   // if there are more
	values  [256]float32
	largest float32
}

// bucket says where its rows begin, and the weights of the first of them.
type bucket struct {
	row, weight uint32
}

// packedRow is a feature's bits below those of the bucket, and how many
// weights it has.
type packedRow struct {
	print, count uint16
}

type narrowWeight struct {
	class, code uint8
}

type wideWeight struct {
	class uint16
	code  uint8
}

// cell is a weight before packing.
type cell struct {
	feature uint64
	class   uint16
	updates uint16 // how often the weight was changed in training
	weight  float32
}

func (c cell) compare(d cell) int {
	return cmp.Or(cmp.Compare(c.feature, d.feature), cmp.Compare(c.class, d.class), cmp.Compare(c.weight, d.weight))
}

// rowsPerBucket is the wanted mean: more is smaller, less is faster.
const rowsPerBucket = 3

// newLinear packs cells, which are sorted by feature and class.
func newLinear(classes int, cells []cell) *Linear {
	l := &Linear{classes: classes}
	rows := 0
	for i, c := range cells {
		l.largest = max(l.largest, abs(c.weight))
		if i == 0 || cells[i-1].feature != c.feature {
			rows++
		}
	}
	l.fillValues()
	log := max(bits.Len(uint(rows/rowsPerBucket)), 1)
	l.shift = uint(64 - log)
	l.buckets = make([]bucket, 1<<log+1)
	next := 0 // bucket
	for i, c := range cells {
		if i > 0 && cells[i-1].feature>>(l.shift-16) == c.feature>>(l.shift-16) {
			if l.repeats(cells[:i], c) {
				continue
			}
			l.rows[len(l.rows)-1].count++
		} else {
			next = l.fillBuckets(next, int(c.feature>>l.shift)+1)
			l.rows = append(l.rows, packedRow{l.print(c.feature), 1})
		}
		if classes > 256 {
			l.wide = append(l.wide, wideWeight{c.class, l.encode(c.weight)})
		} else {
			l.narrow = append(l.narrow, narrowWeight{byte(c.class), l.encode(c.weight)})
		}
	}
	l.fillBuckets(next, len(l.buckets))
	return l
}

// fillBuckets lets buckets from to end-1 begin at the next row.
func (l *Linear) fillBuckets(from, end int) int {
	for b := from; b < end; b++ {
		l.buckets[b] = bucket{uint32(len(l.rows)), uint32(l.Weights())}
	}
	return max(from, end)
}

// repeats reports whether c belongs to another feature than the one before,
// with the same bucket and print. Such a feature, one in tens of thousands, is
// left out.
func (l *Linear) repeats(before []cell, c cell) bool {
	return before[len(before)-1].feature != c.feature || l.dropped(before, c)
}

// dropped looks for the row's first cell: if it is of another feature, c's
// feature came second and was left out from its first cell on.
func (l *Linear) dropped(before []cell, c cell) bool {
	for i := len(before) - 1; i >= 0 && before[i].feature>>(l.shift-16) == c.feature>>(l.shift-16); i-- {
		if before[i].feature != c.feature {
			return true
		}
	}
	return false
}

func (l *Linear) print(feature uint64) uint16 { return uint16(feature >> (l.shift - 16)) }

// fillValues sets the value of each code: code 128+q stands for
// largest·q·|q|/127².
func (l *Linear) fillValues() {
	for code := range l.values {
		q := float32(max(code, 1) - 128)
		l.values[code] = l.largest * q * abs(q) / (127 * 127)
	}
}

func (l *Linear) encode(weight float32) byte {
	q := math.Round(127 * math.Sqrt(float64(abs(weight)/l.largest)))
	if weight < 0 {
		q = -q
	}
	return byte(128 + int(q))
}

// Classes returns the number of classes.
func (l *Linear) Classes() int { return l.classes }

// Weights returns the number of weights.
func (l *Linear) Weights() int { return len(l.narrow) + len(l.wide) }

// Score sets scores, which has a place per class, to the sum of the weights of
// the features. It allocates nothing.
func (l *Linear) Score(features []uint64, scores []float32) {
	clear(scores)
	scores = scores[:l.classes]
	for _, f := range features {
		at, print := l.buckets[f>>l.shift], l.print(f)
		for _, row := range l.rows[at.row:l.buckets[f>>l.shift+1].row] {
			end := at.weight + uint32(row.count)
			if row.print == print {
				l.add(at.weight, end, scores)
				break
			}
			at.weight = end
		}
	}
}

// add adds weights at to end-1 to the scores.
func (l *Linear) add(at, end uint32, scores []float32) {
	if l.narrow == nil {
		for _, w := range l.wide[at:end] {
			scores[w.class] += l.values[w.code]
		}
		return
	}
	for _, w := range l.narrow[at:end] {
		scores[w.class] += l.values[w.code]
	}
}

// AddTo adds the classifier to a model file, as sections that begin with name.
func (l *Linear) AddTo(f *File, name string) {
	f.AddUint32(name+".shape", []uint32{uint32(l.classes), uint32(l.shift), math.Float32bits(l.largest)})
	rowAt := make([]uint32, len(l.buckets))
	for b := range l.buckets {
		rowAt[b] = l.buckets[b].row
	}
	f.AddUint32(name+".rowAt", rowAt)
	prints := make([]uint16, len(l.rows))
	var counts []byte // a row's count is a sum of bytes, the last of which is below 255
	for i, r := range l.rows {
		prints[i] = r.print
		for ; r.count >= 255; r.count -= 255 {
			counts = append(counts, 255)
		}
		counts = append(counts, byte(r.count))
	}
	f.AddUint16(name+".prints", prints)
	f.Add(name+".counts", counts)
	var codes []byte
	if l.classes > 256 {
		classes := make([]uint16, len(l.wide))
		for i, w := range l.wide {
			classes[i] = w.class
			codes = append(codes, w.code)
		}
		f.AddUint16(name+".classes", classes)
	} else {
		classes := make([]byte, len(l.narrow))
		for i, w := range l.narrow {
			classes[i] = w.class
			codes = append(codes, w.code)
		}
		f.Add(name+".classes", classes)
	}
	f.Add(name+".codes", codes)
}

// LoadLinear reads a classifier that AddTo wrote. It fails with ErrFormat if
// the sections do not fit together.
func LoadLinear(f *File, name string) (*Linear, error) {
	l := &Linear{}
	if err := l.read(f, name); err != nil {
		return nil, fmt.Errorf("load classifier %s: %w", name, err)
	}
	l.fillValues()
	return l, nil
}

func (l *Linear) read(f *File, name string) error {
	shape, err1 := f.Uint32(name + ".shape")
	rowAt, err2 := f.Uint32(name + ".rowAt")
	prints, err3 := f.Uint16(name + ".prints")
	counts, err4 := f.Bytes(name + ".counts")
	codes, err5 := f.Bytes(name + ".codes")
	if err := cmp.Or(err1, err2, err3, err4, err5); err != nil {
		return err
	}
	if len(shape) != 3 {
		return fmt.Errorf("shape of %d numbers: %w", len(shape), ErrFormat)
	}
	l.classes, l.shift, l.largest = int(shape[0]), uint(shape[1]), math.Float32frombits(shape[2])
	if l.classes < 1 || l.classes >= 1<<16 {
		return fmt.Errorf("%d classes: %w", l.classes, ErrFormat)
	}
	if err := l.readRows(prints, counts); err != nil {
		return err
	}
	if err := l.readBuckets(rowAt, len(codes)); err != nil {
		return err
	}
	if l.classes > 256 {
		return l.readWide(f, name, codes)
	}
	return l.readNarrow(f, name, codes)
}

func (l *Linear) readRows(prints []uint16, counts []byte) error {
	l.rows = make([]packedRow, 0, len(prints))
	count := uint16(0)
	for _, c := range counts {
		count += uint16(c)
		if c < 255 && len(l.rows) < len(prints) {
			l.rows = append(l.rows, packedRow{prints[len(l.rows)], count})
			count = 0
		}
	}
	if len(l.rows) < len(prints) {
		return fmt.Errorf("%d counts for %d rows: %w", len(l.rows), len(prints), ErrFormat)
	}
	return nil
}

// readBuckets also makes sure that the rows have as many weights as there are.
func (l *Linear) readBuckets(rowAt []uint32, weights int) error {
	if l.shift < 32 || l.shift > 63 || len(rowAt) != 1<<(64-l.shift)+1 {
		return fmt.Errorf("%d buckets for a shift of %d: %w", len(rowAt), l.shift, ErrFormat)
	}
	l.buckets = make([]bucket, len(rowAt))
	row, weight := uint32(0), 0
	for b, at := range rowAt {
		if at < row || int(at) > len(l.rows) {
			return fmt.Errorf("bucket %d out of place: %w", b, ErrFormat)
		}
		for ; row < at; row++ {
			weight += int(l.rows[row].count)
		}
		l.buckets[b] = bucket{row, uint32(weight)}
	}
	if int(row) != len(l.rows) || weight != weights {
		return fmt.Errorf("rows have %d weights, not %d: %w", weight, weights, ErrFormat)
	}
	return nil
}

func (l *Linear) readNarrow(f *File, name string, codes []byte) error {
	classes, err := f.Bytes(name + ".classes")
	if err != nil {
		return err
	}
	if len(classes) != len(codes) {
		return fmt.Errorf("%d classes for %d weights: %w", len(classes), len(codes), ErrFormat)
	}
	l.narrow = make([]narrowWeight, len(codes))
	for i, class := range classes {
		if int(class) >= l.classes {
			return fmt.Errorf("class %d of %d: %w", class, l.classes, ErrFormat)
		}
		l.narrow[i] = narrowWeight{class, codes[i]}
	}
	return nil
}

func (l *Linear) readWide(f *File, name string, codes []byte) error {
	classes, err := f.Uint16(name + ".classes")
	if err != nil {
		return err
	}
	if len(classes) != len(codes) {
		return fmt.Errorf("%d classes for %d weights: %w", len(classes), len(codes), ErrFormat)
	}
	l.wide = make([]wideWeight, len(codes))
	for i, class := range classes {
		if int(class) >= l.classes {
			return fmt.Errorf("class %d of %d: %w", class, l.classes, ErrFormat)
		}
		l.wide[i] = wideWeight{class, codes[i]}
	}
	return nil
}
