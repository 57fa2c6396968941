package resolve

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"dossier/extract/spelling"
)

//go:embed data/offices.txt
var officeText string

//go:embed data/qualifiers.txt
var qualifierText string

// office is a role that one person has at a time, and the country that alone
// has it, if one has.
type office struct {
	name    string
	country string
	german  bool // the table has it in German
}

// officeTable knows offices by their folded names, those of one word that German
// compounds end in, and those of one country in another.
type officeTable struct {
	names   map[string]office
	endings []string // longest first
	abroad  map[string]bool
}

// longestOffice is how many words the name of an office has at most.
const longestOffice = 5

var offices = sync.OnceValue(func() *officeTable {
	t := &officeTable{names: make(map[string]office), abroad: make(map[string]bool)}
	for line := range lines(officeText) {
		line, abroad := strings.CutPrefix(line, "abroad:")
		first := ""
		for n := range strings.SplitSeq(line, ";") {
			name, country, _ := strings.Cut(n, "=")
			name = spelling.Fold(name)
			if first == "" {
				first = name
			}
			german := unicode.IsUpper([]rune(strings.TrimSpace(n))[0])
			t.names[name] = office{first, strings.TrimSpace(country), german}
			if german && !strings.Contains(name, " ") && country == "" {
				t.endings = append(t.endings, name)
			}
		}
		t.abroad[first] = abroad
	}
	slices.SortFunc(t.endings, func(a, b string) int { return len(b) - len(a) })
	return t
})

var qualifiers = sync.OnceValue(func() map[string]map[string]bool {
	m := make(map[string]map[string]bool)
	for line := range lines(qualifierText) {
		class, words, _ := strings.Cut(line, ":")
		m[class] = wordSet(words)
	}
	return m
})

// find looks up the name of an office, a German one in any case: "Außenministerin",
// "des Sprechers".
func (t *officeTable) find(words string) (office, bool) {
	if o, ok := t.names[words]; ok {
		return o, true
	}
	for _, ending := range []string{"in", "n", "r", "s", "en", "es"} {
		stem, ok := strings.CutSuffix(words, ending)
		if !ok || ending == "n" && !strings.HasSuffix(stem, "e") || ending == "r" && !strings.HasSuffix(stem, "e") {
			continue
		}
		if o, ok := t.names[stem]; ok && o.german {
			return o, true
		}
	}
	return office{}, false
}

// compound takes a German compound apart: "kremlsprecher" is the office of a
// Sprecher, and "kreml".
func (t *officeTable) compound(word string) (o office, whose string, ok bool) {
	for _, cases := range []string{"", "in", "s", "n", "r"} {
		stem, ok := strings.CutSuffix(word, cases)
		if !ok {
			continue
		}
		for _, ending := range t.endings {
			if whose, ok := strings.CutSuffix(stem, ending); ok && len(whose) >= 3 {
				return t.names[ending], whose, true
			}
		}
	}
	return office{}, "", false
}

// described is what a phrase says of somebody that it does not name: the office,
// and whose it is.
type described struct {
	office string
	nation []string // codes of the countries it speaks of, in order
	rest   []string // folded words that are neither office nor country
	sure   bool     // one has the office at the time: no "former", no "a"
}

// describe reads the description that a phrase is; it reports false if it is
// none, or one of several people.
func describe(phrase string) (described, bool) {
	phrase, _, _ = strings.Cut(phrase, ",")
	words := strings.Fields(spelling.Fold(strings.ReplaceAll(strings.ReplaceAll(phrase, "'s", ""), "’s", "")))
	d := described{sure: true}
	if len(words) == 0 || len(words) > 14 {
		return d, false
	}
	plural := words[0] == "die"
	q := qualifiers()
	switch {
	case q["indefinite"][words[0]]:
		return d, false
	case q["definite"][words[0]]:
		words = words[1:]
	}
	begin, end, o, whose, ok := findOffice(words)
	if !ok || plural && masculine(words[end-1]) {
		return d, false
	}
	d.office = o.name
	if o.country != "" {
		d.nation = append(d.nation, o.country)
	}
	around := slices.Concat(words[:begin], strings.Fields(whose), words[end:])
	d.readWhose(around)
	return d, true
}

// findOffice finds the name of an office among words: the longest, of the first
// that a link or the end follows. Compounds give what stands before the office.
func findOffice(words []string) (begin, end int, o office, whose string, ok bool) {
	for i := range words {
		if i > 0 && qualifiers()["link"][words[i]] {
			break // what follows is whose the office is
		}
		for n := min(longestOffice, len(words)-i); n > 0; n-- {
			if o, ok := offices().find(strings.Join(words[i:i+n], " ")); ok && endsOffice(words, i+n) {
				return i, i + n, o, "", true
			}
		}
		if o, whose, ok := offices().compound(words[i]); ok && endsOffice(words, i+1) {
			return i, i + 1, o, whose, true
		}
	}
	return 0, 0, office{}, "", false
}

// endsOffice reports whether the name of an office may end before a word: the
// president's in "president of France" and "Präsident Frankreichs", not in
// "President Novak's envoy".
func endsOffice(words []string, at int) bool {
	if at == len(words) || qualifiers()["link"][words[at]] || nationOf(words[at]) != "" {
		return true
	}
	_, place := knownPlace(words[at])
	return place
}

// masculine reports whether "die" before a German word for an office makes it
// a plural.
func masculine(word string) bool {
	return !strings.HasSuffix(word, "in") && !strings.HasSuffix(word, "e")
}

// readWhose sorts the words around an office into countries and others.
func (d *described) readWhose(words []string) {
	q := qualifiers()
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) {
			if c := nationOf(w + " " + words[i+1]); c != "" {
				d.nation = append(d.nation, c)
				i++
				continue
			}
		}
		switch c := nationOf(w); {
		case c != "" && (w == "us" || len(w) > 2):
			d.nation = append(d.nation, c)
		case q["unsure"][w] || q["unsure"][uninflected(w)]:
			d.sure = false
		case !q["link"][w] && !q["definite"][w]:
			d.rest = append(d.rest, w)
		}
	}
	d.nation = compactInOrder(d.nation)
}

// compactInOrder leaves the first of each string.
func compactInOrder(list []string) []string {
	var kept []string
	for _, s := range list {
		if !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}
