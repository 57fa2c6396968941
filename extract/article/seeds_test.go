package article

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shared finds a folder of the data that is kept outside the project, above
// the working directory, or skips the test.
func shared(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		path := filepath.Join(dir, "shared", name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
	}
	t.Skipf("no folder shared/%s above the working directory", name)
	return ""
}

// seed says what is to be found in one of the user's articles.
type seed struct {
	language  Language
	published string // without metadata.csv
	dated     string // with it
	agency    string
	story     [2]int // paragraphs of sentences: least and most
	junk      []string
}

var seeds = map[string]seed{
	"000": {English, "2025-02-23", "2025-02-23", "", [2]int{7, 9}, []string{"kommentare", "automatically translated", "nachrichten"}},
	"001": {English, "", "2025-04-25", "dpa", [2]int{6, 8}, []string{"dpa", "source:", "leave a", "required fields", "latest posts"}},
	"002": {English, "", "2025-04-11", "AFP", [2]int{12, 14}, []string{"uses cookies", "related posts", "remittances", "reporting by"}},
	"003": {English, "2025-04-25", "2025-04-25", "", [2]int{5, 6}, []string{"icon bookmark", "dear readers", "podcasts", "24:40"}},
	"004": {German, "", "2025-04-11", "", [2]int{9, 9}, []string{"foto: "}},
}

func TestSeeds(t *testing.T) {
	dir := shared(t, "seeds")
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(paths) != len(seeds) {
		t.Fatalf("%d seeds, %v", len(paths), err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		id := filepath.Base(path)
		a, err := Parse(id, data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		checkSeed(t, a, seeds[id[:3]])
	}
	for a, err := range Read([]string{dir}, nil, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if got, want := a.Published.Format(time.DateOnly), seeds[a.ID[:3]].dated; got != want {
			t.Errorf("%s is of %s, want %s", a.ID, got, want)
		}
	}
}

func checkSeed(t *testing.T, a *Article, want seed) {
	t.Helper()
	sentences := 0
	for _, b := range a.Blocks {
		text := strings.ToLower(a.Text[b.Begin:b.End])
		if b.Kind == Body || b.Kind == Lead {
			sentences++
		}
		for _, junk := range want.junk {
			if b.Kind.Story() && strings.Contains(text, junk) && (len(junk) > 3 || text == junk) {
				t.Errorf("%s: %s of the story: %.80q", a.ID, b.Kind, text)
			}
		}
	}
	if sentences < want.story[0] || sentences > want.story[1] {
		t.Errorf("%s: %d paragraphs, want %v", a.ID, sentences, want.story)
	}
	if !a.Published.Equal(day(want.published)) || a.Language != want.language || a.Agency != want.agency {
		t.Errorf("%s: published %v, language %s, agency %q", a.ID, a.Published, a.Language, a.Agency)
	}
	if stated := a.Translated == TranslationStated; stated != strings.HasPrefix(a.ID, "000") {
		t.Errorf("%s: translated %q", a.ID, a.Translated)
	}
}

// TestArticles holds the day of publication and the language to the gold of
// the project's own articles.
func TestArticles(t *testing.T) {
	dir := shared(t, "data/articles")
	paths, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d articles, %v", len(paths), err)
	}
	for _, path := range paths {
		var gold struct{ Published, Language string }
		data, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatal(err)
		}
		if data, err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
		a, err := Parse(path, data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		if !a.Published.Equal(day(gold.Published)) || string(a.Language) != gold.Language || a.Title == "" {
			t.Errorf("%s: published %v, language %s, title %q", path, a.Published, a.Language, a.Title)
		}
	}
}
