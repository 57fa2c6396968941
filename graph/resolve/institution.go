package resolve

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/spelling"
)

//go:embed data/institutions.txt
var institutionText string

// institutionTable maps the folded, uninflected names of institutions to their
// type and, where only one country calls its own so, to that country.
type institutionTable map[string]institution

// institution is what a country has one of: its foreign ministry. The country
// may be unknown: the article says "the ministry".
type institution struct {
	kind    string
	country string // ISO 3166 code
}

var institutions = sync.OnceValue(func() institutionTable {
	t := make(institutionTable)
	for line := range lines(institutionText) {
		kind := ""
		for i, n := range strings.Split(line, ";") {
			name, country, _ := strings.Cut(n, "=")
			name = stems(spelling.Fold(name))
			if i == 0 {
				kind = name
			}
			t[name] = institution{kind: kind, country: strings.TrimSpace(country)}
		}
	}
	return t
})

// institutionOf reads a name such as "Russian Foreign Ministry", "Ministry of
// Foreign Affairs of Belarus" or "das russische Außenministerium".
func institutionOf(name string) (institution, bool) {
	words := strings.Fields(spelling.Fold(name))
	var rest []string
	country := ""
	for i, w := range words {
		if c := nationOf(w); c != "" && (len(w) > 2 || w == "us") {
			country = c
			continue
		}
		if i == 0 && (w == "the" || w == "s") {
			continue
		}
		if w == "s" { // Germany's
			continue
		}
		rest = append(rest, w)
	}
	for len(rest) > 0 && (rest[len(rest)-1] == "of" || rest[len(rest)-1] == "von" || rest[len(rest)-1] == "the") {
		rest = rest[:len(rest)-1]
	}
	found, ok := institutions()[stems(strings.Join(rest, " "))]
	if ok && found.country == "" {
		found.country = country
	}
	return found, ok
}

// key is what two names of one institution share, "" while its country is
// unknown.
func (i institution) key() string {
	if i.country == "" {
		return ""
	}
	return "institution " + i.kind + " " + i.country
}

// stems takes the German endings off the words of a folded name, and a final
// "s", so that "dem Weißen Haus" and "das Weiße Haus" agree. English names lose
// the same letters on both sides.
func stems(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		if i == len(words)-1 {
			words[i] = strings.TrimSuffix(w, "s")
			continue
		}
		words[i] = uninflected(w)
	}
	return strings.Join(words, " ")
}

// uninflected takes the ending off a German adjective.
func uninflected(word string) string {
	for _, ending := range []string{"en", "em", "er", "es", "e"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) >= 4 {
			return stem
		}
	}
	return word
}
