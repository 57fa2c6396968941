package duplicate

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"unicode"

	"dossier/extract/spelling"
)

// Sketch is the kept shingles of a text, hashed, each once, in ascending order.
type Sketch []uint64

// NewSketch hashes the shingles of a text and keeps a share of them.
func NewSketch(text string) Sketch {
	words := wordsOf(text)
	var list Sketch
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

// rare is how many of the kept shingles stand for one that texts are looked up
// by: copies share so many that these are enough.
const rare = 4

// cues are the shingles by which copies of the text are looked up.
func (s Sketch) cues() []string {
	var list []string
	for _, h := range s {
		if h/keep%rare == 0 {
			list = append(list, strconv.FormatUint(h, 36))
		}
	}
	return list
}

// copies reports whether most of the shorter text stands in the longer one.
func (s Sketch) copies(t Sketch) bool {
	n := s.shared(t)
	return n >= least && float64(n) >= copied*float64(min(len(s), len(t)))
}

// Unlike reports whether two texts are long enough to tell that neither is an
// edited version of the other.
func (s Sketch) Unlike(t Sketch) bool {
	shorter := min(len(s), len(t))
	return shorter >= least && float64(s.shared(t)) < edited*float64(shorter)
}

// shared counts the shingles of both.
func (s Sketch) shared(t Sketch) int {
	n := 0
	for i, j := 0, 0; i < len(s) && j < len(t); {
		switch {
		case s[i] < t[j]:
			i++
		case s[i] > t[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// String writes a sketch for ParseSketch.
func (s Sketch) String() string {
	data := make([]byte, 0, 8*len(s))
	for _, h := range s {
		data = binary.LittleEndian.AppendUint64(data, h)
	}
	return base64.RawStdEncoding.EncodeToString(data)
}

// ParseSketch reads what String wrote.
func ParseSketch(text string) (Sketch, error) {
	data, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil || len(data)%8 != 0 {
		return nil, fmt.Errorf("read sketch of %d letters: broken", len(text))
	}
	s := make(Sketch, len(data)/8)
	for i := range s {
		s[i] = binary.LittleEndian.Uint64(data[8*i:])
	}
	return s, nil
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
