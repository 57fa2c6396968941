package score

// Span is a mention: words First to Last-1 of a sentence.
type Span struct {
	Sentence, First, Last int
}

// Chains are the mentions of one document, grouped by what they stand for. A
// mention stands in one group.
type Chains [][]Span

// Coreference is the agreement of predicted chains with gold chains, by the
// measures of the CoNLL shared tasks as the reference scorer defines them:
// Pradhan et al., Scoring Coreference Partitions of Predicted Mentions, ACL
// 2014. Mentions have to agree in their first and last word. The counts of
// several documents are summed up before the ratios are taken.
type Coreference struct {
	Mentions CorefPRF `json:"mentions"`
	MUC      CorefPRF `json:"muc"`
	BCubed   CorefPRF `json:"b_cubed"`
	CEAFe    CorefPRF `json:"ceaf_e"`
	CoNLL    float64  `json:"conll"` // mean of the three F1
}

// CorefPRF is precision and recall whose counts need not be whole.
type CorefPRF struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`

	found, ofFound, got, ofGold float64
}

func (p *CorefPRF) add(found, ofFound, got, ofGold float64) {
	p.found += found
	p.ofFound += ofFound
	p.got += got
	p.ofGold += ofGold
}

func (p *CorefPRF) finish() {
	if p.ofFound > 0 {
		p.Precision = p.found / p.ofFound
	}
	if p.ofGold > 0 {
		p.Recall = p.got / p.ofGold
	}
	p.F1 = harmonic(p.Precision, p.Recall)
}

// CompareChains compares the predicted chains of each document with the
// gold ones. The two lists are parallel.
func CompareChains(gold, predicted []Chains) Coreference {
	var c Coreference
	for i := range gold {
		c.add(gold[i], predicted[i])
	}
	for _, p := range []*CorefPRF{&c.Mentions, &c.MUC, &c.BCubed, &c.CEAFe} {
		p.finish()
	}
	c.CoNLL = (c.MUC.F1 + c.BCubed.F1 + c.CEAFe.F1) / 3
	return c
}

// WithoutSingletons returns the chains of two mentions or more.
func (c Chains) WithoutSingletons() Chains {
	var kept Chains
	for _, chain := range c {
		if len(chain) > 1 {
			kept = append(kept, chain)
		}
	}
	return kept
}

// chainOf numbers each mention's chain.
func (c Chains) chainOf() map[Span]int {
	of := make(map[Span]int)
	for i, chain := range c {
		for _, m := range chain {
			of[m] = i
		}
	}
	return of
}

func (c *Coreference) add(gold, predicted Chains) {
	inGold, inPredicted := gold.chainOf(), predicted.chainOf()
	both := 0
	for m := range inPredicted {
		if _, ok := inGold[m]; ok {
			both++
		}
	}
	c.Mentions.add(float64(both), float64(len(inPredicted)), float64(both), float64(len(inGold)))
	c.addMUC(gold, predicted, inGold, inPredicted)
	c.addBCubed(gold, predicted, inGold, inPredicted)
	c.addCEAFe(gold, predicted, inPredicted)
}

// addMUC counts links (Vilain et al. 1995): a chain of n mentions has n-1, and
// of these are right as many as are left when the other side parts the chain.
func (c *Coreference) addMUC(gold, predicted Chains, inGold, inPredicted map[Span]int) {
	got, ofGold := links(gold, inPredicted)
	found, ofFound := links(predicted, inGold)
	c.MUC.add(found, ofFound, got, ofGold)
}

func links(chains Chains, other map[Span]int) (kept, all float64) {
	for _, chain := range chains {
		parts := make(map[int]bool)
		alone := 0
		for _, m := range chain {
			if i, ok := other[m]; ok {
				parts[i] = true
			} else {
				alone++
			}
		}
		kept += float64(len(chain) - len(parts) - alone)
		all += float64(len(chain) - 1)
	}
	return kept, all
}

// addBCubed averages over mentions (Bagga and Baldwin 1998): the share of a
// mention's chain that the other side's chain of this mention has too.
func (c *Coreference) addBCubed(gold, predicted Chains, inGold, inPredicted map[Span]int) {
	got, ofGold := shares(gold, inPredicted)
	found, ofFound := shares(predicted, inGold)
	c.BCubed.add(found, ofFound, got, ofGold)
}

func shares(chains Chains, other map[Span]int) (sum, mentions float64) {
	for _, chain := range chains {
		common := make(map[int]int)
		for _, m := range chain {
			if i, ok := other[m]; ok {
				common[i]++
			}
		}
		for _, n := range common {
			sum += float64(n*n) / float64(len(chain))
		}
		mentions += float64(len(chain))
	}
	return sum, mentions
}

// ceafUnit is the weight of two equal chains, in whole numbers for assign.
const ceafUnit = 1 << 30

// addCEAFe pairs the chains of the two sides one to one so that the sum of
// their likeness is greatest (Luo 2005): twice the mentions that two chains
// share, over the mentions of both. Only chains that share a mention can pair,
// so each group of chains that hang together is solved by itself.
func (c *Coreference) addCEAFe(gold, predicted Chains, inPredicted map[Span]int) {
	overlap := make(map[[2]int]int)
	for i, chain := range gold {
		for _, m := range chain {
			if j, ok := inPredicted[m]; ok {
				overlap[[2]int{i, j}]++
			}
		}
	}
	likeness := 0.0
	for _, g := range overlapGroups(gold, predicted, inPredicted) {
		weight := func(r, k int) int64 {
			i, j := g.gold[r], g.predicted[k]
			common := overlap[[2]int{i, j}]
			return int64(common) * 2 * ceafUnit / int64(len(gold[i])+len(predicted[j]))
		}
		for r, k := range assign(len(g.gold), len(g.predicted), weight) {
			if k >= 0 {
				likeness += float64(weight(r, k)) / ceafUnit
			}
		}
	}
	c.CEAFe.add(likeness, float64(len(predicted)), likeness, float64(len(gold)))
}

// overlapGroup is a set of gold and predicted chains that hang together by
// shared mentions.
type overlapGroup struct {
	gold, predicted []int
}

func overlapGroups(gold, predicted Chains, inPredicted map[Span]int) []overlapGroup {
	inGold := gold.chainOf()
	seen := make([]bool, len(gold))
	taken := make([]bool, len(predicted))
	var groups []overlapGroup
	for start := range gold {
		if seen[start] {
			continue
		}
		seen[start] = true
		g := overlapGroup{gold: []int{start}}
		for k := 0; k < len(g.gold); k++ {
			for _, m := range gold[g.gold[k]] {
				j, ok := inPredicted[m]
				if !ok || taken[j] {
					continue
				}
				taken[j] = true
				g.predicted = append(g.predicted, j)
				for _, n := range predicted[j] {
					if i, ok := inGold[n]; ok && !seen[i] {
						seen[i] = true
						g.gold = append(g.gold, i)
					}
				}
			}
		}
		groups = append(groups, g)
	}
	return groups
}
