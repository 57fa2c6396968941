package resolve

import (
	"bufio"
	_ "embed"
	"iter"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/extract/spelling"
	"dossier/extract/triple"
)

// lines yields the lines of a table without comments and blank lines.
func lines(table string) iter.Seq[string] {
	return func(yield func(string) bool) {
		scanner := bufio.NewScanner(strings.NewReader(table))
		for scanner.Scan() {
			line, _, _ := strings.Cut(scanner.Text(), "#")
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

//go:embed data/places.txt
var placeNames string

// inflected stands before those names of several words in places that lack the
// endings of German adjectives.
const inflected = "~"

// places maps folded names of places and of organisations with several names
// to keys: "country RU", "place kyiv".
var places = sync.OnceValue(func() map[string]string {
	m := countryNames()
	for line := range lines(placeNames) {
		names := strings.Split(line, ";")
		first := spelling.Fold(names[0])
		key, ok := m[first]
		if !ok {
			key = "place " + first
		}
		for _, n := range names {
			folded := spelling.Fold(n)
			m[folded] = key
			if strings.Contains(folded, " ") {
				m[inflected+stems(folded)] = key
			}
		}
	}
	return m
})

// countryNames maps the folded English and German names of countries in CLDR to
// their keys.
func countryNames() map[string]string {
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
					m[spelling.Fold(n)] = countryKey(code)
				}
			}
		}
	}
	return m
}

func countryKey(code string) string { return "country " + code }

//go:embed data/nations.txt
var nationText string

// nationTable knows which country words tell of.
type nationTable struct {
	words      map[string]string // folded adjective or national → code
	seats      map[string]string // seat of government → code
	adjectives map[string]string // code → first English adjective
}

var nations = sync.OnceValue(func() *nationTable {
	t := &nationTable{words: make(map[string]string), seats: make(map[string]string), adjectives: make(map[string]string)}
	for line := range lines(nationText) {
		fields := strings.Split(line, ";")
		code := strings.TrimSpace(fields[0])
		for _, w := range strings.Split(fields[1]+","+fields[2], ",") {
			if w = spelling.Fold(w); w != "" {
				t.words[w] = code
			}
		}
		t.adjectives[code], _, _ = strings.Cut(strings.TrimSpace(fields[1]), ",")
		t.seats[strings.TrimSpace(fields[3])] = code
	}
	return t
})

// governedFrom returns the code of the country whose seat of government a name
// is, "" if of none.
func governedFrom(name string) string {
	if name == "" {
		return ""
	}
	return capitals()[Key(name, triple.Place)]
}

// capitals maps the keys of seats of government to codes of their countries.
var capitals = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for name, code := range nations().seats {
		m[Key(name, triple.Place)] = code
	}
	return m
})

// nationOf returns the code of the country that a folded word tells of: its
// name, its adjective however inflected in German, its people; "" if none.
func nationOf(word string) string {
	if k, ok := strings.CutPrefix(places()[word], "country "); ok {
		return k
	}
	t := nations()
	if c := t.words[word]; c != "" {
		return c
	}
	for _, ending := range []string{"e", "en", "er", "es", "em", "s"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) > 3 {
			if c := t.words[stem]; c != "" {
				return c
			}
		}
	}
	return ""
}

// nationsIn returns the countries that a phrase tells of, in order. Names of two
// words ("South Korean") count before their parts.
func nationsIn(phrase string) []string {
	words := strings.Fields(spelling.Fold(phrase))
	var codes []string
	for i := 0; i < len(words); i++ {
		if i+1 < len(words) {
			if c := nationOf(words[i] + " " + words[i+1]); c != "" {
				codes = append(codes, c)
				i++
				continue
			}
		}
		if words[i] == "us" || len(words[i]) > 2 {
			if c := nationOf(words[i]); c != "" {
				codes = append(codes, c)
			}
		}
	}
	return codes
}

//go:embed data/given.txt
var givenText string

// givenNames maps folded forms of given names to the names that they may stand
// for.
var givenNames = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for line := range lines(givenText) {
		forms := strings.Fields(spelling.Fold(line))
		for _, f := range forms {
			m[f] = append(m[f], forms[0])
		}
	}
	return m
})

//go:embed data/titles.txt
var titleText string

var titles = sync.OnceValue(func() map[string]map[string]bool {
	m := make(map[string]map[string]bool)
	for line := range lines(titleText) {
		class, words, _ := strings.Cut(line, ":")
		m[class] = wordSet(words)
	}
	return m
})

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[spelling.Fold(w)] = true
	}
	return set
}

//go:embed data/legalforms.txt
var legalText string

var legalForms = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for line := range lines(legalText) {
		set[line] = true
	}
	return set
})

//go:embed data/domains.txt
var domainText string

// wordTable gives words a class: whole words, and endings, by which German
// compounds tell what they are (Außenminister, Torwarttrainer).
type wordTable struct {
	words   map[string]string
	endings map[string]string
}

func (t *wordTable) add(class, words string) {
	for w := range strings.FieldsSeq(words) {
		if ending, ok := strings.CutPrefix(w, "*"); ok {
			t.endings[spelling.Fold(ending)] = class
			continue
		}
		t.words[spelling.Fold(w)] = class
	}
}

// class returns the class of a folded word, "" if it has none.
func (t *wordTable) class(word string) string {
	if d := t.words[word]; d != "" {
		return d
	}
	for i := range len(word) - 2 {
		if d := t.endings[word[i:]]; d != "" {
			return d
		}
	}
	return ""
}

func newWordTable() *wordTable {
	return &wordTable{words: make(map[string]string), endings: make(map[string]string)}
}

// domains tells the walk of life from a word of a role.
var domains = sync.OnceValue(func() *wordTable {
	t := newWordTable()
	for line := range lines(domainText) {
		domain, words, _ := strings.Cut(line, ":")
		t.add(domain, words)
	}
	return t
})

//go:embed data/bodies.txt
var bodyText string

// bodies knows the words that only organisations are called.
var bodies = sync.OnceValue(func() *wordTable {
	t := newWordTable()
	for line := range lines(bodyText) {
		t.add("body", line)
	}
	return t
})
