// Package spelling compares names across spellings. Fold forgives case and
// accents; Sound forgives also the ways in which English, German and French
// write Slavic and Arabic names: Juri Uschakow and Yury Ushakov have one sound
// key, as have Selenskyj and Zelensky.
//
// Keys are for finding candidates and for equality. They are not words.
package spelling

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
)

// Fold returns s in lower case ASCII letters and digits, words separated by
// one space. German umlauts become the plain vowel with "e" dropped as well
// ("Müller", "Mueller" and "Muller" fold alike).
func Fold(s string) string {
	s = strings.ToLower(unidecode.Unidecode(s))
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		case r == '\'' || r == '.':
			// N'Djamena, U.S.: no gap
		default:
			space = true
		}
	}
	return umlauts.Replace(b.String())
}

var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// Sound returns the sound key of a name: the keys of its words, in order.
// Articles that Arabic names carry ("al") are left out.
func Sound(name string) string {
	words := strings.Fields(Fold(name))
	keys := words[:0]
	for _, w := range words {
		if w == "al" || w == "el" || w == "as" || w == "ash" || w == "ad" {
			continue
		}
		keys = append(keys, soundWord(w))
	}
	return strings.Join(keys, " ")
}

// Ways of writing one sound, longest first. Capitals stand for sounds that no
// single letter writes: S as in "ship", H as in "loch" or "church", G as in
// "jam".
var sounds = strings.NewReplacer(
	"dschi", "Gi", "dsch", "G", "dzh", "G", "dj", "G",
	"schtsch", "S", "shch", "S", "stsch", "S", "tsch", "H", "tch", "H",
	"sch", "S", "zh", "S", "sh", "S",
	"kh", "H", "ch", "H",
	"tz", "s", "ts", "s", "zz", "s", "z", "s",
	"ph", "f", "th", "t", "gh", "g", "dh", "d", "rh", "r",
	"ck", "k", "qu", "k", "q", "k", "cz", "H", "c", "k", "x", "ks",
	"w", "v", "ou", "u", "oo", "u", "ee", "i",
)

func soundWord(w string) string {
	w = sounds.Replace(w)
	var b []byte
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c == 'y' || c == 'j' {
			c = 'i'
		}
		// Russian "ё" behind a sibilant: Gorbatschow, Gorbachev.
		if c == 'o' && i > 0 && (w[i-1] == 'S' || w[i-1] == 'H') {
			c = 'e'
		}
		// A glide before a vowel is written or not: Dmitriev, Dmitrijew; Yury, Uri.
		// The end of a given name is none: Stefanie.
		if c == 'i' && i+1 < len(w) && glideBefore(w[i+1]) && !(w[i+1:] == "e" && i > 0 && isConsonant(w[i-1])) && !(i > 0 && isConsonant(w[i-1]) && w[i+1] == 'i') {
			continue
		}
		if len(b) > 0 && b[len(b)-1] == c {
			continue
		}
		b = append(b, c)
	}
	switch n := len(b); {
	case n > 4 && strings.HasSuffix(string(b), "ine") && isConsonant(b[n-4]):
		b = b[:n-1] // silent in French spellings: Djibrine
	case n > 3 && b[n-1] == 'h' && !isConsonant(b[n-2]):
		b = b[:n-1] // Fatimah, Fatima
	}
	return string(b)
}

func glideBefore(c byte) bool {
	return c == 'a' || c == 'e' || c == 'o' || c == 'u' || c == 'i' || c == 'y' || c == 'j'
}

func isConsonant(c byte) bool {
	return !strings.ContainsRune("aeiouyj", rune(c))
}

// shortestSlip is the fewest letters of a word in which a slip leaves no doubt
// what was meant.
const shortestSlip = 6

// Slip reports whether two folded words differ as by a slip of the pen: inside
// the longer one, which has at least six letters, one letter is too many, or two
// neighbours have changed places. Endings tell names apart, as do other letters:
// Petrov and Petrova, Müller and Möller are two.
func Slip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) < shortestSlip || len(a) > len(b)+1 || a == b {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case i == 0:
		return false
	case len(a) > len(b):
		return i < len(b) && a[i+1:] == b[i:]
	default:
		return i+2 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	}
}
