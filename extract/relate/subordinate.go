package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// settle says what each subordinate clause is to the clause that governs it,
// where its conjunction or the governing verb knows better than the parser:
// "if he goes" under "leave" is a condition, "whether he goes" a complement,
// "agreed on Monday to go" no purpose.
func (c *Context) settle() {
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Parent < 0 {
			continue
		}
		p := &c.Frames[f.Parent]
		if h := c.token(f.Pred).Head; h != p.Pred && !slices.Contains(p.Objects, h) && !c.toldIn(f, p) {
			continue
		}
		rel := c.settled(f, p)
		if rel == f.Rel {
			continue
		}
		f.Rel = rel
		p.Clauses = slices.DeleteFunc(p.Clauses, func(k int) bool { return k == f.Pred })
		if rel != "advcl" {
			p.Clauses = append(p.Clauses, f.Pred)
		}
	}
}

func (c *Context) settled(f, p *Frame) syntax.Rel {
	first, _, _ := strings.Cut(f.Mark, " ")
	switch b := f.Rel.Base(); {
	case b == "ccomp" && c.words.Mark[f.Mark] == "conditional" && !(f.Mark == "if" && c.words.Asking[c.verb(p)]),
		(b == "ccomp" || b == "xcomp") && (c.words.Adverbial[f.Mark] || c.words.Adverbial[first]):
		return "advcl"
	case b == "xcomp" && !f.Infinitive && f.Cop < 0 && len(c.ownSubjects(f)) > 0,
		(b == "xcomp" || b == "advcl") && c.toBeDone(f),
		(b == "parataxis" || b == "advcl") && c.deniedBehind(f, p),
		b == "advcl" && c.leftOpen(f, p),
		b == "advcl" && c.asksWhat(f, p),
		b == "advcl" && f.Mark == "dass" && c.speechKind(p) != "", // "dass das gelingt, bezweifelt er"
		b == "acl" && c.toldIn(f, p),
		b == "advcl" && (c.words.Mark[first] == "question" || c.asksIf(f, p) && c.words.Inquiring[c.lemma(p.Pred)]),
		b == "csubj" && c.itself(f, p):
		return "ccomp"
	case b == "advcl" && f.Mark == "dass" && p.Cop >= 0 && len(c.ownSubjects(p)) == 0:
		return "csubj" // "dass er log, ist eine Legende"
	case f.Rel == "acl" && f.Infinitive && c.words.ObjectControl[c.verb(p)] && slices.Contains(p.Objects, c.token(f.Pred).Head):
		return "xcomp" // "beschuldigte den Minister, gelogen zu haben"
	case b == "advcl" && f.Infinitive && c.governsInfinitive(f, p),
		b == "advcl" && c.deniedDoing(f, p):
		return "xcomp"
	}
	return f.Rel
}

// itself reports whether the clause f is what a passive with "it" as its subject
// stands for: "it is feared that the dam will break".
func (c *Context) itself(f, p *Frame) bool {
	if c.lang != article.English || !p.Passive || f.Mark != "that" || f.Pred < p.Pred || f.Parent < 0 {
		return false
	}
	own := c.ownSubjects(p)
	return len(own) == 1 && c.lemma(own[0]) == "it" && own[0] < p.Pred
}

// toldIn reports whether a clause is what somebody says somewhere, though the
// tree hangs it on the place: "said in a statement that she had left". What
// somebody says of a report or a chance stays the report's: "in the belief that".
func (c *Context) toldIn(f, p *Frame) bool {
	noun := c.token(f.Pred).Head
	if f.Mark != "that" && f.Mark != "dass" || f.Relative >= 0 || c.relativePronoun(f.Pred) >= 0 || len(c.ownSubjects(f)) == 0 || len(p.Clauses) > 0 || len(p.Objects) > 1 || p.Passive || noun < p.Pred {
		return false
	}
	if c.speechKind(p) == "" {
		return false
	}
	for {
		if c.words.Proof[c.lemma(noun)] || c.lang == article.English && c.words.Claim[c.lemma(noun)] {
			return false
		}
		h := c.token(noun).Head
		if c.token(noun).Rel.Base() != "nmod" || h < p.Pred || c.lang != article.English {
			break
		}
		noun = h // "said on condition of anonymity that"
	}
	return slices.ContainsFunc(p.Obliques, func(o Oblique) bool { return o.Head == noun && c.words.ToldWhere[o.Prep] })
}

// deniedBehind reports whether reported speech right behind a denial is what is
// denied: "wies den Vorwurf zurück, Berlin habe gezahlt".
func (c *Context) deniedBehind(f, p *Frame) bool {
	first, _ := c.subtree(f.Pred)
	return c.behindComma(f) && first > p.Pred && c.konjunktiv(f) && c.speechKind(p) == "negative"
}

// deniedDoing reports whether a gerund is what somebody denies or rules out:
// "ruled out sending troops".
func (c *Context) deniedDoing(f, p *Frame) bool {
	if c.lang != article.English || f.Mark != "" || !f.Participle || len(p.Objects) > 0 || p.Passive || f.Pred < p.Pred {
		return false
	}
	first, _ := c.subtree(f.Pred)
	behind := first == p.Pred+1 || p.Particle >= 0 && first == p.Particle+1
	return behind && c.words.Control[c.verb(p)] == "negative"
}

// leftOpen reports whether a clause is a question that somebody does not answer:
// "did not say when the talks would resume".
func (c *Context) leftOpen(f, p *Frame) bool {
	first, _ := c.subtree(f.Pred)
	return f.Pred > p.Pred && first == p.Pred+1 && len(p.Objects) == 0 && len(c.ownSubjects(f)) > 0 &&
		c.words.Asking[c.lemma(p.Pred)] && (c.negationOf(p.Pred) >= 0 || c.declined(p)) && c.interrogative(first)
}

// asksWhat reports whether a German clause with a question word is what somebody knows
// or tells: "wusste nicht, wann er kommt".
func (c *Context) asksWhat(f, p *Frame) bool {
	if c.lang != article.German || f.Mark != "" || len(p.Objects) > 0 || len(p.Clauses) > 0 || len(c.ownSubjects(f)) == 0 {
		return false
	}
	verb := c.verb(p)
	asking := c.words.Asking[verb] || c.words.Inquiring[verb] || c.words.Speech[verb] == string(triple.Asserted)
	return asking && c.words.QuestionWord[strings.ToLower(c.token(c.firstWord(f)).Form)]
}

// declined reports whether somebody refuses or fails to do what a frame says:
// "declined to say".
func (c *Context) declined(f *Frame) bool {
	return f.Rel == "xcomp" && f.Parent >= 0 && c.words.Control[c.verb(&c.Frames[f.Parent])] == "negative"
}

// governsInfinitive reports whether the infinitive f completes the verb p
// rather than says what for: behind "agreed", or behind the object of "asked".
func (c *Context) governsInfinitive(f, p *Frame) bool {
	if f.Mark != "to" || c.lang != article.English || p.Passive || f.Pred < p.Pred || len(p.Clauses) > 0 {
		return false
	}
	verb := c.verb(p)
	if len(p.Objects) > 0 {
		return c.words.ObjectControl[verb] && p.Objects[0] < f.Pred
	}
	for _, o := range p.Obliques {
		if o.Prep != "" && o.Head < f.Pred && c.words.ObjectControl[verb+" "+o.Prep] {
			return true
		}
	}
	return c.words.SubjectControl[verb] || c.words.SemiModal[verb]
}

// semiModal reports whether a verb only colours the infinitive below it, which
// tells it all: "wants to visit Oslo", "plant, Oslo zu besuchen".
func (c *Context) semiModal(f *Frame) bool {
	if len(f.Objects) > 0 {
		return false
	}
	word := c.verb(f)
	if f.Cop >= 0 {
		word = c.lemma(f.Pred)
	}
	if !c.words.SemiModal[word] {
		return false
	}
	for _, k := range f.Clauses {
		if g := c.frameAt[k]; g >= 0 && c.Frames[g].Rel == "xcomp" && c.Frames[g].Infinitive {
			return true
		}
	}
	return false
}

// openQuestion reports whether a clause that begins with a question word stays open
// because the one above it is negative or asks: "wann die Halle öffnet,
// weiß niemand", "keine Angaben dazu, wo er ist".
func (c *Context) openQuestion(f, p *Frame) bool {
	switch f.Rel.Base() {
	case "ccomp", "acl", "advcl", "csubj":
	default:
		return false
	}
	if f.Mark != "" && (f.Mark != "wie" || !c.words.Inquiring[c.lemma(p.Pred)]) || f.Relative >= 0 || len(c.ownSubjects(f)) == 0 {
		return false
	}
	first := c.firstWord(f)
	if c.lang == article.English {
		return c.interrogative(first) && c.unanswered(p)
	}
	if f.Rel == "ccomp" && !f.Generic && strings.ToLower(c.token(first).Form) == "wer" {
		return true // "sah, wer kam"
	}
	return c.words.QuestionWord[strings.ToLower(c.token(first).Form)] && (p.Polarity == triple.Negative || c.negatesBelow(p) || c.speechKind(p) == string(triple.Question) || c.words.Inquiring[c.lemma(p.Pred)])
}

// negatesBelow reports whether the infinitive below a verb is negative: "lässt sich
// nicht sagen".
func (c *Context) negatesBelow(p *Frame) bool {
	return slices.ContainsFunc(p.Clauses, func(k int) bool { return c.negationOf(k) >= 0 })
}

// asksIf reports whether "if" asks: "asked if he would resign", "did not know if
// he had".
func (c *Context) asksIf(f, p *Frame) bool {
	if f.Mark != "if" || f.Pred < p.Pred {
		return false
	}
	return c.words.Inquiring[c.lemma(p.Pred)] || c.unanswered(p)
}

// unanswered reports whether an English clause says that something is open: "it is
// unclear", "it was not clear", "has not been announced", "wants to know".
func (c *Context) unanswered(f *Frame) bool {
	word := c.lemma(f.Pred)
	for _, k := range f.Clauses {
		if c.token(k).UPOS == syntax.ADJ && c.frameAt[k] < 0 {
			word = c.lemma(k)
		}
	}
	if f.Polarity == triple.Negative {
		return c.words.Evident[word] || c.words.Asking[word] || c.speechKind(f) == string(triple.Asserted)
	}
	return c.words.Open[word] || c.words.Inquiring[word] || c.words.Asking[word] && f.Modality != triple.Asserted && c.words.Speech[word] == ""
}

// askedOf reports whether an English clause is a question in somebody's words, with
// a question word or its finite verb in front: "why had nobody known, asked Keller".
func (c *Context) askedOf(f, p *Frame) bool {
	if c.lang != article.English || f.Rel.Base() != "ccomp" && f.Rel.Base() != "parataxis" || f.Mark != "" || !c.words.Inquiring[c.lemma(p.Pred)] {
		return false
	}
	first := c.firstWord(f)
	if first == f.Pred {
		return false
	}
	return c.interrogative(first) || c.token(first).UPOS == syntax.AUX && c.token(first).Feats.Get("VerbForm") == "Fin"
}

// firstWord returns the first token of a clause that is no punctuation.
func (c *Context) firstWord(f *Frame) int {
	first, _ := c.subtree(f.Pred)
	for first < f.Pred && c.token(first).UPOS == syntax.PUNCT {
		first++
	}
	return first
}
