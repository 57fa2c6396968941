package event

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/graph/numeral"
)

// quantity writes an amount or a duration so that it is the same in figures and
// in words, in English and in German ("three and a half hours", "3,5 Stunden");
// what has not one number stays as it is.
func quantity(text string) string {
	var numbers []float64
	var units []string
	half, single := false, false
	for _, field := range strings.Fields(text) {
		field = strings.Trim(field, ".,;:()")
		word := spelling.Fold(field)
		n, ok := numeral.Parse(field)
		switch {
		case word == "a" || word == "an" || word == "one" || word == "ein" || strings.HasPrefix(word, "eine") && !ok:
			single = true
		case word == "half" || strings.HasPrefix(word, "halb"):
			half = true
		case ok:
			numbers = append(numbers, n)
		case meanings()[word] != nil:
			units = append(units, meanings()[word]...)
		}
	}
	if len(numbers) == 0 && (single || half) {
		numbers = []float64{0}
		if single && !(half && !strings.Contains(text, "and")) {
			numbers[0] = 1
		}
	}
	if len(numbers) != 1 || len(units) == 0 {
		return strings.ToLower(text)
	}
	if half {
		numbers[0] += 0.5
	}
	slices.Sort(units)
	return fmt.Sprint(numbers[0], " ", strings.Join(slices.Compact(units), " "))
}
