package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/schema"
)

// German clauses that say what something becomes, remains or that it is there.
// What stands first is often no subject: "Minister wird Emil Vossen", "Zweifel
// gibt es nicht".

// order parts subject and predicate of verbs that say what something becomes,
// and makes what there is the subject of "es gibt".
func (c *Context) order(f *Frame) {
	if c.lang != article.German || f.Cop >= 0 || f.Passive {
		return
	}
	switch {
	case c.words.Becoming[c.lemma(f.Pred)] && f.Particle < 0:
		c.orderPredicate(f)
	case c.lemma(f.Pred) == "geben" && f.Particle < 0:
		c.orderExistence(f)
	case c.lemma(f.Pred) == "kommen" && f.Particle < 0:
		c.orderArising(f)
	}
}

// orderPredicate finds the predicate of "werden": the noun or adjective below
// the verb, or one of two subjects.
func (c *Context) orderPredicate(f *Frame) {
	own := c.ownSubjects(f)
	predicate := -1
	switch k := c.childWith(f.Pred, "xcomp", "obj"); {
	case len(own) == 2:
		predicate = own[1]
		if c.named(own[1]) && !c.named(own[0]) || c.turned(own[0], own[1]) {
			predicate = own[0]
		}
	case k >= 0 && c.frameAt[k] < 0 && c.token(k).UPOS != syntax.ADJ:
		predicate = k
		if len(own) == 1 && c.predicateFirst(f, own[0], k) {
			predicate = own[0]
			f.Subjects = c.coordinated(k)
		}
	}
	if predicate < 0 {
		return
	}
	f.Predicates = c.coordinated(predicate)
	f.Subjects = slices.DeleteFunc(slices.Clone(f.Subjects), func(s int) bool { return slices.Contains(f.Predicates, s) })
	f.Objects = slices.DeleteFunc(f.Objects, func(k int) bool { return k == predicate })
	f.Clauses = slices.DeleteFunc(f.Clauses, func(k int) bool { return k == predicate })
}

// predicateFirst reports whether what the tree has as the subject of a verb is its
// predicate, and k its subject: "Nachfolger wird Vossen", "Kino Rex heißt das Haus".
func (c *Context) predicateFirst(f *Frame, subject, k int) bool {
	if c.lemma(f.Pred) == "heißen" {
		return c.token(subject).UPOS == syntax.PROPN && c.token(k).UPOS == syntax.NOUN
	}
	return c.token(subject).UPOS == syntax.NOUN && (c.identifies(k) && !c.identifies(subject) || c.turned(subject, k))
}

// identifies reports whether a noun is the name of a person or stands beside one.
func (c *Context) identifies(i int) bool { return c.personAt(i) || c.describesPerson(i) }

// orderExistence makes the object of "es gibt" the subject of a verb without an
// object: what there is.
func (c *Context) orderExistence(f *Frame) {
	es := func(k int) bool { return c.token(k).Form == "es" || c.token(k).Form == "Es" }
	own := c.ownSubjects(f)
	if c.expletive(f) < 0 && !slices.ContainsFunc(own, es) && !(slices.ContainsFunc(f.Objects, es) && c.disagrees(f, own)) {
		return
	}
	var there []int
	for _, k := range append(own, f.Objects...) {
		if !es(k) && (c.token(k).UPOS != syntax.DET || len(own)+len(f.Objects) < 3) {
			there = append(there, c.coordinated(k)...)
		}
	}
	if len(there) > 0 {
		f.Subjects, f.Objects, f.Expletive, f.Existence = there, nil, false, true
	}
}

// disagrees reports whether the subjects stand in the plural and the verb in the
// singular, so that "es" is the subject: "Steuern werde es nicht geben".
func (c *Context) disagrees(f *Frame, subjects []int) bool {
	verb := f.Pred
	for _, k := range c.Sentence.Children(f.Pred) {
		if c.token(k).Rel == "aux" && c.token(k).Feats.Get("VerbForm") == "Fin" {
			verb = k
		}
	}
	return c.token(verb).Feats.Get("Number") == "Sing" &&
		slices.ContainsFunc(subjects, func(s int) bool { return c.token(s).Feats.Get("Number") == "Plur" })
}

// orderArising makes what "es kam zu" tells of the subject: "dazu kam es zu
// Unruhen", "zu einem Treffen kam es nicht".
func (c *Context) orderArising(f *Frame) {
	own := c.ownSubjects(f)
	es := c.expletive(f) >= 0 && len(own) == 0 || len(own) == 1 && strings.EqualFold(c.token(own[0]).Form, "es")
	zu := slices.IndexFunc(f.Obliques, func(o Oblique) bool {
		return (o.Prep == "zu" || o.Prep == "zum" || o.Prep == "zur") && !c.placeAt(o.Head) && !c.temporal(o.Head)
	})
	if es && zu >= 0 {
		f.Subjects, f.Expletive, f.Existence = c.coordinated(f.Obliques[zu].Head), false, true
		f.Arising = zu
	}
}

// predicated emits what the subjects of f become, or that they are there. It
// reports whether f tells that.
func (c *Context) predicated(f *Frame) bool {
	if f.Existence {
		for _, s := range f.Subjects {
			p := c.proposition(f, c.phrase(s), Phrase{}, f.Arising, schema.Verb)
			p.Relation.Key = "" // nobody gives anything
			c.emit(p)
		}
		return true
	}
	for _, s := range f.Subjects {
		for _, k := range f.Predicates {
			p := c.proposition(f, c.phrase(s), c.phrase(k), -1, schema.Verb)
			p.Predicative = true
			c.emitRole(p)
		}
	}
	return len(f.Predicates) > 0 && len(f.Subjects) > 0
}

// inviting reports whether a clause bids the reader do something: "Lesen Sie
// mehr". It tells nothing of the world.
func (c *Context) inviting(f *Frame) bool {
	if c.lang != article.German || c.asked(f) {
		return false
	}
	verb := f.Pred
	if f.Cop >= 0 {
		verb = f.Cop
	}
	first, _ := c.subtree(f.Pred)
	return verb+1 < c.Sentence.Len() && c.token(verb+1).Form == "Sie" && c.token(verb+1).Head == f.Pred &&
		(verb == first || verb == first+1 && c.token(first).UPOS == syntax.PUNCT) && c.childWith(f.Pred, "aux", "mark") < 0
}
