package model

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"
)

// train learns to tell the remainders of numbers apart from features of them.
func train(t testing.TB, classes int) *Trainer {
	t.Helper()
	tr := NewTrainer(classes)
	scores := make([]float32, classes)
	for range 5 {
		for n := range 4000 {
			f := numberFeatures(n, classes)
			tr.Score(f, scores)
			tr.Update(f, n%classes, best(scores))
			tr.Tick()
		}
	}
	return tr
}

func numberFeatures(n, classes int) []uint64 {
	return []uint64{Feature(0, uint64(n%classes)), Feature2(1, uint64(n), 7), Feature3(2, uint64(n%100), 1, 2), Feature(3, 0)}
}

func best(scores []float32) int {
	b := 0
	for i, s := range scores {
		if s > scores[b] {
			b = i
		}
	}
	return b
}

func TestLinearLearnsAndRoundTrips(t *testing.T) {
	for _, classes := range []int{2, 90, 300} {
		l := train(t, classes).Average(Prune{})
		var f File
		f.Header = Header{Kind: "test", Language: "en", Features: 1}
		l.AddTo(&f, "l")
		data, err := f.Encode()
		if err != nil {
			t.Fatal(err)
		}
		g, err := DecodeKind(data, "test", 1)
		if err != nil {
			t.Fatal(err)
		}
		m, err := LoadLinear(g, "l")
		if err != nil {
			t.Fatal(err)
		}
		a, b := make([]float32, classes), make([]float32, classes)
		wrong := 0
		for n := range 4000 {
			l.Score(numberFeatures(n, classes), a)
			m.Score(numberFeatures(n, classes), b)
			for i := range a {
				if a[i] != b[i] {
					t.Fatalf("%d classes: score of %d for %d is %g, was %g", classes, i, n, b[i], a[i])
				}
			}
			if best(b) != n%classes {
				wrong++
			}
		}
		if wrong > 80 {
			t.Errorf("%d classes: %d of 4000 wrong", classes, wrong)
		}
	}
}

// The mean that the lazy sums give is the mean of the weights after each step.
func TestAverageIsTheMean(t *testing.T) {
	tr := NewTrainer(2)
	f := []uint64{Feature(1, 1)}
	var sum float64
	scores := make([]float32, 2)
	for i, gold := range []int{1, 1, 0, 1, 0, 0, 1} {
		if i%3 != 1 {
			tr.Update(f, gold, 1-gold)
		}
		tr.Tick()
		tr.Score(f, scores)
		sum += float64(scores[1])
	}
	tr.Average(Prune{}).Score(f, scores)
	if want := sum / 7; math.Abs(want-float64(scores[1])) > 1e-5 {
		t.Errorf("mean weight %g, want %g", scores[1], want)
	}
}

func TestPruneKeepsTheLargest(t *testing.T) {
	tr := train(t, 90)
	all := tr.Average(Prune{}).Weights()
	few := tr.Average(Prune{MaxWeights: 500}).Weights()
	if few != 500 || all <= few {
		t.Errorf("have %d weights of %d, want 500", few, all)
	}
	if n := tr.Average(Prune{MinUpdates: 1 << 30}).Weights(); n != 0 {
		t.Errorf("have %d weights of rarely changed features, want none", n)
	}
}

func TestSameTrainingSameBytes(t *testing.T) {
	encode := func() []byte {
		var f File
		train(t, 90).Average(Prune{MinUpdates: 2, MaxWeights: 900}).AddTo(&f, "l")
		data, err := f.Encode()
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	if !bytes.Equal(encode(), encode()) {
		t.Error("two equal trainings give different files")
	}
}

func TestWords(t *testing.T) {
	table := map[uint64]uint16{}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		table[random.Uint64()] = uint16(1 + random.IntN(1000))
	}
	var f File
	NewWords(table).AddTo(&f, "w")
	w, err := LoadWords(&f, "w")
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range table {
		if w.Get(k) != v {
			t.Fatalf("word %x has %d, want %d", k, w.Get(k), v)
		}
	}
	hits := 0
	for range 10000 {
		if w.Get(random.Uint64()) != 0 {
			hits++
		}
	}
	if hits > 10 {
		t.Errorf("%d of 10000 unknown words found", hits)
	}
}

func TestDecodeRefusesDamage(t *testing.T) {
	f := File{Header: Header{Kind: "test"}}
	f.AddStrings("s", []string{"a", "", "b"})
	data, err := f.Encode()
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		if _, err := Decode(data[:i]); err == nil {
			t.Fatalf("decoded %d of %d bytes", i, len(data))
		}
	}
	if _, err := DecodeKind(data, "test", 3); err == nil {
		t.Error("other feature version accepted")
	}
	g, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if s, err := g.Strings("s"); err != nil || len(s) != 3 || s[1] != "" {
		t.Errorf("strings are %q, %v", s, err)
	}
}

func BenchmarkScore(b *testing.B) {
	l := train(b, 90).Average(Prune{})
	scores := make([]float32, 90)
	f := numberFeatures(77, 90)
	b.ReportAllocs()
	for b.Loop() {
		l.Score(f, scores)
	}
}
