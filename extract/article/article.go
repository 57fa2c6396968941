// Package article turns bytes into articles: the text as it came, what is
// known about it (title, publisher, date, language), and which stretches of it
// are the story and which are page junk.
//
// Nothing is ever cut. Original is the input decoded to UTF-8 and otherwise
// unchanged; Text is what a reader would see. Later stages hold byte spans
// into Text, and Source leads from there back to Original, so that every
// triple can be traced to its exact words.
package article

import (
	"sort"
	"time"
)

// Language is an ISO 639-1 code.
type Language string

// The languages that can be read.
const (
	English Language = "en"
	German  Language = "de"
)

// Span is a half-open range of bytes.
type Span struct {
	Begin, End int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Begin }

// Covers reports whether t lies wholly inside s.
func (s Span) Covers(t Span) bool { return s.Begin <= t.Begin && t.End <= s.End }

// Kind says what a block of text is on its page.
type Kind string

// Kinds of blocks. Triples are taken from Headline, Heading, Lead and Body
// alone, unless the caller asks for more.
const (
	Headline Kind = "headline" // the title of the story, each time it is shown
	Heading  Kind = "heading"  // a heading inside the story
	Lead     Kind = "lead"     // the summary under the headline
	Body     Kind = "body"     // a paragraph of the story
	Byline   Kind = "byline"   // author, agency, date line of the page
	Caption  Kind = "caption"  // text and credit of a picture
	Other    Kind = "other"    // another story: related posts, teasers
	Junk     Kind = "junk"     // navigation, icons, cookie notices, comments
)

// Story reports whether blocks of this kind belong to the story itself.
func (k Kind) Story() bool {
	return k == Headline || k == Heading || k == Lead || k == Body
}

// Block is a stretch of Text of one kind.
type Block struct {
	Span        // bytes of Article.Text
	Kind Kind   //
	Rule string // name of the rule that decided the kind
}

// Translation says whether an article is a machine translation.
type Translation string

// Values of Translation; the empty one means that nothing suggests it.
const (
	TranslationStated    Translation = "stated"    // the page says so
	TranslationSuspected Translation = "suspected" // its wording says so
)

// Article is one news story as read. It is not changed after reading.
type Article struct {
	ID         string      // path below the folder named by the user, or the URL
	Hash       string      // SHA-256 of the input bytes, hexadecimal
	Encoding   string      // encoding of the input, a WHATWG label such as "utf-8"
	Original   string      // the input decoded to UTF-8, otherwise unchanged
	Text       string      // the readable text; Original itself for plain text
	Title      string      //
	Publisher  string      // the paper or site
	Agency     string      // the news agency credited, if any: dpa, AFP, Reuters
	URL        string      //
	Published  time.Time   // day of publication, midnight UTC; zero if unknown
	Language   Language    //
	Translated Translation //
	Blocks     []Block     // in order, without overlap, over Text

	anchors []Anchor
}

// Anchor says how Text goes on from byte Text, up to the next anchor: where
// Width is 0, byte for byte from byte Original of Article.Original on; else the
// stretch as a whole stands for Width bytes there, as "&" does for "&amp;" and
// one space for a run of white space and markup.
type Anchor struct {
	Text, Original, Width int
}

// SetAnchors fixes how Text maps to Original; without anchors the two are the
// same. Anchors must ascend in Text and Original. Only readers call it.
func (a *Article) SetAnchors(anchors []Anchor) { a.anchors = anchors }

// Source maps a span of Text to the smallest span of Original that holds it.
func (a *Article) Source(s Span) Span {
	if len(a.anchors) == 0 {
		return s
	}
	begin := a.original(s.Begin).Begin
	if s.Len() <= 0 {
		return Span{begin, begin}
	}
	return Span{begin, a.original(s.End - 1).End}
}

// original returns the bytes of Original that byte i of Text stands for.
func (a *Article) original(i int) Span {
	k := sort.Search(len(a.anchors), func(k int) bool { return a.anchors[k].Text > i }) - 1
	if k < 0 {
		return Span{i, i + 1}
	}
	anchor := a.anchors[k]
	if anchor.Width > 0 {
		return Span{anchor.Original, anchor.Original + anchor.Width}
	}
	at := anchor.Original + i - anchor.Text
	return Span{at, at + 1}
}
