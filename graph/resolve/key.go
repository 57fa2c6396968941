package resolve

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/extract/spelling"
)

// Key is what two names of one thing share: for countries their code, for
// places with names of their own in English and German the first of these
// names, else the sound key.
func Key(name, kind string) string {
	folded := spelling.Fold(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "))
	if kind != person {
		if k, ok := places()[folded]; ok {
			return k
		}
	}
	if k := spelling.Sound(name); k != "" {
		return k
	}
	return "text " + strings.ToLower(name)
}

//go:embed data/places.txt
var placeNames string

// places maps folded names to keys.
var places = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, namer := range []display.Namer{display.Regions(language.English), display.Regions(language.German)} {
		for a := 'A'; a <= 'Z'; a++ {
			for b := 'A'; b <= 'Z'; b++ {
				code := string([]rune{a, b})
				r, err := language.ParseRegion(code)
				if err != nil || !r.IsCountry() || r.Canonicalize() != r {
					continue
				}
				if n := namer.Name(r); n != "" {
					m[spelling.Fold(n)] = "country " + code
				}
			}
		}
	}
	scanner := bufio.NewScanner(strings.NewReader(placeNames))
	for scanner.Scan() {
		line, _, _ := strings.Cut(scanner.Text(), "#")
		names := strings.Split(line, ";")
		if len(names) < 2 {
			continue
		}
		first := spelling.Fold(names[0])
		key, ok := m[first]
		if !ok {
			key = "place " + first
		}
		for _, n := range names {
			m[spelling.Fold(n)] = key
		}
	}
	return m
})
