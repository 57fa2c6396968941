package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// Clauses that were glued together: what belongs to one was hung on another.

// offAuxiliary mends "weil das Wasser knapp wird", where a part of the clause was hung
// on its copula or auxiliary: it hangs on the predicate.
func (r *repair) offAuxiliary(i int) {
	over := r.arcs[i].Head
	if over < 0 || r.arcs[over].Rel.Base() != "cop" && r.arcs[over].Rel.Base() != "aux" || r.tags[over].UPOS != syntax.AUX {
		return
	}
	predicate := r.arcs[over].Head
	switch rel := r.arcs[i].Rel.Base(); rel {
	case "nsubj", "csubj", "expl", "mark":
		if r.has(predicate, rel) {
			return
		}
	case "obl", "advcl":
	default:
		return
	}
	r.arcs[i].Head = predicate
}

// secondClause mends "Er gab zu, das Geld genommen zu haben, bestritt aber die Tat", where
// a clause before the second verb was hung on that: a German main clause without a
// subject of its own begins with its verb, and what stands before is the first one's.
func (r *repair) secondClause(i int) {
	second := r.arcs[i].Head
	if second < i || r.arcs[second].Rel != "conj" || r.tags[second].UPOS != syntax.VERB || r.tags[second].Feats.Get("VerbForm") != "Fin" {
		return
	}
	switch r.arcs[i].Rel.Base() {
	case "xcomp", "ccomp", "advcl":
	default:
		return
	}
	first := r.arcs[second].Head
	if first < 0 || first > i || r.arcs[first].Rel != "root" || r.has(second, "nsubj", "csubj", "aux", "cop") || r.has(first, "mark") {
		return
	}
	r.arcs[i].Head = first
}

// causativeLast mends "Sie hat den Mann festnehmen lassen", where the verb that tells who
// had it done was hung on the one before it, which tells what: it is the other way round.
// What is done keeps its objects.
func (r *repair) causativeLast(i int) {
	deed := r.arcs[i].Head
	if r.tags[i].Lemma != "lassen" || r.arcs[i].Rel != "xcomp" || deed < 0 || deed != i-1 || r.tags[deed].UPOS != syntax.VERB || !r.has(deed, "aux") {
		return
	}
	r.arcs[i] = r.arcs[deed]
	for k := range r.arcs {
		if k != i && r.arcs[k].Head == deed && r.arcs[k].Rel.Base() != "obj" && r.arcs[k].Rel.Base() != "compound" {
			r.arcs[k].Head = i
		}
	}
	r.arcs[deed] = syntax.Arc{Head: i, Rel: "xcomp"}
}

// modalBefore mends "Er wolle, sagte Keller, die Partei erneuern", where the modal before
// the inserted speaker was made a clause of its own: it is the auxiliary of the verb
// behind him, beside which he stands.
func (r *repair) modalBefore(i int) {
	saying := r.arcs[i].Head
	if r.arcs[i].Rel == "root" {
		saying = r.child(i, i, "parataxis")
	} else if r.arcs[i].Rel != "ccomp" {
		return
	}
	if saying < i || !r.classes.Is(Modal, r.tags[i].Lemma) || r.tags[i].Feats.Get("VerbForm") != "Fin" || !r.classes.Is(Saying, r.wholeLemma(saying)) {
		return
	}
	verb := r.splitVerb(i, saying)
	if verb < 0 {
		return
	}
	top := saying
	if r.arcs[i].Rel == "root" {
		top = i
	}
	r.arcs[verb] = r.arcs[top]
	r.moveAll(i, verb)
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "aux"}
	if r.tags[i].Lemma == "werden" && r.tags[verb].Feats.Get("VerbForm") != "Inf" {
		r.arcs[i].Rel = "aux:pass"
		if k := r.child(verb, -1, "nsubj"); k >= 0 {
			r.arcs[k].Rel = "nsubj:pass"
		}
	}
	r.arcs[saying] = syntax.Arc{Head: verb, Rel: "parataxis"}
	if last := len(r.arcs) - 1; r.tags[last].UPOS == syntax.PUNCT && r.arcs[last].Head == saying {
		r.arcs[last].Head = verb
	}
}

// splitVerb returns the verb of modal i behind the inserted act of speech, or -1: one
// that has no subject and is not finite, or a participle that was taken for finite.
func (r *repair) splitVerb(i, saying int) int {
	for k := saying + 1; k < len(r.arcs); k++ {
		h := r.arcs[k].Head
		if h != i && h != saying || r.tags[k].UPOS != syntax.VERB || r.has(k, "nsubj", "aux", "mark", "cop") {
			continue
		}
		switch r.arcs[k].Rel.Base() {
		case "ccomp", "xcomp", "advcl":
		default:
			continue
		}
		if r.tags[k].Feats.Get("VerbForm") != "Fin" || r.tags[i].Lemma == "werden" && strings.HasSuffix(r.form(k), "t") {
			return k
		}
	}
	return -1
}
