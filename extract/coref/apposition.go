package coref

import (
	"dossier/extract/syntax"
)

// appositions lets the description beside a name stand for what it names:
// "Brandt, a teacher who …", "palace spokesman Pavel Novak". Beside the name of
// a place stands what is in it ("Staatsanwaltschaft Bremen"), which is not it.
func (r *resolver) appositions() {
	for i, s := range r.sentences {
		for t := range s.Len() {
			tok := s.Token(t)
			if tok.Rel != "appos" || tok.Head == syntax.Root {
				continue
			}
			a, b := place{i, tok.Head}, place{i, t}
			if r.parted(s, tok.Head, t) {
				continue
			}
			switch ea, eb := r.chains.at[a], r.chains.at[b]; {
			case ea != nil && eb == nil && tok.UPOS == syntax.NOUN:
				r.chains.at[b] = ea
			case ea == nil && eb != nil && eb.Kind != syntax.Place && s.Token(tok.Head).UPOS == syntax.NOUN:
				r.chains.at[a] = eb
			}
		}
	}
}

// parted reports whether a comma keeps two nouns apart that a parser took for an
// apposition: the first ends a phrase with a preposition that opens the
// sentence, "Following their meeting, Keller …".
func (r *resolver) parted(s *syntax.Sentence, head, k int) bool {
	if s.Token(k).UPOS != syntax.PROPN {
		return false
	}
	hasCase, comma := false, false
	for _, j := range s.Children(head) {
		hasCase = hasCase || s.Token(j).Rel == "case" && j == 0
	}
	for j := head + 1; j < k; j++ {
		comma = comma || s.Token(j).Form == ","
	}
	return hasCase && comma
}
