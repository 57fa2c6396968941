package segment

import (
	"strings"
	"unicode/utf8"
)

// ignorable reports whether r is a character that no reader sees and no word
// needs: a soft hyphen, a zero-width or direction mark, a control character.
func ignorable(r rune) bool {
	switch {
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\v' && r != '\f' && r != '\r'
	case r < 0x7f:
		return false
	case r <= 0x9f:
		return r != 0x85 // next line, a white space
	}
	switch r {
	case 0x00ad, 0x180e, 0xfeff:
		return true
	}
	return 0x200b <= r && r <= 0x200f || 0x202a <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f
}

// clean returns text without ignorable characters and with U+FFFD for each byte
// that is no UTF-8; and for each byte of the result its place in text, nil if
// nothing had to change.
func clean(text string) (string, []int) {
	if strings.IndexFunc(text, ignorable) < 0 && utf8.ValidString(text) {
		return text, nil
	}
	var b strings.Builder
	offsets := make([]int, 0, len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !ignorable(r) {
			n := b.Len()
			b.WriteRune(r)
			for k := range b.Len() - n {
				offsets = append(offsets, i+min(k, size-1))
			}
		}
		i += size
	}
	return b.String(), offsets
}
