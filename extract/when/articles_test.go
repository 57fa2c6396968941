package when

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/extract/article"
)

const goldArticles = "../../../shared/data/articles"

// TestGoldArticles counts for how many facts with a time the expressions in
// their own sentence give exactly its days. Many facts have theirs from other
// sentences or by inference, so that all is out of reach; the floor guards
// against regressions.
func TestGoldArticles(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(goldArticles, "*", "*.json"))
	if len(files) < 10 {
		t.Skip("gold articles are not there: ", goldArticles)
	}
	facts, right, silent := 0, 0, 0
	for _, file := range files {
		if !strings.Contains(file, "stories") {
			f, r, s := scoreArticle(t, file)
			facts, right, silent = facts+f, right+r, silent+s
		}
	}
	t.Logf("%d facts with a time: %d exact, %d in sentences without any time, %d others", facts, right, silent, facts-right-silent)
	if said := facts - silent; float64(right) < 0.9*float64(said) {
		t.Errorf("%d of %d facts exact, want nine in ten", right, said)
	}
}

type goldArticle struct {
	Language  article.Language
	Published string
	Facts     []struct {
		S, R     []string
		Time     []string
		Sentence string
	}
}

func scoreArticle(t *testing.T, file string) (facts, right, silent int) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a goldArticle
	if err := json.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	published, _ := time.Parse(time.DateOnly, a.Published)
	for _, f := range a.Facts {
		at := strings.Index(string(text), f.Sentence)
		if len(f.Time) != 2 || at < 0 {
			continue
		}
		facts++
		anchor := toldBefore(t, a.Language, string(text)[:at], published)
		found := goldTimes(t, a.Language, restOfSentence(string(text)[at:]), published, anchor)
		switch {
		case contains(found, f.Time):
			right++
		case len(found) == 0:
			silent++
		default:
			t.Logf("%s (%s): %v %v want %v, got %q in %q", strings.TrimPrefix(file, goldArticles), a.Published, f.S[:1], f.R[:1], f.Time, found, restOfSentence(string(text)[at:]))
		}
	}
	return facts, right, silent
}

func contains(found []string, want []string) bool {
	for _, f := range found {
		if strings.HasSuffix(f, "="+want[0]+".."+want[1]) {
			return true
		}
	}
	return false
}

func goldTimes(t *testing.T, lang article.Language, text string, published, anchor time.Time) []string {
	s := sentence(t, lang, text)
	var list []string
	for _, e := range Find(lang, s, Scene{Published: published, Anchor: anchor, Told: anchor, Unit: Day}) {
		if e.Kind == Point {
			list = append(list, s.Surface(e.First, e.Last)+"="+isoDay(e.From)+".."+isoDay(e.To))
		}
	}
	return list
}

// toldBefore returns the day that the last sentence with one tells of.
func toldBefore(t *testing.T, lang article.Language, text string, published time.Time) (day time.Time) {
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		one := restOfSentence(text)
		text = text[len(one):]
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		for _, e := range Find(lang, sentence(t, lang, one), Scene{Published: published, Anchor: day, Told: day, Unit: Day}) {
			if e.Kind == Point && e.Direction == In && e.Granularity == Day && !e.From.IsZero() && e.From.Equal(e.To) {
				day = e.From
			}
		}
	}
	return day
}

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// restOfSentence cuts text after its first sentence.
func restOfSentence(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	for i := 0; i+2 < len(text); i++ {
		if !strings.ContainsRune(".?!", rune(text[i])) || i < 4 {
			continue
		}
		j := i + 1
		for j < len(text) && strings.HasPrefix(text[j:], "\"") {
			j++
		}
		before := text[:i]
		word := before[strings.LastIndexByte(before, ' ')+1:]
		number := len(word) < 3 && word[0] >= '0' && word[0] <= '9'
		if j+1 < len(text) && text[j] == ' ' && !number && len(word) > 2 && (text[j+1] >= 'A' && text[j+1] <= 'Z' || text[j+1] == '"') {
			return text[:j]
		}
	}
	return text
}
