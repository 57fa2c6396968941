package resolve

import (
	"slices"
	"strings"

	"dossier/extract/spelling"
)

// personName is a person's name as comparison sees it.
type personName struct {
	words  []string // folded, without titles and particles
	sounds []string // their sound keys
	elder  string   // which of a family's generations: elder, younger; "" if it does not say
}

// parsePerson reads a name. Titles before it, a country or nationality before a
// full name ("the Finn Aino …", run together), the generation after it ("Jr.")
// and particles ("al", "van der") are left out where a name remains. A Chinese or
// Korean family name goes behind the given name.
func parsePerson(name string) personName {
	words := strings.Fields(spelling.Fold(name))
	for len(words) > 1 && titles()["title"][words[0]] || len(words) > 2 && nationOf(words[0]) != "" {
		words = words[1:]
	}
	var n personName
	for _, generation := range []string{"elder", "younger"} {
		if len(words) > 2 && titles()[generation][words[len(words)-1]] {
			n.elder = generation
		}
	}
	if n.elder != "" {
		words = words[:len(words)-1]
	}
	for _, w := range spelling.GivenFirst(words) {
		if titles()["particle"][w] && len(words) > 1 {
			continue
		}
		n.words = append(n.words, w)
		n.sounds = append(n.sounds, spelling.Sound(w))
	}
	if len(n.words) == 0 {
		n.words, n.sounds = words, strings.Fields(spelling.Sound(strings.Join(words, " ")))
	}
	if len(n.words) != len(n.sounds) || slices.Contains(n.sounds, "") {
		return personName{}
	}
	return n
}

// bare reports whether the name is one word, or a given name with the initial of
// the surname: it fits several people.
func (n *personName) bare() bool {
	return len(n.sounds) < 2 || len(n.words[len(n.words)-1]) == 1
}

// Weights of evidence from people's names. A surname and a given name that are
// the same suffice; anything less needs evidence from elsewhere.
const (
	wSurname       = 3.0
	wSurnameNear   = 1.6
	wSurnamePart   = 1.6 // Solberg, Solberg-Haugen
	wSurnameLetter = 1.0 // T.
	wGivenAsName   = 2.0 // one word that is the other's first: Zhao, Zhao Renming
	wGiven         = 3.0
	wGivenForm     = 1.9 // Steve, Steven
	wGivenNear     = 1.8
	wGivenShared   = 1.5 // Hans-Peter, Peter
	wGivenLetter   = 1.2
	wWordOrder     = 5.5
)

// Evidence that others ask for by name.
const (
	sameSurname   = "same surname"
	partOfSurname = "part of the surname"
)

// compare weighs what two names say for their being one person's. It reports
// false where they cannot be.
func (n *personName) compare(m *personName) ([]Evidence, bool) {
	a, b := n.sounds, m.sounds
	switch {
	case len(a) == 0 || len(b) == 0:
		return nil, false
	case len(a) == 1 || len(b) == 1:
		return compareBare(a, b)
	case slices.Equal(a, b):
		return []Evidence{{"same name", wGiven + wSurname}}, true
	case strings.Join(a, "") == strings.Join(b, ""):
		return []Evidence{{"same name divided otherwise", wWordOrder}}, true
	case len(a) == len(b) && sameWords(a, b):
		return []Evidence{{"same name in another order", wWordOrder}}, true
	}
	surname, ok := n.surname(m)
	if !ok {
		return nil, false
	}
	given, ok := n.given(m)
	if !ok {
		return nil, false
	}
	return []Evidence{surname, given}, true
}

func compareBare(a, b []string) ([]Evidence, bool) {
	if len(b) == 1 {
		a, b = b, a
	}
	switch {
	case a[0] == b[len(b)-1]:
		return []Evidence{{sameSurname, wSurname}}, true
	case len(b) > 1 && slices.Contains(b[1:], a[0]):
		return []Evidence{{partOfSurname, wGivenAsName}}, true
	case a[0] == b[0]:
		return []Evidence{{"same first name", wGivenAsName}}, true
	default:
		return nil, false
	}
}

func sameWords(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

func (n *personName) surname(m *personName) (Evidence, bool) {
	a, b := n.sounds[len(n.sounds)-1], m.sounds[len(m.sounds)-1]
	wa, wb := n.words[len(n.words)-1], m.words[len(m.words)-1]
	switch {
	case a == b && len(wa) > 1:
		return Evidence{sameSurname, wSurname}, true
	case len(wa) == 1 || len(wb) == 1:
		return Evidence{"initial of the surname", wSurnameLetter}, wa[0] == wb[0]
	case nearSurnames(a, b), spelling.Slip(wa, wb):
		return Evidence{"similar surname", wSurnameNear}, true
	case len(n.sounds) != len(m.sounds) && (slices.Contains(n.sounds[1:], b) || slices.Contains(m.sounds[1:], a)):
		return Evidence{partOfSurname, wSurnamePart}, true
	default:
		return Evidence{}, false
	}
}

// nearSurnames reports whether two sound keys may be spellings of one surname:
// they differ in vowels and the like, or long ones in a letter left out. Petrov
// and Petrova are two, as are Larsen and Larsson, Müller and Möller.
func nearSurnames(a, b string) bool {
	if oneVowelMore(a, b) || oneVowelMore(b, a) || strings.HasSuffix(a, "aia") != strings.HasSuffix(b, "aia") ||
		strings.HasSuffix(a, "sen") != strings.HasSuffix(b, "sen") || otherVowel(a, b) {
		return false
	}
	if strings.TrimPrefix(a, "G") == b || strings.TrimPrefix(b, "G") == a {
		return len(a) >= 5 && len(b) >= 5 // Japarov: an English "j", not a German one
	}
	d, n := distance(a, b), min(len(a), len(b))
	if skeleton(a) == skeleton(b) {
		return n >= 5 && d <= 1 || n >= 7 && d <= 2
	}
	return n >= 6 && d <= 1 && len(a) != len(b)
}

// oneVowelMore reports whether a is b, which ends in a consonant, and a vowel:
// Petrova, Franke.
func oneVowelMore(a, b string) bool {
	return (a == b+"a" || a == b+"e" || a == b+"o") && !strings.ContainsRune("aeiou", rune(b[len(b)-1]))
}

// otherVowel reports whether the first syllables of two keys have vowels that
// different names have. What is written "a" here is "e" there.
func otherVowel(a, b string) bool {
	const vowels = "aeiou"
	i, j := strings.IndexAny(a, vowels), strings.IndexAny(b, vowels)
	if i < 0 || j < 0 || i != j || a[:i] != b[:j] || a[i] == b[j] {
		return false
	}
	return a[i] != 'a' && b[j] != 'a' || a[i] != 'e' && b[j] != 'e'
}

// nearGiven reports whether two sound keys may be spellings of one given name:
// they differ in a vowel, not the last. Maria and Mario, Stefan and Stefanie are
// two.
func nearGiven(a, b string) bool {
	if min(len(a), len(b)) < 4 || distance(a, b) > 1 || skeleton(a) != skeleton(b) {
		return false
	}
	last := func(s string) byte {
		if c := s[len(s)-1]; strings.ContainsRune("aeiou", rune(c)) {
			return c
		}
		return 0
	}
	return last(a) == last(b)
}

func (n *personName) given(m *personName) (Evidence, bool) {
	a, b := n.sounds[0], m.sounds[0]
	wa, wb := n.words[0], m.words[0]
	switch {
	case a == b && len(wa) > 1:
		return Evidence{"same given name", wGiven}, true
	case len(wa) == 1 || len(wb) == 1:
		return Evidence{"initial of the given name", wGivenLetter}, wa[0] == wb[0]
	case sharedForm(wa, wb):
		return Evidence{"forms of one given name", wGivenForm}, true
	case nearGiven(a, b):
		return Evidence{"similar given name", wGivenNear}, true
	case slices.Contains(n.sounds[1:len(n.sounds)-1], b) || slices.Contains(m.sounds[1:len(m.sounds)-1], a):
		return Evidence{"one given name of several", wGivenShared}, true
	default:
		return Evidence{}, false
	}
}

func sharedForm(a, b string) bool {
	return slices.ContainsFunc(givenNames()[a], func(f string) bool { return slices.Contains(givenNames()[b], f) })
}

// distance is the edit distance of two strings of ASCII.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0]++
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
