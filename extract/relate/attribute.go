package relate

import (
	"strings"

	"dossier/extract/syntax"
)

// attribute fills the source of all frames: the speaker of the verb of speech
// that a clause is the content of, or "according to X".
func (c *Context) attribute() {
	for i := range c.Frames {
		c.findContent(i)
		c.deemed(i)
	}
	c.quoted()
	for i := range c.Frames {
		f := &c.Frames[i]
		if s := c.accordingTo(f); !s.Absent() {
			f.Source = s
		}
	}
	c.soSpeaker()
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Source.Speaker.Absent() {
			if s := c.inheritedSource(i); !s.Absent() {
				f.Source = s
			}
		}
		if f.Source.Absent() && c.konjunktiv(f) {
			f.Source = Source{Reported: true}
			if s := c.nearestSpeech(i); s >= 0 {
				f.Source = c.sourceOf(&c.Frames[s])
			}
		}
	}
}

// findContent marks the clauses that a verb of speech contains.
func (c *Context) findContent(i int) {
	f := &c.Frames[i]
	if c.speechKind(f) == "" || len(f.Subjects) == 0 || f.Passive {
		return // "is said to have left": nobody is named who says so
	}
	content := false
	for _, k := range c.Sentence.Children(f.Pred) {
		g := c.frameAt[k]
		if g < 0 {
			continue
		}
		if b := c.Frames[g].Rel.Base(); b == "ccomp" || b == "xcomp" && !c.semiModal(f) || b == "parataxis" && c.parataxisIsContent(f, k) {
			c.Frames[g].contentOf = i
			content = true
		}
	}
	for k := range c.Frames {
		if g := &c.Frames[k]; g.Parent == i && (c.told(g, f) || g.Rel == "xcomp" && c.token(g.Pred).Head != f.Pred) {
			g.contentOf = i
		}
	}
	if !content && f.Rel.Base() == "parataxis" && f.Parent >= 0 && !c.descends(f.Parent, i) {
		c.Frames[f.Parent].contentOf = i
	}
}

// parataxisIsContent tells "X said: Y" from another clause in a row: Y stands
// behind a colon or inside quotation marks.
func (c *Context) parataxisIsContent(f *Frame, k int) bool {
	first, _ := c.subtree(k)
	for i := max(first-2, 0); i < first; i++ {
		if strings.ContainsAny(c.token(i).Form, ":“„\"«»,") {
			return c.childWith(f.Pred, "ccomp") < 0
		}
	}
	return false
}

// descends reports whether frame a is below frame b.
func (c *Context) descends(a, b int) bool {
	for a = c.Frames[a].Parent; a >= 0; a = c.Frames[a].Parent {
		if a == b {
			return true
		}
	}
	return false
}

// inheritedSource climbs from a clause to the act of speech that contains it.
func (c *Context) inheritedSource(i int) Source {
	speaking := -1 // the act of speech that we climb out of as an insertion
	for k := i; k >= 0; k = c.Frames[k].Parent {
		f := &c.Frames[k]
		if s := f.contentOf; s >= 0 && s != i && (f.quoted || f.Parent == s || s != speaking && !c.descends(i, s)) {
			return c.sourceOf(&c.Frames[s])
		}
		if k != i && !f.Source.Absent() && f.contentOf < 0 {
			return f.Source
		}
		if f.Rel.Base() == "parataxis" {
			speaking = k
		}
	}
	return Source{}
}

func (c *Context) sourceOf(speech *Frame) Source {
	subject := speech.Subjects[0]
	return Source{Speaker: c.phrase(subject), Verb: c.verb(speech)}
}

// nearestSpeech returns the verb of speech nearest to a clause in its sentence
// that names a speaker, or -1.
func (c *Context) nearestSpeech(i int) int {
	best := -1
	for k := range c.Frames {
		f := &c.Frames[k]
		if k == i || c.speechKind(f) == "" || len(f.Subjects) == 0 || f.Passive || c.konjunktiv(f) || c.descends(k, i) && f.Rel.Base() != "parataxis" {
			continue
		}
		if best < 0 || abs(f.Pred-c.Frames[i].Pred) < abs(c.Frames[best].Pred-c.Frames[i].Pred) {
			best = k
		}
	}
	return best
}

// konjunktiv reports whether a German clause stands in reported speech.
func (c *Context) konjunktiv(f *Frame) bool {
	if c.lang != "de" || f.Mark != "" {
		return false
	}
	if c.subjunctivePresent(f.Pred) || f.Cop >= 0 && c.subjunctivePresent(f.Cop) {
		return true
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.token(k).Rel.Base() == "aux" && c.subjunctivePresent(k) {
			return true
		}
	}
	return false
}

func (c *Context) subjunctivePresent(i int) bool {
	t := c.token(i)
	return t.Feats.Get("Mood") == "Sub" && t.Feats.Get("Tense") != "Past" && (t.UPOS == syntax.VERB || t.UPOS == syntax.AUX)
}
