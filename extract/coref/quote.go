package coref

import (
	"dossier/extract/syntax"
)

// longestQuotation is how many sentences a quotation may go on; one that is
// longer has lost its end.
const longestQuotation = 8

// quotes are the quotations of an article.
type quotes struct {
	of      [][]int // quotation of each token by sentence, 0 outside
	speaker []place // of each quotation the head of its speaker, by number
}

type place struct {
	sentence, token int
}

// quotations finds what stands between quotation marks, over sentences too.
func (r *resolver) quotations() {
	r.quotes = quotes{of: make([][]int, len(r.sentences)), speaker: []place{{-1, -1}}}
	open, since := 0, 0
	for i, s := range r.sentences {
		r.quotes.of[i] = make([]int, s.Len())
		if open != 0 && i-since >= longestQuotation {
			open = 0
		}
		for k := range s.Len() {
			switch mark(s.Token(k).Form, open != 0 && k > 0) { // each paragraph of a long quotation opens it anew
			case opening:
				if open == 0 {
					r.quotes.speaker = append(r.quotes.speaker, place{-1, -1})
					open, since = len(r.quotes.speaker)-1, i
				}
			case closing:
				open = 0
			}
			r.quotes.of[i][k] = open
		}
	}
	for i, s := range r.sentences {
		r.findSpeakers(i, s)
	}
}

type quoteMark uint8

const (
	noMark quoteMark = iota
	opening
	closing
)

// mark tells what a quotation mark does. German opens with the mark that
// English closes with, and plain marks do both.
func mark(form string, inside bool) quoteMark {
	switch form {
	case "„", "``", "‟":
		return opening
	case "”", "''":
		return closing
	case `"`, "“", "«", "»":
		if inside {
			return closing
		}
		return opening
	}
	return noMark
}

// findSpeakers gives the quotations in a sentence their speakers: the subject
// outside of a verb that governs the quotation or hangs on it. A sentence that
// is quoted whole goes on with the speaker of the sentence before.
func (r *resolver) findSpeakers(i int, s *syntax.Sentence) {
	of := r.quotes.of[i]
	for k := range s.Len() {
		q := of[k]
		if q == 0 || r.quotes.speaker[q].token >= 0 {
			continue
		}
		if subject := speakerOf(s, of, k); subject >= 0 {
			r.quotes.speaker[q] = place{i, subject}
		}
	}
	q := of[0]
	if i == 0 || q == 0 || r.quotes.speaker[q].token >= 0 || of[s.Len()-1] != q && s.Token(s.Len()-1).UPOS != syntax.PUNCT {
		return
	}
	for _, before := range r.quotes.of[i-1] {
		if before != 0 && before != q && r.quotes.speaker[before].token >= 0 {
			r.quotes.speaker[q] = r.quotes.speaker[before]
		}
	}
}

// speakerOf looks at the verbs outside a quotation that word k in it hangs on,
// or that hang on it.
func speakerOf(s *syntax.Sentence, of []int, k int) int {
	if h := s.Token(k).Head; h != syntax.Root && of[h] != of[k] {
		switch s.Token(k).Rel.Base() {
		case "ccomp", "parataxis", "xcomp":
			return subjectOutside(s, of, h)
		}
	}
	for _, j := range s.Children(k) {
		if of[j] == 0 && s.Token(j).Rel.Base() == "parataxis" {
			if subject := subjectOutside(s, of, j); subject >= 0 {
				return subject
			}
		}
	}
	return -1
}

func subjectOutside(s *syntax.Sentence, of []int, verb int) int {
	for _, j := range s.Children(verb) {
		if s.Token(j).Rel.Base() == "nsubj" && of[j] == 0 {
			return j
		}
	}
	return -1
}

// speakerAt returns the entity that speaks the words at token k, nil outside
// quotations and where nobody is named. A speaker who is named behind his words
// is read before them.
func (r *resolver) speakerAt(i, k int) *Entity {
	p := r.quotes.speaker[r.quotes.of[i][k]]
	if p.token < 0 {
		return nil
	}
	n := r.phraseNumber(p.sentence, p.token)
	if n < 0 {
		return nil
	}
	r.readPhrase(n)
	return r.phrase[n].entity
}
