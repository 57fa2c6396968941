package when

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// contracted are the German words that stand for two, on one span.
var contracted = map[string][2]string{
	"am": {"an", "dem"}, "im": {"in", "dem"}, "zum": {"zu", "dem"}, "vom": {"von", "dem"},
	"beim": {"bei", "dem"}, "zur": {"zu", "der"}, "ins": {"in", "das"},
}

// sentence splits text at spaces and punctuation, as the segmenter does by and
// large: ordinals keep their dot, "Friday's" and "am" are two words.
func sentence(tb testing.TB, lang article.Language, text string) *syntax.Sentence {
	tb.Helper()
	s, err := syntax.Build(text, split(lang, text), nil, nil, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func split(lang article.Language, text string) []syntax.Word {
	var words []syntax.Word
	add := func(begin, end int, form string) {
		words = append(words, syntax.Word{Span: article.Span{Begin: begin, End: end}, Form: form})
	}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += n
			continue
		}
		end := len(text)
		if n := strings.IndexFunc(text[at:], unicode.IsSpace); n >= 0 {
			end = at + n
		}
		for at < end {
			stop := wordEnd(text[at:end], end == len(text)) + at
			form := text[at:stop]
			if pair, ok := contracted[strings.ToLower(form)]; ok && lang == article.German {
				add(at, stop, pair[0])
				add(at, stop, pair[1])
			} else {
				add(at, stop, form)
			}
			at = stop
		}
	}
	return words
}

// wordEnd returns where the first word of s, which has no space, ends.
func wordEnd(s string, lastOfText bool) int {
	const marks = ".,;:!?\"()“”„»«…"
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(marks, r) {
		return n
	}
	for _, clitic := range []string{"'s", "’s"} {
		if strings.HasPrefix(s, clitic) {
			return len(clitic)
		}
	}
	for i := n; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		tail := strings.TrimRight(s[i:], marks)
		switch {
		case (r == '\'' || r == '’') && strings.HasPrefix(s[i+n:], "s"):
			return i
		case tail != "" || !strings.ContainsRune(marks, r):
		case r == '.' && !lastOfText && s[0] >= '0' && s[0] <= '9' && i+1 == len(s):
			return len(s)
		default:
			return i
		}
		i += n
	}
	return len(s)
}
