package openie

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// texts writes slots as text. Words that stand side by side in the sentence are
// written as there, but quotation marks by themselves; of a contraction, such as
// German "im", the text stands once, where its first word is.
func (r *reader) texts(parts ...[]int) [3]string {
	var out [3]string
	end, marked := -1, false
	for k, part := range parts {
		var b strings.Builder
		for _, i := range part {
			t := r.Token(i)
			if end >= 0 && t.End == end {
				continue
			}
			mark := quotationMark(t.Form)
			if b.Len() > 0 && (t.Begin != end || mark || marked) {
				b.WriteByte(' ')
			}
			b.WriteString(r.Surface(i, i+1))
			end, marked = t.End, mark
		}
		out[k] = strings.Join(strings.Fields(b.String()), " ")
	}
	return out
}

// quotationMark reports whether a word opens or closes a quotation.
func quotationMark(form string) bool {
	switch form {
	case "\"", "``", "''", "„", "“", "”", "«", "»":
		return true
	}
	return false
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
