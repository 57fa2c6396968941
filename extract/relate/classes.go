package relate

import (
	"maps"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/mend"
	"dossier/extract/triple"
	"dossier/schema"
)

// Is reports whether a word is of a class that a mend of trees asks for, as
// the ontology and the word tables have it.
func (r *Relater) Is(class mend.Class, word string) bool {
	switch class {
	case mend.Office:
		return r.Office(word)
	case mend.Event:
		return r.Event(word)
	case mend.Saying:
		return r.Saying(word)
	case mend.Urging:
		return r.words.ObjectControl[word]
	case mend.Undertaking:
		return r.words.SubjectControl[word]
	case mend.Resulting:
		return r.words.Result[word]
	case mend.Thinking:
		return r.words.Speech[word] == string(triple.Possible)
	case mend.Modal:
		return r.words.Modal[word] != ""
	case mend.Inverting:
		return r.words.Inversion[word]
	case mend.Citation:
		return r.words.Citation[word]
	case mend.Statement:
		return r.words.SpeechNoun[word] || r.words.Hedge[word] == "reported"
	case mend.Document:
		return r.words.Document[word] || r.words.SpeechNoun[word]
	case mend.Deciding:
		return r.words.Deciding[word]
	case mend.Matter:
		return r.matter(word)
	case mend.Body:
		return r.body(word)
	case mend.Befalling:
		return r.words.Befallen[word]
	case mend.Composed:
		return r.words.Support[strings.ToLower(word)]
	case mend.Governed:
		return r.words.Prepositional[word]
	case mend.Request:
		return r.words.Request[word] != ""
	case mend.Inquiring:
		return r.words.Inquiring[word]
	case mend.Address:
		return r.words.Address[word]
	case mend.Kin:
		return r.Relative(word)
	}
	return false
}

// matter reports whether a German noun, given by its lemma in lower case, names a
// deed or what else can be decided on: it or its last part.
func (r *Relater) matter(noun string) bool {
	if r.words.Deciders[noun] {
		return false
	}
	if r.words.Undertaking[noun] != "" || r.words.Request[noun] != "" {
		return true
	}
	for k := range noun {
		if part := noun[k:]; k == 0 || len(part) > 5 {
			if r.words.Matter[part] || r.words.Deed[part] != "" {
				return true
			}
		}
	}
	return false
}

// body reports whether a German noun, given by its lemma in lower case, names people
// who decide together: it or its last part.
func (r *Relater) body(noun string) bool {
	const shortest = 4 // "rat"; shorter ends are those of many words
	for k := range noun {
		if r.words.Body[noun[k:]] && (k == 0 || len(noun)-k >= shortest) {
			return true
		}
	}
	return false
}

// Venue reports whether a noun, given by its lemma, is a building, a ground or
// another spot where things happen. A German compound is what its last part is:
// "Bahnhofstor".
func (r *Relater) Venue(noun string) bool {
	noun = strings.ToLower(noun)
	if r.lang != article.German {
		return r.words.Venue[noun]
	}
	for k := range noun {
		if part := noun[k:]; (k == 0 || len(part) > 3) && (r.words.Venue[part] || r.words.PlaceKind[part]) {
			return true
		}
	}
	return false
}

// Pointing says where an adverb points to: "there" to the place told of before,
// "here" to where the article is written; "" for other words.
func (r *Relater) Pointing(adverb string) string {
	switch adverb = strings.ToLower(adverb); {
	case r.words.There[adverb]:
		return "there"
	case r.words.Here[adverb]:
		return "here"
	}
	return ""
}

// Whereto reports whether a preposition, in lower case, can tell where somebody is
// or goes.
func (r *Relater) Whereto(prep string) bool {
	role := r.words.Role[prep]
	return role == triple.PlaceRole || role == triple.To
}

// Office reports whether a noun, given by its lemma, is the word for an office
// or rank that a person holds. A German compound is what its last part is:
// "Innensenatorin".
func (r *Relater) Office(noun string) bool {
	noun = noun[strings.LastIndexByte(noun, '-')+1:] // US-Präsident
	return r.rank(strings.ToLower(noun)) || r.knownWith(schema.Role, noun, genitives(r.lang)) && !r.partial(noun)
}

// rank reports whether a noun in lower case is a rank, or a German compound or
// feminine of one.
func (r *Relater) rank(noun string) bool {
	if r.words.Rank[noun] || r.lang != article.German {
		return r.words.Rank[noun]
	}
	const shortest = 4 // "chef"; shorter ends are those of many words
	for i := range noun {
		if end := noun[i:]; (i == 0 || len(end) >= shortest) && (r.words.Rank[end] || r.words.Rank[strings.TrimSuffix(end, "in")]) {
			return !r.words.NoOffice[noun]
		}
	}
	return false
}

// partial reports whether an English noun tells of a part or property of something,
// and not of somebody: "the department of", "a unit of".
func (r *Relater) partial(noun string) bool {
	return r.lang == article.English && slices.ContainsFunc(genitives(r.lang), func(prep string) bool {
		known, ok := r.ontology.Find(string(r.lang), schema.Role, noun+" "+prep)
		return ok && (r.ontology.IsA(known.ID, "part_of") || r.ontology.IsA(known.ID, "owned_by"))
	})
}

// Event reports whether a noun, given by its lemma, tells of something that
// happens between or to participants: "meeting", "release".
func (r *Relater) Event(noun string) bool {
	return r.knownWith(schema.Noun, noun, slices.Concat(genitives(r.lang), []string{"with", "between", "mit", "zwischen"}))
}

// Happening returns the relation that an event noun, given by its lemma, tells of,
// whoever takes part: "meeting", „Gespräch“.
func (r *Relater) Happening(noun string) (*schema.Relation, bool) {
	for _, prep := range [...]string{"with", "between", "of", "by", "on", "mit", "zwischen", "+gen", "durch", "auf"} {
		if known, ok := r.ontology.Find(string(r.lang), schema.Noun, noun+" "+prep); ok {
			return known, true
		}
	}
	return nil, false
}

// Lasting reports whether a verb, given by its lemma, tells how or that an event went
// on: "take place", "dauern".
func (r *Relater) Lasting(verb string) bool { return r.words.Happen[verb] }

// Attending reports whether a verb, given by its lemma, perhaps with a preposition,
// tells who was at an event and did what with it: "join", "teilnehmen an".
func (r *Relater) Attending(verb string) bool {
	if r.words.Attending[verb] {
		return true
	}
	k := strings.LastIndexByte(verb, ' ')
	return k > 0 && r.words.Attending[verb[:k]]
}

// Saying reports whether a verb, given by its lemma, puts forward what is so.
func (r *Relater) Saying(verb string) bool {
	return r.words.Speech[verb] == string(triple.Asserted)
}

// Talks reports whether a verb, given by its lemma, is one of talking of which a
// person is never the object.
func (r *Relater) Talks(verb string) bool { return r.words.Talks[verb] }

// Beside lists the prepositions of whom something is done together with.
func (r *Relater) Beside() []string { return slices.Sorted(maps.Keys(r.words.Beside)) }

func (r *Relater) knownWith(pattern schema.Pattern, noun string, preps []string) bool {
	return slices.ContainsFunc(preps, func(prep string) bool {
		_, ok := r.ontology.Find(string(r.lang), pattern, noun+" "+prep)
		return ok
	})
}
