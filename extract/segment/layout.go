package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// parted reports whether layout, rather than a stop, parts piece i from the
// sentence that began at piece first: text that was scraped or mailed has lost
// its line breaks, but what stood on lines of its own shows.
func (s *Segmenter) parted(pieces []piece, first, i int) bool {
	p, before := &pieces[i], &pieces[i-1]
	switch {
	case p.broken:
		return true
	case !p.spaced:
		return false
	case isRule(p), isRule(before):
		return true
	case isURL(p) && isURL(before):
		return true
	case stampLen(pieces[i:]) > 0:
		return !unicode.IsLower(firstRune(pieces, i-1))
	case !unicode.IsUpper(firstRune(pieces, i)):
		return false
	}
	return isURL(before) || before.kind == symbol && i-1 > first && s.words.emoticon[before.form] || endsStamp(pieces, first, i) || mailed(pieces, i) && s.startsAt(pieces, i) || s.closes(pieces[first:i])
}

// isRule reports whether p is a line drawn with characters: "-----".
func isRule(p *piece) bool {
	return p.kind == symbol && len(p.form) >= 5 && strings.Trim(p.form, p.form[:1]) == "" && strings.IndexByte("-_=*~#", p.form[0]) >= 0
}

// isURL reports whether p is an address with a scheme: "https://example.org".
func isURL(p *piece) bool {
	return len(p.form) > 6 && p.kind == word && strings.Contains(p.form, "://")
}

// mailed reports whether a mail address stands before piece i, perhaps in angle
// brackets.
func mailed(pieces []piece, i int) bool {
	i--
	if pieces[i].form == ">" {
		i--
	}
	return i > 0 && pieces[i].kind == word && strings.IndexByte(pieces[i].form, '@') > 0
}

// stampLen returns the number of pieces of the date and time in digits that
// pieces begin with, "08/16/2000 12:05 PM", or 0.
func stampLen(pieces []piece) int {
	if len(pieces) < 2 || !digitsAnd(pieces[0].form, '/') || !digitsAnd(pieces[1].form, ':') {
		return 0
	}
	if len(pieces) > 2 && (pieces[2].form == "AM" || pieces[2].form == "PM") {
		return 3
	}
	return 2
}

// endsStamp reports whether a date and time in digits end before piece i, no
// earlier than piece first.
func endsStamp(pieces []piece, first, i int) bool {
	for n := 2; n <= 3 && first <= i-n; n++ {
		if stampLen(pieces[i-n:]) == n {
			return true
		}
	}
	return false
}

// digitsAnd reports whether s is digits with one or two of sep between them.
func digitsAnd(s string, sep byte) bool {
	n := 0
	for i := range len(s) {
		switch {
		case s[i] == sep && i > 0 && i < len(s)-1:
			n++
		case s[i] < '0' || s[i] > '9':
			return false
		}
	}
	return n == 1 || n == 2
}

// closes reports whether pieces are the formula that closes a letter: "Kind
// regards,".
func (s *Segmenter) closes(pieces []piece) bool {
	n := len(pieces) - 1
	if n < 1 || n > 4 || pieces[n].form != "," {
		return false
	}
	var formula strings.Builder
	for i := range pieces[:n] {
		if i > 0 {
			formula.WriteByte(' ')
		}
		formula.WriteString(pieces[i].form)
	}
	r, _ := utf8.DecodeRuneInString(pieces[0].form)
	return unicode.IsUpper(r) && s.words.closing[strings.ToLower(formula.String())]
}
