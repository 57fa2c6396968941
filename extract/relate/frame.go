package relate

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// Oblique is a prepositional argument, or one in the dative or genitive.
type Oblique struct {
	Head  int
	Prep  string // the preposition in lower case, with its fixed parts; "" for a bare case
	First int    // first token of the preposition, Head for a bare case
	Agent bool   // names the doer of a passive
	Dat   bool   // bare dative: an indirect object
}

// Frame is a predicate with what hangs on it.
type Frame struct {
	Pred       int // verb, or the nominal predicate of a copula
	Cop        int // token of the copula, or -1
	Parent     int // frame that governs this one, or -1
	Rel        syntax.Rel
	Mark       string // lemma of the subordinating word: "if", "dass"
	Passive    bool
	Infinitive bool
	Participle bool
	Subjects   []int
	Objects    []int
	Predicates []int // what the subjects become or remain, where it is a noun
	Obliques   []Oblique
	Clauses    []int    // heads of ccomp and xcomp
	Particle   int      // separable or verbal particle, or -1
	Reflexive  int      // reflexive pronoun that belongs to the verb, or -1
	Idiom      int      // noun that belongs to the verb, or -1: "take place"
	Support    *Oblique // the oblique that is one predicate with the verb: "in Betrieb nehmen"
	Expletive  bool
	Causing    bool  // "lassen", whose infinitive tells it all
	Caused     bool  // the infinitive below it: the subject has it done
	Result     int   // the adjective that makes one predicate with the verb, or -1
	Mutual     bool  // the subjects do it to each other, which has been told
	Each       bool  // each of the subjects does it to the others: "accused each other"
	Concern    []int // the tokens of "zu tun haben", where they are the verb
	Arising    int   // the oblique that tells what "es kommt zu", or -1
	Noun       int   // the noun whose content an infinitive is, or -1
	Generic    bool  // it holds for whoever does it: "wer lügt, verliert"
	Existence  bool  // the subjects are what there is: "es gibt"
	Relative   int   // antecedent of a relative clause, or -1
	Polarity   triple.Polarity
	Modality   triple.Modality
	Future     bool
	Source     Source
	contentOf  int  // speech frame whose content this is, or -1
	claim      int  // the noun whose claim this is, or -1: "der Vorwurf, er habe gelogen"
	nobodys    bool // a claim of nobody whom the sentence names
	naming     *naming
	quoted     bool   // it stands in quotation marks as somebody's words
	quote      Phrase // for a verb of speech: the words it quotes
}

func (c *Context) token(i int) *syntax.Token { return c.Sentence.Token(i) }

// buildFrames fills c.Frames in the order of the predicates' tokens.
func (c *Context) buildFrames() {
	n := c.Sentence.Len()
	c.findParticiples()
	c.mendLemmas()
	c.frameAt = make([]int, n)
	for i := range n {
		c.frameAt[i] = -1
		if c.isPredicate(i) {
			c.frameAt[i] = len(c.Frames)
			c.Frames = append(c.Frames, c.frame(i))
		}
	}
	for i := range c.Frames {
		c.Frames[i].Parent = c.governor(c.Frames[i].Pred)
	}
	for i := range c.Frames {
		f := &c.Frames[i]
		f.Passive = f.Passive || c.toBeDone(f)
	}
	for i := range c.Frames {
		c.ofNoun(&c.Frames[i])
		c.allege(&c.Frames[i])
	}
	c.settle()
	for i := range c.Frames {
		c.concern(&c.Frames[i])
		c.placeholder(&c.Frames[i])
		c.lend(&c.Frames[i])
	}
	c.shareObjects()
	for i := range c.Frames {
		c.ordered(&c.Frames[i])
		c.aside(&c.Frames[i])
		c.speakerBehind(&c.Frames[i])
	}
	for i := range c.Frames {
		c.whoever(&c.Frames[i])
	}
	for i := range c.Frames {
		c.findSubjects(i, 0)
	}
	for i := range c.Frames {
		c.order(&c.Frames[i])
		c.compose(&c.Frames[i])
	}
	for i := range c.Frames {
		c.findNaming(&c.Frames[i])
	}
	c.qualify()
	c.attribute()
	for i := range c.Frames {
		c.requester(&c.Frames[i])
	}
}

// ordered makes the infinitive under a verb of ordering or asking its complement
// where the tree has it as a purpose: "ordered the crew to leave".
func (c *Context) ordered(f *Frame) {
	if f.Rel == "advcl" && f.Mark == "to" && !f.Infinitive && f.Parent >= 0 && c.speechKind(&c.Frames[f.Parent]) == "asserted" {
		f.Rel = "xcomp" // "admitted to having lied"
		c.Frames[f.Parent].Clauses = append(c.Frames[f.Parent].Clauses, f.Pred)
		return
	}
	if f.Rel != "advcl" || !f.Infinitive || f.Mark != "to" && f.Mark != "zu" || f.Parent < 0 {
		return
	}
	p := &c.Frames[f.Parent]
	if kind := c.speechKind(p); kind != "required" && kind != "planned" {
		return
	}
	if o := c.firstPatient(p); len(o) > 0 && o[0] > p.Pred && o[0] < f.Pred && p.Pred == c.token(f.Pred).Head {
		f.Rel = "xcomp"
		p.Clauses = append(p.Clauses, f.Pred)
	}
}

// speakerBehind mends an act of speech behind its content, whose subject behind the
// finite verb was taken for its object: "das koste Geld, sagte die Ministerin", "…,
// hatte Keller am Freitag erklärt".
func (c *Context) speakerBehind(f *Frame) {
	verb := c.finite(f)
	if verb < 1 || c.token(verb-1).UPOS != syntax.PUNCT || c.speechKind(f) == "" || len(f.Objects) != 1 || c.childWith(f.Pred, "nsubj", "cc") >= 0 {
		return
	}
	beside := f.Rel == "parataxis" || f.Rel == "conj"
	if content := c.childWith(f.Pred, "ccomp"); beside != (len(f.Clauses) == 0) || !beside && content > verb {
		return
	}
	if first, _ := c.bounds(f.Objects[0], false); first == verb+1 {
		f.Subjects, f.Objects = c.coordinated(f.Objects[0]), nil
	}
}

// aside makes an infinitive that tells how or what for an adverbial clause where
// the tree has it as a complement: "teilte den Plan mit, ohne ihn zu nennen".
func (c *Context) aside(f *Frame) {
	first, _, _ := strings.Cut(f.Mark, " ")
	if f.Rel != "xcomp" || f.Parent < 0 || c.words.Mark[first] != "negative" && c.words.Mark[first] != "planned" {
		return
	}
	f.Rel = "advcl"
	p := &c.Frames[f.Parent]
	p.Clauses = slices.DeleteFunc(p.Clauses, func(k int) bool { return k == f.Pred })
}

// isPredicate reports whether token i heads a clause of its own.
func (c *Context) isPredicate(i int) bool {
	t := c.token(i)
	switch t.Rel.Base() {
	case "aux", "cop", "case", "mark", "compound", "fixed", "flat", "det", "punct", "cc":
		return false
	case "xcomp":
		if h := t.Head; h != syntax.Root && c.lang == article.German && (c.lemma(h) == "bleiben" || c.depictive(h, i)) {
			return false // "bleibt geschlossen"
		}
		if h := t.Head; h != syntax.Root && c.words.Calling[c.lemma(h)] != "" && c.nominalPredicate(i) && c.childWith(i, "cop") < 0 {
			return false
		}
	case "acl":
		if h := c.token(t.Head); h.Rel == "obj" && i == t.Head+1 && c.words.Calling[c.lemma(h.Head)] != "" && c.nominalPredicate(i) {
			return false // "called the charges fabricated"
		}
	case "amod":
		return c.participles[i] != "" || t.Feats.Get("VerbForm") == "Part" && c.hasDependent(i)
	case "nmod", "nsubj", "obj", "obl", "appos":
		return t.UPOS == syntax.VERB && c.childWith(i, "nsubj", "obj", "aux") >= 0 || c.childWith(i, "cop") >= 0
	}
	if t.UPOS == syntax.VERB || t.UPOS == syntax.AUX || c.childWith(i, "nsubj") >= 0 && c.childWith(i, "obj") >= 0 {
		return true
	}
	return c.childWith(i, "cop", "aux:pass") >= 0
}

// depictive reports whether participle i below a German verb says in what state
// somebody does it: "reagierte verärgert", "zeigte sich empört".
func (c *Context) depictive(verb, i int) bool {
	if u := c.token(verb).UPOS; u != syntax.VERB || c.token(i).Feats.Get("VerbForm") != "Part" || c.words.Resultative[c.lemma(verb)] || c.words.Causative[c.lemma(verb)] {
		return false
	}
	return c.childWith(i, "aux", "aux:pass", "mark", "nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp") < 0
}

// hasDependent tells an extended attribute ("der in Zypern festgenommene
// Russe") from a plain participle ("the exiled leader").
func (c *Context) hasDependent(i int) bool {
	return c.childWith(i, "obl", "obl:arg", "obl:agent", "obj") >= 0
}

// childWith returns the first child of i with one of the relations, or -1.
func (c *Context) childWith(i int, rels ...syntax.Rel) int {
	for _, k := range c.Sentence.Children(i) {
		for _, r := range rels {
			if c.token(k).Rel == r {
				return k
			}
		}
	}
	return -1
}

// governor returns the frame nearest above token i, or -1.
func (c *Context) governor(i int) int {
	for h := c.token(i).Head; h != syntax.Root; h = c.token(h).Head {
		if c.frameAt[h] >= 0 {
			return c.frameAt[h]
		}
	}
	return -1
}

// frame collects what hangs on predicate i directly.
func (c *Context) frame(i int) Frame {
	t := c.token(i)
	f := Frame{
		Pred: i, Cop: -1, Parent: -1, Rel: t.Rel, Particle: -1, Reflexive: -1, Result: -1, Idiom: -1, Relative: -1, Arising: -1, Noun: -1, contentOf: -1, claim: -1,
		Polarity: triple.Positive, Modality: triple.Asserted,
	}
	finite := t.Feats.Get("VerbForm") == "Fin"
	for _, k := range c.Sentence.Children(i) {
		d := c.token(k)
		switch d.Rel {
		case "cop":
			f.Cop = k
		case "aux:pass", "nsubj:pass", "csubj:pass":
			f.Passive = f.Passive || !c.perfectOfBeing(i)
			finite = finite || c.lang == article.German && d.UPOS == syntax.AUX && d.Feats.Get("VerbForm") == "Fin" // "erkrankt sei"
		case "compound:prt":
			f.Particle = k
		case "expl", "expl:pv":
			f.Expletive = f.Expletive || d.Rel == "expl"
			if c.reflexive(k) {
				f.Reflexive = k
			}
		case "mark":
			f.Mark = joinWords(f.Mark, c.lemma(k))
			f.Infinitive = f.Infinitive || d.UPOS == syntax.PART
		case "ccomp", "xcomp":
			f.Clauses = append(f.Clauses, k)
		case "obj", "iobj":
			c.addObject(&f, k)
		case "aux":
			finite = finite || d.Feats.Get("VerbForm") == "Fin"
		}
		switch b := d.Rel.Base(); {
		case b == "obl" && c.spanning(&f, k):
			f.Objects = append(f.Objects, k)
		case b == "obl" && d.UPOS != syntax.ADV || b == "nmod" && t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN:
			f.Obliques = append(f.Obliques, c.oblique(k))
		}
	}
	c.pronominal(&f)
	c.support(&f)
	c.heading(&f)
	c.eachToOthers(&f)
	form := t.Feats.Get("VerbForm")
	if c.likeFinite(i) {
		form, finite = "Part", false
	}
	f.Infinitive = f.Infinitive || form == "Inf" && !finite && f.Cop < 0 && !c.likeInfinitive(i)
	f.Participle = (form == "Part" || form == "Ger" || c.participles[i] != "") && !finite && f.Cop < 0
	if f.Participle && f.Rel.Base() != "root" && !f.Passive && c.childWith(i, "aux") < 0 {
		f.Passive = c.pastParticiple(i) && !c.intransitive(c.lemma(i)) && c.childWith(i, "nsubj") < 0 && (t.Rel.Base() == "acl" || t.Rel == "amod" || c.childWith(i, "obl:agent") >= 0 || c.elliptic(&f))
	}
	return f
}

// likeInfinitive reports whether a verb was taken for an infinitive, but is the
// plural of a German subordinate clause with a subject: "bevor sie gehen".
func (c *Context) likeInfinitive(i int) bool {
	if c.lang != article.German || c.token(i).Feats.Get("VerbForm") != "Inf" || c.childWith(i, "aux") >= 0 || c.childWith(i, "nsubj") < 0 {
		return false
	}
	mark := c.childWith(i, "mark")
	return mark >= 0 && c.token(mark).UPOS == syntax.SCONJ
}

// likeFinite reports whether an English participle that opens its sentence was
// taken for a verb in the past tense: "Asked whether he would go, he laughed" has
// no subject before the comma.
func (c *Context) likeFinite(i int) bool {
	t := c.token(i)
	return c.lang == article.English && t.Rel == "advcl" && i < 2 && t.UPOS == syntax.VERB && t.Feats.Get("Tense") == "Past" && t.Feats.Get("VerbForm") == "Fin" &&
		c.childWith(i, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "aux", "cop", "cc") < 0
}

// elliptic reports whether an English clause is a participle alone, "born in
// Turku", or behind its conjunction, "when asked about it", "if convicted": it
// leaves out subject and auxiliary, and is passive.
func (c *Context) elliptic(f *Frame) bool {
	if c.lang != article.English || f.Rel != "advcl" || len(f.Objects) > 0 || c.childWith(f.Pred, "nsubj") >= 0 {
		return false
	}
	return !f.Infinitive
}

// pastParticiple tells "detained" from "carrying".
func (c *Context) pastParticiple(i int) bool {
	t := c.token(i)
	if t.Feats.Get("Tense") == "Pres" || t.Feats.Get("VerbForm") == "Ger" {
		return false
	}
	form := strings.ToLower(t.Form)
	if c.lang == article.German {
		return !strings.HasSuffix(withoutEnding(form), "nd")
	}
	return !strings.HasSuffix(form, "ing") && !strings.HasSuffix(strings.TrimRight(form, "enrms"), "end")
}

func (c *Context) addObject(f *Frame, k int) {
	switch d := c.token(k); {
	case c.reflexive(k):
		f.Reflexive = k
	case c.nothingOf(k) >= 0:
		f.Obliques = append(f.Obliques, c.oblique(c.nothingOf(k)))
	case d.Rel == "iobj":
		f.Obliques = append(f.Obliques, Oblique{Head: k, First: k, Dat: true})
	case c.temporal(k) && !c.durationAt(k):
		f.Obliques = append(f.Obliques, Oblique{Head: k, First: k}) // "signed it an hour earlier"
	case c.idiomatic(f.Pred, k):
		f.Idiom = k
	default:
		f.Objects = append(f.Objects, k)
	}
}

// idiomatic reports whether a bare noun belongs to its verb and is nothing that
// is acted on: "take place", "fall victim".
func (c *Context) idiomatic(verb, noun int) bool {
	return c.words.Idiom[c.lemma(verb)+" "+c.lemma(noun)] && len(c.Sentence.Children(noun)) == 0
}

// nothingOf returns what "nothing about it" is about, or -1: the verb is
// negative, and that its object.
func (c *Context) nothingOf(k int) int {
	if c.token(k).UPOS != syntax.PRON || !c.words.NegativeDeterminer[c.lemma(k)] {
		return -1
	}
	for _, j := range c.Sentence.Children(k) {
		if c.token(j).Rel.Base() == "nmod" && j > k && c.oblique(j).Prep != "" && c.token(j).Rel != "nmod:poss" {
			return j
		}
	}
	return -1
}

func (c *Context) reflexive(k int) bool {
	t := c.token(k)
	return t.Feats.Get("Reflex") == "Yes" && t.UPOS == syntax.PRON && c.lang == article.German
}

// oblique reads the preposition off the case children of k.
func (c *Context) oblique(k int) Oblique {
	o := Oblique{Head: k, First: k}
	for _, j := range c.Sentence.Children(k) {
		t := c.token(j)
		if t.Rel != "case" || t.UPOS == syntax.PART {
			continue // the possessive "'s" is no preposition
		}
		if o.Prep == "" || j < o.First {
			o.First = j
		}
		o.Prep = joinWords(o.Prep, strings.ToLower(t.Form))
		for _, m := range c.Sentence.Children(j) {
			if c.token(m).Rel == "fixed" {
				o.Prep = joinWords(o.Prep, strings.ToLower(c.token(m).Form))
			}
		}
	}
	rel := c.token(k).Rel
	o.Agent = rel == "obl:agent" && c.words.AccusingNoun[c.lemma(k)] == "" || o.Prep == "by" && k > c.token(k).Head // "by law, it must be reported" names no doer
	o.Dat = o.Prep == "" && rel == "obl:arg"
	return o
}

// lemma returns the lower-cased lemma of a token, its form where it has none.
func (c *Context) lemma(i int) string {
	if verb := cmp.Or(c.participles[i], c.mended[i]); verb != "" {
		return verb
	}
	t := c.token(i)
	if t.Lemma == "" || t.Lemma == "_" {
		return strings.ToLower(t.Form)
	}
	lemma := strings.ToLower(t.Lemma)
	if c.lang == article.German && t.UPOS == syntax.VERB && lemma == strings.ToLower(t.Form) && c.perfect(i) {
		return cmp.Or(c.words.verbOf(lemma), lemma) // a participle that the lemmatiser left as it is
	}
	return lemma
}

// perfect reports whether a German verb is a participle, by its tag or by the
// auxiliary below it.
func (c *Context) perfect(i int) bool {
	if c.token(i).Feats.Get("VerbForm") == "Part" {
		return true
	}
	k := c.childWith(i, "aux", "aux:pass")
	return k >= 0 && (c.token(k).Lemma == "haben" || c.token(k).Rel == "aux:pass")
}

func joinWords(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// verb returns the lemma of the frame's predicate with its particle and
// reflexive pronoun: "hand over", "sich einigen", "zurückweisen".
func (c *Context) verb(f *Frame) string {
	if f.Cop >= 0 {
		if cop := c.lemma(f.Cop); c.words.Becoming[cop] && c.lang == article.German {
			return cop // "wurde krank"
		}
		return c.copulaLemma()
	}
	lemma := c.lemma(f.Pred)
	if f.Concern != nil {
		if c.lang == article.German {
			return "zu tun haben"
		}
		return "have to do"
	}
	if f.Particle >= 0 && c.lang == article.English {
		lemma += " " + c.lemma(f.Particle)
	}
	if f.Idiom >= 0 {
		lemma += " " + c.lemma(f.Idiom)
	}
	if o := f.Support; o != nil {
		lemma = o.Prep + " " + c.nounLemma(o.Head) + " " + lemma
	}
	if f.Result >= 0 && c.lang == article.English {
		lemma += " " + c.lemma(f.Result)
	} else if f.Result >= 0 {
		lemma = c.lemma(f.Result) + " " + lemma
	}
	if f.Reflexive >= 0 {
		lemma = "sich " + lemma
	}
	return lemma
}

func (c *Context) copulaLemma() string {
	if c.lang == article.German {
		return "sein"
	}
	return "be"
}

// Frames returns the predicates of s with what hangs on each, in the order of
// their tokens. Where a relative pronoun is subject, object or oblique, its
// antecedent stands for it.
func (r *Relater) Frames(s *syntax.Sentence) []Frame {
	c := &Context{Relater: r, Sentence: s}
	c.buildFrames()
	for i := range c.Frames {
		f := &c.Frames[i]
		for k, s := range f.Subjects {
			f.Subjects[k] = c.antecedent(s)
		}
		for k, o := range f.Objects {
			f.Objects[k] = c.antecedent(o)
		}
		for k := range f.Obliques {
			f.Obliques[k].Head = c.antecedent(f.Obliques[k].Head)
		}
	}
	return c.Frames
}
