package article

import (
	"embed"
	"maps"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// wordFiles hold the language of pages: what their furniture says. Pages mix
// languages (a German site around an English translation), so the phrases of
// both languages always apply.
//
//go:embed words/*.txt
var wordFiles embed.FS

// phrases is a list of phrases, by their first word. A phrase stands on a line
// of its own in words/NAME.txt:
//
//	^      the paragraph begins here        $  it ends here
//	#      a number                         *  one to three words
//	~      at the beginning: weak, believed only where there is no sentence
//
// Words are compared as fold gives them; a colon is a word.
type phrases struct {
	first map[string][]phrase
	loose []phrase // those that begin with # or *
}

type phrase struct {
	words []string
	begin bool
	end   bool
	weak  bool
}

// readPhrases reads words/name.txt.
func readPhrases(name string) *phrases {
	list := &phrases{first: map[string][]phrase{}}
	for _, line := range readLines(name) {
		p := newPhrase(line)
		switch head := p.words[0]; head {
		case "#", "*":
			list.loose = append(list.loose, p)
		default:
			list.first[head] = append(list.first[head], p)
		}
	}
	return list
}

// readLines returns the lines of words/name.txt without comments. The files
// are part of the program: one that cannot be read is a bug.
func readLines(name string) []string {
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "//") {
			lines = append(lines, line)
		}
	}
	return lines
}

func newPhrase(line string) phrase {
	var p phrase
	for _, field := range strings.Fields(line) {
		switch field {
		case "~":
			p.weak = true
		case "^":
			p.begin = true
		case "$":
			p.end = true
		case "#", "*":
			p.words = append(p.words, field)
		default:
			p.words = append(p.words, fold(field)...)
		}
	}
	if len(p.words) == 0 {
		panic("empty phrase: " + line)
	}
	return p
}

// count returns how many places of the paragraph one of the phrases begins at.
func (l *phrases) count(words []string, prose bool) int {
	n := 0
	for i := range words {
		if l.at(words, i, prose) {
			n++
		}
	}
	return n
}

func (l *phrases) at(words []string, i int, prose bool) bool {
	for _, list := range [2][]phrase{l.first[words[i]], l.loose} {
		for _, p := range list {
			if (!p.weak || !prose) && (!p.begin || i == 0) && matchWords(p.words, words[i:], p.end) {
				return true
			}
		}
	}
	return false
}

func matchWords(pattern, words []string, whole bool) bool {
	if len(pattern) == 0 {
		return !whole || len(words) == 0
	}
	if len(words) == 0 {
		return false
	}
	switch pattern[0] {
	case "#":
		return isNumber(words[0]) && matchWords(pattern[1:], words[1:], whole)
	case "*":
		for n := 1; n <= 3 && n <= len(words); n++ {
			if matchWords(pattern[1:], words[n:], whole) {
				return true
			}
		}
		return false
	}
	return pattern[0] == words[0] && matchWords(pattern[1:], words[1:], whole)
}

func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// wordSet is a set of single words.
type wordSet map[string]bool

// readWords reads words/name.txt, in which white space parts the words.
func readWords(name string) wordSet {
	set := wordSet{}
	for _, line := range readLines(name) {
		for _, w := range fold(line) {
			set[w] = true
		}
	}
	return set
}

// readKinds reads words/name.txt, whose lines have a kind, a colon and the
// words of that kind, as they are.
func readKinds(name string) map[string]string {
	kinds := map[string]string{}
	for _, line := range readLines(name) {
		kind, words, _ := strings.Cut(line, ":")
		for w := range strings.FieldsSeq(words) {
			kinds[w] = kind
		}
	}
	return kinds
}

func union(sets ...wordSet) wordSet {
	all := wordSet{}
	for _, s := range sets {
		maps.Copy(all, s)
	}
	return all
}

// covers reports whether all words are in the set or numbers, and one is in it.
func (s wordSet) covers(words []string) bool {
	found := false
	for _, w := range words {
		switch {
		case s[w]:
			found = true
		case w != ":" && !isNumber(w):
			return false
		}
	}
	return found
}

// fold returns the words of a text in lower case: runs of letters and digits,
// without apostrophes ("don't" is dont). Each colon is a word.
func fold(text string) []string {
	var words []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			words = append(words, b.String())
			b.Reset()
		}
	}
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\u00ad':
		case r == ':':
			flush()
			words = append(words, ":")
		default:
			flush()
		}
	}
	flush()
	return words
}
