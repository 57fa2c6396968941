package article

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		if big {
			b.WriteString(string([]byte{byte(u >> 8), byte(u)}))
		} else {
			b.WriteString(string([]byte{byte(u), byte(u >> 8)}))
		}
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	const text = "Die Brücke über die Weser – „zu alt“ 𝄞"
	for _, test := range []struct{ name, data, text, encoding, reason string }{
		{"plain", text, text, "utf-8", ""},
		{"mark", "\xef\xbb\xbf" + text, text, "utf-8", ""},
		{"little", utf16Bytes(text, false), text, "utf-16le", ""},
		{"big", utf16Bytes(text, true), text, "utf-16be", ""},
		{"western", "Die Br\xfccke war \x84zu alt\x93", "Die Brücke war „zu alt“", "windows-1252", ""},
		{"declared", "<html><meta charset=windows-1251><p>\xcc\xee\xf1\xea\xe2\xe0", "<html><meta charset=windows-1251><p>Москва", "windows-1251", ""},
		{"declared wrongly", "<html><meta charset=utf-8><p>Br\xfccke und Stra\xdfe, alles auf einmal und mehr", "<html><meta charset=utf-8><p>Brücke und Straße, alles auf einmal und mehr", "windows-1252", ""},
		{"cut", "Die Brücke über die We\xc3", "", "", "is broken UTF-8 at byte 24"},
		{"odd", "\xff\xfeab\x00", "", "", "is broken utf-16le: odd number of bytes"},
		{"surrogate", "\xff\xfe\x00\xd8a\x00", "", "", "is broken utf-16le at character 0"},
		{"cyrillic", "\xcc\xee\xf1\xea\xe2\xe0 \xe3\xee\xf0\xee\xe4", "", "", errEncoding.Error()},
		{"holes", "Br\x81cke", "", "", errEncoding.Error()},
		{"nul", "abc\x00def", "", "", "is binary, not text"},
		{"pdf", "%PDF-1.7 and so on", "", "", "is a PDF, not text"},
		{"png", "\x89PNG\r\n\x1a\n", "", "", "is a PNG image, not text"},
	} {
		text, encoding, err := decode([]byte(test.data))
		reason := ""
		if err != nil {
			reason = err.Error()
		}
		if text != test.text || encoding != test.encoding || reason != test.reason {
			t.Errorf("%s: %q, %q, %q", test.name, text, encoding, reason)
		}
	}
}

func TestLanguages(t *testing.T) {
	for name, text := range map[string]string{
		"en":        "The ships lay at anchor for two weeks, and nobody knew who would pay.",
		"de":        "Die Schiffe lagen zwei Wochen vor Anker, und niemand wusste, wer zahlt.",
		"French":    "Les navires sont restés deux semaines au mouillage et personne ne savait qui allait payer les frais du port.",
		"Dutch":     "De schepen lagen twee weken voor anker en niemand wist wie de kosten van de haven zou betalen, zei de directeur.",
		"Danish":    "Skibene lå for anker i to uger, og ingen vidste, hvem der skulle betale for havnens udgifter, sagde direktøren.",
		"Swedish":   "Fartygen låg för ankar i två veckor och ingen visste vem som skulle betala för hamnens kostnader, sade direktören.",
		"Spanish":   "Los barcos estuvieron fondeados durante dos semanas y nadie sabía quién iba a pagar los gastos del puerto.",
		"Italian":   "Le navi sono rimaste alla fonda per due settimane e nessuno sapeva chi avrebbe pagato le spese del porto.",
		"Polish":    "Statki stały na kotwicy przez dwa tygodnie i nikt nie wiedział, kto zapłaci za koszty portu.",
		"Russian":   "Суда две недели стояли на якоре, и никто не знал, кто заплатит за расходы порта. Теперь лоцманы вышли на работу, сообщил директор; он был рад этому.",
		"Ukrainian": "Судна два тижні стояли на якорі, і ніхто не знав, хто заплатить за витрати порту, сказав директор.",
		"Turkish":   "Gemiler iki hafta demirde bekledi ve liman masraflarını kimin ödeyeceğini kimse bilmiyordu, dedi müdür.",
	} {
		lang, other := detect(text)
		if string(lang)+other != name {
			t.Errorf("%s: read as %q, %q", name, lang, other)
		}
	}
	const names = "Montaldi Pharma appointed Argentine journalist Paola Quirelli as its director on Friday. Quirelli is seen as an expert. Lorenzo Bassetti demanded more from Montaldi."
	if lang, other := detect(names); lang != English {
		t.Errorf("an English text of Italian names is read as %q, %q", lang, other)
	}
}

func TestRefusals(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "x: is empty",
		" \n\t\ufeff \u00a0\n":   "x: is empty",
		"\xef\xbb\xbf":           "x: is empty",
		`{"a": 1}`:               "x: is JSON, not an article",
		"{\"a\": 1}\n{\"a\": 2}": "x: is JSON lines, not an article",
		"<?xml version=\"1.0\"?>\n<rss><item/></rss>": "x: is XML, not an article",
		"We use cookies.\nAccept all\n":               "x: holds no story",
		"Les navires sont restés deux semaines au mouillage et personne ne savait qui allait payer les frais du port.": "x: read as French; only English and German can be read (metadata.csv can say which it is)",
	} {
		_, err := Parse("x", []byte(text), Options{})
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
