package relate

import (
	"bufio"
	"embed"
	"fmt"
	"strings"

	"dossier/extract/article"
	"dossier/extract/triple"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the word table of a language, data/LANG.txt: lines of
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
	timeNoun       map[string]bool   // moment, day: no description of a person
}

func loadLexicon(lang article.Language) (*lexicon, error) {
	file := "data/" + string(lang) + ".txt"
	f, err := data.Open(file)
	if err != nil {
		return nil, fmt.Errorf("no word tables for language %q", lang)
	}
	defer f.Close()
	l := &lexicon{
		negation: map[string]bool{}, negativeDet: map[string]bool{}, relative: map[string]bool{}, personal: map[string]bool{},
		subjectControl: map[string]bool{}, speech: map[string]string{}, speechNoun: map[string]bool{}, statementNoun: map[string]bool{}, author: map[string]bool{}, own: map[string]bool{}, calledOf: map[string]bool{},
		control: map[string]string{}, modal: map[string]string{}, mark: map[string]string{},
		hedge: map[string]string{}, source: map[string]bool{}, role: map[string]triple.Role{},
		lightVerb: map[string]bool{}, unreal: map[string]string{}, exchangeVerb: map[string]bool{},
		exchangeNoun: map[string]bool{}, exchangePrep: map[string]bool{}, releaseWord: map[string]bool{}, timeNoun: map[string]bool{}, inversion: map[string]bool{}, happen: map[string]bool{}, rank: map[string]bool{}, stage: map[string]bool{}, noCounterpart: map[string]bool{}, address: map[string]bool{}, patientOwner: map[string]bool{},
		jointly: map[string]bool{}, each: map[string]bool{}, together: map[string]bool{}, calling: map[string]string{},
		idiom: map[string]bool{}, affiliation: map[string]bool{},
	}
	scanner := bufio.NewScanner(f)
	for line := 1; scanner.Scan(); line++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		if strings.TrimSpace(text) == "" {
			continue
		}
		section, words, ok := strings.Cut(text, ":")
		if !ok {
			return nil, fmt.Errorf("%s:%d: no section before the words", file, line)
		}
		if !l.add(strings.Fields(section), strings.Fields(words)) {
			return nil, fmt.Errorf("%s:%d: unknown section %q", file, line, section)
		}
	}
	return l, scanner.Err()
}

// add enters words under a section, whose second word is the value if there is
// one: "speech denied: deny reject".
func (l *lexicon) add(section, words []string) bool {
	sets := map[string]map[string]bool{
		"negation": l.negation, "negative-determiner": l.negativeDet, "relative": l.relative, "personal": l.personal,
		"subject-control": l.subjectControl, "speech-noun": l.speechNoun, "statement-noun": l.statementNoun, "author": l.author, "own": l.own, "called-of": l.calledOf, "source": l.source,
		"light-verb": l.lightVerb, "exchange-verb": l.exchangeVerb, "exchange-noun": l.exchangeNoun,
		"exchange-preposition": l.exchangePrep, "release": l.releaseWord, "time-noun": l.timeNoun, "inversion": l.inversion, "happen": l.happen, "rank": l.rank, "stage": l.stage, "no-counterpart": l.noCounterpart, "address": l.address, "patient-owner": l.patientOwner, "jointly": l.jointly, "each-other": l.each, "together": l.together, "idiom": l.idiom, "affiliation": l.affiliation,
	}
	values := map[string]map[string]string{
		"speech": l.speech, "control": l.control, "modal": l.modal, "mark": l.mark, "hedge": l.hedge, "unreal": l.unreal, "calling": l.calling,
	}
	for _, w := range words {
		w = strings.ReplaceAll(w, "_", " ")
		switch {
		case len(section) == 1 && sets[section[0]] != nil:
			sets[section[0]][w] = true
		case len(section) == 2 && values[section[0]] != nil:
			values[section[0]][w] = section[1]
		case len(section) == 2 && section[0] == "role":
			l.role[w] = triple.Role(section[1])
		default:
			return false
		}
	}
	return true
}
