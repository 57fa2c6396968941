package tag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// script says how to make a lemma of a form: the case to begin with, then an
// edit tree (Chrupała, 2008, "Towards a machine-learning architecture for
// lexical functional grammar parsing"). As text: a letter for the case and the
// tree, such as "l(0,2,,)".
type script struct {
	text string
	mode byte
	tree *edit
}

// Modes of scripts: what the tree is applied to, and what is done after.
const (
	keepCase  = 'k' // the form as it stands
	lowerCase = 'l' // the lower-cased form
	titleCase = 't' // the lower-cased form; the result gets a capital
)

// edit is a node of an edit tree: either the middle of the string is kept, and
// the first skip and the last drop bytes are edited by left and right, or the
// whole string from is replaced by to.
type edit struct {
	keep        bool
	skip, drop  int
	left, right *edit
	from, to    string
}

// newEdit returns the tree that turns from into to: around their longest common
// part if that is worth it.
func newEdit(from, to string) *edit {
	if from == "" && to == "" {
		return nil
	}
	i, j, n := commonPart(from, to)
	if n == 0 {
		return &edit{from: from, to: to}
	}
	return &edit{
		keep: true, skip: i, drop: len(from) - i - n,
		left: newEdit(from[:i], to[:j]), right: newEdit(from[i+n:], to[j+n:]),
	}
}

// commonPart returns where the longest common substring begins in a and in b,
// and its length in bytes; it begins and ends between runes.
func commonPart(a, b string) (i, j, n int) {
	length := make([]int, len(b)+1)
	for x := range len(a) {
		for y := len(b) - 1; y >= 0; y-- {
			length[y+1] = 0
			if a[x] == b[y] {
				length[y+1] = length[y] + 1
			}
			if l := length[y+1]; l > n {
				begin := x + 1 - l
				if utf8.RuneStart(a[begin]) && (x+1 == len(a) || utf8.RuneStart(a[x+1])) && (y+1 == len(b) || utf8.RuneStart(b[y+1])) {
					i, j, n = begin, y+1-l, l
				}
			}
		}
	}
	return i, j, n
}

// apply edits s; it fails where the tree does not fit.
func (e *edit) apply(s string) (string, bool) {
	switch {
	case e == nil:
		return s, s == ""
	case !e.keep:
		return e.to, s == e.from
	case e.skip+e.drop >= len(s):
		return "", false
	}
	left, ok1 := e.left.apply(s[:e.skip])
	right, ok2 := e.right.apply(s[len(s)-e.drop:])
	return left + s[e.skip:len(s)-e.drop] + right, ok1 && ok2
}

// String writes the tree so that readEdit reads it.
func (e *edit) String() string {
	if e == nil {
		return "."
	}
	if !e.keep {
		return strconv.Quote(e.from) + strconv.Quote(e.to)
	}
	return fmt.Sprintf("(%d %d %v%v)", e.skip, e.drop, e.left, e.right)
}

// readEdit reads a tree from the beginning of text and returns the rest.
func readEdit(text string) (*edit, string, error) {
	switch {
	case strings.HasPrefix(text, "."):
		return nil, text[1:], nil
	case strings.HasPrefix(text, `"`):
		var parts [2]string
		for k := range parts {
			quoted, err := strconv.QuotedPrefix(text)
			if err != nil {
				return nil, "", badEdit(text)
			}
			if parts[k], err = strconv.Unquote(quoted); err != nil {
				return nil, "", badEdit(text)
			}
			text = text[len(quoted):]
		}
		return &edit{from: parts[0], to: parts[1]}, text, nil
	case !strings.HasPrefix(text, "("):
		return nil, "", badEdit(text)
	}
	e := &edit{keep: true}
	first, rest, _ := strings.Cut(text[1:], " ")
	second, rest, _ := strings.Cut(rest, " ")
	var err1, err2, err3, err4 error
	e.skip, err1 = strconv.Atoi(first)
	e.drop, err2 = strconv.Atoi(second)
	if err1 != nil || err2 != nil || e.skip < 0 || e.drop < 0 {
		return nil, "", badEdit(text)
	}
	e.left, rest, err3 = readEdit(rest)
	if err3 == nil {
		e.right, rest, err4 = readEdit(rest)
	}
	if err3 != nil || err4 != nil || !strings.HasPrefix(rest, ")") {
		return nil, "", badEdit(text)
	}
	return e, rest[1:], nil
}

func badEdit(text string) error { return fmt.Errorf("read edit tree %q: %w", text, model.ErrFormat) }

// newScript returns the script for a form and its lemma: from the lower-cased
// form where the lemma is lower-cased, else the shortest; an empty one if there
// is no way.
func newScript(form, lemma string) script {
	low := strings.ToLower(form)
	found := script{}
	try := func(mode byte, from, to string) {
		s := script{mode: mode, tree: newEdit(from, to)}
		s.text = string(mode) + s.tree.String()
		if got, ok := s.apply(form, low); ok && got == lemma && (found.text == "" || len(s.text) < len(found.text)) {
			found = s
		}
	}
	if lemma == strings.ToLower(lemma) {
		try(lowerCase, low, lemma)
		return found
	}
	try(keepCase, form, lemma)
	try(titleCase, low, strings.ToLower(lemma))
	return found
}

// apply returns the lemma of a form, given also in lower case; it fails where
// the script does not fit.
func (s *script) apply(form, low string) (string, bool) {
	switch s.mode {
	case keepCase:
		return s.tree.apply(form)
	case lowerCase:
		return s.tree.apply(low)
	default:
		lemma, ok := s.tree.apply(low)
		c, size := utf8.DecodeRuneInString(lemma)
		return string(unicode.ToUpper(c)) + lemma[size:], ok
	}
}

// scriptTexts and readScripts keep with each script the parts of speech that
// it was seen with: "0 3 l(0 1 ..)".
func (m *Model) scriptTexts() []string {
	texts := make([]string, len(m.scripts))
	for k := range m.scripts {
		var b strings.Builder
		for tag, list := range m.byTag {
			if slices.Contains(list, k) {
				fmt.Fprintf(&b, "%d ", tag)
			}
		}
		texts[k] = b.String() + m.scripts[k].text
	}
	return texts
}

func (m *Model) readScripts(texts []string) error {
	m.byTag = make([][]int, len(m.tags))
	for k, text := range texts {
		for text != "" && text[0] >= '0' && text[0] <= '9' {
			number, rest, _ := strings.Cut(text, " ")
			tag, err := strconv.Atoi(number)
			if err != nil || tag >= len(m.tags) {
				return fmt.Errorf("read script %q: %w", text, model.ErrFormat)
			}
			m.byTag[tag] = append(m.byTag[tag], k)
			text = rest
		}
		s, err := readScript(text)
		if err != nil {
			return err
		}
		m.scripts = append(m.scripts, s)
	}
	return nil
}

func readScript(text string) (script, error) {
	if text == "" || strings.IndexByte("klt", text[0]) < 0 {
		return script{}, fmt.Errorf("read script %q: %w", text, model.ErrFormat)
	}
	tree, rest, err := readEdit(text[1:])
	if err != nil || rest != "" {
		return script{}, fmt.Errorf("read script %q: %w", text, model.ErrFormat)
	}
	return script{text, text[0], tree}, nil
}

// mustScript reads a script that this program wrote.
func mustScript(text string) script {
	s, err := readScript(text)
	if err != nil {
		panic(err)
	}
	return s
}

// usualKey is the key of a form with a part of speech in the table of usual
// scripts.
func usualKey(form string, u syntax.UPOS) uint64 {
	return model.Feature2(0, model.Hash(form), model.Hash(string(u)))
}

// lemmaFeatures appends the features that tell word i's lemma. Parts of speech
// and morphology are known.
func lemmaFeatures(f []uint64, v *view, i int) []uint64 {
	w, t := v.word(i), v.tag(i)
	f = append(f,
		model.Feature(0, t),
		model.Feature2(1, t, w.low),
		model.Feature2(2, t, w.form),
		model.Feature3(3, t, v.atoms[i], w.low),
		model.Feature2(4, t, v.atoms[i]),
		model.Feature2(5, t, w.shape),
		model.Feature3(6, t, w.shape, uint64(min(i, 1))),
		model.Feature2(7, t, w.lexicon),
		model.Feature3(8, t, v.atoms[i], w.shape),
	)
	for k, s := range w.suffix {
		f = append(f, model.Feature2(10+k, t, s), model.Feature3(20+k, t, v.atoms[i], s))
	}
	for k, p := range w.prefix {
		f = append(f, model.Feature2(30+k, t, p), model.Feature3(40+k, t, p, w.suffix[1]))
	}
	return f
}
