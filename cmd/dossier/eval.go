package main

import (
	"encoding/json"
	"fmt"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/train"
)

type evalCommand struct {
	Parse    evalParse    `cmd:"" help:"Measure tags and trees against CoNLL-U files."`
	Folds    evalFolds    `cmd:"" help:"Measure tags and trees by cross-validation, training five networks."`
	Names    evalNames    `cmd:"" help:"Measure names against IOB2, GermEval or CoNLL-U files."`
	Coref    evalCoref    `cmd:"" help:"Measure coreference against CoNLL-U files with entities."`
	Links    evalLinks    `cmd:"" help:"Measure to whom gold articles' mentions are linked."`
	Articles evalArticles `cmd:"" help:"Measure triples against gold articles."`
	Facts    evalFacts    `cmd:"" help:"Measure triples against the facts of a treebank."`
	OpenIE   evalOpenIE   `cmd:"" name:"openie" help:"Measure open information extraction against BenchIE or CaRB."`
	Stories  evalStories  `cmd:"" help:"Measure which names of several articles are taken for one thing, and which reports for one event."`
	World    evalWorld    `cmd:"" help:"Measure the same on the articles of a generated world, and the time that an article takes."`
}

type evalInput struct {
	Lang   string   `required:"" enum:"en,de" help:"Language: en or de."`
	Format string   `enum:"json,text" default:"text" help:"json or text."`
	Files  []string `arg:"" type:"existingfile" help:"Files with the right answers."`
}

type evalParse struct {
	evalInput
	Raw bool `help:"Start from the raw text: segment it too, and score by the definitions of the CoNLL 2018 shared task."`
}

// Run measures the built-in models, on the words of the files or on their raw
// text.
func (c *evalParse) Run(env *environment) error {
	lang, err := extract.Load(article.Language(c.Lang))
	if err != nil {
		return err
	}
	for _, file := range c.Files {
		scores, err := c.measure(lang, file)
		if err != nil {
			return err
		}
		if err := c.print(env, file, scores); err != nil {
			return err
		}
	}
	return nil
}

func (c *evalParse) measure(lang *extract.Language, file string) (any, error) {
	if c.Raw {
		return train.EvalRaw(lang.Segmenter, lang, lang.Code, file)
	}
	return train.EvalParse(lang, lang.Code, file)
}

type evalNames struct{ evalInput }

// Run measures the embedded name finder.
func (c *evalNames) Run(env *environment) error {
	lang, err := extract.Load(article.Language(c.Lang))
	if err != nil {
		return err
	}
	for _, file := range c.Files {
		scores, err := train.EvalNames(lang.Names, lang.Code, file)
		if err != nil {
			return err
		}
		if err := c.print(env, file, scores); err != nil {
			return err
		}
	}
	return nil
}

// print writes the scores of one file.
func (c *evalInput) print(env *environment, file string, scores any) error {
	if c.Format == "text" {
		_, err := fmt.Fprintf(env.stdout, "%s\n%+v\n", file, scores)
		return err
	}
	encoder := json.NewEncoder(env.stdout)
	return encoder.Encode(map[string]any{"file": file, "scores": scores})
}
