package name

import (
	"embed"
	"strings"

	"dossier/extract/article"
)

//go:embed data
var data embed.FS

// Titles returns the words that stand before a person's name and are no part
// of it, in lower case; nil for an unknown language.
func Titles(language article.Language) []string { return list("titles", language) }

// Times returns the words that tell a time and may follow a place, in lower
// case; nil for a language without a list.
func Times(language article.Language) []string { return list("times", language) }

func list(kind string, language article.Language) []string {
	text, err := data.ReadFile("data/" + kind + "." + string(language) + ".txt")
	if err != nil {
		return nil
	}
	var words []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			words = append(words, line)
		}
	}
	return words
}
