package openie

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// texts writes slots as text. Words that stand side by side in the sentence are
// written as there; of a contraction, such as German "im", the text stands
// once, where its first word is.
func (r *reader) texts(parts ...[]int) [3]string {
	var out [3]string
	end := -1
	for k, part := range parts {
		var b strings.Builder
		for _, i := range part {
			t := r.Token(i)
			if end >= 0 && t.End == end {
				continue
			}
			if b.Len() > 0 && t.Begin != end {
				b.WriteByte(' ')
			}
			b.WriteString(r.Surface(i, i+1))
			end = t.End
		}
		out[k] = strings.Join(strings.Fields(b.String()), " ")
	}
	return out
}

// lower writes words in lower case.
func (r *reader) lower(words ...[]int) string {
	return strings.ToLower(r.texts(slices.Concat(words...))[0])
}

// child returns the first child of i with one of the relations, or -1.
func (r *reader) child(i int, rels ...syntax.Rel) int {
	for _, k := range r.Children(i) {
		if slices.Contains(rels, r.Token(k).Rel) {
			return k
		}
	}
	return -1
}

func concat(parts ...[]int) []int { return slices.Concat(parts...) }
