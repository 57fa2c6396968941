package openie

import (
	"slices"

	"dossier/extract/relate"
)

// part is one of the things that hang on a predicate.
type part struct {
	head     int
	variants [][]int   // its words, once for each of what is coordinated
	cuts     [][][]int // shorter variants: without the last phrases that modify it
	argument bool      // not an adverb or a particle
}

// first returns the first word of a part.
func (p *part) first() int {
	if len(p.variants) == 0 || len(p.variants[0]) == 0 {
		return p.head
	}
	return p.variants[0][0]
}

// part returns a noun that hangs on a predicate, with the adverbs before its
// preposition: "nur unter Aufsicht".
func (r *reader) part(k int) part { return r.partWith(k, r.modifiers(k)) }

// predicativePart returns what somebody is, without what stands before the copula.
func (r *reader) predicativePart(f *relate.Frame) part {
	return r.partWith(f.Pred, slices.DeleteFunc(r.modifiers(f.Pred), func(k int) bool { return k < f.Cop && f.Cop < f.Pred }))
}

// partWith returns a noun with these of its modifiers.
func (r *reader) partWith(k int, modifiers []int) part {
	p := part{head: k, argument: true}
	shared := r.sharedModifiers(k)
	for n, h := range r.alternatives(k) {
		if n == 0 {
			h.link = concat(r.focus(h), h.link)
		} else {
			modifiers = concat(r.modifiers(h.noun), shared)
		}
		for _, steps := range r.stepped(h.noun, modifiers) {
			for i, words := range steps {
				p.add(i, len(steps), r.fill(concat(h.link, words)))
			}
		}
	}
	return p
}

// add takes in the words of the i-th of n steps.
func (p *part) add(i, n int, words []int) {
	if i == n-1 {
		p.variants = append(p.variants, words)
		return
	}
	for len(p.cuts) <= i {
		p.cuts = append(p.cuts, nil)
	}
	p.cuts[i] = append(p.cuts[i], words)
}

// alternatives returns a noun with what is coordinated to it and its
// appositions, which are told by themselves.
func (r *reader) alternatives(noun int) []head {
	heads := r.coordinated(noun)
	for _, k := range r.appositions(noun) {
		heads = append(heads, head{k, heads[0].link})
	}
	return heads
}

// focus returns the adverbs before a noun's preposition.
func (r *reader) focus(h head) []int {
	if len(h.link) == 0 {
		return nil
	}
	var out []int
	for _, k := range r.Children(h.noun) {
		if r.Token(k).Rel == "advmod" && k < h.link[0] {
			out = append(out, r.inner(k)...)
		}
	}
	return out
}

// sharedModifiers returns the modifiers of a noun that stand behind the last
// noun coordinated to it: they are of all.
func (r *reader) sharedModifiers(noun int) []int {
	last := -1
	for _, k := range r.Children(noun) {
		if r.Token(k).Rel.Base() == "conj" {
			last = k
		}
	}
	if last < 0 {
		return nil
	}
	return slices.DeleteFunc(r.modifiers(noun), func(k int) bool { return k < last })
}

// role names what a part is to its verb.
func (r *reader) role(p part) string {
	switch r.Token(p.head).Rel.Base() {
	case "obj", "iobj":
		return "object"
	case "obl":
		return "oblique"
	}
	return "predicative"
}
