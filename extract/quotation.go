package extract

import (
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// mendQuotation mends the tree of a sentence that opens with a quotation, as in
// "We will not sell," warned union leader Anna Keller. Parsers mix up what
// stands inside the marks and outside. Where they did, the quotation is read as
// a sentence of its own and made the content of the verb behind it.
func (l *Language) mendQuotation(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc) {
	first, last := leadingQuotation(words)
	if last-first < 3 || coherent(tags, arcs, first, last) {
		return
	}
	verb := speechVerb(tags, arcs, last)
	if verb < 0 {
		return
	}
	inside := l.Analyser.AnalyseAll([][]syntax.Word{words[first:last]})[0]
	inner, tree := inside.Tags, inside.Arcs
	if len(tree) != last-first {
		return // the analyser knows whole sentences only
	}
	root := rootOf(tree)
	if !heads(inner, tree, root) {
		return
	}
	copy(tags[first:last], inner)
	for i, a := range tree {
		if a.Head != syntax.Root {
			a.Head += first
		}
		arcs[first+i] = a
	}
	arcs[first+root] = syntax.Arc{Head: verb, Rel: "ccomp"}
	rehang(tags, arcs, last, verb)
	arcs[0].Head, arcs[last].Head = first+root, first+root
}

// leadingQuotation returns the words between the marks of a quotation that
// opens the sentence and leaves two words behind it, or nothing.
func leadingQuotation(words []syntax.Word) (first, last int) {
	if len(words) == 0 || !relate.IsQuoteMark(words[0].Form) {
		return 0, 0
	}
	for i := 1; i < len(words)-2; i++ {
		if relate.IsQuoteMark(words[i].Form) {
			return 1, i
		}
	}
	return 0, 0
}

// coherent reports whether a single arc joins the words of a quotation to those
// behind it, from clause to clause.
func coherent(tags []syntax.Tag, arcs []syntax.Arc, first, last int) bool {
	joints, good := 0, false
	for i, a := range arcs {
		if tags[i].UPOS == syntax.PUNCT || a.Head == syntax.Root {
			continue
		}
		inside, headInside := i >= first && i < last, a.Head >= first && a.Head < last
		if inside == headInside {
			continue
		}
		joints++
		rel := a.Rel.Base()
		good = tags[i].UPOS == syntax.VERB && rel == "parataxis" || inside && heads(tags, arcs, i) && (rel == "ccomp" || rel == "parataxis")
	}
	return joints == 1 && good
}

// heads reports whether word i heads a clause: it is a verb or has a copula.
func heads(tags []syntax.Tag, arcs []syntax.Arc, i int) bool {
	if tags[i].UPOS == syntax.VERB {
		return true
	}
	for _, a := range arcs {
		if a.Head == i && a.Rel.Base() == "cop" {
			return true
		}
	}
	return false
}

// speechVerb returns the verb whose content a quotation is that ends before
// word last: the root, or the first verb behind it that hangs on nothing there.
func speechVerb(tags []syntax.Tag, arcs []syntax.Arc, last int) int {
	if root := rootOf(arcs); root > last && tags[root].UPOS == syntax.VERB {
		return root
	}
	for i := last + 1; i < len(tags); i++ {
		if tags[i].UPOS != syntax.VERB {
			continue
		}
		if h := arcs[i].Head; h <= last || i == last+1 || tags[i-1].UPOS == syntax.PUNCT && i == last+2 {
			return i
		}
	}
	return -1
}

func rootOf(arcs []syntax.Arc) int {
	for i, a := range arcs {
		if a.Head == syntax.Root {
			return i
		}
	}
	return 0
}

// rehang makes the verb the root, and hangs on it what hung on words inside the
// quotation; the noun that the verb was made an attribute of is its subject.
func rehang(tags []syntax.Tag, arcs []syntax.Arc, last, verb int) {
	if h := arcs[verb].Head; h > last && arcs[verb].Rel.Base() == "amod" {
		arcs[h] = syntax.Arc{Head: verb, Rel: "nsubj"}
	}
	arcs[verb] = syntax.Arc{Head: syntax.Root, Rel: "root"}
	for i := last + 1; i < len(arcs); i++ {
		if h := arcs[i].Head; i != verb && (h == syntax.Root || h < last) {
			arcs[i].Head = verb
			if tags[i].UPOS != syntax.PUNCT && arcs[i].Rel == "root" {
				arcs[i].Rel = "parataxis"
			}
		}
	}
}
