package relate

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// German treebanks tag the participle of an extended attribute ("der in Zypern
// festgenommene Russe") as an adjective. Here it becomes the verb that it is.

// findParticiples finds the attributive participles that have dependents, and
// the verb that each is a form of.
func (c *Context) findParticiples() {
	if c.lang != article.German {
		return
	}
	c.participles = map[int]string{}
	for i := range c.Sentence.Len() {
		t := c.token(i)
		if t.Rel != "amod" || t.UPOS != syntax.ADJ && t.UPOS != syntax.VERB || !c.hasDependent(i) {
			continue
		}
		if verb := c.words.verbOf(withoutEnding(strings.ToLower(t.Form))); verb != "" {
			c.participles[i] = verb
		}
	}
}

// mendLemmas gives strong participles their verb where the tagger has made up a
// lemma, as it does of those with prefixes: "umgangen", "gestanden".
func (c *Context) mendLemmas() {
	c.mended = map[int]string{}
	if c.lang != article.German {
		return
	}
	for i := range c.Sentence.Len() {
		t := c.token(i)
		if t.UPOS != syntax.VERB || t.Feats.Get("VerbForm") == "Fin" {
			continue
		}
		form, lemma := strings.ToLower(t.Form), strings.ToLower(t.Lemma)
		if form == "gefallen" && c.auxOf(i) == "sein" {
			c.mended[i] = "fallen" // what pleases has
			continue
		}
		mixed := c.words.mixed(form)
		if c.words.Participle[lemma] == "" && c.words.Participle[strings.TrimPrefix(lemma, "ge")] == "" && lemma != form && !mixed {
			continue
		}
		verb := c.words.verbOf(form)
		if verb == "" || verb == lemma || !strings.HasSuffix(form, "en") && !mixed || c.childWith(i, "aux", "aux:pass") < 0 {
			continue
		}
		if other := c.words.Transitive[verb]; other != "" && c.actsOn(i) {
			verb = other
		}
		c.mended[i] = verb
	}
}

// auxOf returns the lemma of the auxiliary of a verb, that of a passive first, "" if it
// has none.
func (c *Context) auxOf(verb int) string {
	for _, rel := range []syntax.Rel{"aux:pass", "aux"} {
		if k := c.childWith(verb, rel); k >= 0 {
			return c.token(k).Lemma
		}
	}
	return ""
}

// actsOn reports whether a verb has an object with an article or one that is a
// pronoun or name: no "Modell gestanden".
func (c *Context) actsOn(verb int) bool {
	k := c.childWith(verb, "obj")
	return k >= 0 && (c.token(k).UPOS != syntax.NOUN || c.childWith(k, "det", "det:poss") >= 0)
}

// mixed reports whether a form is the participle of a verb that changes its vowel
// and ends in "t": "verbracht", "erkannt".
func (l *lexicon) mixed(form string) bool {
	if !strings.HasSuffix(form, "t") || l.verbOf(form) == "" {
		return false
	}
	for i := range form {
		if l.Participle[form[i:]] != "" {
			return true
		}
	}
	return false
}

// withoutEnding is an attributive adjective without its ending, if it looks like
// a participle.
func withoutEnding(form string) string {
	for _, ending := range []string{"em", "en", "er", "es", "e"} {
		stem, ok := strings.CutSuffix(form, ending)
		if ok && (strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "n") || strings.HasSuffix(stem, "nd")) {
			return stem
		}
	}
	return form
}

// verbOf returns the infinitive of a German participle, given without ending;
// "" for other words.
func (l *lexicon) verbOf(participle string) string {
	if l.NoParticiple[participle] {
		return ""
	}
	if verb, ok := strings.CutSuffix(participle, "d"); ok {
		if strings.HasSuffix(verb, "en") || strings.HasSuffix(verb, "ern") || strings.HasSuffix(verb, "eln") {
			return verb
		}
		return ""
	}
	for i := len(participle) - 1; i >= 0; i-- {
		if i > 0 && !l.Separable[participle[:i]] {
			continue
		}
		if verb := l.unparted(participle[i:]); verb != "" {
			return participle[:i] + verb
		}
	}
	return ""
}

// unparted is verbOf for verbs without a separable prefix.
func (l *lexicon) unparted(participle string) string {
	if verb, ok := l.Participle[participle]; ok && strings.HasPrefix(participle, "ge") {
		return verb
	}
	if rest, ok := strings.CutPrefix(participle, "ge"); ok {
		if verb := l.simple(rest); verb != "" {
			return verb
		}
	}
	for i := range participle {
		if l.Inseparable[participle[:i]] {
			if verb := l.simple(participle[i:]); verb != "" {
				return participle[:i] + verb
			}
		}
	}
	if stem, ok := strings.CutSuffix(participle, "iert"); ok && stem != "" {
		return stem + "ieren"
	}
	return ""
}

// simple is verbOf for what is left without any prefix.
func (l *lexicon) simple(rest string) string {
	if verb, ok := l.Participle[rest]; ok {
		return verb
	}
	stem, ok := strings.CutSuffix(rest, "t")
	if !ok || len(stem) < 2 || !strings.ContainsAny(stem, "aeiouäöüy") {
		return ""
	}
	switch stem[len(stem)-2:] {
	case "te", "de", "ne", "me", "el", "er":
		return stem + "n" // geredet, geordnet, gesammelt, geändert
	}
	return stem + "en"
}

// subjectPhrase is the phrase of a subject of f: for the noun that a participle
// stands before, what follows the participle.
func (c *Context) subjectPhrase(f *Frame, subject int) Phrase {
	p := c.phrase(subject)
	if f.Rel == "amod" && f.Pred < subject && p.First <= f.Pred && f.Pred < p.Last {
		p.First = f.Pred + 1
	}
	return p
}

// intransitive reports whether the past participle of a verb tells what its noun
// has done, not what was done to it: "der zurückgetretene Minister".
func (c *Context) intransitive(verb string) bool {
	if c.words.Intransitive[verb] {
		return true
	}
	for i := range verb {
		if (i == 0 || c.words.Separable[verb[:i]]) && c.words.Moving[verb[i:]] {
			return true
		}
	}
	return false
}

// perfectOfBeing reports whether a German participle with "sein" tells what has
// happened, not what was done: "ist zurückgekehrt", "war geborsten".
func (c *Context) perfectOfBeing(i int) bool {
	if c.lang != article.German || !c.intransitive(c.lemma(i)) {
		return false
	}
	k := c.childWith(i, "aux:pass")
	return k >= 0 && c.lemma(k) == "sein"
}
