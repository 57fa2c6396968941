package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// German clauses in which nobody, or an "es" that stands for nothing, is where
// the subject or the object is.

// toBeDone reports whether a German clause says what is to be done: "mit einem
// Abkommen ist nicht zu rechnen". It is a passive, and has a finite verb.
func (c *Context) toBeDone(f *Frame) bool {
	if c.lang != article.German || f.Mark != "zu" || f.Cop >= 0 {
		return false
	}
	aux := c.childWith(f.Pred, "aux", "aux:pass")
	return aux >= 0 && c.lemma(aux) == "sein" && c.token(aux).Feats.Get("VerbForm") == "Fin"
}

// aboutWhat returns the oblique that says what an impersonal passive is about,
// "über den Preis wurde nicht gesprochen", or -1. main is what completes the verb.
func (c *Context) aboutWhat(f *Frame, main int) int {
	if c.lang != article.German || main < 0 || len(f.Subjects) > 0 || len(f.Clauses) > 0 || f.Obliques[main].Prep == "" {
		return -1
	}
	if c.participation(f.Obliques[main]) != participant {
		return -1
	}
	return main
}

// placeholder takes the "es" of "lehnte es ab, zu unterschreiben" for nobody
// and nothing: the clause is the object.
func (c *Context) placeholder(f *Frame) {
	if c.lang != article.German || len(f.Clauses) == 0 {
		return
	}
	f.Objects = slices.DeleteFunc(f.Objects, func(o int) bool {
		return c.token(o).UPOS == syntax.PRON && c.lemma(o) == "es" && slices.ContainsFunc(f.Clauses, func(k int) bool {
			return k > o && c.frameAt[k] >= 0
		})
	})
}
