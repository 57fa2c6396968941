package segment

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// lines writes sentences one a line, words parted by spaces.
func lines(sentences [][]syntax.Word) string {
	var b strings.Builder
	for _, s := range sentences {
		for i, w := range s {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w.Form)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// segmenters returns one segmenter a language.
func segmenters(t testing.TB) map[article.Language]*Segmenter {
	t.Helper()
	all := make(map[article.Language]*Segmenter)
	for _, l := range []article.Language{article.English, article.German} {
		s, err := New(l)
		if err != nil {
			t.Fatal(err)
		}
		all[l] = s
	}
	return all
}

func TestNewRefusesOtherLanguages(t *testing.T) {
	for _, l := range []article.Language{"fr", "", "EN"} {
		if s, err := New(l); err == nil || s != nil {
			t.Errorf("New(%q) = %v, %v; want an error", l, s, err)
		}
	}
}

var englishCases = []struct{ name, text, want string }{
	{"drawn line", "Contact the desk ----- The charts follow ______ Subject", "Contact the desk\n-----\nThe charts follow\n______\nSubject"},
	{"short dashes", "He left -- she stayed --- both cried", "He left -- she stayed --- both cried"},
	{"list of addresses", "https://a.example/x https://a.example/y", "https://a.example/x\nhttps://a.example/y"},
	{"after an address", "See https://a.example/x The charts follow", "See https://a.example/x\nThe charts follow"},
	{"going on after an address", "See https://a.example/x for charts", "See https://a.example/x for charts"},
	{"after a mail address", "Ann Lee <ann@a.example> The charts follow", "Ann Lee < ann@a.example >\nThe charts follow"},
	{"name after a mail address", "Write to ann@a.example or bob@a.example Lee said", "Write to ann@a.example or bob@a.example Lee said"},
	{"stamp", "Ann Lee 08/16/2000 12:05 PM We met", "Ann Lee\n08/16/2000 12:05 PM\nWe met"},
	{"stamp in a sentence", "It began on 08/16/2000 12:05 PM at sea", "It began on 08/16/2000 12:05 PM at sea"},
	{"closing of a letter", "We shall see. Kind regards, Ann Lee", "We shall see .\nKind regards ,\nAnn Lee"},
	{"regards in a sentence", "She sent regards, Ann said.", "She sent regards , Ann said ."},
	{"face", "It was fun :) We left", "It was fun :)\nWe left"},
	{"abbreviated country", "The U.S. envoy left. He flew home.", "The U.S. envoy left .\nHe flew home ."},
	{"country ends sentence", "She moved to the U.S. The trip was long.", "She moved to the U.S.\nThe trip was long ."},
	{"country before name", "The U.S. Senate met in the U.K. House.", "The U.S. Senate met in the U.K. House ."},
	{"titles", "Dr. Lee and Mr. Moss met Gen. Hart in St. Louis.", "Dr. Lee and Mr. Moss met Gen. Hart in St. Louis ."},
	{"title in capitals", "GEN. HART MEETS DR. LEE", "GEN. HART MEETS DR. LEE"},
	{"initials", "J. Moss met R.T. Hart and Ann B. Lee.", "J. Moss met R.T. Hart and Ann B. Lee ."},
	{"letter ends sentence", "They chose Plan B. The vote was close.", "They chose Plan B .\nThe vote was close ."},
	{"company", "Acme Inc. bought Bolt Corp. on Monday. Zed Co. It lost.", "Acme Inc. bought Bolt Corp. on Monday .\nZed Co.\nIt lost ."},
	{"company and full stop", "He runs Acme Inc.. She left.", "He runs Acme Inc. .\nShe left ."},
	{"month", "On Feb. 3 they met. It was in Feb. The snow fell.", "On Feb. 3 they met .\nIt was in Feb.\nThe snow fell ."},
	{"number sign", "Room No. 5 was free. He said no. She left.", "Room No. 5 was free .\nHe said no .\nShe left ."},
	{"clock", "It began at 18:30 and ended at 9 p.m. on Friday. At 7 a.m. He slept.", "It began at 18:30 and ended at 9 p.m. on Friday .\nAt 7 a.m.\nHe slept ."},
	{"clock glued", "From 5pm to 6am.", "From 5 pm to 6 am ."},
	{"latin", "Fruit, e.g. pears, i.e. food, etc. were sold.", "Fruit , e.g. pears , i.e. food , etc. were sold ."},
	{"degree", "Ann Lee, Ph.D., spoke.", "Ann Lee , Ph.D. , spoke ."},
	{"unlisted abbreviation", "They met Bldg. owners and Vlg. Hall staff.", "They met Bldg. owners and Vlg. Hall staff ."},
	{"dateline", "OSLO, April 25 (Reuters) – Two men met. They left.", "OSLO , April 25 ( Reuters ) – Two men met .\nThey left ."},
	{"dateline with dash", "PARIS (AP) — Talks began Feb. 3.", "PARIS ( AP ) — Talks began Feb. 3 ."},
	{"headline", "Talks in Oslo end without deal", "Talks in Oslo end without deal"},
	{"headline with colon", "Source: Oslo to host talks", "Source : Oslo to host talks"},
	{"curly quotes", "“We won.” He smiled. ‘Fine,’ she said.", "“ We won . ”\nHe smiled .\n‘ Fine , ’ she said ."},
	{"straight quotes", `"We won." He smiled. "Why?" she asked.`, "\" We won . \"\nHe smiled .\n\" Why ? \" she asked ."},
	{"speaker after quote", `"Stop!" Moss said. "Go!" It was late.`, "\" Stop ! \" Moss said .\n\" Go ! \"\nIt was late ."},
	{"comma quote", `"We won," he said, "at last." Then he left.`, "\" We won , \" he said , \" at last . \"\nThen he left ."},
	{"latex quotes", "``We won,'' he said. ''No.''", "`` We won , '' he said .\n'' No . ''"},
	{"guillemets", "«We won.» He smiled. »No«, he said.", "« We won . »\nHe smiled .\n» No « , he said ."},
	{"German quotes", "„We won.“ He smiled.", "„ We won . “\nHe smiled ."},
	{"single quotes", "The 'deal' fell. 'We won,' he said.", "The ' deal ' fell .\n' We won , ' he said ."},
	{"quote without end", `"We won. He smiled. They left.`, "\" We won .\nHe smiled .\nThey left ."},
	{"quote without begin", `We won." He smiled.`, "We won . \"\nHe smiled ."},
	{"quote amid spaces", `He said " We won . " They left.`, "He said \" We won . \"\nThey left ."},
	{"brackets", "(He left.) They stayed. Ann (43) won (again!) in Oslo.", "( He left . )\nThey stayed .\nAnn ( 43 ) won ( again ! ) in Oslo ."},
	{"footnote", "He left.[12] They stayed.", "He left . [ 12 ]\nThey stayed ."},
	{"ellipsis", "Well... maybe. So… He left. \"...and go.\"", "Well ... maybe .\nSo …\nHe left .\n\" ... and go . \""},
	{"spaced quotes", "We won . '' He said `` no '' and the boys' club .  ''", "We won . ''\nHe said `` no '' and the boys ' club . ''"},
	{"marks", "Why?! No!!! Yes.", "Why ?!\nNo !!!\nYes ."},
	{"numbers", "It cost 1,000.50 or 12,5 and 3.7 million.", "It cost 1,000.50 or 12,5 and 3.7 million ."},
	{"money", "It cost $4.25, €5 or US$30m (£3bn).", "It cost $ 4.25 , € 5 or US$ 30 m ( £ 3 bn ) ."},
	{"percent", "It fell 5% or 2.5 %.", "It fell 5 % or 2.5 % ."},
	{"dates", "On 11/28/2000 or 9/11, and/or 24/7.", "On 11/28/2000 or 9/11 , and / or 24/7 ."},
	{"timestamp", "Posted 2025-04-11T08:15:00Z.", "Posted 2025-04-11T08:15:00Z ."},
	{"phone", "Call 212-555-0142 or 555-0142 or +44 20.", "Call 212-555-0142 or 555-0142 or +44 20 ."},
	{"range", "From 1995-2000 and 10–12 or 5-10.", "From 1995 - 2000 and 10 – 12 or 5 - 10 ."},
	{"year ends sentence", "He died in 1990. They mourned. 15 came.", "He died in 1990 .\nThey mourned .\n15 came ."},
	{"list number", "1. Open the door.", "1 . Open the door ."},
	{"hyphens", "A three-hour, one-on-one, U.S.-led talk; e-mail the anti-war ex-aide.", "A three - hour , one - on - one , U.S. - led talk ; e-mail the anti-war ex-aide ."},
	{"dashes", "He--or she - left – or not—yet.", "He -- or she - left – or not — yet ."},
	{"clitics", "Don't! I'd've gone. It's Moss's, we're sure; they'll see.", "Do n't !\nI 'd 've gone .\nIt 's Moss 's , we 're sure ; they 'll see ."},
	{"curly clitics", "Don’t. It’s Ann’s. WON'T.", "Do n’t .\nIt ’s Ann ’s .\nWO N'T ."},
	{"cannot", "We cannot go. I'm gonna stay. Cannot!", "We can not go .\nI 'm gon na stay .\nCan not !"},
	{"possessive", "The states' rights and Hess's. The boys' 'club'.", "The states ' rights and Hess 's .\nThe boys ' ' club ' ."},
	{"no clitics", "O'Neil saw rock 'n' roll at 5 o'clock in the 1960's, '72 and Qa'im.", "O'Neil saw rock 'n' roll at 5 o'clock in the 1960's , '72 and Qa'im ."},
	{"addresses", "See https://example.org/a?b=1.5&c=(d), www.example.com. Or mail a.b-c@mail.example.org.", "See https://example.org/a?b=1.5&c=(d) , www.example.com .\nOr mail a.b-c@mail.example.org ."},
	{"host and handle", "On well-known.example.com, @some_one wrote #topic. #1!", "On well-known.example.com , @some_one wrote #topic .\n# 1 !"},
	{"URL in brackets", "He left (http://example.org/x). They stayed.", "He left ( http://example.org/x ) .\nThey stayed ."},
	{"missing space", "He told reporters.Net profit fell.Next came Ann.She left in 1990.Then NATO.The end.", "He told reporters .\nNet profit fell .\nNext came Ann .\nShe left in 1990 .\nThen NATO .\nThe end ."},
	{"missing space after quote", `"We won."He left,then ate;drank.`, "\" We won . \"\nHe left , then ate ; drank ."},
	{"wrapped lines", "He told\nreporters that\r\nthey won. They\nleft.", "He told reporters that they won .\nThey left ."},
	{"blank line", "Talks in Oslo\n\nTwo men met.", "Talks in Oslo\nTwo men met ."},
	{"letters and signs", "AT&T, R&D, AC/DC, OPEC+ and A&E.", "AT&T , R&D , AC/DC , OPEC+ and A&E ."},
	{"next sentence in lower case", "it broke. then it fell.", "it broke .\nthen it fell ."},
	{"nothing", " \n\t ", ""},
	{"unseen alone", "\u00ad\u200b", ""},
	{"soft hyphens", "The gov\u00adern\u00adment\u200b left. It\u2019s\ufeff over.", "The government left .\nIt ’s over ."},
}

var germanCases = []struct{ name, text, want string }{
	{"ordinal and month", "Am 11. April kam er. Am 3. Mai ging er.", "An dem 11. April kam er .\nAn dem 3. Mai ging er ."},
	{"ordinal and noun", "Im 2. Bezirk brannte es. Die 3. Sitzung fiel aus.", "In dem 2. Bezirk brannte es .\nDie 3. Sitzung fiel aus ."},
	{"number ends sentence", "Er wurde 43. Die Feier war klein. Er starb 1990. Viele kamen.", "Er wurde 43 .\nDie Feier war klein .\nEr starb 1990 .\nViele kamen ."},
	{"full date", "Am 11.04.2025 und am 11. 4. 2025 um 18.30 Uhr.", "An dem 11.04.2025 und an dem 11. 4. 2025 um 18.30 Uhr ."},
	{"ordinal in headline", "Rat beschließt 18. Gesetzespaket. Er wurde 43. Freunde kamen.", "Rat beschließt 18. Gesetzespaket .\nEr wurde 43 .\nFreunde kamen ."},
	{"short dates", "Vom 20.7. bis 24.12. wird gebaut, s. unten. Das 1.000. Mal.", "Von dem 20.7. bis 24.12. wird gebaut , s. unten .\nDas 1.000. Mal ."},
	{"days", "Vom 1. bis 3. Mai und am 1./2. Juni.", "Von dem 1. bis 3. Mai und an dem 1. / 2. Juni ."},
	{"roman", "König Karl II. Adolf kam. Es war Otto III. Er ging.", "König Karl II. Adolf kam .\nEs war Otto III .\nEr ging ."},
	{"list number", "1. Die Tür öffnen. 2. Das Licht löschen.", "1. Die Tür öffnen .\n2. Das Licht löschen ."},
	{"abbreviations apart", "Obst, z. B. Birnen, d. h. Essen, u. a. Brot.", "Obst , z. B. Birnen , d. h. Essen , u. a. Brot ."},
	{"abbreviations together", "Obst, z.B. Birnen, d.h. Essen, u.a. Brot.", "Obst , z.B. Birnen , d.h. Essen , u.a. Brot ."},
	{"abbreviations", "Nr. 5 bzw. ca. 20 Mio. Euro usw. Er zahlte. Das Konto Nr. 7.", "Nr. 5 bzw. ca. 20 Mio. Euro usw.\nEr zahlte .\nDas Konto Nr. 7 ."},
	{"number word", "Das kostet 5 Mio. Euro. Es waren 3 Mrd. Der Rest fehlt.", "Das kostet 5 Mio. Euro .\nEs waren 3 Mrd.\nDer Rest fehlt ."},
	{"titles", "Prof. Dr. Anna Lind und Hr. Moos in St. Pölten.", "Prof. Dr. Anna Lind und Hr. Moos in St. Pölten ."},
	{"shortened name", "Anna K. sagte aus. Gefasst wurde Otto M. Die Tat war klar.", "Anna K. sagte aus .\nGefasst wurde Otto M .\nDie Tat war klar ."},
	{"initials", "J. R. Moos und E. T. Lind kamen.", "J. R. Moos und E. T. Lind kamen ."},
	{"short month", "Am 5. Okt. kam er. Im Dez. Er blieb.", "An dem 5. Okt. kam er .\nIn dem Dez.\nEr blieb ."},
	{"contractions", "Im Haus, beim Tor, zur Zeit, zum Amt, vom Berg, ins Tal, ans Ufer, aufs Dach, fürs Kind, ums Haus.", "In dem Haus , bei dem Tor , zu der Zeit , zu dem Amt , von dem Berg , in das Tal , an das Ufer , auf das Dach , für das Kind , um das Haus ."},
	{"contraction in capitals", "STREIT UM HILFE ZUR WAHL", "STREIT UM HILFE ZU DER WAHL"},
	{"compounds", "Die US-Sondergesandte, der 43-Jährige, das IG-Metall-Mitglied und Nord-Kivu.", "Die US-Sondergesandte , der 43-Jährige , das IG-Metall-Mitglied und Nord-Kivu ."},
	{"half compounds", "Staats- und Parteichef, Ein- oder Ausreise; US -Präsident.", "Staats- und Parteichef , Ein- oder Ausreise ; US -Präsident ."},
	{"quotes", "„Wir siegen“, sagte er. „Nein!“ Er ging. „Ja.“ So war es.", "„ Wir siegen “ , sagte er .\n„ Nein ! “\nEr ging .\n„ Ja . “\nSo war es ."},
	{"guillemets", "»Ja«, sagte er. «Nein», sagte sie. »Gut.« Er ging.", "» Ja « , sagte er .\n« Nein » , sagte sie .\n» Gut . «\nEr ging ."},
	{"single quotes", "Die ‚Tat‘ und der 'Plan' sind neu.", "Die ‚ Tat ‘ und der ' Plan ' sind neu ."},
	{"question in quotes", "„Wer?“, fragte er. „Wer?“ fragte sie.", "„ Wer ? “ , fragte er .\n„ Wer ? “ fragte sie ."},
	{"latex quotes", "``Wir siegen'', sagte er.", "`` Wir siegen '' , sagte er ."},
	{"numbers", "Es kostet 1.000,50 Euro, 5% von 12.000 und 3,5 Prozent.", "Es kostet 1.000,50 Euro , 5 % von 12.000 und 3,5 Prozent ."},
	{"result", "Sie siegten 3:1 um 18:30 Uhr.", "Sie siegten 3:1 um 18:30 Uhr ."},
	{"span of years", "Anna Lind (1887–1920) schrieb 1929/30.", "Anna Lind ( 1887 – 1920 ) schrieb 1929/30 ."},
	{"apostrophe", "Hans' Haus, Karl's Tor, wie geht's? Gibt’s Rock 'n' Roll?", "Hans' Haus , Karl's Tor , wie geht's ?\nGibt’s Rock 'n' Roll ?"},
	{"dateline", "Wien/Graz (dpa) - Zwei Männer kamen. Sie gingen.", "Wien / Graz ( dpa ) - Zwei Männer kamen .\nSie gingen ."},
	{"missing space", "Das sagte er.Danach ging er.Und 1990.Die Tat.", "Das sagte er .\nDanach ging er .\nUnd 1990 .\nDie Tat ."},
	{"genders", "Bürger*innen, Leser:innen und Hörer_innen.", "Bürger*innen , Leser:innen und Hörer_innen ."},
	{"gedankenstrich", "Er kam – und ging. – Sie blieb.", "Er kam – und ging .\n– Sie blieb ."},
	{"before Christ", "Um 300 v. Chr. lebten sie. Es war 44 v. Chr. Die Stadt brannte.", "Um 300 v. Chr. lebten sie .\nEs war 44 v. Chr.\nDie Stadt brannte ."},
	{"marks", "Nein!! Was??", "Nein ! !\nWas ? ?"},
	{"address", "Mehr auf www.beispiel.de und info@beispiel.de. Ende.", "Mehr auf www.beispiel.de und info@beispiel.de .\nEnde ."},
	{"soft hyphens", "Die Bundes\u00adregie\u00adrung i\u00adm Amt.", "Die Bundesregierung in dem Amt ."},
}

func TestSentences(t *testing.T) {
	all := segmenters(t)
	for _, c := range englishCases {
		t.Run("en/"+c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(all[article.English].Sentences(c.text, 0))); diff != "" {
				t.Errorf("%q\n%s", c.text, diff)
			}
		})
	}
	for _, c := range germanCases {
		t.Run("de/"+c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(all[article.German].Sentences(c.text, 0))); diff != "" {
				t.Errorf("%q\n%s", c.text, diff)
			}
		})
	}
}

// TestSpans checks where words lie: clitics have their own part, parts of a
// contraction share its span, what is ignored lies inside the span, and base is
// added.
func TestSpans(t *testing.T) {
	all := segmenters(t)
	at := func(begin, end int, form string) syntax.Word {
		return syntax.Word{Span: article.Span{Begin: begin, End: end}, Form: form}
	}
	joined := func(begin, end int, form string) syntax.Word {
		return syntax.Word{Span: article.Span{Begin: begin, End: end}, Form: form, Joined: true}
	}
	for _, c := range []struct {
		language article.Language
		text     string
		base     int
		want     []syntax.Word
	}{
		{article.English, "don't", 0, []syntax.Word{at(0, 2, "do"), joined(2, 5, "n't")}},
		{article.English, "Ann’s men’s", 100, []syntax.Word{at(100, 103, "Ann"), joined(103, 107, "’s"), at(108, 111, "men"), joined(111, 115, "’s")}},
		{article.English, "go\u00ading\u200b", 5, []syntax.Word{at(5, 12, "going")}},
		{article.German, "Am Tor", 7, []syntax.Word{at(7, 9, "An"), joined(7, 9, "dem"), at(10, 13, "Tor")}},
		{article.German, "z\u00adum", 0, []syntax.Word{at(0, 5, "zu"), joined(0, 5, "dem")}},
		{article.German, "a\u2060 b", 0, []syntax.Word{at(0, 1, "a"), at(5, 6, "b")}},
	} {
		if diff := cmp.Diff(c.want, all[c.language].Tokens(c.text, c.base)); diff != "" {
			t.Errorf("Tokens(%q, %d):\n%s", c.text, c.base, diff)
		}
	}
}

func TestTokensIsOneSentence(t *testing.T) {
	s := segmenters(t)[article.English]
	got := lines([][]syntax.Word{s.Tokens("He left. She stayed at Acme Inc. The end", 0)})
	want := "He left . She stayed at Acme Inc. The end"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if words := s.Tokens("", 3); len(words) != 0 {
		t.Errorf("no text gives %v", words)
	}
}

// checkTiling fails if the words' spans do not tile the text: in order, inside
// it, and with nothing but white space and ignorable characters around them.
func checkTiling(t *testing.T, text string, base int, sentences [][]syntax.Word) {
	t.Helper()
	end := 0
	var last article.Span
	for _, s := range sentences {
		if len(s) == 0 {
			t.Fatalf("%q: empty sentence", text)
		}
		for _, w := range s {
			b, e := w.Begin-base, w.End-base
			if w.Form == "" {
				t.Fatalf("%q: empty word at %d-%d", text, b, e)
			}
			if w.Span == last {
				continue
			}
			if b < end || e <= b || e > len(text) {
				t.Fatalf("%q: word %q at %d-%d after %d of %d", text, w.Form, b, e, end, len(text))
			}
			checkGap(t, text, end, b)
			end, last = e, w.Span
		}
	}
	checkGap(t, text, end, len(text))
}

func checkGap(t *testing.T, text string, from, to int) {
	t.Helper()
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) && !ignorable(r) {
			t.Fatalf("%q: %q at %d is in no word", text, r, i)
		}
		i += size
	}
}

func FuzzTiling(f *testing.F) {
	for _, c := range englishCases {
		f.Add(c.text)
	}
	for _, c := range germanCases {
		f.Add(c.text)
	}
	for _, s := range []string{"\xff\xfe.\xc3", "a.\xff", "-\xff", "'\xe2\x80", "..…..", "@", "#", "@.a", "a@b", "http://", "www.", ".a.", "z. ", "''''s", "1.", "\u00ad.\u00ad", "e.\u0301", "👍🏽.👩‍👩‍👧 é", "\x00a\x00"} {
		f.Add(s)
	}
	all := segmenters(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range []article.Language{article.English, article.German} {
			checkTiling(t, text, 11, all[l].Sentences(text, 11))
			if words := all[l].Tokens(text, 0); len(words) > 0 {
				checkTiling(t, text, 0, [][]syntax.Word{words})
			}
		}
	})
}

// TestTooLong cuts what has no full stop, not inside a word of two.
func TestTooLong(t *testing.T) {
	all := segmenters(t)
	for _, unit := range []string{"am ", "x am ", "oil "} {
		for _, l := range []article.Language{article.English, article.German} {
			text := strings.Repeat(unit, 2000)
			sentences := all[l].Sentences(text, 0)
			checkTiling(t, text, 0, sentences)
			for i, words := range sentences {
				if len(words) > longest || i > 0 && words[0].Begin < sentences[i-1][len(sentences[i-1])-1].End {
					t.Fatalf("%s: %q gives a sentence of %d words from byte %d", l, unit, len(words), words[0].Begin)
				}
			}
		}
	}
}

// TestLongInput runs over texts that a scanner with a hidden square in it would
// take hours for.
func TestLongInput(t *testing.T) {
	all := segmenters(t)
	for _, unit := range []string{"a", "a.", "a. ", "a-", "1-", "1.", "1,", "a+", "a%", "a@", "a@b.", "'", "'s", "a's", "\"", ".\"", "!)", "!", "! ", ".(", "...", "…", "www.", "http://", "x://)", "#a.", "\u00ad", "\xff", "Dr. ", "z. ", "U.", "(", "« ", ":)", "é\u0301"} {
		text := "http://a.b/" + strings.Repeat(unit, 1<<16/len(unit))
		for _, s := range all {
			checkTiling(t, text, 0, s.Sentences(text, 0))
			checkTiling(t, text[11:], 0, s.Sentences(text[11:], 0))
		}
	}
}

// newsText is some paragraphs of news for the benchmark.
var newsText = map[article.Language]string{
	article.English: "OSLO, April 25 (Reuters) – The U.S. envoy, Ann B. Moss, met Gen. Karl Hart for three-hour talks on Tuesday, officials said. \"We didn't reach a deal,\" Moss's aide told reporters at 6:30 p.m. The ministry put the cost at $4.25 million, 12% more than in 2019.\n",
	article.German:  "Wien (dpa) - Die US-Sondergesandte Anna Moos hat am 11. April im 2. Bezirk mit Gen. Karl Hart gesprochen, z. B. über die Kosten von 4,25 Mio. Euro. „Wir haben uns nicht geeinigt“, sagte ein Sprecher um 18.30 Uhr. Das Treffen dauerte drei Stunden.\n",
}

func BenchmarkSentences(b *testing.B) {
	all := segmenters(b)
	for _, l := range []article.Language{article.English, article.German} {
		b.Run(string(l), func(b *testing.B) {
			text := newsText[l]
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			words := 0
			for b.Loop() {
				for _, s := range all[l].Sentences(text, 0) {
					words += len(s)
				}
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
