package openie

import (
	"slices"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// predicate emits what hangs on a predicate. path are the words on the way to
// it, trail the steps.
func (r *reader) predicate(subject, path []int, f *relate.Frame, trail string) {
	bases := r.complements(subject, concat(path, r.verb(f)), f, trail)
	for _, base := range bases {
		r.obliques(subject, base, f, trail)
	}
	for _, k := range r.Children(f.Pred) {
		switch t := r.Token(k); {
		case t.Rel == "xcomp" && r.frameAt[k] >= 0:
			r.predicate(subject, concat(bases[0], r.mark(k)), &r.frames[r.frameAt[k]], trail+" xcomp")
		case t.Rel == "ccomp":
			r.content(subject, bases[0], nil, k, trail)
		case t.Rel == "advcl":
			r.adverbial(subject, bases[0], k, trail)
		case t.Rel == "advmod" && r.bare(f, k):
			r.emit(trail+" adverb", slots{subject, bases[0], r.inner(k)})
		}
	}
}

// obliques emits each oblique by itself, behind the doer of a passive.
func (r *reader) obliques(subject, base []int, f *relate.Frame, trail string) {
	for _, q := range f.Obliques {
		if r.discourse(q.Head) || len(f.Objects) > 0 && q.Head == r.child(f.Pred, "iobj") {
			continue
		}
		for _, h := range r.coordinated(q.Head) {
			r.nominal(subject, base, h, trail+" oblique")
		}
		if q.Agent && f.Passive {
			base = concat(base, r.preposition(q.Head), r.closed(q.Head))
		}
	}
}

// bare reports whether an adverb behind a verb is all that the verb has beside
// it.
func (r *reader) bare(f *relate.Frame, k int) bool {
	return k > f.Pred && !r.negation(k) && len(f.Objects) == 0 && len(f.Obliques) == 0 &&
		len(r.inner(k)) == 1 && r.child(f.Pred, "xcomp", "ccomp", "cop") < 0
}

// complements emits the objects of a verb, what it makes of subject or object
// ("became mayor", "elected her mayor"), or the complement of a copula, and
// returns the relation continued by each.
func (r *reader) complements(subject, relation []int, f *relate.Frame, trail string) [][]int {
	if r.copula(f) >= 0 {
		return r.copular(subject, relation, f, trail)
	}
	objects := r.heads(r.objects(f))
	if i := r.child(f.Pred, "iobj"); i >= 0 && len(objects) > 0 {
		r.emit(trail+" recipient", slots{subject, relation, r.closed(i)})
		relation = concat(relation, r.closed(i))
	}
	for _, o := range objects {
		r.nominal(subject, relation, o, trail+" object")
	}
	bases := r.continued(relation, objects)
	for _, k := range r.Children(f.Pred) {
		if r.Token(k).Rel != "xcomp" || r.frameAt[k] >= 0 {
			continue
		}
		var longer [][]int
		for _, base := range bases {
			longer = append(longer, r.predicative(subject, base, k, trail)...)
		}
		bases = longer
	}
	return bases
}

// objects returns the objects of a verb; one that has nothing beside it shares
// those of the verb coordinated to it right behind: "buys and sells shares".
func (r *reader) objects(f *relate.Frame) []int {
	if len(f.Objects) > 0 || len(f.Obliques) > 0 || f.Passive {
		return f.Objects
	}
	for _, k := range r.Children(f.Pred) {
		if r.Token(k).Rel == "conj" && r.frameAt[k] >= 0 && k-f.Pred <= 2 {
			return r.frames[r.frameAt[k]].Objects
		}
	}
	return nil
}

// copular reads the complement of a copula: a noun is an object, an adjective
// too if nothing hangs on it.
func (r *reader) copular(subject, relation []int, f *relate.Frame, trail string) [][]int {
	if !r.nounAt(f.Pred) {
		if len(f.Obliques) == 0 && r.child(f.Pred, "xcomp", "ccomp", "advcl") < 0 {
			r.emit(trail+" adjective", slots{subject, relation, r.phrase(f.Pred)})
		}
		return r.continued(relation, []head{{noun: f.Pred}})
	}
	heads := r.coordinated(f.Pred)
	for _, h := range heads {
		r.nominal(subject, relation, h, trail+" copula")
	}
	return r.continued(relation, heads)
}

// predicative emits a noun or an adjective that says what becomes of subject or
// object.
func (r *reader) predicative(subject, base []int, k int, trail string) [][]int {
	if r.nounAt(k) {
		heads := r.coordinated(k)
		for _, h := range heads {
			r.nominal(subject, base, h, trail+" predicative")
		}
		return r.continued(base, heads)
	}
	phrase := r.phrase(k)
	r.emit(trail+" predicative adjective", slots{subject, base, phrase})
	base = concat(base, phrase)
	for _, q := range r.Children(k) {
		if r.Token(q).Rel.Base() != "obl" {
			continue
		}
		for _, h := range r.coordinated(q) {
			r.nominal(subject, base, h, trail+" predicative oblique")
		}
	}
	return [][]int{base}
}

func (r *reader) nounAt(k int) bool {
	switch r.Token(k).UPOS {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NUM, syntax.SYM, syntax.X:
		return true
	}
	return false
}

// continued returns the relation followed by each of its objects.
func (r *reader) continued(relation []int, objects []head) [][]int {
	if len(objects) == 0 {
		return [][]int{relation}
	}
	var out [][]int
	for _, o := range objects {
		out = append(out, concat(relation, o.link, r.closed(o.noun)))
	}
	return out
}

// nominal emits a noun as object, with its preposition in the relation, and goes
// on to what modifies it.
func (r *reader) nominal(subject, relation []int, h head, trail string) {
	if slices.Contains(subject, h.noun) {
		return
	}
	phrase := r.closed(h.noun)
	if !r.partOfPreposition(h) {
		r.emit(trail, slots{subject, concat(relation, h.link), phrase})
	}
	near, far := concat(relation, h.link, r.phrase(h.noun)), concat(relation, h.link, phrase)
	if follows(trail, "nmod") {
		for _, k := range r.modifiers(h.noun) {
			path := far
			if r.genitive(k) {
				path = near
			}
			for _, m := range r.coordinated(k) {
				r.nominal(subject, path, m, trail+" nmod")
			}
		}
	}
	if !follows(trail, "acl") {
		return
	}
	for _, k := range r.Children(h.noun) {
		if r.Token(k).Rel == "acl" && r.frameAt[k] >= 0 {
			r.predicate(subject, concat(far, r.mark(k)), &r.frames[r.frameAt[k]], trail+" acl")
		}
	}
}
