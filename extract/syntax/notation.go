package syntax

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dossier/extract/article"
)

// The one-line notation of a sentence, for case files of rules and for people:
//
//	[Person Keller/PROPN/2/nsubj] met/VERB/0/root/meet/Tense=Past|VerbForm=Fin [Person Novak/PROPN/2/obj]~./PUNCT/2/punct
//
// A word is form/UPOS/head/relation, with lemma and features after it if they
// are needed; heads count from 1, and 0 is the root. Without a lemma it is the
// form of nouns and names, and the lower-cased form of other words; "_" is the
// empty lemma. White space separates words, line ends too. "~" before a word
// joins it to the word before, in the text too. "am=an/ADP/…" is the word "an"
// that stands in the text as "am", and "=dem/DET/…" a further word in the same
// place. "[Kind" and "]" put brackets around a name. A backslash takes the
// meaning from any of these signs; "\s" is a space in a form.

// ParseNotation reads a sentence in the one-line notation. Its text is the
// forms with single spaces.
func ParseNotation(line string) (*Sentence, error) {
	p := notationParser{}
	for rest := line; ; {
		rest = strings.TrimLeft(rest, " \t\r\n")
		if rest == "" {
			break
		}
		var err error
		if rest, err = p.item(rest); err != nil {
			return nil, fmt.Errorf("read notation: word %d: %w", len(p.words)+1, err)
		}
	}
	if p.open {
		return nil, fmt.Errorf("read notation: name at word %d has no end", p.mentions[len(p.mentions)-1].First+1)
	}
	s, err := Build(p.text.String(), p.words, p.tags, p.arcs, p.mentions)
	if err != nil {
		return nil, fmt.Errorf("read notation: %w", err)
	}
	return s, nil
}

// notationParser gathers the words of a sentence.
type notationParser struct {
	text     strings.Builder
	words    []Word
	tags     []Tag
	arcs     []Arc
	mentions []Mention
	open     bool // the last mention has no end yet
	joined   bool // the next word follows without a space
}

// item reads a bracket, a joining sign or a word, and returns the rest.
func (p *notationParser) item(rest string) (string, error) {
	switch rest[0] {
	case '~':
		p.joined = true
		return rest[1:], nil
	case ']':
		if !p.open || p.mentions[len(p.mentions)-1].First == len(p.words) {
			return "", fmt.Errorf("] without a name before it")
		}
		p.open = false
		p.mentions[len(p.mentions)-1].Last = len(p.words)
		return rest[1:], nil
	case '[':
		if p.open {
			return "", fmt.Errorf("name in a name")
		}
		kind, rest, _ := strings.Cut(rest[1:], " ")
		if !slices.Contains([]NameKind{Person, Organization, Place, Misc}, NameKind(kind)) {
			return "", fmt.Errorf("bad kind of name %q", kind)
		}
		p.open = true
		p.mentions = append(p.mentions, Mention{First: len(p.words), Kind: NameKind(kind)})
		return rest, nil
	}
	fields, rest := cutFields(rest)
	return rest, p.word(fields)
}

// field is a part of a word between slashes; before is what stood before its
// first plain "=".
type field struct {
	before, text string
	equals       bool
}

// cutFields takes a word off the line and takes it apart.
func cutFields(line string) (fields []field, rest string) {
	fields = []field{{}}
	for i := 0; i < len(line); i++ {
		f := &fields[len(fields)-1]
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line):
			i++
			if line[i] == 's' {
				f.text += " "
			} else {
				f.text += line[i : i+1]
			}
		case c == '/':
			fields = append(fields, field{})
		case c == '=' && len(fields) == 1 && !f.equals:
			f.before, f.text, f.equals = f.text, "", true
		case strings.IndexByte(" \t\r\n~[]", c) >= 0:
			return fields, line[i:]
		default:
			f.text += line[i : i+1]
		}
	}
	return fields, ""
}

func (p *notationParser) word(fields []field) error {
	if len(fields) < 4 || len(fields) > 6 {
		return fmt.Errorf("want form/UPOS/head/relation, have %d parts", len(fields))
	}
	form := fields[0]
	head, err := strconv.Atoi(fields[2].text)
	if err != nil || head < 0 {
		return fmt.Errorf("bad head %q", fields[2].text)
	}
	if form.text == "" {
		return fmt.Errorf("no form")
	}
	tag := Tag{UPOS: UPOS(fields[1].text)}
	tag.Lemma = defaultLemma(form.text, tag.UPOS)
	if len(fields) > 4 && fields[4].text != "" {
		tag.Lemma = fields[4].text
		if tag.Lemma == "_" {
			tag.Lemma = ""
		}
	}
	if len(fields) > 5 {
		tag.Feats = Feats(fields[5].text)
	}
	word := Word{Form: form.text}
	switch {
	case form.equals && form.before == "" && len(p.words) > 0:
		word.Span = p.words[len(p.words)-1].Span
	case form.equals:
		word.Span = p.write(form.before)
	default:
		word.Span = p.write(form.text)
	}
	p.joined = false
	p.words = append(p.words, word)
	p.tags = append(p.tags, tag)
	p.arcs = append(p.arcs, Arc{Head: head - 1, Rel: Rel(fields[3].text)})
	return nil
}

// write adds a surface form to the text.
func (p *notationParser) write(form string) article.Span {
	if p.text.Len() > 0 && !p.joined {
		p.text.WriteByte(' ')
	}
	begin := p.text.Len()
	p.text.WriteString(form)
	return article.Span{Begin: begin, End: p.text.Len()}
}

func defaultLemma(form string, u UPOS) string {
	if u == NOUN || u == PROPN {
		return form
	}
	return strings.ToLower(form)
}

// FormatNotation writes a sentence in the one-line notation. Of the white space
// between words it keeps only whether there is any.
func FormatNotation(s *Sentence) string {
	var b strings.Builder
	mentions := s.mentions
	for i := range s.tokens {
		t := &s.tokens[i]
		joined := i > 0 && t.Begin <= s.tokens[i-1].End
		switch {
		case joined && t.Span != s.tokens[i-1].Span:
			b.WriteByte('~')
		case i > 0:
			b.WriteByte(' ')
		}
		if len(mentions) > 0 && mentions[0].First == i {
			fmt.Fprintf(&b, "[%s ", mentions[0].Kind)
		}
		b.WriteString(s.formatWord(i))
		if len(mentions) > 0 && mentions[0].Last == i+1 {
			b.WriteByte(']')
			mentions = mentions[1:]
		}
	}
	return b.String()
}

func (s *Sentence) formatWord(i int) string {
	t := &s.tokens[i]
	form := escape(t.Form)
	surface := s.text[t.Begin-s.Begin : t.End-s.Begin]
	switch {
	case i > 0 && t.Span == s.tokens[i-1].Span:
		form = "=" + form
	case surface != t.Form:
		form = escape(surface) + "=" + form
	}
	parts := []string{form, escape(string(t.UPOS)), strconv.Itoa(t.Head + 1), escape(string(t.Rel))}
	lemma := escape(t.Lemma)
	switch {
	case t.Lemma == defaultLemma(t.Form, t.UPOS):
		lemma = ""
	case t.Lemma == "":
		lemma = "_"
	case t.Lemma == "_":
		lemma = `\_`
	}
	if lemma != "" || t.Feats != "" {
		parts = append(parts, lemma)
	}
	if t.Feats != "" {
		parts = append(parts, escapeFeats(t.Feats))
	}
	return strings.Join(parts, "/")
}

var escaper = strings.NewReplacer(`\`, `\\`, "/", `\/`, "=", `\=`, "~", `\~`, "[", `\[`, "]", `\]`, " ", `\s`, "\t", `\s`, "\n", `\s`, "\r", `\s`)

func escape(s string) string { return escaper.Replace(s) }

// escapeFeats leaves the equals signs, which mean nothing special there.
func escapeFeats(f Feats) string { return strings.ReplaceAll(escape(string(f)), `\=`, "=") }
