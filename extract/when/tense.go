package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/syntax"
)

// How many units from a time its verb is looked for, in the clause and beyond
// it.
const (
	clauseReach = 40
	reach       = 12
)

// tense guesses from the verbs around units first to last-1 whether they speak
// of the past or the future: the nearest verb before them in their clause,
// else the first after them in it, else the nearest before the clause.
func (m *matcher) tense(first, last int) hint {
	if m.lex.german && m.inPhrase(first) {
		if h := m.attribute(last); h != hintOpen {
			return h
		}
	}
	i := first - 1
	for stop := max(0, first-clauseReach); i >= stop && !m.is(i, aClause) && !m.is(i, aComma); i-- {
		if h := m.verb(i); h != hintOpen {
			return m.heard(h, last)
		}
	}
	for j := last; j < min(len(m.units), last+clauseReach) && !m.is(j, aClause) && !m.is(j, aComma); j++ {
		if h := m.verb(j); h != hintOpen {
			return m.ofSubject(i, first, m.heard(h, last))
		}
	}
	if m.is(i, aClause) {
		return hintOpen
	}
	for stop := max(0, first-reach); i >= stop && !m.is(i, aClause); i-- {
		if h := m.verb(i); h != hintOpen {
			return h
		}
	}
	return hintOpen
}

// inPhrase reports whether an article stands right before unit i, or, with a
// preposition and another article, a little before it: "einem auf den".
func (m *matcher) inPhrase(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch {
		case m.is(k, aArticle), m.is(k, aOne):
			return true
		case !m.is(k, aPrep):
			return false
		}
	}
	return false
}

// attribute reads the participle before a noun in "ein am Sonntag
// veröffentlichtes Video", at most two units after the time.
func (m *matcher) attribute(last int) hint {
	for i := last; i < last+3 && i+1 < len(m.units); i++ {
		if first, _ := utf8.DecodeRuneInString(m.units[i+1].text); !unicode.IsUpper(first) {
			continue
		}
		s := m.units[i].text
		switch {
		case m.is(i, aNear):
			return hintNearest
		case len(s) > 6 && pastParticiple(strings.TrimRight(s, "erms")):
			return hintPast
		}
	}
	return hintOpen
}

// ofSubject weakens what an English verb says of a time in its subject, which
// begins after unit start: "Her victory in December will be annulled".
func (m *matcher) ofSubject(start, first int, h hint) hint {
	if h == hintFuture && !m.lex.german && (first-start > 1 || m.is(first+1, aPossessive)) {
		return hintNearest
	}
	return h
}

// verb returns what unit i says of the time of its clause.
func (m *matcher) verb(i int) hint {
	u := &m.units[i]
	switch {
	case m.s.Token(u.first).UPOS == syntax.PROPN:
		return hintOpen // "Jae-won", which is no verb
	case u.set.has(aAhead):
		return hintFuture
	case u.set.has(aBehind) && m.lex.german:
		return hintPast
	case u.set.has(aBehind):
		return m.participle(i)
	}
	if tag := m.s.Token(u.first).UPOS; tag != "" {
		return m.tagged(i)
	}
	if u.set.has(aScheduled) {
		return hintFuture
	}
	if !m.lex.german && participle(u.text) {
		return m.participle(i)
	}
	return hintOpen
}

// tagged reads the tense of unit i from the tags, if there are any.
func (m *matcher) tagged(i int) hint {
	if i >= len(m.units) {
		return hintOpen
	}
	u := &m.units[i]
	t := m.s.Token(u.first)
	if u.last != u.first+1 || t.UPOS != syntax.VERB || t.Feats.Get("VerbForm") != "Fin" {
		return hintOpen
	}
	switch t.Feats.Get("Tense") {
	case "Past":
		return hintPast
	case "Pres":
		return hintFuture
	}
	return hintOpen
}

// participle reports whether an English word looks like a regular past tense.
func participle(s string) bool {
	return len(s) > 4 && s[len(s)-2:] == "ed" && s[0] >= 'a' && s[0] <= 'z'
}

// participle tells "was arrested" from "will be arrested", whose verb stands
// farther left.
func (m *matcher) participle(i int) hint {
	k := i - 1
	if k > 0 && m.is(k, aAdverb) {
		k--
	}
	switch {
	case m.is(k, aBe):
		return hintOpen
	case m.is(k, aBeing) && !m.is(k, aPossessive):
		return hintFuture
	}
	return hintPast
}

// heard corrects German "soll am Freitag gesprochen haben", which is hearsay
// of the past.
func (m *matcher) heard(h hint, last int) hint {
	if h != hintFuture || !m.lex.german {
		return h
	}
	end := last
	for end < min(len(m.units), last+clauseReach) && !m.is(end, aClause) && !m.is(end, aComma) && m.units[end].text != "." {
		end++
	}
	if end-2 >= last && m.is(end-1, aPerfect) && pastParticiple(m.units[end-2].text) {
		return hintPast
	}
	return h
}

// pastParticiple reports whether a German word looks like a past participle.
func pastParticiple(s string) bool {
	if len(s) < 4 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	switch s[len(s)-1] {
	case 't', 'n':
		return true
	}
	return false
}
