package extract

import (
	"regexp"
	"unicode/utf8"
)

// dateline is the place, date and agency in front of a report:
// "MOSCOW, April 25 (Reuters) – ", "Berlin (dpa) - ", "DOHA — ".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{L}\d.'’/ -]{1,40}(?:, [\p{L}\d. ]{2,30})?(?: ?\([\p{L}\d/, .-]{2,30}\))? ?(?: [–—-]|[—]) ?`)

// datelineLen returns the number of bytes of text that are a dateline, 0 if it
// has none. Before a plain hyphen only a place in capitals, or one followed by
// an agency in brackets, counts.
func datelineLen(text string) int {
	n := len(dateline.FindString(text))
	if n == 0 || n >= len(text) {
		return 0
	}
	// What follows must open a sentence.
	r, _ := utf8.DecodeRuneInString(text[n:])
	if r == utf8.RuneError || !opensSentence(r) {
		return 0
	}
	return n
}
