package segment

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"dossier/extract/article"
)

// surface is a token as it stands in the text; one of several words is a
// multiword token. Places count characters other than white space, as the
// CoNLL 2018 evaluation does.
type surface struct {
	begin, end int
	words      []string
	sentence   bool // the first of a sentence
}

// treebank is the raw text of a treebank, a block a paragraph, with its tokens.
type treebank struct {
	paragraphs []string
	tokens     []surface
}

// readTreebank rebuilds the raw text of a treebank: its sentences' texts joined
// by a space, its paragraphs and documents kept apart. With blocks, a sentence
// without a stop at its end also ends a paragraph: it is a headline.
func readTreebank(t *testing.T, file string, blocks bool) treebank {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var bank treebank
	var tokens []surface
	inside := 0 // words of the multiword token at hand still to come
	paragraph := false
	at := 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		l := lines.Text()
		text, isText := strings.CutPrefix(l, "# text = ")
		switch {
		case isText:
			if paragraph || len(bank.paragraphs) == 0 {
				bank.paragraphs = append(bank.paragraphs, text)
			} else {
				bank.paragraphs[len(bank.paragraphs)-1] += " " + text
			}
			paragraph = blocks && !strings.ContainsAny(text[max(len(text)-6, 0):], ".!?")
		case strings.HasPrefix(l, "# newpar"), strings.HasPrefix(l, "# newdoc"):
			paragraph = true
		case l == "":
			bank.tokens = append(bank.tokens, tokens...)
			tokens = nil
		case l[0] != '#':
			columns := strings.Split(l, "\t")
			first, until, isRange := strings.Cut(columns[0], "-")
			length := len([]rune(squeeze(columns[1])))
			switch {
			case strings.Contains(first, "."):
			case isRange:
				a, _ := strconv.Atoi(first)
				b, _ := strconv.Atoi(until)
				inside = b - a + 1
				tokens = append(tokens, surface{at, at + length, nil, len(tokens) == 0})
				at += length
			case inside > 0:
				inside--
				last := &tokens[len(tokens)-1]
				last.words = append(last.words, columns[1])
			default:
				tokens = append(tokens, surface{at, at + length, []string{columns[1]}, len(tokens) == 0})
				at += length
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return bank
}

// squeeze drops white space.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// segmented returns the tokens that a segmenter finds in the paragraphs.
func segmented(s *Segmenter, paragraphs []string) []surface {
	var found []surface
	base := 0
	for _, text := range paragraphs {
		places := make([]int, len(text)+1) // byte → characters before it
		n := 0
		for i, r := range text {
			places[i] = n
			if !unicode.IsSpace(r) {
				n++
			}
		}
		places[len(text)] = n
		visible, offsets := clean(text)
		pieces := s.scan(visible)
		place := func(i int) int {
			if offsets != nil && i < len(offsets) {
				i = offsets[i]
			} else if offsets != nil {
				i = len(text)
			}
			return base + places[i]
		}
		for first := 0; first < len(pieces); {
			last := s.sentenceEnd(pieces, first)
			for k := first; k < last; k++ {
				p := pieces[k]
				if !p.joined {
					found = append(found, surface{begin: place(p.begin), sentence: k == first})
				}
				token := &found[len(found)-1]
				token.end = place(p.end)
				token.words = append(token.words, p.form)
			}
			first = last
		}
		base += n
	}
	return found
}

// score is a count of units found, wanted and common to both.
type score struct{ system, gold, right int }

func (s score) f1() float64 { return 200 * float64(s.right) / float64(max(s.system+s.gold, 1)) }

// f1 returns the F1 of tokens, words and sentences in percent.
func (s scores) f1() [3]float64 {
	return [3]float64{s.tokens.f1(), s.words.f1(), s.sentences.f1()}
}

// scores holds what the CoNLL 2018 shared task measures of segmentation.
type scores struct{ tokens, words, sentences score }

// compare scores tokens after the CoNLL 2018 evaluation: tokens and sentences
// by their spans; words by their spans, and where either side has a multiword
// token, by the longest common sequence of forms.
func compare(system, gold []surface) scores {
	return scores{
		tokens:    compareSpans(spansOf(system), spansOf(gold)),
		sentences: compareSpans(sentencesOf(system), sentencesOf(gold)),
		words:     compareWords(system, gold),
	}
}

func spansOf(tokens []surface) []article.Span {
	var spans []article.Span
	for _, t := range tokens {
		spans = append(spans, article.Span{Begin: t.begin, End: t.end})
	}
	return spans
}

func sentencesOf(tokens []surface) []article.Span {
	var spans []article.Span
	for _, t := range tokens {
		if t.sentence {
			spans = append(spans, article.Span{Begin: t.begin})
		}
		spans[len(spans)-1].End = t.end
	}
	return spans
}

func compareSpans(system, gold []article.Span) score {
	s := score{system: len(system), gold: len(gold)}
	for i, j := 0, 0; i < len(system) && j < len(gold); {
		switch {
		case system[i].Begin < gold[j].Begin:
			i++
		case system[i].Begin > gold[j].Begin:
			j++
		default:
			if system[i].End == gold[j].End {
				s.right++
			}
			i++
			j++
		}
	}
	return s
}

func compareWords(system, gold []surface) score {
	var s score
	for _, t := range system {
		s.system += len(t.words)
	}
	for _, t := range gold {
		s.gold += len(t.words)
	}
	for i, j := 0, 0; i < len(system) && j < len(gold); {
		a, b := system[i], gold[j]
		switch {
		case len(a.words) > 1 || len(b.words) > 1:
			// The region that the multiword tokens of both sides span.
			end := 0
			if len(a.words) > 1 && a.begin <= b.begin || len(b.words) == 1 {
				end = a.end
			} else {
				end = b.end
			}
			var left, right []string
			for more := true; more; {
				more = false
				for ; i < len(system) && system[i].begin < end; i++ {
					left, more = append(left, system[i].words...), true
					if len(system[i].words) > 1 {
						end = max(end, system[i].end)
					}
				}
				for ; j < len(gold) && gold[j].begin < end; j++ {
					right, more = append(right, gold[j].words...), true
					if len(gold[j].words) > 1 {
						end = max(end, gold[j].end)
					}
				}
			}
			s.right += common(left, right)
		case a.begin == b.begin && a.end == b.end:
			s.right++
			i++
			j++
		case a.begin <= b.begin:
			i++
		default:
			j++
		}
	}
	return s
}

// common returns the length of the longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			if strings.EqualFold(a[i], b[j]) {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			diagonal = up
		}
	}
	return row[len(b)]
}
