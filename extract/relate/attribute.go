package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// attribute fills the source of all frames: the speaker of the verb of speech
// that a clause is the content of, or "according to X".
func (c *Context) attribute() {
	for i := range c.Frames {
		c.findContent(i)
		c.deemed(i)
		c.opinion(i)
	}
	for i := range c.Frames {
		c.claimed(&c.Frames[i])
		c.reportedBy(i)
	}
	c.quoted()
	for i := range c.Frames {
		f := &c.Frames[i]
		if s := c.accordingTo(f); !s.Absent() {
			f.Source = s
			c.forAll(f, s)
		}
	}
	for i := range c.Frames {
		c.notedIn(&c.Frames[i])
	}
	c.soSpeaker()
	c.qualifyTold()
	for i := range c.Frames {
		c.findSource(i)
	}
	for i := range c.Frames { // conditions stand before the clause whose source they share
		if f := &c.Frames[i]; f.Source.Absent() && !f.nobodys {
			f.Source = c.inheritedSource(i)
		}
	}
}

// forAll gives a source behind the last of several clauses to those before it: "Oslo
// paid, but Bern did not ask for it, according to Keller".
func (c *Context) forAll(f *Frame, s Source) {
	if c.lang != article.English || f.Rel != "conj" || f.Parent < 0 || len(c.ownSubjects(f)) == 0 || s.Speaker.First < f.Pred || s.Speaker.Absent() {
		return
	}
	first := c.oblique(s.Speaker.Head).First
	if p := &c.Frames[f.Parent]; first > 0 && c.token(first-1).Form == "," && p.Source.Absent() && c.ends(s.Speaker.Last) {
		p.Source = s
	}
}

// ends reports whether the sentence ends before token k, but for its full stop.
func (c *Context) ends(k int) bool {
	return k >= c.Sentence.Len() || c.token(k).UPOS == syntax.PUNCT && k+1 == c.Sentence.Len()
}

// findSource gives a clause the source of the act of speech that contains it. A
// clause in reported speech that none contains has the speaker nearest to it.
func (c *Context) findSource(i int) {
	f := &c.Frames[i]
	if f.nobodys {
		return
	}
	if f.Source.Speaker.Absent() {
		if s := c.inheritedSource(i); !s.Absent() {
			f.Source = s
		}
	}
	if f.Source.Absent() && c.substituted(f) {
		f.Source = Source{Reported: true, Again: 1}
	}
	if f.Source.Absent() && f.Mark != "" && f.Relative < 0 && f.Modality != triple.Question && c.lang == article.German && c.reportedMood(f) {
		f.Source = c.speechAbove(i) // "drohte zu gehen, falls der Preis steige"
	}
	if !f.Source.Absent() || !c.konjunktiv(f) {
		return
	}
	f.Source = Source{Reported: true}
	if s := c.nearestSpeech(i); s >= 0 {
		f.Source = c.sourceOf(&c.Frames[s])
	} else if s := c.mainSubject(i); s >= 0 {
		f.Source = Source{Speaker: c.phrase(s)}
	}
}

// mainSubject returns the subject of the sentence's main clause where it stands
// before clause i and is somebody who can speak, or -1: "Novak dämpfte die
// Erwartungen: Ein Abkommen sei fern."
func (c *Context) mainSubject(i int) int {
	root := c.frameAt[c.Sentence.Root()]
	if root < 0 || root == i {
		return -1
	}
	f := &c.Frames[root]
	if f.Pred > c.Frames[i].Pred || f.Passive || c.konjunktiv(f) || len(f.Subjects) == 0 {
		return -1
	}
	s := f.Subjects[0]
	t := c.token(s)
	if t.UPOS == syntax.PRON && t.Feats.Get("PronType") == "Prs" && c.lemma(s) != "es" {
		return s
	}
	if c.holdsName(c.phrase(s)) {
		return s
	}
	return -1
}

// speaks reports whether a frame is an act of speech with somebody who speaks:
// in "is said to have left" nobody is named. One who is quoted speaks.
func (c *Context) speaks(f *Frame) bool {
	if c.impersonal(f) {
		return true
	}
	if len(f.Subjects) == 0 || f.Passive && !c.words.Citing[c.lemma(f.Pred)] || c.negatedNoun(f.Subjects[0]) {
		return false
	}
	if s := f.Subjects[0]; c.lang == article.English && f.Rel != "acl:relcl" && c.token(s).UPOS == syntax.PRON && c.interrogative(s) {
		return false // "unclear who ordered the gates to be closed"
	}
	return c.speechKind(f) != ""
}

// findContent marks the clauses that a verb of speech contains.
func (c *Context) findContent(i int) {
	f := &c.Frames[i]
	if !c.speaks(f) || c.editorial(f) {
		return
	}
	content := false
	below := c.Sentence.Children(f.Pred)
	if f.Result >= 0 && c.frameAt[f.Result] >= 0 {
		below = slices.Concat(below, c.Sentence.Children(f.Result)) // "ließ wissen, dass …"
	}
	for _, k := range below {
		g := c.frameAt[k]
		if g < 0 || k == f.Result {
			continue
		}
		if c.containsClause(f, &c.Frames[g]) {
			c.Frames[g].contentOf = i
			content = true
		}
	}
	for k := range c.Frames {
		g := &c.Frames[k]
		if g.Parent != i {
			continue
		}
		told := c.told(g, f)
		switch {
		case told && g.claim >= 0 && c.leavesUnsaid(f):
			g.nobodys = true
			g.suppose()
		case told, c.token(g.Pred).Head != f.Pred && (g.Rel == "xcomp" || g.Rel == "ccomp" && slices.Contains(f.Clauses, g.Pred)):
			g.contentOf = i
		}
	}
	if !content && c.asSaid(f) {
		c.Frames[f.Parent].contentOf = i
		for k := f.Parent; c.beside(k) && f.Pred > c.Frames[k].Pred; { // behind several clauses it holds for all
			k = c.Frames[k].Parent
			c.Frames[k].contentOf = i
		}
		return
	}
	if !content && (f.Rel.Base() == "parataxis" && !c.afterStop(f) || c.insertedConjunct(f)) && f.Parent >= 0 && !c.descends(f.Parent, i) {
		c.Frames[f.Parent].contentOf = i
	}
}

// containsClause reports whether a clause right below an act of speech is what is
// said.
func (c *Context) containsClause(speech, g *Frame) bool {
	switch g.Rel.Base() {
	case "ccomp":
		return true
	case "csubj":
		return c.impersonal(speech)
	case "advcl":
		return c.narrated(speech, g)
	case "xcomp":
		return !c.semiModal(speech)
	case "parataxis":
		return c.parataxisIsContent(speech, g.Pred)
	}
	return false
}

// leavesUnsaid reports whether who speaks does not say what the claim is that the
// words are about: "wollte Berichte nicht kommentieren, wonach …".
func (c *Context) leavesUnsaid(speech *Frame) bool {
	return c.speechKind(speech) == string(triple.Asserted) && (speech.Polarity == triple.Negative || c.words.Commenting[c.lemma(speech.Pred)])
}

// asNoted reports whether an English participle of speech says by whom or in what
// the clause that it hangs on is said: "as noted in the report, prices rose".
func (c *Context) asNoted(f *Frame) bool {
	return c.lang == article.English && f.Rel == "advcl" && f.Mark == "as" && f.Passive && f.Parent >= 0 && c.words.Speech[c.lemma(f.Pred)] == string(triple.Asserted)
}

// notedIn gives the clause that "as noted in the report" hangs on its source.
func (c *Context) notedIn(f *Frame) {
	if !c.asNoted(f) || !c.Frames[f.Parent].Source.Absent() {
		return
	}
	for _, o := range f.Obliques {
		if o.Agent || o.Prep == "in" && c.isDocument(o.Head) {
			c.Frames[f.Parent].Source = Source{Speaker: c.phrase(o.Head), Verb: c.verb(f)}
		}
	}
}

// editorial reports whether an act of speech is the article's own: "we recall that",
// outside of quotation marks.
func (c *Context) editorial(f *Frame) bool {
	if len(f.Subjects) == 0 || c.within(f.Pred) {
		return false
	}
	t := c.token(f.Subjects[0])
	return t.UPOS == syntax.PRON && t.Feats.Get("Person") == "1" && t.Feats.Get("Number") == "Plur" && t.Feats.Get("Poss") == ""
}

// afterStop reports whether a semicolon, colon or full stop parts a clause from
// the one before it: its act of speech is no insertion.
func (c *Context) afterStop(f *Frame) bool {
	first, _ := c.subtree(f.Pred)
	for i := min(first+1, f.Pred) - 1; i >= max(first-1, 0); i-- {
		if form := c.token(i).Form; form == ";" || form == "." || form == ":" {
			return true
		}
	}
	return false
}

// narrated reports whether a German clause with "wie" is what somebody tells:
// "schilderte, wie er floh".
func (c *Context) narrated(f, g *Frame) bool {
	return c.lang == article.German && g.Mark == "wie" && g.Pred > f.Pred && c.words.Narrating[c.lemma(f.Pred)]
}

// beside reports whether clause k stands beside the one that governs it, with a
// subject of its own and no conjunction that sets it apart.
func (c *Context) beside(k int) bool {
	f := &c.Frames[k]
	b := f.Rel.Base()
	if b != "conj" && b != "parataxis" || f.Parent < 0 || c.speechKind(f) != "" || len(c.ownSubjects(f)) == 0 || f.contentOf == f.Parent {
		return false
	}
	cc := c.childWith(f.Pred, "cc")
	return c.speechKind(&c.Frames[f.Parent]) == "" && (cc < 0 || !c.words.Contrast[c.lemma(cc)])
}

// asSaid reports whether an act of speech is inserted into its content by "as":
// "as the minister admitted", "wie die Polizei mitteilte".
func (c *Context) asSaid(f *Frame) bool {
	return c.words.Insertion[f.Mark] && f.Parent >= 0 && len(f.Objects) == 0 && len(f.Clauses) == 0 && (len(c.ownSubjects(f)) > 0 || c.impersonal(f))
}

// insertedConjunct reports whether an act of speech was coordinated to its
// content: "das koste Geld, entgegnete die Senatorin". The verb follows the comma
// and its subject the verb.
func (c *Context) insertedConjunct(f *Frame) bool {
	if f.Rel != "conj" || f.Pred == 0 || c.token(f.Pred-1).UPOS != syntax.PUNCT || c.childWith(f.Pred, "cc") >= 0 {
		return false
	}
	return len(f.Subjects) > 0 && f.Subjects[0] > f.Pred && (len(c.ownSubjects(f)) > 0 || c.token(f.Subjects[0]).Head == f.Pred)
}

// parataxisIsContent tells "X said: Y" from another clause in a row: Y stands
// behind a colon or inside quotation marks.
func (c *Context) parataxisIsContent(f *Frame, k int) bool {
	if g := &c.Frames[c.frameAt[k]]; c.speechKind(g) != "" && g.quote.Absent() && k > f.Pred && k > 0 && (c.token(k-1).Form == "," || c.trailing(g)) {
		return false // "…, says the lawyer": an act of speech itself
	}
	opening := ":“„\"«»,"
	if c.lang == article.English && len(f.Objects) > 0 {
		opening = ":“\"" // "denied the charges, however he would step down"
	}
	first, _ := c.subtree(k)
	for i := max(first-2, 0); i < k && (i <= first || c.token(i).UPOS == syntax.PUNCT); i++ {
		if strings.ContainsAny(c.token(i).Form, opening) {
			return c.childWith(f.Pred, "ccomp") < 0
		}
	}
	return false
}

// trailing reports whether an act of speech with nothing of its own to say stands
// behind a comma: "…, the lawyer said".
func (c *Context) trailing(f *Frame) bool {
	own := c.ownSubjects(f)
	if len(own) == 0 || own[0] > f.Pred || len(f.Clauses) > 0 || len(f.Objects) > 0 {
		return false
	}
	return c.behindComma(f)
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
	speaking := -1                // the act of speech that we climb out of as an insertion
	beside, known := false, false // beside: in a clause behind a comma; known: that tells of one who is named
	within := c.within(c.Frames[i].Pred)
	for k := i; k >= 0; k = c.Frames[k].Parent {
		f := &c.Frames[k]
		if f.contentOf < 0 && !within && c.presupposed(f) {
			return Source{}
		}
		if s := f.contentOf; s >= 0 {
			said := f.Parent == s || f.quoted && within || (f.quoted || s != speaking) && !c.descends(i, s)
			switch {
			case c.leftUnsaid(f, &c.Frames[s]):
				return Source{}
			case s != i && said && beside && f.Infinitive && !f.quoted:
				return Source{} // "refused to dismiss Novak, whose firm repaired it": nobody says so
			case s != i && said:
				return c.sourceOf(&c.Frames[s])
			}
		}
		if f.Rel == "advcl" && f.Parent >= 0 && c.asideOf(f) {
			return Source{}
		}
		if f.contentOf < 0 && !within && c.onItsOwn(f) {
			return Source{}
		}
		beside = beside || f.Rel == "acl:relcl" && c.behindComma(f)
		if k != i && f.contentOf == i {
			return Source{} // the act of speech itself
		}
		if k != i && !f.Source.Absent() && f.contentOf < 0 {
			if s := f.Source.Speaker; !s.Absent() && c.hangsBelow(c.Frames[i].Pred, s.Head) {
				return Source{} // "according to a report published in May"
			}
			if known && f.Source.Verb == "" {
				return Source{} // "Novak, who came in May, was arrested, according to the police": he came
			}
			return f.Source
		}
		known = known || f.Rel == "acl:relcl" && c.behindComma(f) && f.Relative >= 0 && c.bearsName(f.Relative)
		if f.Rel.Base() == "parataxis" {
			speaking = k
		}
	}
	return Source{}
}

// onItsOwn reports whether a German clause behind a semicolon is in the indicative, so
// that what was reported before it has ended: "…, meint Keller; Novak lacht".
func (c *Context) onItsOwn(f *Frame) bool {
	verb := c.finite(f)
	return c.lang == article.German && f.Rel.Base() == "parataxis" && verb >= 0 && c.token(verb).Feats.Get("Mood") == "Ind" && c.afterStop(f)
}

// hangsBelow reports whether token k is below token head.
func (c *Context) hangsBelow(k, head int) bool {
	for k = c.token(k).Head; k != syntax.Root; k = c.token(k).Head {
		if k == head {
			return true
		}
	}
	return false
}

// behindComma reports whether a comma stands right before a clause.
func (c *Context) behindComma(f *Frame) bool {
	first, _ := c.subtree(f.Pred)
	return c.token(first).Form == "," || first > 0 && c.token(first-1).Form == ","
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

// substituted reports whether a German main clause has the past subjunctive of an
// auxiliary in the plural, which stands for the present one where that looks like
// the indicative: "Die Behörden hätten ihn beobachtet."
func (c *Context) substituted(f *Frame) bool {
	verb := c.finite(f)
	if f.Rel != "root" || !c.contrary(f) || f.Modality == triple.Conditional || c.token(verb).Feats.Get("Number") != "Plur" {
		return false
	}
	lemma := c.token(verb).Lemma
	return c.token(verb).UPOS == syntax.AUX && (lemma == "haben" || lemma == "sein" || lemma == "müssen") && !c.hasCondition(f)
}

// konjunktiv reports whether a German clause stands in reported speech.
func (c *Context) konjunktiv(f *Frame) bool {
	return c.lang == article.German && (f.Mark == "" || f.Mark == "zu") && c.reportedMood(f)
}

// speechAbove is who speaks in the nearest act of speech that governs clause i.
func (c *Context) speechAbove(i int) Source {
	for p := c.Frames[i].Parent; p >= 0; p = c.Frames[p].Parent {
		if f := &c.Frames[p]; c.speaks(f) && !c.konjunktiv(f) {
			return c.sourceOf(f)
		}
	}
	return Source{}
}

// reportedMood reports whether the finite verb of a clause is a present subjunctive.
func (c *Context) reportedMood(f *Frame) bool {
	if c.subjunctivePresent(f.Pred) || f.Cop >= 0 && c.subjunctivePresent(f.Cop) {
		return true
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if b := c.token(k).Rel.Base(); (b == "aux" || b == "cop") && c.subjunctivePresent(k) {
			return true
		}
	}
	return false
}

func (c *Context) subjunctivePresent(i int) bool {
	t := c.token(i)
	if t.UPOS != syntax.VERB && t.UPOS != syntax.AUX || t.Feats.Get("Tense") == "Past" {
		return false
	}
	return t.Feats.Get("Mood") == "Sub" || c.ofAnother(i)
}

// ofAnother reports whether a German verb that was taken for a first person has
// another subject, so that it is a subjunctive: "er habe", "sie gehe".
func (c *Context) ofAnother(i int) bool {
	t, pred := c.token(i), i
	if t.Feats.Get("Person") != "1" || t.Feats.Get("Number") != "Sing" || t.Feats.Get("Mood") != "Ind" {
		return false
	}
	if b := t.Rel.Base(); b == "aux" || b == "cop" {
		pred = t.Head
	}
	s := c.childWith(pred, "nsubj", "nsubj:pass", "expl")
	return s >= 0 && c.token(s).Feats.Get("Person") != "1"
}
