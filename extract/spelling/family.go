package spelling

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// wordsOf is the set of the words in an embedded file, folded.
func wordsOf(file string) map[string]bool {
	text, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(err) // the file is embedded
	}
	set := make(map[string]bool)
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(line) {
				set[Fold(w)] = true
			}
		}
	}
	return set
}

var (
	familyNames = sync.OnceValue(func() map[string]bool { return wordsOf("familynames.txt") })
	syllables   = sync.OnceValue(func() map[string]bool { return wordsOf("syllables.txt") })
)

// mostSyllables is how many syllables a Chinese or Korean given name has at most.
const mostSyllables = 2

// FamilyFirst reports whether the folded words of a name are a Chinese or Korean
// one with the family name before the given name: Xi Jinping, Moon Jae-in.
func FamilyFirst(words []string) bool {
	if len(words) < 2 || !familyNames()[words[0]] {
		return false
	}
	n := 0
	for _, w := range words[1:] {
		k := syllablesIn(w, mostSyllables)
		if k == 0 {
			return false
		}
		n += k
	}
	return n <= mostSyllables
}

// Syllable reports whether a word is one syllable of Chinese or Korean given
// names.
func Syllable(word string) bool { return syllables()[Fold(word)] }

// syllablesIn counts the fewest syllables that a folded word can be parted into,
// 0 if they are more than most or it cannot be.
func syllablesIn(word string, most int) int {
	if syllables()[word] {
		return 1
	}
	if most < 2 {
		return 0
	}
	least := 0
	for i := 1; i < len(word); i++ {
		if !syllables()[word[:i]] {
			continue
		}
		if k := syllablesIn(word[i:], most-1); k > 0 && (least == 0 || k+1 < least) {
			least = k + 1
		}
	}
	return least
}

// GivenFirst returns the folded words of a Chinese or Korean name with the given
// name first, in one word: its syllables alone are no names, Kim Jong Un and Kim
// Jong Il are two. Korean vowels that are written in several ways are written in
// one (seok, sok). Other names are returned as they are.
func GivenFirst(words []string) []string {
	if !FamilyFirst(words) {
		return words
	}
	return []string{vowels.Replace(strings.Join(words[1:], "")), words[0]}
}

var vowels = strings.NewReplacer("eo", "o", "eu", "u", "oo", "u", "hyun", "hyon", "young", "yong")
