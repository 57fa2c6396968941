package name

import "dossier/extract/syntax"

// forbidden is the score of a transition that cannot be.
const forbidden = -1e9

// viterbi finds the labels with the highest sum of scores and transitions, for
// one word or more; ties go to the lowest label. scores, back and labels have a place
// per word; scores is changed. The sentence starts and ends outside.
func viterbi(scores [][NumLabels]float32, back [][NumLabels]label, labels []label, transitions *[NumLabels][NumLabels]float32) {
	n := len(scores)
	for to := range NumLabels {
		scores[0][to] += transitions[outside][to]
	}
	for i := 1; i < n; i++ {
		before := &scores[i-1]
		for to := range NumLabels {
			best, from := before[0]+transitions[0][to], 0
			for f := 1; f < NumLabels; f++ {
				if s := before[f] + transitions[f][to]; s > best {
					best, from = s, f
				}
			}
			scores[i][to] += best
			back[i][to] = label(from)
		}
	}
	last := label(0)
	for l := label(1); int(l) < NumLabels; l++ {
		if Follows(l, outside) && scores[n-1][l] > scores[n-1][last] {
			last = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = last
		last = back[i][last]
	}
}

// Best returns the names with the highest sum of scores and transitions; it is
// for trainers. scores has a row per word and is changed.
func Best(scores [][NumLabels]float32, transitions *[NumLabels][NumLabels]float32) []syntax.Mention {
	labels := make([]label, len(scores))
	viterbi(scores, make([][NumLabels]label, len(scores)), labels, transitions)
	return mentions(labels)
}
