package relate

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"dossier/extract/article"
	"dossier/extract/triple"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the word table of a language, data/LANG*.txt: lines of
// "section: word word …", where a multi-word entry has "_" for spaces.
type lexicon struct {
	negation       map[string]bool   // not, never
	negativeDet    map[string]bool   // no, nobody
	relative       map[string]bool   // who, which, that
	personal       map[string]bool   // relative pronouns of persons alone: who
	subjectControl map[string]bool   // promise, threaten: the object does not control
	speech         map[string]string // verb → how its content is put forward
	speechNoun     map[string]bool   // statement, Angabe: "according to statements of X"
	statementNoun  map[string]bool   // Mitteilung, Umfrage: "laut Mitteilung von X"
	author         map[string]bool   // of, by, von: whose statement
	proven         map[string]bool   // proven, erwiesen: seen as that, it is asserted
	impersonal     map[string]bool   // heißen: "es heißt" names no speaker
	subjectless    map[string]bool   // verlauten, hervorgehen: so does it without "es"
	telling        map[string]bool   // mitteilen: "das teilte X mit" says whose word the sentence before is
	showing        map[string]bool   // ergeben: so does what a study does
	ownStatement   map[string]bool   // angabe: a compound with it names whose they are
	raising        map[string]bool   // glauben: what is not believed, is believed not to be
	learning       map[string]bool   // erfahren: "wie X erfuhr" gives X as the source
	sayingNoun     map[string]string // Warnung, Hoffnung → how the "dass" clause behind it is put forward
	questionWord   map[string]bool   // wann, wo: they open an indirect question
	silence        map[string]bool   // Stellungnahme: who declines it says nothing
	requesting     map[string]bool   // fordern: somebody else is to do what the infinitive says
	stance         map[string]bool   // begrüßen, sprechen von: whose subject may go on to speak
	citing         map[string]bool   // quote, zitieren
	citation       map[string]bool   // Berufung, Verweis: "unter Berufung auf X"
	insertion      map[string]bool   // as, wie: "as X said"
	opinion        map[string]string // convinced, überzeugt → how its content is put forward
	standpoint     map[string]bool   // view, Sicht: "in the view of X"
	own            map[string]bool   // own, eigen: "by his own account"
	calledOf       map[string]bool   // gelten: the subject is what is called so
	control        map[string]string // verb → how its complement is put forward
	modal          map[string]string // auxiliary → modality
	mark           map[string]string // conjunction → how its clause is put forward
	hedge          map[string]string // adverb → "reported" or a modality
	source         map[string]bool   // prepositions: according to, laut
	role           map[string]triple.Role
	lightVerb      map[string]bool // hold, have, conduct: the noun is the event
	unreal         map[string]string
	exchangeVerb   map[string]bool
	exchangeNoun   map[string]bool
	exchangePrep   map[string]bool
	releaseWord    map[string]bool
	noCounterpart  map[string]bool   // will, bail: "against his will" is no exchange
	address        map[string]bool   // Mr.: no description
	patientOwner   map[string]bool   // arrest: whose it is, is the one arrested
	jointly        map[string]bool   // together
	stage          map[string]bool   // hold, conclude: what is done with an event
	rank           map[string]bool   // general, captain: titles that are no office of somebody
	happen         map[string]bool   // take, occur: what an event does
	together       map[string]bool   // sign, exchange: done with the other subjects
	calling        map[string]string // call, describe as → how what it calls its object is put forward
	each           map[string]bool   // one another
	inversion      map[string]bool   // should, had: they open a condition
	affiliation    map[string]bool   // "Person of Organization": what a preposition between names tells
	idiom          map[string]bool   // take place: the noun belongs to the verb
	resultative    map[string]bool   // lassen, machen: one predicate with an adjective
	becoming       map[string]bool   // werden, bleiben: they take a predicate
	instead        map[string]bool   // sondern: what follows is so, what stands before is not
	governed       map[string]bool   // suchen nach: what follows the preposition is the verb's object
	support        map[string]bool   // in Betrieb nehmen: preposition, noun and verb are one predicate
	sort           map[string]bool   // Typ, Familie: the name behind them tells which
	setting        map[string]bool   // auf Antrag, aus Protest: a circumstance
	asked          map[string]bool   // an, on: whom a demand is put to
	mutually       map[string]bool   // gegenseitig: sich means the others
	headed         map[string]bool   // move, bring: need an adverb that says which way
	heading        map[string]bool   // closer, apart
	partisan       map[string]bool   // rebel, opposition: the side of a group, not what it is
	settingRole    map[string]string // at request → cause: the role of such a circumstance
	stock          map[string]bool   // in particular: says nothing of what happened
	given          map[string]bool   // because, although: the clause tells what is so already
	among          map[string]bool   // including, darunter: what follows is some of many
	deed           map[string]string // Festnahme → festnehmen: what an event noun tells as a verb
	participle     map[string]string // nommen → nehmen: participles without "ge" and prefix
	transitive     map[string]string // stehen → gestehen: whose participle it is if it has an object
	noParticiple   map[string]bool   // adjectives that look like participles
	measured       map[string]bool   // steigen, senken: "um" and "auf" tell how much
	undertaking    map[string]string // Absicht, Chance: how the infinitive that is their content is put forward
	request        map[string]string // Forderung: so too, but others are to do it
	holding        map[string]bool   // haben, fassen: their subject has the undertaking that is their object
	granting       map[string]bool   // geben, bieten: who is in the dative has it
	having         map[string]bool   // bei, mit: the subject has the undertaking behind them
	placeKind      map[string]bool   // Stadt, Insel: what a place with a name is
	befalling      map[string]bool   // Festnahme, Absturz: what befalls the one that they are of
	factual        map[string]bool   // nach, seit: what they tell of has happened
	deciding       map[string]bool   // ablehnen, fordern: their subject is no thing
	matter         map[string]bool   // Waffenruhe, Gesetz: what is decided on
	deciders       map[string]bool   // Initiative, Mission: people as well
	befallen       map[string]bool   // drohen, fehlen: they have no accusative
	result         map[string]bool   // rückgängig machen: an adjective that is one predicate with its verb
	succeeding     map[string]string // gelingen: whether who is in the dative has done the infinitive
	clausal        map[string]bool   // was, wodurch: they take up a clause
	separable      map[string]bool   // prefixes: ab, zurück
	inseparable    map[string]bool   // prefixes: be, ver
	intransitive   map[string]bool   // sterben: the participle tells what its noun has done
	moving         map[string]bool   // gehen: so do they, with and without a separable prefix
	topical        map[string]bool   // German nouns that stand first as predicates: Ziel, Auslöser
	timeNoun       map[string]bool   // moment, day: no description of a person
	awaited        map[string]string // expect: how a passive without a clause puts its subject forward
	permission     map[string]bool   // must, may: negated they forbid
	unless         map[string]bool   // conjunctions of a condition that leaves the main clause as it is
	nor            map[string]bool   // the second half of neither … nor
	neither        map[string]bool   // the first half of it
	contrast       map[string]bool   // but: it ends a negation
	asking         map[string]bool   // know, wonder: an "if" behind them is a question
	adverbial      map[string]bool   // conjunctions whose clause is never a complement
	objectControl  map[string]bool   // ask, want: the object is to do it
	semiModal      map[string]bool   // want, plan: only the infinitive below counts
	pointer        map[string]bool   // this, das: what was told before
	accusing       map[string]string // accuse, suspect: how the charge against the subject of a passive is put forward
	accusingNoun   map[string]string // suspicion, charge
	distant        map[string]bool   // criticise, discuss: not done where their object is
	afterwards     map[string]bool   // later, then: another time than what was told before
	through        map[string]string // from, to: role of what hangs on an object with them
	whenClause     map[string]bool   // until, after: their clause tells when
	avow           map[string]bool   // plead: what one says that one is
	denial         map[string]bool   // deny, reject: they say no to a claim
	proof          map[string]bool   // evidence, sign: what they are of may be so or not
	disown         map[string]string // involvement → "be involved in": what one who denies it has not done
	claim          map[string]bool   // accusation, report: what is denied
	believing      map[string]bool   // glauben: somebody in the dative has said it
	demanding      map[string]string // fordern, ausschließen: how the deed that is their object is put forward
	ownDeed        map[string]bool   // zurücktreten: nobody else does it to one
	causative      map[string]bool   // let, make: the infinitive is no purpose
	blaming        map[string]bool   // sentence, thank: what for is the deed of its object
	doubting       map[string]bool   // doubt: what is said to be perhaps not so
}

func loadLexicon(lang article.Language) (*lexicon, error) {
	files, err := fs.Glob(data, "data/"+string(lang)+"*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no word tables for language %q", lang)
	}
	l := &lexicon{role: make(map[string]triple.Role)}
	sets, values := l.sections()
	for _, m := range sets {
		*m = make(map[string]bool)
	}
	for _, m := range values {
		*m = make(map[string]string)
	}
	for _, file := range files {
		if err := l.read(file, sets, values); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// read enters the words of one file.
func (l *lexicon) read(file string, sets map[string]*map[string]bool, values map[string]*map[string]string) error {
	f, err := data.Open(file)
	if err != nil {
		return fmt.Errorf("read word tables: %w", err)
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	for line := 1; scanner.Scan(); line++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		if strings.TrimSpace(text) == "" {
			continue
		}
		section, words, ok := strings.Cut(text, ":")
		if !ok {
			return fmt.Errorf("%s:%d: no section before the words", file, line)
		}
		if !l.add(sets, values, strings.Fields(section), strings.Fields(words)) {
			return fmt.Errorf("%s:%d: unknown section %q", file, line, section)
		}
	}
	return scanner.Err()
}

// add enters words under a section, whose second word is the value if there is
// one: "speech denied: deny reject".
func (l *lexicon) add(sets map[string]*map[string]bool, values map[string]*map[string]string, section, words []string) bool {
	for _, w := range words {
		w = strings.ReplaceAll(w, "_", " ")
		switch {
		case len(section) == 1 && sets[section[0]] != nil:
			(*sets[section[0]])[w] = true
		case len(section) == 2 && values[section[0]] != nil:
			(*values[section[0]])[w] = section[1]
		case len(section) == 2 && section[0] == "role":
			l.role[w] = triple.Role(section[1])
		default:
			return false
		}
	}
	return true
}

// sections names the tables as the files do: sets of words, and words with a
// value. It is long because it is a table, a line for each.
func (l *lexicon) sections() (sets map[string]*map[string]bool, values map[string]*map[string]string) {
	sets = map[string]*map[string]bool{
		"address":              &l.address,
		"adverbial":            &l.adverbial,
		"affiliation":          &l.affiliation,
		"asking":               &l.asking,
		"author":               &l.author,
		"called-of":            &l.calledOf,
		"causative":            &l.causative,
		"blaming":              &l.blaming,
		"doubting":             &l.doubting,
		"contrast":             &l.contrast,
		"pointer":              &l.pointer,
		"distant":              &l.distant,
		"afterwards":           &l.afterwards,
		"when-clause":          &l.whenClause,
		"avow":                 &l.avow,
		"denial":               &l.denial,
		"claim":                &l.claim,
		"proof":                &l.proof,
		"each-other":           &l.each,
		"exchange-noun":        &l.exchangeNoun,
		"exchange-preposition": &l.exchangePrep,
		"exchange-verb":        &l.exchangeVerb,
		"happen":               &l.happen,
		"idiom":                &l.idiom,
		"instead":              &l.instead,
		"given":                &l.given,
		"governed":             &l.governed,
		"setting":              &l.setting,
		"stock":                &l.stock,
		"sort":                 &l.sort,
		"support":              &l.support,
		"inversion":            &l.inversion,
		"jointly":              &l.jointly,
		"light-verb":           &l.lightVerb,
		"negation":             &l.negation,
		"negative-determiner":  &l.negativeDet,
		"no-counterpart":       &l.noCounterpart,
		"neither":              &l.neither,
		"nor":                  &l.nor,
		"object-control":       &l.objectControl,
		"proven":               &l.proven,
		"impersonal":           &l.impersonal,
		"subjectless":          &l.subjectless,
		"telling":              &l.telling,
		"showing":              &l.showing,
		"stance":               &l.stance,
		"silence":              &l.silence,
		"question-word":        &l.questionWord,
		"raising":              &l.raising,
		"learning":             &l.learning,
		"requesting":           &l.requesting,
		"own-statement":        &l.ownStatement,
		"citing":               &l.citing,
		"citation":             &l.citation,
		"insertion":            &l.insertion,
		"standpoint":           &l.standpoint,
		"own":                  &l.own,
		"own-deed":             &l.ownDeed,
		"patient-owner":        &l.patientOwner,
		"permission":           &l.permission,
		"personal":             &l.personal,
		"rank":                 &l.rank,
		"relative":             &l.relative,
		"release":              &l.releaseWord,
		"semi-modal":           &l.semiModal,
		"source":               &l.source,
		"speech-noun":          &l.speechNoun,
		"stage":                &l.stage,
		"statement-noun":       &l.statementNoun,
		"subject-control":      &l.subjectControl,
		"time-noun":            &l.timeNoun,
		"together":             &l.together,
		"becoming":             &l.becoming,
		"believing":            &l.believing,
		"resultative":          &l.resultative,
		"among":                &l.among,
		"measured":             &l.measured,
		"asked":                &l.asked,
		"mutually":             &l.mutually,
		"headed":               &l.headed,
		"heading":              &l.heading,
		"partisan":             &l.partisan,
		"granting":             &l.granting,
		"having":               &l.having,
		"holding":              &l.holding,
		"befalling":            &l.befalling,
		"befallen":             &l.befallen,
		"clausal":              &l.clausal,
		"result":               &l.result,
		"deciders":             &l.deciders,
		"deciding":             &l.deciding,
		"matter":               &l.matter,
		"factual":              &l.factual,
		"place-kind":           &l.placeKind,
		"no-participle":        &l.noParticiple,
		"separable":            &l.separable,
		"inseparable":          &l.inseparable,
		"intransitive":         &l.intransitive,
		"moving":               &l.moving,
		"topical":              &l.topical,
		"unless":               &l.unless,
	}
	values = map[string]*map[string]string{
		"accusing":      &l.accusing,
		"setting-role":  &l.settingRole,
		"accusing-noun": &l.accusingNoun,
		"demanding":     &l.demanding,
		"through":       &l.through,
		"transitive":    &l.transitive,
		"disown":        &l.disown,
		"awaited":       &l.awaited,
		"opinion":       &l.opinion,
		"calling":       &l.calling,
		"control":       &l.control,
		"hedge":         &l.hedge,
		"mark":          &l.mark,
		"modal":         &l.modal,
		"participle":    &l.participle,
		"speech":        &l.speech,
		"request":       &l.request,
		"undertaking":   &l.undertaking,
		"succeeding":    &l.succeeding,
		"unreal":        &l.unreal,
		"saying-noun":   &l.sayingNoun,
		"deed":          &l.deed,
	}
	return sets, values
}
