package schema

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Load reads an ontology in the notation of ontology.txt and checks it. Each
// fault is an error of the form "name:line: message"; they come joined.
func Load(name string, r io.Reader) (*Ontology, error) {
	p := &parser{
		name:         name,
		sets:         map[string]Kinds{},
		prepositions: map[string]map[string]bool{},
		byID:         map[string]*Relation{},
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		p.line++
		if err := p.read(lines.Text()); err != nil {
			p.fail(p.line, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	p.check()
	o := p.build()
	if err := errors.Join(p.errs...); err != nil {
		return nil, err
	}
	return o, nil
}

// parser holds what has been read of a file.
type parser struct {
	name         string
	line         int
	sets         map[string]Kinds
	prepositions map[string]map[string]bool // of a language
	relations    []*Relation
	byID         map[string]*Relation
	phraseLines  [][]int // line of each phrase of each relation
	errs         []error
}

func (p *parser) fail(line int, err error) {
	p.errs = append(p.errs, fmt.Errorf("%s:%d: %w", p.name, line, err))
}

// read takes one line.
func (p *parser) read(line string) error {
	text := strings.TrimSpace(line)
	if text == "" || strings.HasPrefix(text, "#") {
		return nil
	}
	if id, ok := strings.CutPrefix(text, "relation "); ok {
		return p.open(strings.TrimSpace(id))
	}
	name, value, colon := strings.Cut(text, ":")
	value = strings.TrimSpace(value)
	switch first, rest, _ := strings.Cut(name, " "); {
	case first == "set" && colon:
		return p.set(rest, value)
	case first == "prepositions" && colon:
		return p.setPrepositions(rest, value)
	case len(p.relations) == 0:
		return fmt.Errorf("%q stands before the first relation", text)
	case !colon:
		return p.flag(text)
	default:
		return p.attribute(name, value)
	}
}

var validID = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

// open starts a relation.
func (p *parser) open(id string) error {
	r := &Relation{ID: id, Label: strings.ReplaceAll(id, "_", " "), line: p.line}
	p.relations = append(p.relations, r)
	p.phraseLines = append(p.phraseLines, nil)
	if !validID.MatchString(id) {
		return fmt.Errorf("bad id %q: want lower-case words joined by _", id)
	}
	if old, ok := p.byID[id]; ok {
		return fmt.Errorf("relation %s was defined in line %d", id, old.line)
	}
	if reserved(id) {
		return fmt.Errorf("relation %s has the name of a base predicate", id)
	}
	p.byID[id] = r
	return nil
}

func (p *parser) set(name, value string) (err error) {
	p.sets[name], err = parseKinds(value, p.sets)
	return err
}

func (p *parser) setPrepositions(language, value string) error {
	if !isLanguage(language) {
		return fmt.Errorf("unknown language %q", language)
	}
	all := map[string]bool{}
	for word := range strings.FieldsSeq(value) {
		all[word] = true
	}
	p.prepositions[language] = all
	return nil
}

func (p *parser) flag(text string) error {
	r := p.relations[len(p.relations)-1]
	switch text {
	case "symmetric":
		r.Symmetric = true
	case "harms":
		r.Harms = true
	default:
		return fmt.Errorf("unknown attribute %q", text)
	}
	return nil
}

func (p *parser) attribute(name, value string) (err error) {
	r := p.relations[len(p.relations)-1]
	switch name {
	case "label":
		r.Label = value
	case "parent":
		r.Parent = value
	case "inverse":
		r.Inverse = value
	case "code":
		r.Code = value
		if !slices.Contains(codes, value) {
			return fmt.Errorf("unknown code %q", value)
		}
	case "kinds":
		return p.kinds(r, value)
	default:
		return p.phrases(r, name, value)
	}
	return nil
}

func (p *parser) kinds(r *Relation, value string) (err error) {
	from, to, ok := strings.Cut(value, "->")
	if !ok {
		return fmt.Errorf("bad kinds %q: want SUBJECT -> OBJECT", value)
	}
	if r.Domain, err = parseKinds(from, p.sets); err != nil {
		return err
	}
	r.Range, err = parseKinds(to, p.sets)
	return err
}

// phrases reads "en noun: meeting with; ...".
func (p *parser) phrases(r *Relation, name, value string) error {
	language, patternName, named := strings.Cut(name, " ")
	pattern := Verb
	if named {
		i := slices.Index(patternNames[1:], patternName)
		if i < 0 {
			return fmt.Errorf("unknown pattern %q", patternName)
		}
		pattern = Pattern(i + 1)
	}
	if !isLanguage(language) {
		return fmt.Errorf("unknown attribute %q", name)
	}
	list, err := expand(value)
	if err != nil {
		return err
	}
	last := len(p.phraseLines) - 1
	for _, phrase := range list {
		phrase.Language, phrase.Pattern = language, pattern
		r.phrases = append(r.phrases, phrase)
		p.phraseLines[last] = append(p.phraseLines[last], p.line)
	}
	return nil
}

// isLanguage reports whether the ontology has phrases in this language.
func isLanguage(code string) bool { return code == "en" || code == "de" }
