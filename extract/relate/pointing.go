package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// Some sentences only say whose word it is what the one before has told: "Das
// teilte die Polizei mit", "Das geht aus einem Bericht hervor", "This was
// announced by the ministry".

// pointerFirst makes the "das" that opens a German clause the object where the
// tree has it as the subject of a verb of speech, or against the verb's number:
// "Das teilte die Polizei mit", "Das haben Ermittler gesehen". Translations into
// English have it too: "This reported the agency".
func (c *Context) pointerFirst(f *Frame) {
	if f.Cop >= 0 || f.Passive {
		return
	}
	own := c.ownSubjects(f)
	if c.lang == article.English {
		if len(own) == 1 && len(f.Objects) == 1 && own[0] < f.Pred && c.takesUp(own[0]) && c.words.Telling[c.verb(f)] && c.holdsName(c.phrase(f.Objects[0])) {
			f.Subjects, f.Objects = c.coordinated(f.Objects[0]), own
		}
		return
	}
	k := slices.IndexFunc(own, c.pointsBack)
	if k < 0 {
		return
	}
	pointer, other := own[k], -1
	switch {
	case len(own) == 2:
		other = own[1-k]
	case len(own) == 1 && len(f.Objects) == 1 && c.maybeNominative(f.Objects[0]):
		other = f.Objects[0]
	}
	if other < pointer || !c.saidBy(f, other, len(own) == 2) {
		return
	}
	f.Subjects, f.Objects = c.coordinated(other), []int{pointer}
}

// saidBy reports whether a noun behind "das" is the subject of its verb: it is
// who tells it, or has the verb's number. Two subjects of a verb of speech leave
// no doubt which of them speaks.
func (c *Context) saidBy(f *Frame, noun int, subject bool) bool {
	verb := c.finite(f)
	if verb >= 0 && c.token(verb).Feats.Get("Number") == "Plur" && c.agrees(noun, verb) {
		return true
	}
	return c.words.Telling[c.verb(f)] || c.words.Denial[c.verb(f)] || (subject || c.token(noun).UPOS == syntax.PROPN || c.holdsName(c.phrase(noun))) && c.speechKind(f) != "" ||
		c.words.Showing[c.verb(f)] && c.namesStatement(noun)
}

// pointsBack reports whether a word is the "das" or "dies" that stands for what
// was told before.
func (c *Context) pointsBack(k int) bool {
	switch form := strings.ToLower(c.token(k).Form); form {
	case "das", "dies":
		u := c.token(k).UPOS
		return (u == syntax.PRON || u == syntax.DET) && !slices.ContainsFunc(c.Sentence.Children(k), func(j int) bool { return c.token(j).Rel != "advmod" }) // "genau das"
	case "darüber", "hierüber":
		return c.token(k).Rel.Base() == "advmod"
	}
	return false
}

// credit is whose word it is what the sentence before has told, where frame f
// says no more than that.
func (c *Context) credit(f *Frame) Source {
	if c.lang == article.English {
		return c.creditOf(f)
	}
	if f.Pred != c.Sentence.Root() || f.Polarity == triple.Negative || f.Modality != triple.Asserted || !f.quote.Absent() {
		return Source{}
	}
	if k := slices.IndexFunc(f.Subjects, c.pointsBack); k >= 0 {
		for _, o := range f.Obliques {
			if c.words.Subjectless[c.verb(f)] && c.words.Author[o.Prep] {
				return c.statementBy(f, o.Head)
			}
		}
		return Source{}
	}
	if len(f.Subjects) == 0 || !c.words.Telling[c.verb(f)] && !c.words.Showing[c.verb(f)] || c.contentAt(c.frameAt[f.Pred]) >= 0 {
		return Source{}
	}
	first := slices.IndexFunc(c.Sentence.Children(f.Pred), c.pointsBack)
	if first < 0 || c.Sentence.Children(f.Pred)[first] > f.Subjects[0] || len(f.Objects) > 0 && !c.pointsBack(f.Objects[0]) {
		return Source{}
	}
	if s := c.statementBy(f, f.Subjects[0]); s.Speaker.Head != f.Subjects[0] {
		return s
	}
	return c.sourceOf(f)
}

// creditOf is so for English: "This was announced by the ministry", "The agency
// reported this", "That is according to the police".
func (c *Context) creditOf(f *Frame) Source {
	if f.Pred != c.Sentence.Root() || f.Polarity == triple.Negative || f.Modality != triple.Asserted || !f.quote.Absent() || c.contentAt(c.frameAt[f.Pred]) >= 0 {
		return Source{}
	}
	points := slices.ContainsFunc(f.Subjects, c.takesUp)
	switch {
	case points && f.Cop >= 0 && c.isSource(c.oblique(f.Pred)):
		return c.statementBy(f, f.Pred)
	case !c.words.Telling[c.verb(f)]:
	case points && f.Passive:
		return c.agentOf(f)
	case !f.Passive && len(f.Subjects) > 0 && slices.ContainsFunc(f.Objects, c.takesUp):
		return c.sourceOf(f)
	}
	return Source{}
}

// takesUp reports whether an English word stands for what was told before: "this",
// "that", "it".
func (c *Context) takesUp(k int) bool {
	return c.token(k).UPOS == syntax.PRON && c.words.Pointer[c.lemma(k)] && c.childWith(k, "acl", "acl:relcl", "nmod") < 0
}
