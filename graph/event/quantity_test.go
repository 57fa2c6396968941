package event

import "testing"

func TestQuantity(t *testing.T) {
	for _, same := range [][]string{
		{"three and a half hours", "3.5 hours", "dreieinhalb Stunden", "rund 3,5 Stunden", "drei und eine halbe Stunde"},
		{"an hour", "one hour", "eine Stunde", "1 hour"},
		{"half an hour", "eine halbe Stunde", "a half hour"},
		{"one and a half hours", "anderthalb Stunden", "eineinhalb Stunden"},
		{"about 240 million euros", "240 Millionen Euro"},
		{"two weeks", "zwei Wochen"},
	} {
		for _, text := range same[1:] {
			if quantity(text) != quantity(same[0]) {
				t.Errorf("%q is %q, %q is %q", same[0], quantity(same[0]), text, quantity(text))
			}
		}
	}
	if quantity("three hours") == quantity("four hours") || quantity("3 hours") == quantity("3 days") || quantity("long") != "long" {
		t.Error("other quantities are the same")
	}
}
