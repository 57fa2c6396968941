// Package parse gives each sentence its dependency tree, after Universal
// Dependencies.
//
// In go the words of one sentence and their tags; out comes an arc for each:
// always a tree with one root. The parser reads from left to right with a stack
// and takes, word by word, the transition that a linear classifier
// (model.Linear) scores highest. Transitions are those of the arc-hybrid system
// (Kuhlmann, Gómez-Rodríguez and Satta, 2011), chosen together with the arc's
// relation; the classifier learns with a dynamic oracle (Goldberg and Nivre,
// 2013), so that it has seen what follows its own mistakes.
package parse

import (
	"fmt"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Kind is the kind of the parser's model files.
const Kind = "parse"

// FeatureVersion is the version of the features; models of another version
// cannot be read.
//
// History:
//
//	1: first
const FeatureVersion = 1

// Model is a trained parser. It is read-only and safe for concurrent use.
type Model struct {
	Header model.Header

	actions  []action // by class
	scorer   scorer
	clusters *model.Words // lower-cased form: cluster of its vector
}

// scorer is a classifier, trained or in training.
type scorer interface {
	Score(features []uint64, scores []float32)
}

// Load reads a model file. Parts of data stay in use: it must not change.
func Load(data []byte) (*Model, error) {
	f, err := model.DecodeKind(data, Kind, FeatureVersion)
	if err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	m := &Model{Header: f.Header}
	texts, err := f.Strings("actions")
	if err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	if m.actions, err = readActions(texts); err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	if m.clusters, err = model.LoadWords(f, "clusters"); err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	l, err := model.LoadLinear(f, "arcs")
	if err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	if l.Classes() != len(m.actions) {
		return nil, fmt.Errorf("load parser: %d actions for %d classes: %w", len(m.actions), l.Classes(), model.ErrFormat)
	}
	m.scorer = l
	return m, nil
}

// Encode returns the model as a file. It panics if the model is in training.
func (m *Model) Encode() ([]byte, error) {
	f := &model.File{Header: m.Header}
	f.AddStrings("actions", actionTexts(m.actions))
	m.clusters.AddTo(f, "clusters")
	m.scorer.(*model.Linear).AddTo(f, "arcs")
	return f.Encode()
}

// Parse returns the arcs of a sentence, parallel to words and tags, which must
// have the same length.
func (m *Model) Parse(words []syntax.Word, tags []syntax.Tag) []syntax.Arc {
	if len(words) == 0 {
		return nil
	}
	s := newState(m.nodes(words, tags))
	features := make([]uint64, 0, maxFeatures)
	scores := make([]float32, len(m.actions))
	for !s.done() {
		if !s.forced() {
			features = s.features(features[:0])
			m.scorer.Score(features, scores)
		}
		s.apply(m.actions[s.best(m.actions, scores)])
	}
	return s.arcs()
}
