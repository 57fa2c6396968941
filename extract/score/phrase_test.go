package score

import (
	"testing"

	"dossier/extract/article"
)

func TestAgree(t *testing.T) {
	tests := []struct {
		lang article.Language
		a, b string
		want int
	}{
		{"en", "the rebel leader Idriss Okonda", "Idriss Okonda", contains},
		{"en", "Okonda", "Idriss Okonda", contains},
		{"en", "“the talks”", "talks", equal},
		{"en", "Norland's harbour minister", "harbour minister", contains},
		{"en", "his own ship", "the ship", equal},
		{"en", "a pilot from Bergen", "pilot", contains},
		{"en", "Mara Lund, a pilot and diver,", "Mara Lund", contains},
		{"en", "prisoner", "prisoners", equal},
		{"en", "in Bergen", "Bergen", equal},
		{"en", "Bergen", "the mayor of Bergen", differ},
		{"en", "the release of Mara Lund", "Mara Lund", differ},
		{"en", "Mara Lund's release", "Mara Lund", differ},
		{"en", "Norland and Sudland", "Norland", differ},
		{"en", "Norland, Sudland and Westland", "Norland", differ},
		{"en", "Jon Lund", "Mara Lund", differ},
		{"en", "teach", "teacher", differ},
		{"en", "that pilots slept on the bridge all night", "the pilots had slept on the bridge", overlaps},
		{"en", "the pilots wanted more money for their work", "the pilots had slept on the bridge", differ},
		{"de", "dem estnischen Betreiber", "estnischer Betreiber", equal},
		{"de", "die Ministerin von Nordland", "Ministerin", contains},
		{"de", "der Gouverneur der Provinz Okavo", "Gouverneur", contains},
		{"de", "der Gouverneur der Provinz Okavo", "Provinz Okavo", differ},
		{"de", "Gesprächen", "Gespräche", equal},
		{"de", "Nordlands", "Nordland", equal},
		{"de", "Italien", "Italiener", differ},
		{"de", "auch der neue Lotse", "Lotse", contains},
		{"de", "Nordland und Südland", "Südland", differ},
	}
	for _, test := range tests {
		a, b := newPhrase(test.a), newPhrase(test.b)
		if got := agree(&a, &b, test.lang); got != test.want {
			t.Errorf("%s: %q and %q agree %d, want %d", test.lang, test.a, test.b, got, test.want)
		}
	}
}

func TestSameVerb(t *testing.T) {
	tests := []struct {
		lang article.Language
		a, b string
		want bool
	}{
		{"en", "hand over to", "hand over", true},
		{"en", "hand over", "be hand over to", true},
		{"en", "speak", "speak to", true},
		{"en", "speak with", "speak to", false},
		{"en", "be", "be from", false},
		{"en", "be in", "be in", true},
		{"en", "pay visit to", "pay a visit to", true},
		{"en", "hold talk with", "hold talks with", true},
		{"en", "was_detained", "be detained", true},
		{"en", "buy", "sell", false},
		{"en", "take", "take office", false},
		{"de", "werden verletzen", "verletzen", true},
		{"de", "treffen mit", "sich treffen mit", true},
		{"de", "festgenommen werden", "festgenommen", true},
		{"de", "werden", "sein", false},
		{"de", "lassen offen", "offen lassen", true},
	}
	for _, test := range tests {
		if got := sameVerb(newVerb(test.a), newVerb(test.b), test.lang); got != test.want {
			t.Errorf("%q and %q are one: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func FuzzAgree(f *testing.F) {
	f.Add("the pilot, a diver, and", "pilot")
	f.Add("– „a“, b's", "'s")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := newPhrase(x), newPhrase(y)
		for _, lang := range []article.Language{article.English, article.German} {
			if len(a.words) > 0 && agree(&a, &a, lang) != equal {
				t.Errorf("%q does not equal itself", x)
			}
			if (agree(&a, &b, lang) == equal) != (agree(&b, &a, lang) == equal) {
				t.Errorf("%q and %q are equal one way only", x, y)
			}
			v, w := newVerb(x), newVerb(y)
			if sameVerb(v, w, lang) != sameVerb(w, v, lang) {
				t.Errorf("%q and %q are one verb one way only", x, y)
			}
		}
	})
}
