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
	Out    string `default:"extract/model/files" placeholder:"DIR" help:"Where the model files go."`
	Only   string `enum:"all,neural,greedy,names" default:"all" help:"neural: tags and trees; names; greedy: the fast perceptrons, which a build uses that has no neural model; all: neural and names."`
	Seed   uint64 `default:"1" help:"Seed of the shuffles."`
	Epochs int    `default:"0" help:"Rounds over the data; 0: as in the model card."`
	State  string `placeholder:"FILE" help:"State of a neural training after each round, taken up from if it is there."`
	Silver string `placeholder:"FILE" help:"CoNLL-U file of silver sentences to train the neural model on as well."`
}

// Run trains the models of a language.
func (c *trainCommand) Run(env *environment) error {
	if _, err := os.Stat(c.Data); err != nil {
		return usageError{fmt.Errorf("no training data: %w (name its folder with --data)", err)}
	}
	o := train.Options{
		Language: article.Language(c.Lang), DataDir: c.Data, OutDir: c.Out, Seed: c.Seed, Epochs: c.Epochs,
		Log: func(format string, args ...any) { fmt.Fprintf(env.stderr, format+"\n", args...) },
	}
	if c.Only == "greedy" {
		return train.Run(env.ctx, o)
	}
	if c.Only != "names" {
		if err := train.Neural(env.ctx, train.NeuralOptions{Options: o, State: c.State, Silver: c.Silver}); err != nil {
			return err
		}
	}
	if c.Only != "neural" {
		return train.Names(env.ctx, o)
	}
	return nil
}
