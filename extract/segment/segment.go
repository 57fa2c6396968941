// Package segment splits a block of text into sentences, and sentences into
// syntactic words. In goes one block of an article (a paragraph, heading or
// caption) in English or German; out come sentences of words, each of which
// knows its bytes.
//
// Words follow the conventions of the Universal Dependencies treebanks that
// the later stages are trained on: English EWT and GUM ("three-hour" is three
// words, "don't" is "do n't"), German GSD and the project's own news treebank
// ("US-Sondergesandte" is one word, "am" is "an dem" over one span).
//
// Terms: a piece is a word with what the scanner knows about it; a chunk is a
// run without white space; a starter is a word that, capitalised after an
// abbreviation, opens a sentence rather than going on with it ("The", "Er").
//
// Text is scanned once from left to right into pieces. The dot after a word is
// settled there: part of an abbreviation, ordinal or initial, or a full stop.
// A second pass over the pieces cuts them into sentences.
package segment

import (
	"fmt"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Segmenter splits text of one language. It is read-only and can be shared.
type Segmenter struct {
	german bool
	words  *lexicon
}

// New returns the segmenter for a language, or an error if there is none.
func New(lang article.Language) (*Segmenter, error) {
	switch lang {
	case article.English, article.German:
	default:
		return nil, fmt.Errorf("segment text: no rules for language %q", lang)
	}
	words, err := loadLexicon(string(lang))
	if err != nil {
		return nil, fmt.Errorf("segment text: %w", err)
	}
	return &Segmenter{german: lang == article.German, words: words}, nil
}

// longest is how many words a sentence has at most. What is longer is none, but
// a table or a list without full stops; it is cut.
const longest = 250

// Sentences splits one block of text into sentences of syntactic words. base
// is added to all spans. A single line break counts as a space, a blank line
// ends a sentence. No sentence is empty; text without words gives none. A
// sentence has no more words than a reader of sentences can take.
//
// The spans ascend, and only white space and ignorable characters (soft
// hyphens, zero-width and control characters) lie between or inside them
// without being part of a Form. Words that share a surface token and are not
// parts of it (German "am") share its span.
func (s *Segmenter) Sentences(text string, base int) [][]syntax.Word {
	pieces, words := s.split(text, base)
	if len(words) == 0 {
		return nil
	}
	var sentences [][]syntax.Word
	for first := 0; first < len(pieces); {
		last := s.sentenceEnd(pieces, first)
		if last > first+longest {
			last = first + longest
			for words[last].Span == words[last-1].Span {
				last-- // "am" is two words of one span
			}
		}
		sentences = append(sentences, words[first:last:last])
		first = last
	}
	return sentences
}

// Tokens splits one sentence that is known to be one into syntactic words.
func (s *Segmenter) Tokens(sentence string, base int) []syntax.Word {
	_, words := s.split(sentence, base)
	return words
}

// split scans text and returns its pieces and the words that they stand for,
// in parallel. Pieces point into the text without ignorable characters, words
// into text itself, moved by base.
func (s *Segmenter) split(text string, base int) ([]piece, []syntax.Word) {
	visible, offsets := clean(text)
	pieces := s.scan(visible)
	words := make([]syntax.Word, len(pieces))
	for i := range pieces {
		p := &pieces[i]
		span := article.Span{Begin: p.begin, End: p.end}
		if offsets != nil {
			span = article.Span{Begin: offsets[p.begin], End: offsets[p.end-1] + 1}
		}
		span.Begin += base
		span.End += base
		words[i] = syntax.Word{Span: span, Form: p.form, Joined: p.joined}
	}
	return pieces, words
}
