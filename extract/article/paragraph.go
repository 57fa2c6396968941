package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is a stretch of Text between breaks, before its kind is known.
type paragraph struct {
	Span
	text  string
	words []string // as fold gives them
	gap   bool     // a blank line or a block's end stands before it
	mark  *element // innermost element of the markup that holds it; nil for text
	link  bool     // the markup has the whole of it as links

	size     int  // words as parted by white space
	function int  // words of grammar in lower case
	capital  int  // words with a capital letter or digit first
	final    bool // ends as a sentence does
	prose    bool // holds at least one whole sentence
}

var (
	functionEnglish = readWords("function-en")
	functionGerman  = readWords("function-de")
)

// newParagraph measures the paragraph at the span of text.
func newParagraph(text string, s Span, gap bool) *paragraph {
	p := &paragraph{Span: s, text: text[s.Begin:s.End], gap: gap}
	p.words = fold(p.text)
	for _, w := range strings.FieldsFunc(p.text, func(r rune) bool { return unicode.IsSpace(r) || r == '—' || r == '–' }) {
		p.size++
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "":
			p.size--
		case unicode.IsUpper(first) || unicode.IsDigit(first):
			p.capital++
		case functionEnglish[w] || functionGerman[w]:
			p.function++
		}
	}
	p.final = endsSentence(p.text)
	p.prose = p.looksProse()
	return p
}

// looksProse tells sentences from headings and labels, which have no full stop
// and few words of grammar. A lone question is a heading as often as not.
func (p *paragraph) looksProse() bool {
	switch {
	case p.size >= 25 && p.function >= 5:
		return true
	case !p.final:
		return p.size >= 8 && p.function >= 2 && innerStops(p.text) > 0
	case p.size <= 12 && strings.HasSuffix(p.text, "?") && innerStops(p.text) == 0:
		return false
	case p.size >= 5:
		return p.function >= 2 || p.function >= 1 && strings.HasSuffix(p.text, ".")
	}
	return p.size >= 3 && p.function >= 1 && strings.HasSuffix(p.text, ".")
}

// endsSentence reports whether the last character, closing quotes and brackets
// aside, ends a sentence.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\u00a0\"'”“’‘»«)]")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…", r)
}

// innerStops counts the places where one sentence ends and another begins.
func innerStops(text string) int {
	n := 0
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i++ {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(fields[i], "\"'„“”‘’«»(["))
		if len(fields[i-1]) > 4 && endsSentence(fields[i-1]) && unicode.IsUpper(first) {
			n++
		}
	}
	return n
}

// is reports whether a phrase of the list says what the paragraph is. In long
// paragraphs of sentences one phrase is not enough: a story may speak of
// cookies and newsletters too.
func (p *paragraph) is(list *phrases) bool {
	need := 1
	if p.prose && p.size > 60 {
		need = 2
	}
	return list.count(p.words, p.prose) >= need
}

// wordLetters returns the folded words without colons and numbers.
func (p *paragraph) wordLetters() []string {
	var words []string
	for _, w := range p.words {
		if w != ":" && !isNumber(w) {
			words = append(words, w)
		}
	}
	return words
}
