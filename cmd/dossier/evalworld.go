package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"dossier/extract"
	"dossier/extract/score/world"
)

type evalWorld struct {
	Profile  string `default:"held-out" help:"Settings of the world: tuning, tuning-noisy, to be looked at; held-out, held-out-noisy, which only measure."`
	Articles int    `default:"300" help:"Articles that tell of it."`
	Seed     uint64 `default:"1" help:"Another seed is another world."`
	Write    string `placeholder:"DIR" help:"Also write the articles and their truth there, as eval stories reads them."`
	Format   string `enum:"json,text" default:"text" help:"json or text."`
	Lists    bool   `help:"Also list what was put together or parted wrongly."`
	Time     []int  `placeholder:"SIZES" help:"Instead, load so many articles one by one into a fresh database each (100,1000,10000), and time those that come next."`
	DBDir    string `name:"db-dir" placeholder:"DIR" help:"Where these databases are put, to be deleted afterwards; the system's folder for such if left out."`
}

// worldScores are what is measured on a generated world.
type worldScores struct {
	Profile  string `json:"profile"`
	Articles int    `json:"articles"`
	Seed     uint64 `json:"seed"`
	resolutionScores
}

// Run measures entities and events on the articles of a generated world.
func (c *evalWorld) Run(env *environment) error {
	w, err := c.world()
	if err != nil {
		return err
	}
	if c.Write != "" {
		if err := writeWorld(c.Write, w); err != nil {
			return err
		}
	}
	if len(c.Time) > 0 {
		return c.time(env, w)
	}
	articles, err := readWorld(w)
	if err != nil {
		return err
	}
	scores, err := measureResolution(env, &w.Truth, articles)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(worldScores{Profile: c.Profile, Articles: c.Articles, Seed: c.Seed, resolutionScores: *scores})
	}
	return scores.writeText(env.stdout, c.Lists)
}

func (c *evalWorld) world() (*world.World, error) {
	settings, ok := world.Profile(c.Profile)
	if !ok {
		return nil, usageError{fmt.Errorf("no profile %q", c.Profile)}
	}
	articles := c.Articles
	if len(c.Time) > 0 {
		articles = slices.Max(c.Time) + timed
	}
	return world.New(settings, c.Seed, articles)
}

// time prints how long articles take to be resolved and loaded.
func (c *evalWorld) time(env *environment, w *world.World) error {
	times, err := measureTime(env, w, storeFlags{DBDir: c.DBDir}, c.Time)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(times)
	}
	return writeTimes(env.stdout, times)
}

// readWorld reads the articles as any others.
func readWorld(w *world.World) ([]storyArticle, error) {
	p, err := extract.New()
	if err != nil {
		return nil, err
	}
	list := make([]storyArticle, len(w.Articles))
	for i := range w.Articles {
		if list[i], err = readWorldArticle(p, &w.Articles[i]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func readWorldArticle(p *extract.Pipeline, from *world.Article) (storyArticle, error) {
	a, err := from.Read()
	if err != nil {
		return storyArticle{}, err
	}
	return analyseStory(p, a.ID, a)
}

// writeWorld writes the articles with their metadata, and their truth.
func writeWorld(dir string, w *world.World) error {
	metadata := "file,published,publisher,url,language\n"
	for i := range w.Articles {
		a := &w.Articles[i]
		file := filepath.Join(dir, filepath.FromSlash(a.ID)+".txt")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(a.Text), 0o644); err != nil {
			return err
		}
		metadata += fmt.Sprintf("%s.txt,%s,%s,,%s\n", a.ID, a.Published.Format("2006-01-02"), a.Publisher, a.Language)
	}
	truth, err := json.MarshalIndent(&w.Truth, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "stories.json"), truth, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "metadata.csv"), []byte(metadata), 0o644)
}
