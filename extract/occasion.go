package extract

import (
	"slices"
	"strings"

	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

// occasion dates what was done at an event that the sentence takes up by its noun
// alone: "Novak met Keller on Monday. The talks lasted three hours." It is the day of
// the last event of the kind that was told before.
func (a *assembler) occasion(i int, p *relate.Proposition, t *triple.Triple) {
	if t.Time != nil && (t.Time.From != "" || t.Time.To != "") || t.Polarity == triple.Negative || t.Modality == triple.Planned || t.Modality == triple.Conditional {
		return
	}
	for _, noun := range a.occasions(i, p) {
		if before := a.event(i, noun); before != nil {
			at := *before.Time
			at.Basis = string(when.Inferred)
			t.Time = &at
			return
		}
	}
}

// occasions lists the nouns of events at which a proposition says that something was
// done: the subject that lasted or took place, the object that somebody attended, what
// stands behind "at", "during" or "after".
func (a *assembler) occasions(i int, p *relate.Proposition) []int {
	var nouns []int
	if a.lang.Relater.Lasting(p.Relation.Lemma) {
		nouns = append(nouns, p.Subject.Head)
	}
	if !p.Object.Absent() && a.lang.Relater.Attending(p.Relation.Lemma) {
		nouns = append(nouns, p.Object.Head)
	}
	for _, arg := range p.Arguments {
		if arg.Role == triple.TimeRole || arg.Role == triple.PlaceRole {
			switch preposition(a.Sentences[i], arg.Head) {
			case "after", "following", "nach":
				if p.Speech {
					continue // one speaks of it for days
				}
				fallthrough
			case "at", "during", "bei", "während":
				nouns = append(nouns, arg.Head)
			}
		}
	}
	return nouns
}

// preposition returns the preposition of token k, in lower case, or "".
func preposition(s *syntax.Sentence, k int) string {
	for _, j := range s.Children(k) {
		if t := s.Token(j); t.Rel == "case" && j < k {
			return strings.ToLower(t.Form)
		}
	}
	return ""
}

// event returns what told of the event that token k of sentence i takes up, with its
// day: the last one of its kind in the sentences right before; else, where all that
// the article told before of such events was on one day, the last of these. It is nil
// if there is none.
func (a *assembler) event(i, k int) *triple.Triple {
	const near = 3 // sentences
	r, ok := a.lang.Relater.Happening(a.Sentences[i].Token(k).Lemma)
	if !ok || !a.takenUp(i, k) {
		return nil
	}
	var last *triple.Triple
	for j := len(a.out) - 1; j >= 0; j-- {
		switch t := &a.out[j]; {
		case t.Sentence == i || !a.dayOf(t, r):
		case i-t.Sentence <= near:
			return t
		case last == nil:
			last = t
		case last.Time.From != t.Time.From:
			return nil
		}
	}
	return last
}

// dayOf reports whether a triple tells on which day, or in which week or month,
// something happened that is of the kind of relation r.
func (a *assembler) dayOf(t *triple.Triple, r *schema.Relation) bool {
	o := a.lang.Relater.Ontology()
	return t.Time != nil && t.Time.Granularity != string(when.Year) && t.Time.From != "" && t.Time.To != "" &&
		t.Polarity == triple.Positive && t.Modality == triple.Asserted && o.IsA(t.Relation.ID, o.Root(r.ID))
}

// takenUp reports whether the noun at token k of sentence i takes up what was told:
// "the talks", "dem Treffen", but not "the next talks" or "the talks with Chile".
func (a *assembler) takenUp(i, k int) bool {
	s := a.Sentences[i]
	definite := false
	for _, j := range s.Children(k) {
		switch t := s.Token(j); t.Rel.Base() {
		case "det":
			definite = t.Feats.Get("PronType") == "Dem" || t.Feats.Get("Definite") == "Def"
		case "amod", "nummod":
			if !a.lengthAt(i, j) {
				return false
			}
		case "nmod", "acl":
			if !a.whereto(s, j) {
				return false
			}
		}
	}
	return definite
}

// lengthAt reports whether token k of sentence i tells how long: "the two-hour talks".
func (a *assembler) lengthAt(i, k int) bool {
	return slices.ContainsFunc(a.Times[i], func(e when.Expression) bool {
		return e.Kind == when.Duration && e.First <= k && k < e.Last
	})
}
