package relate

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// Quotations finds the quoted stretches of a sentence: the tokens from the
// first to the last inside the marks. open says that the sentence begins inside
// a quotation that one before has opened; the result says whether it ends in
// one.
func Quotations(s *syntax.Sentence, open bool) (quotes []Phrase, stillOpen bool) {
	first := -1
	if open {
		first = 0
	}
	for i := range s.Len() {
		form := s.Token(i).Form
		switch {
		case !IsQuoteMark(form):
		case first < 0 && (form == "”" || form == "''" || i > 0 && form != "„" && form != "``" && endsQuote(s, i)):
			if i > 0 {
				quotes = append(quotes, Phrase{First: 0, Last: i}) // opened where we cannot see
			}
		case first < 0:
			first = i + 1
		case form == "„" || form == "``" || i == first && form == "“" || i == 0 && opensQuote(form):
			first = i + 1 // each paragraph of a long quotation opens it anew
		default:
			if i > first {
				quotes = append(quotes, Phrase{Head: first, First: first, Last: i})
			}
			first = -1
		}
	}
	if first >= 0 && first < s.Len() {
		quotes = append(quotes, Phrase{Head: first, First: first, Last: s.Len()})
	}
	return quotes, first >= 0
}

// Opens reports whether a sentence begins with a mark that opens a quotation.
func Opens(s *syntax.Sentence) bool { return opensQuote(s.Token(0).Form) }

func opensQuote(form string) bool { return IsQuoteMark(form) && form != "”" && form != "''" }

// IsQuoteMark reports whether a word is a double quotation mark.
func IsQuoteMark(form string) bool {
	switch form {
	case "“", "”", "„", "\"", "»", "«", "``", "''":
		return true
	}
	return false
}

// endsQuote reports whether a mark that could open or close a quotation closes
// one: what follows is punctuation, or nothing.
func endsQuote(s *syntax.Sentence, i int) bool {
	return i+1 == s.Len() || strings.ContainsAny(s.Token(i+1).Form, ",.;:!?)")
}

// quoted gives verbs of speech outside of quotation marks the clauses inside
// them as content, whatever the tree says: parsers hang quotations anywhere.
func (c *Context) quoted() {
	for _, q := range c.quotes {
		c.ownSubject(q)
		whole := c.holdsClause(q)
		if !whole && !c.parted(q) {
			continue
		}
		if whole {
			c.invert(q)
		}
		speech := c.speechBeside(q)
		if speech < 0 {
			continue
		}
		for i := range c.Frames {
			f := &c.Frames[i]
			if f.Pred < q.First || f.Pred >= q.Last {
				continue
			}
			if own := c.ownSubjects(f); f.contentOf >= 0 && f.contentOf != speech && len(own) > 0 && own[0] < q.First {
				continue // "said the raid was “an attack” and demanded peace": the tree knows
			}
			if p := f.Parent; p < 0 || c.Frames[p].Pred < q.First || c.Frames[p].Pred >= q.Last {
				f.contentOf = speech
				f.quoted = true
			}
		}
		s := &c.Frames[speech]
		if s.quote.Absent() || !c.holdsContent(s.quote, speech) {
			s.quote = q
		}
		if s.contentOf >= 0 && c.Frames[s.contentOf].contentOf == speech {
			s.contentOf = -1
		}
	}
}

// holdsContent reports whether a quotation holds a whole clause of what somebody says,
// so that a further one, "We will wait," said Novak, "and we will win", only goes on.
func (c *Context) holdsContent(q Phrase, speech int) bool {
	return slices.ContainsFunc(c.Frames, func(f Frame) bool {
		return f.contentOf == speech && f.Pred >= q.First && f.Pred < q.Last && f.Rel != "advcl" && len(c.ownSubjects(&f)) > 0
	})
}

// parted reports whether a quotation goes on behind an inserted act of speech:
// "We", said Novak, "will wait".
func (c *Context) parted(q Phrase) bool {
	for _, p := range c.quotes {
		before, after := p, q
		if q.Last <= p.First {
			before, after = q, p
		}
		if before == after || before.Last > after.First || after.First-before.Last > reach {
			continue
		}
		for i := range c.Frames {
			if f := &c.Frames[i]; c.speechKind(f) != "" && f.Pred > before.Last && f.Pred < after.First {
				return true
			}
		}
	}
	return false
}

// ownSubject takes from the predicates inside a quotation the subjects that stand
// outside of all quotations, where one stands inside; the verb of speech has them.
func (c *Context) ownSubject(q Phrase) {
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Pred < q.First || f.Pred >= q.Last {
			continue
		}
		outside := func(k int) bool { return !c.within(k) }
		if !slices.ContainsFunc(f.Subjects, c.within) || !slices.ContainsFunc(f.Subjects, outside) {
			continue
		}
		out := slices.IndexFunc(f.Subjects, outside)
		for k := range c.Frames {
			if g := &c.Frames[k]; len(g.Subjects) == 0 && c.speechKind(g) != "" && !c.within(g.Pred) && abs(g.Pred-f.Subjects[out]) <= reach {
				g.Subjects = []int{f.Subjects[out]}
			}
		}
		f.Subjects = slices.DeleteFunc(slices.Clone(f.Subjects), outside)
	}
}

// holdsClause reports whether a quotation holds a finite clause: at least a
// predicate with a subject of its own.
func (c *Context) holdsClause(q Phrase) bool {
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Pred >= q.First && f.Pred < q.Last && len(c.ownSubjects(f)) > 0 {
			return true
		}
	}
	return false
}

// invert mends the verb right behind a quotation, as in "…", barked the coach:
// its subject stands behind it, whatever the tree says.
func (c *Context) invert(q Phrase) {
	verb := c.behind(q)
	if verb < 0 || c.frameAt[verb] < 0 {
		return
	}
	f := &c.Frames[c.frameAt[verb]]
	within := func(k int) bool { return k < q.Last }
	if subjects := slices.DeleteFunc(slices.Clone(f.Subjects), within); len(subjects) > 0 {
		f.Subjects = subjects
		return
	}
	if objects := slices.DeleteFunc(slices.Clone(f.Objects), within); len(objects) > 0 && len(c.ownSubjects(f)) == 0 {
		f.Subjects, f.Objects = c.coordinated(objects[0]), objects[1:]
	}
}

// behind returns the first word behind a quotation and its comma, or -1.
func (c *Context) behind(q Phrase) int {
	for i := q.Last; i < c.Sentence.Len(); i++ {
		if c.token(i).UPOS != syntax.PUNCT {
			return i
		}
		if strings.ContainsAny(c.token(i).Form, ".;:") {
			return -1
		}
	}
	return -1
}

// speechBeside returns the frame of the verb of speech that a quotation belongs
// to: outside of all quotations, right behind it or, with a colon or comma
// between, right before it; -1 if there is none.
func (c *Context) speechBeside(q Phrase) int {
	best, distance := -1, reach
	for i := range c.Frames {
		f := &c.Frames[i]
		if c.within(f.Pred) || !c.speaks(f) && !c.utters(f, q) {
			continue
		}
		d := q.First - f.Pred
		if f.Pred >= q.Last {
			d = f.Pred - q.Last
		} else if !c.introduces(f.Pred, q.First) {
			continue
		}
		if d < distance {
			best, distance = i, d
		}
	}
	return best
}

// within reports whether token i stands inside a quotation.
func (c *Context) within(i int) bool {
	return slices.ContainsFunc(c.quotes, func(q Phrase) bool { return i >= q.First && i < q.Last })
}

// utters reports whether a verb that is none of speech becomes one by standing
// right behind a quotation that ends with a comma, question mark or exclamation
// mark: "…," laughed the coach.
func (c *Context) utters(f *Frame, q Phrase) bool {
	if f.Cop >= 0 || f.Passive || len(f.Subjects) == 0 || c.behind(q) != f.Pred || q.First > 1 {
		return false
	}
	ends := c.token(q.Last - 1).Form
	if strings.ContainsAny(ends, ",?!") {
		return true
	}
	return q.Last+1 < c.Sentence.Len() && c.token(q.Last+1).Form == ","
}

// reach is how many tokens a verb of speech may stand off its quotation: the
// speaker's name and title fit between.
const reach = 16

// introduces reports whether a colon or comma leads from the verb of speech to
// the quotation that opens at first.
func (c *Context) introduces(verb, first int) bool {
	for i := verb + 1; i < first; i++ {
		if strings.ContainsAny(c.token(i).Form, ":,") && i >= first-3 {
			return true
		}
	}
	return false
}
