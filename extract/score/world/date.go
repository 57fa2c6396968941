package world

import (
	"fmt"
	"math/rand/v2"
	"time"

	"dossier/extract/article"
)

var (
	germanMonths = []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}
	germanDays   = []string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}
)

// dayPhrase writes a day as a paper of another day does: "on Friday",
// "am 11. April".
func dayPhrase(rng *rand.Rand, l article.Language, day, published time.Time) string {
	d := int(published.Sub(day).Hours() / 24)
	german := l == article.German
	if d == 1 && rng.IntN(6) == 0 {
		return pickIn(german, "gestern", "yesterday")
	}
	if d > -6 && d < 6 && rng.IntN(3) > 0 {
		return pickIn(german, "am "+germanDays[day.Weekday()], "on "+day.Weekday().String())
	}
	month := germanMonths[day.Month()-1]
	if day.Year() != published.Year() || rng.IntN(4) == 0 {
		return pickIn(german, fmt.Sprintf("am %d. %s %d", day.Day(), month, day.Year()), fmt.Sprintf("on %d %s %d", day.Day(), day.Month(), day.Year()))
	}
	if rng.IntN(2) == 0 {
		return pickIn(german, fmt.Sprintf("am %d. %s", day.Day(), month), fmt.Sprintf("on %s %d", day.Month(), day.Day()))
	}
	return pickIn(german, fmt.Sprintf("am %d. %s", day.Day(), month), fmt.Sprintf("on %d %s", day.Day(), day.Month()))
}

// monthPhrase writes the month alone.
func monthPhrase(l article.Language, day, published time.Time) string {
	german := l == article.German
	if day.Year() != published.Year() {
		return pickIn(german, fmt.Sprintf("im %s %d", germanMonths[day.Month()-1], day.Year()), fmt.Sprintf("in %s %d", day.Month(), day.Year()))
	}
	return pickIn(german, "im "+germanMonths[day.Month()-1], "in "+day.Month().String())
}

func pickIn(german bool, de, en string) string {
	if german {
		return de
	}
	return en
}
