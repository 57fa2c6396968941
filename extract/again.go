package extract

import (
	"strings"

	"dossier/extract/relate"
	"dossier/extract/triple"
	"dossier/schema"
)

// again gives what two do together, and a sentence tells of one of them anew
// without the other, its partner: "Novak met Keller on Monday. He had already
// negotiated in May." The evidence of such a triple begins with the sentence
// that names the partner.
func (a *assembler) again(i int, p *relate.Proposition, t *triple.Triple) {
	where := t.Place != nil && t.Object != nil && t.Object.Text == t.Place.Text // the object for want of another
	if !p.Again || t.Object != nil && !where || p.Relation.Passive || t.Subject.Kind != triple.Person {
		return
	}
	verb, phrase := p.Relation.Key, p.Relation.Phrase
	if where {
		verb, phrase = withoutLast(verb), withoutLast(phrase)
	}
	before := a.joint(i, t.Subject.ID)
	if before == nil {
		return
	}
	partner := *before.Object
	if partner.ID == t.Subject.ID {
		partner = before.Subject
	}
	o, lang := a.lang.Relater.Ontology(), string(a.lang.Code)
	for _, prep := range a.lang.Relater.Beside() {
		known, ok := o.Choose(lang, schema.Verb, verb+" "+prep, triple.Person, kindOf(&partner))
		if !ok || !known.Symmetric {
			continue
		}
		t.Object = &partner
		t.Relation.ID, t.Relation.Code, t.Relation.Phrase, t.Relation.Lemma = known.ID, known.Code, phrase, verb
		a.beginWith(t, before)
		return
	}
}

// withoutLast leaves out the last of several words.
func withoutLast(words string) string {
	if i := strings.LastIndexByte(words, ' '); i >= 0 {
		return words[:i]
	}
	return words
}

// beginWith makes the evidence of t begin with that of a triple before it.
func (a *assembler) beginWith(t, before *triple.Triple) {
	clean := before.Clean
	if before.Sentence != t.Sentence {
		clean = join(before.Clean, before.Text, t)
	}
	t.Begin = before.Begin
	t.Text = a.Article.Original[t.Begin:t.End]
	if t.Clean = clean; clean == t.Text {
		t.Clean = ""
	}
}

// joint returns the last triple of something that a person and another do
// together, of the paragraph's sentences before i; nil if there is none.
func (a *assembler) joint(i int, person string) *triple.Triple {
	o := a.lang.Relater.Ontology()
	for k := len(a.out) - 1; k >= 0; k-- {
		t := &a.out[k]
		for ; i > t.Sentence; i-- {
			if a.parted(i) || !a.adjoining(i) {
				return nil
			}
		}
		r, ok := o.Relation(t.Relation.ID)
		with := t.Subject.ID == person || t.Object != nil && t.Object.ID == person
		if ok && r.Symmetric && t.Object != nil && with && t.Polarity == triple.Positive && t.Modality == triple.Asserted {
			return t
		}
	}
	return nil
}
