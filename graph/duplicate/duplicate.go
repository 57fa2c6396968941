// Package duplicate finds articles that are copies of each other: one agency's
// report in several papers, whole or in part, cut or with a new headline. In go
// the texts as read, without the page around them; out comes what each is a
// copy of.
//
// A text is its shingles (runs of words), hashed. Of these a fixed share is
// kept, the same in every text, so that the share of one text's shingles that
// stands in another can be told from the sketches alone (Broder, "On the
// resemblance and containment of documents", 1997, the sketches modulo m).
package duplicate

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"
	"time"
	"unicode"

	"dossier/extract/spelling"
	"dossier/graph"
)

const (
	shingle = 5   // words of a shingle
	keep    = 4   // one shingle in so many is kept
	copied  = 0.5 // so much of the shorter text stands in the longer one
	least   = 6   // shared shingles that are no chance, or a shared phrase
	common  = 50  // a shingle in more texts than this is a phrase of the trade
)

// Text is an article's text as read.
type Text struct {
	ID        graph.ID
	Published time.Time // zero if unknown
	Text      string
}

// Origins gives every article that is a copy of others the first of them: that
// with the earliest day of publication, else with the lowest ID. The first
// stands for itself; what is no copy is left out. The order of the texts does
// not matter.
func Origins(texts []Text) map[graph.ID]graph.ID {
	order := slices.Clone(texts)
	slices.SortFunc(order, func(a, b Text) int { return cmp.Or(compareDays(a.Published, b.Published), cmp.Compare(a.ID, b.ID)) })
	sketches := make([][]uint64, len(order))
	where := make(map[uint64][]int)
	for i := range order {
		sketches[i] = sketch(order[i].Text)
		for _, h := range sketches[i] {
			where[h] = append(where[h], i)
		}
	}
	first := make([]int, len(order)) // of the cluster; the lowest index
	for i := range first {
		first[i] = i
	}
	for i := range order {
		for j, n := range sharing(sketches[i], where, i) {
			if n >= least && float64(n) >= copied*float64(min(len(sketches[i]), len(sketches[j]))) {
				join(first, i, j)
			}
		}
	}
	origins := make(map[graph.ID]graph.ID)
	for i := range order {
		if f := find(first, i); f != i {
			origins[order[i].ID], origins[order[f].ID] = order[f].ID, order[f].ID
		}
	}
	return origins
}

// compareDays puts what has no day last.
func compareDays(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		return -a.Compare(b)
	}
	return a.Compare(b)
}

// sharing counts the kept shingles that a text shares with each earlier one.
func sharing(sketch []uint64, where map[uint64][]int, i int) map[int]int {
	counts := make(map[int]int)
	for _, h := range sketch {
		if len(where[h]) > common {
			continue
		}
		for _, j := range where[h] {
			if j < i {
				counts[j]++
			}
		}
	}
	return counts
}

func find(first []int, i int) int {
	for first[i] != i {
		i = first[i]
	}
	return i
}

func join(first []int, i, j int) {
	a, b := find(first, i), find(first, j)
	first[max(a, b)] = min(a, b)
}

// sketch hashes the shingles of a text and keeps a share of them, each once.
func sketch(text string) []uint64 {
	words := wordsOf(text)
	var list []uint64
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			_, _ = io.WriteString(h, w)
			_, _ = h.Write([]byte{0})
		}
		if sum := mix(h.Sum64()); sum%keep == 0 {
			list = append(list, sum)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// mix spreads a hash over all bits (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// wordsOf lists the folded words of a text, without punctuation.
func wordsOf(text string) []string {
	var list []string
	start := -1
	for i, r := range text {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			list = append(list, spelling.Fold(text[start:i]))
			start = -1
		}
	}
	if start >= 0 {
		list = append(list, spelling.Fold(text[start:]))
	}
	return list
}
