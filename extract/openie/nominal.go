package openie

import (
	"slices"

	"dossier/extract/syntax"
)

// head is a noun with the words that join it to what it belongs to: its
// preposition.
type head struct {
	noun int
	link []int
}

// coordinated returns a noun and the nouns coordinated to it. One without a
// preposition of its own shares the first one's.
func (r *reader) coordinated(noun int) []head {
	link := r.preposition(noun)
	heads := []head{{noun, link}}
	for _, k := range r.Children(noun) {
		t := r.Token(k)
		if t.Rel.Base() != "conj" || t.UPOS == syntax.VERB || r.frameAt[k] >= 0 {
			continue
		}
		for _, h := range r.coordinated(k) {
			if len(h.link) == 0 {
				h.link = link
			}
			heads = append(heads, h)
		}
	}
	return heads
}

// preposition returns the case words of a noun with their fixed parts.
func (r *reader) preposition(noun int) []int {
	var out []int
	for _, k := range r.Children(noun) {
		if t := r.Token(k); t.Rel == "case" && k < noun {
			out = append(out, r.subtree(k)...)
		}
	}
	return out
}

// subtree returns the tokens below and with k, ascending.
func (r *reader) subtree(k int) []int {
	out := []int{k}
	for _, j := range r.Children(k) {
		out = append(out, r.subtree(j)...)
	}
	slices.Sort(out)
	return out
}

// phrase returns a noun with what stands closely beside it: determiners,
// adjectives, numbers, parts of names, possessors before it.
func (r *reader) phrase(noun int) []int {
	out := []int{noun}
	for _, k := range r.Children(noun) {
		if r.close(noun, k) {
			out = append(out, r.inner(k)...)
		}
	}
	slices.Sort(out)
	return out
}

// inner is all that hangs on a word inside a close phrase, without the comma or
// conjunction that it begins with.
func (r *reader) inner(k int) []int {
	all := r.subtree(k)
	for len(all) > 1 {
		if t := r.Token(all[0]); t.UPOS != syntax.PUNCT && t.Rel != "cc" {
			break
		}
		all = all[1:]
	}
	return all
}

// close reports whether child k stands closely beside its noun.
func (r *reader) close(noun, k int) bool {
	t := r.Token(k)
	switch t.Rel {
	case "det", "amod", "nummod", "compound", "flat", "nmod:poss", "det:poss", "nmod:desc", "fixed",
		"goeswith", "det:predet", "flat:name", "flat:foreign", "compound:prt", "nmod:unmarked", "advmod":
		return true
	case "nmod":
		return k < noun && len(r.preposition(k)) == 0
	}
	return false
}

// full returns a noun phrase with its modifying nouns, without clauses,
// appositions and what is coordinated to it.
func (r *reader) full(noun int) []int {
	out := r.phrase(noun)
	for _, k := range r.Children(noun) {
		if t := r.Token(k); t.Rel.Base() == "nmod" && !r.close(noun, k) {
			out = append(out, r.preposition(k)...)
			out = append(out, r.full(k)...)
		}
	}
	slices.Sort(out)
	return out
}
