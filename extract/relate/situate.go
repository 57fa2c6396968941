package relate

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
)

// situate gives what happened the place that is told with the one who did it,
// "a court in Halifax sentenced him", or with what it was done to, "opened a
// plant in Penang", or for, "met for talks in Bern". Opinions and words of a thing
// elsewhere are not there.
func (c *Context) situate(f *Frame, p *Proposition) {
	if !p.Place.Absent() || f.Cop >= 0 {
		return
	}
	if p.Place = c.where(f); !p.Place.Absent() {
		return
	}
	if p.Place = c.whereabouts(p.Subject.Head); !p.Place.Absent() {
		return
	}
	for _, o := range f.Obliques {
		if o.Prep == "for" && c.Event(c.nounLemma(o.Head)) {
			p.Place = c.whereabouts(o.Head) // "met for talks in Bern"
		}
	}
	if !p.Place.Absent() || p.Object.Absent() {
		return
	}
	if !p.Speech && !c.words.Distant[c.verb(f)] {
		p.Place = c.whereabouts(p.Object.Head)
	}
}

// where is the named place that a clause with "where" hangs on: "flew to Oslo, where
// she met him".
func (c *Context) where(f *Frame) Phrase {
	for ; f != nil; f = c.colouring(f) {
		head := c.token(f.Pred).Head
		if head != syntax.Root && c.temporal(head) {
			head = c.placeBeside(head) // "flew to Oslo on Sunday, where she met him"
		}
		if head >= 0 && c.lang == article.English && f.Rel == "acl:relcl" && head < f.Pred && c.placeAt(head) && c.opensWith(f, "where") {
			return c.placePhrase(head)
		}
	}
	return Phrase{}
}

// placeBeside returns the named place before token k that hangs on the same word,
// or -1.
func (c *Context) placeBeside(k int) int {
	if h := c.token(k).Head; h != syntax.Root {
		for _, j := range c.Sentence.Children(h) {
			if j < k && c.placeAt(j) && c.token(j).Rel.Base() != "nsubj" {
				return j
			}
		}
	}
	return -1
}

// whereabouts is the named place that a noun is in.
func (c *Context) whereabouts(noun int) Phrase {
	for _, k := range c.Sentence.Children(noun) {
		if k > noun && c.token(k).Rel.Base() == "nmod" && !c.temporal(k) && c.placeAt(k) && c.circumstance(k) {
			return c.placePhrase(k)
		}
	}
	return Phrase{}
}

// lentTime returns the time expression of the clause that a clause without one
// is told with, or -1: what is done with it ("flew there on Friday to meet …"),
// while it was done ("in May, when he toured …"), or on the same day with the
// same subject.
func (c *Context) lentTime(pred int) int {
	const far = 3 // clauses above
	for range far {
		k := c.frameAt[pred]
		if k < 0 || c.Frames[k].Parent < 0 {
			return -1
		}
		f, p := &c.Frames[k], &c.Frames[c.Frames[k].Parent]
		if !c.simultaneous(f, p) {
			return -1
		}
		if t := c.timeOf(p.Pred); t >= 0 {
			if f.Rel.Base() == "conj" && c.times[t].Granularity != when.Day {
				return -1 // "was arrested in May and sentenced to nine years"
			}
			return t
		}
		pred = p.Pred
	}
	return -1
}

// simultaneous reports whether a clause tells of the same time as the one that
// governs it.
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
			return c.opensWith(f, "when", "where", "als", "wo")
		}
		return f.Mark == "when" || f.Mark == "als" || f.Mark == "while" || f.Infinitive && f.Modality == triple.Planned && p.Modality == triple.Planned
	}
	return false
}

// opensWith reports whether one of the words hangs on the predicate.
func (c *Context) opensWith(f *Frame, words ...string) bool {
	for _, k := range c.Sentence.Children(f.Pred) {
		for _, w := range words {
			if k < f.Pred && c.lemma(k) == w {
				return true
			}
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
