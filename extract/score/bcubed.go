package score

// BCubed compares two ways of putting things into clusters, given the cluster
// of each thing in both, by the mean over the things of precision and recall of
// the cluster that each stands in (Bagga and Baldwin, "Algorithms for Scoring
// Coreference Chains", 1998). Things without a cluster ("") stand alone.
func BCubed(found, gold []string) Share3 {
	both, inFound, inGold := make(map[[2]string]int), make(map[string]int), make(map[string]int)
	for i := range found {
		both[[2]string{found[i], gold[i]}]++
		inFound[found[i]]++
		inGold[gold[i]]++
	}
	size := func(counts int, cluster string) float64 {
		if cluster == "" {
			return 1
		}
		return float64(counts)
	}
	var s Share3
	for i := range found {
		shared := float64(both[[2]string{found[i], gold[i]}])
		if found[i] == "" || gold[i] == "" {
			shared = 1
		}
		s.Precision += shared / size(inFound[found[i]], found[i])
		s.Recall += shared / size(inGold[gold[i]], gold[i])
	}
	if n := float64(len(found)); n > 0 {
		s.Precision /= n
		s.Recall /= n
	}
	s.F1 = harmonic(s.Precision, s.Recall)
	return s
}

// Share3 is precision, recall and their harmonic mean where they are no ratios
// of counts.
type Share3 struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// pairs counts the pairs of things that stand together in found, and those of
// them that stand together in gold too.
func pairs(found, gold []string) Share {
	together, both := make(map[string]int), make(map[[2]string]int)
	var s Share
	for i := range found {
		if found[i] == "" {
			continue
		}
		k := [2]string{found[i], gold[i]}
		s.Of += together[found[i]]
		s.Right += both[k]
		together[found[i]]++
		both[k]++
	}
	s.finish()
	return s
}
