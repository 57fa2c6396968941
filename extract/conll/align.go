package conll

import (
	"strings"

	"dossier/extract/article"
)

// unit is a word of the text, with what aligning needs.
type unit struct {
	token    article.Span // the token that it is of, or is
	multi    bool         // the token has further words
	first    bool         // the first word of its token
	sentence int
	word     int // its place in the sentence
	form     string
}

// units lists the words of all sentences.
func units(sentences []sentence) []unit {
	var all []unit
	for s, sentence := range sentences {
		for i, w := range sentence.words {
			all = append(all, unit{token: w.Span, first: i == 0 || !w.Joined, sentence: s, word: i, form: strings.ToLower(w.Form)})
		}
	}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && !all[end].first {
			end++
		}
		token := article.Span{Begin: all[i].token.Begin, End: all[end-1].token.End}
		for ; i < end; i++ {
			all[i].token = token
			all[i].multi = !all[i].first || i+1 < end
		}
	}
	return all
}

// align returns for each system word the gold word that it stands for, or -1:
// words of one span, and where either side has a token of several words, those
// of the longest common sequence of forms in the region of such tokens.
func align(gold, system []unit) []int {
	to := make([]int, len(system))
	for i := range to {
		to[i] = -1
	}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		a, b := &gold[g], &system[s]
		single := !a.multi && !b.multi
		switch {
		case single && a.token == b.token:
			to[s] = g
			g++
			s++
		case !a.multi && (a.token.Begin < b.token.Begin || single && a.token.Begin == b.token.Begin):
			g++
		case !b.multi && b.token.Begin < a.token.Begin:
			s++
		default:
			gEnd, sEnd := region(gold, system, g, s)
			alignForms(gold[g:gEnd], system[s:sEnd], g, to[s:sEnd])
			g, s = gEnd, sEnd
		}
	}
	return to
}

// region returns the ends of the words that lie in the span of the tokens of
// several words from g and s on, which may overlap each other.
func region(gold, system []unit, g, s int) (gEnd, sEnd int) {
	end := 0
	take := func(u *unit) {
		if u.multi {
			end = max(end, u.token.End)
		}
	}
	take(&gold[g])
	take(&system[s])
	for {
		switch {
		case g < len(gold) && gold[g].token.Begin < end:
			take(&gold[g])
			g++
		case s < len(system) && system[s].token.Begin < end:
			take(&system[s])
			s++
		default:
			return g, s
		}
	}
}

// alignForms aligns the words of a region by a longest common sequence of
// their forms. first is the number of gold's first word.
func alignForms(gold, system []unit, first int, to []int) {
	rest := make([][]int, len(gold)+1) // [g][s]: the length of the common sequence from there on
	for g := range rest {
		rest[g] = make([]int, len(system)+1)
	}
	for g := len(gold) - 1; g >= 0; g-- {
		for s := len(system) - 1; s >= 0; s-- {
			rest[g][s] = max(rest[g+1][s], rest[g][s+1])
			if gold[g].form == system[s].form {
				rest[g][s] = rest[g+1][s+1] + 1
			}
		}
	}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g].form == system[s].form:
			to[s] = first + g
			g++
			s++
		case rest[g+1][s] == rest[g][s]:
			g++
		default:
			s++
		}
	}
}
