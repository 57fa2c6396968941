package main

import (
	"fmt"
	"os"

	"dossier/extract/article"
	"dossier/extract/train"
)

type trainCommand struct {
	Lang   string `required:"" enum:"en,de" help:"Language: en or de."`
	Data   string `default:"../shared/data" placeholder:"DIR" help:"Treebanks, names, vectors and lexica."`
	Out    string `placeholder:"DIR" help:"Where the files go; as a rule, to where the program embeds them."`
	State  string `default:"train.state" placeholder:"DIR" help:"Keeps what is done so far; a training that was broken off goes on from it."`
	Only   string `enum:"all,greedy,confidence" default:"all" help:"all: the model that is built in, by stages; greedy: perceptrons and a linear chain for names, which a build uses that has no neural model; confidence: that of triples, from gold articles."`
	Seed   uint64 `default:"1" help:"Seed of the shuffles."`
	Epochs int    `default:"0" help:"Rounds of greedy over the data; 0: as in the model card."`
}

// Run trains the models of a language.
func (c *trainCommand) Run(env *environment) error {
	if _, err := os.Stat(c.Data); err != nil {
		return usageError{fmt.Errorf("no training data: %w (name its folder with --data)", err)}
	}
	o := train.Options{
		Language: article.Language(c.Lang), DataDir: c.Data, OutDir: c.Out, StateDir: c.State, Seed: c.Seed, Epochs: c.Epochs,
		Log: func(format string, args ...any) { fmt.Fprintf(env.stderr, format+"\n", args...) },
	}
	if o.OutDir == "" {
		o.OutDir = "extract/model/files"
		if c.Only == "confidence" {
			o.OutDir = "extract/confidence"
		}
	}
	switch c.Only {
	case "confidence":
		return train.Confidence(env.ctx, o)
	case "greedy":
		if err := train.Run(env.ctx, o); err != nil {
			return err
		}
		return train.Names(env.ctx, o)
	}
	return train.Build(env.ctx, o)
}
