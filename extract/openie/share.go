package openie

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"dossier/extract/article"
)

// shares says of constructions what share of their extractions is right. The
// table data/share.LANG.txt is what "dossier eval openie --constructions" prints
// for BenchIE, with constructions below "least" left out of the output: an
// extraction raises F1 if it is right with more than half the F1 reached.
type shares struct {
	least float64
	table map[string]float64
}

func loadShares(lang article.Language) (*shares, error) {
	file := "data/share." + string(lang) + ".txt"
	f, err := data.Open(file)
	if err != nil {
		return nil, fmt.Errorf("no shares for language %q", lang)
	}
	defer f.Close()
	s := &shares{table: map[string]float64{}}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		share, construction, ok := strings.Cut(line, "\t")
		value, err := strconv.ParseFloat(share, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: %q is not \"share<TAB>construction\"", file, n, line)
		}
		s.table[construction] = value
	}
	s.least = s.table["least"]
	return s, lines.Err()
}

// construction names the construction of a trail, the words for all steps from
// the clause on: by the sort of clause and the last two steps.
func (s *shares) construction(trail string) string {
	steps := strings.Fields(trail)
	if len(steps) > 3 {
		steps = append(steps[:1], steps[len(steps)-2:]...)
	}
	return strings.Join(steps, " ")
}

// of returns the share of a construction; of one that is not in the table, that
// of unknown ones.
func (s *shares) of(construction string) float64 {
	if share, ok := s.table[construction]; ok {
		return share
	}
	return s.table["unknown"]
}
