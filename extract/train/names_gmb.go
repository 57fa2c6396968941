package train

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// gmbSentence is a sentence of the Groningen Meaning Bank's names: a word a
// line with its part of speech (Penn) and its label.
type gmbSentence struct {
	forms, pos, labels []string
}

// readGMB reads the names of the Groningen Meaning Bank, made by machine and
// mended here: times are left out, nationalities and titles too, countries are
// places, and a name has the kind that it has mostly.
func readGMB(file string, lists nameLists) ([]namedSentence, error) {
	raw, err := readGMBColumns(file)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	split, err := newSplitter(article.English)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	var out []namedSentence
	for _, s := range raw {
		s = s.split(split)
		s.joinCountries(lists)
		words := spread(s.forms)
		out = append(out, namedSentence{words: words, mentions: s.names(words, lists)})
	}
	settleKinds(out)
	return out, nil
}

func readGMBColumns(file string) ([]gmbSentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unpacked, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []gmbSentence
	var s gmbSentence
	lines := bufio.NewScanner(unpacked)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" {
			if len(s.forms) > 0 {
				out = append(out, s)
			}
			s = gmbSentence{}
			continue
		}
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) != 3 {
			return nil, fmt.Errorf("%s:%d: %d columns", file, n, len(columns))
		}
		s.forms = append(s.forms, columns[0])
		s.pos = append(s.pos, columns[1])
		s.labels = append(s.labels, columns[2])
	}
	if len(s.forms) > 0 {
		out = append(out, s)
	}
	return out, lines.Err()
}

// split cuts the sentence's tokens into words.
func (s gmbSentence) split(split splitter) gmbSentence {
	forms, labels := split.labelled(s.forms, s.labels)
	_, pos := split.labelled(s.forms, s.pos)
	return gmbSentence{forms, pos, labels}
}

// names returns the sentence's names.
func (s gmbSentence) names(words []syntax.Word, lists nameLists) []syntax.Mention {
	var out []syntax.Mention
	for i := 0; i < len(s.labels); i++ {
		kind, ok := strings.CutPrefix(s.labels[i], "B-")
		if !ok {
			continue
		}
		first := i
		for i+1 < len(s.labels) && s.labels[i+1] == "I-"+kind {
			i++
		}
		if m, ok := s.name(words, first, i+1, kind, lists); ok {
			out = append(out, m)
		}
	}
	return out
}

func (s gmbSentence) name(words []syntax.Word, first, last int, kind string, lists nameLists) (syntax.Mention, bool) {
	for first < last && (s.pos[first] == "DT" || !capital(s.forms[first]) && kind != "per") {
		first++
	}
	m := syntax.Mention{First: first, Last: last}
	if first == last {
		return m, false
	}
	text := strings.Join(s.forms[first:last], " ")
	one := last-first == 1
	switch kind {
	case "geo":
		m.Kind = syntax.Place
	case "gpe":
		m.Kind = syntax.Place
		if s.pos[first] != "NNP" || !lists.countries[text] {
			return m, false
		}
	case "org":
		m.Kind = syntax.Organization
	case "per":
		m.Kind = syntax.Person
	case "art", "eve", "nat":
		m.Kind = syntax.Misc
	default:
		return m, false
	}
	if one && (s.pos[first] == "JJ" || s.pos[first] == "NNS") {
		return m, false
	}
	if m.Kind == syntax.Person {
		return lists.untitled(words, m)
	}
	return m, true
}

// joinCountries makes one place of words that are labelled apart and are the
// name of a country together, as Sri and Lanka.
func (s gmbSentence) joinCountries(lists nameLists) {
	const longest = 4
	for first := range s.forms {
		for last := first + 2; last <= min(first+longest, len(s.forms)); last++ {
			if lists.countries[strings.Join(s.forms[first:last], " ")] && !slices.Contains(s.labels[first:last], "O") {
				s.labels[first] = "B-geo"
				for i := first + 1; i < last; i++ {
					s.labels[i] = "I-geo"
				}
			}
		}
	}
}

// settleKinds gives each name the kind that names of the same words have in
// seven of ten places or more.
func settleKinds(sentences []namedSentence) {
	counts := map[string]map[syntax.NameKind]int{}
	for _, s := range sentences {
		for _, m := range s.mentions {
			text := s.text(m)
			if counts[text] == nil {
				counts[text] = map[syntax.NameKind]int{}
			}
			counts[text][m.Kind]++
			counts[text][""]++
		}
	}
	for _, s := range sentences {
		for i, m := range s.mentions {
			of := counts[s.text(m)]
			for kind, n := range of {
				if kind != "" && 10*n >= 7*of[""] {
					s.mentions[i].Kind = kind
				}
			}
		}
	}
}

// text returns the words of a name with spaces between them.
func (s namedSentence) text(m syntax.Mention) string {
	forms := make([]string, 0, m.Last-m.First)
	for _, w := range s.words[m.First:m.Last] {
		forms = append(forms, w.Form)
	}
	return strings.Join(forms, " ")
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
