package main

import (
	"encoding/json"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/score"
	"dossier/extract/syntax"
	"dossier/extract/train"
	"dossier/extract/triple"
)

type evalFacts struct {
	File   string `arg:"" type:"existingfile" help:"Treebank with facts: CoNLL-U with comments '# fact = …'."`
	Lang   string `enum:"en,de" default:"de" help:"Language: en or de."`
	Format string `enum:"json,text" default:"text" help:"json or text."`
	Lists  bool   `help:"Also list what was missed, extra and wrong."`
	Trees  bool   `help:"Take words, trees and names from the treebank, which leaves the faults of the rules."`
}

// Run measures the triples of a treebank's sentences, each read by itself.
func (c *evalFacts) Run(env *environment) error {
	l, err := extract.Load(article.Language(c.Lang))
	if err != nil {
		return err
	}
	records, err := train.ReadTreebank(c.File)
	if err != nil {
		return err
	}
	triples := make([][]triple.Triple, len(records))
	p := extract.Of(l)
	for i, r := range records {
		if c.Trees {
			l.Segmenter, l.Analyser = treebank{r}, treebank{r}
		}
		if triples[i], err = p.Triples(single(r.ID, r.Text, article.Language(c.Lang)), extract.Options{}); err != nil {
			return err
		}
	}
	scores, err := score.Facts(records, triples)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(scores)
	}
	return scores.WriteText(env.stdout, c.Lists)
}

// single is an article of one paragraph.
func single(id, text string, lang article.Language) *article.Article {
	return &article.Article{
		ID: id, Original: text, Text: text, Language: lang,
		Blocks: []article.Block{{Span: article.Span{End: len(text)}, Kind: article.Body, Rule: "given"}},
	}
}

// treebank answers the questions of a pipeline for one of its sentences.
type treebank struct{ *syntax.Record }

// Sentences implements extract.Segmenter.
func (t treebank) Sentences(string, int) [][]syntax.Word { return [][]syntax.Word{t.Words} }

// AnalyseAll implements extract.Analyser.
func (t treebank) AnalyseAll([][]syntax.Word) []syntax.Analysis {
	return []syntax.Analysis{{Tags: t.Tags, Arcs: t.Arcs, Names: train.Mentions(t.Record)}}
}
