package score

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// FactScores are the figures of a treebank's fact lines.
type FactScores struct {
	Total     Scores   `json:"total"`
	Sentences []Report `json:"sentences"` // one a sentence, with its sent_id
}

// treebankModalities says how the modal words of fact lines are to be read.
// Several of them leave room: "soll" is hearsay, a plan or a duty.
var treebankModalities = map[string][]triple.Modality{
	"bedingt":   {triple.Conditional},
	"geplant":   {triple.Planned},
	"wollen":    {triple.Planned},
	"sollen":    {triple.Possible, triple.Planned, triple.Required},
	"können":    {triple.Possible, triple.Asserted},
	"müssen":    {triple.Required},
	"gefordert": {triple.Planned, triple.Required},
	"dürfen":    {triple.Required, triple.Possible, triple.Asserted},
}

// ParseFact reads the value of a comment line
//
//	# fact = subject | lemma | object | time=…; place=…; neg=yes; modal=…; source=…
//
// of a treebank; the object is "_" where there is none, and other keys are
// roles of arguments. It fails on lines of another form.
func ParseFact(text string) (*Fact, error) {
	fields := strings.Split(text, "|")
	if len(fields) < 3 || len(fields) > 4 {
		return nil, fmt.Errorf("parse fact %q: %d fields, not 3 or 4", text, len(fields))
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	f := &Fact{Subject: fields[:1], Relation: fields[1:2], Polarity: triple.Positive, Modality: triple.Asserted}
	if fields[2] != "_" {
		f.Object = fields[2:3]
	}
	if len(fields) == 4 {
		for part := range strings.SplitSeq(fields[3], ";") {
			if err := f.qualify(part); err != nil {
				return nil, fmt.Errorf("parse fact %q: %w", text, err)
			}
		}
	}
	return f, nil
}

// qualify reads one "key=value" of a fact line.
func (f *Fact) qualify(part string) error {
	key, value, ok := strings.Cut(strings.TrimSpace(part), "=")
	switch {
	case !ok || value == "":
		return fmt.Errorf("%q is not key=value", part)
	case key == "neg":
		f.Polarity = triple.Negative
	case key == "modal":
		m := treebankModalities[value]
		if m == nil {
			return fmt.Errorf("unknown modal %q", value)
		}
		f.Modality, f.modalities = m[0], m[1:]
	case key == "source":
		f.Source = []string{value}
	case key == "time":
		f.timeText = []string{value}
	case key == "place":
		f.Place = []string{value}
	default:
		f.Args = append(f.Args, Arg{Role: triple.Role(key), Text: []string{value}})
	}
	return nil
}

// Facts scores triples, one slice a sentence, against the fact lines of a
// German treebank's sentences, one sentence at a time. The rules are those of
// Articles, but that slots are words of the sentence and times are compared as
// text. Bare ages do not count, nor do acts of speech that are no fact of the
// sentence: its fact lines have who says so as the source of what is said. It
// fails on a malformed fact line.
func Facts(records []*syntax.Record, triples [][]triple.Triple) (FactScores, error) {
	var s FactScores
	if len(records) != len(triples) {
		return s, fmt.Errorf("score facts: triples of %d sentences for %d", len(triples), len(records))
	}
	for i, r := range records {
		facts, err := factsOf(r)
		if err != nil {
			return s, err
		}
		sentence := slices.Clone(triples[i])
		for k := range sentence {
			sentence[k].Text, sentence[k].Clean = r.Text, ""
		}
		m := newMatcher(article.German, nil)
		// Nothing stands above the story here.
		kept := m.withoutActs(facts, countable(nil, sentence))
		report := m.report(r.ID, facts, kept)
		report.Scores.Optional = len(sentence) - len(kept)
		s.Sentences = append(s.Sentences, report)
		s.Total.add(&report.Scores)
	}
	s.Total.finish()
	return s, nil
}

// withoutActs drops the acts of speech whose content is told by other triples,
// unless they answer a fact.
func (m *matcher) withoutActs(facts []Fact, triples []triple.Triple) []triple.Triple {
	return slices.DeleteFunc(triples, func(t triple.Triple) bool {
		return len(t.Content) > 0 && !slices.ContainsFunc(facts, func(f Fact) bool { return m.inWords(&t, &f) != differ })
	})
}

func factsOf(r *syntax.Record) ([]Fact, error) {
	var facts []Fact
	for _, text := range r.Comment("fact") {
		f, err := ParseFact(text)
		if err != nil {
			return nil, fmt.Errorf("sentence %s at line %d: %w", r.ID, r.Line, err)
		}
		f.Sentence = r.Text
		facts = append(facts, *f)
	}
	return facts, nil
}

// WriteText writes the figures; with lists the work list of each sentence too.
func (s *FactScores) WriteText(w io.Writer, lists bool) error {
	p := &printer{w: w}
	p.printf("facts of %d sentences\n", len(s.Sentences))
	p.scores(&s.Total)
	for i := range s.Sentences {
		if lists {
			p.report(&s.Sentences[i])
		}
	}
	return p.err
}
