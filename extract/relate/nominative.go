package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Many German forms are nominative and accusative at once: "dass hinter der Tat
// die Dienste stehen", "die Ministerin, die die Parteien gewarnt hatte". Parsers
// take such subjects for objects. Where subject and object have changed places,
// mend.Tree puts them right; here are clauses that are left without a subject.

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
	if f.Mark == "" && !relative && !main || f.Mark == "zu" && !c.toBeDone(f) {
		return // "habe nichts zu verbergen"
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
	if head > 0 && c.measure(head-1) == head {
		return true // "zehn Jahre Haft drohen"
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
