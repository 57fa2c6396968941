package train

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf16"

	"dossier/extract/article"
	"dossier/extract/segment"
	"dossier/extract/syntax"
)

// smartKinds says which of SmartData's concepts are names.
var smartKinds = map[string]syntax.NameKind{
	"person": syntax.Person, "organization": syntax.Organization, "organization-company": syntax.Organization,
	"location": syntax.Place, "location-city": syntax.Place,
}

// smartDocument is a document as SmartData has it; spans count UTF-16 units.
type smartDocument struct {
	ID       string                    `json:"id"`
	Text     struct{ String string }   `json:"text"`
	Concepts struct{ Array []concept } `json:"conceptMentions"`
}

type concept struct {
	Type string                   `json:"type"`
	Span struct{ Start, End int } `json:"span"`
}

// readSmartData reads the names in the news of the DFKI SmartData corpus,
// packed JSON documents one after another. Tweets and traffic reports are left
// out, and what is annotated there but is no name: "Gruppe", "deutsche".
func readSmartData(file string, lists nameLists) ([]namedSentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	defer f.Close()
	unpacked, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read names: %s: %w", file, err)
	}
	segmenter, err := segment.New(article.German)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	var out []namedSentence
	decoder := json.NewDecoder(unpacked)
	for {
		var d smartDocument
		err := decoder.Decode(&d)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read names: %s: %w", file, err)
		}
		if d.news() {
			out = append(out, d.sentences(segmenter, lists)...)
		}
	}
}

// news reports whether the document is a news story: not a tweet, not about
// traffic.
func (d *smartDocument) news() bool {
	for _, c := range d.Concepts.Array {
		switch c.Type {
		case "location-stop", "location-street", "location-route":
			return false
		}
	}
	return strings.HasPrefix(d.ID, "http")
}

func (d *smartDocument) sentences(segmenter *segment.Segmenter, lists nameLists) []namedSentence {
	text := d.Text.String
	kinds := d.kinds(text)
	var out []namedSentence
	base := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		for _, words := range segmenter.Sentences(line, base) {
			s := namedSentence{words: words}
			for i := 0; i < len(words); i++ {
				m, ok := smartName(words, i, kinds, lists)
				if ok {
					s.mentions = append(s.mentions, m)
					i = m.Last - 1
				}
			}
			out = append(out, s)
		}
		base += len(line)
	}
	return out
}

// smartSpan is a name's bytes and kind.
type smartSpan struct {
	end  int
	kind syntax.NameKind
}

// kinds returns the names by their first bytes.
func (d *smartDocument) kinds(text string) map[int]smartSpan {
	offsets := utf16Offsets(text)
	out := map[int]smartSpan{}
	for _, c := range d.Concepts.Array {
		begin, end := c.Span.Start, c.Span.End
		if kind := smartKinds[c.Type]; kind != "" && 0 <= begin && begin < end && end < len(offsets) {
			out[offsets[begin]] = smartSpan{offsets[end], kind}
		}
	}
	return out
}

// utf16Offsets returns the byte that each UTF-16 unit starts at, and the end.
func utf16Offsets(text string) []int {
	var offsets []int
	for i, r := range text {
		for range utf16.RuneLen(r) {
			offsets = append(offsets, i)
		}
	}
	return append(offsets, len(text))
}

// smartName returns the name that starts with word i. A span that ends inside
// a word is none.
func smartName(words []syntax.Word, i int, kinds map[int]smartSpan, lists nameLists) (syntax.Mention, bool) {
	span, ok := kinds[words[i].Begin]
	if !ok {
		return syntax.Mention{}, false
	}
	m := syntax.Mention{First: i, Last: i, Kind: span.kind}
	for m.Last < len(words) && words[m.Last].End <= span.end {
		m.Last++
	}
	if m.Last == i || words[m.Last-1].End != span.end || !capital(words[m.Last-1].Form) && m.Last-i == 1 {
		return m, false
	}
	if first := strings.ToLower(words[i].Form); m.Last-i == 1 && lists.nouns[first] || !capital(words[i].Form) {
		return m, false
	}
	if m.Kind == syntax.Person {
		return lists.untitled(words, m)
	}
	return m, true
}
