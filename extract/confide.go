package extract

import (
	"slices"

	"dossier/extract/confidence"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// What is dropped: triples that are more likely wrong than right, and unsure
// ones of sentences that are hardly readable.
const (
	likely   = 0.4  // least confidence of a triple
	readable = 0.75 // least confidence.Quality of a sentence that all rules may read
	sure     = 0.7  // least confidence of a triple of a sentence below that
)

// evidence is what a proposition was read off.
func evidence(s *syntax.Sentence, p *relate.Proposition, quality float64) confidence.Evidence {
	e := confidence.Evidence{Sentence: s, Predicate: p.Relation.Pred, Subject: p.Subject.Head, Object: -1, Quality: quality}
	if !p.Object.Absent() {
		e.Object = p.Object.Head
	}
	return e
}

func (a *assembler) add(t triple.Triple, e confidence.Evidence) {
	a.out, a.basis = append(a.out, t), append(a.basis, e)
}

// confide gives the triples their confidence and drops unlikely ones.
func (a *assembler) confide() (kept, dropped []triple.Triple) {
	kept = a.out[:0:0]
	for k := range a.out {
		t, e := &a.out[k], &a.basis[k]
		e.Triple = t
		t.Confidence = a.lang.Confidence.Of(e)
		if t.Confidence < likely || e.Quality < readable && t.Confidence < sure {
			dropped = append(dropped, *t)
			continue
		}
		kept = append(kept, *t)
	}
	for _, d := range dropped {
		for k := range kept {
			kept[k].Content = slices.DeleteFunc(kept[k].Content, func(id string) bool { return id == d.ID })
		}
	}
	return kept, dropped
}

// Examples returns the triples of an analysed article, dropped ones among them,
// with the signals that their confidence is made of, for learning it.
func (p *Pipeline) Examples(d *Document) ([]triple.Triple, [][]float64) {
	a := p.languages[d.Article.Language].assemble(d)
	signals := make([][]float64, len(a.out))
	for k := range a.out {
		a.basis[k].Triple = &a.out[k]
		signals[k] = confidence.Signals(&a.basis[k])
	}
	return a.out, signals
}
