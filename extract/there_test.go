package extract

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// TestThere checks what place "there" and "here" point to.
func TestThere(t *testing.T) {
	tests := []struct {
		name, text, relation, want string
	}{
		{"where he went", "Maria Novak flew to Oslo on Monday. There she met Peter Keller.", "meet", "Oslo"},
		{"two sentences before", "Maria Novak lebte von 1971 bis 1983 in Bergen. Sie war nie verheiratet. Dort traf sie Peter Keller.", "treffen", "Bergen"},
		{"a spot without a name", "Die Streikenden zogen am Montag zum Rathaus. Dort traf Maria Novak Peter Keller.", "treffen", "Rathaus"},
		{"the place that is spoken of", "Denmark invited Maria Novak. There she met Peter Keller.", "meet", "Denmark"},
		{"where he began to work", "Maria Novak joined the University of Bergen in 1961. There she met Peter Keller.", "meet", "University of Bergen"},
		{"nowhere", "Maria Novak slept. There she met Peter Keller.", "meet", ""},
		{"in the dateline", "BERN (AFN) – Maria Novak met Peter Keller here on Monday.", "meet", "BERN"},
		{"no dateline", "Maria Novak met Peter Keller here on Monday.", "meet", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lang := article.English
			if test.relation == "treffen" {
				lang = article.German
			}
			_, triples := readStory(t, lang, test.text)
			tells(t, triples, test.relation, func(told *triple.Triple) string {
				if told.Place == nil {
					return ""
				}
				return told.Place.Name
			}, test.want)
		})
	}
}
