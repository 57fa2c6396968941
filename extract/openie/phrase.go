package openie

import (
	"slices"
	"strings"

	"dossier/extract/article"
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
	if r.truncated(noun) {
		return heads
	}
	for _, k := range r.Children(noun) {
		if r.Token(k).Rel.Base() != "conj" || r.clausal(k) {
			continue
		}
		for _, h := range r.coordinated(k) {
			if len(h.link) == 0 {
				h.link = link
			} else if len(link) == 0 && r.lang == article.German {
				continue // no conjunct: "Geld, auch für Schulen"
			}
			heads = append(heads, h)
		}
	}
	return heads
}

// heads returns nouns with those coordinated to them.
func (r *reader) heads(nouns []int) []head {
	var out []head
	for _, n := range nouns {
		out = append(out, r.coordinated(n)...)
	}
	return out
}

// clausal reports whether a word heads a clause.
func (r *reader) clausal(k int) bool {
	return r.Token(k).UPOS == syntax.VERB || r.frameAt[k] >= 0
}

// preposition returns the case words before a noun with their fixed parts.
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
	out := r.below(nil, k)
	slices.Sort(out)
	return out
}

func (r *reader) below(out []int, k int) []int {
	out = append(out, k)
	for _, j := range r.Children(k) {
		out = r.below(out, j)
	}
	return out
}

// phrase returns a noun with what stands closely beside it: determiners,
// adjectives, numbers, parts of names, possessors before it.
func (r *reader) phrase(noun int) []int {
	out := []int{noun}
	for _, k := range r.Children(noun) {
		if r.close(noun, k) {
			out = append(out, r.inner(k)...)
		} else if r.Token(k).Rel == "conj" && r.truncated(noun) {
			out = append(out, r.together(k)...)
			if cc := r.child(k, "cc"); cc >= 0 {
				out = append(out, cc)
			}
		}
	}
	slices.Sort(out)
	return r.fill(out)
}

// truncated reports whether a noun lacks its end, which that of one coordinated
// to it is: "Kreis- und Stadträte".
func (r *reader) truncated(noun int) bool {
	return r.lang == article.German && strings.HasSuffix(r.Token(noun).Form, "-")
}

// fill adds the punctuation and signs between words of a phrase that nothing
// else divides, and the quotation marks around a name.
func (r *reader) fill(words []int) []int {
	out := words[:1:1]
	if first := words[0]; r.Token(first).UPOS == syntax.PROPN && first > 0 && quotationMark(r.Token(first-1).Form) {
		out = []int{first - 1, first}
	}
	for n, k := range words[1:] {
		gap := words[n] + 1
		for gap < k && (r.Token(gap).UPOS == syntax.PUNCT || r.Token(gap).Form == "&") {
			gap++
		}
		if gap == k {
			for i := words[n] + 1; i < k; i++ {
				out = append(out, i)
			}
		}
		out = append(out, k)
	}
	return r.quoted(out)
}

// quoted takes in the mark that closes a quotation that a phrase opens.
func (r *reader) quoted(words []int) []int {
	open := false
	for _, k := range words {
		switch form := r.Token(k).Form; {
		case form == "''" || form == "”":
			open = false
		case quotationMark(form):
			open = !open
		}
	}
	if next := words[len(words)-1] + 1; open && next < r.Len() {
		if form := r.Token(next).Form; quotationMark(form) && form != "„" && form != "``" {
			return append(words, next)
		}
	}
	return words
}

// inner is all that hangs on a word inside a close phrase, without the comma or
// conjunction that it begins with.
func (r *reader) inner(k int) []int { return r.bared(r.subtree(k)) }

// close reports whether child k stands closely beside its noun.
func (r *reader) close(noun, k int) bool {
	t := r.Token(k)
	switch t.Rel {
	case "det", "amod", "nummod", "compound", "flat", "nmod:poss", "det:poss", "nmod:desc", "fixed",
		"goeswith", "det:predet", "flat:name", "flat:foreign", "compound:prt", "nmod:unmarked":
		return true
	case "acl":
		return k < noun && r.lang == article.German // "die in Kiel gebaute Fähre"
	case "case":
		return k > noun && r.lang == article.German // "den Hunden gegenüber"
	case "advmod":
		p := r.preposition(noun)
		return k < noun && (len(p) == 0 || k > p[0])
	case "appos":
		return k > noun && (t.UPOS == syntax.PROPN || t.UPOS == syntax.NUM || quotationMark(r.Token(noun+1).Form)) && r.adjoins(noun, k)
	case "dep":
		return k < noun && t.UPOS == syntax.PROPN && r.adjoins(k, noun)
	case "nmod":
		return len(r.preposition(k)) == 0 && (k < noun || t.UPOS == syntax.NUM || t.UPOS == syntax.PROPN && r.Token(noun).UPOS == syntax.PROPN)
	}
	return false
}

// adjoins reports whether no punctuation stands between a noun and a later word
// but quotation marks.
func (r *reader) adjoins(noun, k int) bool {
	for i := noun + 1; i < k; i++ {
		if t := r.Token(i); t.UPOS == syntax.PUNCT && !quotationMark(t.Form) {
			return false
		}
	}
	return true
}

// closed returns a close phrase with the nouns joined to it by "of" or by their
// case.
func (r *reader) closed(noun int) []int {
	out := r.phrase(noun)
	for _, k := range r.modifiers(noun) {
		if r.genitive(k) {
			out = append(out, r.preposition(k)...)
			out = append(out, r.closed(k)...)
		}
	}
	slices.Sort(out)
	return out
}

// modifiers returns the nouns that modify a noun from outside its close phrase.
func (r *reader) modifiers(noun int) []int {
	var out []int
	for _, k := range r.Children(noun) {
		if r.Token(k).Rel.Base() == "nmod" && !r.close(noun, k) && !(r.lang == article.German && r.discourse(k)) {
			out = append(out, k)
		}
	}
	return out
}

// genitive reports whether a modifying noun is joined by "of" or by its case.
func (r *reader) genitive(k int) bool {
	p := r.preposition(k)
	return len(p) == 0 || len(p) == 1 && r.Token(p[0]).Lemma == "of"
}

// full returns a noun phrase with its modifying nouns, without clauses,
// appositions and what is coordinated to it.
func (r *reader) full(noun int) []int {
	out := r.phrase(noun)
	for _, k := range r.modifiers(noun) {
		out = append(out, r.preposition(k)...)
		out = append(out, r.full(k)...)
	}
	slices.Sort(out)
	return out
}

// span returns the words of a clause in the order of the sentence, without
// those below the tokens that are left out and without punctuation at its ends,
// in German without adverbial clauses.
func (r *reader) span(k int, without ...int) []int {
	var out []int
	var walk func(int)
	walk = func(i int) {
		if i != k && (slices.Contains(without, i) || r.lang == article.German && r.Token(i).Rel == "advcl") {
			return
		}
		out = append(out, i)
		for _, j := range r.Children(i) {
			walk(j)
		}
	}
	walk(k)
	slices.Sort(out)
	for len(out) > 0 && r.Token(out[0]).UPOS == syntax.PUNCT {
		out = out[1:]
	}
	for len(out) > 0 && r.Token(out[len(out)-1]).UPOS == syntax.PUNCT {
		out = out[:len(out)-1]
	}
	return out
}
