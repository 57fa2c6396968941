package duplicate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/graph"
	"dossier/graph/numeral"
)

// Profile is what an article tells of whatever its language: the things that it
// names and the numbers that it gives, each once, in the order of the text.
type Profile []string

const (
	window     = 3   // days between an article and its translation
	translated = 0.6 // so much of the shorter profile stands in the longer one, in order
	whole      = 0.4 // and so much of the longer one in the shorter
	items      = 7   // that both have and that are no chance
	spell      = 8   // days that a cue of a profile holds for
)

// NewProfile reads the profile of a text. names gives the things that stand
// behind names as they are printed.
func NewProfile(text string, names map[string]graph.ID) Profile {
	type item struct {
		at, size int
		what     string
	}
	var list []item
	for name, id := range names {
		for from := 0; name != ""; {
			i := strings.Index(text[from:], name)
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(name)
			if !letterBefore(text, at) && !letterAt(text, from) {
				list = append(list, item{at, len(name), string(id[:min(len(id), 8)])})
			}
		}
	}
	for at, word := range words(text) {
		if n := number(word); n != "" {
			list = append(list, item{at, len(word), n})
		}
	}
	slices.SortFunc(list, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.at, b.at), -cmp.Compare(a.size, b.size), cmp.Compare(a.what, b.what))
	})
	var p Profile
	end := 0
	for _, it := range list {
		if it.at < end { // inside a longer name
			continue
		}
		end = it.at + it.size
		if !slices.Contains(p, it.what) {
			p = append(p, it.what)
		}
	}
	return p
}

func letterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r)
}

func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r)
}

// words yields the words of a text with their places; a number keeps its
// separators.
func words(text string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		start := -1
		for i, r := range text + " " {
			inside := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (r == '.' || r == ',') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9'
			switch {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				if !yield(start, text[start:i]) {
					return
				}
				start = -1
			}
		}
	}
}

// number is a number in figures, "" for another word; one is no number, as it is
// an article in German.
func number(word string) string {
	if n, ok := numeral.Parse(word); ok && n != 1 {
		return "#" + strconv.FormatFloat(n, 'f', -1, 64)
	}
	return ""
}

// translates reports whether two profiles are those of one text in two
// languages: most of the shorter one stands in the longer one, in its order.
func (p Profile) translates(q Profile) bool {
	n := float64(inOrder(p, q))
	return n >= items && n >= translated*float64(min(len(p), len(q))) && n >= whole*float64(max(len(p), len(q)))
}

// inOrder counts the items that two profiles share in the same order: the
// length of their longest common subsequence.
func inOrder(p, q Profile) int {
	row := make([]int, len(q)+1)
	for _, a := range p {
		diagonal := 0
		for j, b := range q {
			above := row[j+1]
			if a == b {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(q)]
}

// cues are the neighbours in a profile, by which translations of the days
// around are looked up.
func (p Profile) cues(published time.Time) []string {
	if published.IsZero() || len(p) < items {
		return nil
	}
	day := published.Unix() / 86400
	var list []string
	for spells := (day - window) / spell; spells <= (day+window)/spell; spells++ {
		for i := range len(p) - 1 {
			list = append(list, p[i]+" "+p[i+1]+" "+strconv.FormatInt(spells, 10))
		}
	}
	return list
}
