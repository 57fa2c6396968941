package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// German is free to put objects first, and many of its forms are nominative and
// accusative at once: "dass hinter der Tat die Dienste stehen", "die Ministerin,
// die die Parteien gewarnt hatte". Parsers take such subjects for objects.

// nominative finds the subject of a German clause without one among what was
// taken for its objects: the relative pronoun, else the only object, where it
// agrees with the verb and its form may be a nominative. Clauses that share the
// subject of another have none of their own.
func (c *Context) nominative(f *Frame) {
	if c.lang != article.German || f.Cop >= 0 || f.Expletive || len(f.Objects) == 0 {
		return
	}
	relative := f.Rel.Base() == "acl" && c.relativePronoun(f.Pred) >= 0 || f.Rel == "acl:relcl"
	main := f.Rel == "root" || f.Rel == "ccomp" || f.Rel == "parataxis" || f.claim >= 0
	if f.Mark == "" && !relative && !main {
		return
	}
	verb := c.finite(f)
	if verb < 0 || len(f.Objects) > 1 && !c.isRelative(f.Objects[0]) && !c.onlyFirstAgrees(f, verb) {
		return
	}
	for i, o := range f.Objects {
		if c.maybeNominative(o) && c.agrees(o, verb) {
			f.Subjects = c.coordinated(o)
			f.Objects = slices.Delete(slices.Clone(f.Objects), i, i+1)
			return
		}
	}
}

// onlyFirstAgrees reports whether the first of two objects has the number of the
// verb and the other has not: "die Stadt habe Akten vernichtet".
func (c *Context) onlyFirstAgrees(f *Frame, verb int) bool {
	first, second := f.Objects[0], f.Objects[1]
	return len(f.Objects) == 2 && first < second && c.maybeNominative(first) && c.agrees(first, verb) && !c.agrees(second, verb)
}

// disagreeing exchanges subject and object where only the object has the number of
// the verb: "die Kosten soll das Land tragen".
func (c *Context) disagreeing(f *Frame) {
	verb := c.finite(f)
	if c.lang != article.German || f.Passive || f.Cop >= 0 || verb < 0 || len(f.Subjects) != 1 || len(f.Objects) != 1 {
		return
	}
	s, o := f.Subjects[0], f.Objects[0]
	if c.token(s).Head != f.Pred || c.token(s).UPOS != syntax.NOUN || c.childWith(s, "det") < 0 || c.token(o).UPOS == syntax.PRON || c.temporal(o) {
		return
	}
	if !c.agrees(s, verb) && c.agrees(o, verb) && c.maybeNominative(o) && c.childWith(s, "nmod") < 0 && len(c.conjuncts(o)) == 0 {
		f.Subjects, f.Objects = []int{o}, []int{s}
	}
}

// maybeNominative reports whether no word of a noun phrase is an accusative by
// its form: no "den", "einen", "ihn".
func (c *Context) maybeNominative(head int) bool {
	for _, k := range slices.Concat(c.Sentence.Children(head), []int{head}) {
		t := c.token(k)
		if u := t.UPOS; k != head && u != syntax.DET && u != syntax.ADJ {
			continue
		}
		if g := t.Feats.Get("Gender"); t.Feats.Get("Case") == "Acc" && t.Feats.Get("Number") == "Sing" && (g == "Masc" || g == "Masc,Neut") {
			return false
		}
		if c.reflexive(k) || t.Feats.Get("Case") == "Dat" {
			return false
		}
	}
	return true
}

// agrees reports whether a noun has the number of a finite verb in the third
// person. What a relative pronoun stands for has its number.
func (c *Context) agrees(head, verb int) bool {
	person := c.token(verb).Feats.Get("Person")
	if person == "1" || person == "2" {
		return false
	}
	noun := c.token(head)
	number := noun.Feats.Get("Number")
	if c.isRelative(head) {
		if f := c.governor(head); f >= 0 {
			if h := c.token(c.Frames[f].Pred).Head; h >= 0 {
				number = c.token(h).Feats.Get("Number")
			}
		}
	}
	if len(c.conjuncts(head)) > 0 {
		number = "Plur"
	}
	return number != "" && number == c.token(verb).Feats.Get("Number")
}

// extraposed corrects the antecedent of relative pronoun r where it does not
// agree with head, the noun before the verb, but the subject of that verb does:
// "wurde der Unternehmer in Haft genommen, den …".
func (c *Context) extraposed(r, head int) int {
	if r < 0 || c.congruent(r, head) {
		return head
	}
	verb := c.token(head).Head
	if verb < head || c.token(head).Rel.Base() != "obl" {
		return head
	}
	if s := c.childWith(verb, "nsubj", "nsubj:pass"); s >= 0 && s < head && c.congruent(r, s) {
		return s
	}
	return head
}

// congruent reports whether a relative pronoun has number and, in the singular,
// gender of a noun, as far as they are told.
func (c *Context) congruent(r, noun int) bool {
	a, b := c.token(r).Feats, c.token(noun).Feats
	differ := func(feature string) bool {
		x, y := a.Get(feature), b.Get(feature)
		return x != "" && y != "" && x != y
	}
	return !differ("Number") && (a.Get("Number") != "Sing" || !differ("Gender"))
}

// secondSubject makes the noun of two German subjects that nothing joins the
// object, where the other is a name or a pronoun: "eine Waffenruhe lehnte Oslo
// ab". f has its subjects already.
func (c *Context) secondSubject(f *Frame) {
	own := c.ownSubjects(f)
	if c.lang != article.German || len(own) != 2 || len(f.Objects) > 0 || f.Passive || f.Cop >= 0 || f.Expletive ||
		c.intransitive(c.lemma(f.Pred)) || c.words.Becoming[c.lemma(f.Pred)] || c.temporal(own[0]) || c.temporal(own[1]) {
		return
	}
	if first := own[0]; c.isRelative(first) && !c.isRelative(own[1]) && c.agrees(first, c.inflected(f)) {
		f.Subjects, f.Objects = []int{first}, c.coordinated(own[1])[:1]
		return
	}
	for k, s := range own {
		other := own[1-k]
		if c.onlyNominative(other) && !c.onlyNominative(s) {
			f.Subjects, f.Objects = c.coordinated(other), []int{s}
			return
		}
		if c.actor(s) && !c.actor(other) && c.token(other).UPOS == syntax.NOUN && c.agrees(s, c.inflected(f)) {
			f.Subjects, f.Objects = c.coordinated(s), []int{other}
			return
		}
	}
}

// actor reports whether a subject is a name, stands beside one, or is a pronoun
// in the nominative.
func (c *Context) actor(i int) bool {
	switch t := c.token(i); t.UPOS {
	case syntax.PROPN:
		return true
	case syntax.PRON:
		return t.Feats.Get("PronType") == "Prs" && !strings.EqualFold(t.Form, "es")
	}
	return c.mentionKind(i) != "" || c.describesPerson(i) || c.office(i)
}

// onlyNominative reports whether a noun can be no accusative by its article: "der
// Rat", "ein Rat".
func (c *Context) onlyNominative(head int) bool {
	t := c.token(head)
	if t.Feats.Get("Gender") != "Masc" || t.Feats.Get("Number") != "Sing" {
		return false
	}
	det := c.childWith(head, "det")
	if det < 0 {
		return false
	}
	switch strings.ToLower(c.token(det).Form) {
	case "der", "ein", "kein", "dieser", "jener", "jeder", "mein", "dein", "sein", "ihr", "unser", "euer":
		return true
	}
	return false
}

// matterFirst mends a German clause that begins with what is decided on, where
// the tree has that as the subject and the name behind the verb as its object:
// "eine Waffenruhe lehnte Oslo ab".
func (c *Context) matterFirst(f *Frame) {
	own := c.ownSubjects(f)
	if c.lang != article.German || len(own) != 1 || len(f.Objects) != 1 || f.Passive || !c.words.Deciding[c.lemma(f.Pred)] {
		return
	}
	s, o, verb := own[0], f.Objects[0], c.finite(f)
	if verb < 0 || s > verb || o < verb || c.onlyNominative(s) || !c.isMatter(s) || !c.actor(o) || !c.maybeNominative(o) || !c.agrees(o, verb) && c.mentionKind(o) == "" {
		return
	}
	f.Subjects, f.Objects = c.coordinated(o), []int{s}
}

// isMatter reports whether a noun names what can be decided on or a deed, by its
// lemma or its last part.
func (c *Context) isMatter(i int) bool {
	if c.token(i).UPOS != syntax.NOUN || c.mentionKind(i) != "" {
		return false
	}
	lemma := c.lemma(i)
	if c.words.Deciders[lemma] {
		return false
	}
	if c.words.Undertaking[lemma] != "" || c.words.Request[lemma] != "" {
		return true
	}
	for k := range lemma {
		if part := lemma[k:]; k == 0 || len(part) > 5 {
			if c.words.Matter[part] || c.words.Deed[part] != "" {
				return true
			}
		}
	}
	return false
}

// befallen mends verbs such as "drohen" and "fehlen", which have no accusative:
// what was taken for their object is the subject, and a name taken for the
// subject is in the dative: "Oslo drohen Strafen".
func (c *Context) befallen(f *Frame) {
	if c.lang != article.German || f.Passive || f.Cop >= 0 || len(f.Objects) != 1 || !c.words.Befallen[c.verb(f)] {
		return
	}
	o, verb := f.Objects[0], c.finite(f)
	if verb < 0 || c.token(o).UPOS == syntax.PRON || c.actor(o) || !c.agrees(o, verb) {
		return
	}
	for _, s := range f.Subjects {
		if c.mentionKind(s) == "" {
			return
		}
	}
	for _, s := range c.ownSubjects(f) {
		f.Obliques = append(f.Obliques, Oblique{Head: s, First: s, Dat: true})
	}
	f.Subjects, f.Objects = c.coordinated(o), nil
}
