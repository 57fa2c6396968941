// Package numeral reads numbers in figures and in words, English and German. In
// goes a word; out comes the number.
package numeral

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"dossier/extract/spelling"
)

//go:embed data/numerals.txt
var table string

// numerals maps folded words to their numbers.
var numerals = sync.OnceValue(func() map[string]float64 {
	set := make(map[string]float64)
	for line := range strings.Lines(table) {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		n, err := strconv.ParseFloat(words[0], 64)
		if err != nil {
			panic("numerals.txt: " + line) // the table is part of the program
		}
		for _, w := range words[1:] {
			set[spelling.Fold(w)] = n
		}
	}
	return set
})

// thousands are figures whose signs part groups of three: "1,800", "2.300.000".
var thousands = regexp.MustCompile(`^[1-9]\d{0,2}([.,]\d{3})+$`)

// Parse reads a word as a number. A sign before three last figures parts
// thousands, as newspapers write them; any other stands before a fraction.
func Parse(word string) (float64, bool) {
	if word == "" {
		return 0, false
	}
	if word[0] < '0' || word[0] > '9' {
		return inWords(spelling.Fold(word))
	}
	if thousands.MatchString(word) {
		word = strings.NewReplacer(",", "", ".", "").Replace(word)
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", "."), 64)
	return n, err == nil
}

// inWords reads a folded word; German writes "dreieinhalb" as one.
func inWords(word string) (float64, bool) {
	if n, ok := numerals()[word]; ok {
		return n, true
	}
	if whole, ok := strings.CutSuffix(word, "einhalb"); ok {
		if n, ok := numerals()[whole]; ok {
			return n + 0.5, true
		}
	}
	return 0, false
}
