package tag

import (
	"fmt"
	"slices"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Knowledge is what a tagger knows apart from its classifiers: which answers
// there are, what the lexicon says of a word, and the usual lemmas. A tagger
// with classifiers of another sort builds on it. It is read-only and safe for
// concurrent use.
type Knowledge struct {
	m *Model
}

// Vocabulary knows which lower-cased words there are.
type Vocabulary interface {
	Knows(word string) bool
}

// Gold is the right answer for a word, as numbers: of its part of speech, of
// its label and of its lemma's script, -1 where the lemma teaches nothing.
type Gold struct {
	Tag, Label, Script int
}

// Survey collects the answers that occur in sentences; gold is parallel to
// them and their words. lexicon may be nil.
func Survey(sentences []*syntax.Record, lexicon *Lexicon) (*Knowledge, [][]Gold) {
	l := &learner{Options: Options{Lexicon: lexicon}, sentences: sentences, m: &Model{}}
	l.survey()
	gold := make([][]Gold, len(sentences))
	for k, r := range sentences {
		gold[k] = make([]Gold, len(r.Words))
		for i, t := range r.Tags {
			g := Gold{Tag: l.tagOf[t.UPOS], Script: -1}
			g.Label = l.labelOf[labelPair{g.Tag, t.Feats}]
			if s, ok := l.scriptOf[l.scripts[k][i].text]; ok && slices.Contains(l.m.byTag[g.Tag], s) {
				g.Script = s
			}
			gold[k][i] = g
		}
	}
	return &Knowledge{l.m}, gold
}

// AddTo adds the knowledge to a model file.
func (k *Knowledge) AddTo(f *model.File) {
	var tags []string
	for _, t := range k.m.tags {
		tags = append(tags, string(t))
	}
	f.AddStrings("tags", tags)
	f.AddStrings("labels", k.m.labels.texts(k.m.tags))
	f.AddStrings("scripts", k.m.scriptTexts())
	k.m.words.addTo(f)
	f.AddStrings("entries", k.m.entryTexts)
}

// LoadKnowledge reads what AddTo wrote. A damaged file gives an error that
// wraps model.ErrFormat.
func LoadKnowledge(f *model.File) (*Knowledge, error) {
	m := &Model{}
	names, err := f.Strings("tags")
	if err != nil {
		return nil, fmt.Errorf("load tagger's knowledge: %w", err)
	}
	for _, n := range names {
		m.tags = append(m.tags, syntax.UPOS(n))
	}
	read := []struct {
		section string
		take    func(texts []string) (err error)
	}{
		{"labels", func(texts []string) (err error) { m.labels, err = readLabels(m.tags, texts); return err }},
		{"scripts", m.readScripts},
		{"entries", func(texts []string) (err error) {
			if m.words, err = readWordTables(f); err != nil {
				return err
			}
			m.words.entries, err = readEntries(texts)
			m.entryTexts = texts
			return err
		}},
	}
	for _, r := range read {
		texts, err := f.Strings(r.section)
		if err == nil {
			err = r.take(texts)
		}
		if err != nil {
			return nil, fmt.Errorf("load tagger's knowledge: %w", err)
		}
	}
	return &Knowledge{m}, nil
}

// Tags returns the parts of speech by number.
func (k *Knowledge) Tags() []syntax.UPOS { return k.m.tags }

// HasLexicon reports whether forms have readings.
func (k *Knowledge) HasLexicon() bool { return len(k.m.words.entries) > 0 }

// Scripts returns the number of lemma scripts.
func (k *Knowledge) Scripts() int { return len(k.m.scripts) }

// ScriptsOf returns the scripts that a part of speech was seen with.
func (k *Knowledge) ScriptsOf(tag int) []int { return k.m.byTag[tag] }

// Atoms returns the number of atoms that labels are made of. A label's score is
// the sum of those of its atoms.
func (k *Knowledge) Atoms() int { return k.m.labels.atoms }

// AtomsOf returns the atoms of a label.
func (k *Knowledge) AtomsOf(label int) []int { return k.m.labels.all[label].atoms }

// LabelsOf returns the labels of a part of speech.
func (k *Knowledge) LabelsOf(tag int) []int { return k.m.labels.byTag[tag] }

// Feats returns the features that belong to a label.
func (k *Knowledge) Feats(label int) syntax.Feats { return k.m.labels.all[label].feats }

// BestLabel returns the label of a part of speech whose atoms score highest.
func (k *Knowledge) BestLabel(tag int, scores []float32) int { return k.m.labels.best(tag, scores) }

// Lemma returns the lemma of a form that has a part of speech and features: the
// usual one, or the lexicon's, or by the rules of English spelling, or by the
// best of the scripts that fit. Where spelling leaves it open, vocabulary says
// which words there are; it may be nil.
func (k *Knowledge) Lemma(form string, tag int, feats syntax.Feats, lang article.Language, vocabulary Vocabulary, scores []float32) string {
	w := k.m.words.look(form)
	t := syntax.Tag{UPOS: k.m.tags[tag], Feats: feats}
	if lemma, ok := k.m.knownLemma(&w, form, t.UPOS); ok && !(lang == article.English && inflected(&t) && misspelt(lemma, form, vocabulary)) {
		return lemma
	}
	if lang == article.English && inflected(&t) {
		if lemma, ok := englishVerb(form, vocabulary); ok {
			return lemma
		}
	}
	_, lemma := k.m.bestScript(form, tag, scores)
	return lemma
}

// misspelt reports whether a lemma of the training data is no word, where the rules
// of spelling know one: "prais" of "praised".
func misspelt(lemma, form string, vocabulary Vocabulary) bool {
	if vocabulary == nil || vocabulary.Knows(lemma) {
		return false
	}
	base, ok := englishVerb(form, vocabulary)
	return ok && base != lemma && vocabulary.Knows(base)
}

// Look is what is known of a form by itself, as hashes.
type Look struct {
	Form, Low uint64    // as it stands, and lower-cased
	Suffix    [6]uint64 // last 1 to 6 letters of the lower-cased form
	Prefix    [4]uint64 // first 1 to 4
	Shape     uint64
	Class     uint64 // tags seen in training, 0 if the word is rare
	Readings  uint64 // in the lexicon, of the compound's head if need be; 0 without
	Genders   uint64
}

// Look looks a form up.
func (k *Knowledge) Look(form string) Look {
	l := k.m.words.look(form)
	return Look{l.form, l.low, l.suffix, l.prefix, l.shape, l.class, l.lexicon, l.genders}
}
