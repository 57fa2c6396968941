package parse

import "dossier/extract/syntax"

// toldBy mends "The talks may fail, told a diplomat", where the speaker behind
// the verb was made its object: what is said stands before it.
func (r *repair) toldBy(i int) {
	said := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || said < 0 || said > i || r.arcs[said].Rel != "root" || !r.classes.Is(Saying, r.tags[said].Lemma) || r.child(said, -1, "nsubj") >= 0 {
		return
	}
	content := r.child(said, -1, "ccomp")
	if content < 0 || content > said || said == 0 || r.words[said-1].Form != "," && r.tags[said-1].UPOS != syntax.PUNCT {
		return
	}
	r.arcs[i].Rel = "nsubj"
}

// passiveBehind mends "In May were released the two envoys", where the subject
// behind a passive was made its object.
func (r *repair) passiveBehind(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || verb < 0 || verb > i || r.tags[verb].UPOS != syntax.VERB || !r.passiveAux(verb) || r.arcs[verb].Rel != "root" {
		return
	}
	if r.child(verb, -1, "nsubj") < 0 && r.child(verb, -1, "csubj") < 0 && r.child(verb, -1, "expl") < 0 {
		r.arcs[i].Rel = "nsubj:pass"
	}
}
