package conll

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Count counts units: those of the treebank, those found, and those right.
type Count struct{ Gold, Found, Right int }

// F1 is twice the right ones by the sum of both, in percent; 0 where there are
// none.
func (c Count) F1() float64 { return 200 * float64(c.Right) / float64(max(c.Gold+c.Found, 1)) }

// Scores are counts by the definitions of the shared task. A tag or arc is right
// if its word is aligned and, for arcs, its head is aligned with the right head.
type Scores struct {
	Tokens, Sentences, Words Count
	UPOS, UFeats, Lemma      Count // UFeats: the shared task's universal features alone
	UAS, LAS/* without subtypes */ Count
	LASFull Count // with subtypes
}

// System gathers what a system found in a raw text.
type System struct{ sentences []sentence }

// Add adds the next sentence, its spans pointing into the raw text. tags and
// arcs may be nil: then only segmentation can be right.
func (y *System) Add(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc) {
	y.sentences = append(y.sentences, sentence{words, tags, arcs})
}

// Compare scores what a system found in the text. It fails if the words of
// either side do not cover the same characters.
func (r *Raw) Compare(y *System) (Scores, error) {
	gold, found := units(r.gold), units(y.sentences)
	if err := r.checkCover(gold, found); err != nil {
		return Scores{}, err
	}
	s := Scores{
		Tokens:    compareSpans(tokens(gold), tokens(found)),
		Sentences: compareSpans(spans(r.gold), spans(y.sentences)),
		Words:     Count{Gold: len(gold), Found: len(found)},
	}
	for _, c := range []*Count{&s.UPOS, &s.UFeats, &s.Lemma, &s.UAS, &s.LAS, &s.LASFull} {
		*c = s.Words
	}
	to := align(gold, found)
	starts := make([]int, len(y.sentences)) // the number of each sentence's first word
	for i := range found {
		if found[i].word == 0 {
			starts[found[i].sentence] = i
		}
	}
	for i, g := range to {
		if g >= 0 {
			s.Words.Right++
			s.addWord(r.gold, gold, g, y.sentences, found, i, to, starts)
		}
	}
	return s, nil
}

// addWord counts what is right of found word i, which is aligned with gold
// word g.
func (s *Scores) addWord(goldSentences []sentence, gold []unit, g int, sentences []sentence, found []unit, i int, to, starts []int) {
	want, have := &goldSentences[gold[g].sentence], &sentences[found[i].sentence]
	k, n := gold[g].word, found[i].word
	if have.tags != nil {
		a, b := want.tags[k], have.tags[n]
		count(&s.UPOS, a.UPOS == b.UPOS)
		count(&s.UFeats, universal(a.Feats) == universal(b.Feats))
		count(&s.Lemma, a.Lemma == b.Lemma || a.Lemma == "")
	}
	if have.arcs != nil {
		a, b := want.arcs[k], have.arcs[n]
		head := a.Head == syntax.Root && b.Head == syntax.Root
		if a.Head != syntax.Root && b.Head != syntax.Root {
			head = to[starts[found[i].sentence]+b.Head] == g-k+a.Head
		}
		count(&s.UAS, head)
		count(&s.LAS, head && a.Rel.Base() == b.Rel.Base())
		count(&s.LASFull, head && a.Rel == b.Rel)
	}
}

func count(c *Count, right bool) {
	if right {
		c.Right++
	}
}

// checkCover fails unless both sides end with the text's last word: spans that
// drifted apart make all scores wrong.
func (r *Raw) checkCover(gold, found []unit) error {
	if len(gold) == 0 || len(found) == 0 {
		return fmt.Errorf("compare with treebank: %d words in the treebank, %d found", len(gold), len(found))
	}
	a, b := gold[len(gold)-1].token.End, found[len(found)-1].token.End
	if a != b {
		return fmt.Errorf("compare with treebank: its last word ends at byte %d of the text, the last that was found at %d", a, b)
	}
	return nil
}

func tokens(all []unit) []article.Span {
	var list []article.Span
	for _, u := range all {
		if u.first {
			list = append(list, u.token)
		}
	}
	return list
}

func spans(sentences []sentence) []article.Span {
	list := make([]article.Span, len(sentences))
	for i, s := range sentences {
		list[i] = article.Span{Begin: s.words[0].Begin, End: s.words[len(s.words)-1].End}
	}
	return list
}

// compareSpans counts the spans that both sides have; they ascend.
func compareSpans(gold, found []article.Span) Count {
	c := Count{Gold: len(gold), Found: len(found)}
	for g, f := 0, 0; g < len(gold) && f < len(found); {
		switch a, b := gold[g], found[f]; {
		case a.Begin < b.Begin:
			g++
		case a.Begin > b.Begin:
			f++
		default:
			count(&c, a.End == b.End)
			g++
			f++
		}
	}
	return c
}

// universalFeatures are the features that the shared task compares.
var universalFeatures = []string{
	"Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender", "Mood", "NumType",
	"Number", "Person", "Polarity", "Polite", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice",
}

// universal leaves the universal features of f, in order of their names.
func universal(f syntax.Feats) string {
	var kept []string
	for pair := range strings.SplitSeq(string(f), "|") {
		name, _, _ := strings.Cut(pair, "=")
		if slices.Contains(universalFeatures, name) {
			kept = append(kept, pair)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "|")
}
