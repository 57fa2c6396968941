package main

import (
	"encoding/json"

	"dossier/extract"
	"dossier/extract/article"
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
	err = eachGold(c.Folder, func(g *score.Gold, a *article.Article) error {
		d, err := p.Analyse(a, extract.Options{})
		if err != nil {
			return err
		}
		gold, readings = append(gold, g), append(readings, readingsOf(d))
		return nil
	})
	if err != nil {
		return err
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
