package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/schema"
)

// copula reads what somebody or something is: a noun, an adjective, or a
// prepositional phrase.
var copula = &Rule{
	Name: "copula",
	Doc:  "Novak is the head of the fund; Brandt was in prison",
	Find: func(c *Context) {
		for i := range c.Frames {
			if f := &c.Frames[i]; f.Cop >= 0 {
				c.copularClause(f)
			}
		}
	},
}

func (c *Context) copularClause(f *Frame) {
	if f.Expletive && len(f.Subjects) == 0 || c.semiModal(f) || c.cleft(f) || c.adjectival(f) || c.inverted(f) {
		return
	}
	heads := c.coordinated(f.Pred)
	if c.token(f.Pred).UPOS == syntax.ADJ || c.token(f.Pred).UPOS == syntax.VERB {
		heads = heads[:1]
	}
	for _, s := range f.Subjects {
		if c.temporal(f.Pred) && c.selfOrIt(s) {
			continue // "it was half past three"
		}
		subject := c.phrase(s)
		if c.ofOpinion(f) {
			c.emit(c.holds(f, subject))
			continue
		}
		for _, h := range heads {
			if h != f.Pred && c.oblique(h).Prep != "" && c.oblique(f.Pred).Prep == "" {
				continue // "ist Kanzler, aber erst nach einer Niederlage"
			}
			p := c.proposition(f, subject, c.phrase(h), -1, schema.Verb)
			p.Object.First = c.afterCopula(f, p.Object)
			p.Predicative = true
			if o := c.oblique(h); o.Prep != "" {
				p.Relation.Lemma += " " + o.Prep
				p.Relation.Phrase = c.relationText(f.Cop) + " " + c.text(o.First, o.First+1)
				p.Relation.Key = p.Relation.Lemma
				if c.token(h).UPOS == syntax.ADJ {
					p.Relation.Pattern, p.Relation.Key = schema.Adjective, c.lemma(h)
				}
			}
			c.emitRole(p)
		}
	}
}

// cleft reports whether an English clause only brings forward who or what the
// relative clause behind it is about: "it was Malta that closed the port".
func (c *Context) cleft(f *Frame) bool {
	if c.lang != article.English || len(f.Subjects) != 1 || c.lemma(f.Subjects[0]) != "it" {
		return false
	}
	if c.lemma(f.Pred) == "time" && c.childWith(f.Pred, "amod") >= 0 {
		return true // "it was the third time that the port was closed"
	}
	if u := c.token(f.Pred).UPOS; u != syntax.PROPN && u != syntax.PRON {
		return false
	}
	k := c.childWith(f.Pred, "acl:relcl")
	return k >= 0 && c.frameAt[k] >= 0 && c.relativePronoun(k) >= 0 && !c.behindComma(&c.Frames[c.frameAt[k]])
}

// ofOpinion reports whether a predicate is the noun of an opinion that somebody
// has: "is of the opinion that", "ist der Ansicht, dass".
func (c *Context) ofOpinion(f *Frame) bool {
	if c.token(f.Pred).UPOS != syntax.NOUN || c.words.Opinion[c.lemma(f.Pred)] == "" || c.contentAt(c.frameAt[f.Pred]) < 0 {
		return false
	}
	if c.lang == article.German {
		det := c.childWith(f.Pred, "det")
		return det >= 0 && strings.EqualFold(c.token(det).Form, "der")
	}
	return c.oblique(f.Pred).Prep == "of"
}

// holds is somebody's having an opinion, with its content as the object.
func (c *Context) holds(f *Frame, subject Phrase) Proposition {
	p := c.proposition(f, subject, Phrase{}, -1, schema.Verb)
	first, last := c.bounds(f.Pred, false)
	if k := c.childWith(f.Pred, "case"); k >= 0 {
		first = k
	}
	predicate := c.text(first, last)
	p.Relation.Phrase = joinWords(c.relationText(f.Cop), predicate)
	p.Relation.Lemma = joinWords(c.copulaLemma(), predicate)
	if c.lang == article.German {
		p.Relation.Lemma = joinWords(predicate, c.copulaLemma())
	}
	p.Relation.Key = p.Relation.Lemma
	return c.withContent(f, p)
}

// afterCopula keeps the subject out of the predicate's phrase.
func (c *Context) afterCopula(f *Frame, p Phrase) int {
	first := p.First
	if f.Cop < p.Head && f.Cop >= first {
		first = f.Cop + 1
	}
	return first
}

// adjectival reads an adjective with the prepositional argument that completes
// it: "is responsible for the port", "ist zu Gesprächen bereit". It reports
// whether there is one.
func (c *Context) adjectival(f *Frame) bool {
	if c.token(f.Pred).UPOS != syntax.ADJ || c.oblique(f.Pred).Prep != "" {
		return false
	}
	main := c.completion(f)
	if main < 0 {
		return false
	}
	o := f.Obliques[main]
	for _, s := range f.Subjects {
		for _, h := range c.coordinated(o.Head) {
			p := c.proposition(f, c.phrase(s), c.phrase(h), main, schema.Adjective)
			p.Relation.Key = c.lemma(f.Pred) + " " + o.Prep
			p.Relation.Lemma = c.copulaLemma() + " " + p.Relation.Key
			p.Relation.Phrase = c.relationText(f.Cop, f.Pred) + " " + c.prepositionText(o)
			if c.lang == article.German {
				p.Relation.Lemma = c.lemma(f.Pred) + " " + c.copulaLemma() + " " + o.Prep
			}
			c.emit(p)
		}
	}
	return len(f.Subjects) > 0
}

// completion returns the oblique that completes an adjective, or -1: one that
// the ontology knows with it, else the first that is a participant.
func (c *Context) completion(f *Frame) int {
	first := -1
	for k, o := range f.Obliques {
		if o.Prep == "" || c.comparison(o) || c.isSource(o) || c.participation(o) == circumstance {
			continue
		}
		if c.known(schema.Adjective, c.lemma(f.Pred)+" "+o.Prep) {
			return k
		}
		if first < 0 && c.participation(o) == participant {
			first = k
		}
	}
	return first
}

// inverted reads a German copula whose predicate stands first: "Vizekanzler ist
// die Ökonomin Marta Brandl". It reports whether it did.
func (c *Context) inverted(f *Frame) bool {
	if len(f.Subjects) != 1 || !c.turned(f.Subjects[0], f.Pred) || c.oblique(f.Pred).Prep != "" {
		return false
	}
	for _, h := range c.coordinated(f.Pred) {
		p := c.proposition(f, c.phrase(h), c.phrase(f.Subjects[0]), -1, schema.Verb)
		p.Subject.First = c.afterCopula(f, p.Subject)
		p.Predicative = true
		c.emitRole(p)
	}
	return true
}

// turned reports whether a, taken for a subject, is what b, taken for its
// predicate, is: a German noun in front without an article, beside a name or a
// phrase with one.
func (c *Context) turned(a, b int) bool {
	if c.lang != article.German || a > b || c.token(a).UPOS != syntax.NOUN || c.definite(a) || c.several(a, b) {
		return false
	}
	says := c.words.Topical[c.lemma(a)] || c.office(a) || c.superlative(a)
	return c.personAt(b) || c.describesPerson(b) || says && c.determined(b)
}

// superlative reports whether a noun has an adjective in the superlative.
func (c *Context) superlative(i int) bool {
	return slices.ContainsFunc(c.Sentence.Children(i), func(k int) bool {
		return c.token(k).Rel.Base() == "amod" && c.token(k).Feats.Get("Degree") == "Sup"
	})
}

// several reports whether noun a is a plural beside predicate b, whose copula
// knows better: "Auslöser war".
func (c *Context) several(a, b int) bool {
	cop := c.childWith(b, "cop")
	return c.token(a).Feats.Get("Number") == "Plur" && (cop < 0 || c.token(cop).Feats.Get("Number") != "Sing")
}

// definite reports whether a noun has an article, a possessor or a name.
func (c *Context) definite(i int) bool {
	if c.mentionKind(i) != "" || c.describesPerson(i) {
		return true
	}
	for _, k := range c.Sentence.Children(i) {
		if b := c.token(k).Rel.Base(); k < i && (b == "det" || b == "nmod" || b == "nummod") {
			return true
		}
	}
	return false
}

// determined reports whether a noun has an article or is a name.
func (c *Context) determined(i int) bool {
	return c.token(i).UPOS == syntax.PROPN || c.childWith(i, "det", "det:poss", "nummod") >= 0
}

// comparison reports whether an oblique is what an adjective is measured by.
func (c *Context) comparison(o Oblique) bool {
	switch o.Prep {
	case "than", "as", "like", "als", "wie":
		return true
	}
	return false
}
