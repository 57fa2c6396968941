package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
)

// timeOf returns the index of the time expression that dates the predicate at
// token pred, or -1: of those that hang on it directly the first whose days are
// stated, else the first whose are known, "at noon", else the first, leaving out
// durations and what says since when something is counted.
func (c *Context) timeOf(pred int) int {
	best, grade := -1, -1
	for k := range c.times {
		t := &c.times[k]
		if c.opensClause(t, pred) {
			return k
		}
		if t.Kind != when.Point || c.counting(t) || c.ofThing(t) || c.ofEvent(t, pred) || c.ofOther(t) || !c.hangsOn(t.First, t.Last, pred) {
			continue
		}
		if g := exactness(t); g > grade {
			best, grade = k, g
		}
	}
	return best
}

// exactness grades time expressions by how surely their days are known.
func exactness(t *when.Expression) int {
	switch {
	case t.From.IsZero() && t.To.IsZero():
		return 0
	case t.Basis == when.Inferred:
		return 1
	}
	return 2
}

// counting reports whether a time expression says since when something is counted:
// "for the third time this year", "the third visit this year", "the first since 2011",
// „erstmals seit 2015“.
func (c *Context) counting(t *when.Expression) bool {
	k := t.First - 1
	annual := t.Granularity == when.Year && t.Basis == when.Relative
	if h := c.token(c.expressionHead(t)).Head; h != syntax.Root && (t.Direction == when.Since || annual) && c.outstanding(h) {
		return true
	}
	if k >= 0 && t.Direction == when.Since && (c.lemma(k) == "erstmals" || c.outstanding(k)) {
		return true
	}
	return k > 0 && (c.lemma(k) == "time" || c.lemma(k) == "mal") && c.childWith(k, "amod") >= 0
}

// outstanding reports whether a word is a superlative or ordinal, or is described by
// one: "the lowest", "the first visit".
func (c *Context) outstanding(k int) bool {
	most := func(k int) bool {
		t := c.token(k)
		return t.Feats.Get("Degree") == "Sup" || t.Feats.Get("NumType") == "Ord" || t.UPOS == syntax.ADJ && (c.lemma(k) == "erst" || c.lemma(k) == "erste")
	}
	return most(k) || slices.ContainsFunc(c.Sentence.Children(k), func(j int) bool { return c.token(j).Rel.Base() == "amod" && most(j) })
}

// ofThing reports whether a time expression dates the thing that it stands behind and
// not what is done with it: "alluded to the attack of 17 May", „nach dem Ausfall vom
// Freitag“; "killed in the attack of 17 May" dates both.
func (c *Context) ofThing(t *when.Expression) bool {
	if c.token(c.expressionHead(t)).Rel.Base() != "nmod" {
		return false
	}
	if prep := c.lemma(t.First); prep != "of" && prep != "von" {
		return false
	}
	noun := c.token(c.expressionHead(t)).Head
	if noun == syntax.Root || c.frameAt[noun] >= 0 || c.token(noun).Rel.Base() == "nsubj" {
		return false
	}
	switch c.oblique(noun).Prep {
	case "in", "at", "on", "during", "bei", "an", "während":
		return false
	}
	return true
}

// opensClause reports whether a time expression holds the conjunction of the clause at
// pred, whose days it tells: "two days after he was accused".
func (c *Context) opensClause(t *when.Expression, pred int) bool {
	return daysBeside(t) && c.token(t.Last-1).Rel == "mark" && c.token(t.Last-1).Head == pred
}

// ofEvent reports whether the days of "two days after" are not those of the predicate:
// they are those of the clause that this opens.
func (c *Context) ofEvent(t *when.Expression, pred int) bool {
	k := c.frameAt[pred]
	return daysBeside(t) && (k < 0 || c.Frames[k].Rel != "advcl")
}

// daysBeside reports whether the days are known of what something else came after or
// before: "two days after".
func daysBeside(t *when.Expression) bool {
	return (t.Direction == when.After || t.Direction == when.Before) && !t.From.IsZero() && !t.To.IsZero()
}

// ofOther reports whether a time expression dates what went before or came after what
// a verb tells: "after the flood in March". In „seit dem Amtsantritt 2023“ it dates
// the beginning.
func (c *Context) ofOther(t *when.Expression) bool {
	if t.Direction == when.Since {
		return false
	}
	for k := c.token(c.expressionHead(t)).Head; k != syntax.Root && c.frameAt[k] < 0; k = c.token(k).Head {
		if c.token(k).Rel.Base() != "obl" {
			continue
		}
		switch o := c.oblique(k); o.Prep {
		case "after", "before", "since", "until", "following", "nach", "vor", "seit", "bis":
			return c.role(o) == triple.TimeRole
		}
	}
	return false
}

// lentTime returns the time expression of a clause that a clause without one is
// told with, or -1: of the one above it, or of one below it.
func (c *Context) lentTime(pred int) int {
	const far = 3 // clauses above
	for range far {
		k := c.frameAt[pred]
		if k < 0 {
			return -1
		}
		f := &c.Frames[k]
		if t := c.timeBelow(f); t >= 0 {
			return t
		}
		if t := c.timeOfOccasion(f); t >= 0 {
			return t
		}
		if f.Parent < 0 {
			return -1
		}
		p := &c.Frames[f.Parent]
		if !c.simultaneous(f, p) {
			return -1
		}
		if t := c.timeOf(p.Pred); t >= 0 {
			if c.whileClause(f) && c.times[t].Direction != when.In {
				return -1 // "has been tense since 2023, when …"
			}
			if f.Rel.Base() == "conj" && c.times[t].Granularity != when.Day && !c.opens(t, p) {
				return -1 // "was arrested in May and sentenced to nine years"
			}
			return t
		}
		pred = p.Pred
	}
	return -1
}

// opens reports whether a time stands before the subject of a predicate and so is
// that of all that is coordinated with it: "In May he was arrested and sentenced".
func (c *Context) opens(t int, p *Frame) bool {
	subjects := c.ownSubjects(p)
	return len(subjects) > 0 && c.times[t].Last <= subjects[0] && c.times[t].Last <= p.Pred
}

// timeBelow returns the time expression of a clause below f that tells of the same
// time: "died when shells hit the market on Friday", "speaking on Friday, she said".
func (c *Context) timeBelow(f *Frame) int {
	for i := range c.Frames {
		g := &c.Frames[i]
		if c.token(g.Pred).Head != f.Pred || g.Rel.Base() != "advcl" || g.Infinitive || g.Modality == triple.Conditional {
			continue
		}
		if c.whileClause(g) && c.pluperfect(f) {
			continue // "when he came on Friday, the roof had fallen in"
		}
		if !c.whileClause(g) && !(g.Pred < f.Pred && (c.going(g) || c.answering(g))) {
			continue
		}
		if t := c.timeOf(g.Pred); t >= 0 && c.times[t].Direction == when.In && !c.times[t].From.IsZero() {
			return t
		}
	}
	return -1
}

// timeOfOccasion returns the time expression of the noun that a relative clause says
// something was done at, or -1: "the attack on Monday, in which nine people died".
func (c *Context) timeOfOccasion(f *Frame) int {
	noun := c.token(f.Pred).Head
	if f.Rel != "acl:relcl" || noun == syntax.Root {
		return -1
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		t := c.token(k)
		if t.Rel.Base() != "obl" || t.Feats.Get("PronType") != "Rel" {
			continue
		}
		switch c.oblique(k).Prep {
		case "in", "at", "during", "bei", "während":
			return slices.IndexFunc(c.times, func(e when.Expression) bool {
				return e.Kind == when.Point && e.Direction == when.In && c.token(c.expressionHead(&e)).Head == noun
			})
		}
	}
	return -1
}

// answering reports whether an English clause tells that its subject was asked: "asked on
// Friday whether …".
func (c *Context) answering(f *Frame) bool {
	return c.words.Questioning[c.lemma(f.Pred)] && f.Mark == "" && len(c.ownSubjects(f)) == 0
}

// whileClause reports whether a clause says at what time something was: "when shells
// hit the market", "als er nach Riga reiste".
func (c *Context) whileClause(f *Frame) bool {
	return f.Mark == "when" || f.Mark == "als" || f.Mark == "while" || f.Mark == "" && c.opensWith(f, "when", "als")
}

// going reports whether an English clause is a present participle: "speaking in
// Geneva", "freezing his assets".
func (c *Context) going(f *Frame) bool {
	t := c.token(f.Pred)
	return c.lang == article.English && f.Mark == "" && t.UPOS == syntax.VERB && strings.HasSuffix(t.Form, "ing") &&
		t.Feats.Get("VerbForm") != "Fin" && c.childWith(f.Pred, "aux", "aux:pass", "mark", "case") < 0
}

// simultaneous reports whether a clause tells of the same time as the one that
// governs it: what is done with it ("flew there on Friday to meet …"), while it was
// done ("in May, when he toured …"), by it ("freezing his assets"), or on the same
// day with the same subject.
func (c *Context) simultaneous(f, p *Frame) bool {
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.words.Afterwards[strings.ToLower(c.token(k).Form)] {
			return false
		}
	}
	switch f.Rel.Base() {
	case "conj":
		return len(c.ownSubjects(f)) == 0 && f.Polarity == p.Polarity && f.Modality == p.Modality
	case "xcomp":
		return c.colouring(f) != nil
	case "advcl":
		if f.Mark == "" && !f.Infinitive {
			return c.opensWith(f, "when", "where", "als", "wo") || c.going(f) && c.speechKind(f) == ""
		}
		if f.Mark == "as" && f.Cop < 0 && c.goesOn(f) {
			return true // "as she boarded a flight"
		}
		return c.whileClause(f) || f.Infinitive && f.Modality == triple.Planned && p.Modality == triple.Planned
	case "parataxis":
		return c.unfolds(f, p)
	case "ccomp":
		return c.speechKind(p) == "" && c.goesOn(f) && !c.where(f).Absent()
	case "acl":
		return f.Rel == "acl:relcl" && c.opensWith(f, "where", "wo") && f.Cop < 0 && c.goesOn(f)
	}
	return false
}

// pluperfect reports whether a clause tells what had happened before.
func (c *Context) pluperfect(f *Frame) bool {
	return slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		t := c.token(k)
		return t.Rel == "aux" && t.Feats.Get("Tense") == "Past" && (t.Lemma == "have" || t.Lemma == "haben" || t.Lemma == "sein")
	})
}

// unfolds reports whether a clause behind a colon tells more of what the one before
// it told: "failed on Friday: only nine members voted for it".
func (c *Context) unfolds(f, p *Frame) bool {
	first, _ := c.subtree(f.Pred)
	return first > p.Pred && c.token(first).Form == ":" && c.speechKind(p) == "" && f.Modality == p.Modality && f.Cop < 0 && c.inPast(f)
}

// inPast reports whether a clause is in the past tense or the pluperfect.
func (c *Context) inPast(f *Frame) bool {
	if t := c.token(f.Pred); t.Feats.Get("VerbForm") == "Fin" {
		return t.Feats.Get("Tense") == "Past"
	}
	return slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		t := c.token(k)
		return t.Rel.Base() == "aux" && t.Feats.Get("VerbForm") == "Fin" && t.Feats.Get("Tense") == "Past"
	})
}

// goesOn reports whether a pronoun in a clause takes up somebody: "where she met
// him" goes on with the story, "where the bank is based" does not.
func (c *Context) goesOn(f *Frame) bool {
	return slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		t := c.token(k)
		return t.UPOS == syntax.PRON && t.Feats.Get("PronType") == "Prs"
	})
}

// opensWith reports whether one of the words stands before the predicate and hangs on
// it.
func (c *Context) opensWith(f *Frame, words ...string) bool {
	for _, k := range c.Sentence.Children(f.Pred) {
		if k < f.Pred && slices.Contains(words, c.lemma(k)) {
			return true
		}
	}
	return false
}

// arranged takes the time of what an English verb sets or puts off for an argument
// of the verb: "called a strike for Tuesday", "was postponed to Monday" happened
// before that.
func (c *Context) arranged(p *Proposition) {
	if c.lang != article.English || p.Time < 0 || c.frameAt[p.Relation.Pred] < 0 {
		return
	}
	f := &c.Frames[c.frameAt[p.Relation.Pred]]
	t := &c.times[p.Time]
	if t.Kind != when.Point || c.expressionHead(t) < f.Pred || c.token(c.expressionHead(t)).Head != f.Pred {
		return
	}
	var role triple.Role
	switch prep := strings.ToLower(c.token(t.First).Form); {
	case prep == "for" && !f.Passive && c.words.Arranging[c.verb(f)]:
		role = triple.For
	case prep == "to":
		role = triple.To
	default:
		return
	}
	p.Arguments = append(p.Arguments, Argument{Role: role, Phrase: Phrase{Head: c.expressionHead(t), First: t.First + 1, Last: t.Last}})
	p.Time = -1
}
