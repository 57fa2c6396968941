package conll

import (
	"fmt"
	"strings"
)

// Misses lists where the boundaries of tokens (|) and sentences (#) that were
// found differ from the treebank's, with what stands around them.
func (r *Raw) Misses(y *System) string {
	gold, found := r.boundaries(units(r.gold)), r.boundaries(units(y.sentences))
	var list strings.Builder
	for i := range gold {
		if gold[i] == found[i] {
			continue
		}
		sort := "token"
		if gold[i] == '#' || found[i] == '#' {
			sort = "sentence"
		}
		fmt.Fprintf(&list, "%s\n  found  %s\n  wanted %s\n", sort, r.around(found, i), r.around(gold, i))
	}
	return list.String()
}

// boundaries returns for each byte of the text what begins there: '#' a
// sentence, '|' a token, 0 neither.
func (r *Raw) boundaries(all []unit) []byte {
	at := make([]byte, len(r.Text))
	for _, u := range all {
		switch {
		case u.word == 0:
			at[u.token.Begin] = '#'
		case u.first:
			at[u.token.Begin] = '|'
		}
	}
	return at
}

// around shows the text near byte i with its boundaries.
func (r *Raw) around(boundaries []byte, i int) string {
	const width = 40
	var s strings.Builder
	begin := max(i-width, 0)
	for k, c := range r.Text[begin:min(i+width, len(r.Text))] {
		if b := boundaries[begin+k]; b != 0 {
			s.WriteByte(b)
		}
		if c == '\n' {
			c = '¶'
		}
		s.WriteRune(c)
	}
	return s.String()
}
