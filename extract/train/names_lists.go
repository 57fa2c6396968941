package train

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/extract/article"
	"dossier/extract/name"
	"dossier/extract/syntax"
)

// nameLists is what is known of words before any training, in one language.
type nameLists struct {
	language  article.Language
	titles    map[string]bool // in lower case
	countries map[string]bool // names of countries and territories
	tongues   map[string]bool // names of languages
	nouns     map[string]bool // common nouns in all forms, in lower case
}

// noCountries are region codes that stand for something else: unions, groups
// of islands without a name in use, the unknown.
var noCountries = map[string]bool{"EU": true, "EZ": true, "UN": true, "QO": true, "QU": true, "UM": true, "ZZ": true}

func newNameLists(lang article.Language) nameLists {
	l := nameLists{lang, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, title := range name.Titles(lang) {
		l.titles[title] = true
	}
	tag := language.Make(string(lang))
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			if region, err := language.ParseRegion(code); err == nil && !noCountries[code] {
				l.addCountry(display.Regions(tag).Name(region))
			}
		}
	}
	for _, base := range display.Supported.BaseLanguages() {
		if n := display.Languages(tag).Name(base); n != "" && !strings.Contains(n, " ") {
			l.tongues[n] = true
		}
	}
	return l
}

// addCountry adds a name as CLDR has it: "Myanmar (Burma)" is two.
func (l nameLists) addCountry(n string) {
	n = strings.ReplaceAll(n, "&", "and")
	long, short, _ := strings.Cut(strings.TrimSuffix(n, ")"), " (")
	for _, n := range []string{long, short} {
		if n != "" {
			l.countries[n] = true
		}
	}
}

// untitled takes the title off a person's name. It is false where nothing but
// a title is left.
func (l nameLists) untitled(words []syntax.Word, m syntax.Mention) (syntax.Mention, bool) {
	for m.First < m.Last && l.titles[strings.ToLower(words[m.First].Form)] {
		m.First++
	}
	return m, m.First < m.Last
}

// flags returns the lists as a lexicon takes them.
func (l nameLists) flags() map[string]name.Flag {
	flags := map[string]name.Flag{}
	for title := range l.titles {
		flags[title] |= name.Title
	}
	for _, word := range name.Times(l.language) {
		flags[word] |= name.Time
	}
	for tongue := range l.tongues {
		flags[strings.ToLower(tongue)] |= name.Tongue
	}
	for country := range l.countries {
		parts := strings.Fields(country)
		if len(parts) == 1 {
			flags[strings.ToLower(country)] |= name.Country
			continue
		}
		for _, part := range parts {
			if capital(part) {
				flags[strings.ToLower(part)] |= name.CountryPart
			}
		}
	}
	for noun := range l.nouns {
		flags[noun] |= name.Common
	}
	return flags
}
