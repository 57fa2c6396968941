package relate

import (
	"testing"

	"dossier/extract/article"
)

func TestVerbOf(t *testing.T) {
	l, err := loadLexicon(article.German)
	if err != nil {
		t.Fatal(err)
	}
	for participle, want := range map[string]string{
		"festgenommen":    "festnehmen",
		"vernommen":       "vernehmen",
		"geplant":         "planen",
		"gearbeitet":      "arbeiten",
		"gesammelt":       "sammeln",
		"geändert":        "ändern",
		"angekündigt":     "ankündigen",
		"verurteilt":      "verurteilen",
		"entlassen":       "entlassen",
		"inhaftiert":      "inhaftieren",
		"zurückgetreten":  "zurücktreten",
		"vorausgesagt":    "voraussagen",
		"anerkannt":       "anerkennen",
		"geboren":         "gebären",
		"gewonnen":        "gewinnen",
		"genannt":         "",
		"übergeben":       "übergeben",
		"geltend":         "gelten",
		"bekannt":         "",
		"groß":            "",
		"zwölfjährig":     "",
		"aufgewachsen":    "aufwachsen",
		"wiederaufgebaut": "wiederaufbauen",
	} {
		if got := l.verbOf(participle); got != want {
			t.Errorf("%s is of %q, want %q", participle, got, want)
		}
	}
}
