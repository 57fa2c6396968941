package relate

import (
	"bufio"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"unicode"

	"dossier/extract/article"
	"dossier/extract/triple"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the word tables of a language, data/LANG*.txt: lines of
// "section: word word …", where a multi-word entry has "_" for spaces. Each
// field is the table of the section of its name; the fields are exported so that
// the loader can fill them.
type lexicon struct {
	Negation            map[string]bool   // not, never
	NegativeDeterminer  map[string]bool   // no, nobody
	Relative            map[string]bool   // who, which, that
	Personal            map[string]bool   // relative pronouns of persons alone: who
	SubjectControl      map[string]bool   // promise, threaten: the object does not control
	Speech              map[string]string // verb → how its content is put forward
	SpeechNoun          map[string]bool   // statement, Angabe: "according to statements of X"
	StatementNoun       map[string]bool   // Mitteilung, Umfrage: "laut Mitteilung von X"
	Document            map[string]bool   // survey, Unterlage: what they show they say
	Author              map[string]bool   // of, by, von: whose statement
	Proven              map[string]bool   // proven, erwiesen: seen as that, it is asserted
	Impersonal          map[string]bool   // heißen: "es heißt" names no speaker
	Subjectless         map[string]bool   // verlauten, hervorgehen: so does it without "es"
	Telling             map[string]bool   // mitteilen: "das teilte X mit" says whose word the sentence before is
	Showing             map[string]bool   // ergeben: so does what a study does
	OwnStatement        map[string]bool   // angabe: a compound with it names whose they are
	Raising             map[string]bool   // glauben: what is not believed, is believed not to be
	Learning            map[string]bool   // erfahren: "wie X erfuhr" gives X as the source
	SayingNoun          map[string]string // Warnung, Hoffnung → how the "dass" clause behind it is put forward
	QuestionWord        map[string]bool   // wann, wo: they open an indirect question
	Silence             map[string]bool   // Stellungnahme: who declines it says nothing
	Again               map[string]bool   // bereits, erneut: it was done before, or is done anew
	Beside              map[string]bool   // with: prepositions of a partner
	Turning             map[string]bool   // get: it has an object, or tells what somebody becomes
	Talks               map[string]bool   // negotiate: its object is a topic and never a person
	Requesting          map[string]bool   // fordern: somebody else is to do what the infinitive says
	Stance              map[string]bool   // begrüßen, sprechen von: whose subject may go on to speak
	Citing              map[string]bool   // quote, zitieren
	Citation            map[string]bool   // Berufung, Verweis: "unter Berufung auf X"
	Insertion           map[string]bool   // as, wie: "as X said"
	Opinion             map[string]string // convinced, überzeugt → how its content is put forward
	Standpoint          map[string]bool   // view, Sicht: "in the view of X"
	Own                 map[string]bool   // own, eigen: "by his own account"
	CalledOf            map[string]bool   // gelten: the subject is what is called so
	Control             map[string]string // verb → how its complement is put forward
	Modal               map[string]string // auxiliary → modality
	Mark                map[string]string // conjunction → how its clause is put forward
	Hedge               map[string]string // adverb → "reported" or a modality
	Source              map[string]bool   // prepositions: according to, laut
	Role                map[string]triple.Role
	LightVerb           map[string]bool // hold, have, conduct: the noun is the event
	Unreal              map[string]string
	ExchangeVerb        map[string]bool
	ExchangeNoun        map[string]bool
	ExchangePreposition map[string]bool
	Release             map[string]bool
	NoCounterpart       map[string]bool   // will, bail: "against his will" is no exchange
	Address             map[string]bool   // Mr.: no description
	PatientOwner        map[string]bool   // arrest: whose it is, is the one arrested
	Jointly             map[string]bool   // together
	Stage               map[string]bool   // hold, conclude: what is done with an event
	Rank                map[string]bool   // general, captain: titles that are no office of somebody
	Kin                 map[string]bool   // Bruder, Nachfolger: whose somebody is, by itself no description
	NoOffice            map[string]bool   // Halbleiter: ends like an office and is none
	Happen              map[string]bool   // take, occur: what an event does
	Together            map[string]bool   // sign, exchange: done with the other subjects
	Calling             map[string]string // call, describe as → how what it calls its object is put forward
	EachOther           map[string]bool   // one another
	Inversion           map[string]bool   // should, had: they open a condition
	Affiliation         map[string]bool   // "Person of Organization": what a preposition between names tells
	Party               map[string]bool   // spd, grüne: by what stands in brackets behind a name
	Idiom               map[string]bool   // take place: the noun belongs to the verb
	Resultative         map[string]bool   // lassen, machen: one predicate with an adjective
	Becoming            map[string]bool   // werden, bleiben: they take a predicate
	Instead             map[string]bool   // sondern: what follows is so, what stands before is not
	Governed            map[string]bool   // suchen nach: what follows the preposition is the verb's object
	Prepositional       map[string]bool   // teilnehmen an: "daran" is an object of the verb
	Pronominal          map[string]bool   // an, auf: German joins them with "da" and "hier"
	Spanning            map[string]bool   // dauern, fordern: a duration is their object
	Support             map[string]bool   // in Betrieb nehmen: preposition, noun and verb are one predicate
	Sort                map[string]bool   // Typ, Familie: the name behind them tells which
	Setting             map[string]string // at request, auf Antrag → cause: the role of such a circumstance
	Asked               map[string]bool   // an, on: whom a demand is put to
	Mutually            map[string]bool   // gegenseitig: sich means the others
	Headed              map[string]bool   // move, bring: need an adverb that says which way
	Heading             map[string]bool   // closer, apart
	Partisan            map[string]bool   // rebel, opposition: the side of a group, not what it is
	Stock               map[string]bool   // in particular: says nothing of what happened
	Given               map[string]bool   // because, although: the clause tells what is so already
	Among               map[string]bool   // including, darunter: what follows is some of many
	Deed                map[string]string // Festnahme → festnehmen: what an event noun tells as a verb
	Participle          map[string]string // nommen → nehmen: participles without "ge" and prefix
	Transitive          map[string]string // stehen → gestehen: whose participle it is if it has an object
	NoParticiple        map[string]bool   // adjectives that look like participles
	Measured            map[string]bool   // steigen, senken: "um" and "auf" tell how much
	Undertaking         map[string]string // Absicht, Chance: how the infinitive that is their content is put forward
	Request             map[string]string // Forderung: so too, but others are to do it
	Holding             map[string]bool   // haben, fassen: their subject has the undertaking that is their object
	Granting            map[string]bool   // geben, bieten: who is in the dative has it
	Having              map[string]bool   // bei, mit: the subject has the undertaking behind them
	PlaceKind           map[string]bool   // Stadt, Insel: what a place with a name is
	Befalling           map[string]bool   // Festnahme, Absturz: what befalls the one that they are of
	Factual             map[string]bool   // nach, seit: what they tell of has happened
	Deciding            map[string]bool   // ablehnen, fordern: their subject is no thing
	Matter              map[string]bool   // Waffenruhe, Gesetz: what is decided on
	Deciders            map[string]bool   // Initiative, Mission: people as well
	Befallen            map[string]bool   // drohen, fehlen: they have no accusative
	Result              map[string]bool   // rückgängig machen: an adjective that is one predicate with its verb
	Succeeding          map[string]string // gelingen: whether who is in the dative has done the infinitive
	Clausal             map[string]bool   // was, wodurch: they take up a clause
	Separable           map[string]bool   // prefixes: ab, zurück
	Inseparable         map[string]bool   // prefixes: be, ver
	Intransitive        map[string]bool   // sterben: the participle tells what its noun has done
	Moving              map[string]bool   // gehen: so do they, with and without a separable prefix
	Subjunctive         map[string]bool   // gehen: the past subjunctive is told from the past by its form
	ToldWhere           map[string]bool   // in, via: before where, when and to whom something is said
	Topical             map[string]bool   // German nouns that stand first as predicates: Ziel, Auslöser
	TimeNoun            map[string]bool   // moment, day: no description of a person
	Awaited             map[string]string // expect: how a passive without a clause puts its subject forward
	Permission          map[string]bool   // must, may: negated they forbid
	Unless              map[string]bool   // conjunctions of a condition that leaves the main clause as it is
	Nor                 map[string]bool   // the second half of neither … nor
	Neither             map[string]bool   // the first half of it
	Contrast            map[string]bool   // but: it ends a negation
	Asking              map[string]bool   // know, wonder: an "if" behind them is a question
	Adverbial           map[string]bool   // conjunctions whose clause is never a complement
	ObjectControl       map[string]bool   // ask, want: the object is to do it
	SemiModal           map[string]bool   // want, plan: only the infinitive below counts
	Pointer             map[string]bool   // this, das: what was told before
	Accusing            map[string]string // accuse, suspect: how the charge against the subject of a passive is put forward
	AccusingNoun        map[string]string // suspicion, charge
	Distant             map[string]bool   // criticise, discuss: not done where their object is
	Afterwards          map[string]bool   // later, then: another time than what was told before
	Through             map[string]string // from, to: role of what hangs on an object with them
	WhenClause          map[string]bool   // until, after: their clause tells when
	Avow                map[string]bool   // plead: what one says that one is
	Denial              map[string]bool   // deny, reject: they say no to a claim
	Proof               map[string]bool   // evidence, sign: what they are of may be so or not
	Disown              map[string]string // involvement → "be involved in": what one who denies it has not done
	Claim               map[string]bool   // accusation, report: what is denied
	Believing           map[string]bool   // glauben: somebody in the dative has said it
	Demanding           map[string]string // fordern, ausschließen: how the deed that is their object is put forward
	OwnDeed             map[string]bool   // zurücktreten: nobody else does it to one
	Causative           map[string]bool   // let, make: the infinitive is no purpose
	Blaming             map[string]bool   // sentence, thank: what for is the deed of its object
	Appointing          map[string]bool   // name, hire: their object is to do what it is chosen for
	Inquiring           map[string]bool   // ask, wonder: their content is a question
	Arranging           map[string]bool   // call, schedule: a time with "for" is that of their object
	Depictive           map[string]bool   // unharmed: what somebody is while it happens
	Organization        map[string]bool   // carmaker, bank: what stands before the name of one
	Measure             map[string]bool   // dollar, percent: with a number, how much
	Sum                 map[string]bool   // sum, price: how much without one
	Bringing            map[string]bool   // have, get: the subject has it done
	Untrue              map[string]bool   // false, unfounded: what is so is not the case
	Doubting            map[string]bool   // doubt: what is said to be perhaps not so
	Proviso             map[string]bool   // condition: its clause with "that" is one
	Emerging            map[string]bool   // herausstellen: with a reflexive nobody says their content
	Narrating           map[string]bool   // schildern: their clause with "wie" is what they tell
	Stative             map[string]bool   // sich befinden: nobody is to do it
	Commenting          map[string]bool   // kommentieren: what they are about is not said by their subject
	Recalling           map[string]bool   // erinnern: with "wir" it is the article that does
	Venue               map[string]bool   // Gericht, Tor: "vor" them is where
	Advising            map[string]bool   // besser: with them "sollte" says what would be good
}

func loadLexicon(lang article.Language) (*lexicon, error) {
	files, err := fs.Glob(data, "data/"+string(lang)+"*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no word tables for language %q", lang)
	}
	l := &lexicon{}
	tables := l.tables()
	for _, file := range files {
		if err := tables.read(file); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// tables are the maps of a lexicon by the name of their section.
type tables map[string]reflect.Value

// tables makes the maps. A section is named as its field, in lower case with
// hyphens: NegativeDeterminer is negative-determiner.
func (l *lexicon) tables() tables {
	v := reflect.ValueOf(l).Elem()
	t := make(tables, v.NumField())
	for i := range v.NumField() {
		f := v.Field(i)
		f.Set(reflect.MakeMap(f.Type()))
		t[sectionName(v.Type().Field(i).Name)] = f
	}
	return t
}

// sectionName writes a field's name as the files do.
func sectionName(field string) string {
	var b strings.Builder
	for i, r := range field {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// read enters the words of one file.
func (t tables) read(file string) error {
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
		if err := t.add(strings.Fields(section), strings.Fields(words)); err != nil {
			return fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
	return scanner.Err()
}

// add enters words under a section, whose second word is the value where the
// table has values: "speech negative: deny reject". It fails if there is no such
// table, or if a word has another value already.
func (t tables) add(section, words []string) error {
	if len(section) == 0 {
		return errors.New("no section before the words")
	}
	table, ok := t[section[0]]
	if !ok {
		return fmt.Errorf("unknown section %q", section[0])
	}
	var value reflect.Value
	switch kind := table.Type().Elem(); {
	case len(section) == 1 && kind.Kind() == reflect.Bool:
		value = reflect.ValueOf(true)
	case len(section) == 2 && kind.Kind() == reflect.String:
		value = reflect.ValueOf(section[1]).Convert(kind)
	default:
		return fmt.Errorf("section %q wants a value, or none", section[0])
	}
	for _, w := range words {
		key := reflect.ValueOf(strings.ReplaceAll(w, "_", " "))
		if old := table.MapIndex(key); old.IsValid() && !old.Equal(value) {
			return fmt.Errorf("%q is %q and %q of section %q", w, old, value, section[0])
		}
		table.SetMapIndex(key, value)
	}
	return nil
}
