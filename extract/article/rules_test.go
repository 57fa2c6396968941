package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// around puts a line between paragraphs of a story and returns what the line
// was taken for, and the last paragraph.
func around(t *testing.T, line string) (kind, last Kind) {
	t.Helper()
	text := `Two ministers quit over tunnel

The minister resigned on Tuesday, and so did her colleague from the treasury. They gave no reason for it.

The government said that it would go on. It has lost the trust of the town, according to polls.

` + line + `

The tunnel was to open in 2021. It is now expected to open in 2027. The builders did not say why.`
	a, err := Parse("test", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range a.Blocks {
		if strings.Contains(a.Text[b.Begin:b.End], line) {
			kind = b.Kind
		}
		last = b.Kind
	}
	return kind, last
}

func TestLinesInTheStory(t *testing.T) {
	for want, lines := range map[Kind]string{
		Junk: `icon closeicon menuicon share
chevron_right
window.ads = function() { show(); }
https://news.example/a/b
#harbour #strike
0:00 24:40
1 / 5
We and our 84 partners store data.
This site uses cookies to work better.
Wir verwenden Cookies, damit Sie alles finden.
Alle akzeptieren | Einstellungen
Share  Tweet  Copy link
Teilen  Drucken  Merken
Facebook · X · WhatsApp
Listen (2 min) · Share
Home News Politics Sport
HomeWorldSportWeather
Africa | Conflict | Longread
From our magazine | Portrait
0 Kommentare
Comments (0)
Postings (412) · Forum-Regeln · Abo bestellen
Comments are closed on this page.
Bitte loggen Sie sich ein, um zu kommentieren.
Sign up for our evening letter. You can unsubscribe at any time.
Newsletter „Am Abend“ – jetzt kostenlos abonnieren!
[Newsletter: the harbour in five minutes]
[Umfrage] Wie zufrieden sind Sie mit der Brücke? Jetzt abstimmen
Push-Nachrichten aktivieren? Ja / Später
ADVERTISEMENT – story continues below
Werbung
This text was automatically translated from Danish.
Dieser Text wurde maschinell übersetzt.
An earlier version of this article gave a wrong name.
Anmerkung der Redaktion: Der Name wurde geändert.
© Harbour Press. All rights reserved.
Impressum | Datenschutz | AGB
Dear readers! We have moved to a new commenting system.`,
		Other: `READ MORE: Storm closes the ports
Related: Storm closes the ports
Also interesting: Storm closes the ports
Lesen Sie auch: Sturm schließt die Häfen
Lesen Sie auch: Sturm – die Häfen bleiben zu
Mehr zum Thema
Auch interessant: Sturm schließt die Häfen
Mehr aus der Region: Fähre auf Grund gelaufen – Museum öffnet
TRENDING: Ferry operator raises fares
Tags: harbour, strike | Report an error
Most read`,
		Caption: `The harbour at dawn. Photo: Example/Jane Roe
Ein Kran im Hafen am Montag. Foto: Jörg Lamm/dpa
Bild: Container am Kai (Archiv)
FILE PHOTO: Ships wait off the coast. REUTERS/Jane Roe
Ships wait off the coast on Monday [Jane Roe/AFP]
(AP Photo/Jane Roe)
Director Piet Halloran (l.) and Inga Sorley
Schiffe vor der Küste (Archivbild)
Foto/Quelle: dts
Bildunterschrift: Schiffe vor der Küste`,
		Byline: `By Helen Marsh and John Roe in Doha
Von Katharina Wessel
dpa
AFP/Reuters
jwu/dpa
as/kw (dpa, AFP)
dpa-infocom, dpa:240314-99-1/3
Source: Harbour Gazette
Quelle: Hafenbote, edk/dpa
Reporting by Jane Roe; Editing by Tom Vane
AFP contributed to this report.
Mit Material von dpa
Last updated: 14 March 2024
Stand: 11. April 2025, 18:30 Uhr
Veröffentlicht am 3.5.2024 um 7.15 Uhr`,
		Heading: `What the pilots get
Halloran: no more money
Brandt lehnt ab
„Wir wollten schlafen“
Von der Leyen warnt vor Zöllen`,
		Body: `Nobody answered.
"No," he said.
Die Lage ist ernst.
By Friday the army had left the town.
Von Montag an gilt die neue Regel.
On 3 May 2024, she resigned.
She shared the picture on Facebook and Telegram on Monday.
Kommentare der Opposition blieben aus.
The court ordered that the site uses cookies no longer.
The firm, which runs a newsletter for subscribers, said it had no debts.
The company said its machine translation of the contract was wrong.
Related to this is the question of who will pay for the damage.
Auch interessant ist, dass er selbst im Stadtrat saß.
Hintergrund: Im März hatte das Land die Mittel gekürzt.
The source: a former aide who had left in May.
Abo-Zahlen der Zeitung brachen ein, sagte der Verlag.
Will the harbour open again?
- two soldiers died`,
	} {
		for line := range strings.Lines(lines) {
			line = strings.TrimSpace(line)
			kind, last := around(t, line)
			if kind != want {
				t.Errorf("%q is %s, want %s", line, kind, want)
			}
			if last != Body {
				t.Errorf("%q ended the story", line)
			}
		}
	}
}

func TestHeadingsThatEndTheStory(t *testing.T) {
	for heading, want := range map[string]Kind{
		"Related posts":                 Other,
		"Latest Posts":                  Other,
		"You may also like":             Other,
		"Ähnliche Beiträge":             Other,
		"Leave a Reply":                 Junk,
		"12 Comments":                   Junk,
		"Schreiben Sie einen Kommentar": Junk,
	} {
		kind, last := around(t, heading)
		if kind != want || last != want {
			t.Errorf("%q is %s and the sentences below are %s, want %s", heading, kind, last, want)
		}
	}
}

// TestCounterAboveTheStory: such headings do not end what has not begun.
func TestCounterAboveTheStory(t *testing.T) {
	for _, heading := range []string{"12 Comments", "Related posts", "Leave a comment"} {
		text := "Harbour opens again\n\nThe strike is over, the pilots say.\n\n" + heading + `

The harbour pilots of Tallow Bay went back to work on Thursday after the port authority had promised them a crew.

The pilots had stopped guiding ships on 2 March. At one time 31 freighters lay at anchor outside the breakwater.`
		a, err := Parse("test", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Blocks[len(a.Blocks)-1].Kind; got != Body {
			t.Errorf("after %q the story is %s", heading, got)
		}
	}
}

func TestShortSectionLetsTheStoryGoOn(t *testing.T) {
	text := `Harbour opens again

The harbour pilots of Tallow Bay went back to work on Thursday.

Most read
1. Storm closes the ports
2. Why the swans stay away

Their spokeswoman thanked the town for its patience.`
	a, err := Parse("test", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Kind{Headline, Body, Other, Other, Other, Body}
	if diff := cmp.Diff(want, kinds(a)); diff != "" {
		t.Error(diff)
	}
}

func kinds(a *Article) []Kind {
	var list []Kind
	for _, b := range a.Blocks {
		list = append(list, b.Kind)
	}
	return list
}

func TestHead(t *testing.T) {
	const story = "\n\nThe harbour pilots of Tallow Bay went back to work on Thursday, and the ships moved again.\n\nNobody knew for how long the peace would last."
	for _, test := range []struct {
		name, head, title string
		want              []Kind // of the lines of the head
	}{
		{"date first", "14 March 2024\nHarbour opens again", "Harbour opens again", []Kind{Byline, Headline}},
		{"site suffix", "Harbour opens again | World | Gazette\nHarbour opens again", "Harbour opens again", []Kind{Headline, Headline}},
		{"dash suffix", "Harbour opens again - Gazette\n\nHarbour opens again", "Harbour opens again", []Kind{Headline, Headline}},
		{"a dash of its own", "Harbour opens again – pilots content", "Harbour opens again – pilots content", []Kind{Headline}},
		{"kicker", "Strikes\nHarbour opens again after two weeks", "Harbour opens again after two weeks", []Kind{Junk, Headline}},
		{"kicker of two words", "Harbour strike\nPilots go back to work today", "Pilots go back to work today", []Kind{Heading, Headline}},
		{"subtitle", "Harbour opens again\nThe pilots have got what they wanted, their spokeswoman says", "Harbour opens again", []Kind{Headline, Lead}},
		{"author and date", "Harbour opens again\nHelen Marsh\n14.03.2024", "Harbour opens again", []Kind{Headline, Byline, Byline}},
		{"names below by", "Harbour opens again\nBy\nHelen Marsh, John Roe and Jane Doe", "Harbour opens again", []Kind{Headline, Byline, Byline}},
		{"sentence as headline", "The strike is over.\nBy Helen Marsh", "The strike is over.", []Kind{Headline, Byline}},
	} {
		a, err := Parse("test", []byte(test.head+story), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, kinds(a)[:len(test.want)]); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if a.Title != test.title {
			t.Errorf("%s: title %q", test.name, a.Title)
		}
	}
}

func TestRulesAreNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range append(looks(), places()...) {
		if r.name == "" || r.doc == "" || r.kind == "" || seen[r.name] {
			t.Errorf("rule %q has no name, example or kind, or its name is taken", r.name)
		}
		seen[r.name] = true
	}
}

// TestExamples holds each rule of looks that goes by words to its own example.
func TestExamples(t *testing.T) {
	for _, r := range looks() {
		if strings.HasPrefix(r.name, "markup") {
			continue
		}
		p := classify([]*paragraph{newParagraph(r.doc, Span{0, len(r.doc)}, true)}, nil, nil)
		if !r.fits(p, 0) && r != capitalLabel {
			t.Errorf("rule %q does not find %q", r.name, r.doc)
		}
	}
}

func TestFold(t *testing.T) {
	got := fold("Don’t miss: E-Mail für Ärzte (Teil 2)")
	want := []string{"dont", "miss", ":", "e", "mail", "für", "ärzte", "teil", "2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(fold("für"), fold("fu\u0308r")); diff != "" {
		t.Error("composed and decomposed differ", diff)
	}
}
