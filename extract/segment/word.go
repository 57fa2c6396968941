package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word adds the word that begins at i, with the dot after it if that is part
// of it, and returns its end.
func (x *scanner) word(i int) int {
	j := x.wordEnd(i)
	if x.at(j) == '.' && x.ownDot(i, j) {
		if k := x.dot(i, j); k != word {
			return x.add(k, i, j+1)
		}
	}
	return x.expand(i, j)
}

// ownDot reports whether the dot at j is a single one, or after the word
// text[i:j] the first of an abbreviation's and a full stop's: "Acme Inc.."
func (x *scanner) ownDot(i, j int) bool {
	switch x.at(j + 1) {
	case '…':
		return false
	case '.':
		w := x.text[i:j]
		return x.at(j+2) != '.' && (x.words.any[w] || initials(w))
	}
	return true
}

// wordEnd returns the end of the word that begins at i: runs of letters and
// digits with what joins them.
func (x *scanner) wordEnd(i int) int {
	run := i // where the run at hand begins
	j := i
	if !inWord(x.at(i)) {
		run, j = i+1, i+1
	}
	for {
		unit := -1
		for j < len(x.text) {
			r, size := x.rune(j)
			if !inWord(r) && r != '_' {
				break
			}
			if unit < 0 && isLetter(r) && isDigit(x.previous(j)) {
				unit = j
			}
			j += size
		}
		if unit > i && isDigit(x.at(run)) && x.words.unit[x.text[unit:j]] {
			return unit
		}
		if j >= len(x.text) {
			return j
		}
		r, size := x.rune(j)
		switch x.joins(r, i, run, j, j+size) {
		case jointNone:
			return j
		case jointLast:
			return j + size
		}
		j += size
		run = j
	}
}

// joint says whether a character goes on with the word before it.
type joint int

const (
	jointNone  joint = iota // it does not
	jointLast               // it does and ends it
	jointInner              // it does, and so does what follows
)

// joins decides over the character r at text[end:next] after a word that
// begins at begin and whose last run begins at run.
func (x *scanner) joins(r rune, begin, run, end, next int) joint {
	after := x.at(next)
	if !inWord(after) {
		return x.joinsLast(r, begin, end, after)
	}
	prev := x.previous(end)
	digits := isDigit(prev) && isDigit(after)
	switch r {
	case '.':
		return x.joinsDot(begin, run, end)
	case ',':
		return jointIf(digits)
	case ':':
		return jointIf(digits || x.german && x.genderEnding(next))
	case '/':
		return jointIf(digits || end-run <= 2 && x.runEnd(next)-next <= 2 && isLetter(prev) && isLetter(after))
	case '-', '‐', '‑':
		return jointIf(x.joinsHyphen(begin, run, end, next))
	case '\'', '’', 'ʼ', '`':
		return jointIf(isLetter(after))
	case '&', '@', '*':
		return jointIf(isLetter(prev) && isLetter(after))
	case '$':
		if end-begin <= 3 && unicode.IsUpper(prev) && isDigit(after) {
			return jointLast // US$4
		}
	}
	return jointNone
}

// joinsLast decides over a character that no letter or digit follows.
func (x *scanner) joinsLast(r rune, begin, end int, after rune) joint {
	prev := x.previous(end)
	switch r {
	case '-': // Staats- und Parteichef
		if x.german && isLetter(prev) && after != '-' && after != '>' {
			return jointLast
		}
	case '+': // OPEC+
		if end-begin > 1 && isLetter(prev) && after != '+' {
			return jointLast
		}
	case '$': // US$
		if end-begin <= 3 && unicode.IsUpper(prev) && x.spaced {
			return jointLast
		}
	case '\'', '’': // Hans' Auto
		if x.german && !x.apostrophe && unicode.IsSpace(after) && strings.ContainsRune("sxzßS", prev) {
			return jointLast
		}
	}
	return jointNone
}

func jointIf(ok bool) joint {
	if ok {
		return jointInner
	}
	return jointNone
}

// joinsDot decides over a dot between two letters or digits: "U.S", "1.000",
// "example.doc", but not "reporters.Next".
func (x *scanner) joinsDot(begin, run, dot int) joint {
	left, right := x.text[run:dot], x.text[dot+1:x.runEnd(dot+1)]
	prev, after := x.previous(dot), x.at(dot+1)
	known := run == begin && (x.words.before[left] || x.words.number[left] && isDigit(after))
	switch {
	case isDigit(after) && isDigit(prev):
		return jointInner
	case len(right) < 4 && dot-begin < 8 && x.isAbbreviation(x.text[begin:dot+1+len(right)]): // Ph.D
		return jointInner
	case known: // Dr.Smith, Nr.5
		return jointNone
	case isDigit(after):
		return jointIf(!unicode.IsLower(prev) || len(left) < 3)
	case !titled(right):
		return jointInner
	case utf8.RuneCountInString(left) == 1 && utf8.RuneCountInString(right) == 1:
		return jointInner
	case right == "I" || right == "A":
		return jointIf(!unicode.IsLower(prev))
	}
	return jointNone
}

// titled reports whether s is a capitalised word or a single capital.
func titled(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(s[size:])
	return len(s) == size || unicode.IsLower(second)
}

// joinsHyphen decides over a hyphen inside a word. German compounds stay one;
// English ones are parted but for prefixes and telephone numbers.
func (x *scanner) joinsHyphen(begin, run, end, next int) bool {
	if x.german {
		return true
	}
	if isDigit(x.at(begin)) {
		return isDigit(x.at(next)) && x.groups(begin)
	}
	return run == begin && x.words.prefix[x.text[begin:end]]
}

// groups reports whether the digits and hyphens from i on are no range but one
// number or date: 713-555-0142, 555-0142, 11-20-2000.
func (x *scanner) groups(i int) bool {
	lengths := [2]int{}
	hyphens := 0
	j := i
	for ; j < min(len(x.text), i+20); j++ {
		switch c := x.text[j]; {
		case '0' <= c && c <= '9':
			lengths[min(hyphens, 1)]++
		case c == '-':
			hyphens++
		case isASCIILetter(c): // 2025-04-11T08:15:00Z
			return hyphens > 1 && isDigit(x.at(j-1))
		case c == ':' && isDigit(x.at(j+1)):
			return false
		default:
			return hyphens > 1 || lengths[0] != 4 && lengths[0] != 2 && lengths[1] == 4
		}
	}
	return hyphens > 1 || lengths[0] != 4 && lengths[0] != 2 && lengths[1] == 4
}

// genderEnding reports whether "in" or "innen" stands at i, as in
// "Bürger:innen".
func (x *scanner) genderEnding(i int) bool {
	s := x.text[i:x.runEnd(i)]
	return s == "in" || s == "innen"
}

// hangingHyphen reports whether the hyphen at i begins a German word, as in
// "US -Präsident", where machines put a space.
func (x *scanner) hangingHyphen(i int) bool {
	return x.german && len(x.pieces) > 0 && unicode.IsUpper(x.at(i+1)) &&
		x.pieces[len(x.pieces)-1].kind != stop
}

// runEnd returns the end of the run of letters and digits that begins at i.
func (x *scanner) runEnd(i int) int {
	for i < len(x.text) {
		r, size := x.rune(i)
		if !inWord(r) {
			break
		}
		i += size
	}
	return i
}
