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
	Only   string `enum:"all,syntax,names" default:"all" help:"all, syntax (tagger and parser) or names."`
	Seed   uint64 `default:"1" help:"Seed of the shuffles."`
	Epochs int    `default:"0" help:"Rounds over the data; 0: as in the model card."`
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
	if c.Only != "names" {
		if err := train.Run(env.ctx, o); err != nil {
			return err
		}
	}
	if c.Only != "syntax" {
		return train.Names(env.ctx, o)
	}
	return nil
}
