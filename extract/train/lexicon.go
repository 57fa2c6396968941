package train

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// readLexicon reads the inflected German words of a folder. Each form gets its
// readings, in a short code: "nM1S" is a noun, masculine, nominative singular.
func readLexicon(folder string) (*tag.Lexicon, error) {
	l := tag.NewLexicon()
	for _, part := range []struct {
		file string
		add  func(l *tag.Lexicon, lemma string, entry map[string]any)
	}{{"words.json.gz", addNoun}, {"verbs.json.gz", addVerb}, {"adjectives.json.gz", addAdjective}} {
		entries, err := readEntries(filepath.Join(folder, part.file))
		if err != nil {
			return nil, err
		}
		for _, lemma := range slices.Sorted(maps.Keys(entries)) {
			part.add(l, lemma, entries[lemma])
		}
	}
	return l, nil
}

func readEntries(file string) (map[string]map[string]any, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read lexicon: %w", err)
	}
	defer f.Close()
	unpacked, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read lexicon: %s: %w", file, err)
	}
	var entries map[string]map[string]any
	if err := json.NewDecoder(unpacked).Decode(&entries); err != nil {
		return nil, fmt.Errorf("read lexicon: %s: %w", file, err)
	}
	return entries, nil
}

var caseCodes = map[string]string{"NOM": "1", "GEN": "2", "DAT": "3", "AKK": "4"}

// addNoun adds {"NOM": {"SIN": form, "PLU": form}, …, "G": "M"}.
func addNoun(l *tag.Lexicon, lemma string, entry map[string]any) {
	gender, _ := entry["G"].(string)
	for code, short := range caseCodes {
		numbers, _ := entry[code].(map[string]any)
		for number, form := range numbers {
			text, _ := form.(string)
			if text == "" || strings.Contains(text, " ") {
				continue
			}
			reading := "n" + gender + short + "S"
			if number == "PLU" {
				reading = "n" + short + "P"
			}
			l.Add(text, syntax.NOUN, reading, lemma)
		}
	}
}

// addVerb adds {"INF": form, "PA2": [form], "PRÄ": {"S": {"3": form}}, …}. The
// finite forms of a separable verb are [form, prefix]: they are added joined,
// as in subordinate clauses, and the rest as a form of the verb without it.
func addVerb(l *tag.Lexicon, lemma string, entry map[string]any) {
	for code, value := range entry {
		switch v := value.(type) {
		case string:
			if code == "PA1" {
				l.Add(v, syntax.ADJ, "p1", v)
				continue
			}
			l.Add(v, syntax.VERB, "v"+code, lemma)
		case []any:
			for _, form := range v {
				if text, ok := form.(string); ok {
					l.Add(text, syntax.VERB, "v"+code, lemma)
				}
			}
		case map[string]any:
			addPersons(l, lemma, code, v)
		}
	}
}

func addPersons(l *tag.Lexicon, lemma, code string, numbers map[string]any) {
	for number, persons := range numbers {
		byPerson, _ := persons.(map[string]any)
		for person, value := range byPerson {
			reading := "v" + code + number + person
			switch v := value.(type) {
			case string:
				l.Add(v, syntax.VERB, reading, lemma)
			case []any:
				if len(v) != 2 {
					continue
				}
				form, _ := v[0].(string)
				prefix, _ := v[1].(string)
				l.Add(prefix+form, syntax.VERB, reading+"+", lemma)
				if base, ok := strings.CutPrefix(lemma, prefix); ok {
					l.Add(form, syntax.VERB, reading, base)
				}
			}
		}
	}
}

// addAdjective adds all forms; what an ending can mean is the same for all
// adjectives, so that the ending is the reading.
func addAdjective(l *tag.Lexicon, lemma string, entry map[string]any) {
	l.Add(lemma, syntax.ADJ, "a", lemma)
	for _, kinds := range entry {
		byKind, _ := kinds.(map[string]any)
		for _, genders := range byKind {
			byGender, _ := genders.(map[string]any)
			for _, form := range byGender {
				text, _ := form.(string)
				if text == "" {
					continue
				}
				ending := text[len(text)-1:]
				if strings.HasPrefix(text, lemma) {
					ending = text[len(lemma):]
				}
				l.Add(text, syntax.ADJ, "a"+ending, lemma)
			}
		}
	}
}
