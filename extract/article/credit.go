package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	creditPhrases  = readPhrases("credits")
	captionPhrases = readPhrases("captions")
	weekdays       = readWords("weekdays")
	dateWords      = union(readWords("datewords"), weekdays)
	agencies       = readAgencies()
)

// agency is a news agency and the ways in which pages name it.
type agency struct {
	name  string
	forms [][]string // folded words
}

func readAgencies() []agency {
	var list []agency
	for _, line := range readLines("agencies") {
		name, forms, _ := strings.Cut(line, ":")
		a := agency{name: name}
		for form := range strings.SplitSeq(forms, ",") {
			a.forms = append(a.forms, fold(form))
		}
		list = append(list, a)
	}
	return list
}

// agencyIn returns the first agency that the words name, and how many of the
// words name agencies.
func agencyIn(words []string) (name string, named int) {
	for i := 0; i < len(words); {
		n, found := agencyAt(words[i:])
		if n == 0 {
			i++
			continue
		}
		if name == "" {
			name = found
		}
		named += n
		i += n
	}
	return name, named
}

func agencyAt(words []string) (n int, name string) {
	for _, a := range agencies {
		for _, form := range a.forms {
			if len(form) > n && len(words) >= len(form) && slices.Equal(form, words[:len(form)]) {
				n, name = len(form), a.name
			}
		}
	}
	return n, name
}

// agencyLine finds lines of agencies and initials alone.
var agencyLine = &rule{
	name: "agency line", doc: "jwu/dpa", kind: Byline,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		words := para.wordLetters()
		_, named := agencyIn(words)
		switch {
		case named == 0 || len(words) > 8 || para.function > 0:
			return false
		case named == len(words):
			return true
		case !strings.ContainsAny(para.text, "/;,(|"): // between agencies and initials
			return false
		}
		return onlyInitials(para.text)
	},
}

// onlyInitials reports whether the words beside agencies are short and in
// small or capital letters only: names of people are not.
func onlyInitials(text string) bool {
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		w := strings.ToLower(f)
		if n, _ := agencyAt([]string{w}); n > 0 || w == "agenturen" || w == "infocom" {
			continue
		}
		if len(w) > 4 || f != w && !isCapitals(f) {
			return false
		}
	}
	return true
}

var (
	particles = readParticles("de von van der den del la le du di da dos al el bin ibn zu zur ter ten")
	joiners   = readParticles("and und in aus at for für with mit the correspondent reporter editor staff writer chief")
)

func readParticles(list string) wordSet {
	set := wordSet{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// authorLine finds "By" and names. Below the first sentence the name must have
// two words, as headings may begin with "Von" too.
var authorLine = &rule{
	name: "author line", doc: "By Helen Marsh and John Roe in Doha", kind: Byline,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		fields := strings.Fields(para.text)
		if para.prose || len(fields) > 16 || !saysBy(fields[0]) {
			return false
		}
		if len(fields) == 1 {
			return true // the names are on the next line
		}
		if p.proseBefore(i) && (len(fields) < 3 || !startsUpper(fields[2])) {
			return false
		}
		return isNames(fields[1:])
	},
}

func saysBy(word string) bool {
	word = strings.ToLower(strings.TrimSuffix(word, ":"))
	return word == "by" || word == "von"
}

// isNames reports whether fields are names, joined by words such as "and".
func isNames(fields []string) bool {
	if !startsUpper(fields[0]) {
		return fields[0] == "admin" && len(fields) == 1
	}
	for _, f := range fields {
		f = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) })
		if f != "" && !startsUpper(f) && !particles[f] && !joiners[f] {
			return false
		}
	}
	return true
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

var creditLine = &rule{
	name: "credit line", doc: "Reporting by Jane Roe; Editing by John Doe", kind: Byline,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return para.size <= 40 && para.is(creditPhrases)
	},
}

// pictureCredit is the maker of a picture, at the end of the text under it.
var pictureCredit = regexp.MustCompile(
	`(^|[\s(\[|/])(?i:fotos?|photos?|photographs?|picture|image|bild|bilder|grafik|graphic|illustration|credits?|file)(?i:\s+credit|\s+by|/\p{L}+)?\s*:\s*(?:[\p{Lu}©@(]|dpa|dts|epd|imago).{0,80}$`)

// makerAndAgency is such a credit without the word: "REUTERS/Jane Roe".
var makerAndAgency = regexp.MustCompile(
	`((?i:reuters|afp|ap|ap photo|dpa|epa|tass|apa|upi|efe|ansa|getty images|imago|picture alliance)\s?/\s?\p{Lu}[\p{L}.-]+|` +
		`\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+\s?/\s?(REUTERS|Reuters|AFP|AP|dpa|EPA|TASS|APA|UPI|EFE|ANSA|Getty|Getty Images|imago|Imago|Sputnik|Pool))` +
		`[\p{L}\s./)\]-]{0,40}$`)

var pictureSides = regexp.MustCompile(`\((l|r|M|re|li|left|right|links|rechts|hinten|vorn|C|L|R)\.?\)`)

// photoCredit asks for a short text: a long paragraph with a credit at its end
// is a paragraph of the story that a picture's line was pasted to.
var photoCredit = &rule{
	name: "photo credit", doc: "The harbour at dawn. Photo: Example/Jane Roe", kind: Caption,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		switch {
		case para.size > 70 || !strings.ContainsAny(para.text, ":/("):
			return false
		case pictureCredit.MatchString(para.text), makerAndAgency.MatchString(para.text):
			return true
		}
		return para.size <= 45 && pictureSides.MatchString(para.text)
	},
}

var captionLabel = &rule{
	name: "caption label", doc: "FILE PHOTO: the harbour", kind: Caption,
	fits: func(p *page, i int) bool { return p.list[i].size <= 60 && p.list[i].is(captionPhrases) },
}

// dateLine finds lines that hold a date and little else: names, weekdays,
// hours, "published". In a sentence a date is the story's.
var dateLine = &rule{
	name: "date line", doc: "Doha, 3 June 2025, 10:15 | Updated 11:00", kind: Byline,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if para.size > 20 {
			return false
		}
		found := dates(para.text)
		return len(found) > 0 && isDateFurniture(withoutSpans(para.text, found))
	},
}

// isDateFurniture reports whether what a date line holds beside its dates is
// names and words of date lines, of which it may have few.
func isDateFurniture(rest string) bool {
	names := 0
	for _, field := range strings.FieldsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		lower := strings.ToLower(field)
		switch {
		case dateWords[lower], utf8.RuneCountInString(field) <= 2:
		case startsUpper(field) || particles[lower] || joiners[lower]:
			names++
		case navWords[lower] || shareWords[lower]:
			names++
		default:
			return false
		}
	}
	return names <= 8
}

func withoutSpans(text string, found []foundDate) string {
	var b strings.Builder
	at := 0
	for _, d := range found {
		b.WriteString(text[at:d.Begin])
		b.WriteByte(' ')
		at = d.End
	}
	b.WriteString(text[at:])
	return b.String()
}
