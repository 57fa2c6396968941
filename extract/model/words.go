package model

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
)

// Words is a table from words to small numbers: classes, clusters. It is
// read-only and safe for concurrent use. About five bytes a word; an unknown
// word is taken for a known one about once in 20,000 times.
type Words struct {
	shift  uint
	rowAt  []uint32 // per bucket, and one more: its first row
	prints []uint16
	values []uint16
}

// NewWords packs a table. Keys are hashes (Hash) of the words, values are
// above 0.
func NewWords(table map[uint64]uint16) *Words {
	type row struct {
		key   uint64
		value uint16
	}
	rows := make([]row, 0, len(table))
	for k, v := range table {
		rows = append(rows, row{k, v})
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	log := max(bits.Len(uint(len(rows)/rowsPerBucket)), 1)
	w := &Words{shift: uint(64 - log), rowAt: make([]uint32, 1<<log+1)}
	for _, r := range rows {
		w.prints = append(w.prints, uint16(r.key>>(w.shift-16)))
		w.values = append(w.values, r.value)
		w.rowAt[r.key>>w.shift+1]++
	}
	for b := range 1 << log {
		w.rowAt[b+1] += w.rowAt[b]
	}
	return w
}

// Get returns the value of a word, given by its hash, and 0 if it has none.
func (w *Words) Get(key uint64) uint16 {
	bucket, print := key>>w.shift, uint16(key>>(w.shift-16))
	for row := w.rowAt[bucket]; row < w.rowAt[bucket+1]; row++ {
		if w.prints[row] == print {
			return w.values[row]
		}
	}
	return 0
}

// Len returns the number of words.
func (w *Words) Len() int { return len(w.values) }

// AddTo adds the table to a model file, as sections that begin with name.
func (w *Words) AddTo(f *File, name string) {
	f.AddUint32(name+".rowAt", w.rowAt)
	f.AddUint16(name+".prints", w.prints)
	f.AddUint16(name+".values", w.values)
}

// LoadWords reads a table that AddTo wrote. It fails with ErrFormat if the
// sections do not fit together.
func LoadWords(f *File, name string) (*Words, error) {
	w := &Words{}
	var err1, err2, err3 error
	w.rowAt, err1 = f.Uint32(name + ".rowAt")
	w.prints, err2 = f.Uint16(name + ".prints")
	w.values, err3 = f.Uint16(name + ".values")
	if err := cmp.Or(err1, err2, err3); err != nil {
		return nil, fmt.Errorf("load words %s: %w", name, err)
	}
	log := bits.Len(uint(len(w.rowAt))) - 1
	if log < 1 || log > 32 || len(w.rowAt) != 1<<log+1 || len(w.prints) != len(w.values) ||
		!slices.IsSorted(w.rowAt) || int(w.rowAt[len(w.rowAt)-1]) != len(w.prints) {
		return nil, fmt.Errorf("load words %s: sections do not fit: %w", name, ErrFormat)
	}
	w.shift = uint(64 - log)
	return w, nil
}
