package score

import (
	"slices"
	"strings"

	"dossier/extract/triple"
)

// Headlines and bare ages are optional: neither missing when they are not
// found nor extra when they are.

// required returns the facts that are not optional.
func required(facts []Fact) []Fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f Fact) bool { return f.mayLack() })
}

// mayLack reports whether a fact is optional: somebody's bare age.
func (f *Fact) mayLack() bool {
	if !newVerb(f.Relation[0]).isBe() || len(f.Object) == 0 {
		return false
	}
	return isAge(f.Object[0])
}

// isAge reports whether a text is a number, with or without "years old".
func isAge(text string) bool {
	number := false
	for _, w := range split(text) {
		for part := range strings.FieldsFuncSeq(w.form, func(r rune) bool { return r == '-' }) {
			switch {
			case strings.Trim(part, "0123456789") == "":
				number = true
			case !ages[part]:
				return false
			}
		}
	}
	return number
}

// countable drops the triples that are optional.
func countable(facts []Fact, triples []triple.Triple) []triple.Triple {
	headlines := newHeadlines(facts, triples)
	var kept []triple.Triple
	for _, t := range triples {
		age := newVerb(t.Relation.Lemma).isBe() && t.Object != nil && isAge(t.Object.Text)
		if !age && !headlines.has(&t) {
			kept = append(kept, t)
		}
	}
	return kept
}

// headlines knows the headlines of an article: lines above its first sentence
// with a fact that do not end in a full stop, and wherever they come again. The
// facts tell where the story begins, not the program that is measured.
type headlines struct {
	begin int // where the story begins, in bytes
	lines map[string]bool
}

func newHeadlines(facts []Fact, triples []triple.Triple) *headlines {
	h := &headlines{begin: -1, lines: map[string]bool{}}
	for i := range triples {
		t := &triples[i]
		if h.begin >= 0 && t.Begin >= h.begin {
			continue
		}
		sentence := sentenceOf(t)
		for k := range facts {
			if facts[k].from(sentence) {
				h.begin = t.Begin
				break
			}
		}
	}
	for i := range triples {
		if t := &triples[i]; t.Begin < h.begin && !stops(t.Text) {
			h.lines[sentenceOf(t)] = true
		}
	}
	return h
}

// stops reports whether a sentence ends in a full stop.
func stops(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, "\"'“”„’»«) \n"), ".")
}

func (h *headlines) has(t *triple.Triple) bool { return h.lines[sentenceOf(t)] }
