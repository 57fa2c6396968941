package name

import (
	"dossier/extract/model"
	"dossier/extract/syntax"
)

// FeatureVersion is the version of the features; a model goes with one.
const FeatureVersion = 1

// The templates of features. Numbers are part of the model format: append.
const (
	tBias = iota
	tForm
	tLower
	tPair
	tShape
	tShapes
	tPrefix
	tSuffix
	tNearSuffix
	tCluster
	tClusterPair
	tFlags
	tTail
	tTailCluster
	tEdge
	tRun
	tFormShape
	tPrior
	tPriors
	tCompound
	tPrevious // the label of the word before
)

// BiasFeature is the feature that every word has.
func BiasFeature() uint64 { return model.Feature(tBias, 0) }

// TransitionFeature is the feature of a word that comes after one of a label;
// its weights are the chain's transitions.
func TransitionFeature(from uint8) uint64 { return model.Feature(tPrevious, uint64(from)) }

// Features calls visit with the features of each word of a sentence, in order.
// The slice is used again for the next word.
func Features(words []syntax.Word, lexicon *Lexicon, visit func(i int, features []uint64)) {
	s := scratch{}
	s.analyse(words, lexicon)
	for i := range s.words {
		s.features = appendFeatures(s.features[:0], s.words, i)
		visit(i, s.features)
	}
}

// none stands for the words beyond a sentence's ends.
var none = word{form: 1, lower: 1, long: 1, short: 1}

func at(words []word, i int) *word {
	if i < 0 || i >= len(words) {
		return &none
	}
	return &words[i]
}

// appendFeatures appends the features of word i of a sentence.
func appendFeatures(dst []uint64, words []word, i int) []uint64 {
	w := &words[i]
	dst = append(dst, BiasFeature())
	dst = appendForms(dst, words, i)
	dst = appendShapes(dst, words, i)
	dst = appendAffixes(dst, words, i)
	dst = appendClusters(dst, words, i)
	if w.tail != 0 {
		dst = append(dst, model.Feature(tTail, w.tail))
		for level, c := range w.tailEntry.clusters {
			if c != 0 {
				dst = append(dst, model.Feature2(tTailCluster, uint64(level), uint64(c)))
			}
		}
		dst = append(dst, model.Feature2(tTailCluster, Levels, uint64(w.tailEntry.flags)))
	}
	dst = append(dst, model.Feature2(tCompound, 0, w.compound))
	if w.compound != 0 {
		dst = append(dst, model.Feature2(tCompound, 1, w.short))
	}
	return appendRun(dst, words, i)
}

func appendForms(dst []uint64, words []word, i int) []uint64 {
	a, b, w, y, z := at(words, i-2), at(words, i-1), &words[i], at(words, i+1), at(words, i+2)
	return append(dst,
		model.Feature(tForm, w.form),
		model.Feature2(tLower, 0, a.lower),
		model.Feature2(tLower, 1, b.lower),
		model.Feature2(tLower, 2, w.lower),
		model.Feature2(tLower, 3, y.lower),
		model.Feature2(tLower, 4, z.lower),
		model.Feature3(tPair, 0, b.lower, w.lower),
		model.Feature3(tPair, 1, w.lower, y.lower),
		model.Feature3(tFormShape, 0, b.lower, w.short),
		model.Feature3(tFormShape, 1, w.short, y.lower),
	)
}

func appendShapes(dst []uint64, words []word, i int) []uint64 {
	b, w, y := at(words, i-1), &words[i], at(words, i+1)
	edge := uint64(btoi(i == 0) + 2*btoi(i == len(words)-1))
	return append(dst,
		model.Feature2(tShape, 0, w.long),
		model.Feature2(tShape, 1, w.short),
		model.Feature2(tShape, 2, b.short),
		model.Feature2(tShape, 3, y.short),
		model.Feature2(tShape, 4, at(words, i-2).short),
		model.Feature2(tShape, 5, at(words, i+2).short),
		model.Feature3(tShapes, 0, b.short, w.short),
		model.Feature3(tShapes, 1, w.short, y.short),
		model.Feature4(tShapes, 2, b.short, w.short, y.short),
		model.Feature2(tEdge, edge, w.short),
	)
}

func appendAffixes(dst []uint64, words []word, i int) []uint64 {
	w := &words[i]
	for n, h := range w.prefix {
		if h != 0 {
			dst = append(dst, model.Feature2(tPrefix, uint64(n), h))
		}
	}
	for n, h := range w.suffix {
		if h != 0 {
			dst = append(dst, model.Feature2(tSuffix, uint64(n), h))
		}
	}
	return append(dst,
		model.Feature2(tNearSuffix, 0, at(words, i-1).suffix[2]),
		model.Feature2(tNearSuffix, 1, at(words, i+1).suffix[2]),
	)
}

func appendClusters(dst []uint64, words []word, i int) []uint64 {
	for d := -2; d <= 2; d++ {
		w := at(words, i+d)
		for level, c := range w.entry.clusters {
			if c != 0 {
				dst = append(dst, model.Feature2(tCluster, uint64(8*(d+2)+level), uint64(c)))
			}
		}
		if -2 < d && d < 2 {
			dst = append(dst,
				model.Feature2(tFlags, uint64(d+2), uint64(w.entry.flags)),
				model.Feature3(tFlags, uint64(d+2), uint64(w.entry.flags), w.short),
			)
		}
	}
	b, w, y := at(words, i-1), &words[i], at(words, i+1)
	dst = append(dst,
		model.Feature2(tPrior, 0, uint64(w.entry.prior)),
		model.Feature2(tPrior, 1, uint64(b.entry.prior)),
		model.Feature2(tPrior, 2, uint64(y.entry.prior)),
		model.Feature3(tPriors, 0, uint64(w.entry.prior), w.short),
		model.Feature3(tPriors, 1, uint64(w.entry.prior), uint64(b.entry.prior)),
		model.Feature3(tPriors, 2, uint64(w.entry.prior), uint64(y.entry.prior)),
	)
	const level = 1
	return append(dst,
		model.Feature4(tClusterPair, 0, uint64(b.entry.clusters[level]), uint64(w.entry.clusters[level]), w.short),
		model.Feature4(tClusterPair, 1, uint64(w.entry.clusters[level]), uint64(y.entry.clusters[level]), w.short),
		model.Feature4(tClusterPair, 2, uint64(b.entry.clusters[level]), uint64(y.entry.clusters[level]), w.short),
		model.Feature3(tClusterPair, 3, uint64(w.entry.clusters[level]), w.short),
	)
}

// appendRun adds what stands before and after the run of capitalised words
// that word i is in, and how far off: "met *Ana de la Cruz* in".
func appendRun(dst []uint64, words []word, i int) []uint64 {
	if !words[i].capital {
		return dst
	}
	const far = 5
	first, last := i, i
	for first > 0 && i-first < far && words[first-1].capital {
		first--
	}
	for last+1 < len(words) && last-i < far && words[last+1].capital {
		last++
	}
	before, after := at(words, first-1), at(words, last+1)
	return append(dst,
		model.Feature2(tRun, 0, before.lower),
		model.Feature2(tRun, 1, after.lower),
		model.Feature3(tRun, 2, uint64(i-first), uint64(last-i)),
		model.Feature2(tRun, 3, uint64(before.entry.clusters[1])),
		model.Feature2(tRun, 4, uint64(after.entry.clusters[1])),
		model.Feature2(tRun, 5, words[last].lower),
		model.Feature2(tRun, 6, words[first].lower),
	)
}
