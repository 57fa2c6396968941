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
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the word tables of a language, data/LANG*.txt: lines of
// "section: word word …", where a multi-word entry has "_" for spaces. Each
// field of the parts is the table of the section of its name; the fields are
// exported so that the loader can fill them.
type lexicon struct {
	clauseWords
	speechWords
	controlWords
	verbWords
	eventWords
	nameWords
	formWords
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
	t := tables{}
	for _, field := range reflect.VisibleFields(v.Type()) {
		if field.Anonymous {
			continue
		}
		f := v.FieldByIndex(field.Index)
		f.Set(reflect.MakeMap(f.Type()))
		t[sectionName(field.Name)] = f
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
