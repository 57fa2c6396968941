package score

import "dossier/extract/triple"

// pair is a triple that answers a fact in words.
type pair struct {
	fact, triple int
	verdict
}

// Weights of what a pair has right, so far apart that no number of pairs with
// less outweighs one with more: first as many right pairs as possible, then as
// many in words, then the other qualifiers, then the wording.
const (
	weightRight     = 1 << 45
	weightWords     = 1 << 35
	weightQualifier = 1 << 20
)

func (p *pair) weight() int64 {
	w := int64(weightWords + p.quality)
	if p.right() {
		w += weightRight
	}
	w += weightQualifier * int64(toInt(p.source)+toInt(p.time)+toInt(p.place)+p.args)
	return w
}

// pairs answers each fact with at most one triple and each triple with at most
// one fact, in the best way there is. They come in the order of the facts.
func (m *matcher) pairs(facts []Fact, triples []triple.Triple) []pair {
	candidates := make(map[[2]int]*pair)
	sentences := make([]string, len(triples))
	for j := range triples {
		sentences[j] = sentenceOf(&triples[j])
	}
	for i := range facts {
		for j := range triples {
			if !facts[i].from(sentences[j]) {
				continue
			}
			if q := m.inWords(&triples[j], &facts[i]); q != differ {
				candidates[[2]int{i, j}] = &pair{i, j, m.judge(&triples[j], &facts[i], q)}
			}
		}
	}
	columns := assign(len(facts), len(triples), func(i, j int) int64 {
		if p := candidates[[2]int{i, j}]; p != nil {
			return p.weight()
		}
		return 0
	})
	var pairs []pair
	for i, j := range columns {
		if j >= 0 {
			pairs = append(pairs, *candidates[[2]int{i, j}])
		}
	}
	return pairs
}
