package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// German verbs that make one predicate with what stands below them: "ließ die
// Brücken sprengen", "hielt die Grenze geschlossen".

// compose joins a verb with the adjective or the infinitive that completes it.
func (c *Context) compose(f *Frame) {
	c.hasDone(f)
	c.foundSo(f)
	c.depicts(f)
	if c.lang != article.German || f.Cop >= 0 || !c.words.Resultative[c.lemma(f.Pred)] {
		return
	}
	k := c.childWith(f.Pred, "xcomp")
	for _, a := range c.Sentence.Children(f.Pred) {
		if k < 0 && c.token(a).Rel.Base() == "advmod" && c.words.Result[c.lemma(a)+" "+c.lemma(f.Pred)] {
			f.Result = a // "rückgängig machen"
			return
		}
	}
	if k < 0 {
		return
	}
	switch g := c.frameAt[k]; {
	case g < 0 && c.token(k).UPOS == syntax.ADJ && c.oblique(k).Prep == "" && len(c.Sentence.Children(k)) == 0:
		f.Result = k
		f.Clauses = slices.DeleteFunc(f.Clauses, func(j int) bool { return j == k })
	case g >= 0 && c.words.Speech[c.lemma(k)+" "+c.lemma(f.Pred)] != "":
		c.letKnow(f, &c.Frames[g])
	case g >= 0 && c.lemma(f.Pred) == "lassen":
		c.cause(f, &c.Frames[g])
	}
}

// letKnow reads "ließ wissen, …" as one act of speech.
func (c *Context) letKnow(f, g *Frame) {
	f.Result = g.Pred
	f.Clauses = append(slices.DeleteFunc(f.Clauses, func(j int) bool { return j == g.Pred }), g.Clauses...)
	f.Objects, f.Obliques = append(f.Objects, g.Objects...), append(f.Obliques, g.Obliques...)
	g.Subjects, g.Objects, g.Clauses, g.Causing = nil, nil, nil, true
	for i := range c.Frames {
		if below := &c.Frames[i]; below.Parent >= 0 && c.Frames[below.Parent].Pred == g.Pred {
			below.Parent = c.frameAt[f.Pred]
		}
	}
}

// cause reads "X lässt Y festnehmen": what is done belongs to the infinitive g,
// who has it done is its subject, and the verb above tells no more. "Lässt die
// Leute warten" stays two clauses: there Y does it.
func (c *Context) cause(f, g *Frame) {
	if c.letsItself(f, g) {
		return
	}
	if len(g.Objects) == 0 && len(f.Objects) > 0 && c.known(schema.Verb, c.verb(g)) {
		g.Objects, f.Objects = f.Objects, nil
	}
	if len(g.Objects) == 0 || len(f.Objects) > 0 {
		return
	}
	g.Subjects, g.Caused, f.Causing = f.Subjects, true, true
	g.Obliques, f.Obliques = append(g.Obliques, f.Obliques...), nil
}

// letsItself reads "lässt sich öffnen" as a passive: what lets itself be done can
// be done, and who lets himself be treated, is. It reports whether it did.
func (c *Context) letsItself(f, g *Frame) bool {
	own := f.Reflexive >= 0 || g.Reflexive >= 0 && f.Pred == c.token(g.Reflexive).Head
	if !own && g.Reflexive >= 0 && len(g.Objects) == 0 && len(f.Objects) == 0 {
		own = true // parsers hang "sich" on either
	}
	if !own || len(g.Objects) > 0 || len(f.Objects) > 0 || len(f.Subjects) == 0 || c.inDative(g) != nil {
		return false
	}
	g.Subjects, g.Passive, g.Reflexive, f.Causing = f.Subjects, true, -1, true
	g.Obliques, f.Obliques = append(g.Obliques, f.Obliques...), nil
	for i := range g.Obliques {
		o := &g.Obliques[i]
		o.Agent = o.Agent || o.Prep == "von" && c.someone(o.Head) // "ließ sich von einem Anwalt vertreten"
	}
	if !slices.ContainsFunc(f.Subjects, c.someone) && c.token(f.Subjects[0]).UPOS == syntax.NOUN {
		g.setModality(triple.Possible)
	}
	return true
}

// hasDone reads "had the bridge repaired" as a passive, and the verb above as no
// more than that.
func (c *Context) hasDone(f *Frame) {
	if c.lang != article.English || len(f.Objects) != 1 || !c.words.Bringing[c.lemma(f.Pred)] && !c.words.Causative[c.lemma(f.Pred)] {
		return
	}
	k := c.childWith(f.Pred, "xcomp")
	if k < 0 || c.frameAt[k] < 0 || k < f.Objects[0] || !c.pastParticiple(k) || c.Frames[c.frameAt[k]].Infinitive {
		return
	}
	g := &c.Frames[c.frameAt[k]]
	g.Subjects, g.Passive = c.coordinated(f.Objects[0]), true
	f.Causing = c.words.Bringing[c.lemma(f.Pred)] // who sees it done sees it
}

// foundSo joins an English verb with the adjective that is one predicate with it,
// and with what completes that: "found him guilty of fraud".
func (c *Context) foundSo(f *Frame) {
	if c.lang != article.English || f.Cop >= 0 {
		return
	}
	k := c.childWith(f.Pred, "xcomp")
	if k < 0 || k < f.Pred || c.frameAt[k] >= 0 || !c.words.Result[c.lemma(k)+" "+c.lemma(f.Pred)] {
		return
	}
	f.Result = k
	f.Clauses = slices.DeleteFunc(f.Clauses, func(j int) bool { return j == k })
	for _, j := range c.Sentence.Children(k) {
		if c.token(j).Rel.Base() == "obl" || c.token(j).Rel.Base() == "nmod" {
			f.Obliques = append(f.Obliques, c.oblique(j))
		}
	}
}

// depicts takes an English adjective that tells what somebody is while it happens
// for a circumstance: "were released unharmed".
func (c *Context) depicts(f *Frame) {
	if c.lang != article.English || f.Cop >= 0 || f.Result >= 0 || c.words.Calling[c.lemma(f.Pred)] != "" {
		return
	}
	f.Clauses = slices.DeleteFunc(f.Clauses, func(k int) bool {
		if k < f.Pred || c.frameAt[k] >= 0 || !c.words.Depictive[c.lemma(k)] {
			return false
		}
		f.Obliques = append(f.Obliques, Oblique{Head: k, First: k})
		return true
	})
}

// someone reports whether a phrase is a person's name, or an office or has one
// beside it.
func (c *Context) someone(head int) bool {
	return c.personAt(head) || c.describesPerson(head) || c.office(head)
}
