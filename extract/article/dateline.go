package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is what stands before the first sentence of a report, as in
// "LIMA, 3 May 2024 (AP) – Two ships": the place, the day, the agency.
type dateline struct {
	head   string // all of it, without the sign at its end
	size   int    // bytes, with that sign and white space
	place  string // the first place, as a prefix of head
	agency string // what stands in brackets
	dated  bool   // names a month or a day of the week
}

// maxDateline is the greatest length of a dateline in bytes.
const maxDateline = 100

// datelineSigns are the signs that end a dateline. A hyphen needs white space
// on both sides, a colon or full stop behind it.
var datelineSigns = regexp.MustCompile(`[\s\p{Z}]*(?:[–—]|--)[\s\p{Z}]+|[\s\p{Z}]+-[\s\p{Z}]+|—|[:.][\s\p{Z}]+`)

// placeEnd is what ends the first place; a full stop only after capitals:
// "MOSCOW. April 25 (Interfax) - ", but "St. Petersburg".
var placeEnd = regexp.MustCompile(`([,/(])|\p{Lu}{3}(\.)[\s\p{Z}]`)

// Dateline returns the length in bytes of the dateline that the text of block
// b begins with, agency, sign and white space included; 0 if there is none.
// A place in capitals, a date or a known agency may make one in any block of
// the story; "Moscow – " does so only at its beginning, where a sentence
// follows that has no second dash.
func (a *Article) Dateline(b Block) int { return a.dateline(b).size }

// DatelinePlace returns where the first place of the dateline of block b stands
// in Text, as in "ASTANA/BERLIN (dpa) – " the first six bytes. It is
// empty if there is no dateline, or one that names a source instead. What it
// spans was not looked up anywhere: it may be no place after all.
func (a *Article) DatelinePlace(b Block) Span {
	place := a.dateline(b).place
	if agencyNamed(place) != "" || strings.ContainsFunc(place, unicode.IsDigit) {
		place = ""
	}
	return Span{b.Begin, b.Begin + len(place)}
}

func (a *Article) dateline(b Block) dateline {
	if b.Kind != Body && b.Kind != Lead {
		return dateline{}
	}
	return readDateline(a.Text[b.Begin:b.End], a.opensStory(b))
}

// opensStory reports whether b is among the first two paragraphs of the story:
// the line of a picture may have been taken for the first.
func (a *Article) opensStory(b Block) bool {
	before := 0
	for _, other := range a.Blocks {
		if other.Begin >= b.Begin || before > 1 {
			break
		}
		if other.Kind == Body {
			before++
		}
	}
	return before <= 1
}

// readDateline returns the dateline of a paragraph, the zero one if it has
// none. opening says that the paragraph may be the first.
func readDateline(text string, opening bool) dateline {
	for _, m := range datelineSigns.FindAllStringIndex(text[:min(len(text), maxDateline)], -1) {
		d := dateline{head: text[:m[0]], size: m[1]}
		if d.read() && d.endsAt(strings.TrimSpace(text[m[0]:m[1]]), text[m[1]:], opening) {
			return d
		}
	}
	return dateline{}
}

// read takes the head apart. It fails if the head has words of a sentence.
func (d *dateline) read() bool {
	rest := d.head
	if all := bracket.FindAllStringSubmatchIndex(rest, -1); all != nil {
		m := all[len(all)-1]
		d.agency = rest[m[2]:m[3]]
		if m[0] == 0 || !isSignature(d.agency) {
			return false
		}
		rest = rest[:m[0]] + "," + rest[m[1]:]
	}
	d.place = rest
	if m := placeEnd.FindStringSubmatchIndex(rest); m != nil {
		at := max(m[2], m[4])
		d.place, rest = rest[:at], rest[at+1:]
	} else {
		rest = ""
	}
	d.place = strings.TrimRightFunc(d.place, isBlank)
	return isPlaceName(d.place) && d.readRest(rest)
}

// readRest reads what follows the first place: other places, a date, an agency
// without brackets.
func (d *dateline) readRest(rest string) bool {
	numbers := false
	for field := range strings.FieldsSeq(strings.ReplaceAll(rest, "/", " ")) {
		field = strings.Trim(field, "().,")
		w := strings.ToLower(field)
		switch {
		case monthNames[w] > 0, weekdays[w]:
			d.dated = true
		case field == "", dateWords[w], particles[w], joiners[w], startsUpper(field), agencyNamed(field) != "":
		case isNumber(w):
			numbers = true
		default:
			return false
		}
	}
	d.dated = d.dated || len(dates(rest)) > 0
	return d.dated || !numbers
}

// isPlaceName reports whether the words may be the name of a place: capitals
// and particles, no word of grammar, month or day of the week at its head.
func isPlaceName(name string) bool {
	fields := strings.Fields(name)
	if len(fields) == 0 || len(fields) > 5 || !startsUpper(fields[0]) {
		return false
	}
	for _, f := range fields[1:] {
		if !startsUpper(f) && !particles[f] && !riverWords[f] {
			return false
		}
	}
	if placesWithArticle[strings.ToLower(name)] {
		return true
	}
	w := strings.ToLower(strings.Trim(fields[0], "."))
	return !functionEnglish[w] && !functionGerman[w] && !weekdays[w] && monthNames[w] == 0
}

var (
	placesWithArticle = wordSet{"the hague": true, "den haag": true}
	riverWords        = readParticles("am an a. im ob of on upon") // Frankfurt am Main
)

// isSignature reports whether what stands in brackets may be an agency or a
// reporter's sign: no age, no "left" of pictures.
func isSignature(text string) bool {
	switch {
	case agencyNamed(text) != "":
		return true
	case pictureSides.MatchString("(" + text + ")"):
		return false
	}
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == ',' })
	for _, f := range fields {
		if !startsUpper(f) && !isInitials(f) {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 3
}

// isInitials reports whether a word in small letters is short enough to be the
// sign of a reporter or agency.
func isInitials(word string) bool {
	w := strings.Trim(word, ".")
	return w != "" && len(w) <= 4 && !functionEnglish[w] && !functionGerman[w] &&
		!strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
}

// endsAt reports whether the sign ends the dateline and rest goes on with a
// sentence.
func (d *dateline) endsAt(sign, rest string, opening bool) bool {
	if !beginsSentence(rest) {
		return false
	}
	known := d.dated || agencyNamed(d.agency) != ""
	loud := isLoud(d.place, opening)
	switch sign {
	case ":":
		return known || loud && d.agency != ""
	case ".":
		return (known || loud) && !d.breaksDate(rest)
	}
	return known || loud || opening && d.standsAlone(sign, rest)
}

// beginsSentence reports whether the first character may begin a sentence.
func beginsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"“„«»'‘‚’`, r)
}

// isLoud reports whether a place is in capitals as agencies write it; in the
// middle of the story three letters are rather an abbreviation.
func isLoud(place string, opening bool) bool {
	letters := 0
	for _, r := range place {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters > 3 || opening && letters == 3
}

// breaksDate reports whether a full stop before rest stands inside a date or
// before one: "3. Mai", "Feb. 3", "MOSCOW. April 25".
func (d *dateline) breaksDate(rest string) bool {
	before, next := strings.Fields(d.head), strings.Fields(rest)[0]
	return isDatePart(next) && (!isNumber(next) || isDatePart(before[len(before)-1]))
}

func isDatePart(field string) bool {
	w := strings.ToLower(strings.Trim(field, ".,"))
	return w != "" && (isNumber(w) || monthNames[w] > 0 || weekdays[w])
}

// standsAlone tells "Moscow – Both sides" from the subject of a sentence with
// an insertion, "Orlov – Russia's envoy – said": after a dateline comes a word
// of grammar, or at least no second dash. A hyphen asks for such a word.
func (d *dateline) standsAlone(sign, rest string) bool {
	if d.size == len(d.head)+len(sign) {
		return false // no white space: "Orlov—Russia's envoy"
	}
	if strings.ToUpper(d.place) == d.place {
		return false // an abbreviation: "EU – Both sides"
	}
	word := strings.ToLower(strings.Fields(rest)[0])
	if functionEnglish[word] || functionGerman[word] {
		return true
	}
	sentence, _, _ := strings.Cut(rest, ". ")
	return sign != "-" && !strings.Contains(sentence, " "+sign)
}
