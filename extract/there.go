package extract

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/coref"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// place is the slot of a place, which may be named inside the phrase: "at the
// presidential library in St. Petersburg". "There" has the name of the place told
// of before, "here" that of where the article is written; where that is not known
// there is none.
func (a *assembler) place(i int, p relate.Phrase) *triple.Slot {
	s := a.slot(i, p)
	switch a.lang.Relater.Pointing(s.Text) {
	case "there":
		if !a.there(&s, i, p.Head) {
			return nil
		}
	case "here":
		if !a.here(&s) {
			return nil
		}
	}
	for k := p.First; k < p.Last && s.ID == ""; k++ {
		if e := a.Chains.At(i, k); e != nil && e.Kind == syntax.Place && a.Sentences[i].Token(k).Rel != "compound" { // "the Odense region" is not Odense
			a.fill(&s, e)
		}
	}
	return &s
}

// there names the place that "there", token k of sentence i, points to: the last
// one before it where somebody is or goes, at most two sentences back; else the
// last place or organization that the sentence before names. In somebody's words it
// may point anywhere.
func (a *assembler) there(s *triple.Slot, i, k int) bool {
	const far = 2
	quotes, _ := relate.Quotations(a.Sentences[i], false)
	for _, q := range quotes {
		if q.First <= k && k < q.Last {
			return false
		}
	}
	for j := i; j >= max(0, i-far); j-- {
		if j < i {
			k = a.Sentences[j].Len()
		}
		if a.reached(s, j, k) || j == i-1 && (a.named(s, j, syntax.Place) || a.named(s, j, syntax.Organization)) {
			return true
		}
	}
	return false
}

// reached names the last place before token k of sentence j that stands behind a
// preposition of place: "in Oslo", "to the town hall".
func (a *assembler) reached(s *triple.Slot, j, k int) bool {
	sentence := a.Sentences[j]
	for k--; k >= 0; k-- {
		t := sentence.Token(k)
		if t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN || !a.whereto(sentence, k) {
			continue
		}
		if e := a.Chains.At(j, k); e != nil && e.Kind == syntax.Place {
			a.fill(s, e)
			return true
		}
		if a.lang.Relater.Venue(t.Lemma) {
			a.fill(s, a.Chains.At(j, k))
			if s.Name == "" {
				s.Name = t.Form
			}
			return true
		}
	}
	return false
}

// whereto reports whether token k stands behind a preposition that can tell where.
func (a *assembler) whereto(s *syntax.Sentence, k int) bool {
	return a.lang.Relater.Whereto(preposition(s, k))
}

// named names the last entity of a kind in sentence j.
func (a *assembler) named(s *triple.Slot, j int, kind syntax.NameKind) bool {
	for k := a.Sentences[j].Len() - 1; k >= 0; k-- {
		if e := a.Chains.At(j, k); e != nil && e.Kind == kind && (kind == syntax.Place || a.entered(a.Sentences[j], k)) {
			a.fill(s, e)
			return true
		}
	}
	return false
}

// entered reports whether somebody joins or goes to token k: "joined the institute",
// "wechselte zur Bank".
func (a *assembler) entered(s *syntax.Sentence, k int) bool {
	if s.Token(k).Rel == "obj" {
		return true
	}
	return slices.ContainsFunc(s.Children(k), func(j int) bool {
		switch strings.ToLower(s.Token(j).Form) {
		case "to", "at", "zu", "an", "bei":
			return s.Token(j).Rel == "case"
		}
		return false
	})
}

// here names the place of the article's dateline: "BERN (dpa) – ".
func (a *assembler) here(s *triple.Slot) bool {
	for _, b := range a.Article.Blocks {
		if b.Kind != article.Body && b.Kind != article.Lead {
			continue
		}
		if span := a.Article.DatelinePlace(b); span.Begin < span.End {
			name := a.Article.Text[span.Begin:span.End]
			s.Name = name
			a.fill(s, a.entityNamed(name))
			return true
		}
	}
	return false
}

// entityNamed returns the place of the article that is called so in whatever
// letters, or nil.
func (a *assembler) entityNamed(name string) *coref.Entity {
	for _, e := range a.Chains.Entities() {
		for _, form := range e.Forms {
			if e.Kind == syntax.Place && strings.EqualFold(form, name) {
				return e
			}
		}
	}
	return nil
}
