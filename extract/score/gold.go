package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// Gold is what a careful analyst takes from one article.
type Gold struct {
	File      string           `json:"-"`       // where it was read from
	Article   string           `json:"article"` // the article's file name without its ending
	Language  article.Language `json:"language"`
	Published string           `json:"published"` // 2006-01-02, or empty
	People    []Entity         `json:"people"`
	Facts     []Fact           `json:"facts"`
	Never     []Never          `json:"never"`
}

// Entity is a named thing of an article with the mentions that stand for it.
type Entity struct {
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Mentions []string `json:"mentions"`
}

// Fact is one statement of the text. Subject, Relation, Object, Source and
// Place list acceptable forms, the best first.
type Fact struct {
	Subject  []string        `json:"s"`
	Relation []string        `json:"r"` // lemmas
	Object   []string        `json:"o"` // empty for "the talks ended"
	Polarity triple.Polarity `json:"polarity"`
	Modality triple.Modality `json:"modality"`
	Source   []string        `json:"source,omitempty"`
	Time     []string        `json:"time,omitempty"` // first and last day
	Place    []string        `json:"place,omitempty"`
	Args     []Arg           `json:"args,omitempty"`
	Sentence string          `json:"sentence"` // its first words

	modalities []triple.Modality // further ones that will do
	timeText   []string          // a time that was not normalised
}

// Arg is a further participant or circumstance of a fact.
type Arg struct {
	Role triple.Role `json:"role"`
	Text []string    `json:"text"`
}

// Never is what a careless program would take but the article does not state.
type Never struct {
	Subject  []string `json:"s"`
	Relation []string `json:"r"`
	Object   []string `json:"o"` // empty: whatever the object
	Why      string   `json:"why"`
}

// ID tells articles of different languages apart: "en/01".
func (g *Gold) ID() string { return string(g.Language) + "/" + g.Article }

// ReadGold reads a gold file. It fails where the file cannot be read, is not
// JSON, or has a fact without subject, relation or a known polarity and
// modality.
func ReadGold(file string) (*Gold, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read gold article: %w", err)
	}
	g := &Gold{File: file}
	if err := json.Unmarshal(data, g); err != nil {
		if at, ok := errors.AsType[*json.SyntaxError](err); ok {
			line := 1 + bytes.Count(data[:min(int(at.Offset), len(data))], []byte("\n"))
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		return nil, fmt.Errorf("%s:1: %w", file, err)
	}
	for i := range g.Facts {
		if err := g.Facts[i].check(); err != nil {
			return nil, fmt.Errorf("%s: read fact %d: %w", file, i+1, err)
		}
	}
	return g, nil
}

var (
	polarities = []triple.Polarity{triple.Positive, triple.Negative}
	modalities = []triple.Modality{triple.Asserted, triple.Possible, triple.Planned, triple.Required, triple.Conditional, triple.Question}
)

func (f *Fact) check() error {
	switch {
	case len(f.Subject) == 0 || len(f.Relation) == 0:
		return errors.New("subject or relation missing")
	case !slices.Contains(polarities, f.Polarity):
		return fmt.Errorf("unknown polarity %q", f.Polarity)
	case !slices.Contains(modalities, f.Modality):
		return fmt.Errorf("unknown modality %q", f.Modality)
	case len(f.Time) != 0 && len(f.Time) != 2:
		return fmt.Errorf("time has %d days, not first and last", len(f.Time))
	}
	return nil
}

// ArticleFile returns the file of the article that a gold file tells of: of
// the same name but for its ending, beside it or in the folder "articles"
// beside its folder.
func ArticleFile(goldFile string) (string, error) {
	dir, name := filepath.Split(strings.TrimSuffix(goldFile, filepath.Ext(goldFile)))
	for _, d := range []string{dir, filepath.Join(dir, "..", "articles")} {
		for _, ending := range []string{".txt", ".html"} {
			file := filepath.Join(d, name+ending)
			if _, err := os.Stat(file); err == nil {
				return file, nil
			}
		}
	}
	return "", fmt.Errorf("find article of %s: %w", goldFile, fs.ErrNotExist)
}

// ReadArticle reads a gold file and its article, with the day of publication
// that the gold knows.
func ReadArticle(file string) (*Gold, *article.Article, error) {
	g, err := ReadGold(file)
	if err != nil {
		return nil, nil, err
	}
	name, err := ArticleFile(file)
	if err != nil {
		return nil, nil, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, fmt.Errorf("read article: %w", err)
	}
	var o article.Options
	if g.Published != "" {
		if o.Published, err = time.Parse(time.DateOnly, g.Published); err != nil {
			return nil, nil, fmt.Errorf("%s: published: %w", file, err)
		}
	}
	a, err := article.Parse(g.ID(), data, o)
	return g, a, err
}
