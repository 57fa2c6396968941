package relate

import (
	"cmp"
	"slices"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// qualifyGoverned passes on to a clause what governs it: the control verb of an
// infinitive, the verb of speech of a content clause, the clause it is
// coordinated with.
func (c *Context) qualifyGoverned(i int, done []bool) {
	f := &c.Frames[i]
	if done[i] {
		return
	}
	done[i] = true
	if f.Parent < 0 {
		return
	}
	c.qualifyGoverned(f.Parent, done)
	p := &c.Frames[f.Parent]
	if c.charge(f) {
		return
	}
	if c.openQuestion(f, p) || c.askedOf(f, p) {
		f.Modality = triple.Question
		return
	}
	switch f.Rel.Base() {
	case "xcomp":
		c.controlled(f, p)
	case "ccomp":
		c.reported(f, p)
		c.qualifySubject(f, p)
	case "conj":
		if c.asked(p) {
			f.setModality(triple.Question) // "Was he arrested, or did he flee?"
		}
		if f.Mark != "" && f.Mark == p.Mark && p.Rel.Base() == "ccomp" && p.Parent >= 0 {
			c.reported(f, &c.Frames[p.Parent]) // "said that …, and that …"
			return
		}
		if !c.shares(f, p) {
			c.reportedBeside(f, p)
		}
	case "csubj":
		c.qualifySubject(f, p)
	case "advcl":
		c.qualifyAdverbial(f, p)
	case "acl":
		c.qualifyNounClause(f, p)
	}
}

// qualifySubject puts a clause forward of which p says how likely or true it is, or
// that it is planned: "dass er geflohen sei, ist eine Legende", "geplant ist, dass …".
func (c *Context) qualifySubject(f, p *Frame) {
	if c.lang != article.German {
		return
	}
	likely := ""
	if p.Cop >= 0 && f.Mark == "dass" {
		likely = c.words.Likely[c.lemma(p.Pred)]
	}
	switch {
	case c.untrue(p), likely == "negative" && p.Polarity == triple.Positive:
		f.negate()
	case likely == "possible" && p.Polarity == triple.Negative:
		f.negate()
	}
	if likely != "" {
		f.suppose()
	}
	if p.Passive {
		f.setModality(triple.Modality(cmp.Or(c.words.Awaited[c.lemma(p.Pred)], string(triple.Asserted))))
	}
}

// qualifyAdverbial puts a clause forward that tells when, why or how p is.
func (c *Context) qualifyAdverbial(f, p *Frame) {
	switch {
	case c.charged(f, p):
		c.reported(f, p)
	case c.kept(f, p):
		c.controlled(f, p)
	case f.Mark == "by" && f.Participle && p.Modality != triple.Asserted && f.Modality == triple.Asserted:
		f.Modality, f.Future = p.Modality, p.Future // "may have paid, by selling the ships"
	case p.Modality == triple.Planned && p.Future && f.Modality == triple.Asserted && c.circumstantial(f):
		f.Modality, f.Future = triple.Planned, true
	}
}

// qualifyNounClause puts a clause forward that hangs on a noun of p.
func (c *Context) qualifyNounClause(f, p *Frame) {
	switch {
	case c.kept(f, p):
		c.controlled(f, p)
	case f.Noun >= 0:
		c.undertaken(f, p)
	case f.Rel == "acl:relcl":
		// "a second exchange, which would include Novak, is possible"
		if f.Modality == triple.Conditional && p.Modality != triple.Asserted {
			f.Modality = p.Modality
		}
		if p.Modality == triple.Possible && f.Relative >= 0 && c.lang == article.German && c.indefinite(f.Relative) {
			f.setModality(triple.Possible) // "soll Berichte bestellt haben, die ihm nützten"
		}
	case c.told(f, p) && c.lang == article.English && c.speechKind(p) == string(triple.Asserted) && c.words.SayingNoun[c.lemma(c.token(f.Pred).Head)] != "":
		c.voice(f, c.token(f.Pred).Head) // "voiced doubts that it will"
	case c.told(f, p):
		if f.claim >= 0 && c.speechKind(p) != "negative" {
			f.setModality(triple.Modality(cmp.Or(c.words.SayingNoun[c.lemma(f.claim)], string(triple.Asserted))))
		}
		c.reported(f, p)
	case f.Infinitive:
		f.setModality(triple.Planned)
	case c.calledUntrue(f, p) && f.Polarity == triple.Negative:
		f.Polarity = triple.Positive
	case c.calledUntrue(f, p):
		f.negate()
	}
}

// calledUntrue reports whether a clause is what a claim of nobody named says that
// is called false: "reports that he had fled are untrue", "die Behauptung, er sei
// geflohen, ist erfunden".
func (c *Context) calledUntrue(f, p *Frame) bool {
	claim := c.token(f.Pred).Head
	if f.claim >= 0 {
		claim = f.claim
	}
	return (f.Mark == "that" || f.claim >= 0) && c.untrue(p) &&
		slices.Contains(p.Subjects, claim) && c.words.Claim[c.lemma(claim)] && c.statementBy(f, claim).Speaker.Head == claim
}

// untrue reports whether a clause says that its subject is not so.
func (c *Context) untrue(f *Frame) bool {
	return (f.Cop >= 0 || f.Passive) && f.Polarity == triple.Positive && c.words.Untrue[c.lemma(f.Pred)]
}

// circumstantial reports whether an adverbial clause is as far off as what it
// belongs to: its conjunction says neither how it is put forward nor that it is so
// already, nor that it tells who says so, as in "as the envoy told reporters, the
// bridge will be closed".
func (c *Context) circumstantial(f *Frame) bool {
	if f.Mark == "" || c.words.Mark[f.Mark] != "" || c.words.Given[f.Mark] {
		return false
	}
	return !c.words.Insertion[f.Mark] || c.speechKind(f) == ""
}

// qualifyTold passes on to a clause how the act of speech behind it puts it
// forward, of which the tree does not make it a complement: "Man werde klagen,
// drohte der Verein". What is contradicted so, has been said before.
func (c *Context) qualifyTold() {
	for i := range c.Frames {
		f := &c.Frames[i]
		c.backshiftBeside(f)
		if f.contentOf < 0 || f.quoted || f.Parent == f.contentOf || c.speechKind(&c.Frames[f.contentOf]) == "negative" {
			continue
		}
		c.reported(f, &c.Frames[f.contentOf])
	}
}

// shares passes on to a coordinated clause the auxiliary that it does not
// repeat: "will meet Putin and visit Moscow", "did not call or write". It reports
// whether there is none of its own.
func (c *Context) shares(f, p *Frame) bool {
	if len(c.ownSubjects(f)) == 0 && c.hedgedFirst(p) {
		f.setModality(p.Modality) // "vermutlich rutschte sie aus und stürzte"
	}
	if c.childWith(f.Pred, "aux", "cop") >= 0 || len(c.ownSubjects(f)) > 0 || c.past(f) {
		return false
	}
	f.setModality(p.Modality)
	f.Future = f.Future || p.Future
	if p.Polarity != triple.Negative || c.form(f) == "" || c.form(f) != c.form(p) {
		return true
	}
	if cc := c.conjunction(f); cc >= 0 && !c.words.Contrast[c.lemma(cc)] {
		f.negate()
	}
	return true
}

// reportedBeside qualifies a clause that stands beside what somebody denies or holds
// possible as that: "denied that he had met her or had paid her".
func (c *Context) reportedBeside(f, p *Frame) {
	for p.Rel.Base() == "conj" && p.Parent >= 0 {
		p = &c.Frames[p.Parent]
	}
	if c.lang != article.English || p.Rel.Base() != "ccomp" || p.Parent < 0 || len(c.ownSubjects(f)) > 0 {
		return
	}
	if cc := c.conjunction(f); cc >= 0 && !c.words.Contrast[c.lemma(cc)] {
		c.reported(f, &c.Frames[p.Parent])
	}
}

// conjunction returns the word that joins a clause to the one before it, which may
// stand before the last of a list: "never bought, sold or carried it". It is -1 if
// there is none.
func (c *Context) conjunction(f *Frame) int {
	for _, k := range c.Sentence.Children(c.token(f.Pred).Head) {
		if k < f.Pred || c.token(k).Rel.Base() != "conj" || len(c.Sentence.Children(k)) == 0 {
			continue
		}
		if cc := c.childWith(k, "cc"); cc >= 0 {
			return cc
		}
	}
	return -1
}

// hedgedFirst reports whether a German clause begins with a word that makes it
// possible, which holds for what is coordinated to it.
func (c *Context) hedgedFirst(f *Frame) bool {
	if c.lang != article.German || f.Modality != triple.Possible || len(f.Subjects) == 0 {
		return false
	}
	return slices.ContainsFunc(c.Sentence.Children(f.Pred), func(k int) bool {
		return k < f.Pred && k < f.Subjects[0] && c.words.Hedge[c.lemma(k)] == string(triple.Possible)
	})
}

// past reports whether a German clause has a finite verb of its own in the past
// tense: "musste schließen und wurde nie wieder eröffnet".
func (c *Context) past(f *Frame) bool {
	verb := f.Pred
	if k := c.childWith(f.Pred, "aux:pass"); k >= 0 {
		verb = k
	}
	t := c.token(verb).Feats
	return c.lang == article.German && t.Get("VerbForm") == "Fin" && t.Get("Tense") == "Past"
}

// form is the verb form of a clause that leans on an auxiliary, else "".
func (c *Context) form(f *Frame) string {
	if v := c.token(f.Pred).Feats.Get("VerbForm"); v == "Inf" || v == "Part" {
		return v
	}
	return ""
}

// told reports whether a clause hangs on the object of a verb of speech:
// "rejected reports that he had paid", "wies den Vorwurf zurück, er habe …".
func (c *Context) told(f, p *Frame) bool {
	if c.charged(f, p) {
		return true
	}
	noun := c.token(f.Pred).Head
	if f.claim >= 0 {
		noun = f.claim
	}
	return f.Rel == "acl" && !f.Infinitive && (!f.Participle || len(c.ownSubjects(f)) > 0) && c.speechKind(p) != "" && slices.Contains(p.Objects, noun)
}

// charged reports whether a clause is what somebody is accused of: "accused him
// of having taken bribes". It may hang on the verb or on its object.
func (c *Context) charged(f, p *Frame) bool {
	return f.Mark == "of" && (f.Rel == "acl" || f.Rel == "advcl") && c.speechKind(p) != "" && (len(p.Objects) > 0 || p.Each)
}

// kept reports whether a clause is what somebody is kept from: "was banned from
// entering", "prevented them from voting".
func (c *Context) kept(f, p *Frame) bool {
	kind := c.words.Control[c.lemma(p.Pred)]
	return f.Mark == "from" && (kind == "forbidden" || kind == "prevented" || c.lemma(p.Pred) == "stop") && len(c.ownSubjects(f)) == 0
}

func (c *Context) ownSubjects(f *Frame) []int {
	var own []int
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.token(k).Rel.Base() == "nsubj" {
			own = append(own, k)
		}
	}
	return own
}

func (c *Context) controlled(f, p *Frame) {
	kind := c.words.Control[c.verb(p)]
	if kind == "" {
		kind = c.words.Control[c.lemma(p.Pred)]
	}
	if kind == "" && f.Infinitive && p.Cop < 0 && !c.perfectInfinitive(f) {
		kind = string(triple.Planned)
	}
	if f.Mark == "from" && c.lemma(p.Pred) == "stop" {
		kind = "prevented" // "stopped them from voting", not "stopped to look"
	}
	if c.yetTo(f, p) {
		kind = "negative" // "has yet to comment"
	}
	if (p.Causing || c.lemma(p.Pred) == "keep" && f.Mark != "from") && c.lang == article.English {
		kind = string(triple.Asserted) // "has it done", not "has to do it"
	}
	switch {
	case kind == "unable":
		f.setModality(triple.Possible)
		if p.Polarity == triple.Positive {
			f.negate()
		}
		return
	case kind == "negative" && p.Polarity == triple.Negative && c.speechKind(p) == "negative":
		f.setModality(triple.Possible) // "has not ruled out taking part"
	case kind == "negative", kind == "prevented":
		if p.Polarity == triple.Positive {
			f.negate()
		}
		if c.words.Requesting[c.verb(p)] {
			f.setModality(triple.Planned) // "rät davon ab, zu gehen"
		}
	case kind == "forbidden" && p.Polarity == triple.Positive:
		f.negate()
		f.setModality(triple.Required)
	case kind == "forbidden":
		f.setModality(triple.Possible)
		return
	case kind != "" && kind != "asserted":
		f.setModality(triple.Modality(kind))
	}
	if kind != "negative" && kind != "prevented" && p.Polarity == triple.Negative {
		f.negate()
	}
	f.setModality(p.Modality)
	f.Future = f.Future || p.Future
}

// perfectInfinitive reports whether a German infinitive tells what was before:
// "gab zu, gelogen zu haben".
func (c *Context) perfectInfinitive(f *Frame) bool {
	if c.lang != article.German || c.token(f.Pred).Feats.Get("VerbForm") != "Part" {
		return false
	}
	k := c.childWith(f.Pred, "aux")
	return k >= 0 && c.token(k).Feats.Get("VerbForm") == "Inf"
}

// yetTo reports whether an infinitive says what has not happened: "has yet to
// comment".
func (c *Context) yetTo(f, p *Frame) bool {
	if c.lang != article.English || c.lemma(p.Pred) != "have" && p.Cop < 0 {
		return false
	}
	to := c.childWith(f.Pred, "mark")
	return to > 0 && c.lemma(to) == "to" && c.lemma(to-1) == "yet"
}

// backshift takes the "would" of reported speech for "will": "said that they would
// meet". A German passive in the plural is no more than reported: "dass Fälle geprüft
// würden".
func (c *Context) backshift(f *Frame) {
	if f.Modality != triple.Conditional || c.words.Mark[f.Mark] != "" || c.hasCondition(f) || c.would(f) || c.proviso(f) {
		return
	}
	f.Modality, f.Future = triple.Planned, true
	if k := c.childWith(f.Pred, "aux:pass"); c.lang == article.German && k >= 0 && k == c.finite(f) && c.token(k).Feats.Get("Number") == "Plur" {
		f.Modality, f.Future = triple.Asserted, false
	}
}

// backshiftBeside does so in a clause that stands beside what somebody says: "said
// that they had met and would meet again".
func (c *Context) backshiftBeside(f *Frame) {
	p := f
	for p.Rel.Base() == "conj" && p.Parent >= 0 {
		p = &c.Frames[p.Parent]
	}
	if p != f && p.contentOf >= 0 && !c.within(f.Pred) && c.speechKind(&c.Frames[p.contentOf]) != "" {
		c.backshift(f)
	}
}

func (c *Context) reported(f, p *Frame) {
	kind := c.speechKind(p)
	if c.within(f.Pred) && !c.within(p.Pred) {
		return // somebody's own words say themselves what they deny or promise
	}
	c.backshift(f)
	if kind == string(triple.Possible) && (c.afterColon(f) || p.Polarity == triple.Positive && c.believed(p) >= 0) {
		return // "did not believe him: …" goes on to say why
	}
	if kind == "negative" && c.afterColon(f) && len(p.Objects) > 0 {
		return // "wies das zurück: Sie habe ihn informiert" says what is so instead
	}
	if c.words.Doubting[c.lemma(p.Pred)] && f.Mark != "if" && f.Mark != "whether" && f.Mark != "ob" {
		if p.Polarity == triple.Positive {
			f.negate() // "doubts that the truce will hold"
		}
		f.Modality = triple.Possible
		return
	}
	switch kind {
	case "":
		if k := c.words.Control[c.verb(p)]; (k == "prevented" || k == "negative") && c.lang == article.German && p.Polarity == triple.Positive {
			f.negate() // "verhinderte, dass …"
		}
		f.setModality(p.Modality)
	case "negative":
		if p.Polarity == triple.Positive {
			f.negate()
		} else {
			f.setModality(triple.Possible)
		}
	case "asserted":
		if p.Polarity == triple.Negative || p.Modality != triple.Asserted && p.Modality != triple.Planned {
			f.setModality(triple.Possible)
		}
	default:
		if p.Polarity == triple.Negative && c.words.Raising[c.verb(p)] && c.believed(p) < 0 {
			f.negate() // "glaubt nicht, dass er kommt": thinks that he does not
		}
		if kind == string(triple.Possible) && f.Future && f.Modality == triple.Planned {
			f.Modality = triple.Possible // "fears that it will close"
		}
		f.setModality(triple.Modality(kind))
	}
}
