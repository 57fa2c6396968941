package relate

import "dossier/extract/triple"

// clauseWords are words that say whether and on what condition a clause is so, and
// how it is joined to the one above it.
type clauseWords struct {
	Negation           map[string]bool   // not, never
	Litotes            map[string]bool   // only, selten: behind "not" it says more, not that nothing is so
	NegativeDeterminer map[string]bool   // no, nobody
	Nor                map[string]bool   // the second half of neither … nor
	Neither            map[string]bool   // the first half of it
	Contrast           map[string]bool   // but: it ends a negation
	Instead            map[string]bool   // sondern: what follows is so, what stands before is not
	Relative           map[string]bool   // who, which, that
	Personal           map[string]bool   // relative pronouns of persons alone: who
	Clausal            map[string]bool   // was, wodurch: they take up a clause
	Modal              map[string]string // auxiliary → modality
	SemiModal          map[string]bool   // want, plan: only the infinitive below counts
	Permission         map[string]bool   // must, may: negated they forbid
	Mark               map[string]string // conjunction → how its clause is put forward
	Given              map[string]bool   // because, although: the clause tells what is so already
	Unless             map[string]bool   // conjunctions of a condition that leaves the main clause as it is
	WhenClause         map[string]bool   // until, after: their clause tells when
	Adverbial          map[string]bool   // conjunctions whose clause is never a complement
	Inversion          map[string]bool   // should, had: they open a condition
	QuestionWord       map[string]bool   // wann, wo: they open an indirect question
	Hedge              map[string]string // adverb → "reported" or a modality
	Unreal             map[string]string // cancelled, geplant → polarity or modality of the event that it tells of
	Likely             map[string]string // wahrscheinlich, fraglich: how the clause that is so is put forward
	Untrue             map[string]bool   // false, unfounded: what is so is not the case
	Proviso            map[string]bool   // condition: its clause with "that" is one
	Advising           map[string]bool   // besser: with them "sollte" says what would be good
	Again              map[string]bool   // bereits, erneut: it was done before, or is done anew
	Afterwards         map[string]bool   // later, then: another time than what was told before
	Pointer            map[string]bool   // this, das: what was told before
	There              map[string]bool   // there, dort: the place told of before
	Here               map[string]bool   // here: where the article is written
	Stock              map[string]bool   // in particular: says nothing of what happened
}

// speechWords are words that tell who says what, and how it is put forward.
type speechWords struct {
	Speech        map[string]string // verb → how its content is put forward
	SpeechNoun    map[string]bool   // statement, Angabe: "according to statements of X"
	StatementNoun map[string]bool   // Mitteilung, Umfrage: "laut Mitteilung von X"
	SayingNoun    map[string]string // Warnung, Hoffnung → how the "dass" clause behind it is put forward
	OwnStatement  map[string]bool   // angabe: a compound with it names whose they are
	Claim         map[string]bool   // accusation, report: what is denied
	Proof         map[string]bool   // evidence, sign: what they are of may be so or not
	Document      map[string]bool   // survey, Unterlage: what they show they say
	Showing       map[string]bool   // show, ergeben: what a study or a picture does that tells something
	Learning      map[string]bool   // erfahren: "wie X erfuhr" gives X as the source
	Telling       map[string]bool   // mitteilen: "das teilte X mit" says whose word the sentence before is
	Narrating     map[string]bool   // schildern: their clause with "wie" is what they tell
	Commenting    map[string]bool   // kommentieren: what they are about is not said by their subject
	Recalling     map[string]bool   // erinnern: with "wir" it is the article that does
	Emerging      map[string]bool   // herausstellen: with a reflexive nobody says their content
	Impersonal    map[string]bool   // heißen: "es heißt" names no speaker
	Subjectless   map[string]bool   // verlauten, hervorgehen: so does it without "es"
	Written       map[string]bool   // stehen: what stands in a document says so
	Citing        map[string]bool   // quote, zitieren
	Citation      map[string]bool   // Berufung, Verweis: "unter Berufung auf X"
	Insertion     map[string]bool   // as, wie: "as X said"
	Source        map[string]bool   // prepositions: according to, laut
	Author        map[string]bool   // of, by, von: whose statement
	ToldWhere     map[string]bool   // in, via: before where, when and to whom something is said
	Opinion       map[string]string // convinced, überzeugt → how its content is put forward
	Standpoint    map[string]bool   // view, Sicht: "in the view of X"
	Own           map[string]bool   // own, eigen: "by his own account"
	Raising       map[string]bool   // glauben: what is not believed, is believed not to be
	Believing     map[string]bool   // glauben: somebody in the dative has said it
	Doubting      map[string]bool   // doubt: what is said to be perhaps not so
	Denial        map[string]bool   // deny, reject: they say no to a claim
	Disown        map[string]string // involvement → "be involved in": what one who denies it has not done
	Proven        map[string]bool   // proven, erwiesen: seen as that, it is asserted
	Avow          map[string]bool   // plead: what one says that one is
	Silence       map[string]bool   // Stellungnahme: who declines it says nothing
	Stance        map[string]bool   // begrüßen, sprechen von: whose subject may go on to speak
	Withholding   map[string]bool   // give, discuss: "would not give details" is a refusal
	Evident       map[string]bool   // clear, certain: where it is not, a question is open
	Open          map[string]bool   // unclear, unknown: a question is open
	Questioning   map[string]bool   // ask, press: who is asked so answers, "asked on Friday, she said"
	Inquiring     map[string]bool   // ask, wonder: their content is a question
	Asking        map[string]bool   // know, wonder: an "if" behind them is a question
	Accusing      map[string]string // accuse, suspect: how the charge against the subject of a passive is put forward
	AccusingNoun  map[string]string // suspicion, charge
	Awaited       map[string]string // expect: how a passive without a clause puts its subject forward
}

// controlWords are words with a clause that tells what somebody does, is to do or
// fails to do.
type controlWords struct {
	Control        map[string]string // verb → how its complement is put forward
	SubjectControl map[string]bool   // promise, threaten: the object does not control
	ObjectControl  map[string]bool   // ask, want: the object is to do it
	Requesting     map[string]bool   // fordern: somebody else is to do what the infinitive says
	Demanding      map[string]string // fordern, ausschließen: how the deed that is their object is put forward
	Asked          map[string]bool   // an, on: whom a demand is put to
	Undertaking    map[string]string // Absicht, Chance: how the infinitive that is their content is put forward
	Request        map[string]string // Forderung: so too, but others are to do it
	Holding        map[string]bool   // haben, fassen: their subject has the undertaking that is their object
	Granting       map[string]bool   // geben, bieten: who is in the dative has it
	Having         map[string]bool   // bei, mit: the subject has the undertaking behind them
	Succeeding     map[string]string // gelingen: whether who is in the dative has done the infinitive
	Causative      map[string]bool   // let, make: the infinitive is no purpose
	Bringing       map[string]bool   // have, get: the subject has it done
	Blaming        map[string]bool   // sentence, thank: what for is the deed of its object
	Appointing     map[string]bool   // name, hire: their object is to do what it is chosen for
	Arranging      map[string]bool   // call, schedule: a time with "for" is that of their object
	Deciding       map[string]bool   // ablehnen, fordern: their subject is no thing
	Matter         map[string]bool   // Waffenruhe, Gesetz: what is decided on
	Deciders       map[string]bool   // Initiative, Mission: people as well
	Body           map[string]bool   // Regierung, Polizei: people who decide
	OwnDeed        map[string]bool   // zurücktreten: nobody else does it to one
}

// verbWords are verbs with arguments of their own, and words that make one
// predicate with a verb.
type verbWords struct {
	Governed      map[string]bool   // suchen nach: what follows the preposition is the verb's object
	Prepositional map[string]bool   // teilnehmen an: "daran" is an object of the verb
	Pronominal    map[string]bool   // an, auf: German joins them with "da" and "hier"
	Spanning      map[string]bool   // dauern, fordern: a duration is their object
	Measured      map[string]bool   // steigen, senken: "um" and "auf" tell how much
	Support       map[string]bool   // in Betrieb nehmen: preposition, noun and verb are one predicate
	Result        map[string]bool   // rückgängig machen: an adjective that is one predicate with its verb
	Resultative   map[string]bool   // lassen, machen: one predicate with an adjective
	Idiom         map[string]bool   // take place: the noun belongs to the verb
	Headed        map[string]bool   // move, bring: need an adverb that says which way
	Heading       map[string]bool   // closer, apart
	Calling       map[string]string // call, describe as → how what it calls its object is put forward
	CalledOf      map[string]bool   // gelten: the subject is what is called so
	Becoming      map[string]bool   // werden, bleiben: they take a predicate
	Turning       map[string]bool   // get: it has an object, or tells what somebody becomes
	Befallen      map[string]bool   // drohen, fehlen: they have no accusative
	Stative       map[string]bool   // sich befinden: nobody is to do it
	Depictive     map[string]bool   // unharmed: what somebody is while it happens
	Distant       map[string]bool   // criticise, discuss: not done where their object is
	Talks         map[string]bool   // negotiate: its object is a topic and never a person
	Together      map[string]bool   // sign, exchange: done with the other subjects
	Jointly       map[string]bool   // together
	Beside        map[string]bool   // with: prepositions of a partner
	EachOther     map[string]bool   // one another
	Mutually      map[string]bool   // gegenseitig: sich means the others
}

// eventWords are nouns of what happens, and the verbs and prepositions that tell of
// it with them.
type eventWords struct {
	LightVerb           map[string]bool        // hold, have, conduct: the noun is the event
	Deed                map[string]string      // Festnahme → festnehmen: what an event noun tells as a verb
	Befalling           map[string]bool        // Festnahme, Absturz: what befalls the one that they are of
	PatientOwner        map[string]bool        // arrest: whose it is, is the one arrested
	Stage               map[string]bool        // hold, conclude: what is done with an event
	Happen              map[string]bool        // take, occur: what an event does
	Margin              map[string]bool        // sideline, Rand: something is done there beside an event
	Attending           map[string]bool        // join, teilnehmen: who was at an event
	Factual             map[string]bool        // nach, seit: what they tell of has happened
	ExchangeVerb        map[string]bool        // swap, austauschen
	ExchangeNoun        map[string]bool        // exchange, Gegenzug
	ExchangePreposition map[string]bool        // for, gegen: what the other side gives
	Release             map[string]bool        // free, freilassen: what is done with those exchanged
	NoCounterpart       map[string]bool        // will, bail: "against his will" is no exchange
	Role                map[string]triple.Role // in, gegen → what the preposition tells
	Setting             map[string]string      // at request, auf Antrag → cause: the role of such a circumstance
	Through             map[string]string      // from, to: role of what hangs on an object with them
}

// nameWords are words for what people, organizations and places are called, and
// for what is counted.
type nameWords struct {
	SumsUp       map[string]bool // move, claim: nouns that take up a clause before them
	Address      map[string]bool // Mr.: no description
	Rank         map[string]bool // general, captain: titles that are no office of somebody
	NoOffice     map[string]bool // Halbleiter: ends like an office and is none
	Kin          map[string]bool // Bruder, Nachfolger: whose somebody is, by itself no description
	Organization map[string]bool // carmaker, bank: what stands before the name of one
	Party        map[string]bool // spd, grüne: by what stands in brackets behind a name
	Partisan     map[string]bool // rebel, opposition: the side of a group, not what it is
	Affiliation  map[string]bool // "Person of Organization": what a preposition between names tells
	PlaceKind    map[string]bool // Stadt, Insel: what a place with a name is
	Locality     map[string]bool // Hauptstadt, town: what the article calls by its kind
	Venue        map[string]bool // Gericht, Tor, runway: "vor" and "on" them is where
	Sort         map[string]bool // Typ, Familie: the name behind them tells which
	Among        map[string]bool // including, darunter: what follows is some of many
	Topical      map[string]bool // German nouns that stand first as predicates: Ziel, Auslöser
	TimeNoun     map[string]bool // moment, day: no description of a person
	Measure      map[string]bool // dollar, percent: with a number, how much
	Sum          map[string]bool // sum, price: how much without one
}

// formWords are what German verbs are told by: their forms and prefixes.
type formWords struct {
	Participle   map[string]string // nommen → nehmen: participles without "ge" and prefix
	Transitive   map[string]string // stehen → gestehen: whose participle it is if it has an object
	NoParticiple map[string]bool   // adjectives that look like participles
	Separable    map[string]bool   // prefixes: ab, zurück
	Inseparable  map[string]bool   // prefixes: be, ver
	Intransitive map[string]bool   // sterben: the participle tells what its noun has done
	Moving       map[string]bool   // gehen: so do they, with and without a separable prefix
	Subjunctive  map[string]bool   // gehen: the past subjunctive is told from the past by its form
}
