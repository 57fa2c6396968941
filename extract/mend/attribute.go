package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// extendedAttribute mends "der bei dem Anschlag schwer verletzte Präfekt", where
// what stands between a German article and the participle before its noun was
// hung outside of the phrase: it belongs to the participle.
func (r *repair) extendedAttribute(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "amod" || noun <= i || !participial(r.words[i].Form) || !r.nominal(noun) {
		return
	}
	det := r.child(noun, -1, "det")
	if det < 0 || det >= i || r.tags[det].Feats.Get("Case") == "" {
		return
	}
	for k := det + 1; k < i; k++ {
		h := r.arcs[k].Head
		if h > det && h < noun || h == noun && r.arcs[k].Rel.Base() != "nmod" || r.below(noun, k) {
			continue
		}
		var rel syntax.Rel
		switch {
		case r.has(k, "case"):
			rel = "obl"
		case r.tags[k].UPOS == syntax.ADV:
			rel = "advmod"
		default:
			continue
		}
		r.arcs[k] = syntax.Arc{Head: i, Rel: rel}
	}
}

// participial reports whether a German attribute looks like a participle.
func participial(form string) bool {
	low := strings.ToLower(form)
	stem := strings.TrimRight(low, "emnrs")
	if strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "d") {
		return true
	}
	for _, ending := range []string{"e", "en", "er", "em", "es"} {
		if strings.HasSuffix(low, "en"+ending) {
			return true
		}
	}
	return false
}
