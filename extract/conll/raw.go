// Package conll measures what is made of raw text against a treebank, by the
// definitions of the CoNLL 2018 shared task (Zeman and others, 2018: "CoNLL 2018
// Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies").
//
// In go the sentences of a treebank and those that a system found in the
// treebank's raw text; out come counts of right tokens, sentences, words, tags
// and arcs. Terms: a token is what stands in the text ("am", "don't"), a word is
// what the tree has as a node ("an", "dem", "do", "n't"); gold is what the
// treebank says, system what was found.
package conll

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Raw is the raw text of a treebank.
type Raw struct {
	Text string
	gold []sentence
}

// sentence is a sentence with its words' spans in the raw text.
type sentence struct {
	words []syntax.Word
	tags  []syntax.Tag
	arcs  []syntax.Arc
}

// NewRaw rebuilds the raw text of a treebank: the texts of its sentences, with
// a blank line where a paragraph or document starts, else a space, or nothing
// if a sentence's last word has SpaceAfter=No. A treebank in which all last
// words have that was written without a thought of what follows.
func NewRaw(records []*syntax.Record) *Raw {
	r := &Raw{gold: make([]sentence, len(records))}
	heeded := false
	for _, record := range records {
		heeded = heeded || !glued(record)
	}
	var text strings.Builder
	for i, record := range records {
		switch {
		case i == 0:
		case record.NewDoc || record.NewPar:
			text.WriteString("\n\n")
		case !heeded || !glued(records[i-1]):
			text.WriteByte(' ')
		}
		r.gold[i] = sentence{moved(record.Words, text.Len()), record.Tags, record.Arcs}
		text.WriteString(record.Text)
	}
	r.Text = text.String()
	return r
}

// glued reports whether no space follows a sentence.
func glued(r *syntax.Record) bool {
	return r.MiscValue(len(r.Words)-1, "SpaceAfter") == "No"
}

// moved returns words with their spans moved.
func moved(words []syntax.Word, by int) []syntax.Word {
	out := make([]syntax.Word, len(words))
	for i, w := range words {
		w.Span = article.Span{Begin: w.Begin + by, End: w.End + by}
		out[i] = w
	}
	return out
}
