package openie

import (
	"slices"

	"dossier/extract/syntax"
)

// stepped returns the variants of a noun phrase, each as its growing
// beginnings: "die Garantie", "die Garantie für Motoren". The last one is the
// whole. Nouns in the genitive are no step of their own.
func (r *reader) stepped(noun int, modifiers []int) [][][]int {
	var out [][][]int
	for _, base := range r.phrases(noun) {
		out = append(out, [][]int{base})
	}
	for i, m := range modifiers {
		ends := [][][]int{{r.together(m)}}
		if i == len(modifiers)-1 {
			ends = r.apart(m)
		}
		out = r.extend(out, ends, r.joined(noun, m, i))
	}
	return out
}

// together returns a modifier with all that is coordinated to it.
func (r *reader) together(m int) []int {
	out := concat(r.preposition(m), r.full(m))
	for _, k := range r.Children(m) {
		if r.Token(k).Rel.Base() == "conj" && !r.clausal(k) {
			if cc := r.child(k, "cc"); cc >= 0 {
				out = append(out, cc)
			}
			out = append(out, r.together(k)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// apart returns a modifier and each of those coordinated to it by itself, as
// growing beginnings.
func (r *reader) apart(m int) [][][]int {
	var out [][][]int
	for _, h := range r.coordinated(m) {
		for _, v := range r.stepped(h.noun, r.modifiers(h.noun)) {
			for i := range v {
				v[i] = concat(h.link, v[i])
			}
			out = append(out, v)
		}
	}
	return out
}

// joined reports whether a noun tells nothing without modifier m, its n-th: one
// in the genitive, "in Bezug auf", "eine Art von", "3 zu 1".
func (r *reader) joined(noun, m, n int) bool {
	link := r.preposition(m)
	if len(link) == 0 || r.Token(noun).UPOS == syntax.NUM || n == 0 && r.words.kind[r.Token(noun).Lemma] {
		return true
	}
	return r.words.preposition[r.lower(r.preposition(noun), []int{noun}, link)]
}

// extend returns the variants continued by each of the ends; joined ones have
// no step before them.
func (r *reader) extend(variants, ends [][][]int, joined bool) [][][]int {
	var out [][][]int
	for _, v := range variants {
		for _, e := range ends {
			longer := slices.Clone(v)
			whole := v[len(v)-1]
			if joined {
				longer = longer[:len(longer)-1]
			}
			for _, step := range e {
				words := concat(whole, step)
				slices.Sort(words)
				longer = append(longer, words)
			}
			out = append(out, longer)
			if len(out) > maxJoined {
				return out
			}
		}
	}
	return out
}

// phrases returns the close phrase of a noun, once for each of the adjectives
// that are coordinated before it: "direkte und indirekte Steuern".
func (r *reader) phrases(noun int) [][]int {
	whole := r.phrase(noun)
	for _, k := range r.Children(noun) {
		if r.Token(k).Rel != "amod" || k > noun || r.child(k, "obl", "obl:agent") >= 0 {
			continue
		}
		choices := r.choices(k)
		if len(choices) < 2 {
			continue
		}
		all := r.subtree(k)
		rest := slices.DeleteFunc(slices.Clone(whole), func(i int) bool { return slices.Contains(all, i) })
		var out [][]int
		for _, c := range choices {
			words := concat(rest, c)
			slices.Sort(words)
			out = append(out, words)
		}
		return out
	}
	return [][]int{whole}
}

// choices returns the words below k without what is coordinated to it, and the
// same for each of what is.
func (r *reader) choices(k int) [][]int {
	var conjuncts []int
	for _, j := range r.Children(k) {
		if r.Token(j).Rel.Base() == "conj" {
			conjuncts = append(conjuncts, j)
		}
	}
	own := r.subtree(k)
	for _, j := range conjuncts {
		below := r.subtree(j)
		own = slices.DeleteFunc(own, func(i int) bool { return slices.Contains(below, i) })
	}
	out := [][]int{own}
	for _, j := range conjuncts {
		for _, c := range r.choices(j) {
			out = append(out, r.bared(c))
		}
	}
	return out
}

// bared returns words without the commas and conjunctions that they begin
// with.
func (r *reader) bared(words []int) []int {
	for len(words) > 1 {
		if t := r.Token(words[0]); t.UPOS != syntax.PUNCT && t.Rel != "cc" {
			break
		}
		words = words[1:]
	}
	return words
}

// product returns each beginning followed by each end.
func product(beginnings, ends [][]int) [][]int {
	var out [][]int
	for _, b := range beginnings {
		for _, e := range ends {
			out = append(out, concat(b, e))
		}
	}
	return out
}
