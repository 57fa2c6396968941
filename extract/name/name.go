// Package name finds the names in a sentence: of persons, organizations and
// places, and of works, events, laws and groups of people (Misc).
//
// In go the words of a sentence and, if there are any, their tags; out come
// mentions, in order and without overlap. Titles stay out of a name ("President
// Ana Cruz" has "Ana Cruz"), nationalities are no names. A label is a word's
// part in a name; a feature is a hash of what is seen around a word; the model
// is a linear chain: each feature has a weight per label, each label a weight
// per label before it, and the best sequence of labels is found by Viterbi's
// algorithm.
package name

import (
	"fmt"
	"sync"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Kind is the kind of the name finder's model files.
const Kind = "name"

// Model finds names in one language. It is read-only and safe for concurrent
// use.
type Model struct {
	lexicon     *Lexicon
	linear      *model.Linear
	transitions [NumLabels][NumLabels]float32 // from, to; forbidden ones very low
	scratch     sync.Pool                     // of *scratch
}

// scratch is the memory that finding names in a sentence takes.
type scratch struct {
	words    []word
	features []uint64
	scores   [][NumLabels]float32
	back     [][NumLabels]label
	labels   []label
}

// Load reads a model that New and Encode made. It fails with model.ErrFormat
// if data is no such model or if its features are of another version.
func Load(data []byte) (*Model, error) {
	f, err := model.DecodeKind(data, Kind, FeatureVersion)
	if err != nil {
		return nil, fmt.Errorf("load name model: %w", err)
	}
	return Read(f, "")
}

// Read reads what AddTo wrote.
func Read(f *model.File, prefix string) (*Model, error) {
	linear, err := model.LoadLinear(f, prefix+"labels")
	if err != nil {
		return nil, fmt.Errorf("load name model: %w", err)
	}
	if linear.Classes() != NumLabels {
		return nil, fmt.Errorf("load name model: %d labels, want %d: %w", linear.Classes(), NumLabels, model.ErrFormat)
	}
	lexicon, err := loadLexicon(f, prefix)
	if err != nil {
		return nil, fmt.Errorf("load name model: %w", err)
	}
	return New(lexicon, linear), nil
}

// New makes a model of its parts; the classes of linear are the labels.
func New(lexicon *Lexicon, linear *model.Linear) *Model {
	m := &Model{lexicon: lexicon, linear: linear}
	for from := range NumLabels {
		row := &m.transitions[from]
		linear.Score([]uint64{TransitionFeature(label(from))}, row[:])
		for to := range NumLabels {
			if !Follows(label(from), label(to)) {
				row[to] = forbidden
			}
		}
	}
	m.scratch.New = func() any { return new(scratch) }
	return m
}

// Encode returns the model as the bytes of a file with the given header, whose
// kind and feature version are set here.
func (m *Model) Encode(header model.Header) ([]byte, error) {
	header.Kind, header.Features = Kind, FeatureVersion
	f := &model.File{Header: header}
	m.AddTo(f, "")
	return f.Encode()
}

// AddTo adds the model to a file, as sections that begin with prefix.
func (m *Model) AddTo(f *model.File, prefix string) {
	m.linear.AddTo(f, prefix+"labels")
	m.lexicon.addTo(f, prefix)
}

// Lexicon returns the lexicon that the model looks words up in.
func (m *Model) Lexicon() *Lexicon { return m.lexicon }

// Row has a score for each label.
type Row = [NumLabels]float32

// Unit is how many points of a chain's scores make a nat: its weights are
// whole numbers.
const Unit = 1024

// AddScores adds the scores of the words' labels, in nats, to scores, which has
// a row per word, and those of a label after another one to next. So a second
// model's scores can be added up with the chain's before Best.
func (m *Model) AddScores(words []syntax.Word, scores []Row, next *[NumLabels]Row) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	m.score(s, words)
	for i := range scores {
		for l, x := range s.scores[i] {
			scores[i][l] += x / Unit
		}
	}
	for from := range next {
		for to, x := range m.transitions[from] {
			next[from][to] += x / Unit
		}
	}
}

// Find returns the names in a sentence, in order and without overlap. tags may
// be nil: they only tell "US troops", which names no place, from "the US".
func (m *Model) Find(words []syntax.Word, tags []syntax.Tag) []syntax.Mention {
	if len(words) == 0 {
		return nil
	}
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	m.score(s, words)
	viterbi(s.scores, s.back, s.labels, &m.transitions)
	return m.lexicon.Settle(mentions(s.labels), words, tags)
}

// score scores the labels of words.
func (m *Model) score(s *scratch, words []syntax.Word) {
	s.analyse(words, m.lexicon)
	for i := range s.words {
		s.features = appendFeatures(s.features[:0], s.words, i)
		m.linear.Score(s.features, s.scores[i][:])
	}
}

// analyse sets the words and makes room for as many scores and labels.
func (s *scratch) analyse(words []syntax.Word, lexicon *Lexicon) {
	n := len(words)
	if cap(s.words) < n {
		s.words = make([]word, n)
		s.scores = make([][NumLabels]float32, n)
		s.back = make([][NumLabels]label, n)
		s.labels = make([]label, n)
	}
	s.words, s.scores, s.back, s.labels = s.words[:n], s.scores[:n], s.back[:n], s.labels[:n]
	for i := range words {
		s.words[i].analyse(words[i].Form, lexicon)
	}
}
