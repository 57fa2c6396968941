package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// englishGenitive mends "Novak 's Buch" in translated German, where the ending
// was made an article, and the name a subject or object of its own.
func (r *repair) englishGenitive(i int) {
	if form := r.words[i].Form; i == 0 || form != "'s" && form != "’s" || r.tags[i-1].UPOS != syntax.PROPN && r.tags[i-1].UPOS != syntax.NOUN {
		return
	}
	name := i - 1
	for a := r.arcs[name]; (a.Rel.Base() == "flat" || a.Rel.Base() == "appos") && a.Head < name && a.Head != syntax.Root; a = r.arcs[name] {
		name = a.Head
	}
	noun := r.bareNoun(i + 1)
	if noun < 0 {
		return
	}
	r.possess(name, noun)
	r.arcs[i] = syntax.Arc{Head: name, Rel: "case"}
}

// genitiveBehind mends "auf Novaks neuem Album", where the preposition was hung
// on the name in the genitive and the noun on something else.
func (r *repair) genitiveBehind(i int) {
	name := r.arcs[i].Head
	if r.arcs[i].Rel != "case" || name != i+1 || r.tags[name].UPOS != syntax.PROPN || r.tags[i].UPOS != syntax.ADP || !strings.HasSuffix(r.words[name].Form, "s") {
		return
	}
	noun := r.bareNoun(name + 1)
	if noun < name+2 && r.tags[name].Feats.Get("Case") != "Gen" || noun < 0 {
		return
	}
	if head := r.arcs[name].Head; head != noun && head != r.arcs[noun].Head && !r.below(head, noun) {
		return
	}
	r.possess(name, noun)
	r.arcs[i].Head = noun
	if b := r.arcs[noun].Rel.Base(); b == "nsubj" || b == "obj" || b == "iobj" {
		r.arcs[noun].Rel = "obl"
	}
}

// bareNoun returns the noun behind adjectives and numbers from token k on, or -1;
// none that has an article or a preposition of its own.
func (r *repair) bareNoun(k int) int {
	for k < len(r.arcs) && (r.tags[k].UPOS == syntax.ADJ || r.tags[k].UPOS == syntax.NUM) {
		k++
	}
	if k >= len(r.arcs) || r.tags[k].UPOS != syntax.NOUN {
		return -1
	}
	for j := range k {
		if r.arcs[j].Head == k && r.arcs[j].Rel == "case" {
			return -1
		}
	}
	return k
}

// possess hangs a name on the noun that is its bearer's. If the noun hung on the
// name it takes its place.
func (r *repair) possess(name, noun int) {
	if r.below(noun, name) {
		r.arcs[noun] = r.arcs[name]
	}
	r.arcs[name] = syntax.Arc{Head: noun, Rel: "nmod"}
	for k := name + 1; k < noun; k++ {
		if r.tags[k].UPOS == syntax.ADJ && !r.below(k, noun) {
			r.arcs[k] = syntax.Arc{Head: noun, Rel: "amod"}
		}
	}
}

// genitiveBefore mends "nach Novaks Worten", where the preposition was hung to
// the name in the genitive and the noun behind it to the verb.
func (r *repair) genitiveBefore(i int) {
	n := i + 1
	if n >= len(r.arcs) || r.tags[i].UPOS != syntax.PROPN || !strings.HasSuffix(r.words[i].Form, "s") || r.tags[n].UPOS != syntax.NOUN ||
		r.arcs[i].Head == syntax.Root || r.arcs[n].Head != r.arcs[i].Head {
		return
	}
	at := r.child(i, -1, "case")
	if at < 0 || r.form(at) != "nach" || r.has(n, "case", "det") {
		return
	}
	r.arcs[n] = r.arcs[i]
	r.arcs[i] = syntax.Arc{Head: n, Rel: "nmod"}
	r.arcs[at].Head = n
}

// genitiveCase mends "nach Novaks Worten", where the preposition was hung on the
// name in the genitive: it is that of the noun.
func (r *repair) genitiveCase(i int) {
	name := r.arcs[i].Head
	if r.arcs[i].Rel != "case" || name < i || r.tags[name].UPOS != syntax.PROPN || r.arcs[name].Rel != "nmod" || r.tags[name].Feats.Get("Case") != "Gen" && !strings.HasSuffix(r.words[name].Form, "s") {
		return
	}
	if noun := r.arcs[name].Head; noun > name && r.tags[noun].UPOS == syntax.NOUN && !r.has(noun, "case", "det") {
		r.arcs[i].Head = noun
	}
}

// genitiveSubject mends "kam Novaks neuer Berater", where the name in the
// genitive and its noun were made two subjects or objects of the verb.
func (r *repair) genitiveSubject(i int) {
	a := r.arcs[i]
	if b := a.Rel.Base(); b != "nsubj" && b != "obj" || r.tags[i].UPOS != syntax.PROPN || r.tags[i].Feats.Get("Case") != "Gen" {
		return
	}
	noun := i + 1
	for noun < len(r.arcs) && r.tags[noun].UPOS == syntax.ADJ && r.arcs[noun].Rel == "amod" {
		noun++
	}
	if noun < len(r.arcs) && r.tags[noun].UPOS == syntax.NOUN && r.arcs[noun].Head == a.Head && !r.has(noun, "det", "case") {
		r.arcs[i] = syntax.Arc{Head: noun, Rel: "nmod"}
	}
}

// genitiveName mends "die Konten Novaks", "ein Sprecher Novaks", where a name in the
// genitive was made what things are called, and "Zwei Helfer Novaks entkamen", where it
// was made an object: it is whose they are.
func (r *repair) genitiveName(i int) {
	noun := i - 1
	if i == 0 || r.tags[i].UPOS != syntax.PROPN || r.tags[noun].UPOS != syntax.NOUN || r.child(i, i, "flat") >= 0 || !strings.HasSuffix(r.words[i].Form, "s") {
		return
	}
	several := r.tags[noun].Feats.Get("Number") == "Plur" && (!r.isOffice(noun) || r.has(noun, "nummod"))
	switch verb := r.arcs[i].Head; {
	case r.arcs[i].Rel == "appos" && r.arcs[i].Head == noun:
	case r.arcs[i].Rel == "obj" && verb == i+1 && r.arcs[noun].Head == verb && r.tags[verb].Feats.Get("VerbForm") == "Fin" && r.arcs[verb].Rel == "root":
	default:
		return
	}
	if several || r.someOne(noun) {
		r.arcs[i] = syntax.Arc{Head: noun, Rel: "nmod"}
	}
}

// someOne reports whether a German noun has the indefinite article: no title has one.
func (r *repair) someOne(noun int) bool {
	k := r.child(noun, -1, "det")
	return k >= 0 && k < noun && strings.HasPrefix(r.form(k), "ein") && r.tags[k].Feats.Get("PronType") == "Art"
}
