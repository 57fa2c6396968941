package score

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/article"
)

var (
	//go:embed words/determiners.txt
	determinerText string
	//go:embed words/prepositions.txt
	prepositionText string
	//go:embed words/auxiliaries.txt
	auxiliaryText string
	//go:embed words/copulas.txt
	copulaText string
	//go:embed words/relatives.txt
	relativeText string
	//go:embed words/conjunctions.txt
	conjunctionText string
	//go:embed words/hedges.txt
	hedgeText string
	//go:embed words/ages.txt
	ageText string
	//go:embed words/particles.txt
	particleText string
	//go:embed words/pronouns.txt
	pronounText string

	determiners  = wordSet(determinerText)
	prepositions = wordSet(prepositionText)
	auxiliaries  = wordSet(auxiliaryText)
	copulas      = wordSet(copulaText)
	relatives    = wordSet(relativeText)
	conjunctions = wordSet(conjunctionText)
	hedges       = wordSet(hedgeText)
	ages         = wordSet(ageText)
	particles    = wordSet(particleText)
	personal     = wordSet(pronounText)
)

// wordSet reads a list of words, with comments from "#" to the end of the line.
func wordSet(text string) map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}

// word is a word of a phrase, without punctuation around it.
type word struct {
	form  string // lower case, without a possessive 's
	lower bool   // it began with a lower-case letter
	comma bool   // a comma, semicolon, colon or dash follows
}

// split returns the words of a text. Punctuation and quotes around words and
// English possessive 's are dropped.
func split(text string) []word {
	var words []word
	text = strings.ReplaceAll(text, "\u00ad", "")
	for f := range strings.FieldsSeq(strings.ReplaceAll(text, "’", "'")) {
		core := strings.TrimFunc(f, outer)
		pause := strings.ContainsAny(f[strings.LastIndex(f, core)+len(core):], ",;:–—")
		if core == "" {
			if n := len(words); n > 0 && strings.ContainsAny(f, ",;:-–—") {
				words[n-1].comma = true
			}
			continue
		}
		first, _ := utf8.DecodeRuneInString(core)
		form := strings.TrimSuffix(strings.ToLower(core), "'s")
		words = append(words, word{form: form, lower: unicode.IsLower(first), comma: pause})
	}
	return words
}

// outer reports whether a rune is dropped at the edges of words.
func outer(r rune) bool { return unicode.IsPunct(r) && r != '%' && r != '&' }

// fold returns the words of a text in lower case, joined by single spaces.
func fold(text string) string { return join(split(text)) }

func join(words []word) string {
	forms := make([]string, len(words))
	for i, w := range words {
		forms[i] = w.form
	}
	return strings.Join(forms, " ")
}

var (
	nounEndings      = []string{"", "s", "es", "n", "en", "e", "ns", "ens"}
	adjectiveEndings = []string{"", "e", "en", "er", "es", "em"}
)

// sameWord reports whether two words are one but for an ending: a plural or
// genitive that one of them has and the other has not, or, in German and in
// lower case, the ending of an adjective. Short words have to be equal.
func sameWord(a, b word, lang article.Language) bool {
	if a.form == b.form {
		return true
	}
	short, long := a.form, b.form
	if len(short) > len(long) {
		short, long = long, short
	}
	if rest, ok := strings.CutPrefix(long, short); ok && len(short) >= 4 && slices.Contains(nounEndings, rest) {
		return lang == article.German || rest == "s" || rest == "es"
	}
	return lang == article.German && (a.lower || b.lower) && sameStem(a.form, b.form)
}

// sameStem reports whether two forms are one adjective, differently inflected.
func sameStem(a, b string) bool {
	for _, x := range adjectiveEndings {
		stem, ok := strings.CutSuffix(a, x)
		if !ok || len(stem) < 4 {
			continue
		}
		if rest, ok := strings.CutPrefix(b, stem); ok && slices.Contains(adjectiveEndings, rest) {
			return true
		}
	}
	return false
}
