package score

import (
	"maps"
	"slices"
)

// ConstructionShare is how far extractions of a construction are right.
type ConstructionShare struct {
	Construction string
	Share        float64 // drawn towards that of all extractions, as if there were shareOfAll more
	Extractions  int
}

// shareOfAll is how many extractions the share of all of them counts as.
const shareOfAll = 4

// constructionCounts sums up by construction how far extractions are right.
type constructionCounts map[string]*ConstructionShare

// add counts an extraction that is right to a share of 0 to 1.
func (c *constructionCounts) add(construction string, share float64) {
	if *c == nil {
		*c = make(constructionCounts)
	}
	s := (*c)[construction]
	if s == nil {
		s = &ConstructionShare{Construction: construction}
		(*c)[construction] = s
	}
	s.Share += share
	s.Extractions++
}

// shares returns the shares by name.
func (c *constructionCounts) shares() []ConstructionShare {
	var right, all float64
	for _, name := range slices.Sorted(maps.Keys(*c)) {
		right += (*c)[name].Share
		all += float64((*c)[name].Extractions)
	}
	var out []ConstructionShare
	for _, name := range slices.Sorted(maps.Keys(*c)) {
		s := *(*c)[name]
		s.Share = (s.Share + shareOfAll*right/all) / (float64(s.Extractions) + shareOfAll)
		out = append(out, s)
	}
	return out
}
