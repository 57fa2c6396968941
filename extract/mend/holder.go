package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

// holder mends "the head of the service, Anna Keller", "the deputy head of
// Lumen Pavel Novak" and "Keller and the envoy, Pavel Novak", where the name was
// hung to what the office is of, or that to the name, or one name to the other.
func (r *repair) holder(m syntax.Mention, names []syntax.Mention) {
	i := r.headOf(m)
	if i < 0 || r.arcs[i].Head == syntax.Root || r.arcs[i].Head >= m.First {
		return
	}
	outer := r.arcs[i].Head
	if k := r.officeBefore(m.First); k > outer && r.arcs[i].Rel == "appos" && r.tags[outer].UPOS == syntax.PROPN && !r.below(k, i) {
		r.arcs[i].Head = k
		return
	}
	if r.isOffice(outer) {
		r.ownedHolder(m, i, outer)
		return
	}
	inner := outer
	outer = r.arcs[inner].Head
	for outer != syntax.Root && outer < inner && r.arcs[outer].Rel.Base() == "nmod" && !r.isOffice(outer) && r.has(outer, "case") {
		outer = r.arcs[outer].Head // "the captain of one of the boats, Anna Keller"
	}
	switch r.arcs[i].Rel.Base() {
	case "appos", "flat", "nmod", "conj":
	default:
		return
	}
	if outer == syntax.Root || outer > inner || r.has(outer, "appos", "flat") || r.arcs[inner].Rel.Base() != "nmod" || !r.isOffice(outer) ||
		r.tags[inner].UPOS != syntax.NOUN && !r.has(inner, "det") && !otherName(inner, names) || r.has(i, "case", "cc") {
		return
	}
	r.arcs[i] = syntax.Arc{Head: outer, Rel: "appos"}
}

// calledBefore mends "Carmaker Lumen Group sold it" and "told broadcaster Lumen TV",
// where what the name is called and the name were both made the subject or object.
func (r *repair) calledBefore(m syntax.Mention) {
	i, noun := r.headOf(m), m.First-1
	if i < 0 || noun < 0 || r.tags[noun].UPOS != syntax.NOUN && !r.isOffice(noun) || r.arcs[noun] != r.arcs[i] {
		return
	}
	switch r.arcs[i].Rel.Base() {
	case "nsubj", "obj", "iobj":
	default:
		return
	}
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "appos"}
}

// oneOf mends "one of the banks, Lumen", where the name was made that of all of
// them.
func (r *repair) oneOf(m syntax.Mention) {
	i := r.headOf(m)
	if i < 0 || r.arcs[i].Rel != "appos" || r.arcs[i].Head == syntax.Root || r.has(i, "conj") {
		return
	}
	all := r.arcs[i].Head
	one := r.arcs[all].Head
	if one == syntax.Root || one > all || r.arcs[all].Rel != "nmod" || r.tags[one].Lemma != "one" || r.tags[all].Feats.Get("Number") != "Plur" || r.prepositionOf(all) != "of" {
		return
	}
	r.arcs[i].Head = one
}

// otherName reports whether token i stands in the name of something that is no
// person.
func otherName(i int, names []syntax.Mention) bool {
	for _, m := range names {
		if i >= m.First && i < m.Last && (m.Kind == syntax.Place || m.Kind == syntax.Organization) {
			return true
		}
	}
	return false
}

// officeBefore returns the office right before token i, or before its comma, or
// -1 if there is none, or one that has its holder.
func (r *repair) officeBefore(i int) int {
	k := i - 1
	if k > 0 && r.words[k].Form == "," {
		k--
	}
	if k < 0 || !r.isOffice(k) || r.has(k, "appos", "flat") {
		return -1
	}
	return k
}

// ownedHolder mends a name i that hangs on its office by the preposition of
// what the office is of, which stands right before the name, or by none, as if
// it were of the office ("the minister of economy Pavel Novak").
func (r *repair) ownedHolder(m syntax.Mention, i, office int) {
	of, owner := r.child(i, -1, "case"), m.First-1
	if k := r.child(office, office, "nmod"); r.arcs[i].Rel == "nmod" && of < 0 && m.Last-m.First > 1 && k > office && k < m.First && r.has(k, "case") && !r.has(office, "appos", "flat") {
		r.arcs[i].Rel = "appos"
		return
	}
	if r.arcs[i].Rel.Base() != "nmod" || of < 0 || of >= owner || !r.nominal(owner) || r.isOffice(owner) || r.classes.Is(Address, strings.ToLower(r.tags[owner].Lemma)) {
		return // "a lawyer for Mr Novak"
	}
	for r.arcs[owner].Head != i && r.arcs[owner].Head > of && r.arcs[owner].Head < m.First {
		owner = r.arcs[owner].Head
	}
	if r.arcs[owner].Head != i {
		return
	}
	r.moveBetween(of-1, owner, i, owner)
	r.arcs[owner] = syntax.Arc{Head: office, Rel: "nmod"}
	r.arcs[i] = syntax.Arc{Head: office, Rel: "appos"}
}

// closerNoun mends "the customers of the company Lumen", where the name was hung
// to people, and not to the noun right before it.
func (r *repair) closerNoun(m syntax.Mention) {
	i, inner := r.headOf(m), m.First-1
	if i < 0 || inner < 0 || r.arcs[i].Rel != "appos" || r.tags[inner].UPOS != syntax.NOUN || r.arcs[inner].Rel.Base() != "nmod" {
		return
	}
	outer := r.arcs[i].Head
	if r.arcs[inner].Head == outer && (r.isOffice(outer) || r.tags[outer].Feats.Get("Number") == "Plur" && r.tags[inner].Feats.Get("Number") == "Sing") {
		r.arcs[i].Head = inner
	}
}

//go:embed data/seen.txt
var seenParticiples string

// seen holds the English participles of what is done with documents.
var seen = sync.OnceValue(func() map[string]bool { return wordSet(seenParticiples) })

// seenBy mends "a letter to the king, seen by Lumen News", where the participle
// behind the comma was hung to whom the letter is to.
func (r *repair) seenBy(i int) {
	inner := r.arcs[i].Head
	if r.arcs[i].Rel != "acl" || inner < 0 || inner > i || !seen()[r.form(i)] || r.classes.Is(Document, r.tags[inner].Lemma) || !r.commaBetween(inner, i) {
		return
	}
	for outer := inner; r.arcs[outer].Rel.Base() == "nmod" && r.arcs[outer].Head < outer; {
		if outer = r.arcs[outer].Head; r.classes.Is(Document, r.tags[outer].Lemma) {
			r.arcs[i].Head = outer
			return
		}
	}
}

// whoOf mends "a spokesman for the bank, who asked not to be named", where the
// clause was hung on what somebody speaks for.
func (r *repair) whoOf(i int) {
	inner := r.arcs[i].Head
	if r.arcs[i].Rel != "acl:relcl" || inner < 0 || inner > i || r.arcs[inner].Rel.Base() != "nmod" || !r.singular(inner) || r.somebody(inner) || !r.commaBetween(inner, i) {
		return
	}
	who := r.child(i, inner, "nsubj")
	outer := r.arcs[inner].Head
	if who < 0 || who > i || r.form(who) != "who" || outer > inner || !r.isOffice(outer) {
		return
	}
	r.arcs[i].Head = outer
}

// headOf returns the one token of a name that hangs on a token outside of it,
// or -1 if there are several.
func (r *repair) headOf(m syntax.Mention) int {
	head := -1
	for i := m.First; i < m.Last; i++ {
		if h := r.arcs[i].Head; h >= m.First && h < m.Last {
			continue
		}
		if head >= 0 {
			return -1
		}
		head = i
	}
	return head
}

// isOffice reports whether a word is that for an office; "the chief executive" is
// tagged as an adjective.
func (r *repair) isOffice(i int) bool {
	switch r.tags[i].UPOS {
	case syntax.NOUN, syntax.PROPN:
	case syntax.ADJ:
		if !r.has(i, "det", "nmod") {
			return false
		}
	default:
		return false
	}
	return r.classes.Is(Office, r.tags[i].Lemma)
}
