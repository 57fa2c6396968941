package relate

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/triple"
)

func TestTables(t *testing.T) {
	l := &lexicon{}
	tables := l.tables()
	for _, tt := range []struct {
		section []string
		want    bool
	}{
		{[]string{"negative-determiner"}, true},
		{[]string{"role", "cause"}, true},
		{[]string{"speech", "negative"}, true},
		{[]string{"speech"}, false},
		{[]string{"negation", "negative"}, false},
		{[]string{"no-such-section"}, false},
		{nil, false},
	} {
		if err := tables.add(tt.section, []string{"a_word"}); (err == nil) != tt.want {
			t.Errorf("add under %q: %v, want success %v", tt.section, err, tt.want)
		}
	}
	if err := tables.add([]string{"speech", "asserted"}, []string{"a_word"}); err == nil {
		t.Error("a word with two values: want an error")
	}
	if !l.NegativeDeterminer["a word"] || l.Role["a word"] != triple.Cause || l.Speech["a word"] != "negative" {
		t.Errorf("the words are not where they belong: %v %v %v", l.NegativeDeterminer, l.Role, l.Speech)
	}
}

// TestLoadLexicon loads the tables of both languages, which must know words of
// several sections.
func TestLoadLexicon(t *testing.T) {
	for language, negation := range map[article.Language]string{article.English: "never", article.German: "nie"} {
		l, err := loadLexicon(language)
		if err != nil {
			t.Fatal(err)
		}
		if !l.Negation[negation] || len(l.Speech) == 0 {
			t.Errorf("%s: %q is no negation", language, negation)
		}
	}
}
