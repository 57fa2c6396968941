package score

import (
	"fmt"
	"io"
	"regexp"
	"strings"
)

// BenchIEGold is the gold standard of BenchIE (Gashteovski et al., "BenchIE: A
// Framework for Multi-Faceted Fact-Based Open Information Extraction
// Evaluation", ACL 2022): for each sentence clusters of triples that state the
// same fact.
type BenchIEGold struct {
	Sentences []BenchIESentence
}

// BenchIESentence is a sentence with its clusters.
type BenchIESentence struct {
	ID       string
	Text     string
	clusters [][]benchIETriple
}

// benchIETriple is a gold triple: subject, relation, object.
type benchIETriple [3][]optionalWords

// optionalWords are words of a slot that stand together; if optional, all of
// them may be absent.
type optionalWords struct {
	words    []string
	optional bool
}

// BenchIEScores are the figures of a system. Found in Facts counts clusters
// found and wrong extractions.
type BenchIEScores struct {
	Facts       PRF `json:"facts"`
	Extractions int `json:"extractions"`
}

var clusterHeader = regexp.MustCompile(`^\d+-+> ?Cluster \d+:`)

// ReadBenchIE reads a gold file of BenchIE. name is for errors, which have the
// form "file:line: message".
func ReadBenchIE(name string, r io.Reader) (*BenchIEGold, error) {
	gold := &BenchIEGold{}
	lines := scan(r)
	for n := 1; lines.Scan(); n++ {
		if err := gold.add(strings.TrimSpace(lines.Text())); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(gold.Sentences) == 0 {
		return nil, fmt.Errorf("%s:1: no sentence", name)
	}
	return gold, nil
}

func (g *BenchIEGold) add(line string) error {
	if rest, ok := strings.CutPrefix(line, "sent_id:"); ok {
		id, text, _ := strings.Cut(rest, "\t")
		g.Sentences = append(g.Sentences, BenchIESentence{ID: id, Text: text})
		return nil
	}
	if line == "" {
		return nil
	}
	if len(g.Sentences) == 0 {
		return fmt.Errorf("no sentence before %q", line)
	}
	s := &g.Sentences[len(g.Sentences)-1]
	if clusterHeader.MatchString(line) {
		s.clusters = append(s.clusters, nil)
		return nil
	}
	slots := strings.Split(line, "-->")
	if len(slots) != 3 || len(s.clusters) == 0 {
		return fmt.Errorf("%q is no triple of a cluster", line)
	}
	var t benchIETriple
	for i, slot := range slots {
		t[i] = parseOptional(slot)
	}
	last := len(s.clusters) - 1
	s.clusters[last] = append(s.clusters[last], t)
	return nil
}

// parseOptional reads a slot of a gold triple, "[the] first minister [of X]".
func parseOptional(slot string) []optionalWords {
	var parts []optionalWords
	add := func(text string, optional bool) {
		if words := strings.Fields(strings.ToLower(text)); len(words) > 0 {
			parts = append(parts, optionalWords{words, optional})
		}
	}
	for slot != "" {
		before, rest, open := strings.Cut(slot, "[")
		add(before, false)
		if !open {
			break
		}
		inside, after, _ := strings.Cut(rest, "]")
		add(inside, true)
		slot = after
	}
	return parts
}

// fits reports whether words are those of a slot, optional ones present or
// absent.
func fits(parts []optionalWords, words []string) bool {
	if len(parts) == 0 {
		return len(words) == 0
	}
	p := parts[0]
	if p.optional && fits(parts[1:], words) {
		return true
	}
	if len(words) < len(p.words) {
		return false
	}
	for i, w := range p.words {
		if words[i] != w {
			return false
		}
	}
	return fits(parts[1:], words[len(p.words):])
}

// BenchIE scores extractions, whose Sentence is a sentence's ID. An extraction
// is right when subject, relation and object are, word for word and ignoring
// case, those of a triple of a cluster, with or without its optional words.
// Precision is clusters found out of clusters found and wrong extractions,
// recall clusters found out of all clusters. Extractions of sentences that are
// not in the gold standard are left out.
func BenchIE(gold *BenchIEGold, extractions []Extraction) BenchIEScores {
	bySentence := make(map[string][]*Extraction)
	for i := range extractions {
		e := &extractions[i]
		bySentence[e.Sentence] = append(bySentence[e.Sentence], e)
	}
	var s BenchIEScores
	for i := range gold.Sentences {
		sentence := &gold.Sentences[i]
		found := make([]bool, len(sentence.clusters))
		for _, e := range bySentence[sentence.ID] {
			s.Extractions++
			if !sentence.mark(e, found) {
				s.Facts.Found++
			}
		}
		for _, ok := range found {
			s.Facts.Gold++
			s.Facts.Right += toInt(ok)
			s.Facts.Found += toInt(ok)
		}
	}
	s.Facts.finish()
	return s
}

// BenchIEConstructions returns, by name, what share of a construction's
// extractions is right.
func BenchIEConstructions(gold *BenchIEGold, extractions []Extraction) []ConstructionShare {
	sentences := make(map[string]*BenchIESentence)
	for i := range gold.Sentences {
		sentences[gold.Sentences[i].ID] = &gold.Sentences[i]
	}
	var counts constructionCounts
	for i := range extractions {
		e := &extractions[i]
		s := sentences[e.Sentence]
		if s == nil {
			continue
		}
		right := 0.0
		if s.mark(e, make([]bool, len(s.clusters))) {
			right = 1
		}
		counts.add(e.Construction, right)
	}
	return counts.shares()
}

// JudgeBenchIE lists extractions of the gold standard's sentences, a line each,
// "+" before right ones and "-" before wrong ones, and "·" before a cluster
// that none is in.
func JudgeBenchIE(gold *BenchIEGold, extractions []Extraction) []string {
	bySentence := make(map[string][]*Extraction)
	for i := range extractions {
		e := &extractions[i]
		bySentence[e.Sentence] = append(bySentence[e.Sentence], e)
	}
	var lines []string
	for i := range gold.Sentences {
		s := &gold.Sentences[i]
		lines = append(lines, s.ID+"\t"+s.Text)
		found := make([]bool, len(s.clusters))
		for _, e := range bySentence[s.ID] {
			sign := "-"
			if s.mark(e, found) {
				sign = "+"
			}
			lines = append(lines, fmt.Sprintf("%s\t%s\t%s | %s | %s", sign, e.Construction, e.Args[0], e.Relation, strings.Join(e.Args[1:], " ")))
		}
		for c, ok := range found {
			if !ok {
				lines = append(lines, "·\t\t"+s.clusters[c][0].String())
			}
		}
	}
	return lines
}

// String writes a triple as gold files do.
func (t *benchIETriple) String() string {
	var slots []string
	for _, parts := range t {
		var words []string
		for _, p := range parts {
			text := strings.Join(p.words, " ")
			if p.optional {
				text = "[" + text + "]"
			}
			words = append(words, text)
		}
		slots = append(slots, strings.Join(words, " "))
	}
	return strings.Join(slots, " | ")
}

// mark marks the clusters that an extraction is in, and reports whether there
// is one.
func (s *BenchIESentence) mark(e *Extraction, found []bool) bool {
	if len(e.Args) == 0 {
		return false
	}
	slots := [3][]string{
		strings.Fields(strings.ToLower(e.Args[0])),
		strings.Fields(strings.ToLower(e.Relation)),
		strings.Fields(strings.ToLower(strings.Join(e.Args[1:], " "))),
	}
	right := false
	for c, cluster := range s.clusters {
		for _, t := range cluster {
			if fits(t[0], slots[0]) && fits(t[1], slots[1]) && fits(t[2], slots[2]) {
				found[c], right = true, true
				break
			}
		}
	}
	return right
}

// WriteText writes the figures in one line.
func (s *BenchIEScores) WriteText(w io.Writer) error {
	f := &s.Facts
	_, err := fmt.Fprintf(w, "BenchIE  P %.3f  R %.3f  F1 %.3f  (%d of %d facts, %d extractions)\n", f.Precision, f.Recall, f.F1, f.Right, f.Gold, s.Extractions)
	return err
}
