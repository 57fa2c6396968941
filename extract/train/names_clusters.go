package train

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"dossier/extract/name"
)

// vectors are word vectors of equal length, the most frequent word first.
type vectors struct {
	words []string
	rows  [][]float32 // of length 1
}

// readVectors reads the first n words' vectors: a word a line, signed bytes
// row by row, and a scale per row, which does not matter here.
func readVectors(folder string, n int) (vectors, error) {
	const size = 100
	text, err := os.ReadFile(filepath.Join(folder, "en_glove_100d.words.txt"))
	if err != nil {
		return vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	bytes, err := os.ReadFile(filepath.Join(folder, "en_glove_100d.i8"))
	if err != nil {
		return vectors{}, fmt.Errorf("read vectors: %w", err)
	}
	var v vectors
	for i, word := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if i >= n || (i+1)*size > len(bytes) {
			break
		}
		if strings.IndexFunc(word, unicode.IsLetter) < 0 {
			continue
		}
		row := make([]float32, size)
		for j := range row {
			row[j] = float32(int8(bytes[i*size+j]))
		}
		normalise(row)
		v.words = append(v.words, word)
		v.rows = append(v.rows, row)
	}
	return v, nil
}

// normalise makes a vector's length 1.
func normalise(v []float32) {
	sum := float32(0)
	for _, x := range v {
		sum += x * x
	}
	if sum == 0 {
		return
	}
	by := float32(1 / math.Sqrt(float64(sum)))
	for i := range v {
		v[i] *= by
	}
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	for len(a) >= 4 && len(b) >= 4 {
		s0 += a[0] * b[0]
		s1 += a[1] * b[1]
		s2 += a[2] * b[2]
		s3 += a[3] * b[3]
		a, b = a[4:], b[4:]
	}
	for i := range a {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

// clusters clusters the words of the vectors, and each cluster again into
// smaller ones. (Word clusters as features: Miller and others, 2004; Turian
// and others, 2010.)
func clusters(v vectors, seed uint64) map[string]uint16 {
	branches := [name.Levels]int{32, 8, 8}
	random := rand.New(rand.NewPCG(seed, 1))
	paths := make([][name.Levels]int, len(v.words))
	groups := [][]int{make([]int, len(v.words))}
	for i := range v.words {
		groups[0][i] = i
	}
	for level, k := range branches {
		var next [][]int
		for _, group := range groups {
			for c, part := range kMeans(v.rows, group, k, random) {
				for _, i := range part {
					paths[i][level] = c
				}
				next = append(next, part)
			}
		}
		groups = next
	}
	out := make(map[string]uint16, len(v.words))
	for i, word := range v.words {
		out[word] = name.Cluster(paths[i])
	}
	return out
}

// kMeans splits a group of rows into k at most, by the cosine.
func kMeans(rows [][]float32, group []int, k int, random *rand.Rand) [][]int {
	const rounds = 12
	if len(group) <= k {
		return [][]int{group}
	}
	centres := make([][]float32, k)
	for i, p := range random.Perm(len(group))[:k] {
		centres[i] = append([]float32(nil), rows[group[p]]...)
	}
	nearest := make([]int, len(group))
	for range rounds {
		for i, at := range group {
			nearest[i] = nearestOf(centres, rows[at])
		}
		for c := range centres {
			clear(centres[c])
		}
		for i, at := range group {
			for j, x := range rows[at] {
				centres[nearest[i]][j] += x
			}
		}
		for c := range centres {
			normalise(centres[c])
		}
	}
	split := make([][]int, k)
	for i, at := range group {
		split[nearest[i]] = append(split[nearest[i]], at)
	}
	return split
}

func nearestOf(centres [][]float32, row []float32) int {
	best, index := float32(math.Inf(-1)), 0
	for c := range centres {
		if d := dot(centres[c], row); d > best {
			best, index = d, c
		}
	}
	return index
}
