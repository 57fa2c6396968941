package mend

import "strings"

// words reads a table of words, with comments behind "#".
func words(table string) []string {
	var list []string
	for line := range strings.Lines(table) {
		list = append(list, lineWords(line)...)
	}
	return list
}

// wordSet reads a table of words as a set.
func wordSet(table string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range words(table) {
		set[w] = true
	}
	return set
}

// pairSet reads a table of lines of which the first word makes a pair with each of
// the others, with comments behind "#": "auf Angriff Druck" is "auf Angriff" and
// "auf Druck".
func pairSet(table string) map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(table) {
		words := lineWords(line)
		for _, w := range words[min(1, len(words)):] {
			set[words[0]+" "+w] = true
		}
	}
	return set
}

// lineWords are the words of a table's line before its comment.
func lineWords(line string) []string {
	text, _, _ := strings.Cut(line, "#")
	return strings.Fields(text)
}
