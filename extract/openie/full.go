package openie

import (
	"slices"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// whole emits a clause as one extraction: the object is all that hangs on the
// predicate, in the order of the sentence. The relation takes in the adverbs
// before the verb, the infinitives under it ("hopes to win"), and the
// preposition or "that" right behind it.
func (r *reader) whole(subject []int, f *relate.Frame, sort string) {
	verb, object := concat(r.particle(f.Pred), r.adverbs(f)), r.rest(f)
	for {
		k := r.infinitive(f)
		if k < 0 {
			break
		}
		f = &r.frames[r.frameAt[k]]
		verb = concat(verb, r.mark(k), r.adverbs(f))
		object = append(object, r.rest(f)...)
	}
	slices.Sort(object)
	object = slices.Compact(object)
	at := slices.IndexFunc(object, func(k int) bool { return k > verb[len(verb)-1] })
	if at >= 0 && len(object) > 1 && r.joins(object[at]) {
		verb, object = append(verb, object[at]), slices.Delete(object, at, at+1)
	}
	r.emit(sort+" whole", slots{subject, verb, object})
}

// adverbs returns the words of a predicate with the adverbs before it.
func (r *reader) adverbs(f *relate.Frame) []int {
	verb := r.verb(f)
	for _, k := range r.Children(f.Pred) {
		if r.preverbal(f, k) && !slices.Contains(verb, k) {
			verb = append(verb, k)
		}
	}
	slices.Sort(verb)
	return verb
}

// preverbal reports whether a child of a predicate is a single adverb right
// before it or behind its auxiliary.
func (r *reader) preverbal(f *relate.Frame, k int) bool {
	if r.Token(k).Rel != "advmod" || k > f.Pred || len(r.Children(k)) > 0 || r.copula(f) >= 0 {
		return false
	}
	return k == f.Pred-1 || k > 0 && r.Token(k-1).Rel.Base() == "aux"
}

// infinitive returns the verb that continues one without objects, or -1.
func (r *reader) infinitive(f *relate.Frame) int {
	if k := r.child(f.Pred, "xcomp"); k >= 0 && r.frameAt[k] >= 0 && len(f.Objects) == 0 {
		return k
	}
	return -1
}

// rest returns what hangs on a predicate besides its subject, its verbs and the
// infinitive that continues it.
func (r *reader) rest(f *relate.Frame) []int {
	var out []int
	nominal := r.copula(f) >= 0
	if nominal {
		out = concat(r.preposition(f.Pred), r.phrase(f.Pred))
	}
	verb, infinitive := r.adverbs(f), r.infinitive(f)
	for _, k := range r.Children(f.Pred) {
		if k != infinitive && !slices.Contains(verb, k) && r.said(k) && !r.discourse(k) && !(nominal && r.close(f.Pred, k)) {
			out = append(out, r.wide(k)...)
		}
	}
	return out
}

// joins reports whether a word joins an object to the verb before it: a
// preposition, or "that" before what is said.
func (r *reader) joins(k int) bool {
	t := r.Token(k)
	return t.Rel == "case" || t.Rel == "mark" && r.Token(t.Head).Rel == "ccomp"
}

// said reports whether a child of a predicate is part of what it says.
func (r *reader) said(k int) bool {
	t := r.Token(k)
	switch t.Rel.Base() {
	case "nsubj", "csubj", "aux", "cop", "mark", "cc", "conj", "parataxis", "expl", "discourse", "vocative", "dislocated", "punct", "advcl":
		return false
	}
	return t.UPOS != syntax.PUNCT && !(t.Rel == "case" && k < t.Head)
}

// wide returns a word with what hangs on it, without relative clauses and
// appositions.
func (r *reader) wide(k int) []int {
	out := []int{k}
	for _, j := range r.Children(k) {
		t := r.Token(j)
		if t.Rel == "acl:relcl" || t.Rel == "parataxis" || t.Rel == "appos" && !r.close(k, j) {
			continue
		}
		out = append(out, r.wide(j)...)
	}
	return out
}

// exists emits "there is no doubt", whose grammatical subject is the object.
func (r *reader) exists(expletive int, f *relate.Frame, sort string) {
	object := r.rest(f)
	for _, s := range f.Subjects {
		object = append(object, r.wide(s)...)
	}
	slices.Sort(object)
	r.emit(sort+" there", slots{[]int{expletive}, r.verb(f), slices.Compact(object)})
}

// equations emits "Pavel Novak, the mayor". Such a sentence has no verb; the
// relation is the language's "is".
func (r *reader) equations() {
	for i := range r.Len() {
		if t := r.Token(i); t.Rel == "appos" && !r.adjoins(t.Head, i) {
			texts := r.texts(r.full(t.Head), nil, r.full(i))
			texts[1] = r.words.is
			r.keep("apposition", texts)
		}
	}
}
