package extract

import (
	"strings"

	"dossier/extract/relate"
	"dossier/extract/triple"
)

// deny adds what a denial denies where its own sentence does not say it:
// "Novak denied this" of what the sentence before, or the same one, has told of
// him. The evidence of such a triple spans both sentences. first is the first
// triple of sentence i, props are its propositions in the order of the triples.
func (a *assembler) deny(i, first int, props []relate.Proposition) {
	for k := range props {
		p := &props[k]
		if !p.Denies {
			continue
		}
		act := a.out[first+k]
		claims := a.claims(i, first, first+k, act.Subject.ID)
		if len(claims) == 0 && a.adjoining(i) {
			claims = a.claims(i-1, 0, first, act.Subject.ID)
		}
		for _, c := range claims {
			t := a.denied(c, &act, a.lang.Relater.Denial(p.Relation.Lemma))
			a.out[first+k].Content = append(a.out[first+k].Content, t.ID)
			a.add(t, a.basis[first+k])
		}
	}
}

// adjoining reports whether sentence i follows the one before it in the story
// with nothing but markup between.
func (a *assembler) adjoining(i int) bool {
	if i == 0 || a.Kinds[i] != a.Kinds[i-1] {
		return false
	}
	before, this := a.Article.Source(a.Sentences[i-1].Span), a.Article.Source(a.Sentences[i].Span)
	return this.Begin >= before.End && bare(a.Article.Original[before.End:this.Begin])
}

// bare reports whether text is nothing but tags and white space.
func bare(text string) bool {
	for {
		before, rest, tag := strings.Cut(text, "<")
		if strings.TrimSpace(before) != "" {
			return false
		}
		if !tag {
			return true
		}
		_, text, _ = strings.Cut(rest, ">")
	}
}

// claims returns what somebody other than the one who denies it says in
// sentence i, else what that sentence holds possible or asks, of the triples from first
// to last-1. What acts of speech say there comes before what clauses inside of
// that add.
func (a *assembler) claims(i, first, last int, denier string) []triple.Triple {
	var content, said, supposed []triple.Triple
	contained := make(map[string]bool)
	for _, t := range a.out[first:last] {
		for _, id := range t.Content {
			contained[id] = t.Sentence == i
		}
	}
	for _, t := range a.out[first:last] {
		if t.Sentence != i || len(t.Content) > 0 || t.Modality != triple.Asserted && t.Modality != triple.Possible && t.Modality != triple.Question {
			continue
		}
		switch {
		case t.Attribution != nil && (t.Attribution.ID == "" || t.Attribution.ID != denier):
			said = append(said, t)
			if contained[t.ID] {
				content = append(content, t)
			}
		case t.Attribution == nil && t.Polarity == triple.Positive && t.Modality != triple.Asserted:
			supposed = append(supposed, t)
		}
	}
	switch {
	case len(content) > 0:
		return content
	case len(said) > 0:
		return said
	}
	return supposed
}

// denied is claim c as the act of denial has it: turned round, unless the one
// who said it denied something himself and the other agrees ("also denied
// this").
func (a *assembler) denied(c triple.Triple, act *triple.Triple, verb string) triple.Triple {
	t := c
	agrees := c.Attribution != nil && c.Polarity == triple.Negative && a.lang.Relater.Denial(c.Attribution.Verb) != ""
	switch {
	case agrees:
	case c.Polarity == triple.Negative:
		t.Polarity = triple.Positive
	default:
		t.Polarity = triple.Negative
	}
	t.Modality, t.Future = triple.Asserted, false
	t.Attribution = &triple.Attribution{Slot: act.Subject, Verb: verb}
	t.Sentence, t.Begin, t.End = act.Sentence, min(c.Begin, act.Begin), act.End
	t.Text = a.Article.Original[t.Begin:t.End]
	t.Clean = ""
	if clean := join(c.Clean, c.Text, act); clean != t.Text {
		t.Clean = clean
	}
	t.Confidence *= 0.8
	t.Content = nil
	t.ID = a.id(&t)
	return t
}

// join is the sentence of a claim and that of its denial as they are read.
func join(clean, text string, act *triple.Triple) string {
	if clean == "" {
		clean = text
	}
	second := act.Clean
	if second == "" {
		second = act.Text
	}
	if clean == second {
		return clean
	}
	return clean + " " + second
}
