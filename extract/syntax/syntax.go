// Package syntax holds the analysed sentence: words, tags, dependency tree and
// name mentions, after Universal Dependencies. Stages return their own slices
// (Word, Tag, Arc, Mention); Build puts them together into a Sentence, which
// never changes afterwards.
package syntax

import (
	"fmt"
	"strings"

	"dossier/extract/article"
)

// Word is a syntactic word: what the tree has as a node. Several words may
// share one span, as German "am" is the two words "an" and "dem".
type Word struct {
	article.Span        // bytes of the text that was segmented
	Form         string // "an" for the first word of "am"
	Joined       bool   // goes on with the surface token of the word before it: "dem" of "am", "n't" of "don't"
}

// UPOS is a universal part-of-speech tag.
type UPOS string

// The universal part-of-speech tags.
const (
	ADJ   UPOS = "ADJ"
	ADP   UPOS = "ADP"
	ADV   UPOS = "ADV"
	AUX   UPOS = "AUX"
	CCONJ UPOS = "CCONJ"
	DET   UPOS = "DET"
	INTJ  UPOS = "INTJ"
	NOUN  UPOS = "NOUN"
	NUM   UPOS = "NUM"
	PART  UPOS = "PART"
	PRON  UPOS = "PRON"
	PROPN UPOS = "PROPN"
	PUNCT UPOS = "PUNCT"
	SCONJ UPOS = "SCONJ"
	SYM   UPOS = "SYM"
	VERB  UPOS = "VERB"
	X     UPOS = "X"
)

// Feats is a set of morphological features in CoNLL-U notation, sorted by
// name: "Case=Nom|Number=Sing"; empty where there are none.
type Feats string

// Get returns the value of a feature, or "".
func (f Feats) Get(name string) string {
	rest := string(f)
	for rest != "" {
		var pair string
		pair, rest, _ = strings.Cut(rest, "|")
		if len(pair) > len(name) && pair[len(name)] == '=' && pair[:len(name)] == name {
			return pair[len(name)+1:]
		}
	}
	return ""
}

// Tag is what the tagger says of a word.
type Tag struct {
	UPOS  UPOS
	Feats Feats
	Lemma string
}

// Rel is a dependency relation, with its subtype if it has one: "nsubj:pass".
type Rel string

// Base returns the relation without its subtype.
func (r Rel) Base() Rel {
	if i := strings.IndexByte(string(r), ':'); i >= 0 {
		return r[:i]
	}
	return r
}

// Root is the head of the root of a sentence.
const Root = -1

// Arc joins a word to its head.
type Arc struct {
	Head int // index of the head, Root for the root
	Rel  Rel
}

// NameKind is the kind of a named thing.
type NameKind string

// The kinds of names that the name finder tells apart.
const (
	Person       NameKind = "Person"
	Organization NameKind = "Organization"
	Place        NameKind = "Place"
	Misc         NameKind = "Misc" // groups, works, events, laws
)

// Mention is a name in a sentence: words First to Last-1.
type Mention struct {
	First, Last int
	Kind        NameKind
}

// Analysis is what is found in the words of a sentence: a tag and an arc for
// each, and the names, in order and without overlap.
type Analysis struct {
	Tags      []Tag
	Arcs      []Arc
	Certainty []float32 // of each arc, from 0 to 1; nil if the analyser gives none
	Names     []Mention
}

// Token is a word with all that is known about it.
type Token struct {
	Word
	Tag
	Arc
}

// Sentence is a sentence with its analysis. It cannot change once built.
type Sentence struct {
	article.Span // bytes of the text that was segmented
	text         string
	tokens       []Token
	mentions     []Mention
	children     []int // children of all tokens, grouped by head
	first        []int // children[first[i]:first[i+1]] are those of token i
	root         int
	certainty    []float32 // nil if unknown
}

// Build puts a sentence together. text is the text that the words' spans point
// into. tags, arcs and mentions are parallel to or refer to words; each of them
// may be nil, which leaves that layer empty (a sentence without arcs hangs all
// words flat under the first). It fails if lengths differ, if the arcs are not
// a tree with one root, or if a mention is out of range or overlaps another.
func Build(text string, words []Word, tags []Tag, arcs []Arc, mentions []Mention) (*Sentence, error) {
	n := len(words)
	if n == 0 {
		return nil, fmt.Errorf("build sentence: no words")
	}
	if tags != nil && len(tags) != n {
		return nil, fmt.Errorf("build sentence: %d tags for %d words", len(tags), n)
	}
	if arcs != nil && len(arcs) != n {
		return nil, fmt.Errorf("build sentence: %d arcs for %d words", len(arcs), n)
	}
	s := &Sentence{
		Span:     article.Span{Begin: words[0].Begin, End: words[n-1].End},
		tokens:   make([]Token, n),
		mentions: append([]Mention(nil), mentions...),
	}
	if s.Begin < 0 || s.End > len(text) || s.Begin > s.End {
		return nil, fmt.Errorf("build sentence: span %d-%d outside a text of %d bytes", s.Begin, s.End, len(text))
	}
	s.text = text[s.Begin:s.End]
	for i := range s.tokens {
		t := &s.tokens[i]
		t.Word = words[i]
		if tags != nil {
			t.Tag = tags[i]
		}
		switch {
		case arcs != nil:
			t.Arc = arcs[i]
		case i == 0:
			t.Arc = Arc{Head: Root, Rel: "root"}
		default:
			t.Arc = Arc{Head: 0, Rel: "dep"}
		}
	}
	if err := s.plant(); err != nil {
		return nil, fmt.Errorf("build sentence: %w", err)
	}
	return s, checkMentions(mentions, n)
}

// plant indexes the children and checks that the arcs are a tree.
func (s *Sentence) plant() error {
	n := len(s.tokens)
	s.root = Root
	s.first = make([]int, n+1)
	for i := range s.tokens {
		h := s.tokens[i].Head
		switch {
		case h == Root && s.root != Root:
			return fmt.Errorf("two roots, words %d and %d", s.root, i)
		case h == Root:
			s.root = i
		case h < 0 || h >= n:
			return fmt.Errorf("head %d of word %d out of range", h, i)
		default:
			s.first[h+1]++
		}
	}
	if s.root == Root {
		return fmt.Errorf("no root")
	}
	for i := range n {
		s.first[i+1] += s.first[i]
	}
	s.children = make([]int, n-1)
	next := append([]int(nil), s.first[:n]...)
	for i := range s.tokens {
		if h := s.tokens[i].Head; h != Root {
			s.children[next[h]] = i
			next[h]++
		}
	}
	return s.checkAcyclic()
}

// checkAcyclic walks down from the root; with one head a word and one root, a
// word that is not reached hangs in a cycle.
func (s *Sentence) checkAcyclic() error {
	reached := make([]bool, len(s.tokens))
	stack := []int{s.root}
	for count := 0; ; {
		if len(stack) == 0 {
			if count == len(s.tokens) {
				return nil
			}
			for i, ok := range reached {
				if !ok {
					return fmt.Errorf("word %d hangs in a cycle", i)
				}
			}
		}
		top := stack[len(stack)-1]
		stack = append(stack[:len(stack)-1], s.Children(top)...)
		reached[top] = true
		count++
	}
}

func checkMentions(mentions []Mention, n int) error {
	last := 0
	for _, m := range mentions {
		if m.First < last || m.Last <= m.First || m.Last > n {
			return fmt.Errorf("build sentence: mention %d-%d out of order or range", m.First, m.Last)
		}
		last = m.Last
	}
	return nil
}

// WithCertainty returns the sentence with how sure the analyser is of each
// word's arc, from 0 to 1. It panics unless there is a figure for each word.
func (s *Sentence) WithCertainty(certainty []float32) *Sentence {
	if len(certainty) != len(s.tokens) {
		panic("syntax: certainty is not parallel to the words")
	}
	c := *s
	c.certainty = certainty
	return &c
}

// Certainty returns how sure the analyser is of the arc of token i, from 0 to 1;
// 1 where it has not said.
func (s *Sentence) Certainty(i int) float32 {
	if s.certainty == nil {
		return 1
	}
	return s.certainty[i]
}

// Text returns the sentence as it stands in the text.
func (s *Sentence) Text() string { return s.text }

// Len returns the number of tokens.
func (s *Sentence) Len() int { return len(s.tokens) }

// Token returns token i. The caller must not change it.
func (s *Sentence) Token(i int) *Token { return &s.tokens[i] }

// Root returns the index of the root token.
func (s *Sentence) Root() int { return s.root }

// Children returns the indices of the tokens whose head is i, ascending. The
// caller must not change the slice.
func (s *Sentence) Children(i int) []int { return s.children[s.first[i]:s.first[i+1]] }

// Mentions returns the names in the sentence, in order. The caller must not
// change the slice.
func (s *Sentence) Mentions() []Mention { return s.mentions }

// Surface returns the text from the start of token first to the end of token
// last-1, as it stands.
func (s *Sentence) Surface(first, last int) string {
	return s.text[s.tokens[first].Begin-s.Begin : s.tokens[last-1].End-s.Begin]
}
