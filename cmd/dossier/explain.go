package main

import (
	"bufio"
	"fmt"
	"slices"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/confidence"
	"dossier/extract/triple"
)

type explainCommand struct {
	Sentence string `arg:"" optional:"" help:"A sentence to read."`
	Article  string `placeholder:"FILE" help:"Read this article instead."`
	Number   int    `name:"sentence" default:"-1" placeholder:"N" help:"Only this sentence of the article, counted from 0."`
	Lang     string `default:"" placeholder:"CODE" help:"Language of the sentence, en or de; found out if left out."`
	Date     string `placeholder:"DATE" help:"Day of publication, as 2006-01-02."`
}

// Run shows tokens, tree, names, triples, and what nearly became one.
func (c *explainCommand) Run(env *environment) error {
	a, err := c.article()
	if err != nil {
		return err
	}
	p, err := extract.New(a.Language)
	if err != nil {
		return err
	}
	o := extract.Options{Headlines: true}
	d, err := p.Analyse(a, o)
	if err != nil {
		return err
	}
	kept, dropped := p.Sift(d)
	w := bufio.NewWriter(env.stdout)
	for i, s := range d.Sentences {
		if c.Number >= 0 && i != c.Number {
			continue
		}
		fmt.Fprintf(w, "# %d (%s, quality %.2f) %s\n", i, d.Kinds[i], confidence.Quality(s), oneLine(s.Text()))
		writeTree(w, d, i)
		if err := writeTriples(w, kept, i); err != nil {
			return err
		}
		if slices.ContainsFunc(dropped, func(t triple.Triple) bool { return t.Sentence == i }) {
			fmt.Fprintln(w, "dropped as unlikely:")
			if err := writeTriples(w, dropped, i); err != nil {
				return err
			}
		}
		for _, line := range p.Nearly(d, i) {
			fmt.Fprintf(w, "nearly %s\n", line)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func writeTriples(w *bufio.Writer, ts []triple.Triple, sentence int) error {
	for k := range ts {
		if ts[k].Sentence != sentence {
			continue
		}
		if err := writeText(w, &ts[k]); err != nil {
			return err
		}
	}
	return nil
}

func (c *explainCommand) article() (*article.Article, error) {
	opts, err := dated(c.Date, 0)
	if err != nil {
		return nil, err
	}
	if c.Article != "" {
		for a, err := range article.Read([]string{c.Article}, nil, opts) {
			return a, err
		}
	}
	if c.Sentence == "" {
		return nil, usageError{fmt.Errorf("nothing to explain: give a sentence or --article")}
	}
	lang := article.Language(c.Lang)
	if lang == "" {
		a, err := article.Parse("sentence", []byte(c.Sentence), opts)
		if err != nil {
			return nil, fmt.Errorf("%w (name it with --lang)", err)
		}
		lang = a.Language
	}
	a := single("sentence", c.Sentence, lang)
	a.Published = opts.Published
	return a, nil
}

// writeTree prints the tokens of a sentence in columns.
func writeTree(w *bufio.Writer, d *extract.Document, i int) {
	s := d.Sentences[i]
	names := make(map[int]string)
	for _, m := range s.Mentions() {
		for k := m.First; k < m.Last; k++ {
			names[k] = string(m.Kind)
		}
	}
	for k := range s.Len() {
		t := s.Token(k)
		entity := ""
		if e := d.Chains.At(i, k); e != nil {
			entity = "→ " + e.Name
		} else if m, ok := d.Chains.Antecedent(i, k); ok {
			entity = "→ " + d.Sentences[m.Sentence].Surface(m.First, m.Last)
		}
		fmt.Fprintf(w, "%3d %-18s %-18s %-6s %3d %-12s %-12s %-40s %s\n",
			k, t.Form, t.Lemma, t.UPOS, t.Head, t.Rel, names[k], t.Feats, entity)
	}
	for _, e := range d.Times[i] {
		fmt.Fprintf(w, "    time %q %s–%s %s %s %s %s\n", s.Surface(e.First, e.Last),
			e.From.Format("2006-01-02"), e.To.Format("2006-01-02"), e.Granularity, e.Basis, e.Direction, e.Kind)
	}
}
