package segment

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data
var files embed.FS

// lexicon holds the word tables of a language.
type lexicon struct {
	before          map[string]bool     // abbreviations that something always follows
	number          map[string]bool     // abbreviations only if a number follows
	any             map[string]bool     // abbreviations that may end a sentence
	starter         map[string]bool     // capitalised words that open a sentence
	contraction     map[string][]string // word → the words that it is made of
	prefix          map[string]bool     // stay joined by a hyphen to what follows
	unit            map[string]bool     // split from a number before them
	speech          map[string]bool     // verbs after a quotation
	elision         map[string]bool     // words that begin with an apostrophe
	ordinalAfter    map[string]bool     // words before a number that make it an ordinal
	ordinalNotAfter map[string]bool     // words before a number that ends a sentence
	ordinalNoun     map[string]bool     // nouns after a number that make it an ordinal
	domain          map[string]bool     // last labels of internet names
	emoticon        map[string]bool
	closing         map[string]bool // formulas that close a letter
}

// loadLexicon reads the tables of a language, "en" or "de".
func loadLexicon(lang string) (*lexicon, error) {
	x := &lexicon{contraction: make(map[string][]string)}
	for _, t := range []struct {
		file   string
		table  *map[string]bool
		casing casing
	}{
		{lang + "/abbreviations-before.txt", &x.before, anyCase},
		{lang + "/abbreviations-number.txt", &x.number, anyCase},
		{lang + "/abbreviations-any.txt", &x.any, titleCase},
		{lang + "/starters.txt", &x.starter, asWritten},
		{lang + "/prefixes.txt", &x.prefix, anyCase},
		{lang + "/units.txt", &x.unit, asWritten},
		{lang + "/speech.txt", &x.speech, asWritten},
		{lang + "/elisions.txt", &x.elision, anyCase},
		{lang + "/ordinal-after.txt", &x.ordinalAfter, titleCase},
		{lang + "/ordinal-not-after.txt", &x.ordinalNotAfter, titleCase},
		{lang + "/ordinal-nouns.txt", &x.ordinalNoun, asWritten},
		{lang + "/closings.txt", &x.closing, asWritten},
		{"domains.txt", &x.domain, asWritten},
		{"emoticons.txt", &x.emoticon, asWritten},
	} {
		lines, err := readLines("data/" + t.file)
		if err != nil {
			return nil, err
		}
		*t.table = make(map[string]bool, len(lines))
		for _, l := range lines {
			for _, form := range t.casing.forms(l.text) {
				(*t.table)[form] = true
			}
		}
	}
	return x, x.loadContractions("data/" + lang + "/contractions.txt")
}

// loadContractions reads lines such as "im in dem".
func (x *lexicon) loadContractions(file string) error {
	lines, err := readLines(file)
	if err != nil {
		return err
	}
	for _, l := range lines {
		fields := strings.Fields(l.text)
		if len(fields) < 3 {
			return fmt.Errorf("%s:%d: want a word and its parts, have %q", file, l.number, l.text)
		}
		parts := fields[1:]
		x.contraction[fields[0]] = parts
		x.contraction[title(fields[0])] = append([]string{title(parts[0])}, parts[1:]...)
		x.contraction[strings.ToUpper(fields[0])] = strings.Fields(strings.ToUpper(strings.Join(parts, " ")))
	}
	return nil
}

// casing says in which cases an entry of a table is looked for.
type casing int

const (
	asWritten casing = iota
	titleCase        // and capitalised
	anyCase          // and in capitals
)

func (c casing) forms(entry string) []string {
	switch c {
	case titleCase:
		return []string{entry, title(entry)}
	case anyCase:
		return []string{entry, title(entry), strings.ToUpper(entry)}
	}
	return []string{entry}
}

func title(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

type line struct {
	number int
	text   string
}

// readLines returns the lines of a table; one that starts with "# " is a
// comment.
func readLines(file string) ([]line, error) {
	content, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, fmt.Errorf("read word table: %w", err)
	}
	var lines []line
	number := 0
	for text := range strings.Lines(string(content)) {
		number++
		text = strings.TrimSpace(text)
		if text != "" && !strings.HasPrefix(text, "# ") {
			lines = append(lines, line{number, text})
		}
	}
	return lines, nil
}
