package segment

import (
	"strings"
	"unicode"
)

// isQuote reports whether r is a quotation mark of any kind.
func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '´', '«', '»', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '‹', '›', '＂', '″', '「', '」':
		return true
	}
	return false
}

// isSingle reports whether r is a single quotation mark.
func isSingle(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == '‚' || r == '`' || r == '´' || r == '‹' || r == '›'
}

// quote adds the quotation mark, clitic or elided word at i.
func (x *scanner) quote(i int) int {
	r, size := x.rune(i)
	j := i + size
	if isSingle(r) {
		if x.at(j) == r { // a double quote typed as two single ones
			return x.addQuote(i, j+size, doubled(r))
		}
		if r == '\'' || r == '’' {
			if k := x.apostropheWord(i, j); k > i {
				return k
			}
		}
	}
	return x.addQuote(i, j, r)
}

// doubled returns the double quotation mark that two of r stand for.
func doubled(r rune) rune {
	switch r {
	case '`', '‚':
		return '„'
	case '‘':
		return '“'
	case '‹':
		return '«'
	case '›':
		return '»'
	}
	return '”'
}

// apostropheWord adds a possessive ('), a clitic that stands alone ('s), an
// elided word ('em) or a short year ('72), and returns its end; i if the
// apostrophe text[i:j] is a quote.
func (x *scanner) apostropheWord(i, j int) int {
	after := x.at(j)
	if !inWord(after) {
		if x.german || x.spaced || x.apostrophe || !strings.ContainsRune("sSzxZX", x.previous(i)) {
			return i
		}
		if k := len(x.pieces) - 1; x.pieces[k].kind != word {
			return i
		}
		x.add(word, i, j)
		x.pieces[len(x.pieces)-1].joined = true
		return j
	}
	end := x.runEnd(j)
	run := x.text[j:end]
	short := isDigit(after) && len(strings.TrimRight(run, "s")) == 2
	if (short || x.words.elision[run]) && !isSingle(x.at(end)) {
		return x.add(word, i, end)
	}
	if (run == "n" || run == "N") && x.at(end) == x.at(i) { // rock 'n' roll
		return x.add(word, i, end+j-i)
	}
	return i
}

// addQuote adds the quotation mark text[i:j] as opener or closer. White space
// on one side tells; else the character, where it can only mean one; else
// whether a quote is open.
func (x *scanner) addQuote(i, j int, r rune) int {
	left := x.spaced || len(x.pieces) > 0 && x.lastPiece().kind == opener
	right := j >= len(x.text) || unicode.IsSpace(x.at(j))
	k := closer
	switch {
	case left && !right:
		k = opener
		if after := x.at(j); !x.isOpen(r) && strings.ContainsRune(".,;:!?)", after) {
			k = x.byNature(r)
		}
	case right && !left, j >= len(x.text):
	case !left && x.lastPiece().kind == symbol && x.byNature(r) == opener:
		k = opener // dash or slash before it
	case !left && (x.ends() || x.lastPiece().form == ","):
	default:
		k = x.byNature(r)
	}
	x.note(r, k)
	return x.add(k, i, j)
}

// byNature returns what a quotation mark is where its surroundings do not say.
func (x *scanner) byNature(r rune) kind {
	switch r {
	case '„', '‚', '`', '「':
		return opener
	case '”', '」':
		return closer
	case '“', '‘':
		return choose(x.german, closer, opener)
	case '»', '›':
		return choose(x.german, opener, closer)
	case '«', '‹':
		return choose(x.german, closer, opener)
	}
	return choose(x.isOpen(r), closer, opener)
}

// isOpen reports whether a quote of the sort of r is open.
func (x *scanner) isOpen(r rune) bool {
	if isSingle(r) {
		return x.apostrophe
	}
	return x.straight
}

// note remembers that a quote was opened or closed.
func (x *scanner) note(r rune, k kind) {
	if isSingle(r) {
		x.apostrophe = k == opener
	} else {
		x.straight = k == opener
	}
}

func choose(ok bool, yes, no kind) kind {
	if ok {
		return yes
	}
	return no
}
