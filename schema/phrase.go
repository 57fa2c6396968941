package schema

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// expand reads a list of phrases: "visit to; talk with/between" gives three.
// A phrase with +gen gives the one with "von" too.
func expand(list string) ([]Phrase, error) {
	var all []Phrase
	for item := range strings.SplitSeq(list, ";") {
		text, special := strings.CutPrefix(strings.TrimSpace(item), "~")
		if text == "" {
			return nil, fmt.Errorf("empty phrase in %q", list)
		}
		variants, err := alternatives(text)
		if err != nil {
			return nil, err
		}
		for _, v := range variants {
			all = append(all, Phrase{Text: v, Special: special})
			if stem, ok := strings.CutSuffix(v, " +gen"); ok {
				all = append(all, Phrase{Text: stem + " von", Special: special})
			}
		}
	}
	return dedupe(all), nil
}

// dedupe drops a phrase that its own list repeats: "Sohn +gen; Sohn von".
func dedupe(all []Phrase) []Phrase {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(p Phrase) bool {
		double := seen[p.Text]
		seen[p.Text] = true
		return double
	})
}

// alternatives multiplies out the words with a slash, in order.
func alternatives(text string) ([]string, error) {
	out := []string{""}
	for word := range strings.FieldsSeq(text) {
		choices := strings.Split(word, "/")
		next := make([]string, 0, len(out)*len(choices))
		for _, head := range out {
			for _, c := range choices {
				if !isWord(c) {
					return nil, fmt.Errorf("bad word %q in phrase %q", c, text)
				}
				next = append(next, strings.TrimSpace(head+" "+c))
			}
		}
		out = next
	}
	return out, nil
}

func isWord(s string) bool {
	if s == "+gen" || s == "+dat" {
		return true
	}
	if s == "" {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && r != '-' {
			return false
		}
	}
	return true
}

// takesObject reports whether a verb phrase has its object in no preposition's
// slot, so that its passive makes the object the subject. German "Hilfe
// leisten" has a noun of its own there.
func takesObject(text string, prepositions map[string]bool) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	if strings.HasPrefix(last, "+") || prepositions[last] || strings.HasPrefix(text, "sich ") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return !unicode.IsUpper(first)
}
