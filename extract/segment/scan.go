package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what the scanner found a piece to be.
type kind uint8

const (
	word     kind = iota // letters, digits, addresses
	symbol               // punctuation without a say in where sentences end
	stop                 // a full stop
	mark                 // ! and ?
	ellipsis             // ... and …
	before               // an abbreviation that never ends a sentence
	ending               // an abbreviation that may end one
	opener               // an opening quote or bracket
	closer               // a closing quote or bracket
)

// piece is a word with what the scanner knows about it.
type piece struct {
	begin, end int    // bytes of the text without ignorable characters
	form       string //
	kind       kind   //
	joined     bool   // goes on with the surface token of the piece before it
	spaced     bool   // stands after white space, or first
	broken     bool   // stands after a blank line
}

// scanner walks over text once and gathers pieces.
type scanner struct {
	*Segmenter
	text       string
	pieces     []piece
	spaced     bool // white space stands before the next piece
	broken     bool // a blank line does
	chunkEnd   int  // where the chunk at hand ends
	address    bool // the chunk may hold a URL, mail address or host
	straight   bool // a straight double quote is open
	apostrophe bool // a single quote is open
}

// scan splits text into pieces.
func (s *Segmenter) scan(text string) []piece {
	x := scanner{Segmenter: s, text: text, spaced: true}
	x.pieces = make([]piece, 0, len(text)/5+4)
	for i := 0; i < len(text); {
		if j := x.space(i); j > i {
			i = j
			continue
		}
		i = x.piece(i)
	}
	return x.pieces
}

// space skips white space from i on and notes it.
func (x *scanner) space(i int) int {
	lines := 0
	for i < len(x.text) {
		r, size := x.rune(i)
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' || r == 0x2029 {
			lines++
		}
		x.spaced = true
		i += size
	}
	if lines > 1 {
		x.broken, x.straight, x.apostrophe = true, false, false
	}
	return i
}

// piece adds what begins at i, which is no white space, and returns where it
// ends.
func (x *scanner) piece(i int) int {
	if i >= x.chunkEnd {
		x.chunk(i)
	}
	if x.address {
		if j := x.addressEnd(i); j > i {
			return x.add(word, i, j)
		}
	}
	r, size := x.rune(i)
	switch {
	case inWord(r):
		return x.word(i)
	case r == '.' || r == '!' || r == '?' || r == '…':
		return x.stops(i)
	case isQuote(r):
		return x.quote(i)
	case r == '(' || r == '[' || r == '{':
		return x.add(opener, i, i+size)
	case r == ')' || r == ']' || r == '}':
		return x.add(closer, i, i+size)
	}
	return x.symbol(i)
}

// chunk finds the end of the chunk that begins at i, and whether it is worth a
// look for addresses.
func (x *scanner) chunk(i int) {
	x.address = false
	for i < len(x.text) {
		c := x.text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(x.text[i:])
			if unicode.IsSpace(r) {
				break
			}
			i += size
			continue
		}
		if c == ' ' || '\t' <= c && c <= '\r' {
			break
		}
		x.address = x.address || c == '@' || c == '.' || c == '#' || c == '/'
		i++
	}
	x.chunkEnd = i
}

// add adds a piece and returns its end.
func (x *scanner) add(k kind, begin, end int) int {
	x.pieces = append(x.pieces, piece{
		begin: begin, end: end, form: x.text[begin:end],
		kind: k, spaced: x.spaced, broken: x.broken,
	})
	x.spaced, x.broken = false, false
	return end
}

// stops adds full stops, ellipses, exclamation and question marks: a run of
// dots is one piece, a run of marks is another.
func (x *scanner) stops(i int) int {
	j := i
	if x.text[i] == '!' || x.text[i] == '?' {
		// The English treebanks have a run as one word, the German ones do not.
		for j++; !x.german && j < len(x.text) && (x.text[j] == '!' || x.text[j] == '?'); {
			j++
		}
		return x.add(mark, i, j)
	}
	for j < len(x.text) {
		n := dotLen(x.text[j:])
		if n == 0 {
			break
		}
		j += n
	}
	if j == i+1 {
		if k := x.leadingPoint(i); k > i {
			return k
		}
		return x.add(stop, i, j)
	}
	return x.add(ellipsis, i, j)
}

// leadingPoint adds a number or file ending that begins with a point, ".265"
// or ".doc", and returns its end, or i if there is none.
func (x *scanner) leadingPoint(i int) int {
	if after := x.at(i + 1); !x.spaced || !isDigit(after) && !unicode.IsLower(after) {
		return i
	}
	return x.add(word, i, x.wordEnd(i+1))
}

// symbol adds a punctuation mark or symbol: a run of the same dash or line
// sign, a face, or a single character with the marks upon it.
func (x *scanner) symbol(i int) int {
	if j := x.emoticonEnd(i); j > i {
		return x.add(symbol, i, j)
	}
	r, size := x.rune(i)
	j := i + size
	switch {
	case strings.ContainsRune("-_=*~<>+#$", r):
		for j < len(x.text) && x.text[j] == x.text[i] {
			j++
		}
		if j == i+1 && r == '-' && x.hangingHyphen(i) || r == '+' && x.spaced && isDigit(x.at(j)) {
			return x.word(i) // -Präsident, +49
		}
	case r >= utf8.RuneSelf:
		for j < len(x.text) {
			m, size := x.rune(j)
			if !unicode.IsMark(m) && !(0x1f3fb <= m && m <= 0x1f3ff) {
				break
			}
			j += size
		}
	}
	return x.add(symbol, i, j)
}

// emoticonEnd returns the end of a face at i, or i.
func (x *scanner) emoticonEnd(i int) int {
	if !x.spaced && len(x.pieces) > 0 && x.pieces[len(x.pieces)-1].kind == word && x.text[i] != ':' && x.text[i] != ';' {
		return i
	}
	for j := min(i+3, x.chunkEnd); j > i+1; j-- {
		if x.words.emoticon[x.text[i:j]] && (j == x.chunkEnd || !inWord(x.at(j))) {
			return j
		}
	}
	return i
}

// rune decodes the character at i.
func (x *scanner) rune(i int) (rune, int) {
	if c := x.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(x.text[i:])
}

// at returns the character at i, a space if that is outside the text.
func (x *scanner) at(i int) rune {
	if i < 0 || i >= len(x.text) {
		return ' '
	}
	r, _ := x.rune(i)
	return r
}

// previous returns the character that ends at i, a space at the start.
func (x *scanner) previous(i int) rune {
	if i <= 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(x.text[:i])
	return r
}

// inWord reports whether r is a letter, digit or mark. What was no valid UTF-8
// counts as a letter, so that broken words stay whole.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == utf8.RuneError
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool { return inWord(r) && !isDigit(r) }

// dotLen returns the bytes of the full stop or ellipsis that s begins with, 0 if
// there is none.
func dotLen(s string) int {
	switch {
	case s[0] == '.':
		return 1
	case strings.HasPrefix(s, "…"):
		return len("…")
	default:
		return 0
	}
}
