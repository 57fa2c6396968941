package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"dossier/extract"
	"dossier/extract/score"
)

type evalLinks struct {
	Folder []string `arg:"" type:"existingdir" help:"Folders with gold articles: NAME.json beside NAME.txt."`
	Format string   `enum:"json,text" default:"text" help:"json or text."`
	Lists  bool     `help:"Also list what was missed and wrong."`
}

// Run measures to whom the names, descriptions and pronouns of gold articles
// are linked.
func (c *evalLinks) Run(env *environment) error {
	p, err := extract.New()
	if err != nil {
		return err
	}
	var gold []*score.Gold
	var readings [][]score.Reading
	for _, folder := range c.Folder {
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
			d, err := p.Analyse(a, extract.Options{})
			if err != nil {
				return err
			}
			gold, readings = append(gold, g), append(readings, readingsOf(d))
		}
	}
	if len(gold) == 0 {
		return usageError{fmt.Errorf("no gold articles in %v", c.Folder)}
	}
	scores := score.Links(gold, readings)
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(&scores)
	}
	return scores.WriteText(env.stdout, c.Lists)
}

// readingsOf lists what the words of a document stand for.
func readingsOf(d *extract.Document) []score.Reading {
	list := make([]score.Reading, len(d.Sentences))
	for i, s := range d.Sentences {
		for k := range s.Len() {
			name := ""
			if e := d.Chains.At(i, k); e != nil {
				name = e.Name
			}
			list[i].Forms = append(list[i].Forms, s.Token(k).Form)
			list[i].Heads = append(list[i].Heads, s.Token(k).Head)
			list[i].Names = append(list[i].Names, name)
		}
	}
	return list
}
