// Package tag gives words their part of speech, morphological features and
// lemma, after Universal Dependencies.
//
// In go the words of one sentence; out comes a Tag for each. Three linear
// classifiers (model.Linear) work one after another: the part of speech, from
// left to right, seeing its own earlier answers; the morphological features,
// among those sets of features that the part of speech was seen with; the
// lemma, by the choice of an edit script that turns the form into it.
package tag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Kind is the kind of the tagger's model files.
const Kind = "tag"

// FeatureVersion is the version of the features; models of another version
// cannot be read.
//
// History:
//
//	1: first
const FeatureVersion = 1

// Model is a trained tagger. It is read-only and safe for concurrent use.
type Model struct {
	Header model.Header

	tags    []syntax.UPOS
	upos    scorer
	labels  labels
	morph   scorer
	scripts []script
	byTag   [][]int // per part of speech, the scripts seen with it
	lemma   scorer
	words   wordTables

	entryTexts []string // the lexicon's entries as in the file
}

// scorer is a classifier, trained or in training.
type scorer interface {
	Score(features []uint64, scores []float32)
}

// Load reads a model file. Parts of data stay in use: it must not change.
func Load(data []byte) (*Model, error) {
	f, err := model.DecodeKind(data, Kind, FeatureVersion)
	if err != nil {
		return nil, fmt.Errorf("load tagger: %w", err)
	}
	k, err := LoadKnowledge(f)
	if err != nil {
		return nil, fmt.Errorf("load tagger: %w", err)
	}
	m := k.m
	m.Header = f.Header
	for _, c := range []struct {
		name    string
		to      *scorer
		classes int
	}{{"upos", &m.upos, len(m.tags)}, {"morph", &m.morph, m.labels.atoms}, {"lemma", &m.lemma, len(m.scripts)}} {
		l, err := model.LoadLinear(f, c.name)
		if err != nil {
			return nil, fmt.Errorf("load tagger: %w", err)
		}
		if l.Classes() != max(c.classes, 1) {
			return nil, fmt.Errorf("load tagger: classifier %s has %d classes, not %d: %w", c.name, l.Classes(), c.classes, model.ErrFormat)
		}
		*c.to = l
	}
	return m, nil
}

// Encode returns the model as a file. It panics if the model is in training.
func (m *Model) Encode() ([]byte, error) {
	f := &model.File{Header: m.Header}
	(&Knowledge{m}).AddTo(f)
	m.upos.(*model.Linear).AddTo(f, "upos")
	m.morph.(*model.Linear).AddTo(f, "morph")
	m.lemma.(*model.Linear).AddTo(f, "lemma")
	return f.Encode()
}

// Tag tags the words of a sentence. The result is parallel to words.
func (m *Model) Tag(words []syntax.Word) []syntax.Tag {
	v := m.words.view(words, rolesOf(m.tags))
	tags := make([]syntax.Tag, len(words))
	features := make([]uint64, 0, 64)
	scores := make([]float32, max(len(m.tags), m.labels.atoms, len(m.scripts), 1))
	for i := range words {
		features = uposFeatures(features[:0], v, i)
		s := scores[:len(m.tags)]
		m.upos.Score(features, s)
		v.tags[i] = best(s)
		tags[i].UPOS = m.tags[v.tags[i]]
	}
	for i := range words {
		features = morphFeatures(features[:0], v, i)
		s := scores[:m.labels.atoms]
		m.morph.Score(features, s)
		v.setMorph(i, m.labels.best(v.tags[i], s), &m.labels)
		tags[i].Feats = m.labels.all[v.morph[i]].feats
	}
	for i, w := range words {
		if lemma, ok := m.knownLemma(v.word(i), w.Form, tags[i].UPOS); ok {
			tags[i].Lemma = lemma
			continue
		}
		if m.Header.Language == "en" && inflected(&tags[i]) {
			if lemma, ok := englishVerb(w.Form, nil); ok {
				tags[i].Lemma = lemma
				continue
			}
		}
		features = lemmaFeatures(features[:0], v, i)
		s := scores[:max(len(m.scripts), 1)]
		m.lemma.Score(features, s)
		_, tags[i].Lemma = m.bestScript(w.Form, v.tags[i], s)
	}
	return tags
}

// inflected reports whether a verb is in the past or a participle.
func inflected(t *syntax.Tag) bool {
	return t.UPOS == syntax.VERB && (t.Feats.Get("Tense") == "Past" || t.Feats.Get("VerbForm") == "Part" || t.Feats.Get("VerbForm") == "Ger")
}

// knownLemma returns the lemma of a frequent word or of one in the lexicon.
func (m *Model) knownLemma(w *look, form string, u syntax.UPOS) (string, bool) {
	low := strings.ToLower(form)
	if k := int(m.words.usual.Get(usualKey(form, u))); k > 0 && k <= len(m.scripts) {
		return m.scripts[k-1].apply(form, low)
	}
	if w.entry == 0 {
		return m.oldSpelling(form, u)
	}
	for _, l := range m.words.entries[w.entry-1].lemmas {
		if l.upos != u {
			continue
		}
		if w.tail == 0 {
			return l.script.apply(form, low)
		}
		return compoundLemma(&l.script, form, low, w.tail)
	}
	return "", false
}

// oldSpelling returns the lemma of a word that the lexicon has with ß, as it was
// spelt before 1996: wusste, wußte.
func (m *Model) oldSpelling(form string, u syntax.UPOS) (string, bool) {
	old := strings.Replace(form, "ss", "ß", 1)
	if old == form {
		return "", false
	}
	w := m.words.look(old)
	if w.entry == 0 {
		return "", false
	}
	lemma, ok := m.knownLemma(&w, old, u)
	return strings.Replace(lemma, "ß", "ss", 1), ok
}

// compoundLemma applies a script to the head of a compound noun.
func compoundLemma(s *script, form, low string, tail int) (string, bool) {
	if len(form) != len(low) {
		return "", false
	}
	first, size := utf8.DecodeRuneInString(low[tail:])
	lemma, ok := s.apply(string(unicode.ToUpper(first))+low[tail+size:], low[tail:])
	if !strings.HasSuffix(form[:tail], "-") {
		lemma = strings.ToLower(lemma)
	}
	return form[:tail] + lemma, ok
}

// bestScript returns the best script that fits the form, and its result; -1
// and the form itself if none does.
func (m *Model) bestScript(form string, tag int, scores []float32) (script int, lemma string) {
	script, lemma = -1, form
	low := strings.ToLower(form)
	for _, k := range m.byTag[tag] {
		if script >= 0 && scores[k] <= scores[script] {
			continue
		}
		if l, ok := m.scripts[k].apply(form, low); ok {
			script, lemma = k, l
		}
	}
	return script, lemma
}

func best(scores []float32) int {
	b := 0
	for i, s := range scores {
		if s > scores[b] {
			b = i
		}
	}
	return b
}
