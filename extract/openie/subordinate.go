package openie

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// Extractions lead over at most so many modifying nouns and modifying clauses;
// longer ways are mostly wrong.
const (
	maxNouns   = 2
	maxClauses = 1
)

// follows reports whether a step may follow on a trail.
func follows(trail, step string) bool {
	if step == "nmod" {
		return strings.Count(trail, "nmod") < maxNouns
	}
	return strings.Count(trail, "acl")+strings.Count(trail, "advcl") < maxClauses
}

// content emits clauses that are said, thought or known, each with what stands
// before them and without the words below some.
func (r *reader) content(subject, base, before []int, k int, trail string, without ...int) {
	for _, words := range r.clauses(k, without...) {
		r.emit(trail+" content", slots{subject, base, concat(before, words)})
	}
}

// clauses returns the words of a clause and of those coordinated to it, without
// those below some.
func (r *reader) clauses(k int, without ...int) [][]int {
	heads := []int{k}
	for _, j := range r.Children(k) {
		if r.Token(j).Rel == "conj" && r.clausal(j) {
			heads = append(heads, j)
		}
	}
	var out [][]int
	for _, c := range heads {
		cut := concat(heads, without)
		for _, j := range r.Children(c) {
			if r.Token(j).Rel == "cc" && j < c {
				cut = append(cut, j)
			}
		}
		if r.lang == article.German {
			cut = append(cut, r.extraposed(c)...)
		}
		out = append(out, concat(r.sharedMark(k, c), r.sharedSubject(k, c), r.span(c, cut...)))
	}
	return out
}

// extraposed returns the relative clauses behind the last verb of a German
// clause, which tell more of one of its nouns.
func (r *reader) extraposed(pred int) []int {
	end := pred
	for _, k := range r.Children(pred) {
		if b := r.Token(k).Rel.Base(); b == "aux" || b == "cop" {
			end = max(end, k)
		}
	}
	var out []int
	for i := end + 1; i < r.Len(); i++ {
		if t := r.Token(i); t.Rel == "acl:relcl" && t.Head < end {
			out = append(out, i)
		}
	}
	return out
}

// sharedMark returns the conjunction that clause c shares with clause k, which it
// is coordinated to: "dass".
func (r *reader) sharedMark(k, c int) []int {
	if m := r.child(k, "mark"); c != k && m >= 0 && r.child(c, "mark") < 0 && r.Token(m).UPOS == syntax.SCONJ {
		return []int{m}
	}
	return nil
}

// sharedSubject returns the subject that clause c shares with clause k, which
// it is coordinated to.
func (r *reader) sharedSubject(k, c int) []int {
	at := r.frameAt[c]
	if c == k || at < 0 || len(r.frames[at].Subjects) == 0 || r.child(c, "nsubj", "nsubj:pass", "expl") >= 0 || r.infinitival(c) {
		return nil
	}
	return r.full(r.frames[at].Subjects[0])
}

// adverbial reads a clause of time, reason or purpose that shares the subject.
func (r *reader) adverbial(subject, base []int, k int, trail string) {
	at, mark := r.frameAt[k], r.mark(k)
	if at >= 0 && len(mark) > 0 && follows(trail, "advcl") && r.child(k, "nsubj", "nsubj:pass") < 0 {
		r.predicate(subject, concat(base, mark), &r.frames[at], trail+" advcl")
	}
}

// discourse reports whether an oblique only joins the sentence to the one
// before: "for example".
func (r *reader) discourse(k int) bool {
	return r.words.discourse[r.lower(r.preposition(k), r.phrase(k))]
}

// partOfPreposition reports whether a noun says nothing by itself: "in front
// of".
func (r *reader) partOfPreposition(h head) bool {
	if len(h.link) == 0 || len(r.phrase(h.noun)) > 1 {
		return false
	}
	return slices.ContainsFunc(r.modifiers(h.noun), func(k int) bool {
		return r.words.preposition[r.lower(h.link, []int{h.noun}, r.preposition(k))]
	})
}

// contentOf returns the clause that tells what is said or what "es" stands for,
// or -1.
func (r *reader) contentOf(f *relate.Frame) int {
	if r.dummy(f) >= 0 && r.copula(f) < 0 {
		return r.child(f.Pred, "ccomp", "csubj")
	}
	return r.child(f.Pred, "ccomp")
}

// saidBefore returns the clause that an act of speech follows, "…, sagte Keller",
// or -1.
func (r *reader) saidBefore(f *relate.Frame) int {
	t := r.Token(f.Pred)
	if t.Rel != "parataxis" || t.Head > f.Pred || !r.relater.Saying(t.Lemma) || r.child(f.Pred, "ccomp", "obj") >= 0 {
		return -1
	}
	if s := r.child(f.Pred, "nsubj"); s < f.Pred || r.Token(f.Pred-1).Form != "," {
		return -1
	}
	return t.Head
}

// infinitival reports whether a word heads an infinitive with "zu".
func (r *reader) infinitival(k int) bool {
	t := r.Token(k)
	return t.Feats.Get("VerbForm") == "Inf" && r.child(k, "aux", "aux:pass") < 0 || len(r.particle(k)) > 0
}
