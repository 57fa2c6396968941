package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// maxClimb bounds how far a subject is looked for above its clause.
const maxClimb = 6

// findSubjects fills the subjects of frame k, and the antecedent of a relative
// clause. A clause without a subject of its own takes one from the clause that
// it is coordinated with, that controls it, or from the noun that it modifies.
func (c *Context) findSubjects(k, depth int) {
	f := &c.Frames[k]
	if len(f.Subjects) > 0 || depth > maxClimb {
		return
	}
	content := c.contentOfProof(f)
	relative := f.Rel == "acl:relcl" || f.Rel == "acl" && c.relativePronoun(f.Pred) >= 0
	if relative && !content && f.claim < 0 && !c.ofWhole(f) {
		f.Relative = c.personal(f.Pred, c.token(f.Pred).Head)
		c.fillGap(f)
	}
	c.subjectsInTree(f)
	if len(f.Subjects) == 0 {
		c.borrowSubjects(f, depth)
	}
}

// subjectsInTree fills the subjects that hang on the predicate, mended where the
// tree takes another argument for the subject.
func (c *Context) subjectsInTree(f *Frame) {
	for _, s := range c.Sentence.Children(f.Pred) {
		switch c.token(s).Rel {
		case "nsubj", "nsubj:pass":
			f.Subjects = append(f.Subjects, c.coordinated(s)...)
		}
	}
	c.bothRelative(f)
	c.rejectedSubject(f)
	c.pointerFirst(f)
	if len(f.Subjects) == 0 && c.lang == article.German && len(f.Objects) == 1 && !f.Infinitive && !f.Participle && c.intransitive(c.lemma(f.Pred)) {
		f.Subjects, f.Objects = c.coordinated(f.Objects[0]), nil // who comes or dies is no object
	}
	if len(f.Subjects) > 1 {
		f.Subjects = slices.DeleteFunc(f.Subjects, c.temporal) // "heuer", "Monday": no second subject
	}
	if len(f.Subjects) == 0 {
		c.nominative(f)
	}
}

// borrowSubjects fills the subjects of a clause that has none of its own.
func (c *Context) borrowSubjects(f *Frame, depth int) {
	if f.Parent >= 0 && c.charged(f, &c.Frames[f.Parent]) {
		c.findSubjects(f.Parent, depth+1)
		f.Subjects = c.firstPatient(&c.Frames[f.Parent])
		return
	}
	if kind, p := c.accusation(f); kind != "" {
		f.Subjects = c.accused(p, depth)
		return
	}
	if f.Parent >= 0 && c.kept(f, &c.Frames[f.Parent]) {
		p := &c.Frames[f.Parent]
		c.inherit(f, depth, !p.Passive && len(c.firstPatient(p)) > 0)
		return
	}
	if c.succeeds(f) {
		return
	}
	if f.Noun >= 0 {
		c.undertake(f, depth)
		return
	}
	if c.emerges(f) || c.asNoted(f) {
		return
	}
	switch f.Rel.Base() {
	case "conj", "advcl", "parataxis":
		if f.Rel.Base() == "parataxis" && !f.Participle || c.impersonalConjunct(f) || c.subordinate(f) {
			return
		}
		c.inherit(f, depth, c.blamedFor(f) || c.appointed(f) || c.quotedAs(f))
	case "xcomp":
		if f.Parent >= 0 && c.requests(&c.Frames[f.Parent]) {
			c.requestedOf(f)
			return
		}
		c.inherit(f, depth, c.controlledByObject(f))
	case "acl", "amod":
		if f.Participle && f.Mark != "of" {
			f.Subjects = []int{c.token(f.Pred).Head} // "a matter of waiting" waits not
		}
	}
}

// subordinate reports whether a clause is a German one with a conjunction and a finite
// verb, which shares no subject: "wie jetzt bekannt wurde", "wenn gestreikt wird".
func (c *Context) subordinate(f *Frame) bool {
	if c.lang != article.German || f.Rel != "advcl" || f.Mark == "" || f.Infinitive || f.Participle {
		return false
	}
	v := c.finite(f)
	if v == f.Pred && c.childWith(v, "obj", "obl", "advmod", "iobj", "compound") < 0 {
		return false // "wenn verurteilt"
	}
	return v >= f.Pred && c.token(v).Feats.Get("VerbForm") == "Fin"
}

// impersonalConjunct reports whether a German passive beside another clause has no
// subject at all, as something else stands before its own finite verb: "der Rat
// tagt im Mai; bis dahin wird nicht gebaut".
func (c *Context) impersonalConjunct(f *Frame) bool {
	if c.lang != article.German || f.Rel != "conj" || !f.Passive {
		return false
	}
	verb := c.finite(f)
	for _, k := range c.Sentence.Children(f.Pred) {
		if b := c.token(k).Rel.Base(); k < verb && (b == "obl" || b == "obj" || b == "iobj") {
			return true
		}
	}
	return false
}

// bothRelative makes all members of a list the subjects of an English relative
// clause that stands behind the last and hangs on the first: "Malta and Kenya,
// which buy gas".
func (c *Context) bothRelative(f *Frame) {
	if c.lang != article.English || f.Relative < 0 || len(f.Subjects) != 1 || !c.isRelative(f.Subjects[0]) {
		return
	}
	if v := c.finite(f); v >= 0 && c.token(v).Feats.Get("Number") == "Sing" && (c.token(v).Feats.Get("Tense") == "Pres" || c.lemma(v) == "be") {
		return // "Malta and Kenya, which buys gas": only the one
	}
	for _, k := range c.conjuncts(f.Relative) {
		if k < f.Subjects[0] {
			f.Subjects = append(f.Subjects, k)
		}
	}
}

// rejectedSubject makes the claim that somebody rejects the object where the
// tree has two subjects: "Berichte, wonach …, wies Keller zurück".
func (c *Context) rejectedSubject(f *Frame) {
	own := c.ownSubjects(f)
	if len(own) != 2 || len(f.Objects) > 0 || f.Passive || c.speechKind(f) != "negative" {
		return
	}
	for k, s := range own {
		claim := c.words.Claim[c.lemma(s)] || c.token(s).UPOS == syntax.PRON && c.words.Pointer[c.lemma(s)] && c.token(s).Feats.Get("Gender") != "Masc"
		if claim {
			f.Objects, f.Subjects = []int{s}, c.coordinated(own[1-k])
			return
		}
	}
}

func (c *Context) inherit(f *Frame, depth int, object bool) {
	if f.Parent < 0 || f.Rel == "conj" && f.Expletive {
		return // "they wait, and it would be wrong to leave": nobody is wrong
	}
	c.findSubjects(f.Parent, depth+1)
	if len(f.Subjects) > 0 {
		return // the clause above has given it its own
	}
	p := &c.Frames[f.Parent]
	if object {
		f.Subjects = c.firstPatient(p)
		return
	}
	f.Subjects = p.Subjects
	// "were arrested in May and sentenced": the auxiliary is not repeated.
	if f.Rel == "conj" && p.Passive && c.bareParticiple(f) {
		f.Passive = true
	}
}

// bareParticiple reports whether the verb may be a participle without its
// auxiliary. Taggers mix up "sentenced" the past and the participle.
func (c *Context) bareParticiple(f *Frame) bool {
	t := c.token(f.Pred)
	if c.childWith(f.Pred, "aux", "aux:pass") >= 0 || len(f.Objects) > 0 && (c.lang != article.English || !c.words.Granting[c.lemma(f.Pred)]) {
		return false // but "was summoned and handed a note"
	}
	return t.Feats.Get("VerbForm") == "Part" || c.lang == article.English && t.Feats.Get("Tense") == "Past"
}

// blamedFor reports whether a gerund is what the object of a verb is punished,
// blamed or thanked for: "sentenced him for evading sanctions".
func (c *Context) blamedFor(f *Frame) bool {
	if f.Parent < 0 || f.Mark != "for" || f.Infinitive {
		return false
	}
	p := &c.Frames[f.Parent]
	return !p.Passive && c.words.Blaming[c.lemma(p.Pred)] && len(c.firstPatient(p)) > 0
}

// appointed reports whether an infinitive is what somebody is chosen for: "named
// Keller to succeed him", "hired a lawyer, to defend her".
func (c *Context) appointed(f *Frame) bool {
	if f.Parent < 0 || f.Mark != "to" || !f.Infinitive {
		return false
	}
	p := &c.Frames[f.Parent]
	who := c.firstPatient(p)
	if p.Passive || len(who) == 0 || who[0] > f.Pred || !c.words.Appointing[c.verb(p)] {
		return false
	}
	kind := c.mentionKind(who[0])
	return kind == syntax.Person || kind == syntax.Organization || c.office(who[0])
}

// quotedAs reports whether a clause is what somebody who is quoted says: "quoted
// Keller as saying".
func (c *Context) quotedAs(f *Frame) bool {
	if f.Parent < 0 || f.Mark != "as" {
		return false
	}
	p := &c.Frames[f.Parent]
	return !p.Passive && c.words.Citing[c.lemma(p.Pred)]
}

// controlledByObject tells "asked him to leave" from "promised to leave".
func (c *Context) controlledByObject(f *Frame) bool {
	if f.Parent < 0 {
		return false
	}
	p := &c.Frames[f.Parent]
	verb := c.verb(p)
	return len(c.firstPatient(p)) > 0 && (!c.words.SubjectControl[verb] || c.words.ObjectControl[verb])
}

// firstPatient returns the object, else the indirect object.
func (c *Context) firstPatient(f *Frame) []int {
	if f.Each || len(f.Objects) == 1 && c.eachOtherAt(f.Objects[0]) {
		return f.Subjects // "both sides accused each other of firing first"
	}
	if len(f.Objects) > 0 {
		return c.coordinated(f.Objects[0])
	}
	if dative := c.inDative(f); len(dative) > 0 {
		return dative
	}
	for _, o := range f.Obliques {
		if o.Prep != "" && c.words.ObjectControl[c.verb(f)+" "+o.Prep] {
			return c.coordinated(o.Head) // "called on the bank to sell"
		}
	}
	return nil
}

// coordinated returns a head and the heads joined to it by "and". A plural with
// names stands for them: "the ministers Keller and Novak".
func (c *Context) coordinated(head int) []int {
	heads := c.namesOf(head)
	if heads == nil {
		heads = []int{head}
	}
	heads = append(heads, c.conjuncts(head)...)
	return append(heads, c.members(head)...)
}

// members returns those of a group that are named beside it: "120 people,
// including two children".
func (c *Context) members(head int) []int {
	if c.lang != article.English || c.token(head).UPOS != syntax.NOUN || c.token(head).Feats.Get("Number") != "Plur" {
		return nil
	}
	var some []int
	for _, k := range c.Sentence.Children(head) {
		if b := c.token(k).Rel.Base(); k > head && (b == "appos" || b == "nmod") && c.token(k).UPOS != syntax.PRON && c.among(head, k) {
			some = append(some, k)
			some = append(some, c.conjuncts(k)...)
		}
	}
	return some
}

func (c *Context) conjuncts(head int) []int {
	var heads []int
	whole := c.restOf(head)
	for _, k := range c.Sentence.Children(head) {
		t := c.token(k)
		if k != whole && t.Rel.Base() == "conj" && t.UPOS != syntax.VERB && c.frameAt[k] < 0 {
			heads = append(heads, k)
		}
	}
	return heads
}

// namesOf returns the several names that stand beside a plural, or nil.
func (c *Context) namesOf(head int) []int {
	if t := c.token(head); t.UPOS != syntax.NOUN || t.Feats.Get("Number") != "Plur" {
		return nil
	}
	k := c.childWith(head, "appos")
	if k < head || c.mentionKind(k) == "" {
		return nil
	}
	others := c.conjuncts(k)
	if len(others) == 0 || slices.ContainsFunc(others, func(o int) bool { return c.mentionKind(o) == "" }) {
		return nil
	}
	return append([]int{k}, others...)
}

// relativePronoun returns the relative pronoun among the children of a verb,
// or below one of its obliques, or -1.
func (c *Context) relativePronoun(pred int) int {
	for _, k := range c.Sentence.Children(pred) {
		if c.isRelative(k) {
			return k
		}
	}
	return -1
}

// personal corrects the antecedent of "who": in "the release of Brandt, who was
// imprisoned" it is the person before the clause, not the release.
func (c *Context) personal(pred, head int) int {
	r := c.relativePronoun(pred)
	if c.lang == article.German {
		return c.extraposed(r, head)
	}
	if r < 0 || !c.words.Personal[c.lemma(r)] || c.personAt(head) || c.describesPerson(head) || c.office(head) {
		return head
	}
	if o := c.token(head); o.Rel == "nmod" && o.Head < head && c.office(o.Head) {
		return o.Head // "a driver of the firm, who was hurt"
	}
	for _, m := range c.Sentence.Mentions() {
		if m.Kind == syntax.Person && m.First > head && m.Last <= r {
			head = m.First
		}
	}
	return head
}

// describesPerson reports whether a noun stands beside the name of a person.
func (c *Context) describesPerson(head int) bool {
	if h := c.token(head).Head; h != syntax.Root && c.token(head).Rel == "appos" {
		return c.personAt(h)
	}
	k := c.childWith(head, "appos", "flat")
	return k >= 0 && c.personAt(k)
}

func (c *Context) isRelative(k int) bool {
	t := c.token(k)
	if t.UPOS != syntax.PRON && t.UPOS != syntax.DET || t.Rel == "mark" {
		return false
	}
	return t.Feats.Get("PronType") == "Rel" || c.words.Relative[c.lemma(k)] && t.Feats.Get("PronType") != "Dem"
}

// fillGap gives an English relative clause without a pronoun ("the talks they held")
// its antecedent as object.
func (c *Context) fillGap(f *Frame) {
	if c.lang == article.German || c.relativePronoun(f.Pred) >= 0 || len(f.Objects) > 0 || f.Passive || f.Cop >= 0 || c.words.TimeNoun[c.lemma(f.Relative)] {
		return // "the day they met"
	}
	for _, s := range c.ownSubjects(f) {
		if k := c.childWith(s, "nmod:poss"); k >= 0 && c.isRelative(k) {
			return // "whose party came second"
		}
	}
	for _, o := range f.Obliques {
		if c.isRelative(o.Head) {
			return
		}
	}
	if c.childWith(f.Pred, "nsubj") >= 0 && len(f.Clauses) == 0 {
		f.Objects = append(f.Objects, f.Relative)
	}
}

// antecedent returns what a relative pronoun stands for, other tokens as they
// are.
func (c *Context) antecedent(k int) int {
	if !c.isRelative(k) {
		return k
	}
	for h := c.token(k).Head; h != syntax.Root; h = c.token(h).Head {
		if f := c.frameAt[h]; f >= 0 && c.Frames[f].Relative >= 0 {
			return c.measure(c.Frames[f].Relative)
		}
	}
	return k
}

// measure returns what unit k measures, "Kokain" of "1,8 Tonnen Kokain", or k
// itself: what is told of the one is told of both.
func (c *Context) measure(k int) int {
	t := c.token(k)
	if c.lang == article.German && t.Rel == "nmod" && t.Head == k+1 && c.token(k+1).UPOS == syntax.NOUN && c.childWith(k, "nummod") >= 0 && c.oblique(k).Prep == "" {
		return t.Head
	}
	return k
}
