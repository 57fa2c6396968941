package score

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// verb is a relation ready to be compared: its words without determiners.
type verb []word

func newVerb(text string) verb {
	words := split(strings.ReplaceAll(text, "_", " "))
	kept := slices.DeleteFunc(slices.Clone(words), func(w word) bool { return determiners[w.form] && !copulas[w.form] })
	if len(kept) == 0 {
		return words
	}
	return kept
}

// bare returns the verb without auxiliaries of the passive and reflexive
// pronouns, or all of it where nothing else is left but a preposition.
func (v verb) bare() verb {
	kept := slices.DeleteFunc(slices.Clone(v), func(w word) bool { return auxiliaries[w.form] })
	for _, w := range kept {
		if !prepositions[w.form] {
			return kept
		}
	}
	return v
}

// stem returns the verb without the preposition at its end. A copula keeps it:
// "be from" is not "be".
func (v verb) stem() verb {
	n := len(v) - 1
	if n < 1 || !prepositions[v[n].form] || n == 1 && auxiliaries[v[0].form] {
		return v
	}
	return v[:n]
}

// sameVerb reports whether two relations are one: the same words, in whatever
// order and but for endings, with or without "be", "werden", "sein" or "sich"
// beside them, or the same but for a preposition at the end of one of them.
func sameVerb(a, b verb, lang article.Language) bool {
	for _, x := range []verb{a, a.bare()} {
		for _, y := range []verb{b, b.bare()} {
			if sameBag(x, y, lang) || sameBag(x.stem(), y, lang) || sameBag(x, y.stem(), lang) {
				return true
			}
		}
	}
	return false
}

func sameBag(a, b []word, lang article.Language) bool {
	return len(a) == len(b) && common(a, b, lang) == len(b)
}

// isBe reports whether a relation is the bare copula.
func (v verb) isBe() bool { return len(v) == 1 && copulas[v[0].form] }

// verbs returns the ways in which a triple names its relation.
func verbs(r *triple.Relation) []verb {
	var vs []verb
	for _, text := range []string{r.Lemma, r.Phrase, r.ID} {
		if v := newVerb(text); len(v) > 0 {
			vs = append(vs, v)
		}
	}
	return vs
}
