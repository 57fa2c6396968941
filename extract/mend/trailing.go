package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

// trailing is how many words may stand behind the verb of an act of speech at
// the end of its sentence: "on Friday", "in a statement".
const trailing = 5

//go:embed data/showing.txt
var showingVerbs string

// showing holds the verbs of what tells something without speaking: "results showed".
var showing = sync.OnceValue(func() map[string]bool { return wordSet(showingVerbs) })

// trailingSpeech mends an act of speech behind what is said, "The law will fall,
// the ministry said on Friday", that was hung into it: it stands beside the main
// clause, which keeps its subject.
func (r *repair) trailingSpeech(i int) {
	if r.tags[i].UPOS != syntax.VERB || !r.tells(i) || !r.endsBehind(i) {
		return
	}
	first, subject := r.speakerBefore(i)
	if subject < 0 {
		r.describedSpeaker(i)
		return
	}
	if r.tags[subject].UPOS == syntax.PRON && r.tags[subject].Feats.Get("PronType") == "Rel" {
		return
	}
	a, root := r.arcs[i], r.root()
	switch {
	case root == i:
		r.speechOver(i, first, subject)
		return
	case root < 0 || root >= first || r.has(i, "mark", "aux"):
		return
	case a.Head >= first:
		if a.Rel == "acl:relcl" && a.Head == r.outermost(first, i) {
			r.splitSpeaker(i, a.Head, root)
		}
		return
	case r.below(root, i):
		return
	}
	switch a.Rel.Base() {
	case "advcl", "acl", "appos":
	case "parataxis":
		if !misplaced(r.arcs[subject].Rel.Base()) || r.has(i, "nsubj") {
			return
		}
	case "ccomp":
		if !r.noComplement(i, subject) {
			return
		}
	default:
		return
	}
	r.arcs[i] = syntax.Arc{Head: root, Rel: "parataxis"}
	r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"}
}

// describedSpeaker mends "The law will fall, a judge, who asked not to be named, said",
// where the act of speech was hung into the relative clause about the speaker.
func (r *repair) describedSpeaker(i int) {
	if i == 0 || r.words[i-1].Form != "," || r.has(i, "nsubj", "mark", "aux") {
		return
	}
	clause := r.arcs[i].Head
	for clause >= 0 && r.arcs[clause].Rel != "acl:relcl" {
		clause = r.arcs[clause].Head
	}
	root := r.root()
	if clause < 0 || clause > i || root < 0 {
		return
	}
	speaker := r.arcs[clause].Head
	first := speaker
	for k := range speaker {
		if r.below(k, speaker) {
			first = min(first, k)
		}
	}
	if first == 0 || root >= first || r.words[first-1].Form != "," && r.words[first].Form != "," || !misplaced(r.arcs[speaker].Rel.Base()) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: root, Rel: "parataxis"}
	r.arcs[speaker] = syntax.Arc{Head: i, Rel: "nsubj"}
}

// tells reports whether a verb is one of saying, thinking or showing.
func (r *repair) tells(i int) bool {
	lemma := r.tags[i].Lemma
	return r.classes.Is(Saying, lemma) || r.classes.Is(Thinking, lemma) || showing()[lemma]
}

// speechOver gives an act of speech i that is the root its speaker, or what is
// said its subject.
func (r *repair) speechOver(i, first, subject int) {
	content := r.child(i, -1, "ccomp")
	if content >= 0 && content < first && misplaced(r.arcs[subject].Rel.Base()) && !r.has(i, "nsubj") {
		r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"} // "found no fault, its chair said": the chair is no fault
		return
	}
	r.twoSubjects(i, first)
}

// noComplement reports whether an act of speech i was wrongly made a complement of
// the verb before: that has one, or lost its object to i.
func (r *repair) noComplement(i, subject int) bool {
	head, own := r.arcs[i].Head, r.child(i, -1, "nsubj")
	if own < 0 {
		return false
	}
	if r.arcs[subject] == (syntax.Arc{Head: own, Rel: "appos"}) && own > head && !r.has(head, "obj") {
		r.arcs[own] = syntax.Arc{Head: head, Rel: "obj"} // "paid no ransom, the envoy insisted"
		return true
	}
	return own == subject && r.child(head, -1, "ccomp") != i
}

// outermost returns the one token from first to before i that hangs on something
// before first, or -1.
func (r *repair) outermost(first, i int) int {
	head := -1
	for k := first; k < i; k++ {
		if r.arcs[k].Head >= first || r.arcs[k].Rel == "punct" {
			continue
		}
		if head >= 0 || !r.nominal(k) {
			return -1
		}
		head = k
	}
	return head
}

// splitSpeaker mends "…, the broker Lund estimated", where the name was made the
// subject of a clause about the broker: he is the subject.
func (r *repair) splitSpeaker(i, noun, root int) {
	if name := r.child(i, noun, "nsubj"); name >= 0 && name < i {
		if r.tags[name].UPOS != syntax.PROPN {
			return
		}
		r.arcs[name] = syntax.Arc{Head: noun, Rel: "appos"}
	}
	r.arcs[i] = syntax.Arc{Head: root, Rel: "parataxis"}
	r.arcs[noun] = syntax.Arc{Head: i, Rel: "nsubj"}
}

// endsBehind reports whether hardly anything follows verb i in its sentence.
func (r *repair) endsBehind(i int) bool {
	last := len(r.words) - 1
	if r.words[last].Form != "." {
		return false
	}
	if i+2 < last && r.words[i+1].Form == "," && (r.words[i+2].Form == "citing" || r.words[i+2].Form == "quoting") {
		return true
	}
	if last-i > trailing {
		return false
	}
	for k := i + 1; k < last; k++ {
		if u := r.tags[k].UPOS; u == syntax.VERB || u == syntax.AUX || u == syntax.PUNCT || u == syntax.PRON || u == syntax.SCONJ {
			return false
		}
	}
	return true
}

// speakerBefore returns the noun phrase that fills the stretch from a comma to
// verb i, its first token and its head, which is the verb's subject or has lost
// its place; -1 as head if something else stands there.
func (r *repair) speakerBefore(i int) (first, head int) {
	end, named := i, false
	if end > 0 && r.words[end-1].Form == "," {
		end-- // "its chair, Anna Keller, said"
	}
	for k := end - 1; k > 0; k-- {
		switch u := r.tags[k].UPOS; {
		case u == syntax.AUX || u == syntax.SCONJ || u == syntax.VERB && r.tags[k].Feats.Get("VerbForm") == "Fin":
			return 0, -1
		case r.words[k].Form == ",":
			head = r.phraseHead(k+1, i)
			if head >= 0 && !named && r.tags[head].UPOS == syntax.PROPN && r.arcs[head].Rel == "appos" && r.arcs[head].Head < k && r.nominal(r.arcs[head].Head) && (r.roleBefore(k) || r.officeOver(r.arcs[head].Head)) {
				named = true
				continue // the name behind its office
			}
			return k + 1, head
		}
	}
	return 0, -1
}

// roleBefore reports whether the word before the comma k is a common noun.
func (r *repair) roleBefore(k int) bool { return k > 0 && r.tags[k-1].UPOS == syntax.NOUN }

// officeOver reports whether a noun tells where somebody has his office: "the
// ambassador in Oslo".
func (r *repair) officeOver(k int) bool {
	return r.arcs[k].Rel.Base() == "nmod" && r.isOffice(r.arcs[k].Head)
}

// phraseHead returns the head of the noun phrase that begins at token first, the
// one of its words that hangs on verb i or on something before them, or -1.
func (r *repair) phraseHead(first, i int) int {
	for k := first; k < i; k++ {
		if h := r.arcs[k].Head; (h < first || h == i) && r.arcs[k].Rel != "punct" {
			b := r.arcs[k].Rel.Base()
			if h == i && b != "nsubj" || h != i && b != "nsubj" && !misplaced(b) || r.tags[k].UPOS != syntax.NOUN && r.tags[k].UPOS != syntax.PROPN && r.tags[k].UPOS != syntax.PRON {
				return -1
			}
			return k
		}
	}
	return -1
}

// misplaced reports whether a relation is one that a speaker behind a comma is
// taken for.
func misplaced(rel syntax.Rel) bool {
	switch rel {
	case "appos", "conj", "parataxis", "obj":
		return true
	}
	return false
}

// twoSubjects gives the verb that was taken for an attribute of the first of two
// subjects of an act of speech its subject back: "A man drowned in Oslo, police
// say."
func (r *repair) twoSubjects(i, first int) {
	s := r.child(i, -1, "nsubj")
	if s < 0 || s >= first || r.child(i, first-1, "nsubj") < 0 {
		return
	}
	verb := r.child(s, s, "acl")
	if verb < 0 || verb >= first || r.tags[verb].UPOS != syntax.VERB || r.tags[verb].Feats.Get("Tense") != "Past" {
		return
	}
	r.arcs[verb] = syntax.Arc{Head: i, Rel: "ccomp"}
	r.arcs[s] = syntax.Arc{Head: verb, Rel: "nsubj"}
}

// root returns the root of the tree.
func (r *repair) root() int {
	for k, a := range r.arcs {
		if a.Head == syntax.Root {
			return k
		}
	}
	return -1
}
