package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Part is what a block does in an interview.
type Part string

// Parts of an interview. A block of the story around it has none.
const (
	Asks    Part = "asks"
	Answers Part = "answers"
)

// Turn says who speaks in a block.
type Turn struct {
	Part  Part
	Name  string // as a label before the words names the speaker: "BRODIE"; "" without one
	Label int    // bytes of the label, its colon and white space
}

// Interview returns who speaks in each block of a story that consists of
// questions and answers, nil for another: the blocks have labels ("Q: …",
// "BRODIE: …"), or questions without quotation marks stand between answers that
// have them, or that say "I".
func (a *Article) Interview() []Turn {
	if turns := a.labelled(); turns != nil {
		return turns
	}
	return a.questioned()
}

// label is a short line of capitalised words before a colon.
var label = regexp.MustCompile(`^(?:\pN+[.)] +)?(\p{Lu}[\p{L}.'’&-]*(?: [\p{L}.'’&-]+){0,3}) ?:[\s\p{Z}]+`)

// interviewWords are labels and pronouns, and what they tell.
var interviewWords = readKinds("interview")

// IsRole reports whether a label says what the speaker does, and names nobody.
func IsRole(label string) bool { return interviewWords[label] != "" }

// labelled reads an interview whose speakers are labelled. Two of them speak in
// turn, and there are two rounds of it at least.
func (a *Article) labelled() []Turn {
	turns := make([]Turn, len(a.Blocks))
	count := make(map[string]int)
	for i, b := range a.Blocks {
		if m := label.FindStringSubmatchIndex(a.Text[b.Begin:b.End]); m != nil && b.Kind != Headline && b.Kind != Byline && b.Kind != Caption {
			name := a.Text[b.Begin+m[2] : b.Begin+m[3]]
			turns[i] = Turn{Name: name, Label: m[1]}
		}
	}
	shorten(turns, count)
	last, rounds := 0, 0
	for i, t := range turns {
		if count[t.Name] > 1 {
			last = i
		}
	}
	for _, n := range count {
		if n > 1 {
			rounds++
		}
	}
	if rounds < 2 {
		return nil
	}
	part := a.parts(turns, count)
	for i := range turns {
		t := &turns[i]
		switch {
		case t.Name == "" && i > last && !has(a.Text[a.Blocks[i].Begin:a.Blocks[i].End], "speaking"): // the story goes on
		case t.Name == "" && i > 0 && a.Blocks[i].Kind.Story():
			t.Part, t.Name = turns[i-1].Part, turns[i-1].Name
		case count[t.Name] > 1 || t.Name == strings.ToUpper(t.Name):
			t.Part = part[t.Name]
		default:
			*t = Turn{}
		}
	}
	return turns
}

// shorten gives turns the shortest label of their speaker, "Brodie" for "Anna
// Brodie", and counts them.
func shorten(turns []Turn, count map[string]int) {
	for i := range turns {
		t := &turns[i]
		if t.Name == "" {
			continue
		}
		for _, o := range turns {
			if o.Name != "" && (strings.HasSuffix(t.Name, " "+o.Name) || strings.HasSuffix(t.Name, "-"+o.Name)) {
				t.Name = o.Name
			}
		}
		count[t.Name]++
	}
}

// parts says what the speakers with several turns do: who mostly asks, asks.
func (a *Article) parts(turns []Turn, count map[string]int) map[string]Part {
	asked := make(map[string]int)
	for i, t := range turns {
		if strings.HasSuffix(strings.TrimSpace(a.Text[a.Blocks[i].Begin:a.Blocks[i].End]), "?") {
			asked[t.Name]++
		}
	}
	part := make(map[string]Part)
	for name, n := range count {
		switch kind := interviewWords[name]; {
		case kind == "asks", kind != "answers" && asked[name]*2 > n:
			part[name] = Asks
		default:
			part[name] = Answers
		}
	}
	return part
}

// questioned reads an interview without labels.
func (a *Article) questioned() []Turn {
	turns := make([]Turn, len(a.Blocks))
	questions, answered, personal, addressed, quoted := 0, 0, 0, 0, 0
	last := -1
	for i, b := range a.Blocks {
		text := a.Text[b.Begin:b.End]
		switch {
		case !b.Kind.Story() || b.Kind == Headline:
			continue
		case asks(text):
			turns[i].Part = Asks
			questions++
			if has(text, "addressing") {
				addressed++
			}
		case last >= 0 && turns[last].Part == Asks:
			turns[i].Part = Answers
			answered++
			if speaksAsI(text) {
				personal++
			}
			if opensQuotation(text) {
				quoted++
			}
		case last >= 0 && turns[last].Part == Answers && speaksAsI(text):
			turns[i].Part = Answers
		case last >= 0 && turns[last].Part == Answers && b.Kind == Body && has(text, "addressing") && !opensQuotation(text):
			turns[i].Part = Asks // "The minister says that you knew."
		}
		last = i
	}
	if questions < 2 || personal < 2 || personal*2 < answered || addressed == 0 && quoted < answered {
		return nil
	}
	return turns
}

// asks reports whether a paragraph is a question outside of quotation marks.
func asks(text string) bool {
	return strings.HasSuffix(strings.TrimSpace(text), "?") && !opensQuotation(text)
}

func opensQuotation(text string) bool { return strings.IndexAny(text, "\"“„»«") == 0 }

// speaksAsI reports whether a paragraph is somebody's own words: it stands in
// quotation marks from its first word to its last, or says "I" outside of them.
func speaksAsI(text string) bool {
	text = strings.TrimSpace(text)
	outside := outsideQuotes(text)
	if opensQuotation(text) {
		return strings.TrimFunc(outside, func(r rune) bool { return !unicode.IsLetter(r) }) == ""
	}
	return has(outside, "speaking") || has(outside, "together")
}

// outsideQuotes is what a paragraph says outside of quotation marks.
func outsideQuotes(text string) string {
	var b strings.Builder
	open := false
	for _, r := range text {
		switch {
		case strings.ContainsRune("\"“„”»«", r):
			open = !open
		case !open:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// has reports whether a text has a word of a kind.
func has(text, kind string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(parts, func(word string) bool { return interviewWords[word] == kind })
}
