package when

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
)

//go:embed words
var wordFiles embed.FS

// letters says how a form must be written.
type letters uint8

const (
	anyCase letters = iota
	capital         // begins with a capital
	exact           // as in the file
)

// sense is one thing a word can be.
type sense struct {
	class   class
	letters letters
	value   int
}

// entry holds the senses of a form, and the phrases that begin with it.
type entry struct {
	senses  []sense
	form    string // as in the file, for exact
	set     [3]classes
	phrases []phrase // longest first
}

// phrase is a form of several words; rest follows the first.
type phrase struct {
	rest []string
	entry
}

// lexicon holds the words of a language under their lower-case forms.
type lexicon struct {
	words  map[string]*entry
	german bool
}

// lexicons reads each language's words once. The files are part of the
// program, so a mistake in them is a bug.
var lexicons = map[article.Language]func() *lexicon{
	article.English: sync.OnceValue(func() *lexicon { return mustLoad("words/en.txt", false) }),
	article.German:  sync.OnceValue(func() *lexicon { return mustLoad("words/de.txt", true) }),
}

func mustLoad(file string, german bool) *lexicon {
	text, err := wordFiles.ReadFile(file)
	if err != nil {
		panic(err)
	}
	l, err := load(file, string(text))
	if err != nil {
		panic(err)
	}
	if l.german = german; german {
		l.compose()
	}
	return l
}

// names of values in the word files.
var valueNames = map[class]map[string]int{
	aUnitName: unitNames,
	aUnitAdj:  unitNames,
	aPrep:     prepNames,
}

// load reads a word file; its notation is described in words/en.txt.
func load(file, text string) (*lexicon, error) {
	l := &lexicon{words: map[string]*entry{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := l.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return l, nil
}

func (l *lexicon) line(line string) error {
	head, forms, ok := strings.Cut(line, ": ")
	if !ok {
		return fmt.Errorf("find \": \" in %q: missing", line)
	}
	name, number, _ := strings.Cut(head, " ")
	c, ok := classNames[name]
	if !ok {
		return fmt.Errorf("read class %q: unknown", name)
	}
	v, ok := valueNames[c][number]
	if !ok && number != "" {
		var err error
		if v, err = strconv.Atoi(number); err != nil {
			return fmt.Errorf("read value of %q: %w", name, err)
		}
	}
	for form := range strings.FieldsSeq(forms) {
		l.add(form, sense{class: c, value: v})
	}
	return nil
}

// endings of German adjectives and articles.
var endings = []string{"e", "en", "er", "es", "em"}

func (l *lexicon) add(form string, s sense) {
	if stem, ok := strings.CutSuffix(form, "~"); ok && stem != "" {
		for _, e := range endings {
			l.add(stem+e, s)
		}
		return
	}
	if f, ok := strings.CutPrefix(form, "!"); ok && f != "" {
		form, s.letters = f, exact
	} else if r, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(r) {
		s.letters = capital
	}
	words := strings.Split(form, "_")
	first := strings.ToLower(words[0])
	e := l.words[first]
	if e == nil {
		e = &entry{}
		l.words[first] = e
	}
	if len(words) == 1 {
		e.add(s, form)
		return
	}
	e.addPhrase(strings.Split(strings.ToLower(form), "_")[1:], s, form)
}

// addPhrase keeps longer phrases in front, so that the longest is found first.
func (e *entry) addPhrase(rest []string, s sense, form string) {
	i := 0
	for ; i < len(e.phrases) && len(e.phrases[i].rest) >= len(rest); i++ {
		if slices.Equal(e.phrases[i].rest, rest) {
			e.phrases[i].add(s, form)
			return
		}
	}
	p := phrase{rest: rest}
	p.add(s, form)
	e.phrases = slices.Insert(e.phrases, i, p)
}

func (e *entry) add(s sense, form string) {
	e.senses = append(e.senses, s)
	if s.letters == exact {
		e.form = form
	}
	e.set[s.letters].join(setOf(s.class))
}

// classes returns what the word is when written as text.
func (e *entry) classes(text string) classes {
	s := e.set[anyCase]
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) {
		s.join(e.set[capital])
	}
	if e.form != "" && e.form == text {
		s.join(e.set[exact])
	}
	return s
}

func (e *entry) value(c class) int {
	for _, s := range e.senses {
		if s.class == c {
			return s.value
		}
	}
	return 0
}

// compose adds the words that German makes of others: "Freitagabend",
// "einundzwanzig", "viereinhalb", "dreistündig", "mehrtägig".
func (l *lexicon) compose() {
	days, parts := l.of(aWeekday), l.of(aDaytime)
	stems, tens := l.of(aStem), l.of(aNumber)
	adjectives, many := l.of(aUnitAdj), l.of(aMany)
	for _, d := range days {
		for _, p := range parts {
			l.add(titled(d.form)+p.form, sense{class: aWeekday, value: d.value})
			l.add(titled(d.form)+p.form+"s", sense{class: aWeekday, value: d.value})
		}
	}
	for _, s := range stems {
		if s.value > 1 {
			l.add(s.form+"einhalb", sense{class: aHalf, value: s.value})
		}
		for _, t := range tens {
			if t.value >= 20 && t.value < 100 && s.value < 10 {
				l.add(s.form+"und"+t.form, sense{class: aNumber, value: s.value + t.value})
			}
		}
	}
	l.add("eineinhalb", sense{class: aHalf, value: 1})
	for _, a := range adjectives {
		for _, s := range stems {
			l.add(s.form+a.form, sense{class: aLong, value: a.value})
			l.add(s.form+"einhalb"+a.form, sense{class: aLong, value: a.value})
		}
		for _, s := range many {
			l.add(s.form+a.form, sense{class: aLong, value: a.value})
		}
	}
}

// named is a form of one class with its value.
type named struct {
	form  string
	value int
}

// of lists the forms of a class, sorted.
func (l *lexicon) of(c class) []named {
	var list []named
	for form, e := range l.words {
		for _, s := range e.senses {
			if s.class == c {
				list = append(list, named{form, s.value})
			}
		}
	}
	slices.SortFunc(list, func(a, b named) int { return strings.Compare(a.form, b.form) })
	return list
}

func titled(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
