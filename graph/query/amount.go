package query

import (
	"fmt"
	"strings"
)

// Amount writes a number of things: "1 article", "2 entities".
func Amount(n int, thing string) string {
	stem, y := strings.CutSuffix(thing, "y")
	switch {
	case n == 1:
		return "1 " + thing
	case y:
		return fmt.Sprintf("%d %sies", n, stem)
	default:
		return fmt.Sprintf("%d %ss", n, thing)
	}
}
