package openie

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// verb returns the words of a predicate in the order of writing: in English as
// in the sentence; in German the finite verb stands first.
func (r *reader) verb(f *relate.Frame) []int {
	out := []int{f.Pred}
	if cop := r.copula(f); cop >= 0 {
		out[0] = cop
	}
	out = append(out, r.auxiliaries(f.Pred)...)
	for _, k := range r.Children(f.Pred) {
		if t := r.Token(k); t.Rel == "compound:prt" || r.negation(k) {
			out = append(out, k)
		}
	}
	if f.Reflexive >= 0 {
		out = append(out, f.Reflexive)
	}
	slices.Sort(out)
	if r.lang == article.German {
		r.finiteFirst(out)
		if last := out[len(out)-1]; r.verbLast(f.Pred) && last > f.Pred && r.Token(out[0]).Feats.Get("VerbForm") != "Fin" && r.Token(last).Rel.Base() == "aux" {
			copy(out[1:], out[:len(out)-1]) // "werden", which may be an infinitive by its form
			out[0] = last
		}
	}
	return slices.Compact(out)
}

// copula returns the copula of a predicate, or -1. In "the reason is that we
// left" it belongs to the outer subject, not to "left".
func (r *reader) copula(f *relate.Frame) int {
	if f.Cop >= 0 && r.child(f.Pred, "nsubj:outer") >= 0 {
		return -1
	}
	return f.Cop
}

// auxiliaries returns those of a predicate, else those that it shares with the
// one it is coordinated with: "was arrested and sentenced".
func (r *reader) auxiliaries(pred int) []int {
	var out []int
	for _, k := range r.Children(pred) {
		if r.Token(k).Rel.Base() == "aux" {
			out = append(out, k)
		}
	}
	t := r.Token(pred)
	if len(out) == 0 && r.lang == article.German {
		for _, j := range r.Children(pred) {
			if r.Token(j).Rel == "conj" {
				out = append(out, r.lastAuxiliaries(t, j)...)
			}
		}
	}
	if len(out) > 0 || t.Rel != "conj" || r.child(pred, "nsubj", "nsubj:pass", "cop") >= 0 {
		return out
	}
	for _, k := range r.auxiliaries(t.Head) {
		if r.sharedBy(k, t) {
			out = append(out, k)
		}
	}
	return out
}

// lastAuxiliaries returns the finite auxiliaries at the end of a German clause
// that a verb shares with the one coordinated to it: "geprüft und verkauft
// wurde".
func (r *reader) lastAuxiliaries(verb *syntax.Token, conjunct int) []int {
	var out []int
	for _, k := range r.Children(conjunct) {
		if r.Token(k).Rel.Base() == "aux" && k > conjunct && r.sharedBy(k, verb) {
			out = append(out, k)
		}
	}
	return out
}

// sharedBy reports whether an auxiliary fits the form of a verb: "be" and "have"
// a participle, others an infinitive.
func (r *reader) sharedBy(aux int, verb *syntax.Token) bool {
	form := verb.Feats.Get("VerbForm")
	switch r.Token(aux).Lemma {
	case "be", "have", "sein", "haben":
		return form == "Part" || form == "Ger"
	case "werden":
		return form == "Part" || form == "Inf"
	}
	return form == "Inf"
}

func (r *reader) finiteFirst(tokens []int) {
	for at, k := range tokens {
		if r.Token(k).Feats.Get("VerbForm") == "Fin" {
			copy(tokens[1:at+1], tokens[:at])
			tokens[0] = k
			return
		}
	}
}

func (r *reader) negation(k int) bool {
	t := r.Token(k)
	if r.lang == article.German && r.words.negation[strings.ToLower(t.Form)] {
		return true
	}
	if t.Rel != "advmod" {
		return false
	}
	return t.Feats.Get("Polarity") == "Neg" || r.words.negation[strings.ToLower(t.Form)]
}

// mark returns the words that join a clause to what is above it: "to", "after".
func (r *reader) mark(pred int) []int {
	var out []int
	for _, k := range r.Children(pred) {
		if t := r.Token(k); t.Rel == "mark" || t.Rel == "case" && k < pred {
			out = append(out, r.subtree(k)...)
		}
	}
	return out
}
