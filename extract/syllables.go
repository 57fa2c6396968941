package extract

import (
	"strings"

	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// givenSyllable reports whether word i is the second syllable of a given name
// that hyphens part, behind a surname: "won" of "Seo Jae-won", which is no verb.
func givenSyllable(words []syntax.Word, i int) bool {
	if i < 3 || words[i-1].Form != "-" || words[i-1].Begin != words[i-2].End || words[i].Begin != words[i-1].End {
		return false
	}
	first := words[i-2].Form
	return capitalised(words[i-3].Form) && capitalised(first) && spelling.Syllable(first) &&
		words[i].Form == strings.ToLower(words[i].Form) && spelling.Syllable(words[i].Form)
}

func capitalised(form string) bool {
	return len(form) > 1 && form[0] >= 'A' && form[0] <= 'Z' && form != strings.ToUpper(form)
}
