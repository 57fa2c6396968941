package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/openie"
	"dossier/extract/score"
)

type evalOpenIE struct {
	Gold      string `required:"" type:"existingfile" help:"Gold standard: a file of BenchIE (fact clusters) or of CaRB (tuples)."`
	Sentences string `type:"existingfile" placeholder:"FILE" help:"The sentences, one a line, with or without \"ID<TAB>\" before them; if left out, those of the gold standard."`
	System    string `type:"existingfile" placeholder:"FILE" help:"Measure these extractions, not our own: \"ID<TAB>subject<TAB>relation<TAB>object[<TAB>confidence]\", or the output of OpenIE 5. ID is BenchIE's, or a line of --sentences."`
	Lang      string `enum:"en,de" default:"en" help:"Language: en or de."`
	Style     string `enum:"auto,minimal,full" default:"auto" help:"Style of our own extractions, as of extract; auto is that of the gold standard: minimal for BenchIE, full for CaRB."`
	All       bool   `help:"Also constructions that are mostly wrong."`
	Format    string `enum:"json,text" default:"text" help:"json or text."`
	Lists     bool   `help:"Also list the extractions with the construction that gave them, right (+) or wrong (-), and the facts missed (·); BenchIE alone."`

	Constructions bool `help:"Also list for each construction how far its extractions are right, as share (for CaRB of words), name and number."`
}

// Run measures open information extraction against BenchIE or CaRB.
func (c *evalOpenIE) Run(env *environment) error {
	data, err := os.ReadFile(c.Gold)
	if err != nil {
		return err
	}
	if bytes.HasPrefix(data, []byte("sent_id:")) {
		return c.benchIE(env, bytes.NewReader(data))
	}
	return c.carb(env, bytes.NewReader(data))
}

func (c *evalOpenIE) benchIE(env *environment, r io.Reader) error {
	gold, err := score.ReadBenchIE(c.Gold, r)
	if err != nil {
		return err
	}
	var given []sentence
	for _, s := range gold.Sentences {
		given = append(given, sentence{s.ID, s.Text})
	}
	found, err := c.extractions(env, given, openie.Minimal)
	if err != nil {
		return err
	}
	if c.Lists {
		for _, e := range score.JudgeBenchIE(gold, found) {
			fmt.Fprintln(env.stdout, e)
		}
	}
	if c.Constructions {
		c.printShares(env, score.BenchIEConstructions(gold, found))
	}
	scores := score.BenchIE(gold, found)
	return c.print(env, &scores)
}

func (c *evalOpenIE) carb(env *environment, r io.Reader) error {
	gold, err := score.ReadCaRB(c.Gold, r)
	if err != nil {
		return err
	}
	var given []sentence
	for _, s := range gold.Sentences {
		given = append(given, sentence{s.Text, s.Text})
	}
	found, err := c.extractions(env, given, openie.Full)
	if err != nil {
		return err
	}
	if c.Constructions {
		c.printShares(env, score.CaRBConstructions(gold, found))
	}
	scores := score.CaRB(gold, found)
	return c.print(env, &scores)
}

// sentence is a sentence with what the gold standard knows it by.
type sentence struct {
	id, text string
}

// extractions reads those of the system, else makes our own of the sentences, in
// the style that the gold standard has unless another is asked for.
func (c *evalOpenIE) extractions(env *environment, given []sentence, style openie.Style) ([]score.Extraction, error) {
	if c.Sentences != "" {
		var err error
		if given, err = readSentences(c.Sentences); err != nil {
			return nil, err
		}
	}
	if c.System == "" {
		if c.Style != "auto" {
			style = openie.Style(c.Style)
		}
		return c.own(env, given, style)
	}
	data, err := os.ReadFile(c.System)
	if err != nil {
		return nil, err
	}
	first, _, _ := strings.Cut(string(data), "\n")
	if strings.Count(first, "\t") == 5 {
		return score.ReadOpenIE5(c.System, bytes.NewReader(data))
	}
	found, err := score.ReadOpenIE(c.System, bytes.NewReader(data))
	if err != nil || c.Sentences == "" {
		return found, err
	}
	ids := make([]string, len(given))
	for i, s := range given {
		ids[i] = s.id
	}
	return score.ByLine(found, ids)
}

// readSentences reads lines "sentence" or "ID<TAB>sentence".
func readSentences(name string) ([]sentence, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out []sentence
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		id, text, ok := strings.Cut(line, "\t")
		if !ok {
			text = line
		}
		out = append(out, sentence{id, text})
	}
	return out, nil
}

// own reads sentences on all cores; the order is theirs.
func (c *evalOpenIE) own(env *environment, sentences []sentence, style openie.Style) ([]score.Extraction, error) {
	texts := make([]string, len(sentences))
	for i, s := range sentences {
		texts[i] = s.text
	}
	o, err := extract.NewOpenIE(article.Language(c.Lang), openie.Options{Style: style, All: c.All})
	if err != nil {
		return nil, err
	}
	found, err := readLines(env, o, texts, runtime.GOMAXPROCS(0))
	if err != nil {
		return nil, err
	}
	var out []score.Extraction
	for i, es := range found {
		for _, e := range es {
			out = append(out, score.Extraction{
				Sentence: sentences[i].id, Relation: e.Relation, Args: []string{e.Subject, e.Object},
				Confidence: e.Confidence, Construction: e.Construction,
			})
		}
	}
	return out, nil
}

// linesAtOnce is how many lines are read together, whatever the number of
// workers, so that the result does not depend on it.
const linesAtOnce = 64

// readLines reads the sentences, one a line, on several cores; the order of the
// result is theirs.
func readLines(env *environment, o *extract.OpenIE, lines []string, workers int) ([][]openie.Extraction, error) {
	chunks := slices.Collect(slices.Chunk(lines, linesAtOnce))
	out := make([][][]openie.Extraction, len(chunks))
	g, ctx := errgroup.WithContext(env.ctx)
	g.SetLimit(workers)
	for i, chunk := range chunks {
		g.Go(func() error {
			var err error
			if out[i], err = o.Extractions(chunk); err != nil {
				return fmt.Errorf("lines from %d: %w", i*linesAtOnce+1, err)
			}
			return ctx.Err()
		})
	}
	err := g.Wait()
	return slices.Concat(out...), err
}

func (c *evalOpenIE) printShares(env *environment, shares []score.ConstructionShare) {
	for _, s := range shares {
		fmt.Fprintf(env.stdout, "%.2f\t%s\t%d\n", s.Share, s.Construction, s.Extractions)
	}
}

func (c *evalOpenIE) print(env *environment, scores interface{ WriteText(io.Writer) error }) error {
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(scores)
	}
	return scores.WriteText(env.stdout)
}

var errLines = usageError{errors.New("--format openie and --lines go together: one sentence a line, and one file or -")}
