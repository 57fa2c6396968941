package openie

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// clause reads a predicate that has a subject.
func (r *reader) clause(f *relate.Frame) {
	if r.outer(f); r.governed(f) {
		return
	}
	sort := r.sort(f.Pred)
	if r.lang == article.German && r.options.Style == Minimal {
		r.german(f)
		return
	}
	if e := r.expletive(f); e >= 0 {
		if r.options.Style == Full {
			r.exists(e, f, sort)
			return
		}
		for _, h := range r.heads(f.Subjects) {
			r.nominal([]int{e}, r.verb(f), h, sort+" there")
		}
		return
	}
	for _, s := range f.Subjects {
		switch {
		case s == f.Pred || r.relative(s):
		case r.options.Style == Full:
			r.whole(r.full(s), f, sort)
		default:
			r.predicate(r.full(s), r.particle(f.Pred), f, sort)
		}
	}
}

// particle returns the "to" of an infinitive that is read by itself.
func (r *reader) particle(pred int) []int {
	for _, k := range r.Children(pred) {
		if t := r.Token(k); t.Rel == "mark" && t.UPOS == syntax.PART {
			return []int{k}
		}
	}
	return nil
}

// governed reports whether a clause is read on the way from what governs it:
// "hopes to win", whose subject is that of "hopes"; "the need for finding a
// way", which says what the need is.
func (r *reader) governed(f *relate.Frame) bool {
	switch f.Rel {
	case "xcomp":
		return f.Parent < 0 || len(f.Subjects) == 0 || !slices.Contains(r.frames[f.Parent].Objects, f.Subjects[0])
	case "acl":
		return len(r.mark(f.Pred)) > 0
	}
	return false
}

// relative reports whether a word is a relative pronoun whose antecedent was
// not found.
func (r *reader) relative(k int) bool {
	t := r.Token(k)
	return t.UPOS == syntax.PRON && t.Feats.Get("PronType") == "Rel"
}

// sort names the sort of clause that a predicate heads.
func (r *reader) sort(pred int) string {
	t := r.Token(pred)
	switch t.Rel.Base() {
	case "root", "parataxis":
		return "main"
	case "conj":
		return r.sort(t.Head)
	case "ccomp", "csubj":
		return "content"
	case "advcl":
		return "adverbial"
	case "xcomp":
		return "open"
	}
	if t.Rel == "acl:relcl" {
		return "relative"
	}
	return "participle"
}

// expletive returns the "there" that stands in the place of the subject, or -1.
func (r *reader) expletive(f *relate.Frame) int {
	if r.child(f.Pred, "nsubj") < 0 {
		return -1
	}
	return r.child(f.Pred, "expl")
}

// outer reads "the reason is that we left".
func (r *reader) outer(f *relate.Frame) {
	s, inner := r.child(f.Pred, "nsubj:outer"), r.child(f.Pred, "nsubj", "nsubj:pass")
	if s < 0 || f.Cop < 0 || inner < 0 || r.options.Style == Full {
		return
	}
	path := concat([]int{f.Cop}, r.mark(f.Pred), r.full(inner))
	r.predicate(r.full(s), path, f, "main outer")
}
