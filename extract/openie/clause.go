package openie

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// clause reads a predicate that has a subject.
func (r *reader) clause(f *relate.Frame) {
	if f.Rel == "xcomp" && !r.objectControl(f) {
		return // read on the way from the clause above it
	}
	for _, s := range f.Subjects {
		if s == f.Pred {
			continue
		}
		r.predicate(r.full(s), nil, f, "clause")
	}
}

func (r *reader) objectControl(f *relate.Frame) bool {
	if f.Parent < 0 || len(f.Subjects) == 0 {
		return false
	}
	return slices.Contains(r.frames[f.Parent].Objects, f.Subjects[0])
}

// predicate reads what hangs on a predicate: path are the words on the way to
// it.
func (r *reader) predicate(subject, path []int, f *relate.Frame, from string) {
	relation := concat(path, r.verb(f))
	var objects []head
	if f.Cop >= 0 {
		objects = r.complement(subject, relation, f, from)
	} else {
		for _, o := range f.Objects {
			objects = append(objects, r.coordinated(o)...)
		}
		for _, o := range objects {
			r.nominal(subject, relation, o, from+" object")
		}
	}
	bases := [][]int{relation}
	if len(objects) > 0 {
		bases = nil
		for _, o := range objects {
			bases = append(bases, concat(relation, o.link, r.phrase(o.noun)))
		}
	}
	for _, base := range bases {
		for _, q := range f.Obliques {
			for _, h := range r.coordinated(q.Head) {
				r.nominal(subject, base, h, from+" oblique")
			}
		}
	}
	for _, x := range r.Children(f.Pred) {
		at := r.frameAt[x]
		if at < 0 {
			continue
		}
		if r.Token(x).Rel == "xcomp" {
			r.predicate(subject, concat(bases[0], r.mark(x)), &r.frames[at], from+" xcomp")
		}
	}
}

// complement reads the predicate of a copula: a noun is an object, an adjective
// too.
func (r *reader) complement(subject, relation []int, f *relate.Frame, from string) []head {
	if t := r.Token(f.Pred); t.UPOS == syntax.ADJ || t.UPOS == syntax.VERB || t.UPOS == syntax.ADV {
		h := head{noun: f.Pred}
		r.emit(from+" adjective", slots{subject, relation, r.phrase(f.Pred)})
		return []head{h}
	}
	heads := r.coordinated(f.Pred)
	for _, h := range heads {
		r.nominal(subject, relation, h, from+" copula")
	}
	return heads
}

// nominal emits a noun as object, and goes on to what modifies it.
func (r *reader) nominal(subject, relation []int, h head, from string) {
	phrase := r.phrase(h.noun)
	if slices.Contains(subject, h.noun) {
		return
	}
	if r.lang == article.German {
		r.emit(from, slots{subject, relation, concat(h.link, phrase)})
	} else {
		r.emit(from, slots{subject, concat(relation, h.link), phrase})
	}
	path := concat(relation, h.link, phrase)
	for _, k := range r.Children(h.noun) {
		if t := r.Token(k); t.Rel.Base() == "nmod" && !r.close(h.noun, k) {
			for _, m := range r.coordinated(k) {
				r.nominal(subject, path, m, from+" nmod")
			}
		}
	}
}

// verb returns the words of a predicate in the order of writing: in English as
// in the sentence; in German the finite verb stands first.
func (r *reader) verb(f *relate.Frame) []int {
	var out []int
	if f.Cop >= 0 {
		out = append(out, f.Cop)
	} else {
		out = append(out, f.Pred)
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
	}
	return slices.Compact(out)
}

// auxiliaries returns those of a predicate, else those that it shares with the
// one it is coordinated with: "was arrested and sentenced".
func (r *reader) auxiliaries(pred int) []int {
	var out []int
	for _, k := range r.Children(pred) {
		if b := r.Token(k).Rel.Base(); b == "aux" {
			out = append(out, k)
		}
	}
	t := r.Token(pred)
	if len(out) == 0 && t.Rel == "conj" && t.Feats.Get("VerbForm") != "Fin" && r.child(pred, "nsubj", "nsubj:pass", "cop") < 0 {
		return r.auxiliaries(t.Head)
	}
	return out
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
	return t.Rel == "advmod" && t.Feats.Get("Polarity") == "Neg"
}

// mark returns the words that join a complement to the verb above it: "to".
func (r *reader) mark(pred int) []int {
	var out []int
	for _, k := range r.Children(pred) {
		if r.Token(k).Rel == "mark" {
			out = append(out, k)
		}
	}
	return out
}
