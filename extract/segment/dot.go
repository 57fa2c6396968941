package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isAbbreviation reports whether a word (without a dot at its end) is an
// abbreviation in any surroundings.
func (s *Segmenter) isAbbreviation(w string) bool {
	return s.words.before[w] || s.words.any[w]
}

// dot decides over the dot after the word text[i:j]: it returns word if the
// dot is a full stop, else the kind of the word that the dot is part of.
func (x *scanner) dot(i, j int) kind {
	w := x.text[i:j]
	next := x.ahead(j + 1)
	switch {
	case isDigit(rune(w[0])) && strings.Trim(w, "0123456789.") == "":
		return x.ordinal(w, next)
	case x.words.number[w] && isDigit(next.first):
		return before
	case utf8.RuneCountInString(w) == 1:
		return x.letterDot(w, next)
	case x.words.before[w]:
		if next.none() {
			return word
		}
		return before
	case x.words.any[w] || initials(w):
		return ending
	case x.german && roman(w):
		return x.romanDot(next)
	case next.glued && (next.first == ',' || next.first == ';' || next.first == ':') && isLetter(x.at(i)):
		return before
	case len(x.pieces) > 0 && !x.ends() && !next.none() && !next.glued && voiceless(w) && (unicode.IsLower(next.first) || unicode.IsUpper(next.first) && titled(w)):
		return before
	}
	return word
}

// letterDot decides over a single letter: an initial, part of an abbreviation
// of several words ("z. B."), or the end of a sentence ("Plan B.").
func (x *scanner) letterDot(w string, next view) kind {
	letter, _ := utf8.DecodeRuneInString(w)
	prev := x.lastPiece()
	inChain := prev.kind == before && utf8.RuneCountInString(prev.form) == 2
	switch {
	case !isLetter(letter):
		return word
	case inChain && x.words.any[strings.TrimSuffix(prev.form, ".")+"."+w]:
		return ending // u. Ä.
	case next.none():
		if inChain {
			return ending
		}
		return word
	case x.words.before[w] || inChain && !x.starts(next):
		return before
	case unicode.IsUpper(letter):
		if isLetter(next.first) && !x.starts(next) || next.glued && next.first == ',' {
			return before
		}
		return word
	case next.dotted && utf8.RuneCountInString(next.word) <= 3:
		return before // d. h.
	case x.german && unicode.IsLower(next.first):
		return before // s. unten
	case x.words.any[w]:
		return ending
	}
	return word
}

// ordinal decides over a number with a dot; "24.12" may be a date.
func (x *scanner) ordinal(w string, next view) kind {
	prev := x.lastPiece()
	switch {
	case !x.german || next.none() || next.glued && inWord(next.first):
		return word
	case x.words.ordinalNoun[next.word] && len(w) != 4 || next.glued && next.first == ',':
		return before
	case strings.Contains(w, "."):
		return orStop(len(w) < 6 && (unicode.IsLower(next.first) || strings.ContainsRune("-–/(", next.first)))
	case len(w) > 3:
		return word
	case unicode.IsLower(next.first):
		return before
	case isDigit(next.first): // 11. 4. 2025
		return orStop(next.dotted || len(w) <= 2 && len(next.word) == 4 && prev.kind == before)
	case x.starts(next):
		return orStop(len(x.pieces) == 0 || x.ends())
	case unicode.IsUpper(next.first):
		return orStop(len(x.pieces) == 0 || x.ends() || x.ordinalContext(len(w)))
	case next.first == '-' || next.first == '–' || next.first == '/':
		return before // 1. - 3. Mai
	}
	return word
}

// ordinalContext reports whether the last piece lets a number of that many
// digits with a dot and a capitalised word after it be an ordinal.
func (x *scanner) ordinalContext(digits int) bool {
	prev := x.lastPiece()
	switch {
	case x.words.ordinalAfter[prev.form]:
		return true
	case x.words.ordinalNotAfter[prev.form] || prev.kind == closer:
		return false
	}
	first, _ := utf8.DecodeRuneInString(prev.form)
	return digits < 3 && !unicode.IsUpper(first) && !isDigit(first)
}

// romanDot decides over a roman number with a dot: "Ludwig XIV."
func (x *scanner) romanDot(next view) kind {
	return orStop(!next.none() && !x.starts(next) && isLetter(next.first))
}

func orStop(abbreviation bool) kind {
	if abbreviation {
		return before
	}
	return word
}

// starts reports whether what is ahead opens a sentence.
func (x *scanner) starts(next view) bool {
	return x.words.starter[next.word] && !next.dotted
}

// ends reports whether the last piece is a full stop or another mark that may
// end a sentence.
func (x *scanner) ends() bool {
	k := x.lastPiece().kind
	return k == stop || k == mark || k == ellipsis
}

// initials reports whether w is letters with dots between them: "U.S", "p.m".
func initials(w string) bool {
	single := false
	for i := 0; i < len(w); {
		r, size := utf8.DecodeRuneInString(w[i:])
		i += size
		if !isLetter(r) || i < len(w) && w[i] != '.' {
			return false
		}
		single = i < len(w)
		i++
		if single && i >= len(w) {
			return false
		}
	}
	return strings.Contains(w, ".")
}

// roman reports whether w is a roman number of more than one letter.
func roman(w string) bool {
	return len(w) > 1 && strings.Trim(w, "IVXLC") == ""
}

// voiceless reports whether w is a few letters without a vowel, and not all
// capitals: an abbreviation that no list has.
func voiceless(w string) bool {
	if len(w) < 2 || len(w) > 4 {
		return false
	}
	lower := false
	for _, r := range w {
		if !isASCIILetter(byte(min(r, 0x7f))) || strings.ContainsRune("aeiouyAEIOUY", r) {
			return false
		}
		lower = lower || unicode.IsLower(r)
	}
	return lower
}

// lastPiece returns the piece before the one at hand; its form is empty at the
// start.
func (x *scanner) lastPiece() piece {
	if len(x.pieces) == 0 {
		return piece{}
	}
	return x.pieces[len(x.pieces)-1]
}

// view is what follows a dot, past quotes and brackets.
type view struct {
	first  rune   // its first character, 0 at the end of the text or paragraph
	word   string // its letters and digits, empty if it has none
	dotted bool   // a dot follows the word
	glued  bool   // no white space stands before it
}

func (v view) none() bool { return v.first == 0 }

// ahead looks past white space, quotes and closing brackets.
func (x *scanner) ahead(i int) view {
	v := view{glued: true}
	lines := 0
	for i < len(x.text) {
		r, size := x.rune(i)
		switch {
		case unicode.IsSpace(r):
			v.glued = false
			if r == '\n' {
				lines++
			}
		case isQuote(r) || r == ')' || r == ']':
		default:
			v.first = r
			v.word = x.text[i:x.runEnd(i)]
			v.dotted = x.at(i+len(v.word)) == '.'
			return v
		}
		if lines > 1 {
			break
		}
		i += size
	}
	return view{}
}
