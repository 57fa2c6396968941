package score

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// CaRBGold is the gold standard of CaRB (Bhardwaj, Aggarwal and Mausam, "CaRB:
// A Crowdsourced Benchmark for Open IE", EMNLP 2019).
type CaRBGold struct {
	Sentences []CaRBSentence // in the order of the file
}

// CaRBSentence is a sentence with its gold tuples.
type CaRBSentence struct {
	Text   string
	tuples []tuple
}

// CaRBPoint is one point of the curve of precision and recall.
type CaRBPoint struct {
	Threshold float64 `json:"threshold"` // least confidence of extractions counted
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// CaRBScores are the figures of a system: the point of the best F1, and the
// area under the curve of precision over recall. The curve begins at recall 0
// with the precision of the highest threshold.
type CaRBScores struct {
	Best        CaRBPoint   `json:"best"`
	AUC         float64     `json:"auc"`
	Extractions int         `json:"extractions"`
	Curve       []CaRBPoint `json:"curve"`
}

// tuple is a relation with subject and all the rest, as words.
type tuple struct {
	relation, subject, object []string
	unary                     bool // no object
}

func newTuple(relation string, args []string) tuple {
	t := tuple{relation: strings.Fields(relation), unary: len(args) < 2}
	if len(args) > 0 {
		t.subject = strings.Fields(args[0])
		t.object = strings.Fields(strings.Join(args[1:], " "))
	}
	return t
}

// ReadCaRB reads lines "sentence<TAB>relation<TAB>subject<TAB>object…". name is
// for errors, which have the form "file:line: message".
func ReadCaRB(name string, r io.Reader) (*CaRBGold, error) {
	gold, index := &CaRBGold{}, make(map[string]int)
	lines := scan(r)
	for n := 1; lines.Scan(); n++ {
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) < 3 {
			return nil, fmt.Errorf("%s:%d: %d columns, not 3 or more", name, n, len(columns))
		}
		at, ok := index[columns[0]]
		if !ok {
			at = len(gold.Sentences)
			index[columns[0]] = at
			gold.Sentences = append(gold.Sentences, CaRBSentence{Text: columns[0]})
		}
		s := &gold.Sentences[at]
		s.tuples = append(s.tuples, newTuple(columns[1], columns[2:]))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return gold, nil
}

// CaRB scores extractions, whose Sentence is a sentence's text, at every
// confidence that occurs. In each sentence a gold tuple's recall is its best
// word recall among the extractions, several of which may share one; precision
// pairs extractions with gold tuples one to one, highest word precision first,
// and extractions without a partner have precision 0. Tuples whose relations
// share no word do not match. Extractions of sentences that are not in the gold
// standard are left out.
func CaRB(gold *CaRBGold, extractions []Extraction) CaRBScores {
	bySentence := make(map[string][]scored)
	var thresholds []float64
	known := make(map[string]bool)
	for i := range gold.Sentences {
		known[gold.Sentences[i].Text] = true
	}
	var s CaRBScores
	for i := range extractions {
		e := &extractions[i]
		if !known[e.Sentence] {
			continue
		}
		s.Extractions++
		thresholds = append(thresholds, e.Confidence)
		bySentence[e.Sentence] = append(bySentence[e.Sentence], scored{newTuple(e.Relation, e.Args), e.Confidence})
	}
	slices.Sort(thresholds)
	thresholds = slices.Compact(thresholds)
	sums := make([]carbSums, len(thresholds))
	for i := range gold.Sentences {
		gold.Sentences[i].addTo(sums, thresholds, bySentence[gold.Sentences[i].Text])
	}
	for i, sum := range sums {
		p := CaRBPoint{Threshold: thresholds[i], Precision: sum.precision / float64(max(1, sum.found)), Recall: sum.recall / float64(max(1, sum.gold))}
		p.F1 = harmonic(p.Precision, p.Recall)
		s.Curve = append(s.Curve, p)
		if p.F1 > s.Best.F1 {
			s.Best = p
		}
	}
	s.AUC = area(s.Curve)
	return s
}

// CaRBConstructions returns, by name, what share of the words of a construction's
// extractions stands in the gold tuple that each fits best.
func CaRBConstructions(gold *CaRBGold, extractions []Extraction) []ConstructionShare {
	sentences := make(map[string]*CaRBSentence)
	for i := range gold.Sentences {
		sentences[gold.Sentences[i].Text] = &gold.Sentences[i]
	}
	var counts constructionCounts
	for i := range extractions {
		e := &extractions[i]
		s := sentences[e.Sentence]
		if s == nil {
			continue
		}
		got, best := newTuple(e.Relation, e.Args), 0.0
		for k := range s.tuples {
			precision, _ := compareTuples(&s.tuples[k], &got)
			best = max(best, precision)
		}
		counts.add(e.Construction, best)
	}
	return counts.shares()
}

type scored struct {
	tuple
	confidence float64
}

// carbSums are the sums over sentences at one threshold.
type carbSums struct {
	precision, recall float64
	found, gold       int
}

// addTo adds a sentence to the sums of every threshold. They change only where
// an extraction drops out.
func (s *CaRBSentence) addTo(sums []carbSums, thresholds []float64, extractions []scored) {
	slices.SortStableFunc(extractions, func(a, b scored) int {
		switch {
		case a.confidence > b.confidence:
			return -1
		case a.confidence < b.confidence:
			return 1
		}
		return 0
	})
	precision := make([][]float64, len(s.tuples)) // gold by extraction
	recall := make([][]float64, len(s.tuples))
	for i := range s.tuples {
		precision[i], recall[i] = make([]float64, len(extractions)), make([]float64, len(extractions))
		for j := range extractions {
			precision[i][j], recall[i][j] = compareTuples(&s.tuples[i], &extractions[j].tuple)
		}
	}
	n := len(extractions)
	p, r := pairPrecision(precision, n), bestRecall(recall, n)
	for k := range thresholds {
		for n > 0 && extractions[n-1].confidence < thresholds[k] {
			for n > 0 && extractions[n-1].confidence < thresholds[k] {
				n--
			}
			p, r = pairPrecision(precision, n), bestRecall(recall, n)
		}
		sums[k].precision += p
		sums[k].recall += r
		sums[k].found += n
		sums[k].gold += len(s.tuples)
	}
}

// pairPrecision sums up the precision of the pairs of gold tuples and the first
// n extractions, taken one to one, the highest first, ties in order.
func pairPrecision(precision [][]float64, n int) float64 {
	rows, columns := make([]bool, len(precision)), make([]bool, n)
	sum := 0.0
	for range min(len(precision), n) {
		best, row, column := -1.0, 0, 0
		for i := range precision {
			for j := range n {
				if !rows[i] && !columns[j] && precision[i][j] > best {
					best, row, column = precision[i][j], i, j
				}
			}
		}
		rows[row], columns[column] = true, true
		sum += best
	}
	return sum
}

// bestRecall sums up, over the gold tuples, the best recall among the first n
// extractions.
func bestRecall(recall [][]float64, n int) float64 {
	sum := 0.0
	for _, row := range recall {
		if n > 0 {
			sum += slices.Max(row[:n])
		}
	}
	return sum
}

// saying are relations of speech, whose subject and object may be swapped.
var saying = []string{"said", "told", "added", "adds", "says"}

// compareTuples returns the share of an extraction's words that stand in the
// same slot of a gold tuple, and of the gold tuple's words that the extraction
// has. What follows the first argument is one slot.
func compareTuples(gold, got *tuple) (precision, recall float64) {
	precision, recall = compareSlots(gold, got)
	for _, s := range saying {
		if !strings.Contains(strings.Join(gold.relation, " "), s) {
			continue
		}
		swapped := tuple{relation: got.relation, subject: got.object, object: got.subject, unary: got.unary}
		if p, r := compareSlots(gold, &swapped); p > precision || p == precision && r > recall {
			precision, recall = p, r
		}
		break
	}
	return precision, recall
}

func compareSlots(gold, got *tuple) (precision, recall float64) {
	common := commonRelation(gold.relation, got.relation)
	if common == 0 || got.unary && !gold.unary {
		return 0, 0
	}
	common += commonWords(gold.subject, got.subject) + commonWords(gold.object, got.object)
	goldWords := len(gold.relation) + len(gold.subject) + len(gold.object)
	gotWords := len(got.relation) + len(got.subject) + len(got.object)
	return ratio(common, gotWords), ratio(common, goldWords)
}

var formsOfBe = []string{"be", "is", "am", "are", "was", "were", "been", "being"}

// commonRelation counts the words that two relations share; "be" in an
// extraction stands for any form of it.
func commonRelation(gold, got []string) int {
	n := commonWords(gold, got)
	if slices.Contains(gold, "be") || !slices.Contains(got, "be") {
		return n
	}
	if slices.ContainsFunc(gold, func(w string) bool { return slices.Contains(formsOfBe, w) }) {
		n++
	}
	return n
}

// commonWords counts the words of a that find a word of b of their own.
func commonWords(a, b []string) int {
	rest := slices.Clone(b)
	n := 0
	for _, w := range a {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			n++
		}
	}
	return n
}

// area is the area under the curve, by trapezoids.
func area(curve []CaRBPoint) float64 {
	sum, recall, precision := 0.0, 0.0, -1.0
	for _, p := range slices.Backward(curve) {
		if precision < 0 {
			precision = p.Precision
		}
		sum += (p.Recall - recall) * (p.Precision + precision) / 2
		recall, precision = p.Recall, p.Precision
	}
	return sum
}

// WriteText writes the figures in one line.
func (s *CaRBScores) WriteText(w io.Writer) error {
	b := &s.Best
	_, err := fmt.Fprintf(w, "CaRB  P %.3f  R %.3f  F1 %.3f  AUC %.3f  (threshold %.3f, %d extractions)\n", b.Precision, b.Recall, b.F1, s.AUC, b.Threshold, s.Extractions)
	return err
}
