// Package score measures extracted triples against gold data. Gold files and
// what an extractor gave for the same text go in; figures and work lists come
// out. It knows no model and no stage: whoever calls it runs the extractor.
//
// There are six measures: gold articles with qualifiers (Articles), facts of a
// treebank's sentences (Facts), two open information extraction benchmarks
// (BenchIE, CaRB), each after its own definition, chains of mentions inside an
// article (CompareChains), and what is one thing across articles (Stories).
//
// Terms. A triple answers a fact in words when it comes from the fact's
// sentence and its subject, relation and object are among the fact's
// alternatives, with the tolerance that phrase.go and relation.go state. It is
// right when polarity and modality agree too.
package score

// PRF is precision, recall and their harmonic mean, with the counts they come
// from.
type PRF struct {
	Right     int     `json:"right"`
	Found     int     `json:"found"` // what the extractor gave
	Gold      int     `json:"gold"`  // what there was to find
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

func (p *PRF) add(q PRF) {
	p.Right += q.Right
	p.Found += q.Found
	p.Gold += q.Gold
}

func (p *PRF) finish() {
	p.Precision = ratio(p.Right, p.Found)
	p.Recall = ratio(p.Right, p.Gold)
	p.F1 = harmonic(p.Precision, p.Recall)
}

// Share is how many of a number of things are right.
type Share struct {
	Right int     `json:"right"`
	Of    int     `json:"of"`
	Share float64 `json:"share"`
}

func (s *Share) add(t Share) {
	s.Right += t.Right
	s.Of += t.Of
}

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

func (s *Share) finish() { s.Share = ratio(s.Right, s.Of) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
