package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAddress bounds addresses, in bytes, so that no text takes long.
const maxAddress = 1024

// addressEnd returns the end of a URL, mail address, handle, tag or host name
// that begins at i, or i if there is none.
func (x *scanner) addressEnd(i int) int {
	end := min(x.chunkEnd, i+maxAddress)
	for end < x.chunkEnd && !utf8.RuneStart(x.text[end]) {
		end--
	}
	chunk := x.text[i:end]
	if n := urlLen(chunk); n > 0 {
		return i + n
	}
	if chunk[0] == '@' || chunk[0] == '#' {
		return i + tagLen(chunk)
	}
	if !isLetter(rune(chunk[0])) && !isDigit(rune(chunk[0])) {
		return i
	}
	name := hostLen(chunk, "._%+-")
	if name < len(chunk) && chunk[name] == '@' {
		host := hostLen(chunk[name+1:], ".-")
		if strings.Contains(chunk[name+1:name+1+host], ".") {
			return i + name + 1 + host
		}
		return i
	}
	return i + x.siteLen(chunk)
}

// urlLen returns the length of the URL that chunk begins with, or 0.
func urlLen(chunk string) int {
	scheme := 0
	for scheme < len(chunk) && isASCIILetter(chunk[scheme]) {
		scheme++
	}
	rest := chunk[scheme:]
	switch {
	case scheme == 0:
		return 0
	case strings.HasPrefix(rest, "://"):
	case strings.HasPrefix(rest, ":") && (strings.EqualFold(chunk[:scheme], "mailto") || strings.EqualFold(chunk[:scheme], "doi")):
	case strings.HasPrefix(rest, ".") && strings.EqualFold(chunk[:scheme], "www"):
	default:
		return 0
	}
	n := strings.IndexAny(chunk, "<>\"“”„«»")
	if n < 0 {
		n = len(chunk)
	}
	if n = trimAddress(chunk[:n]); n > scheme+1 {
		return n
	}
	return 0
}

// trimAddress returns the length of a URL without the punctuation of the
// sentence around it.
func trimAddress(url string) int {
	for url != "" {
		r, size := utf8.DecodeLastRuneInString(url)
		if r == ')' && strings.Count(url, "(") >= strings.Count(url, ")") {
			break
		}
		if !strings.ContainsRune(".,;:!?'’‘*)]}…", r) {
			break
		}
		url = url[:len(url)-size]
	}
	return len(url)
}

// tagLen returns the length of "@name" or "#topic", 0 if chunk is neither. A
// sign before a digit is a word of its own: "# 1".
func tagLen(chunk string) int {
	first, _ := utf8.DecodeRuneInString(chunk[1:])
	if len(chunk) < 2 || !isLetter(first) {
		return 0
	}
	n := 1
	for n < len(chunk) {
		r, size := utf8.DecodeRuneInString(chunk[n:])
		after, _ := utf8.DecodeRuneInString(chunk[n+size:])
		if !inWord(r) && r != '_' && !(r == '.' && unicode.IsLower(after)) {
			break
		}
		n += size
	}
	return n
}

// siteLen returns the length of a host name with its path, such as
// example.org/about, or 0. Only names that end in a known label count.
func (x *scanner) siteLen(chunk string) int {
	n := hostLen(chunk, ".-")
	label := strings.LastIndexByte(chunk[:n], '.')
	if label <= 0 || !x.words.domain[chunk[label+1:n]] {
		return 0
	}
	if rest := chunk[n:]; rest != "" && rest[0] == '/' {
		return n + max(trimAddress(rest), 0)
	}
	if r, _ := utf8.DecodeRuneInString(chunk[n:]); n < len(chunk) && inWord(r) {
		return 0
	}
	return n
}

// hostLen returns the length of the longest start of chunk of letters, digits
// and inner characters of extra that ends in a letter or digit.
func hostLen(chunk, extra string) int {
	n := 0
	for i := range len(chunk) {
		switch c := chunk[i]; {
		case isASCIILetter(c) || '0' <= c && c <= '9':
			n = i + 1
		case strings.IndexByte(extra, c) < 0:
			return n
		}
	}
	return n
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
