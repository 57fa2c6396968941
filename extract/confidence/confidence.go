// Package confidence says how likely a triple is right.
//
// In go a triple with the sentence and the tokens that it was read off; out
// comes a probability, so calibrated that of the triples with 0.8 about eight in
// ten are right: in their words, polarity and modality. It is a logistic
// regression over signals that anyone can read (weights.LANG.txt), learned from
// articles whose facts are known. Terms: a signal is a number, mostly 0 or 1,
// that speaks for or against a triple.
package confidence

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// Evidence is what a triple was read off. The heads are tokens of the sentence,
// -1 where there is none.
type Evidence struct {
	Triple                     *triple.Triple
	Sentence                   *syntax.Sentence
	Predicate, Subject, Object int
	Quality                    float64 // of the sentence, from 0 to 1
}

// Model gives the confidence. It is read-only and may be shared.
type Model struct {
	weights []float64 // parallel to signals
}

// Of returns the probability that a triple is right, rounded to hundredths.
func (m *Model) Of(e *Evidence) float64 {
	return math.Round(100*m.probability(Signals(e))) / 100
}

func (m *Model) probability(values []float64) float64 {
	sum := 0.0
	for i, v := range values {
		sum += m.weights[i] * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// Load reads weights as Write wrote them. It fails, with FILE:LINE, where they
// are not those of this program's signals.
func Load(file string, r io.Reader) (*Model, error) {
	m := &Model{}
	scanner := bufio.NewScanner(r)
	for line := 1; scanner.Scan(); line++ {
		text := scanner.Text()
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		name, number, _ := strings.Cut(text, "\t")
		weight, err := strconv.ParseFloat(number, 64)
		k := len(m.weights)
		if err != nil || k >= len(signals) || signals[k].name != name {
			return nil, fmt.Errorf("%s:%d: not the weight of the signal that is next: learn them again with dossier train --only confidence", file, line)
		}
		m.weights = append(m.weights, weight)
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	if len(m.weights) != len(signals) {
		return nil, fmt.Errorf("%s: %d weights for %d signals: learn them again with dossier train --only confidence", file, len(m.weights), len(signals))
	}
	return m, nil
}

// Write writes the weights with a comment above them, one line a signal.
func (m *Model) Write(w io.Writer, comment string) error {
	out := bufio.NewWriter(w)
	for line := range strings.Lines(comment) {
		fmt.Fprintf(out, "# %s\n", strings.TrimSuffix(line, "\n"))
	}
	for i, s := range signals {
		fmt.Fprintf(out, "%s\t%.4f\n", s.name, m.weights[i])
	}
	return out.Flush()
}

//go:embed weights.*.txt
var weights embed.FS

// FileName returns the name of the file with a language's weights.
func FileName(lang article.Language) string { return "weights." + string(lang) + ".txt" }

// For returns the model of a language with the embedded weights.
func For(lang article.Language) (*Model, error) {
	f, err := weights.Open(FileName(lang))
	if err != nil {
		return nil, fmt.Errorf("no weights for confidence in language %q", lang)
	}
	defer f.Close()
	return Load(FileName(lang), f)
}
