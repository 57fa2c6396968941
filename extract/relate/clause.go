package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// clause reads active verbs: subject, verb, and the object, else the nearest
// prepositional argument, else the clause that the verb governs.
var clause = &Rule{
	Name: "clause",
	Doc:  "Keller flew to Moscow; Parliament accepted the resignation",
	Find: func(c *Context) {
		for i := range c.Frames {
			if f := &c.Frames[i]; f.Cop < 0 && !f.Passive && c.verbal(f) {
				c.activeClause(f)
			}
		}
	},
}

func (c *Context) verbal(f *Frame) bool {
	u := c.token(f.Pred).UPOS
	return u == syntax.VERB || u == syntax.AUX || f.Rel == "amod"
}

func (c *Context) activeClause(f *Frame) {
	if f.Each || f.Causing || c.semiModal(f) || c.abstains(f) || c.inviting(f) || c.predicated(f) {
		return
	}
	if c.lightVerb(f) {
		for _, s := range f.Subjects {
			c.disowned(f, c.subjectPhrase(f, s), f.Objects[0])
		}
		if c.lang != article.German || c.companions(c.nounLemma(f.Objects[0])) {
			return
		}
	}
	if c.speech(f) {
		return
	}
	objects := c.patients(f)
	if len(objects) == 1 && c.nothingAbout(f, objects[0]) {
		objects = nil
	}
	if len(objects) == 0 && c.disbelieved(f) {
		objects = c.firstPatient(f)
	}
	if len(objects) == 0 && c.reciprocated(f) {
		return
	}
	main := -1
	if len(objects) == 0 {
		main = c.mainOblique(f, schema.Verb)
		if f.Mutual && (main < 0 || c.participation(f.Obliques[main]) == whereabouts) {
			return // "met in Bern" has been told of both
		}
	}
	for _, s := range f.Subjects {
		subject := c.subjectPhrase(f, s)
		switch {
		case len(objects) > 0:
			for _, o := range objects {
				p := c.proposition(f, subject, c.phrase(o), -1, schema.Verb)
				p.Denies = c.denies(f, o)
				p.Arguments = append(p.Arguments, c.partners(f, s)...)
				p.Arguments = append(p.Arguments, c.called(f)...)
				p.Arguments = append(p.Arguments, c.purpose(f)...)
				c.emit(c.withTold(f, p))
				c.disowned(f, subject, o)
			}
		case main >= 0:
			for _, o := range c.coordinated(f.Obliques[main].Head) {
				p := c.proposition(f, subject, c.phrase(o), main, schema.Verb)
				p.Arguments = append(p.Arguments, c.purpose(f)...)
				c.emit(p)
			}
		default:
			p := c.withContent(f, c.proposition(f, subject, Phrase{}, -1, schema.Verb))
			p.Denies = p.Object.Absent() && c.saysNo(f)
			c.emit(p)
		}
		c.furtherObliques(f, subject, main, schema.Verb)
		c.plea(f, subject)
	}
}

// abstains reports whether an English verb says no more than that the subjects do
// not do what its gerund says: "refrained from voting".
func (c *Context) abstains(f *Frame) bool {
	return c.lang == article.English && c.words.Control[c.lemma(f.Pred)] == "prevented" && len(f.Objects) == 0 &&
		slices.ContainsFunc(c.Frames, func(g Frame) bool { return g.Parent == c.frameAt[f.Pred] && c.kept(&g, f) })
}

// reciprocated reports whether the rule for reciprocal verbs has read a clause.
func (c *Context) reciprocated(f *Frame) bool {
	if c.words.Together[c.verb(f)] && (c.hasPreposition(f.Obliques, "auf") || c.hasPreposition(f.Obliques, "über")) {
		return false // "einigten sich auf den Plan": both agreed to it
	}
	return slices.ContainsFunc(c.found, func(p Proposition) bool { return p.Rule == reciprocal && p.Relation.Pred == f.Pred })
}

// denies reports whether a verb says no to something told before, which its
// object o only points at.
func (c *Context) denies(f *Frame, o int) bool {
	if !c.saysNo(f) || c.toldOf(f) >= 0 {
		return false
	}
	if c.words.Claim[c.lemma(o)] {
		return c.token(o).Feats.Get("Number") != "Plur" && c.childWith(o, "nmod", "acl", "acl:relcl") < 0
	}
	return c.token(o).UPOS == syntax.PRON && (c.words.Pointer[c.lemma(o)] || c.isRelative(o))
}

// saysNo reports whether a frame is an act of denial.
func (c *Context) saysNo(f *Frame) bool {
	verb := c.words.Denial[c.lemma(f.Pred)] || c.words.Denial[c.verb(f)]
	return verb && f.Polarity != triple.Negative && f.Modality == triple.Asserted
}

// patients returns the objects with those coordinated to them.
func (c *Context) patients(f *Frame) []int {
	var heads []int
	if f.naming != nil && c.selfOrIt(f.naming.thing) && c.explained(f) {
		return nil // "considers it unlikely that …"
	}
	for _, o := range f.Objects {
		if f.naming != nil && o == f.naming.predicate {
			continue
		}
		heads = append(heads, c.coordinated(o)...)
	}
	if len(heads) == 0 && f.naming != nil {
		return c.coordinated(f.naming.thing) // "consider him the head": the tree has him in the dative
	}
	if len(heads) == 0 && c.lang == article.German {
		for _, o := range f.Obliques {
			if o.Dat && !c.temporal(o.Head) {
				return c.coordinated(o.Head)
			}
		}
	}
	return heads
}

// furtherObliques emits what a verb says of its other arguments, where the
// ontology knows the verb with their preposition, "discussed the plan with
// Novak", or they name a second participant.
func (c *Context) furtherObliques(f *Frame, subject Phrase, main int, voice schema.Pattern) {
	for k, o := range f.Obliques {
		if k == main || o.Prep == "" && !o.Dat || o.Agent && f.Passive || c.isSource(o) || c.isExchange(o) || c.portion(o) || c.temporal(o.Head) || c.after(o) || c.setting(o) != "" {
			continue
		}
		if (o.Prep == "" || !c.known(voice, c.verb(f)+" "+o.Prep) || c.misleads(f, o, voice)) && !c.second(f, o) {
			continue
		}
		for _, h := range c.coordinated(o.Head) {
			c.emit(c.proposition(f, subject, c.phrase(h), k, voice))
		}
	}
}

// misleads reports whether an oblique says without the object what the subject
// did not do: who drove people from their homes drove from no home.
func (c *Context) misleads(f *Frame, o Oblique, voice schema.Pattern) bool {
	if voice != schema.Verb || len(f.Objects) == 0 || c.governs(o) {
		return false
	}
	k := c.mentionKind(o.Head)
	return k != syntax.Person && k != syntax.Organization
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// speech reads a verb of speech with its content, which is the object; whom it
// is said to is an argument. It reports whether there is content.
func (c *Context) speech(f *Frame) bool {
	if c.disbelieved(f) {
		return false
	}
	if c.speechKind(f) == "" && f.quote.Absent() || c.toldOf(f) >= 0 {
		return false
	}
	if c.requested(f) >= 0 && len(c.patients(f)) == 0 {
		return false // "called on the bank to pay"
	}
	if c.impersonal(f) {
		c.toldBeside(f)
		return true
	}
	if len(f.Objects) > 0 && c.denies(f, f.Objects[0]) {
		return false // "rejected this: …" denies what was said before
	}
	if c.directive(f) {
		return true
	}
	found := false
	for _, s := range f.Subjects {
		p := c.withContent(f, c.proposition(f, c.phrase(s), Phrase{}, -1, schema.Verb))
		if p.Content < 0 {
			return false
		}
		for _, o := range f.Objects {
			if c.words.Claim[c.lemma(o)] || c.words.SayingNoun[c.lemma(o)] != "" {
				p.Object = c.phrase(o) // "wies den Vorwurf zurück, er habe …"
				continue
			}
			if c.words.SemiModal[c.verb(f)] {
				p.Object.First = min(p.Object.First, c.phrase(o).First) // "wants the police to act": nobody is told
				continue
			}
			if c.selfOrIt(o) {
				continue // "hält es für möglich, dass …"
			}
			p.Arguments = append(p.Arguments, Argument{Role: triple.To, Phrase: c.phrase(o)})
		}
		if k := c.authority(f); k >= 0 {
			p.Arguments = append(p.Arguments, Argument{Role: triple.From, Phrase: c.phrase(k)})
		}
		c.emit(p)
		found = true
	}
	return found
}

// directive reads an order, a request or a charge, "ordered him to stay": whom
// it is put to is the object, what he is to do or has done an argument. It reports whether it did.
func (c *Context) directive(f *Frame) bool {
	content := c.requested(f)
	if at := c.frameAt[f.Pred]; content < 0 && c.lang == article.German && c.words.Accusing[c.verb(f)] == "reported" {
		content = slices.IndexFunc(c.Frames, func(g Frame) bool { return g.contentOf == at && g.Pred > f.Pred && !g.quoted })
	}
	if content < 0 || c.words.SemiModal[c.verb(f)] || len(c.patients(f)) == 0 {
		return false
	}
	g := &c.Frames[content]
	role := triple.To
	if c.speechKind(f) == string(triple.Asserted) {
		role = triple.Topic // "wirft ihm vor, gelogen zu haben"
	}
	for _, s := range f.Subjects {
		for _, o := range c.patients(f) {
			p := c.proposition(f, c.phrase(s), c.phrase(o), -1, schema.Verb)
			p.Content = g.Pred
			if told := c.clausePhrase(g, f); !overlap(told, p.Object) {
				p.Arguments = append(p.Arguments, Argument{Role: role, Phrase: told})
			}
			c.emit(p)
		}
	}
	return true
}

// requested returns the infinitive that says what the object of a verb is to
// do, "urged the bank to sell", or -1.
func (c *Context) requested(f *Frame) int {
	for _, k := range f.Clauses {
		if g := c.frameAt[k]; g >= 0 && c.Frames[g].Infinitive && c.Frames[g].Rel == "xcomp" && c.controlledByObject(&c.Frames[g]) {
			return g
		}
	}
	return -1
}

// purpose is what somebody is brought or called on to do, as an argument:
// "helped Russia to sell oil", "called on the bank to pay".
func (c *Context) purpose(f *Frame) []Argument {
	g := c.requested(f)
	if g < 0 || c.words.Causative[c.lemma(f.Pred)] {
		return nil
	}
	role := triple.Purpose
	if c.speechKind(f) != "" {
		role = triple.To
	}
	return []Argument{{Role: role, Phrase: c.clausePhrase(&c.Frames[g], f)}}
}

// toldOf returns the clause that hangs on the object of a verb of speech, or
// -1: "rejected reports that …", "accused him of …".
func (c *Context) toldOf(f *Frame) int {
	at := c.frameAt[f.Pred]
	for i := range c.Frames {
		if g := &c.Frames[i]; g.contentOf == at && g.Parent == at && c.told(g, f) {
			return i
		}
	}
	return -1
}

// withTold points a verb of speech at the clause on its object; what somebody
// is accused of is the topic.
func (c *Context) withTold(f *Frame, p Proposition) Proposition {
	i := c.toldOf(f)
	if i < 0 {
		return p
	}
	g := &c.Frames[i]
	p.Content = g.Pred
	if c.charged(g, f) {
		topic := c.clausePhrase(g, f)
		if topic.First < topic.Head && c.token(topic.First).Rel == "mark" {
			topic.First++
		}
		p.Arguments = append(p.Arguments, Argument{Role: triple.Topic, Phrase: topic})
	}
	return p
}

// withContent gives a verb of speech or control the clause that it contains as
// its object.
func (c *Context) withContent(f *Frame, p Proposition) Proposition {
	at := c.frameAt[f.Pred]
	if !f.quote.Absent() {
		p.Object = c.trimmed(f.quote)
		for i := range c.Frames {
			if g := &c.Frames[i]; g.contentOf == at && g.Pred >= f.quote.First && g.Pred < f.quote.Last {
				p.Content, p.Object.Head = g.Pred, g.Pred
				if c.partlyQuoted(g, f) {
					p.Object = c.clausePhrase(g, f)
				}
				break
			}
		}
		return p
	}
	if i := c.contentAt(at); i >= 0 {
		p.Object = c.clausePhrase(&c.Frames[i], f)
		if c.Frames[i].contentOf == at {
			p.Content = c.Frames[i].Pred
		}
	}
	if p.Object.Absent() && len(f.Clauses) > 0 {
		p.Object = c.phrase(f.Clauses[0])
		if not := c.negationOf(f.Clauses[0]); not >= 0 && not == p.Object.First-1 {
			p.Object.First = not // "pleaded not guilty"
		}
	}
	if overlap(p.Subject, p.Object) {
		p.Object = Phrase{}
	}
	return p
}

// partlyQuoted reports whether the clause that f quotes begins before the marks:
// "Er habe „jedes Vertrauen verloren“, schrieb sie".
func (c *Context) partlyQuoted(g, f *Frame) bool {
	own := c.ownSubjects(g)
	return len(own) > 0 && own[0] < f.quote.First && (f.Pred > g.Pred || own[0] > f.Pred)
}

// contentAt returns the clause that frame at governs as its content, or -1: the
// first with a subject of its own, for in "Asked about it, she said …" the first
// is none.
func (c *Context) contentAt(at int) int {
	first := -1
	for i := range c.Frames {
		g := &c.Frames[i]
		if g.contentOf != at && !(g.Parent == at && (g.Rel.Base() == "ccomp" || g.Rel.Base() == "xcomp")) || g.Pred == c.Frames[at].Result {
			continue
		}
		if len(c.ownSubjects(g)) > 0 || g.Pred > c.Frames[at].Pred {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// trimmed is a quotation without the comma or full stop before its end.
func (c *Context) trimmed(q Phrase) Phrase {
	for q.Last > q.First+1 && (c.token(q.Last-1).Form == "," || c.token(q.Last-1).Form == ".") {
		q.Last--
	}
	return q
}

// clausePhrase returns the run of tokens that clause g covers, without the act
// of speech f that may be inserted in it.
func (c *Context) clausePhrase(g, f *Frame) Phrase {
	first, last := g.Pred, g.Pred+1
	for _, k := range c.Sentence.Children(g.Pred) {
		if k == f.Pred || c.token(k).UPOS == syntax.PUNCT {
			continue
		}
		a, b := c.subtree(k)
		if f.Pred >= a && f.Pred < b {
			continue
		}
		first, last = min(first, a), max(last, b)
	}
	cutFirst, cutLast := c.subtree(f.Pred)
	switch {
	case c.descends(c.frameAt[g.Pred], c.frameAt[f.Pred]) || cutLast <= first || cutFirst >= last:
	case cutFirst > g.Pred:
		last = cutFirst
	case cutLast <= g.Pred:
		first = cutLast
	}
	if c.descends(c.frameAt[g.Pred], c.frameAt[f.Pred]) && first < f.Pred && f.Pred < g.Pred {
		first = f.Pred + 1 // "if he stays, she said, we will go"
		for _, s := range c.ownSubjects(f) {
			if _, behind := c.subtree(s); s > f.Pred && behind <= g.Pred {
				first = behind // "if he stays, said Keller, we will go"
			}
		}
	}
	for last > first+1 && c.token(last-1).UPOS == syntax.PUNCT {
		last--
	}
	if c.closesQuote(first, last) {
		last++
	}
	for first < last-1 && c.token(first).UPOS == syntax.PUNCT {
		first++
	}
	return Phrase{Head: g.Pred, First: first, Last: last}
}

// closesQuote reports whether token k ends a quotation that begins behind first.
func (c *Context) closesQuote(first, k int) bool {
	return slices.ContainsFunc(c.quotes, func(q Phrase) bool { return q.Last == k && q.First > first+1 })
}

// subtree returns the run of tokens from the first to the last below k.
func (c *Context) subtree(k int) (first, last int) {
	first, last = k, k+1
	for _, j := range c.Sentence.Children(k) {
		f, l := c.subtree(j)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}
