package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/schema"
)

// role gives an oblique the role that its preposition says.
func (c *Context) role(o Oblique) triple.Role {
	if c.temporal(o.Head) {
		if c.durationAt(o.Head) && (o.Prep == "to" || o.Prep == "zu") {
			return triple.To // "sentenced to nine years"
		}
		if c.durationAt(o.Head) {
			return triple.Duration
		}
		return triple.TimeRole
	}
	if o.Dat || o.Prep == "gegenüber" && c.addressed(o) {
		return triple.To
	}
	if o.Prep == "auf" && c.token(o.Head).Feats.Get("Case") == "Dat" {
		return triple.PlaceRole // "auf dem Flughafen"; with the accusative it is where to
	}
	if c.atSpot(o) {
		return triple.PlaceRole
	}
	if c.howMuch(o) {
		return triple.Amount
	}
	if c.words.Having[o.Prep] && c.words.Undertaking[c.lemma(o.Head)] == string(triple.Planned) && c.childWith(o.Head, "acl") >= 0 {
		return triple.Purpose // "in a bid to end the war"
	}
	if r := c.setting(o); r != "" && r != byPreposition {
		return triple.Role(r) // "at the request of", "aus Protest"
	}
	if (o.Prep == "nach" || o.Prep == "vor") && c.governs(o) {
		return triple.Topic // "suchen nach", "warnen vor"
	}
	if r := c.inFront(o); r != "" {
		return r
	}
	if o.Prep == "nach" && !c.placeAt(o.Head) {
		return triple.TimeRole // "nach dem Treffen"; "nach Moskau" is where to
	}
	if r, ok := c.words.Role[o.Prep]; ok {
		return r
	}
	if o.Prep == "" {
		return triple.Manner
	}
	return triple.Topic
}

// atSpot reports whether "an", "durch" or "on" stands before a spot: "am Flughafen
// Tegel", "durch den Englischen Garten", "on the runway".
func (c *Context) atSpot(o Oblique) bool {
	spot := c.placeAt(o.Head) || c.Venue(c.lemma(o.Head))
	switch o.Prep {
	case "an":
		return (spot || c.mentionKind(o.Head) == syntax.Organization) && c.token(o.Head).Feats.Get("Case") == "Dat" && !c.governs(o)
	case "durch":
		return spot
	case "on":
		return c.Venue(c.lemma(o.Head)) && !c.governs(o)
	}
	return false
}

// inFront is the role of what German "vor" stands before where that is no time: a
// place, "vor dem Landgericht", or those who listen, "vor Journalisten"; "" for a
// time.
func (c *Context) inFront(o Oblique) triple.Role {
	if o.Prep != "vor" {
		return ""
	}
	switch kind := c.mentionKind(o.Head); {
	case kind == syntax.Person, kind == "" && (c.describesPerson(o.Head) || c.office(o.Head)):
		return triple.To
	case kind == syntax.Organization, kind == syntax.Place, c.Venue(c.lemma(o.Head)):
		return triple.PlaceRole
	}
	return ""
}

// byPreposition is the role, in the word table, of circumstances that have that of
// their preposition: "im Laufe der Gespräche in Rom" may be where.
const byPreposition = "preposition"

// setting returns the role of a preposition and a noun that together name a
// circumstance, "" for others.
func (c *Context) setting(o Oblique) string {
	return c.words.Setting[o.Prep+" "+c.lemma(o.Head)]
}

// place returns the first oblique that says where, as a phrase: one that is a
// place by its preposition and holds the name of a place. Where a time or an event
// tells it, "on Friday in Bern", there is no such oblique: -1.
func (c *Context) place(f *Frame, except int) (Phrase, int) {
	for k, o := range f.Obliques {
		if k == except {
			continue
		}
		if noun := c.marginOf(o.Head); c.temporal(noun) || c.atEvent(noun) && c.Event(c.nounLemma(noun)) {
			if p := c.whereabouts(noun); !p.Absent() {
				return p, -1 // "on Friday in Bern", "at talks in Bern"
			}
			continue
		}
		if c.role(o) != triple.PlaceRole {
			continue
		}
		if p := c.placePhrase(o.Head); c.holdsPlace(p) {
			return p, k
		}
	}
	return Phrase{}, -1
}

// marginOf returns the noun of the event on whose margin something was done, "on the
// sidelines of the summit", „am Rande des Gipfels“; another noun itself.
func (c *Context) marginOf(noun int) int {
	if c.words.Margin[c.lemma(noun)] {
		if k := c.childWith(noun, "nmod"); k > noun {
			return k
		}
	}
	return noun
}

// holdsPlace reports whether a phrase is the name of a place, or a noun that is
// in one: "the presidential library in St. Petersburg".
func (c *Context) holdsPlace(p Phrase) bool {
	if c.placeAt(p.Head) || c.locality(p.Head) {
		return true
	}
	for _, k := range c.Sentence.Children(p.Head) {
		if c.token(k).Rel.Base() == "nmod" && c.circumstance(k) && c.placeAt(k) {
			return true
		}
	}
	return false
}

// placePhrase is the phrase of a place with the place that it is in.
func (c *Context) placePhrase(head int) Phrase {
	p := c.phrase(head)
	for _, k := range c.Sentence.Children(head) {
		if c.token(k).Rel.Base() != "nmod" || !c.circumstance(k) || !c.placeAt(k) {
			continue
		}
		if f, l := c.bounds(k, true); f == p.Last {
			p.Last = l
		}
	}
	return p
}

// hasRole is the relation of somebody to what he is.
const hasRole = "has_role"

// emitRole emits "X is the head of Y" and notes whose office that is.
func (c *Context) emitRole(p Proposition) {
	noun := p.Object.Head
	if c.token(noun).UPOS != syntax.NOUN && c.token(noun).UPOS != syntax.PROPN && !c.office(noun) {
		c.emit(p)
		return
	}
	if p.Relation.Pattern == schema.Verb && p.Relation.Lemma == c.copulaLemma() {
		p.Relation.ID = hasRole
	}
	for _, k := range c.Sentence.Children(noun) {
		holder, preps := c.officeOf(k)
		for _, prep := range preps {
			if key := c.nounLemma(noun) + " " + prep; c.known(schema.Role, key) && c.named(holder) {
				p.Offices = append(p.Offices, Office{Key: key, Holder: c.phrase(holder)})
				break
			}
		}
	}
	c.emit(p)
}

// officeOf returns whose office a role noun is, and how the ontology's phrases
// may write it: "head of the fund", "Putin's adviser", "Kremlin spokesman",
// "Chef des Fonds".
func (c *Context) officeOf(k int) (holder int, preps []string) {
	switch t := c.token(k); t.Rel {
	case "nmod":
		switch o := c.oblique(k); o.Prep {
		case "":
			return k, genitives(c.lang)
		case "von":
			return k, []string{"von", "+gen"}
		default:
			return k, []string{o.Prep}
		}
	case "nmod:poss", "det:poss":
		return k, genitives(c.lang)
	case "compound", "nmod:desc":
		if t.UPOS == syntax.PROPN {
			return k, genitives(c.lang)
		}
	}
	return -1, nil
}

// genitives is how the ontology's phrases may write a possessor.
func genitives(lang article.Language) []string {
	if lang == article.German {
		return []string{"+gen", "von"}
	}
	return []string{"of", "to", "for"}
}

// addressed reports whether an oblique is an argument of a verb of speech: "sagte
// gegenüber dem Sender".
func (c *Context) addressed(o Oblique) bool {
	h := c.token(o.Head).Head
	return h >= 0 && c.frameAt[h] >= 0 && c.speechKind(&c.Frames[c.frameAt[h]]) != ""
}

// howMuch reports whether an English oblique tells how much: "at 3 million euros",
// "for an undisclosed sum".
func (c *Context) howMuch(o Oblique) bool {
	if c.lang != article.English || o.Prep != "for" && o.Prep != "at" {
		return false
	}
	lemma := c.lemma(o.Head)
	return c.words.Sum[lemma] || c.words.Measure[lemma] && c.childWith(o.Head, "nummod") >= 0
}
