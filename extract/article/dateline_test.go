package article

import (
	"strings"
	"testing"
)

// datelines has the dateline before a bar, the story after it.
var datelines = []struct{ text, place, agency string }{
	{"MOSCOW, April 25 (Reuters) – |Two men met.", "MOSCOW", "Reuters"},
	{"MOSCOW, Feb. 3 (AP) -- |Two men met.", "MOSCOW", "AP"},
	{"MOSCOW. April 25 (Interfax) - |Two men met.", "MOSCOW", "Interfax"},
	{"MOSCOW, April 25. /TASS/. |Two men met.", "MOSCOW", "TASS"},
	{"MOSCOW, April\n25 (Reuters) –\n|Two men met.", "MOSCOW", "Reuters"},
	{"Berlin (dpa) - |Zwei Männer trafen sich.", "Berlin", "dpa"},
	{"Berlin (dpa/tmn) - |Zwei Männer trafen sich.", "Berlin", "dpa"},
	{"Frankfurt (Oder) (dpa) - |Zwei Männer trafen sich.", "Frankfurt", "dpa"},
	{"Frankfurt am Main (dpa) – |Zwei Männer trafen sich.", "Frankfurt am Main", "dpa"},
	{"Moskau (TASS): |Zwei Männer trafen sich.", "Moskau", "TASS"},
	{"Wien (APA). |Zwei Männer trafen sich.", "Wien", "APA"},
	{"Wien, am 3. März 2025. |Zwei Männer trafen sich.", "Wien", ""},
	{"Wien, Montag, 3. März 2025: |Zwei Männer trafen sich.", "Wien", ""},
	{"Berlin, dpa – |Zwei Männer trafen sich.", "Berlin", "dpa"},
	{"DOHA — |Two men met.", "DOHA", ""},
	{"DOHA—|Two men met.", "DOHA", ""},
	{"PERTH. |Two men met.", "PERTH", ""},
	{"SALEM, Oregon. |Two men met.", "SALEM", ""},
	{"LUANDA (AFN) – |Two men met.", "LUANDA", "AFN"},
	{"ASTANA/BERLIN, 4.11.25 (fnd) – |Zwei Männer trafen sich.", "ASTANA", ""},
	{"YEREVAN (Continental Press) — |Two men met.", "YEREVAN", ""},
	{"WASHINGTON, D.C. (AP) — |“We met,” he said.", "WASHINGTON", "AP"},
	{"OSLO, Tuesday 11 March 2025 - |Two men met.", "OSLO", ""},
	{"Lisbon, June 3, 2025. |President Orlov came.", "Lisbon", ""},
	{"St. Petersburg – |Der Präsident – er kam gestern – sprach.", "St. Petersburg", ""},
	{"St. Petersburg – |Russian and American envoys met.", "St. Petersburg", ""},
	{"Rio de Janeiro – |Both sides met.", "Rio de Janeiro", ""},
	{"Den Haag – |Das Gericht tagt.", "Den Haag", ""},
	{"Bremen - |Die Hütte schließt.", "Bremen", ""},
	{"I24 Nachrichten – |Der Präsident sprach.", "", ""},
	{"Reuters – |The president spoke.", "", "Reuters"},
	{"25.04.2025 – Two men met.", "", ""}, // a date alone is none

	{"Orlov – who had come by train – spoke first.", "", ""},
	{"Orlov – Russia's envoy – spoke first.", "", ""},
	{"Orlov—Russia's envoy—spoke first.", "", ""},
	{"Orlov - Russia's envoy spoke first.", "", ""},
	{"Orlow (46) – Sie kam mit dem Zug.", "", ""},
	{"Anna Orlowa, 46. Sie kam mit dem Zug.", "", ""},
	{"Orlov (left) – The envoy.", "", ""},
	{"The plan – to cut taxes – failed.", "", ""},
	{"The plan – It failed.", "", ""},
	{"Friday – a holiday.", "", ""},
	{"Friday – A holiday.", "", ""},
	{"Freitag, 3. Mai 2024. Die Sonne scheint.", "", ""},
	{"On Friday, June 3, 2025. That was it.", "", ""},
	{"Am 3. Mai 2024 – Er kam.", "", ""},
	{"Orlov met her in Lisbon, June 3, 2025. President Amado was there.", "", ""},
	{"Moscow: The talks go on.", "", ""},
	{"Moscow. The talks go on.", "", ""},
	{"EU. The talks go on.", "", ""},
	{"OK – We go on.", "", ""},
	{"The agency (AFP) – It is French.", "", ""},
	{"MOSCOW (Reuters) – ", "", ""},
	{"", "", ""},
}

func TestDateline(t *testing.T) {
	for _, test := range datelines {
		head, _, found := strings.Cut(test.text, "|")
		text := strings.Replace(test.text, "|", "", 1)
		if !found {
			head = ""
		}
		const before = "Harbour opens\n\n"
		a := &Article{Text: before + text}
		b := Block{Span: Span{len(before), len(a.Text)}, Kind: Body}
		a.Blocks = []Block{{Span: Span{0, 13}, Kind: Headline}, b}
		if got := a.Dateline(b); got != len(head) {
			t.Errorf("dateline %q, want %q", text[:got], head)
		}
		place := a.DatelinePlace(b)
		if got := a.Text[place.Begin:place.End]; got != test.place || place.Begin != b.Begin {
			t.Errorf("place %q, want %q: %s", got, test.place, test.text)
		}
		if got := datelineAgency(text); got != test.agency {
			t.Errorf("agency %q, want %q: %s", got, test.agency, test.text)
		}
	}
}

// TestDatelineInside: below the beginning only sure signs make a dateline, and
// none outside the story.
func TestDatelineInside(t *testing.T) {
	const story = "It rained.\nIt rained.\n"
	for text, want := range map[string]int{
		"KYIV – Two men met.":         len("KYIV – "),
		"Kyiv (AFP) – Two men met.":   len("Kyiv (AFP) – "),
		"Kyiv – Two men met.":         0,
		"Orlov (PDX) – Two men met.":  0,
		"USA – Two men met.":          0,
		"UNO. Two men met.":           0,
		"Kyiv, June 3. Two men met.":  len("Kyiv, June 3. "),
		"Kyiv, 3. Juni – Zwei kamen.": len("Kyiv, 3. Juni – "),
	} {
		a := &Article{Text: story + text}
		b := Block{Span: Span{len(story), len(a.Text)}, Kind: Body}
		a.Blocks = []Block{{Span: Span{0, 10}, Kind: Body}, {Span: Span{11, 21}, Kind: Body}, b}
		if got := a.Dateline(b); got != want {
			t.Errorf("dateline %q, want %d bytes", text[:got], want)
		}
		for _, kind := range []Kind{Headline, Heading, Caption, Other, Junk, Byline} {
			b.Kind = kind
			if got := a.Dateline(b); got != 0 {
				t.Errorf("dateline of %d bytes in a %s: %s", got, kind, text)
			}
		}
	}
}

// FuzzDateline: a dateline leaves something of the text and ends between
// characters, and its place begins it.
func FuzzDateline(f *testing.F) {
	for _, test := range datelines {
		f.Add(strings.Replace(test.text, "|", "", 1))
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := readDateline(text, true)
		if d.size > 0 && d.size >= len(text) || len(d.head) > d.size || !strings.HasPrefix(text, d.place) {
			t.Errorf("%q: %+v", text, d)
		}
		if rest := text[d.size:]; d.size > 0 && !beginsSentence(rest) {
			t.Errorf("%q goes on with %q", text, rest)
		}
	})
}
