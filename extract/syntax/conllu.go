package syntax

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
)

// Record is one sentence of a CoNLL-U file
// (https://universaldependencies.org/format.html) with what the file says
// about it. Columns XPOS and DEPS and empty nodes are not kept.
//
// Of a multi-word token, such as German "am" (an dem), the words share the
// span of the token, unless their forms make up its surface, as those of
// English "don't" (do n't) do: then each has its own part.
type Record struct {
	Line     int       // line of the file that the sentence starts at, from 1
	ID       string    // sent_id
	Text     string    // the text comment; made from the words if there is none
	NewDoc   bool      // the sentence starts a document
	NewPar   bool      // the sentence starts a paragraph
	Comments []Comment // all comments, in order, those above too
	Words    []Word    // spans point into Text
	Tags     []Tag
	Arcs     []Arc
	Misc     []string // the MISC column of each word, "" where it is empty
}

// Comment is a comment line "# Key = Value"; Value is empty for "# Key".
type Comment struct {
	Key, Value string
}

// Comment returns the values of all comments with a key, in order.
func (r *Record) Comment(key string) []string {
	var values []string
	for _, c := range r.Comments {
		if c.Key == key {
			values = append(values, c.Value)
		}
	}
	return values
}

// MiscValue returns the value of a key in word i's MISC column, or "".
func (r *Record) MiscValue(i int, key string) string {
	if i >= len(r.Misc) {
		return ""
	}
	for pair := range strings.SplitSeq(r.Misc[i], "|") {
		if k, v, ok := strings.Cut(pair, "="); ok && k == key {
			return v
		}
	}
	return ""
}

// Sentence builds the sentence of the record.
func (r *Record) Sentence() (*Sentence, error) {
	return Build(r.Text, r.Words, r.Tags, r.Arcs, nil)
}

// ReadCoNLLU returns the sentences of a CoNLL-U file. name is the file's name
// for errors, which read "file:line: message"; the first one ends the sequence.
// A word's head may be missing ("_"): then it is taken for a child of the root.
func ReadCoNLLU(name string, r io.Reader) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		in := bufio.NewReader(r)
		block := recordReader{}
		for line := 1; ; line++ {
			text, err := in.ReadString('\n')
			if err != nil && !errors.Is(err, io.EOF) {
				yield(nil, fmt.Errorf("%s:%d: read sentence: %w", name, line, err))
				return
			}
			atEnd := err != nil
			text = strings.TrimRight(text, "\r\n")
			var failed error
			if text != "" {
				failed = block.add(line, text)
			}
			var done *Record
			if failed == nil && (text == "" || atEnd) {
				done, failed = block.finish()
			}
			if failed != nil {
				yield(nil, fmt.Errorf("%s:%d: %w", name, max(block.line, 1), failed))
				return
			}
			if done != nil && !yield(done, nil) || atEnd {
				return
			}
		}
	}
}

// surface is a token as it stands in the text: one word or several.
type surface struct {
	form       string
	first      int // index of its first word
	count      int
	spaceAfter bool
	line       int
}

// recordReader gathers the lines of one sentence.
type recordReader struct {
	record  *Record
	surface []surface
	line    int // the line that an error belongs to
}

func (b *recordReader) add(line int, text string) error {
	b.line = line
	if b.record == nil {
		b.record = &Record{Line: line}
	}
	if text[0] == '#' && len(b.surface) == 0 {
		b.comment(text)
		return nil
	}
	columns := strings.Split(text, "\t")
	if len(columns) != 10 {
		return fmt.Errorf("want 10 columns, have %d", len(columns))
	}
	switch id := columns[0]; {
	case strings.Contains(id, "."):
		return nil
	case strings.Contains(id, "-"):
		return b.multiword(columns)
	default:
		return b.word(columns)
	}
}

func (b *recordReader) comment(text string) {
	key, value, _ := strings.Cut(strings.TrimSpace(text[1:]), "=")
	c := Comment{strings.TrimSpace(key), strings.TrimSpace(value)}
	b.record.Comments = append(b.record.Comments, c)
	switch c.Key {
	case "sent_id":
		b.record.ID = c.Value
	case "text":
		b.record.Text = c.Value
	case "newdoc", "newdoc id":
		b.record.NewDoc = true
	case "newpar", "newpar id":
		b.record.NewPar = true
	}
}

func (b *recordReader) multiword(columns []string) error {
	from, to, _ := strings.Cut(columns[0], "-")
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || first != len(b.record.Words)+1 || last <= first || last-first > 20 {
		return fmt.Errorf("bad range %q", columns[0])
	}
	b.surface = append(b.surface, surface{columns[1], first - 1, last - first + 1, spaceAfter(columns[9]), b.line})
	return nil
}

func (b *recordReader) word(columns []string) error {
	r := b.record
	if id, err := strconv.Atoi(columns[0]); err != nil || id != len(r.Words)+1 {
		return fmt.Errorf("bad word number %q, want %d", columns[0], len(r.Words)+1)
	}
	if columns[1] == "" {
		return fmt.Errorf("word %s has no form", columns[0])
	}
	head := 0
	if columns[6] != "_" {
		h, err := strconv.Atoi(columns[6])
		if err != nil || h < 0 {
			return fmt.Errorf("bad head %q", columns[6])
		}
		head = h
	}
	if n := len(b.surface); n == 0 || len(r.Words) >= b.surface[n-1].first+b.surface[n-1].count {
		b.surface = append(b.surface, surface{columns[1], len(r.Words), 1, spaceAfter(columns[9]), b.line})
	}
	r.Words = append(r.Words, Word{Form: columns[1]})
	r.Tags = append(r.Tags, Tag{UPOS: UPOS(columns[3]), Feats: Feats(value(columns[5])), Lemma: lemma(columns)})
	r.Arcs = append(r.Arcs, Arc{Head: head - 1, Rel: Rel(value(columns[7]))})
	r.Misc = append(r.Misc, value(columns[9]))
	return nil
}

// finish aligns the words with the text and hands over the sentence, nil if
// there was none.
func (b *recordReader) finish() (*Record, error) {
	defer func() { b.record, b.surface = nil, b.surface[:0] }()
	r := b.record
	if r == nil || len(r.Words) == 0 {
		return nil, nil
	}
	if last := b.surface[len(b.surface)-1]; last.first+last.count > len(r.Words) {
		return nil, fmt.Errorf("range of %q ends after the last word", last.form)
	}
	for i, a := range r.Arcs {
		if a.Head >= len(r.Words) {
			return nil, fmt.Errorf("head %d of word %d out of range", a.Head+1, i+1)
		}
	}
	if r.Text == "" {
		r.Text = b.plainText()
	}
	return r, b.align()
}

// align finds each surface token in the text and sets the words' spans.
func (b *recordReader) align() error {
	r, at := b.record, 0
	for _, s := range b.surface {
		for at < len(r.Text) {
			c, size := utf8.DecodeRuneInString(r.Text[at:])
			if !unicode.IsSpace(c) {
				break
			}
			at += size
		}
		if !strings.HasPrefix(r.Text[at:], s.form) {
			b.line = s.line
			return fmt.Errorf("token %q is not in the text at byte %d", s.form, at)
		}
		splitSurface(r.Words[s.first:s.first+s.count], s.form, at)
		at += len(s.form)
	}
	return nil
}

// splitSurface sets the spans of the words of a surface token.
func splitSurface(words []Word, form string, at int) {
	whole, total := article.Span{Begin: at, End: at + len(form)}, 0
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.Form
		total += len(w.Form)
	}
	split := total == len(form) && strings.Join(parts, "") == form
	for i := range words {
		words[i].Span, words[i].Joined = whole, i > 0
		if split {
			words[i].Span = article.Span{Begin: at, End: at + len(words[i].Form)}
			at += len(words[i].Form)
		}
	}
}

func (b *recordReader) plainText() string {
	var text strings.Builder
	for i, s := range b.surface {
		text.WriteString(s.form)
		if s.spaceAfter && i+1 < len(b.surface) {
			text.WriteByte(' ')
		}
	}
	return text.String()
}

func spaceAfter(misc string) bool {
	return !strings.Contains("|"+misc+"|", "|SpaceAfter=No|")
}

// lemma reads the lemma; "_" is the lemma of the word "_" alone.
func lemma(columns []string) string {
	if columns[1] == "_" {
		return columns[2]
	}
	return value(columns[2])
}

func value(column string) string {
	if column == "_" {
		return ""
	}
	return column
}

// WriteCoNLLU writes a record. Comments are written as they stand in Comments;
// sent_id and text are put in front if they are missing there. Joined words and
// words that share a span become a multi-word token, and SpaceAfter follows the
// spans; other parts of Misc are kept. Tags, Arcs and Misc may be nil.
func WriteCoNLLU(w io.Writer, r *Record) error {
	var out bytes.Buffer
	writeComments(&out, r)
	for i, word := range r.Words {
		if last := tokenEnd(r.Words, i); last > i {
			misc := strings.Join(miscParts("", r, last), "|")
			fmt.Fprintf(&out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i+1, last+1, r.Text[word.Begin:r.Words[last].End], column(misc))
		}
		tag, arc, misc := Tag{}, Arc{Head: i - 1}, ""
		if r.Tags != nil {
			tag = r.Tags[i]
		}
		if r.Arcs != nil {
			arc = r.Arcs[i]
		}
		if r.Misc != nil {
			misc = r.Misc[i]
		}
		misc = strings.Join(miscParts(misc, r, i), "|")
		fmt.Fprintf(&out, "%d\t%s\t%s\t%s\t_\t%s\t%d\t%s\t_\t%s\n", i+1, word.Form, column(tag.Lemma),
			column(string(tag.UPOS)), column(string(tag.Feats)), arc.Head+1, column(string(arc.Rel)), column(misc))
	}
	out.WriteByte('\n')
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write sentence: %w", err)
	}
	return nil
}

func writeComments(out *bytes.Buffer, r *Record) {
	if r.ID != "" && r.Comment("sent_id") == nil {
		fmt.Fprintf(out, "# sent_id = %s\n", r.ID)
	}
	if r.Comment("text") == nil {
		fmt.Fprintf(out, "# text = %s\n", strings.Join(strings.Fields(r.Text), " "))
	}
	for _, c := range r.Comments {
		if c.Value == "" {
			fmt.Fprintf(out, "# %s\n", c.Key)
			continue
		}
		fmt.Fprintf(out, "# %s = %s\n", c.Key, c.Value)
	}
}

// tokenEnd returns the last word of the multi-word token that starts at i, or
// i.
func tokenEnd(words []Word, i int) int {
	joined := func(k int) bool { return words[k].Joined || words[k].Span == words[k-1].Span }
	if i > 0 && joined(i) {
		return i
	}
	last := i
	for last+1 < len(words) && joined(last+1) {
		last++
	}
	return last
}

// miscParts returns misc's parts with SpaceAfter set by the spans.
func miscParts(misc string, r *Record, i int) []string {
	var parts []string
	for part := range strings.SplitSeq(misc, "|") {
		if part != "" && part != "SpaceAfter=No" {
			parts = append(parts, part)
		}
	}
	if i+1 < len(r.Words) && r.Words[i+1].Begin == r.Words[i].End && !r.Words[i+1].Joined {
		parts = append(parts, "SpaceAfter=No")
	}
	return parts
}

func column(value string) string {
	if value == "" {
		return "_"
	}
	return value
}
