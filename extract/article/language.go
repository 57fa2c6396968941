package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// Shares of frequent words of grammar: no other language reaches the first,
// related languages may reach the second.
const (
	surely   = 0.3
	probably = 0.2
)

// detect returns the language of a story, or the name of another language that
// it seems to be in. Both are empty if it cannot be told.
func detect(text string) (lang Language, other string) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" \t\n\r\u00a0.,;:!?\"'()[]“”„‘’«»—–-/", r)
	})
	english, german := 0, 0
	for _, w := range words {
		if functionEnglish[w] {
			english++
		}
		if functionGerman[w] {
			german++
		}
	}
	lang = English
	if german > english {
		lang = German
	}
	share := float64(max(english, german)) / float64(max(len(words), 1))
	if share >= surely && len(words) >= 4 {
		return lang, ""
	}
	info := whatlanggo.Detect(withoutNames(text))
	switch {
	case share >= probably && !info.IsReliable():
		return lang, ""
	case info.Lang == whatlanggo.Eng:
		return English, ""
	case info.Lang == whatlanggo.Deu:
		return German, ""
	case len(words) < enoughWords && (english != german):
		return lang, "" // too short for the statistics of letters
	case info.Lang >= 0:
		return "", first(byLetters(text), info.Lang.String())
	}
	return "", ""
}

// withoutNames leaves out the words that begin with a capital: an article full of
// Italian names is not in Italian. A text with little else is kept whole.
func withoutNames(text string) string {
	words := strings.Fields(text)
	plain := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'(“„‘«"))
		return unicode.IsUpper(r)
	})
	if len(plain) < enoughWords || 4*len(plain) < len(words) {
		return text
	}
	return strings.Join(plain, " ")
}

// enoughWords is how many words the statistics of letters need.
const enoughWords = 12

// cyrillic are letters that tell languages apart which the statistics mix up;
// the first line whose letters occur decides.
var cyrillic = []struct{ letters, language string }{
	{"қғңұөҷҳӯү", ""}, {"ў", "Belarusian"}, {"їєґ", "Ukrainian"}, {"ыэё", "Russian"},
}

func byLetters(text string) string {
	for _, c := range cyrillic {
		if strings.ContainsAny(text, c.letters) {
			return c.language
		}
	}
	return ""
}

// languageOf reads a code such as "de-AT" or "en_US". The second result is the
// name of the language if it is another one.
func languageOf(code string) (Language, string) {
	tag, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(code)), "_", "-"), "-")
	switch tag {
	case "en", "eng", "english":
		return English, ""
	case "de", "deu", "ger", "german", "deutsch":
		return German, ""
	}
	return "", code
}
