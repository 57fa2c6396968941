package relate

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// phrase returns the phrase around a head: the contiguous run of its subtree
// without relative clauses, appositions, coordination, circumstances of time
// and place, and the preposition in front. Relative pronouns give the phrase of
// their antecedent; what belongs to a time expression gives that.
func (c *Context) phrase(head int) Phrase {
	head = c.antecedent(head)
	if k := c.expression(head); k >= 0 {
		p := c.timePhrase(k, head)
		if rest := c.restOf(head); rest >= 0 {
			p.Last = c.times[c.expression(rest)].Last
		}
		return p
	}
	p := Phrase{Head: head}
	p.First, p.Last = c.bounds(head, false)
	if k := c.restOf(head); k >= 0 {
		_, p.Last = c.bounds(k, false)
	}
	if k := c.freeRelative(head); k >= 0 {
		_, p.Last = c.subtree(k)
		for c.token(p.Last-1).UPOS == syntax.PUNCT {
			p.Last--
		}
	}
	// The article of "ins" belongs to the preposition's span.
	if p.First > 0 && p.First < p.Head && c.token(p.First).Begin == c.token(p.First-1).Begin {
		p.First++
	}
	return c.closeQuote(p)
}

// freeRelative returns the clause that a relative or question pronoun without a
// noun before it opens, or -1: "what it called a betrayal", "what was on board".
func (c *Context) freeRelative(head int) int {
	if c.token(head).UPOS != syntax.PRON || !c.isRelative(head) && !c.interrogative(head) {
		return -1
	}
	return c.childWith(head, "acl:relcl")
}

// restOf returns the conjunct that completes a head cut short, or -1:
// "Staats- und Regierungschefs" are one, and so are "drei Jahre und sechs Monate".
func (c *Context) restOf(head int) int {
	if c.durationAt(head) {
		if k := c.childWith(head, "conj"); k > head && c.durationAt(k) && c.expression(k) != c.expression(head) {
			return k
		}
		return -1
	}
	if form := c.token(head).Form; c.lang != article.German || !strings.HasSuffix(form, "-") || len(form) < 2 {
		return -1
	}
	k := c.childWith(head, "conj")
	if k < head {
		return -1
	}
	return k
}

// timePhrase is a time expression without its preposition.
func (c *Context) timePhrase(k, head int) Phrase {
	p := Phrase{Head: head, First: c.times[k].First, Last: c.times[k].Last}
	for p.First < head && c.token(p.First).UPOS == syntax.ADP {
		p.First++
	}
	return p
}

// bounds grows the run of tokens around a head, child by child, as long as the
// children belong to the phrase and nothing but quotation marks and hyphens
// stands between. A nested head brings what is coordinated to it.
func (c *Context) bounds(head int, nested bool) (first, last int) {
	first, last = head, head+1
	children := c.Sentence.Children(head)
	for i := len(children) - 1; i >= 0; i-- {
		k := children[i]
		if k > head || c.token(k).UPOS == syntax.PUNCT {
			continue
		}
		f, l := c.bounds(k, true)
		if !c.inside(head, k, nested) || !c.onlyPunct(l, first) {
			break
		}
		if c.participles[k] != "" {
			first = k + 1 // "in Graz festgenommene Ingenieur": a clause of its own
			break
		}
		first = f
	}
	for _, k := range children {
		if k < head || c.token(k).UPOS == syntax.PUNCT {
			continue
		}
		f, l := c.bounds(k, true)
		if !c.inside(head, k, nested) || !c.onlyPunct(last, f) {
			break
		}
		if c.comma(last, f) && c.token(k).Rel.Base() != "conj" {
			break
		}
		last = l
	}
	return first, last
}

// inside reports whether child k belongs to the phrase of its head.
func (c *Context) inside(head, k int, nested bool) bool {
	t := c.token(k)
	if t.Rel == "det" && c.lemma(k) == "mehr" && c.negating(k) && c.childWith(head, "cop") >= 0 {
		return false // "ist nicht mehr Mitglied"
	}
	switch t.Rel {
	case "nmod", "nmod:unmarked":
		if t.Rel == "nmod:unmarked" && c.emphatic(k) {
			return false // "the ministry itself"
		}
		if c.lang == article.German && (c.token(head).UPOS == syntax.ADJ && c.temporal(k) || k > head && c.lemma(k) == "alter" && c.oblique(k).Prep == "in") {
			return false // "seit Jahren aktiv", "Männer im Alter von 24 bis 51 Jahren"
		}
		return k < head || !c.circumstance(k)
	case "det", "amod", "nummod", "compound", "flat", "nmod:poss", "det:poss", "nmod:desc",
		"fixed", "goeswith", "det:predet", "compound:prt", "flat:name", "flat:foreign":
		return true
	case "case", "cc", "conj":
		return nested
	case "appos":
		return c.closeApposition(head, k)
	case "advmod":
		return k < head && c.token(head).UPOS != syntax.VERB && !c.negating(k) && !c.interrogative(k) && !c.temporal(k)
	case "obl", "obl:arg", "obl:unmarked":
		u := c.token(head).UPOS
		return (u == syntax.ADJ || nested && u == syntax.VERB) && c.childWith(head, "cop", "nsubj") < 0 && !c.temporal(k)
	case "obj", "mark", "ccomp", "xcomp":
		return nested
	case "acl": // "the plan to leave", "the possibility of leaving"
		return (c.token(k).Feats.Get("VerbForm") == "Inf" || c.markedGerund(k)) && k > head
	}
	return false
}

// emphatic reports whether a word is a pronoun that only stresses its noun.
func (c *Context) emphatic(k int) bool {
	form := strings.ToLower(c.token(k).Form)
	return c.lang == article.English && (strings.HasSuffix(form, "self") || strings.HasSuffix(form, "selves"))
}

// negating reports whether an adverb belongs to a negation: "not", "no longer",
// "nicht mehr".
func (c *Context) negating(k int) bool {
	return c.words.Negation[c.lemma(k)] || c.negates(k, c.lemma(k)) || c.lemma(k) == "mehr" && k > 0 && c.words.Negation[c.lemma(k-1)]
}

// markedGerund reports whether a clause is one of a preposition: "of leaving".
func (c *Context) markedGerund(k int) bool {
	mark := c.childWith(k, "mark")
	return mark >= 0 && c.token(mark).UPOS != syntax.PART && c.token(k).Feats.Get("VerbForm") != "Fin" && strings.HasSuffix(c.token(k).Form, "ing")
}

// circumstance reports whether a noun's modifier tells when or where, which
// belongs to the clause: "two prisoners on Thursday".
func (c *Context) circumstance(k int) bool {
	if c.temporal(k) {
		return true
	}
	o := c.oblique(k)
	return c.words.Role[o.Prep] == triple.PlaceRole && c.placeAt(k)
}

// placeAt reports whether token i belongs to the name of a place.
func (c *Context) placeAt(i int) bool { return c.mentionKind(i) == syntax.Place }

// mentionKind is the kind of the name that token i belongs to, or "".
func (c *Context) mentionKind(i int) syntax.NameKind {
	for _, m := range c.Sentence.Mentions() {
		if i >= m.First && i < m.Last {
			return m.Kind
		}
	}
	return ""
}

// interrogative reports whether a word opens a question or a relative clause by
// its features: "when", "wie".
func (c *Context) interrogative(k int) bool {
	p := c.token(k).Feats.Get("PronType")
	return p == "Int" || p == "Rel" || p == "Int,Rel"
}

// closeQuote takes in the quotation mark that closes one inside the phrase, or
// drops one that stands open at an edge.
func (c *Context) closeQuote(p Phrase) Phrase {
	open := -1
	for i := p.First; i < p.Last; i++ {
		switch form := c.token(i).Form; {
		case strings.ContainsAny(form, "“„«\"»") && open < 0:
			open = i
		case strings.ContainsAny(form, "”“»\"«"):
			if open < 0 && p.First > 0 && opensQuote(c.token(p.First-1).Form) {
				p.First--
			}
			open = -1
		}
	}
	switch {
	case open < 0:
	case p.Last < c.Sentence.Len() && strings.ContainsAny(c.token(p.Last).Form, "”“»\"«"):
		p.Last++
	case open == p.First && p.Head > open:
		p.First++
	}
	return p
}

// closeApposition tells "palace spokesman Pavel Novak" from "Pavel Novak,
// the spokesman": no comma between.
func (c *Context) closeApposition(head, k int) bool {
	first, _ := c.bounds(k, false)
	named := c.token(k).UPOS == syntax.PROPN || c.mentionKind(k) != "" && c.mentionKind(head) == ""
	quoted := k > 0 && opensQuote(c.token(k-1).Form) && c.token(k).UPOS == syntax.NOUN // "die Zeitung „Bote“"
	return k > head && (named || quoted) && !c.comma(head+1, first)
}

func (c *Context) comma(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.token(i).Form {
		case ",", "(", ";", "–", "—", ":":
			return true
		}
	}
	return false
}

func (c *Context) onlyPunct(from, to int) bool {
	for i := from; i < to; i++ {
		if c.token(i).UPOS != syntax.PUNCT {
			return false
		}
	}
	return from <= to
}

// text returns the words of the tokens from first to last-1 as they stand.
func (c *Context) text(first, last int) string {
	return c.Sentence.Surface(first, last)
}

// relationText joins the forms of the tokens, in order, each surface once.
func (c *Context) relationText(tokens ...int) string {
	var b strings.Builder
	end := -1
	for _, i := range tokens {
		t := c.token(i)
		if t.Begin < end {
			continue // second word of a contraction
		}
		if b.Len() > 0 && t.Begin != end {
			b.WriteByte(' ')
		}
		b.WriteString(c.text(i, i+1))
		end = t.End
	}
	return b.String()
}
