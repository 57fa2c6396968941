package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/score"
	"dossier/graph"
	"dossier/graph/resolve"
)

type evalStories struct {
	Folder string `arg:"" type:"existingdir" help:"Folder with stories.json and, in folders by language, the articles."`
	Format string `enum:"json,text" default:"text" help:"json or text."`
	Lists  bool   `help:"Also list what was put together or parted wrongly."`
}

// storyArticle is an article of the stories as it was read.
type storyArticle struct {
	id       string
	document *extract.Document
	reading  reading
}

// Run measures entities and events across the articles of running stories.
func (c *evalStories) Run(env *environment) error {
	stories, err := score.ReadStories(filepath.Join(c.Folder, "stories.json"))
	if err != nil {
		return usageError{err}
	}
	articles, err := readStoryArticles(c.Folder, stories)
	if err != nil {
		return err
	}
	scores, err := measureResolution(env, stories, articles)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return json.NewEncoder(env.stdout).Encode(scores)
	}
	return scores.writeText(env.stdout, c.Lists)
}

// resolutionScores say how well names and happenings across articles were
// brought together.
type resolutionScores struct {
	Entities *score.EntityScores `json:"entities"`
	Events   *score.EventScores  `json:"events"`
	Arrival  *arrival            `json:"arrival"`
}

// measureResolution resolves the articles at once and one by one, and compares
// with what the stories say.
func measureResolution(env *environment, stories *score.Stories, articles []storyArticle) (*resolutionScores, error) {
	var mentions []resolve.Mention
	for i := range articles {
		mentions = append(mentions, mentionsOf(&articles[i].reading)...)
	}
	resolved, err := resolve.Entities(env.ctx, nothingKnown{}, mentions, nil)
	if err != nil {
		return nil, err
	}
	arrived, err := measureArrival(env, stories, articles, resolved)
	if err != nil {
		return nil, err
	}
	return &resolutionScores{
		Entities: stories.ScoreEntities(clustersOf(stories, articles, resolved.IDs)),
		Events:   measureEvents(stories, articles, resolved),
		Arrival:  arrived,
	}, nil
}

func (s *resolutionScores) writeText(w io.Writer, lists bool) error {
	if err := writeEntityScores(w, s.Entities, lists); err != nil {
		return err
	}
	if err := s.Arrival.writeText(w, lists); err != nil {
		return err
	}
	return writeEventScores(w, s.Events, lists)
}

// readStoryArticles reads the articles that stories tell of, in order.
func readStoryArticles(folder string, stories *score.Stories) ([]storyArticle, error) {
	p, err := extract.New()
	if err != nil {
		return nil, err
	}
	var list []storyArticle
	for _, id := range slices.Sorted(maps.Keys(stories.Mentions())) {
		_, a, err := score.ReadArticle(filepath.Join(folder, filepath.FromSlash(id)+".json"))
		if err != nil {
			return nil, err
		}
		analysed, err := analyseStory(p, id, a)
		if err != nil {
			return nil, err
		}
		list = append(list, analysed)
	}
	return list, nil
}

// analyseStory reads an article that stories call id.
func analyseStory(p *extract.Pipeline, id string, a *article.Article) (storyArticle, error) {
	d, err := p.Analyse(a, extract.Options{})
	if err != nil {
		return storyArticle{}, err
	}
	return storyArticle{id: id, document: d, reading: reading{article: a, triples: p.Extract(d), names: d.Names()}}, nil
}

// clustersOf gives each printed name of the stories the entity that it was
// resolved to.
func clustersOf(stories *score.Stories, articles []storyArticle, ids map[string]graph.ID) map[score.Printed]string {
	clusters := make(map[score.Printed]string)
	mentions := stories.Mentions()
	for i := range articles {
		a := &articles[i]
		for name, local := range a.document.Locate(mentions[a.id]) {
			clusters[score.Printed{Article: a.id, Name: name}] = string(ids[local])
		}
	}
	return clusters
}

func writeEntityScores(w io.Writer, s *score.EntityScores, lists bool) error {
	if lists {
		for _, u := range s.Unread {
			fmt.Fprintf(w, "- %s\n", u)
		}
		for i := range s.Wrong {
			fmt.Fprintf(w, "≠ %s\n", &s.Wrong[i])
		}
		for i := range s.Splits {
			fmt.Fprintf(w, "/ %s: %s\n", s.Splits[i].Of, &s.Splits[i])
		}
	}
	_, err := fmt.Fprintf(w, "entities  B³ P %.3f R %.3f F1 %.3f; %d of %d names read; merges %d of %d right (%.3f); pairs of people merged wrongly: %d\n",
		s.BCubed.Precision, s.BCubed.Recall, s.BCubed.F1, s.Mentions.Right, s.Mentions.Of, s.Merges.Right, s.Merges.Of, s.Merges.Share, s.People)
	return err
}

// nothingKnown is an empty graph.
type nothingKnown struct{}

// Candidates implements resolve.Known.
func (nothingKnown) Candidates(context.Context, []string) ([]graph.Entity, error) { return nil, nil }
