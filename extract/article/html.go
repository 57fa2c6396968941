package article

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

// maxDepth bounds how deep elements may nest; deeper ones count as none.
const maxDepth = 256

// htmlPage is a page of markup: what a reader sees of it, and what it says
// about itself.
type htmlPage struct {
	text     strings.Builder
	anchors  []Anchor
	list     []*paragraph
	elements []*element
	about    pageMeta

	source string
	stack  []*element
	at     int   // byte of source that the current token begins at
	wait   space // white space or break due before the next character
	waited int   // where in source that began
	begin  int   // of the paragraph at work in text; -1 between paragraphs
	holder *element
	linked int // bytes of the paragraph inside links, white space aside
	plain  int // and outside
	raw    strings.Builder
}

// space is what parts two characters of a page.
type space int

const (
	noSpace space = iota
	blank
	lineBreak
	blockBreak
)

// readHTML reads a page. It never fails: any bytes are some page.
func readHTML(source string) *htmlPage {
	h := &htmlPage{source: source, begin: -1}
	z := nethtml.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		raw := z.Raw()
		if len(raw) == 0 && kind == nethtml.ErrorToken {
			break
		}
		switch kind {
		case nethtml.TextToken:
			h.readText(raw)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			h.open(z.Token(), kind == nethtml.SelfClosingTagToken)
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			h.close(string(name))
		}
		h.at += len(raw)
		if kind == nethtml.ErrorToken {
			break
		}
	}
	h.breakBlock()
	h.weigh()
	return h
}

func (h *htmlPage) top() *element {
	if len(h.stack) == 0 {
		return nil
	}
	return h.stack[len(h.stack)-1]
}

// open begins an element.
func (h *htmlPage) open(token nethtml.Token, closed bool) {
	tag := token.Data
	h.about.readTag(token, h)
	switch {
	case tag == "br":
		h.pause(lineBreak)
		return
	case blockTags[tag]:
		h.breakBlock()
		h.closeImplied(tag)
	}
	if voidTags[tag] || closed && !rawTags[tag] && tag != "p" && tag != "div" || len(h.stack) >= maxDepth {
		return
	}
	e := newElement(token, h.top())
	h.elements = append(h.elements, e)
	h.stack = append(h.stack, e)
}

// closeImplied ends what the begin of a block ends unsaid.
func (h *htmlPage) closeImplied(tag string) {
	for i := len(h.stack) - 1; i >= 0; i-- {
		switch e := h.stack[i]; {
		case e.tag == "p", e.tag == tag && impliedEnd[tag]:
			h.stack = h.stack[:i]
			return
		case blockTags[e.tag]:
			return
		}
	}
}

// close ends the innermost open element of the name, and all inside it.
func (h *htmlPage) close(tag string) {
	if blockTags[tag] {
		h.breakBlock()
	}
	for i := len(h.stack) - 1; i >= 0; i-- {
		e := h.stack[i]
		if e.tag == tag {
			h.about.readEnd(e, h.raw.String())
			h.raw.Reset()
			h.stack = h.stack[:i]
			return
		}
		if blockTags[e.tag] && !blockTags[tag] {
			return
		}
	}
}

// readText adds the text of a token, character by character.
func (h *htmlPage) readText(raw []byte) {
	top := h.top()
	if top != nil && top.silent {
		if rawTags[top.tag] {
			h.raw.Write(raw)
		}
		return
	}
	for i := 0; i < len(raw); {
		if raw[i] == '&' {
			if n, text := entity(raw[i:]); n > 0 {
				h.addEntity(text, h.at+i, n)
				i += n
				continue
			}
		}
		r, size := utf8.DecodeRune(raw[i:])
		h.add(r, string(raw[i:i+size]), h.at+i, 0)
		i += size
	}
}

// entity returns the length of the entity that raw begins with, and its text.
func entity(raw []byte) (n int, text string) {
	end := 1
	for end < len(raw) && end < 40 && (raw[end] == '#' || raw[end] < 0x80 && (unicode.IsLetter(rune(raw[end])) || unicode.IsDigit(rune(raw[end])))) {
		end++
	}
	if end < len(raw) && raw[end] == ';' {
		end++
	}
	name := string(raw[:end])
	text = html.UnescapeString(name)
	if text == name {
		return 0, ""
	}
	for len(text) > 0 && len(name) > 1 && text[len(text)-1] == name[len(name)-1] && text[len(text)-1] != ';' && text[len(text)-1] < 0x80 {
		text, name = text[:len(text)-1], name[:len(name)-1]
	}
	return len(name), text
}

// addEntity adds the characters of an entity as one stretch.
func (h *htmlPage) addEntity(text string, at, width int) {
	r, size := utf8.DecodeRuneInString(text)
	if size == len(text) {
		h.add(r, text, at, width)
		return
	}
	h.add('x', text, at, width)
}

// add writes a character that stands at a byte of the source: byte for byte
// where width is 0, else as a stretch of that width.
func (h *htmlPage) add(r rune, text string, at, width int) {
	if isBlank(r) {
		h.pauseAt(blank, at)
		return
	}
	if r == '\u00ad' || text == "" {
		return // a soft hyphen shows only at the end of a line
	}
	h.flush(at)
	if h.begin < 0 {
		h.begin, h.holder, h.linked, h.plain = h.text.Len(), h.block(), 0, 0
	}
	if h.inLink() {
		h.linked += len(text)
	} else {
		h.plain += len(text)
	}
	h.write(text, at, width)
}

// write adds text with its anchor, if the last one does not lead there.
func (h *htmlPage) write(text string, at, width int) {
	place := h.text.Len()
	if n := len(h.anchors); width > 0 || n == 0 || h.anchors[n-1].Width > 0 ||
		h.anchors[n-1].Original+place-h.anchors[n-1].Text != at {
		h.anchors = append(h.anchors, Anchor{place, at, width})
	}
	h.text.WriteString(text)
}

func (h *htmlPage) pause(s space) { h.pauseAt(s, h.at) }

// pauseAt notes that something parts the next character from the last. Two
// line breaks end a paragraph.
func (h *htmlPage) pauseAt(s space, at int) {
	if h.wait == noSpace {
		h.waited = at
	}
	if s == lineBreak && h.wait == lineBreak {
		h.endParagraph()
		s = blockBreak
	}
	h.wait = max(h.wait, s)
}

// flush writes the space due before a character at byte at of the source.
func (h *htmlPage) flush(at int) {
	wait := h.wait
	h.wait = noSpace
	if wait == noSpace || h.text.Len() == 0 {
		return
	}
	text := map[space]string{blank: " ", lineBreak: "\n", blockBreak: "\n\n"}[wait]
	width := at - h.waited
	if width == 1 && text == h.source[h.waited:at] {
		width = 0
	}
	h.write(text, h.waited, width)
}

func (h *htmlPage) breakBlock() {
	h.endParagraph()
	h.pause(blockBreak)
}

// endParagraph measures the paragraph at work.
func (h *htmlPage) endParagraph() {
	if h.begin < 0 {
		return
	}
	text := h.text.String()
	p := newParagraph(text, Span{h.begin, len(text)}, true)
	p.mark = h.holder
	p.link = h.linked > 9*h.plain
	h.list = append(h.list, p)
	h.begin = -1
}

// block returns the innermost open block element.
func (h *htmlPage) block() *element {
	for i := len(h.stack) - 1; i >= 0; i-- {
		if blockTags[h.stack[i].tag] {
			return h.stack[i]
		}
	}
	return &element{tag: "body"}
}

func (h *htmlPage) inLink() bool {
	top := h.top()
	return top != nil && top.inside("a")
}

// looksHTML reports whether data is markup rather than text.
func looksHTML(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 2000)])
	head = bytes.TrimLeftFunc(head, isBlank)
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<section", "<header", "<h1", "<p>", "<p ", "<meta"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}
