package article

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"
)

// DefaultLimit is the greatest size in bytes of an input, unless told otherwise.
const DefaultLimit = 20 << 20

// Options are what the caller knows better than the articles.
type Options struct {
	Limit     int64     // greatest size of an input in bytes; 0 is DefaultLimit
	Published time.Time // day of articles that show none
}

// Error says why one input is no article. Its text is one line.
type Error struct {
	Path   string // as given, with the line where that helps: "metadata.csv:3"
	Reason string
	Err    error // the cause, or nil
}

func (e *Error) Error() string { return e.Path + ": " + e.Reason }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Read reads the articles at the paths, in order: files, folders with all that
// is in them, and "-" for stdin. An input that is no article gives an *Error;
// the others go on. One article is in memory at a time.
func Read(paths []string, stdin io.Reader, opts Options) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		for source, err := range Walk(paths, stdin) {
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			if !yield(source.Read(opts)) {
				return
			}
		}
	}
}

// Parse reads an article from the bytes of its input. id becomes its ID and
// the path in errors.
func Parse(id string, data []byte, opts Options) (*Article, error) {
	return parse(id, id, data, row{}, opts)
}

// parse reads an article; row is what metadata.csv says about it.
func parse(id, path string, data []byte, known row, opts Options) (*Article, error) {
	a, err := build(data)
	if err != nil {
		return nil, &Error{Path: path, Reason: err.Error(), Err: err}
	}
	a.ID = id
	a.override(known)
	if a.Published.IsZero() && !opts.Published.IsZero() {
		y, m, d := opts.Published.Date()
		a.Published = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	if err := a.findLanguage(known); err != nil {
		return nil, &Error{Path: path, Reason: err.Error(), Err: err}
	}
	return a, nil
}

// Reasons why text is no article.
var (
	errEmpty = errors.New("is empty")
	errStory = errors.New("holds no story")
)

// build reads all but the language.
func build(data []byte) (*Article, error) {
	if len(bytes.TrimFunc(data, isBlank)) == 0 {
		return nil, errEmpty
	}
	text, encoding, err := decode(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimFunc(text, isBlank) == "" {
		return nil, errEmpty
	}
	if what := otherFormat(text); what != "" {
		return nil, fmt.Errorf("is %s, not an article", what)
	}
	sum := sha256.Sum256(data)
	a := &Article{Hash: hex.EncodeToString(sum[:]), Encoding: encoding, Original: text}
	if looksHTML([]byte(text[:min(len(text), 2000)])) {
		a.readPage()
	} else {
		a.Text = text
		p := classify(paragraphs(text), nil, nil)
		a.setBlocks(p)
		a.about(p)
	}
	for _, b := range a.Blocks {
		if b.Kind.Story() {
			return a, nil
		}
	}
	return nil, errStory
}

// otherFormat names formats of text that hold no single article.
func otherFormat(text string) string {
	head := strings.TrimSpace(text[:min(len(text), 2000)])
	switch {
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "["):
		if json.Valid([]byte(text)) {
			return "JSON"
		}
		if line, _, more := strings.Cut(head, "\n"); more && json.Valid([]byte(line)) {
			return "JSON lines"
		}
	case strings.HasPrefix(head, "<?xml") && !looksXHTML(head):
		return "XML"
	}
	return ""
}

func looksXHTML(head string) bool {
	head = strings.ToLower(head)
	return strings.Contains(head, "<html") || strings.Contains(head, "<!doctype html")
}

// readPage reads markup.
func (a *Article) readPage() {
	h := readHTML(a.Original)
	a.Text = h.text.String()
	a.SetAnchors(h.anchors)
	main := h.main()
	p := classify(h.list, h.about.titles, main)
	a.setBlocks(p)
	a.about(p)
	a.Publisher = first(h.about.publisher, a.Publisher)
	a.Title = first(a.Title, h.about.title)
	a.URL = h.about.url
	if lang, _ := languageOf(h.about.language); lang != "" {
		a.Language = lang // a hint only: see findLanguage
	}
	switch day := h.about.timeIn(main); {
	case h.about.rank > 0:
		a.Published = h.about.published
	case a.Published.IsZero():
		a.Published = day
	}
}

// timeIn returns the day of the first <time> in the story's element.
func (m *pageMeta) timeIn(main *element) time.Time {
	for _, t := range m.times {
		if t.holder.called() != Other && t.holder.called() != Junk && (main == nil || t.holder.within(main)) {
			return t.day
		}
	}
	return time.Time{}
}

func (a *Article) setBlocks(p *page) {
	for i, para := range p.list {
		a.Blocks = append(a.Blocks, Block{Span: para.Span, Kind: p.kinds[i], Rule: p.rules[i].name})
	}
}

// override sets what metadata.csv knows.
func (a *Article) override(known row) {
	if !known.published.IsZero() {
		a.Published = known.published
	}
	a.Publisher = first(known.publisher, a.Publisher)
	a.URL = first(known.url, a.URL)
}

// findLanguage decides the language: by metadata.csv, else by the story's
// words, else by what the page says.
func (a *Article) findLanguage(known row) error {
	if known.language != "" {
		a.Language = known.language
		return nil
	}
	var b strings.Builder
	for _, block := range a.Blocks {
		if block.Kind.Story() && b.Len() < 1<<16 {
			b.WriteString(a.Text[block.Begin:min(block.End, block.Begin+1<<16)])
			b.WriteByte('\n')
		}
	}
	lang, other := detect(b.String())
	switch {
	case lang != "":
		a.Language = lang
	case other != "":
		return fmt.Errorf("read as %s; only English and German can be read (metadata.csv can say which it is)", other)
	case a.Language == "":
		return errors.New("is in no language that can be told")
	}
	return nil
}
