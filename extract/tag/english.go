package tag

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/irregular.en.txt
var irregularText string

// irregular maps forms of English verbs to their base: those of irregular verbs, and
// of regular ones whose spelling does not tell it.
var irregular = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	scanner := bufio.NewScanner(strings.NewReader(irregularText))
	for scanner.Scan() {
		words := strings.Fields(scanner.Text())
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		for _, form := range words {
			m[form] = words[0]
		}
	}
	return m
})

// prefixes that irregular verbs take without changing their forms.
var verbPrefixes = []string{"mis", "re", "over", "out", "under", "un", "fore", "up"}

// englishVerb returns the base of a form of an English verb by the rules of
// spelling, for words that the training data does not have. It is sure of
// irregular verbs and of short stems; where the spelling leaves it open
// ("visited", "invited") it reports false.
func englishVerb(form string, vocabulary Vocabulary) (string, bool) {
	low := strings.ToLower(form)
	if base, ok := irregular()[low]; ok {
		return base, true
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) {
		base, ok := englishVerb(low[i+1:], vocabulary)
		return low[:i+1] + base, ok // co-operating
	}
	for _, p := range verbPrefixes {
		if rest, ok := strings.CutPrefix(low, p); ok && len(rest) > 2 {
			if base, ok := irregular()[rest]; ok && base != rest {
				return p + base, true
			}
		}
	}
	for _, ending := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(low, ending); ok && len(stem) > 1 {
			if base, ok := verbOfStem(stem, ending); ok {
				return base, true
			}
			return knownStem(stem, vocabulary)
		}
	}
	return "", false
}

// verbOfStem undoes what an ending does to the spelling of a verb.
func verbOfStem(stem, ending string) (string, bool) {
	n := len(stem)
	last := stem[n-1]
	switch {
	case ending == "ed" && strings.HasSuffix(stem, "i") && n > 2:
		return stem[:n-1] + "y", true // carried
	case ending == "ed" && strings.HasSuffix(stem, "e"):
		return stem + "e", true // freed, agreed
	case n > 2 && last == stem[n-2] && strings.IndexByte("bdgmnprt", last) >= 0:
		return stem[:n-1], true // stopped, planned
	case n > 3 && last == 'l' && stem[n-2] == 'l' && (vowelGroups(stem) > 1 || isVowel(stem[n-4])):
		return stem[:n-1], true // cancelled, annulled, fuelled
	case n > 2 && last == stem[n-2]:
		return stem, true // shelled, passed
	case n > 2 && last == 'l' && !isVowel(stem[n-2]) && strings.IndexByte("lrwy", stem[n-2]) < 0:
		return stem + "e", true // tackled, guzzled
	case vowelGroups(stem) == 1 && isVowel(stem[n-2]) && !isVowel(last) && strings.IndexByte("wxy", last) < 0:
		if n > 2 && isVowel(stem[n-3]) && strings.IndexByte("cgsvz", last) < 0 {
			return stem, true // loaded, needed
		}
		return stem + "e", true // leased, waived; fined, blamed: "finned" would have two
	case strings.IndexByte("cgsuvz", last) >= 0 && !strings.HasSuffix(stem, "ng"):
		return stem + "e", true // charged, noticed, argued
	}
	return "", false
}

// knownStem returns the stem with or without e, whichever alone is a word:
// resume, not resum.
func knownStem(stem string, vocabulary Vocabulary) (string, bool) {
	if vocabulary == nil {
		return "", false
	}
	bare, full := vocabulary.Knows(stem), vocabulary.Knows(stem+"e")
	switch {
	case bare == full:
		return "", false
	case full:
		return stem + "e", true
	}
	return stem, true
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// vowelGroups counts runs of vowels: roughly the syllables.
func vowelGroups(s string) int {
	groups := 0
	for i := range len(s) {
		vowel := isVowel(s[i]) || s[i] == 'y' && i > 0
		if vowel && (i == 0 || !isVowel(s[i-1]) && s[i-1] != 'y') {
			groups++
		}
	}
	return groups
}
