package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/openie"
)

// openIEFlags say how open information extraction reads and prints. It prints
// "line-number<TAB>subject<TAB>relation<TAB>object", words of the sentence.
type openIEFlags struct {
	Lines      bool   `group:"openie" help:"The input has one sentence a line; prints 'line-number<TAB>subject<TAB>relation<TAB>object'."`
	Lang       string `group:"openie" enum:",en,de" default:"" placeholder:"CODE" help:"Language of the sentences, en or de; found out if left out."`
	Style      string `group:"openie" enum:"minimal,full" default:"minimal" help:"minimal: one extraction a fact; full: one a clause and subject, with all that is said."`
	Confidence bool   `group:"openie" help:"Add a column: how often extractions of the kind are right, 0 to 1."`
	All        bool   `group:"openie" help:"Also extractions of kinds that are mostly wrong."`
}

// openIE prints the open information extractions of an input with one sentence
// a line.
func (c *extractCommand) openIE(env *environment) error {
	if !c.Lines || c.Format != "openie" || len(c.Paths) != 1 {
		return errLines
	}
	data, err := c.input(env)
	if err != nil {
		return err
	}
	lang, err := c.language(data)
	if err != nil {
		return err
	}
	o, err := extract.NewOpenIE(lang, openie.Options{Style: openie.Style(c.Style), All: c.All})
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	found, err := readLines(env, o, lines, c.workers())
	if err != nil {
		return fmt.Errorf("%s: %w", c.Paths[0], err)
	}
	w := bufio.NewWriter(env.stdout)
	for i, es := range found {
		for _, e := range es {
			fmt.Fprintf(w, "%d\t%s\t%s\t%s", i+1, e.Subject, e.Relation, e.Object)
			if c.Confidence {
				fmt.Fprintf(w, "\t%.2f", e.Confidence)
			}
			fmt.Fprintln(w)
		}
	}
	return w.Flush()
}

func (c *extractCommand) input(env *environment) ([]byte, error) {
	if c.Paths[0] == "-" {
		return io.ReadAll(io.LimitReader(env.stdin, c.Limit<<20))
	}
	return os.ReadFile(c.Paths[0])
}

// language is the one that is named, else that of the text.
func (c *extractCommand) language(data []byte) (article.Language, error) {
	if c.Lang != "" {
		return article.Language(c.Lang), nil
	}
	a, err := article.Parse(c.Paths[0], data, article.Options{})
	if err != nil {
		return "", fmt.Errorf("%w (name the language with --lang)", err)
	}
	return a.Language, nil
}
