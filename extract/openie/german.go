package openie

import (
	"slices"
	"strings"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// german reads a German clause that has a subject.
func (r *reader) german(f *relate.Frame) {
	sort := r.clauseSort(f)
	if k := r.child(f.Pred, "csubj"); k > f.Cop && f.Cop > f.Pred && r.nounAt(f.Pred) {
		for _, s := range r.named(f.Pred) {
			r.content(s, []int{f.Cop}, nil, k, sort+" field")
		}
		return
	}
	for _, s := range r.subjects(f) {
		r.field(s, f, sort)
	}
}

// clauseSort names the sort of a German clause.
func (r *reader) clauseSort(f *relate.Frame) string {
	switch sort := r.sort(f.Pred); {
	case sort == "main" || sort == "relative" || sort == "participle":
		return sort
	case sort == "open" || r.infinitival(f.Pred):
		return "infinitive"
	}
	return "subordinate"
}

// subjects returns the phrases that a German clause tells of: its subjects and
// their appositions. Of "es", which stands for nothing, it tells where it is
// there; a relative clause of what somebody is, of him.
func (r *reader) subjects(f *relate.Frame) [][]int {
	if e := r.dummy(f); e >= 0 {
		return [][]int{{e}}
	}
	if n := r.antecedent(f); n >= 0 {
		return r.antecedents(n)
	}
	var out [][]int
	for _, s := range f.Subjects {
		switch {
		case s == f.Pred || r.relative(s) || r.example(s):
		case r.infinitival(f.Pred):
			out = append(out, r.uninflected(s)...)
		default:
			out = append(out, r.named(s)...)
		}
	}
	return out
}

// dummy returns the "es" that stands for nothing in the place of the subject,
// or -1.
func (r *reader) dummy(f *relate.Frame) int {
	if e := r.child(f.Pred, "expl"); e >= 0 && r.Token(e).Lemma == "es" && r.child(f.Pred, "nsubj", "nsubj:pass") < 0 {
		return e
	}
	if !f.Existence {
		return -1
	}
	for _, k := range r.Children(f.Pred) {
		if t := r.Token(k); t.Rel == "nsubj" && t.Lemma == "es" {
			return k
		}
	}
	return -1
}

// named returns a noun phrase and its appositions.
func (r *reader) named(noun int) [][]int {
	out := r.unfocused(noun)
	for _, k := range r.appositions(noun) {
		out = append(out, r.unfocused(k)...)
	}
	return out
}

// unfocused returns the variants of a noun phrase without the adverbs that it
// begins with: "insbesondere die Partei".
func (r *reader) unfocused(noun int) [][]int {
	var out [][]int
	for _, words := range r.phrases(noun) {
		for _, m := range r.modifiers(noun) {
			words = append(words, r.together(m)...)
		}
		slices.Sort(words)
		for len(words) > 1 && r.words.focus[strings.ToLower(r.Token(words[0]).Form)] {
			words = words[1:]
		}
		out = append(out, words)
	}
	return out
}

// example reports whether a noun is but named as an example, "darunter ein
// Richter".
func (r *reader) example(noun int) bool {
	if t := r.Token(noun); t.Rel == "conj" && r.nounAt(t.Head) && r.example(t.Head) {
		return true
	}
	k := r.child(noun, "advmod")
	return k > 0 && k < noun && r.Token(k-1).Form == ","
}

// appositions returns the appositions of a noun behind a comma, with what is
// coordinated to them; not examples, "darunter ein Richter".
func (r *reader) appositions(noun int) []int {
	var out []int
	for _, k := range r.Children(noun) {
		if t := r.Token(k); t.Rel == "appos" && k > noun && !r.adjoins(noun, k) && r.nounAt(k) && !r.example(k) {
			for _, h := range r.coordinated(k) {
				out = append(out, h.noun)
			}
		}
	}
	return out
}

// antecedent returns the noun that a relative clause, or one coordinated to it,
// tells of as its subject, or -1.
func (r *reader) antecedent(f *relate.Frame) int {
	if len(f.Subjects) != 1 || r.sort(f.Pred) != "relative" || r.child(f.Pred, "nsubj", "nsubj:pass") == f.Subjects[0] {
		return -1
	}
	return f.Subjects[0]
}

// antecedents returns what a relative clause tells of: the noun without an
// article in another case, and where it is what somebody is, him.
func (r *reader) antecedents(noun int) [][]int {
	var out [][]int
	if k := r.frameAt[noun]; k >= 0 && r.frames[k].Cop >= 0 {
		for _, s := range r.frames[k].Subjects {
			out = append(out, r.named(s)...)
		}
	}
	if len(out) > 0 {
		return out
	}
	return r.uninflected(noun)
}

// uninflected returns the variants of a noun phrase without an article in
// another case than the nominative.
func (r *reader) uninflected(noun int) [][]int {
	out := r.unfocused(noun)
	for i := range out {
		out[i] = slices.DeleteFunc(out[i], func(k int) bool { return r.Token(k).Head == noun && r.inflected(k) })
	}
	return out
}

// inflected reports whether a word is an article whose form is not that of a
// nominative: "dem", "ihren".
func (r *reader) inflected(k int) bool {
	t := r.Token(k)
	if t.Rel.Base() != "det" || t.UPOS != syntax.DET {
		return false
	}
	low := strings.ToLower(t.Form)
	switch c := t.Feats.Get("Case"); {
	case strings.HasSuffix(low, "em"), strings.HasSuffix(low, "en"):
		return true
	case strings.HasSuffix(low, "er"), strings.HasSuffix(low, "es"):
		return c == "Gen" || c == "Dat"
	}
	return false
}
