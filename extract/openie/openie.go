// Package openie reads extractions off analysed sentences: subject, relation
// and object as words of the sentence, with no ontology behind them, in the
// manner of open information extraction (Banko et al., IJCAI 2007). It serves
// programs that expect such triples; the triples of the knowledge graph are
// package relate's.
//
// In the minimal style a clause gives an extraction for each thing it says. In
// English that is one for each object, oblique and complement, and one for each
// noun or clause that modifies those; the words on the way to it are the
// relation: "Keller | left | the harbour", "Keller | left the harbour of |
// Bergen". In German the words keep the order of the sentence: the relation is
// the verbs, the object what stands behind the finite verb, all of it and as far
// as each of its phrases: "Keller | kaufte | ein Haus", "ein Haus am Hafen". What
// is coordinated or an apposition is taken apart. In the full style a clause is
// one extraction.
//
// A construction is where in the clause an extraction comes from, "main oblique"
// or "main oblique nmod". Of each it is known what share of its extractions is
// right; those that are mostly wrong are not made.
package openie

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/schema"
)

// Style is how much of a clause an extraction takes.
type Style string

// The styles.
const (
	Minimal Style = "minimal" // as little as makes a fact
	Full    Style = "full"    // all that is said of the subject
)

// Options say what to extract.
type Options struct {
	Style Style
	All   bool // also constructions that are mostly wrong
}

// Extraction is one thing that a sentence says. Its slots are words of the
// sentence, between single spaces where they do not stand side by side.
type Extraction struct {
	Subject, Relation, Object string
	Confidence                float64 // share of the construction's extractions that is right
	Construction              string
}

// Extractor reads extractions off sentences of one language. It is read-only
// and may be shared.
type Extractor struct {
	lang    article.Language
	relater *relate.Relater
	words   *lexicon
	shares  *shares
	options Options
}

// New makes an Extractor. It fails for a language without word tables.
func New(lang article.Language, o Options) (*Extractor, error) {
	e := &Extractor{lang: lang, options: o}
	var err error
	if e.relater, err = relate.New(lang, schema.Default()); err != nil {
		return nil, err
	}
	if e.words, err = loadLexicon(lang); err != nil {
		return nil, err
	}
	e.shares, err = loadShares(lang)
	return e, err
}

// Find returns the extractions of s in the order of their predicates, none
// twice.
func (e *Extractor) Find(s *syntax.Sentence) []Extraction {
	r := &reader{Sentence: s, Extractor: e, frames: e.relater.Frames(s), seen: map[[3]string]bool{}}
	r.frameAt = make([]int, s.Len())
	for i := range r.frameAt {
		r.frameAt[i] = -1
	}
	for i := range r.frames {
		r.frameAt[r.frames[i].Pred] = i
	}
	for i := range r.frames {
		r.clause(&r.frames[i])
	}
	if e.options.Style == Full {
		r.equations()
	}
	return r.found
}

// reader reads one sentence.
type reader struct {
	*syntax.Sentence
	*Extractor
	frames  []relate.Frame
	frameAt []int // frame of each token that is a predicate, else -1
	seen    map[[3]string]bool
	found   []Extraction
}

// slots are an extraction as tokens, in the order in which they are written.
type slots struct {
	subject, relation, object []int
}

// emit keeps an extraction with the words of the slots, in German without
// commas, which divide what the slots put together.
func (r *reader) emit(trail string, s slots) {
	if r.lang == article.German {
		s.subject, s.object = r.uncomma(s.subject), r.uncomma(s.object)
	}
	r.keep(trail, r.texts(s.subject, s.relation, s.object))
}

func (r *reader) uncomma(words []int) []int {
	return slices.DeleteFunc(slices.Clone(words), func(k int) bool { return r.Token(k).Form == "," })
}

// keep keeps an extraction unless a slot is empty, it is there already, or its
// construction is mostly wrong.
func (r *reader) keep(trail string, texts [3]string) {
	construction := r.shares.construction(trail)
	share := r.shares.of(construction)
	if share < r.shares.least && !r.options.All {
		return
	}
	if texts[0] == "" || texts[1] == "" || texts[2] == "" || r.seen[texts] {
		return
	}
	r.seen[texts] = true
	r.found = append(r.found, Extraction{
		Subject: texts[0], Relation: texts[1], Object: texts[2],
		Confidence: share, Construction: construction,
	})
}
