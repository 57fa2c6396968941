package segment

import "strings"

// expand adds text[i:j], a word without a dot of its own, as the syntactic
// words that it consists of, and returns j.
func (x *scanner) expand(i, j int) int {
	first := len(x.pieces)
	if parts := x.words.contraction[x.text[i:j]]; parts != nil {
		x.addParts(i, j, parts)
	} else if x.german {
		x.add(word, i, j)
	} else {
		x.addClitics(i, j)
	}
	for k := first + 1; k < len(x.pieces); k++ {
		x.pieces[k].joined = true
	}
	return j
}

// addParts adds the words of a contraction: side by side if together they are
// its letters ("can not"), else all over its span ("an dem").
func (x *scanner) addParts(i, j int, parts []string) {
	length := 0
	for _, p := range parts {
		length += len(p)
	}
	sideBySide := length == j-i
	for _, p := range parts {
		if sideBySide {
			i = x.add(word, i, i+len(p))
			continue
		}
		x.add(word, i, j)
		x.pieces[len(x.pieces)-1].form = p
	}
}

// addClitics adds an English word and the clitics at its end.
func (x *scanner) addClitics(i, j int) {
	cuts := [4]int{}
	n := 0
	for end := j; n < len(cuts); n++ {
		cut := cliticStart(x.text[i:end])
		if cut <= 0 {
			break
		}
		cuts[n] = i + cut
		end = i + cut
	}
	for n > 0 {
		n--
		i = x.add(word, i, cuts[n])
	}
	x.add(word, i, j)
}

// cliticStart returns where the last clitic of an English word begins: 's, 'm,
// 'd, 're, 've, 'll, n't; 0 if it has none. Decades ("1960's") have none.
func cliticStart(s string) int {
	k := lastApostrophe(s)
	if k <= 0 {
		return 0
	}
	_, tail, _ := strings.Cut(s[k:], apostropheOf(s[k:]))
	switch strings.ToLower(tail) {
	case "t":
		if s[k-1]|0x20 == 'n' && k > 1 {
			return k - 1
		}
	case "s":
		if decade(s[:k]) {
			return 0
		}
		return k
	case "m", "d", "re", "ve", "ll":
		return k
	}
	return 0
}

// decade reports whether s is a year or decade in digits.
func decade(s string) bool {
	return (len(s) == 2 || len(s) == 4) && strings.Trim(s, "0123456789") == ""
}

// apostrophes are the characters used for one.
var apostrophes = []string{"'", "’", "ʼ", "`"}

// lastApostrophe returns the place of the last apostrophe of s, -1 if none.
func lastApostrophe(s string) int {
	// A clitic has two letters at most, an apostrophe three bytes.
	for k := len(s) - 1; k >= 0 && k >= len(s)-5; k-- {
		if c := s[k]; c == '\'' || c == '`' || c >= 0xc0 && apostropheOf(s[k:]) != "" {
			return k
		}
	}
	return -1
}

// apostropheOf returns the apostrophe that s begins with, "" if none.
func apostropheOf(s string) string {
	for _, a := range apostrophes {
		if strings.HasPrefix(s, a) {
			return a
		}
	}
	return ""
}
