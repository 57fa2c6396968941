package mend

import (
	_ "embed"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/reaching.txt
var reachingVerbs string

// reachings are German verbs whose object often is a town or country.
var reachings = sync.OnceValue(func() map[string]bool { return wordSet(reachingVerbs) })

// reached mends "Am Freitag verließ die Delegation Genf", "Nachts griff Russland Kiew an",
// where the place m was made a part of the subject before it: it is the object that the
// verb lacks.
func (r *repair) reached(m syntax.Mention) {
	k := m.First
	if k == 0 || r.arcs[k].Head == syntax.Root || r.arcs[k].Head > k || r.has(k, "case", "det") || r.tags[k].Feats.Get("Case") == "Gen" || r.tags[k-1].UPOS == syntax.PUNCT || r.tags[k-1].UPOS == syntax.ADP {
		return
	}
	subject := k
	for r.arcs[subject].Rel.Base() == "flat" || r.arcs[subject].Rel == "appos" || r.arcs[subject].Rel == "compound" || subject == k && r.arcs[subject].Rel == "nmod" {
		if subject = r.arcs[subject].Head; subject > k {
			return
		}
	}
	verb := r.arcs[subject].Head
	if subject == k || r.arcs[subject].Rel != "nsubj" || r.tags[verb].UPOS != syntax.VERB || !reachings()[r.wholeLemma(verb)] || r.passiveAux(verb) || r.has(verb, "obj", "ccomp", "xcomp") {
		return
	}
	r.arcs[k] = syntax.Arc{Head: verb, Rel: "obj"}
}
