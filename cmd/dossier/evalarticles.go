package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/score"
	"dossier/extract/triple"
)

type evalArticles struct {
	Folder []string `arg:"" type:"existingdir" help:"Folders with gold articles: NAME.json beside NAME.txt."`
	Format string   `enum:"json,text" default:"text" help:"json or text."`
	Lists  bool     `help:"Also list what was missed, extra and wrong."`
}

// Run measures the triples of gold articles.
func (c *evalArticles) Run(env *environment) error {
	p, err := extract.New()
	if err != nil {
		return err
	}
	var gold []*score.Gold
	triples := make(map[string][]triple.Triple)
	err = eachGold(c.Folder, func(g *score.Gold, a *article.Article) error {
		ts, err := p.Triples(a, extract.Options{})
		if err != nil {
			return err
		}
		gold, triples[g.ID()] = append(gold, g), ts
		return nil
	})
	if err != nil {
		return err
	}
	scores := score.Articles(gold, triples)
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(scores)
	}
	return scores.WriteText(env.stdout, c.Lists)
}

// eachGold hands on the gold articles of folders, in the order of their names.
func eachGold(folders []string, read func(*score.Gold, *article.Article) error) error {
	n := 0
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil {
			return err
		}
		for _, file := range files {
			if filepath.Base(file) == "stories.json" {
				continue
			}
			g, a, err := score.ReadArticle(file)
			if err != nil {
				return err
			}
			if err := read(g, a); err != nil {
				return err
			}
			n++
		}
	}
	if n == 0 {
		return usageError{fmt.Errorf("no gold articles in %v", folders)}
	}
	return nil
}
