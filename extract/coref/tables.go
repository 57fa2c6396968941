package coref

import (
	"bufio"
	"embed"
	"fmt"
	"strings"
	"sync"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

//go:embed data/*.txt
var data embed.FS

// tables are the word tables of a language: lines of "section value…: words",
// "_" for spaces.
type tables struct {
	pronouns      map[string]pronounEntry
	titles        map[string]gender
	given         map[string]gender
	articles      map[string]bool
	kin           map[string]bool            // words of kinship
	links         map[string]bool            // words inside names that join what follows: "Bank of"
	units         map[string]bool            // currencies, which name finders take for names
	kinds         map[string]syntax.NameKind // names whose kind is known: seats of government
	reflexive     map[string]bool
	definite      map[string]bool
	demonstrative map[string]bool // that take up what was told of last
	and           map[string]bool // joins a list of which all are meant
	with          map[string]bool // whom one does something with stands behind it
	of            map[string]bool
	restricting   map[string]bool // "vice", "former": without it somebody else
	other         map[string]bool // "another", "second": something new
	negative      map[string]bool
	becoming      map[string]bool // verbs that join a subject with its predicate
	speaking      map[string]bool // verbs whose subject is somebody
	warning       map[string]bool // verbs that tell somebody of what concerns him
	agents        map[string]bool // verbs of what people and organizations do
	human         map[string]bool // verbs of what people do, other than speak and think
	treated       map[string]bool // verbs of what is done to people
	enterprise    map[string]bool // verbs of what organizations do: "it" is rather one of them
	befalling     map[string]bool // verbs of what things do, no organization and no place
	addressing    map[string]bool // verbs of what is done to somebody or an organization
	handling      map[string]bool // verbs of what is done to things, to no organization and no place
	times         map[string]bool // Friday, month: no pronoun takes them up
	costing       map[string]bool // take: their "it" stands for the infinitive behind
	impersonal    map[string]bool // verbs whose "it" stands for nothing
	capital       map[string]bool // nouns for the capital of a nation
	placed        map[string]bool // nouns that a place's name follows with "of"
	companies     map[string]bool // nouns for what may be called a company
	selves        map[string]bool // nouns behind a name that say what the thing is: "the Acme group"
	outlets       map[string]bool // the same of papers and the like, whose names are all that stands there
	trades        map[string]bool // what people are by themselves, not in what is told
	advocates     map[string]bool // who speaks for others or judges them
	jurists       map[string]bool // trades that they have too
	nouns         map[string]kind
	classes       map[string]map[string]bool // nouns for what was called one of several others
	general       map[string]kind            // nouns that take up a name without having been said of it
	same          map[string]string          // noun → the first of those that mean the same
	genders       map[string]gender          // of nouns
	nations       map[string]nationWord
}

// pronounEntry is what a pronoun shows by itself. Person 0 is a demonstrative,
// 9 a pronoun that takes up nothing.
type pronounEntry struct {
	person int
	traits traits
}

// nationWord is a word for a nation: its country's name, and what the word
// says about it.
type nationWord struct {
	nation string
	role   nationRole
}

type nationRole uint8

const (
	country nationRole = iota
	nationAdjective
	inhabitant
	seat // capital or seat of the government
)

var loaded = map[article.Language]func() *tables{
	article.English: sync.OnceValue(func() *tables { return mustRead("data/en.txt", "data/nouns.en.txt", "data/given.txt") }),
	article.German:  sync.OnceValue(func() *tables { return mustRead("data/de.txt", "data/nouns.de.txt", "data/given.txt") }),
}

func tablesFor(lang article.Language) *tables {
	if load, ok := loaded[lang]; ok {
		return load()
	}
	return &tables{}
}

// Country reports whether a name is that of a country or of the seat of its
// government, and no given name.
func Country(lang article.Language, name string) bool {
	t := tablesFor(lang)
	w, ok := t.nations[lower(name)]
	return ok && (w.role == country || w.role == seat) && t.given[lower(name)] == 0 && t.kinds[lower(name)] != syntax.Organization
}

// GivenName reports whether a word is a given name, and no country or town.
func GivenName(lang article.Language, word string) bool {
	t := tablesFor(lang)
	_, nation := t.nations[lower(word)]
	return t.given[lower(word)] != 0 && !nation
}

// mustRead panics on a fault in the embedded files: a bug of this program.
func mustRead(files ...string) *tables {
	t := &tables{
		pronouns: map[string]pronounEntry{}, titles: map[string]gender{}, given: map[string]gender{},
		kinds: map[string]syntax.NameKind{}, classes: map[string]map[string]bool{},
		nouns: map[string]kind{}, general: map[string]kind{}, same: map[string]string{},
		genders: map[string]gender{}, nations: map[string]nationWord{},
	}
	for _, list := range t.lists() {
		*list = make(map[string]bool)
	}
	for _, file := range files {
		if err := eachLine(file, t.addLine); err != nil {
			panic(err)
		}
	}
	if err := eachLine("data/nations.txt", t.addNation); err != nil {
		panic(err)
	}
	return t
}

// eachLine hands on the lines of an embedded file without comments.
func eachLine(file string, add func(line string) error) error {
	f, err := data.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	for line := 1; scanner.Scan(); line++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		if strings.TrimSpace(text) == "" {
			continue
		}
		if err := add(text); err != nil {
			return fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
	return scanner.Err()
}

func (t *tables) addLine(line string) error {
	section, rest, ok := strings.Cut(line, ":")
	fields := strings.Fields(section)
	if !ok || len(fields) == 0 {
		return fmt.Errorf("no section in %q", line)
	}
	words := strings.Fields(rest)
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, "_", " ")
	}
	if !t.add(fields[0], fields[1:], words) {
		return fmt.Errorf("unknown section %q", section)
	}
	return nil
}

// lists are the tables that are lists of words, by the name of their section.
func (t *tables) lists() map[string]*map[string]bool {
	return map[string]*map[string]bool{
		"article": &t.articles, "kin": &t.kin, "link": &t.links, "unit": &t.units, "reflexive": &t.reflexive,
		"definite": &t.definite, "demonstrative": &t.demonstrative, "of": &t.of, "and": &t.and, "with": &t.with, "restricting": &t.restricting, "other": &t.other, "negative": &t.negative,
		"becoming": &t.becoming, "speaking": &t.speaking, "human": &t.human, "agent": &t.agents, "warning": &t.warning, "treated": &t.treated, "time": &t.times,
		"enterprise": &t.enterprise, "befalling": &t.befalling, "handling": &t.handling, "addressing": &t.addressing,
		"costing": &t.costing, "impersonal": &t.impersonal, "capital": &t.capital, "placed": &t.placed,
		"company": &t.companies, "itself": &t.selves, "outlet": &t.outlets, "trade": &t.trades, "advocate": &t.advocates, "jurist": &t.jurists,
	}
}

func (t *tables) add(section string, values, words []string) bool {
	list, ok := t.lists()[section]
	switch {
	case ok && len(values) == 0:
		for _, w := range words {
			(*list)[w] = true
			if section == "time" {
				t.nouns[w] |= thing
			}
		}
	case section == "pronoun" && len(values) == 4:
		return t.addPronouns(values, words)
	case section == "kind" && len(values) == 1:
		for _, w := range words {
			t.kinds[w] = syntax.NameKind(values[0])
		}
	case section == "same" && len(words) > 0:
		for _, w := range words {
			t.same[w] = words[0]
		}
	case section == "class":
		for _, class := range values {
			t.classes[class] = make(map[string]bool)
			for _, w := range words {
				t.classes[class][w] = true
			}
		}
	case section == "noun" || section == "general":
		k, ok := kindNames[strings.Join(values, " ")]
		for _, w := range words {
			if section == "noun" {
				t.nouns[w] |= k
			} else {
				t.general[w] = k
			}
		}
		return ok
	default:
		return t.addGenders(section, values, words)
	}
	return true
}

func (t *tables) addGenders(section string, values, words []string) bool {
	into := map[string]map[string]gender{"title": t.titles, "given": t.given}[section]
	name := strings.Join(values, " ")
	if into == nil {
		into, name = t.genders, section
	}
	g, ok := genderNames[name]
	for _, w := range words {
		into[w] = g
	}
	return ok
}

var (
	genderNames = map[string]gender{"masculine": masculine, "feminine": feminine, "neuter": neuter, "any": anyGender}
	numberNames = map[string]number{"singular": singular, "plural": plural, "any": anyNumber}
	kindNames   = map[string]kind{"person": person, "organization": organization, "location": location, "thing": thing, "any": anyKind}
)

// addPronouns reads "person gender number kinds"; "+" joins several.
func (t *tables) addPronouns(values, words []string) bool {
	e := pronounEntry{person: int(values[0][0] - '0')}
	for g := range strings.SplitSeq(values[1], "+") {
		e.traits.gender |= genderNames[g]
	}
	e.traits.number = numberNames[values[2]]
	for k := range strings.SplitSeq(values[3], "+") {
		e.traits.kind |= kindNames[k]
	}
	for _, w := range words {
		t.pronouns[w] = e
	}
	return e.traits.meets(e.traits)
}

// addNation reads "names; adjectives; inhabitants; seats". A word of several
// roles has the first.
func (t *tables) addNation(line string) error {
	parts := strings.Split(line, ";")
	if len(parts) > 4 {
		return fmt.Errorf("want 4 parts divided by ;, have %d", len(parts))
	}
	nation, _, _ := strings.Cut(parts[0], " ")
	for role, part := range parts {
		for w := range strings.FieldsSeq(part) {
			w = strings.ReplaceAll(w, "_", " ")
			if _, ok := t.nations[w]; !ok {
				t.nations[w] = nationWord{nation, nationRole(role)}
			}
		}
	}
	return nil
}
