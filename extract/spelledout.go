package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"dossier/extract/syntax"
)

// growSpelledOut lets names of organisations take in all that their abbreviation
// behind them stands for: "Organization for Security and Co-operation in Europe
// (OSCE)" is one name, and no place. The words are found by their initials
// (Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation
// Definitions in Biomedical Text, PSB 2003).
func growSpelledOut(words []syntax.Word, mentions []syntax.Mention) []syntax.Mention {
	for i := 2; i+2 < len(words); i++ {
		if words[i].Form != "(" || words[i+2].Form != ")" || len(words[i+1].Form) < 3 || !acronym(words[i+1].Form) {
			continue
		}
		first, ok := spelledOut(words[:i], []rune(words[i+1].Form))
		if !ok || slices.ContainsFunc(mentions, func(m syntax.Mention) bool {
			return m.First <= first && m.Last >= i || m.First < first && m.Last > first
		}) {
			continue
		}
		mentions = slices.DeleteFunc(slices.Clone(mentions), func(m syntax.Mention) bool { return m.First >= first && m.Last <= i })
		mentions = append(mentions, syntax.Mention{First: first, Last: i, Kind: syntax.Organization})
		slices.SortFunc(mentions, func(a, b syntax.Mention) int { return a.First - b.First })
	}
	return mentions
}

// spelledOut returns the first of the last words whose capitals are the letters
// of an abbreviation.
func spelledOut(words []syntax.Word, letters []rune) (first int, ok bool) {
	for i := len(words) - 1; i >= 0 && len(letters) > 0; i-- {
		initial, _ := utf8.DecodeRuneInString(words[i].Form)
		joined := i > 0 && words[i-1].Form == "-" && words[i-1].End == words[i].Begin
		switch {
		case unicode.IsLower(initial), joined, words[i].Form == "-", words[i].Form == "&":
			continue
		case initial != letters[len(letters)-1]:
			return 0, false
		}
		letters = letters[:len(letters)-1]
		first = i
	}
	return first, len(letters) == 0
}
