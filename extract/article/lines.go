package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of plain text, without white space at its ends.
type line struct {
	Span
	text string
	gap  bool // a blank line before it
}

// openEnds are words that a line of its own does not end with.
var openEnds = readWords("open-ends")

// paragraphs parts plain text. Scraped text mostly has a paragraph on each
// line; text that was wrapped at a width has several lines in one.
func paragraphs(text string) []*paragraph {
	lines := readTextLines(text)
	width := wrapWidth(lines)
	var list []*paragraph
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && goesOn(lines[j-1], lines[j], width) {
			j++
		}
		list = append(list, newParagraph(text, Span{lines[i].Begin, lines[j-1].End}, lines[i].gap))
		i = j
	}
	return list
}

func readTextLines(text string) []line {
	var lines []line
	gap := true
	for begin := 0; begin < len(text); {
		end, next := lineEnd(text, begin)
		part := text[begin:end]
		trimmed := strings.TrimLeftFunc(part, isBlank)
		from := begin + len(part) - len(trimmed)
		trimmed = strings.TrimRightFunc(trimmed, isBlank)
		if trimmed == "" {
			gap = true
		} else {
			lines = append(lines, line{Span{from, from + len(trimmed)}, trimmed, gap})
			gap = false
		}
		begin = next
	}
	return lines
}

// lineEnd returns where the line from begin on ends and where the next begins.
func lineEnd(text string, begin int) (end, next int) {
	i := strings.IndexAny(text[begin:], "\n\r\v\f\u0085\u2028\u2029")
	if i < 0 {
		return len(text), len(text)
	}
	end = begin + i
	_, size := utf8.DecodeRuneInString(text[end:])
	if strings.HasPrefix(text[end:], "\r\n") {
		size = 2
	}
	return end, end + size
}

// isBlank reports whether a character shows nothing.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060' || unicode.IsControl(r)
}

// wrapWidth returns the width in characters at which the text was wrapped, or 0.
// It was, where many lines break off in mid-sentence and none is long.
func wrapWidth(lines []line) int {
	var widths []int
	broken, joints := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		joints++
		if !endsSentence(lines[i-1].text) && startsLower(lines[i].text) {
			broken++
			widths = append(widths, utf8.RuneCountInString(lines[i-1].text))
		}
	}
	if broken < 3 || broken*10 < joints*3 {
		return 0
	}
	slices.Sort(widths)
	width := widths[len(widths)-1]
	if width < 40 || width > 120 || widths[len(widths)/2] < width*7/10 {
		return 0
	}
	return width
}

// goesOn reports whether line b belongs to the paragraph of line a. At a known
// width it does if its first word would not have fitted; otherwise only if the
// sentence is plainly unfinished.
func goesOn(a, b line, width int) bool {
	if b.gap {
		return false
	}
	if full := isFull(a, b, width); full || startsItem(b.text) {
		return full && (!startsItem(b.text) || !endsSentence(a.text))
	}
	fields := strings.Fields(a.text)
	if len(fields) < 4 || endsSentence(a.text) {
		return false
	}
	last := fields[len(fields)-1]
	return openEnds[last] && !isMenu(a.text) || strings.HasSuffix(last, ",") && startsLower(b.text)
}

// isMenu finds lines that end with "Sign in" or the like and go on nowhere.
func isMenu(text string) bool { return namesIcons(text) || furnitureWords.covers(fold(text)) }

// isFull reports whether the first word of b would not have fitted into line a.
func isFull(a, b line, width int) bool {
	word, _, _ := strings.Cut(b.text, " ")
	used := utf8.RuneCountInString(a.text)
	return width > 0 && used+1+utf8.RuneCountInString(word) > width-2 && used <= width+2
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// startsItem reports whether a line begins with the sign of a list item.
func startsItem(text string) bool {
	for _, sign := range []string{"- ", "– ", "— ", "* ", "• ", "· ", "> ", "» ", "→ ", "▶ ", "■ ", "◆ "} {
		if strings.HasPrefix(text, sign) {
			return true
		}
	}
	digits := strings.TrimLeft(text, "0123456789")
	return digits != text && len(text)-len(digits) <= 2 && (strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") "))
}
