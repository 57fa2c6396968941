package relate

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// nominal reads event nouns with their participants, where the ontology knows
// the noun: "Keller's meeting with Novak", "talks between Russia and the US",
// "the release of Brandt", "Novaks Treffen mit Keller".
var nominal = &Rule{
	Name: "nominal",
	Doc:  "Keller's meeting with Novak took place on Friday",
	Find: func(c *Context) {
		for i := range c.Sentence.Len() {
			if c.token(i).UPOS == syntax.NOUN {
				c.eventNoun(i)
			}
		}
	},
}

// participants of an event noun, by the way they hang on it.
type participants struct {
	owner []int     // "X's meeting", "Treffen Xs"
	of    []int     // "release of X", "Freilassung von X"
	by    []int     // "by X", "durch X"
	pairs []int     // "between X and Y"
	other []Oblique // with other prepositions
}

func (c *Context) participants(i int) participants {
	var p participants
	for _, k := range c.Sentence.Children(i) {
		switch t := c.token(k); t.Rel {
		case "nmod:poss", "det:poss":
			p.owner = append(p.owner, c.coordinated(k)...)
		case "nmod":
			c.modifier(&p, k)
		}
	}
	return p
}

func (c *Context) modifier(p *participants, k int) {
	switch o := c.oblique(k); o.Prep {
	case "":
		p.owner = append(p.owner, c.coordinated(k)...)
	case "of", "von":
		p.of = append(p.of, c.coordinated(k)...)
	case "by", "durch":
		p.by = append(p.by, c.coordinated(k)...)
	case "between", "zwischen":
		p.pairs = c.coordinated(k)
	default:
		p.other = append(p.other, o)
	}
}

func (c *Context) eventNoun(i int) {
	p := c.participants(i)
	noun := c.nounLemma(i)
	if len(p.pairs) == 2 {
		for _, prep := range []string{"between", "zwischen"} {
			if key := noun + " " + prep; c.known(schema.Noun, key) {
				c.nominalEvent(i, p.pairs[0], p.pairs[1], key)
			}
		}
	}
	for _, o := range p.other {
		key := noun + " " + o.Prep
		if !c.known(schema.Noun, key) {
			continue
		}
		subjects := slices.Concat(p.owner, p.by)
		if len(subjects) == 0 {
			subjects = p.of // "visit of X to Y"
		}
		for _, a := range subjects {
			for _, b := range c.coordinated(o.Head) {
				c.nominalEvent(i, a, b, key)
			}
		}
	}
	c.eventOf(i, noun, &p)
}

// companions are prepositions of nouns that tell of something done together:
// whose talks they are does not make one the object of them.
func (c *Context) companions(noun string) bool {
	for _, prep := range []string{"with", "between", "mit", "zwischen"} {
		if c.known(schema.Noun, noun+" "+prep) {
			return true
		}
	}
	return false
}

// eventOf reads "the release of Brandt by Russia" and "Russia's release of
// Brandt". Without a doer it is the noun's inverse that the patient has.
func (c *Context) eventOf(i int, noun string, p *participants) {
	key := ""
	for _, gen := range []string{"+gen", "of"} {
		if c.known(schema.Noun, noun+" "+gen) {
			key = noun + " " + gen
		}
	}
	if c.befalls(i, p) {
		return
	}
	if key == "" || c.companions(noun) {
		return
	}
	patients, doers := p.of, slices.Concat(p.by, p.owner)
	if len(patients) == 0 && (len(p.by) > 0 || c.words.PatientOwner[c.lemma(i)]) {
		patients, doers = p.owner, p.by
	}
	for _, b := range patients {
		for _, a := range doers {
			c.nominalEvent(i, a, b, key)
		}
		if len(doers) == 0 && c.personAt(b) {
			q := c.nominalProposition(i, b, b, key)
			q.Relation.Passive = true
			c.emit(q)
		}
	}
}

// nounObliques returns the prepositional modifiers behind a noun.
func (c *Context) nounObliques(i int) []Oblique {
	var list []Oblique
	for _, k := range c.Sentence.Children(i) {
		if c.token(k).Rel.Base() == "nmod" && k > i {
			if o := c.oblique(k); o.Prep != "" {
				list = append(list, o)
			}
		}
	}
	return list
}

func (c *Context) nominalEvent(noun, a, b int, key string) {
	if a == b || !c.named(a) || !c.named(b) || c.temporal(a) || c.temporal(b) {
		return
	}
	p := c.nominalProposition(noun, a, b, key)
	p.Object = c.phrase(b)
	c.emit(p)
}

// nominalProposition is an event with its subject, as real as what governs it
// lets it be. The participants a and b are no place of the event.
func (c *Context) nominalProposition(noun, a, b int, key string) Proposition {
	p := Proposition{
		Subject: c.phrase(a), Object: c.phrase(b),
		Relation: Relation{Pred: noun, Phrase: c.text(noun, noun+1), Lemma: c.deed(noun, key), Pattern: schema.Noun, Key: key},
		Polarity: triple.Positive, Modality: triple.Asserted, Content: -1, At: -1, Confidence: 0.75,
	}
	if g := c.governor(noun); g >= 0 {
		f := &c.Frames[g]
		p.Source = f.Source
		p.Modality, p.Future = f.Modality, f.Future
		if f.Polarity == triple.Negative && p.Modality == triple.Asserted {
			p.Modality = triple.Possible
		}
	}
	c.unreal(noun, &p)
	c.happening(noun, &p)
	p.Object = Phrase{}
	return p
}

// deed names an event as a verb where the language has one for it, else by its
// noun: "verhandeln mit" for "Verhandlungen mit". key is the noun's phrase.
func (c *Context) deed(noun int, key string) string {
	verb := c.words.Deed[c.lemma(noun)]
	if verb == "" {
		return c.nounLemma(noun)
	}
	switch _, prep, _ := strings.Cut(key, " "); prep {
	case "", "+gen", "of", "von":
		return verb
	case "zwischen":
		return verb + " mit"
	default:
		return verb + " " + prep
	}
}

// below reports whether token k hangs below a noun with nothing but nouns
// between.
func (c *Context) below(k, noun int) bool {
	for h := c.token(k).Head; h != syntax.Root; h = c.token(h).Head {
		if h == noun {
			return true
		}
		if u := c.token(h).UPOS; u != syntax.NOUN && u != syntax.PROPN || c.frameAt[h] >= 0 {
			return false
		}
	}
	return false
}

// happening gives an event noun the place that is told by its own modifiers or
// by the verb that says that it took place.
func (c *Context) happening(noun int, p *Proposition) {
	first, last := c.subtree(noun)
	for k := first; k < last && p.Place.Absent(); k++ {
		if k != p.Subject.Head && k != p.Object.Head && c.token(k).Rel.Base() == "nmod" && c.placeAt(k) && c.circumstance(k) && c.below(k, noun) {
			p.Place = c.placePhrase(k)
		}
	}
	g := c.governor(noun)
	if g < 0 || c.token(noun).Head != c.Frames[g].Pred {
		return
	}
	f, rel := &c.Frames[g], c.token(noun).Rel.Base()
	if rel == "nsubj" && (f.Cop >= 0 || c.words.Happen[c.verb(f)]) || rel == "obj" && c.words.Stage[c.verb(f)] {
		if p.Place.Absent() {
			p.Place, _ = c.place(f, -1)
		}
		p.At = f.Pred
	}
}

// named reports whether a head belongs to a name, a pronoun or a possessive.
func (c *Context) named(i int) bool {
	t := c.token(i)
	if t.UPOS == syntax.PRON || t.UPOS == syntax.DET || t.UPOS == syntax.PROPN {
		return true
	}
	p := c.phrase(i)
	for _, m := range c.Sentence.Mentions() {
		if m.First >= p.First && m.Last <= p.Last {
			return true
		}
	}
	return false
}
