package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// hadDone mends "wants to have the bridge repaired", "had his licence revoked" and
// "wants the vote postponed", where what is done was made an attribute of a noun: it
// is what the verb brings about. "He has two houses built of stone" stays what it is.
func (r *repair) hadDone(i int) {
	if r.arcs[i].Rel != "acl" || r.tags[i].Feats.Get("VerbForm") != "Part" || strings.HasSuffix(r.words[i].Form, "ing") {
		return
	}
	for h := r.arcs[i].Head; h >= 0 && h < i; h = r.arcs[h].Head {
		if l := r.tags[h].Lemma; r.tags[h].UPOS == syntax.VERB && (l == "have" || l == "get" || l == "want") {
			if o := r.child(h, h, "obj"); o >= 0 && o < i && r.brings(h, o) && !r.commaBetween(o, i) {
				r.arcs[i] = syntax.Arc{Head: h, Rel: "xcomp"}
			}
			return
		}
		if !r.nominal(h) {
			return
		}
	}
}

// foundGuilty mends "found the man guilty of fraud", where the adjective was made an
// attribute of the object before it, or the object part of the adjective.
func (r *repair) foundGuilty(i int) {
	o := r.arcs[i].Head
	if o < 0 || o > i {
		return
	}
	if r.arcs[i].Rel == "obj" && r.tags[o].UPOS == syntax.VERB && r.classes.Is(Resulting, r.tags[i].Lemma+" "+r.tags[o].Lemma) {
		if who := r.child(i, o, "compound"); who > o && who == i-1 {
			r.arcs[i].Rel = "xcomp"
			r.arcs[who] = syntax.Arc{Head: o, Rel: "obj"}
			r.moveBetween(o, who, i, who)
		}
		return
	}
	if r.tags[i].UPOS != syntax.ADJ || r.arcs[o].Rel != "obj" || r.arcs[i].Rel.Base() != "amod" && r.arcs[i].Rel.Base() != "acl" {
		return
	}
	if verb := r.arcs[o].Head; verb >= 0 && verb < o && r.classes.Is(Resulting, r.tags[i].Lemma+" "+r.tags[verb].Lemma) {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "xcomp"}
	}
}

// brings reports whether verb h has something done to its object o: it is an
// infinitive, or the object is the subject's.
func (r *repair) brings(h, o int) bool {
	if det := r.child(o, -1, "det"); r.tags[h].Lemma == "want" {
		return det < 0 || r.tags[det].Feats.Get("Definite") != "Ind"
	}
	owner := r.child(o, -1, "nmod")
	return r.tags[h].Feats.Get("VerbForm") == "Inf" || owner >= 0 && owner < o && r.tags[owner].UPOS == syntax.PRON
}
