package score

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// Extraction is what an open information extractor gives for a sentence.
type Extraction struct {
	Sentence     string // number or text of the sentence
	Relation     string
	Args         []string // subject, object and, from some systems, further ones
	Confidence   float64  // 1 where the system gives none
	Construction string   // what gave it; empty where the system does not say
}

const maxLine = 1 << 20 // bytes; gold lines and extractions are far shorter

func scan(r io.Reader) *bufio.Scanner {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 1<<16), maxLine)
	return s
}

// ReadOpenIE reads lines "number<TAB>subject<TAB>relation<TAB>object". The
// number goes into Sentence. A fifth column is the confidence. name is for
// errors, which have the form "file:line: message".
func ReadOpenIE(name string, r io.Reader) ([]Extraction, error) {
	var out []Extraction
	lines := scan(r)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) != 4 && len(columns) != 5 {
			return nil, fmt.Errorf("%s:%d: %d columns, not 4 or 5", name, n, len(columns))
		}
		e := Extraction{Sentence: columns[0], Relation: columns[2], Args: []string{columns[1]}, Confidence: 1}
		if strings.TrimSpace(columns[3]) != "" {
			e.Args = append(e.Args, columns[3])
		}
		if len(columns) == 5 {
			c, err := strconv.ParseFloat(columns[4], 64)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: read confidence: %w", name, n, err)
			}
			e.Confidence = c
		}
		out = append(out, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// ByLine replaces the line numbers of extractions, from 1, by what stands in
// these lines: the sentence, or its number where a file has one. It fails on a
// number that is no line.
func ByLine(extractions []Extraction, lines []string) ([]Extraction, error) {
	out := make([]Extraction, len(extractions))
	for i, e := range extractions {
		n, err := strconv.Atoi(e.Sentence)
		if err != nil || n < 1 || n > len(lines) {
			return nil, fmt.Errorf("find sentence: %q is no line of %d", e.Sentence, len(lines))
		}
		e.Sentence = lines[n-1]
		out[i] = e
	}
	return out, nil
}

var openIE5Part = regexp.MustCompile(`(?:Simple|Spatial|Temporal)Argument\((.*?),List\([\[{].*?[)}]\)\)|Relation\((.*?),List\([\[{].*?[)}]\)\)`)

// ReadOpenIE5 reads the output of OpenIE 5: confidence, context, subject,
// relation, objects and sentence, between tabs, with character spans. name is
// for errors.
func ReadOpenIE5(name string, r io.Reader) ([]Extraction, error) {
	var out []Extraction
	lines := scan(r)
	for n := 1; lines.Scan(); n++ {
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) != 6 {
			return nil, fmt.Errorf("%s:%d: %d columns, not 6", name, n, len(columns))
		}
		c, err := strconv.ParseFloat(columns[0], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: read confidence: %w", name, n, err)
		}
		e := Extraction{Sentence: columns[5], Confidence: c}
		for _, column := range columns[2:5] {
			for _, part := range openIE5Part.FindAllStringSubmatch(column, -1) {
				if part[2] != "" {
					e.Relation = part[2]
				} else {
					e.Args = append(e.Args, part[1])
				}
			}
		}
		if e.Relation == "" || len(e.Args) == 0 {
			return nil, fmt.Errorf("%s:%d: no relation or no argument", name, n)
		}
		out = append(out, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}
