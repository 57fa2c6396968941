package openie

import (
	"bufio"
	"embed"
	"fmt"
	"strings"

	"dossier/extract/article"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the word table of a language, data/LANG.txt: lines "section: phrase,
// phrase …".
type lexicon struct {
	preposition map[string]bool // in front of: the noun stands for nothing
	discourse   map[string]bool // for example: no circumstance of what is said
	negation    map[string]bool // never
	kind        map[string]bool // German nouns that tell nothing without what follows, by lemma: a kind of
	focus       map[string]bool // German adverbs before a phrase of which it is said all the same: even
	is          string          // the copula of an apposition
}

func loadLexicon(lang article.Language) (*lexicon, error) {
	file := "data/" + string(lang) + ".txt"
	f, err := data.Open(file)
	if err != nil {
		return nil, fmt.Errorf("no word tables for language %q", lang)
	}
	defer f.Close()
	l := &lexicon{}
	sections := map[string]*map[string]bool{"preposition": &l.preposition, "discourse": &l.discourse, "negation": &l.negation, "kind": &l.kind, "focus": &l.focus}
	for _, set := range sections {
		*set = map[string]bool{}
	}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, phrases, ok := strings.Cut(line, ":")
		if name == "is" {
			l.is = strings.TrimSpace(phrases)
			continue
		}
		set := sections[name]
		if !ok || set == nil {
			return nil, fmt.Errorf("%s:%d: unknown section %q", file, n, name)
		}
		for phrase := range strings.SplitSeq(phrases, ",") {
			(*set)[strings.TrimSpace(phrase)] = true
		}
	}
	return l, lines.Err()
}
