package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// A clause may say what somebody is suspected or accused of. It hangs on a verb,
// "is suspected of having sold arms", "wird verdächtigt, Waffen verkauft zu
// haben", or on a noun, "was arrested on suspicion of selling arms", "steht im
// Verdacht, Waffen verkauft zu haben". Its subject is the one accused; that he
// did it is possible, or the word of an accuser whom the sentence does not name.

// accusation returns the lexicon's value of the word that a clause says the
// charge of, and the frame that knows who is accused; "" for other clauses.
func (c *Context) accusation(f *Frame) (kind string, p *Frame) {
	if f.Parent < 0 || len(c.ownSubjects(f)) > 0 || !c.chargeable(f) {
		return "", nil
	}
	p = &c.Frames[f.Parent]
	if f.claim >= 0 {
		return "reported", p
	}
	if head := c.token(f.Pred).Head; head != p.Pred && !c.isAgent(p, head) {
		kind = c.words.AccusingNoun[c.lemma(head)]
		if kind != "" || !slices.Contains(p.Objects, head) {
			return kind, p
		}
	}
	kind = c.words.Accusing[c.verb(p)]
	if kind == "negative" && (f.Mark == "of" || c.lang == article.German) || kind != "" && kind != "negative" && p.Passive {
		return kind, p
	}
	for _, o := range p.Obliques {
		if kind = c.words.AccusingNoun[c.lemma(o.Head)]; kind != "" {
			return kind, p // "wurde unter dem Verdacht festgenommen, … zu haben"
		}
	}
	return "", nil
}

// isAgent reports whether a noun is the doer of a passive: "was accused by the
// police of theft", where parsers hang the charge on the police.
func (c *Context) isAgent(p *Frame, noun int) bool {
	return p.Passive && slices.ContainsFunc(p.Obliques, func(o Oblique) bool { return o.Agent && o.Head == noun })
}

// chargeable reports whether a clause has the form of a charge: "of having
// sold", "Waffen verkauft zu haben".
func (c *Context) chargeable(f *Frame) bool {
	switch f.Rel.Base() {
	case "acl", "advcl", "xcomp", "ccomp":
		return f.Infinitive && f.Rel != "acl:relcl" || f.Mark == "of" || f.Mark == "with" || f.Mark == "for"
	}
	return false
}

// accused returns who a clause of accusation is about: the patient of the verb,
// else its subject ("steht im Verdacht").
func (c *Context) accused(p *Frame, depth int) []int {
	c.findSubjects(c.frameAt[p.Pred], depth+1)
	if c.rejecting(p) {
		return p.Subjects
	}
	if patients := c.firstPatient(p); !p.Passive && len(patients) > 0 && c.token(patients[0]).UPOS != syntax.DET {
		return patients
	}
	if len(p.Subjects) > 0 {
		return p.Subjects
	}
	return c.firstPatient(p) // "ihm wird vorgeworfen"
}

// rejecting reports whether somebody denies a charge that is his object: "wies den
// Vorwurf zurück, Geld genommen zu haben".
func (c *Context) rejecting(p *Frame) bool {
	return !p.Passive && len(p.Subjects) > 0 && c.speechKind(p) == "negative" &&
		slices.ContainsFunc(p.Objects, func(o int) bool { return c.words.AccusingNoun[c.lemma(o)] != "" || c.words.Claim[c.lemma(o)] })
}

// charge qualifies a clause of accusation. It reports whether it is one.
func (c *Context) charge(f *Frame) bool {
	kind, p := c.accusation(f)
	switch {
	case kind == "":
		return false
	case c.rejecting(p) && p.Polarity == triple.Negative:
		f.setModality(triple.Possible)
		return true
	case c.rejecting(p):
		f.negate()
		f.Source = Source{Speaker: c.phrase(p.Subjects[0]), Verb: c.verb(p)}
		return true
	}
	switch kind {
	case "negative":
		f.negate() // "was acquitted of having sold arms"
	case "reported":
		f.Source = c.agentOf(p) // "was accused by the union of …"
		if !p.Passive || f.Source.Absent() {
			f.Source = Source{Reported: true, Verb: c.verb(p)}
		}
	default:
		f.Modality = triple.Modality(kind)
	}
	return true
}
