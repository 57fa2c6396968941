package tag

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Lexicon gathers, for training, inflected words with their readings and
// lemmas. In a model a word of the lexicon is the number of an entry: the set
// of its readings and the scripts that lead to its lemma. There are far fewer
// entries than words.
type Lexicon struct {
	readings map[string]map[string]bool                 // form: "N nM1S"
	lemmas   map[string]map[syntax.UPOS]map[string]bool // form: part of speech: lemmas

	table   map[uint64]uint16 // what pack returned, nil after Add
	entries []string
}

// NewLexicon returns an empty lexicon.
func NewLexicon() *Lexicon {
	return &Lexicon{readings: map[string]map[string]bool{}, lemmas: map[string]map[syntax.UPOS]map[string]bool{}}
}

// Add adds a form: one of its readings, a short code, and the lemma that it has
// in that reading.
func (l *Lexicon) Add(form string, u syntax.UPOS, reading, lemma string) {
	if l.readings[form] == nil {
		l.readings[form] = map[string]bool{}
		l.lemmas[form] = map[syntax.UPOS]map[string]bool{}
	}
	if l.lemmas[form][u] == nil {
		l.lemmas[form][u] = map[string]bool{}
	}
	l.table = nil
	l.readings[form][reading] = true
	l.lemmas[form][u][lemma] = true
}

// pack numbers the entries, commonest first, and returns the table of words and
// the entries as text: readings, then part of speech and script of each lemma
// that is the only one of its form.
func (l *Lexicon) pack() (table map[uint64]uint16, entries []string) {
	if l.table != nil {
		return l.table, l.entries
	}
	byForm := map[string]string{}
	uses := map[string]int{}
	for form := range l.readings {
		byForm[form] = l.entry(form)
		uses[byForm[form]]++
	}
	entries = slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		if uses[a] != uses[b] {
			return uses[b] - uses[a]
		}
		return strings.Compare(a, b)
	})
	entries = entries[:min(len(entries), 1<<16-2)]
	number := map[string]uint16{}
	for i, e := range entries {
		number[e] = uint16(i + 1)
	}
	table = map[uint64]uint16{}
	for form, e := range byForm {
		if n := number[e]; n != 0 {
			table[model.Hash(form)] = n
		}
	}
	l.table, l.entries = table, entries
	return table, entries
}

func (l *Lexicon) entry(form string) string {
	parts := []string{strings.Join(slices.Sorted(maps.Keys(l.readings[form])), " ")}
	for _, u := range slices.Sorted(maps.Keys(l.lemmas[form])) {
		lemmas := slices.Collect(maps.Keys(l.lemmas[form][u]))
		if len(lemmas) == 1 {
			parts = append(parts, string(u)+" "+newScript(form, lemmas[0]).text)
		}
	}
	return strings.Join(parts, "\t")
}

// entry is an entry of the lexicon in a model.
type entry struct {
	readings uint64 // hash of the set
	genders  uint64 // hash of what a noun's gender and number can be
	lemmas   []entryLemma
}

type entryLemma struct {
	upos   syntax.UPOS
	script script
}

func readEntries(texts []string) ([]entry, error) {
	entries := make([]entry, len(texts))
	known := map[string]script{}
	for i, text := range texts {
		parts := strings.Split(text, "\t")
		e := entry{readings: model.Hash(parts[0]), genders: genders(parts[0])}
		for _, p := range parts[1:] {
			upos, script, ok := strings.Cut(p, " ")
			if _, seen := known[script]; !seen {
				s, err := readScript(script)
				if err != nil || !ok {
					return nil, fmt.Errorf("read lexicon entry %q: %w", text, model.ErrFormat)
				}
				known[script] = s
			}
			e.lemmas = append(e.lemmas, entryLemma{syntax.UPOS(upos), known[script]})
		}
		entries[i] = e
	}
	return entries, nil
}

// genders keeps of a noun's readings the gender of the singular, and whether
// it can be plural.
func genders(readings string) uint64 {
	var keep []string
	for r := range strings.FieldsSeq(readings) {
		switch {
		case len(r) == 4 && r[0] == 'n':
			keep = append(keep, r[1:2])
		case len(r) == 3 && r[0] == 'n':
			keep = append(keep, "P")
		}
	}
	slices.Sort(keep)
	return model.Hash(strings.Join(slices.Compact(keep), ""))
}
