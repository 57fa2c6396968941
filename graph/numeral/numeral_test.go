package numeral

import "testing"

func TestParse(t *testing.T) {
	for word, want := range map[string]float64{
		"3": 3, "1,800": 1800, "1.800": 1800, "2.300.000": 2300000, "3,5": 3.5, "3.5": 3.5, "0.125": 0.125, "1800": 1800,
		"Three": 3, "zwölf": 12, "dreieinhalb": 3.5, "anderthalb": 1.5, "eineinhalb": 1.5,
	} {
		if got, ok := Parse(word); !ok || got != want {
			t.Errorf("%s is %g, %v, want %g", word, got, ok, want)
		}
	}
	for _, word := range []string{"", "hours", "1.2.3", "-", "einhalb", "3rd"} {
		if n, ok := Parse(word); ok {
			t.Errorf("%q is %g", word, n)
		}
	}
}
