package main

import (
	"encoding/json"
	"fmt"
	"os"

	"dossier/extract/article"
	"dossier/extract/train"
)

type evalFolds struct {
	Lang   string `default:"de" enum:"de" help:"Language: de."`
	Data   string `default:"../shared/data" placeholder:"DIR" help:"Treebanks and lexica."`
	State  string `default:"train.state" placeholder:"DIR" help:"Keeps the networks and what is done so far; a training that was broken off goes on from it."`
	Seed   uint64 `default:"1" help:"Seed of the shuffles."`
	Epochs int    `default:"0" help:"Rounds over the data; 0: as in the model card."`
	Format string `enum:"json,text" default:"text" help:"json or text."`
}

// Run trains five networks and measures each on what it did not learn from.
func (c *evalFolds) Run(env *environment) error {
	if _, err := os.Stat(c.Data); err != nil {
		return usageError{fmt.Errorf("no training data: %w (name its folder with --data)", err)}
	}
	scores, err := train.Folds(env.ctx, train.Options{
		Language: article.Language(c.Lang), DataDir: c.Data, StateDir: c.State, Seed: c.Seed, Epochs: c.Epochs,
		Log: func(format string, args ...any) { fmt.Fprintf(env.stderr, format+"\n", args...) },
	})
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(scores)
	}
	_, err = fmt.Fprintln(env.stdout, scores)
	return err
}
