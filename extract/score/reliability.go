package score

import (
	"math"
	"strconv"

	"dossier/extract/triple"
)

// Bin are the triples whose confidence lies in a range: how many there are, what
// their confidence is on average, and what share of them is right.
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Count int     `json:"count"`
	Mean  float64 `json:"mean"`
	Right float64 `json:"right"`
}

// Judgement is a confidence with whether the triple is right.
type Judgement struct {
	Confidence float64
	Right      bool
}

// Judge tells which triples of an article are right in words, polarity and
// modality, by their ids. Optional triples are in neither way judged.
func Judge(g *Gold, all []triple.Triple) map[string]bool {
	m := newMatcher(g.Language, g.People)
	counted := countable(g.Facts, all)
	right := make(map[string]bool, len(counted))
	for i := range counted {
		right[counted[i].ID] = false
	}
	pairs := m.pairs(required(g.Facts), counted)
	for i := range pairs {
		if p := &pairs[i]; p.right() {
			right[counted[p.triple].ID] = true
		}
	}
	return right
}

func (g *Gold) judgements(all []triple.Triple) []Judgement {
	right := Judge(g, all)
	var judged []Judgement
	for i := range all {
		if r, ok := right[all[i].ID]; ok {
			judged = append(judged, Judgement{all[i].Confidence, r})
		}
	}
	return judged
}

// binEdges are where the ranges of confidence begin; the last ends at 1.
var binEdges = []float64{0, 0.5, 0.6, 0.7, 0.8, 0.9, 1}

// Reliability sums judgements up by confidence, as a table of calibration has
// it (DeGroot and Fienberg, 1983).
func Reliability(judged []Judgement) []Bin {
	bins := make([]Bin, len(binEdges)-1)
	for i := range bins {
		bins[i].From, bins[i].To = binEdges[i], binEdges[i+1]
	}
	for _, j := range judged {
		k := 0
		for k < len(bins)-1 && j.Confidence >= bins[k].To {
			k++
		}
		b := &bins[k]
		b.Count++
		b.Mean += j.Confidence
		if j.Right {
			b.Right++
		}
	}
	for i := range bins {
		if n := float64(bins[i].Count); n > 0 {
			bins[i].Mean, bins[i].Right = bins[i].Mean/n, bins[i].Right/n
		}
	}
	return bins
}

// CalibrationError is by how much confidence and share of right ones differ, on
// average over the triples (Naeini and others, 2015: expected calibration error).
func CalibrationError(bins []Bin) float64 {
	sum, n := 0.0, 0
	for _, b := range bins {
		sum += float64(b.Count) * math.Abs(b.Mean-b.Right)
		n += b.Count
	}
	return sum / math.Max(float64(n), 1)
}

// reliability prints the table.
func (p *printer) reliability(bins []Bin) {
	p.printf("confidence      triples   mean  right\n")
	for _, b := range bins {
		p.printf("  %s to %-6s %7d  %5.2f  %5.2f\n", strconv.FormatFloat(b.From, 'f', 1, 64), strconv.FormatFloat(b.To, 'f', 1, 64), b.Count, b.Mean, b.Right)
	}
	p.printf("  off by %.3f on average\n\n", CalibrationError(bins))
}
