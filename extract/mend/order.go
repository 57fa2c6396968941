package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// German is free to put objects first, and many of its forms are nominative and
// accusative at once: what a verb is done by tells then.

// matterFirst mends "eine Waffenruhe lehnte Oslo ab", where what is decided on
// was made the subject i, and who decides behind the verb the object.
func (r *repair) matterFirst(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "nsubj" || verb == syntax.Root || r.passiveAux(verb) || !r.classes.Is(Deciding, r.tags[verb].Lemma) || r.manySubjects(i) {
		return
	}
	who, finite := r.only(verb, i, "obj"), r.finite(verb)
	if who < finite || i > finite || !r.acting(who) && !r.classes.Is(Body, strings.ToLower(r.tags[who].Lemma)) || r.cases(who)&nominative == 0 || !r.agreesWith(who, verb) {
		return
	}
	if r.tags[i].UPOS != syntax.NOUN || r.cases(i)&accusative == 0 || !r.classes.Is(Matter, strings.ToLower(r.tags[i].Lemma)) {
		return
	}
	r.arcs[i].Rel, r.arcs[who].Rel = "obj", "nsubj"
}

// befallen mends "Oslo drohen Strafen" and "droht ihr eine Strafe", where the subject i
// was made the object of a verb that has none, and a name in the dative the subject or
// a pronoun in the dative another object.
func (r *repair) befallen(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || verb == syntax.Root || r.passiveAux(verb) || r.has(verb, "cop") || !r.classes.Is(Befalling, r.tags[verb].Lemma) {
		return
	}
	whom := r.only(verb, i, "obj")
	if whom >= 0 && r.tags[whom].Feats.Get("Case") != "Dat" || r.tags[i].UPOS == syntax.PRON || r.acting(i) || !r.agreesWith(i, verb) {
		return
	}
	who := r.child(verb, -1, "nsubj")
	if who >= 0 && (!r.named(who) || r.manySubjects(who)) {
		return
	}
	if who >= 0 {
		r.arcs[who].Rel = "obl:arg"
	}
	if whom >= 0 {
		r.arcs[whom].Rel = "obl:arg"
	}
	r.arcs[i].Rel = "nsubj"
}

// manySubjects reports whether the verb of subject i has another one.
func (r *repair) manySubjects(i int) bool {
	for k, a := range r.arcs {
		if k != i && a.Head == r.arcs[i].Head && a.Rel == "nsubj" {
			return true
		}
	}
	return false
}

// acting reports whether a noun phrase is somebody or has a name.
func (r *repair) acting(i int) bool {
	return (r.somebody(i) || r.named(i)) && r.form(i) != "es"
}

// named reports whether token i is a proper noun or stands in a name.
func (r *repair) named(i int) bool {
	if r.tags[i].UPOS == syntax.PROPN {
		return true
	}
	for _, m := range r.names {
		if i >= m.First && i < m.Last {
			return true
		}
	}
	return false
}
