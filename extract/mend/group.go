package mend

import "dossier/extract/syntax"

// amongThem mends "46 people, among them 11 officers, were hurt", where "them"
// or the officers were hung on the verb: they are some of the people.
func (r *repair) amongThem(i int) {
	them := i + 1
	if r.form(i) != "among" || them >= len(r.tags) || r.tags[them].UPOS != syntax.PRON || r.arcs[i].Head != them {
		return
	}
	group, some := r.groupBefore(i), r.nounBehind(them)
	if group < 0 || some < 0 || r.arcs[group].Head == some {
		return
	}
	r.arcs[them] = syntax.Arc{Head: group, Rel: "nmod"}
	r.arcs[some] = syntax.Arc{Head: group, Rel: "appos"}
}

// including mends "arrested 80 marchers, including Keller", where he was hung on
// the verb: he is one of the marchers.
func (r *repair) including(i int) {
	if r.form(i) != "including" || r.arcs[i].Rel != "case" {
		return
	}
	some, group := r.arcs[i].Head, r.groupBefore(i)
	if group >= 0 && group < some && some > i && r.arcs[some].Rel.Base() == "obl" && r.arcs[group].Head != some {
		r.arcs[some] = syntax.Arc{Head: group, Rel: "nmod"}
	}
}

// groupBefore returns the plural noun of the phrase that a comma parts from
// token i, or -1.
func (r *repair) groupBefore(i int) int {
	k := i - 2
	if k < 0 || r.words[i-1].Form != "," {
		return -1
	}
	if r.tags[k].UPOS == syntax.ADJ && r.arcs[k].Rel == "xcomp" {
		k = r.arcs[k].Head // "80 marchers are missing, among them Keller"
	}
	if r.tags[k].UPOS == syntax.VERB {
		k = r.child(k, -1, "nsubj") // "80 marchers were held, among them Keller"
	}
	if k < 0 || !r.nominal(k) {
		return -1
	}
	for h := r.arcs[k].Head; h != syntax.Root && h < i && r.nominal(h); h = r.arcs[k].Head {
		k = h
	}
	if r.tags[k].UPOS != syntax.NOUN || r.tags[k].Feats.Get("Number") != "Plur" {
		return -1
	}
	return k
}

// nounBehind returns the head of the noun phrase right behind token i, or -1.
func (r *repair) nounBehind(i int) int {
	for k := i + 1; k < len(r.arcs); k++ {
		switch r.tags[k].UPOS {
		case syntax.VERB, syntax.AUX, syntax.PUNCT:
			return -1
		case syntax.NOUN, syntax.PROPN:
			for h := r.arcs[k].Head; h > k && r.nominal(h); h = r.arcs[k].Head {
				k = h
			}
			return k
		}
	}
	return -1
}
