package extract

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/syllables.txt
var syllableTable string

var syllables = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(syllableTable) {
		if !strings.HasPrefix(line, "#") {
			for s := range strings.FieldsSeq(line) {
				set[s] = true
			}
		}
	}
	return set
})

// givenSyllable reports whether word i is the second syllable of a given name
// that hyphens part, behind a surname: "won" of "Seo Jae-won", which is no verb.
func givenSyllable(words []syntax.Word, i int) bool {
	if i < 3 || words[i-1].Form != "-" || words[i-1].Begin != words[i-2].End || words[i].Begin != words[i-1].End {
		return false
	}
	first := words[i-2].Form
	return capitalised(words[i-3].Form) && capitalised(first) && syllables()[strings.ToLower(first)] && syllables()[words[i].Form]
}

func capitalised(form string) bool {
	return len(form) > 1 && form[0] >= 'A' && form[0] <= 'Z' && form != strings.ToUpper(form)
}
