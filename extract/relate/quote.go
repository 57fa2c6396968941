package relate

import "strings"

// quotes finds the quoted stretches of the sentence: pairs of tokens, the first
// and the one after the last inside the marks. A quotation that the sentence
// does not close ends with it; one that it does not open begins with it.
func (c *Context) quotes() []Phrase {
	var list []Phrase
	open := -1
	for i := range c.Sentence.Len() {
		switch form := c.token(i).Form; {
		case open < 0 && opensQuote(form):
			open = i + 1
		case open >= 0 && closesQuote(form):
			if i > open {
				list = append(list, Phrase{Head: open, First: open, Last: i})
			}
			open = -1
		case open < 0 && form == "”" && i > 0:
			list = append(list, Phrase{Head: 0, First: 0, Last: i})
		}
	}
	if n := c.Sentence.Len(); open >= 0 && open < n {
		list = append(list, Phrase{Head: open, First: open, Last: n})
	}
	return list
}

func opensQuote(form string) bool {
	return form == "“" || form == "„" || form == "\"" || form == "»" || form == "«" || form == "``"
}

func closesQuote(form string) bool {
	return form == "”" || form == "“" || form == "\"" || form == "«" || form == "»" || form == "''"
}

// quoted gives verbs of speech outside of quotation marks the clauses inside
// them as content, whatever the tree says: parsers hang quotations anywhere.
func (c *Context) quoted() {
	for _, q := range c.quotes() {
		if !c.holdsClause(q) {
			continue
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
			if p := f.Parent; p < 0 || c.Frames[p].Pred < q.First || c.Frames[p].Pred >= q.Last {
				f.contentOf = speech
				f.quoted = true
			}
		}
		s := &c.Frames[speech]
		s.quote = q
		if s.contentOf >= 0 && c.Frames[s.contentOf].contentOf == speech {
			s.contentOf = -1
		}
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

// speechBeside returns the frame of the verb of speech that a quotation belongs
// to: outside of all quotations, right behind it or, with a colon or comma
// between, right before it; -1 if there is none.
func (c *Context) speechBeside(q Phrase) int {
	best, distance := -1, reach
	for i := range c.Frames {
		f := &c.Frames[i]
		if c.speechKind(f) == "" || len(f.Subjects) == 0 || f.Passive || f.Pred >= q.First && f.Pred < q.Last {
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
