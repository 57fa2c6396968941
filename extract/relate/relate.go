// Package relate turns a parsed sentence into propositions: who does what to
// whom, with arguments, polarity, modality and source.
//
// It works in two steps. Frames says what the predicates of the sentence are
// and what hangs on each: subjects (found also across coordination, control,
// relative and participle clauses), objects, obliques, complements. Rules, one
// construction a file, then read propositions off the frames and off the noun
// phrases. Everything refers to tokens by index; no text is copied.
//
// The trees are Universal Dependencies, so most rules serve both languages;
// what differs is in the word tables under data.
package relate

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

// Phrase is a contiguous run of tokens, First to Last-1, around its head.
// The zero Phrase is absent.
type Phrase struct {
	Head, First, Last int
}

// Absent reports whether there is no phrase.
func (p Phrase) Absent() bool { return p.Last == 0 }

// Argument is a phrase with the role it plays in a proposition.
type Argument struct {
	Role triple.Role
	Phrase
}

// Source is who says so: a phrase that names the speaker, and the verb of
// speech. Reported marks speech whose speaker the sentence does not name, as
// in German reported speech (Konjunktiv I) or "reportedly".
type Source struct {
	Speaker  Phrase
	Verb     string // lemma; empty for "according to"
	Reported bool
	Whose    string   // whose statements a compound speaker names: "Polizei" of Polizeiangaben
	Via      []Phrase // who passed it on, nearest to the speaker first
	Hedge    string   // the word that reports without a speaker: "reportedly"
	Again    int      // whoever spoke that many sentences ago at most goes on, where not 0: "demnach"
}

// Absent reports whether nobody but the article says so.
func (s Source) Absent() bool { return s.Speaker.Absent() && !s.Reported }

// Relation is what a proposition says of its subject and object.
type Relation struct {
	Pred    int    // token of the predicate
	Phrase  string // as in the text: "was swapped for"
	Lemma   string // "swap for"
	Passive bool   // the subject is the one acted on
	Pattern schema.Pattern
	Key     string // the phrase to look up in the ontology under Pattern
	ID      string // relation of the ontology where the construction itself says which
}

// Proposition is one thing that a sentence says.
type Proposition struct {
	Rule       *Rule
	Subject    Phrase
	Relation   Relation
	Object     Phrase
	Arguments  []Argument
	Time       int // index of the time expression that dates it, or -1
	Place      Phrase
	Polarity   triple.Polarity
	Modality   triple.Modality
	Future     bool
	Source     Source
	Speech     bool // an act of speech: its subject says something
	Content    int  // predicate token of the clause that this act of speech contains, or -1
	Confidence float64
	At         int // predicate that tells when and where a nominal event took place, or -1
	Offices    []Office
	// Denies says that it is a denial, and that what is denied was told before:
	// "denied this", "wies den Vorwurf zurück".
	Denies bool
	// Tells is whose word it is what the sentence before told, where the
	// proposition says no more than that: "Das teilte die Polizei mit".
	Tells Source
	// Attitude says that it is a thought or feeling, which a time ahead belongs to
	// the content of: "fears a shortage from 2028".
	Attitude bool
	// Predicative says that the object is what the subject is or is called, not
	// another thing.
	Predicative bool
	// Again says that it was done before or is done anew, which leaves open what
	// was told of it already: "had already negotiated".
	Again bool
}

// Office is the holder of a role noun, and the phrase of the ontology that says
// what the one who has the role is to it: "head of" the fund.
type Office struct {
	Key    string
	Holder Phrase
}

// Rule reads one construction.
type Rule struct {
	Name string
	Doc  string // an example
	Find func(c *Context)
	// Language is the one that the rule reads; "" for both.
	Language article.Language
}

// Rules are applied in this order; of two propositions with the same slots,
// the first stays.
func Rules() []*Rule {
	return []*Rule{
		exchange,
		reciprocal,
		passive,
		clause,
		copula,
		calling,
		apposition,
		title,
		affiliation,
		demanded,
		nominal,
	}
}

// Relater reads propositions off sentences of one language. It is read-only
// and may be shared.
type Relater struct {
	lang     article.Language
	words    *lexicon
	ontology *schema.Ontology
	rules    []*Rule
}

// New makes a Relater. It fails for a language without word tables.
func New(lang article.Language, o *schema.Ontology) (*Relater, error) {
	words, err := loadLexicon(lang)
	if err != nil {
		return nil, err
	}
	return &Relater{lang: lang, words: words, ontology: o, rules: Rules()}, nil
}

// Ontology returns the ontology that relations are looked up in.
func (r *Relater) Ontology() *schema.Ontology { return r.ontology }

// Denial returns the lemma of a verb of denial, which may have a preposition
// after it, and "" for another verb.
func (r *Relater) Denial(verb string) string {
	if verb, _, _ = strings.Cut(verb, " "); r.words.Denial[verb] {
		return verb
	}
	return ""
}

// Context is what a rule sees: the sentence, its frames, and where its
// propositions go.
type Context struct {
	*Relater
	Sentence *syntax.Sentence
	Frames   []Frame
	times    []when.Expression
	quotes   []Phrase // the quoted stretches
	frameAt  []int    // frame of each token that is a predicate, else -1
	rule     *Rule
	// participles are the attributive participles that are tagged as adjectives,
	// with their verbs.
	participles map[int]string
	mended      map[int]string // lemmas of participles that the tagger has wrong
	found       []Proposition
	near        *[]Near // what came near, if that is asked for
}

// Find returns the propositions of s in the order of their predicates. times
// are the time expressions of s, in order; quoted says that s begins inside a
// quotation that a sentence before it has opened.
func (r *Relater) Find(s *syntax.Sentence, times []when.Expression, quoted bool) []Proposition {
	return r.find(s, times, quoted, nil)
}

// Nearly returns what Find with the same arguments came near to: propositions
// that rules made and that were not kept, and predicates that no rule read.
func (r *Relater) Nearly(s *syntax.Sentence, times []when.Expression, quoted bool) []Near {
	near := &[]Near{}
	r.find(s, times, quoted, near)
	return *near
}

func (r *Relater) find(s *syntax.Sentence, times []when.Expression, quoted bool, near *[]Near) []Proposition {
	c := &Context{Relater: r, Sentence: s, times: times, near: near}
	c.quotes, _ = Quotations(s, quoted)
	c.buildFrames()
	for _, c.rule = range r.rules {
		if c.rule.Language == "" || c.rule.Language == r.lang {
			c.rule.Find(c)
		}
	}
	c.unread()
	slices.SortStableFunc(c.found, func(a, b Proposition) int {
		return cmp.Or(
			cmp.Compare(a.Relation.Pred, b.Relation.Pred),
			cmp.Compare(a.Subject.First, b.Subject.First),
			cmp.Compare(a.Object.First, b.Object.First),
		)
	})
	return c.found
}

// emit keeps a proposition unless one with the same slots is there already, or
// its subject and object overlap.
func (c *Context) emit(p Proposition) {
	p.Rule = c.rule
	c.otherSource(&p)
	p.Time = c.timeOf(p.Relation.Pred)
	if p.Time < 0 && p.At >= 0 {
		p.Time = c.timeOf(p.At)
	}
	if p.Time < 0 {
		p.Time = c.lentTime(p.Relation.Pred)
	}
	if p.Time < 0 && c.Lasting(p.Relation.Lemma) && c.Event(c.nounLemma(p.Subject.Head)) {
		p.Time = c.timeOf(p.Subject.Head) // "the talks on Friday lasted three hours"
	}
	c.arranged(&p)
	switch {
	case p.Subject.Absent():
		c.reject(&p, "no subject")
		return
	case overlap(p.Subject, p.Object) && !(p.Predicative && c.characterizes(p.Object, p.Subject)):
		c.reject(&p, "subject and object overlap")
		return
	case c.empty(p.Subject) && !c.wanted(&p):
		c.reject(&p, "the subject stands for nothing")
		return
	case !p.Object.Absent() && c.empty(p.Object):
		c.reject(&p, "the object stands for nothing")
		return
	}
	for i := range c.found {
		q := &c.found[i]
		if q.Subject.Head == p.Subject.Head && q.Object == p.Object && q.Relation.Pred == p.Relation.Pred {
			c.reject(&p, "rule "+q.Rule.Name+" has read it")
			return
		}
	}
	c.found = append(c.found, p)
	for _, k := range c.furtherTimes(p.Time) {
		p.Time = k
		c.found = append(c.found, p)
	}
}

// empty reports whether a phrase stands for nothing: a relative or question
// word, an expletive.
func (c *Context) empty(p Phrase) bool {
	t := c.token(p.Head)
	if p.Last-p.First > 1 {
		return false
	}
	return t.Rel == "expl" || t.UPOS == syntax.PRON && c.interrogative(p.Head)
}

// wanted reports whether a proposition asks who did something, or holds for whoever
// does it.
func (c *Context) wanted(p *Proposition) bool {
	return (p.Modality == triple.Question || p.Modality == triple.Conditional && c.lang == article.German) && c.words.Personal[c.lemma(p.Subject.Head)]
}

func overlap(p, q Phrase) bool {
	return !p.Absent() && !q.Absent() && (p.Head >= q.First && p.Head < q.Last || q.Head >= p.First && q.Head < p.Last)
}
