package segment

import (
	"unicode"
	"unicode/utf8"
)

// sentenceEnd returns the index after the last piece of the sentence that
// begins at piece first.
func (s *Segmenter) sentenceEnd(pieces []piece, first int) int {
	for i := first; i < len(pieces); i++ {
		if i > first && s.parted(pieces, first, i) {
			return i
		}
		if !mayEnd(pieces[i].kind) {
			continue
		}
		next := s.pastTrail(pieces, i)
		for k := i + 1; k < next; k++ {
			if mayEnd(pieces[k].kind) {
				i = k // the last of several decides, as "?" after "..."
			}
		}
		if next == len(pieces) || pieces[next].broken || !s.goesOn(pieces, first, i, next) {
			return next
		}
		i = next - 1
	}
	return len(pieces)
}

// mayEnd reports whether a piece of kind k may end a sentence.
func mayEnd(k kind) bool {
	return k == stop || k == mark || k == ellipsis || k == ending
}

// pastTrail returns the index after all that belongs to the sentence that piece
// i may end: quotes and brackets that close, further stops, footnote signs.
func (s *Segmenter) pastTrail(pieces []piece, i int) int {
	next := i + 1
	for next < len(pieces) && !pieces[next].broken {
		if s.trails(pieces, next) {
			next++
		} else if n := footnote(pieces, next); n > 0 {
			next += n
		} else {
			break
		}
	}
	return next
}

// trails reports whether piece k belongs to the sentence that ended before it:
// quotes and brackets that close, further stops.
func (s *Segmenter) trails(pieces []piece, k int) bool {
	switch pieces[k].kind {
	case closer, mark, ellipsis:
		return true
	case stop:
		return !pieces[k].spaced || pieces[k-1].kind != ending
	case symbol:
		return s.words.emoticon[pieces[k].form]
	}
	return false
}

// footnote returns the number of pieces of a footnote sign at piece i, which
// follows a full stop without a space: "end.[17] Next", "end.4 Next".
func footnote(pieces []piece, i int) int {
	bracketed := i+2 < len(pieces) && pieces[i].form == "[" && pieces[i+2].form == "]"
	switch {
	case pieces[i].spaced:
	case bracketed && isDigit(rune(pieces[i+1].form[0])):
		return 3
	case i+1 < len(pieces) && pieces[i+1].spaced && isDigit(rune(pieces[i].form[0])):
		return 1
	}
	return 0
}

// goesOn reports whether a sentence goes on with piece next although piece i
// may have ended it.
func (s *Segmenter) goesOn(pieces []piece, first, i, next int) bool {
	closed := next > i+1 && pieces[next-1].kind == closer
	r := firstRune(pieces, next)
	lower := unicode.IsLower(r)
	switch pieces[next].form {
	case ",", ";", ":":
		return true
	case "-", "–", "—", "--":
		if pieces[i].kind != stop || closed {
			return true
		}
	}
	switch pieces[i].kind {
	case ending:
		return !pieces[next].spaced || !s.startsAt(pieces, next)
	case ellipsis:
		return i == first || lower || !inWord(r) || !pieces[next].spaced || pieces[i-1].kind == opener
	case mark:
		bracketed := i > first && pieces[i-1].kind == opener && closed
		return bracketed || closed && (lower || s.speaks(pieces, next))
	}
	numbered := i == first+1 && isDigit(rune(pieces[first].form[0])) // 1. First of a list
	return i == first || numbered || lower && (closed || !pieces[next].spaced)
}

// startsAt reports whether a starter stands at piece i, past opening quotes.
func (s *Segmenter) startsAt(pieces []piece, i int) bool {
	for i < len(pieces) && pieces[i].kind == opener {
		i++
	}
	if i == len(pieces) || !s.words.starter[pieces[i].form] {
		return i < len(pieces) && i+1 < len(pieces) && pieces[i+1].joined &&
			s.words.starter[pieces[i].form+pieces[i+1].form]
	}
	return i+1 == len(pieces) || pieces[i+1].kind != stop
}

// speaks reports whether piece i begins a name and a verb of speech, as after
// "Stop!" in: Jones said.
func (s *Segmenter) speaks(pieces []piece, i int) bool {
	for k := i; k < len(pieces) && k < i+4; k++ {
		p := &pieces[k]
		if k > i && s.words.speech[p.form] {
			return true
		}
		if p.kind != before && !titled(p.form) {
			return false
		}
	}
	return false
}

// firstRune returns the first character of piece i, past opening quotes.
func firstRune(pieces []piece, i int) rune {
	for i < len(pieces)-1 && pieces[i].kind == opener {
		i++
	}
	r, _ := utf8.DecodeRuneInString(pieces[i].form)
	return r
}
