package score

import (
	"slices"

	"dossier/extract/article"
)

// Degrees to which phrases agree, better ones higher.
const (
	differ   = iota
	overlaps // long texts that share most of their words
	contains // one holds the other and both have the same head
	equal
)

const (
	longText   = 4   // words from which on a phrase is compared as a text
	minOverlap = 0.6 // token F1 of texts that say the same
)

// phrase is a slot, or an alternative for one, ready to be compared.
type phrase struct {
	words  []word // without leading determiners, prepositions and particles
	heads  []int  // the word that each part between commas is about
	joined bool   // several phrases joined by "and"
}

func newPhrase(text string) phrase {
	p := phrase{words: trimLead(split(text))}
	p.findHeads()
	return p
}

// trimLead drops determiners, possessives, prepositions and particles at the
// beginning, as long as something is left.
func trimLead(words []word) []word {
	for len(words) > 1 && (determiners[words[0].form] || prepositions[words[0].form] || particles[words[0].form]) {
		words = words[1:]
	}
	return words
}

// findHeads finds the heads: in every part between commas the last word before
// a preposition, a relative clause or a German genitive (a determiner after a
// noun).
func (p *phrase) findHeads() {
	for begin := 0; begin < len(p.words); {
		end := begin
		for end < len(p.words)-1 && !p.words[end].comma {
			end++
		}
		p.addHead(begin, end+1)
		begin = end + 1
	}
}

func (p *phrase) addHead(begin, end int) {
	first := p.words[begin].form
	if begin > 0 && (prepositions[first] || relatives[first]) {
		return
	}
	apposition := begin > 0 && determiners[first]
	for i := begin; i < end; i++ {
		form := p.words[i].form
		genitive := determiners[form] && i > 0 && !p.words[i-1].lower
		if i > begin && (prepositions[form] || relatives[form] || genitive) {
			end = i
			break
		}
		p.joined = p.joined || conjunctions[form] && !apposition
	}
	p.heads = append(p.heads, end-1)
}

// agree says how well two phrases agree:
//
//   - equal: the same words but for endings (sameWord);
//   - contains: the words of one stand in the other in the same order, the
//     first one's head is a head of the other, and the larger one joins no
//     phrases of which the smaller is but one ("Germany and France" is not
//     "Germany");
//   - overlaps: the second is a text of four words or more, such as what
//     somebody said, and token F1 is 0.6 or more or one is a stretch of four
//     words or more of the other.
func agree(a, b *phrase, lang article.Language) int {
	switch {
	case len(a.words) == 0 || len(b.words) == 0:
		return differ
	case len(a.words) == len(b.words) && slices.EqualFunc(a.words, b.words, same(lang)):
		return equal
	case holds(a, b, lang) || holds(b, a, lang):
		return contains
	case len(b.words) >= longText && sameText(a.words, b.words, lang):
		return overlaps
	}
	return differ
}

func same(lang article.Language) func(a, b word) bool {
	return func(a, b word) bool { return sameWord(a, b, lang) }
}

// holds reports whether large holds small with the same head.
func holds(large, small *phrase, lang article.Language) bool {
	if len(small.words) >= len(large.words) || len(small.heads) == 0 || large.joined && !small.joined {
		return false
	}
	head := small.heads[0]
	for _, at := range large.heads {
		if !sameWord(large.words[at], small.words[head], lang) {
			continue
		}
		before := subsequence(large.words[:at], small.words[:head], lang)
		if before && subsequence(large.words[at+1:], small.words[head+1:], lang) {
			return true
		}
	}
	return false
}

// subsequence reports whether the words of b stand in a in the same order.
func subsequence(a, b []word, lang article.Language) bool {
	for _, w := range a {
		if len(b) > 0 && sameWord(w, b[0], lang) {
			b = b[1:]
		}
	}
	return len(b) == 0
}

// sameText reports whether two texts say the same.
func sameText(a, b []word, lang article.Language) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) >= longText {
		for i := range len(a) - len(b) + 1 {
			if slices.EqualFunc(a[i:i+len(b)], b, same(lang)) {
				return true
			}
		}
	}
	common := common(a, b, lang)
	return 2*float64(common) >= minOverlap*float64(len(a)+len(b))
}

// common counts the words of b that find a word of a of their own.
func common(a, b []word, lang article.Language) int {
	used := make([]bool, len(a))
	n := 0
	for _, w := range b {
		for i := range a {
			if !used[i] && sameWord(a[i], w, lang) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}
