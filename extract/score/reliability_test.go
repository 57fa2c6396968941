package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReliability(t *testing.T) {
	bins := Reliability([]Judgement{{0.2, false}, {0.4, true}, {0.85, true}, {0.85, true}, {1, false}})
	want := []Bin{
		{0, 0.5, 2, 0.3, 0.5},
		{0.5, 0.6, 0, 0, 0},
		{0.6, 0.7, 0, 0, 0},
		{0.7, 0.8, 0, 0, 0},
		{0.8, 0.9, 2, 0.85, 1},
		{0.9, 1, 1, 1, 0},
	}
	if diff := cmp.Diff(want, bins, cmp.Comparer(func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 })); diff != "" {
		t.Errorf("bins (-want +got)\n%s", diff)
	}
	// (2·0.2 + 2·0.15 + 1·1) / 5
	if got := CalibrationError(bins); got < 0.3399 || got > 0.3401 {
		t.Errorf("calibration error %v, want 0.34", got)
	}
}
