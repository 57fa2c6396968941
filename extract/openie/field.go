package openie

import (
	"slices"
	"strconv"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// maxJoined bounds how many extractions coordination makes of one clause.
const maxJoined = 16

// field is a German clause as it is told of one subject: the relation is its
// verbs, the object what stands behind the finite verb.
type field struct {
	*reader
	frame   *relate.Frame
	sort    string // of the clause
	subject []int
	verb    []int // without denials, which stay in the object
	parts   []part
}

// field emits a clause with all that follows its finite verb as the object, and
// shorter objects: those that end before a phrase, and what stands behind the
// end of the clause by itself. What stands before the verb is left out, unless
// there is nothing else.
func (r *reader) field(subject []int, f *relate.Frame, sort string) {
	c := &field{reader: r, frame: f, sort: sort, subject: subject}
	c.verb = slices.DeleteFunc(r.verb(f), r.negation)
	c.parts = r.middle(f, c.verb)
	if said := r.contentOf(f); said >= 0 {
		r.content(subject, c.verb, before(c.parts, said), said, sort+" field")
		if n := len(c.parts); n > 0 && !c.parts[n-1].argument {
			return
		}
	}
	if said := r.saidBefore(f); said >= 0 {
		r.content(subject, c.verb, nil, said, sort+" field", f.Pred)
	}
	var behind []part
	if c.parts, behind = r.divide(f, c.parts); len(behind) > 0 {
		c.tell("behind", c.verb, behind)
	}
	if len(c.parts) == 0 {
		return
	}
	c.entire()
	c.adjective()
	c.tail()
	c.beginnings()
	c.singles()
}

// tell emits an extraction for each choice of variants of the parts.
func (c *field) tell(step string, verb []int, parts []part) {
	objects := [][]int{nil}
	for _, p := range parts {
		objects = product(objects, p.variants)
		if len(objects) > maxJoined {
			return
		}
	}
	for _, o := range objects {
		c.emit(c.sort+" "+step, slots{c.subject, verb, o})
	}
}

// entire emits all of a field: with a separable particle at its end, as the
// sentence has it, and with the verb.
func (c *field) entire() {
	p := slices.IndexFunc(c.verb, func(k int) bool { return c.Token(k).Rel == "compound:prt" && k > c.frame.Pred+1 })
	switch {
	case p >= 0:
		c.tell("field particle", slices.Delete(slices.Clone(c.verb), p, p+1), c.with(c.verb[p], [][]int{{c.verb[p]}}))
		c.tell("field apart", c.verb, c.parts)
	case slices.ContainsFunc(c.parts, func(p part) bool { return p.argument }):
		c.tell("field "+strconv.Itoa(min(len(c.parts), 3)), c.verb, c.parts)
	default:
		c.tell("field adverb", c.verb, c.parts)
	}
}

// with returns the parts with one more behind them.
func (c *field) with(head int, variants [][]int) []part {
	return append(slices.Clone(c.parts), part{head: head, variants: variants})
}

// adjective emits a field with the adjective that somebody is in the relation:
// "ist stolz", "auf die Reform".
func (c *field) adjective() {
	rest := slices.DeleteFunc(slices.Clone(c.parts), func(p part) bool { return p.head == c.frame.Pred })
	if c.frame.Cop >= 0 && len(rest) > 0 && c.Token(c.frame.Pred).UPOS == syntax.ADJ {
		c.tell("field adjective", concat(c.verb[:1], []int{c.frame.Pred}, c.verb[1:]), rest)
	}
}

// tail emits all of a field with the infinitives right behind it, which modify
// its last noun or the verb: "die Pflicht, Steuern zu zahlen".
func (c *field) tail() {
	last := c.parts[len(c.parts)-1]
	end := last.variants[len(last.variants)-1]
	for i := range c.Len() {
		t := c.Token(i)
		if t.Rel != "acl" && (t.Rel != "advcl" || t.Head != c.frame.Pred) || !c.infinitival(i) {
			continue
		}
		clauses := c.clauses(i)
		if c.leftOf(clauses[0][0]) == end[len(end)-1] {
			c.tell("tail "+string(t.Rel), c.verb, c.with(i, clauses))
		}
	}
}

// leftOf returns the word before word k, looking past punctuation and the verbs
// at the end of the clause.
func (c *field) leftOf(k int) int {
	for k--; k > 0; k-- {
		if c.Token(k).UPOS != syntax.PUNCT && (k <= c.verb[0] || !slices.Contains(c.verb, k)) {
			break
		}
	}
	return k
}

// beginnings emits a field as far as each of its phrases, unless something in it
// is denied.
func (c *field) beginnings() {
	if slices.ContainsFunc(c.parts, func(p part) bool { return c.negation(p.head) }) {
		return
	}
	for k := 1; k <= len(c.parts); k++ {
		p := c.parts[k-1]
		if c.denied(p.head) {
			return
		}
		if !p.argument || c.incomplete(k) {
			continue
		}
		role := c.role(p)
		for _, cut := range p.cuts {
			p.variants = cut
			c.tell("cut "+role, c.verb, append(slices.Clone(c.parts[:k-1]), p))
		}
		if k < len(c.parts) {
			c.tell("beginning "+role, c.verb, c.parts[:k])
		}
	}
}

// isObject reports whether a part is an object of the verb.
func (c *field) isObject(p part) bool {
	return p.argument && c.role(p) == "object" && c.Token(p.head).Feats.Get("Reflex") != "Yes"
}

// denied reports whether a noun is denied: of "keinen Plan für die Insel" it does
// not follow that there is none.
func (c *field) denied(noun int) bool {
	return slices.ContainsFunc(c.Children(noun), func(k int) bool {
		return c.Token(k).Lemma == "kein" || c.negation(k) || slices.ContainsFunc(c.Children(k), c.negation)
	})
}

// incomplete reports whether the first k parts are not so without the rest: the
// object, or what becomes of it.
func (c *field) incomplete(k int) bool {
	if last := c.Token(c.parts[k-1].head); last.Feats.Get("Reflex") == "Yes" {
		return true
	}
	object := slices.ContainsFunc(c.parts[:k], c.isObject)
	for i, p := range c.parts[k:] {
		rel := c.Token(p.head).Rel.Base()
		switch {
		case c.isObject(p) && !object:
			return true
		case p.head == c.frame.Pred:
			return true
		case rel == "xcomp" && !c.infinitival(p.head):
			return true
		case i == 0 && rel == "obl" && c.role(c.parts[k-1]) == "object":
			if link := c.preposition(p.head); len(link) > 0 && c.Token(link[0]).Lemma == "als" {
				return true
			}
		}
	}
	return false
}

// singles emits each of several obliques of a verb by itself.
func (c *field) singles() {
	arguments := slices.DeleteFunc(slices.Clone(c.parts), func(p part) bool { return !p.argument })
	other := func(p part) bool { return c.negation(p.head) || p.argument && c.role(p) != "oblique" }
	if len(arguments) < 2 || c.copula(c.frame) >= 0 || slices.ContainsFunc(c.parts, other) {
		return
	}
	for _, p := range arguments {
		c.tell("single", c.verb, []part{p})
	}
}
