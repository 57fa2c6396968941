// Package openie reads extractions off analysed sentences: subject, relation
// and object as words of the sentence, with no ontology behind them, in the
// manner of open information extraction (Banko et al., IJCAI 2007). It serves
// programs that expect such triples; the triples of the knowledge graph are
// package relate's.
//
// A clause gives one extraction for each thing it says: one for each object,
// oblique and complement, and one for each noun that modifies those, the words
// on the way to it being the relation: "Keller | left | the harbour", "Keller |
// left the harbour of | Bergen". What is coordinated is taken apart.
package openie

import (
	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/schema"
)

// Extraction is one thing that a sentence says. Its slots are words of the
// sentence, between single spaces where they do not stand side by side.
type Extraction struct {
	Subject, Relation, Object string
	Confidence                float64 // share of right ones among extractions of the construction
	Construction              string
}

// Extractor reads extractions off sentences of one language. It is read-only
// and may be shared.
type Extractor struct {
	lang    article.Language
	relater *relate.Relater
}

// New makes an Extractor. It fails for a language without word tables.
func New(lang article.Language) (*Extractor, error) {
	r, err := relate.New(lang, schema.Default())
	if err != nil {
		return nil, err
	}
	return &Extractor{lang: lang, relater: r}, nil
}

// Find returns the extractions of s in the order of their predicates, none
// twice.
func (e *Extractor) Find(s *syntax.Sentence) []Extraction {
	r := &reader{Sentence: s, lang: e.lang, frames: e.relater.Frames(s), seen: map[[3]string]bool{}}
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
	return r.found
}

// reader reads one sentence.
type reader struct {
	*syntax.Sentence
	lang    article.Language
	frames  []relate.Frame
	frameAt []int // frame of each token that is a predicate, else -1
	seen    map[[3]string]bool
	found   []Extraction
}

// slots are an extraction as tokens, in the order in which they are written.
type slots struct {
	subject, relation, object []int
}

// emit keeps an extraction unless a slot is empty or it is there already.
func (r *reader) emit(construction string, s slots) {
	texts := r.texts(s.subject, s.relation, s.object)
	if texts[0] == "" || texts[1] == "" || texts[2] == "" || r.seen[texts] {
		return
	}
	r.seen[texts] = true
	r.found = append(r.found, Extraction{
		Subject: texts[0], Relation: texts[1], Object: texts[2],
		Confidence: 1, Construction: construction,
	})
}
