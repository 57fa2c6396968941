package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSpeakers reads short stories and holds who is said to say what: the verb
// of a triple, then its source.
func TestSpeakers(t *testing.T) {
	tests := []struct {
		name, text string
		want       map[string]string // verb → source, "" for none
	}{
		{
			"a quotation over several sentences, its speaker behind the first",
			"The mine closed on Monday. “We lost our jobs,” said Maria Brandl. “The owner broke his promise. The bank took our houses.” The owner sold the mine in May.",
			map[string]string{"lose": "Maria Brandl", "break": "Maria Brandl", "take": "Maria Brandl", "close": "", "sell": ""},
		},
		{
			"a quotation over several sentences, its speaker behind the last",
			"The mine closed on Monday. “The owner broke his promise. The bank took our houses,” said Maria Brandl.",
			map[string]string{"break": "Maria Brandl", "take": "Maria Brandl", "close": ""},
		},
		{
			"a word in quotation marks is nobody's speech",
			"The village council met in Oslo. Maria Brandl visited Bern. The \"experts\" closed the mine.",
			map[string]string{"visit": "", "close": ""},
		},
		{
			"a title in quotation marks is nobody's speech",
			"The band played “Love Hurts” in Oslo. The crowd left the hall.",
			map[string]string{"play": "", "leave": ""},
		},
		{
			"any verb right behind a quotation",
			"“The owner broke his promise,” growled Maria Brandl.",
			map[string]string{"break": "Maria Brandl", "growl": ""},
		},
		{
			"reported speech goes on",
			"Der Minister Emil Vossen wies die Kritik zurück. Die Bank habe die Häuser verkauft. Der Besitzer sei nach Oslo geflohen. Die Polizei sucht den Besitzer.",
			map[string]string{"zurückweisen": "", "verkaufen": "Emil Vossen", "fliehen nach": "Emil Vossen", "suchen": ""},
		},
		{
			"eine Rede über mehrere Sätze",
			"„Die Bank verkaufte die Häuser. Der Besitzer floh nach Oslo“, sagte Emil Vossen. Die Polizei sucht den Besitzer.",
			map[string]string{"verkaufen": "Emil Vossen", "fliehen nach": "Emil Vossen", "suchen": ""},
		},
		{
			"after whose own words",
			"Emil Vossen leitet die Bank. Nach seinen Worten verkaufte der Besitzer die Häuser. Nach eigenen Angaben kaufte Rosa Klein die Häuser. Nach dem Streit floh der Besitzer nach Oslo.",
			map[string]string{"leiten": "", "verkaufen": "Emil Vossen", "kaufen": "Rosa Klein", "fliehen nach": ""},
		},
		{
			"what is denied has the denier as source",
			"Maria Brandl said that the owner broke his promise. Emil Vossen denied this.",
			map[string]string{"say": "", "break": "Emil Vossen", "deny": ""},
		},
		{
			"who leaves open goes on, not who was cited before",
			"Nach Zählung der Stiftung Ostlicht starben neun Menschen. Ob die Suche weitergeht, ließ Ministerin Rosa Klein offen. Der Vertrag sei nicht unterzeichnet worden.",
			map[string]string{"sterben": "Stiftung Ostlicht", "unterzeichnen": "Rosa Klein"},
		},
		{
			"what is told of who denied something is told by somebody else",
			"Emil Vossen bestritt die Vorwürfe. Die Bank soll die Häuser verkauft haben.",
			map[string]string{"bestreiten": "", "verkaufen": ""},
		},
		{
			"the relative clause of a name is not from whom the main clause cites",
			"Emil Vossen, der 2010 die Bank verkaufte, wurde nach Angaben von Rosa Klein verhaftet.",
			map[string]string{"verkaufen": "", "verhaften": "Rosa Klein"},
		},
		{
			"a bare denial",
			"Die Bank habe die Häuser verkauft, sagte Rosa Klein. Emil Vossen widersprach.",
			map[string]string{"sagen": "", "verkaufen": "Emil Vossen", "widersprechen": ""},
		},
		{
			"er vor dem Namen des Sprechers",
			"Er habe die Häuser verkauft, sagte Emil Vossen.",
			map[string]string{"verkaufen": "Emil Vossen", "sagen": ""},
		},
		{
			"he is not whom his words name",
			"Emil Vossen leitet die Bank. Er dankte der Polizei. „Wir haben Tomas Brandl verhaftet“, sagte er.",
			map[string]string{"leiten": "", "verhaften": "Emil Vossen"},
		},
		{
			"what hangs on the speaker is nobody's speech",
			"„Wir warten“, sagte die Ministerin Rosa Klein, die das Haus gekauft hatte.",
			map[string]string{"warten": "Rosa Klein", "kaufen": ""},
		},
		{
			"es hieß",
			"Die Polizei suchte den Besitzer. Er habe die Häuser verkauft, hieß es.",
			map[string]string{"suchen": "", "verkaufen": ""},
		},
		{
			"wessen Wort der Satz davor war",
			"Emil Vossen hat die Häuser verkauft. Das teilte Rosa Klein mit. Die Polizei sucht den Besitzer.",
			map[string]string{"verkaufen": "Rosa Klein", "mitteilen": "", "suchen": ""},
		},
		{
			"nicht bestätigt, und kein Sagen",
			"Emil Vossen hat die Häuser verkauft. Das bestätigte Rosa Klein nicht. Die Polizei suchte den Besitzer. Das freut Rosa Klein.",
			map[string]string{"verkaufen": "", "bestätigen": "", "suchen": ""},
		},
		{
			"die Angaben dessen, der zuletzt sprach",
			"Die Bank sei leer, sagte Rosa Klein. Die Polizei sucht den Besitzer. Den Angaben zufolge verkaufte er die Häuser.",
			map[string]string{"suchen": "", "verkaufen": "Rosa Klein"},
		},
		{
			"demnach",
			"Die Bank sei leer, berichtete Rosa Klein. Demnach verkaufte der Besitzer die Häuser.",
			map[string]string{"verkaufen": "Rosa Klein"},
		},
		{
			"demnach ohne Sprecher",
			"Die Bank brannte. Demnach verkaufte der Besitzer die Häuser.",
			map[string]string{"brennen": "", "verkaufen": ""},
		},
		{
			"wer nichts sagen will, spricht nicht weiter",
			"Die Bank sei leer, sagte Rosa Klein. Emil Vossen wollte das nicht kommentieren. Der Besitzer habe die Häuser verkauft.",
			map[string]string{"kommentieren": "", "verkaufen": "Rosa Klein"},
		},
		{
			"wer nur „er“ heißt, ist der, dessen Worte es sind",
			"Er hoffe, dass die Bank brennt, sagte Emil Vossen.",
			map[string]string{"hoffen": "Emil Vossen", "brennen": "Emil Vossen"},
		},
		{
			"Hörensagen ist nicht von dem, der eben sprach",
			"Die Bank sei leer, sagte Rosa Klein. Der Besitzer soll nach Oslo geflohen sein.",
			map[string]string{"fliehen nach": ""},
		},
		{
			"Hörensagen ist von dem, nach dessen Angaben etwas so ist",
			"Nach Angaben der Agentur Interfax brannte die Bank. Der Besitzer soll nach Oslo geflohen sein.",
			map[string]string{"fliehen nach": "Interfax"},
		},
		{
			"Hörensagen von niemandem, und was jemand tun soll",
			"Rosa Klein kaufte die Bank. Der Besitzer soll nach Oslo geflohen sein. Die Polizei soll den Besitzer suchen.",
			map[string]string{"kaufen": "", "fliehen nach": "", "suchen": ""},
		},
		{
			"der Bericht geht vor",
			"Die Bank sei leer, sagte Rosa Klein. Der Besitzer soll nach Oslo geflohen sein. Das geht aus einem Bericht von Emil Vossen hervor.",
			map[string]string{"fliehen nach": "Emil Vossen"},
		},
		{
			"wessen Angaben eine Zusammensetzung nennt",
			"Der Kreml schweigt. Nach Kremlangaben floh der Besitzer nach Oslo. Nach Regierungsangaben kaufte die Bank die Häuser. Krankenhausangaben zufolge brannte die Bank. Laut Polizeikreisen sucht der Besitzer die Bank.",
			map[string]string{"fliehen nach": "Kreml", "kaufen": "Regierung", "brennen": "Krankenhaus", "suchen": ""},
		},
		{
			"wer eine Stellungnahme ablehnt, spricht nicht weiter",
			"Die Bank sei leer, sagte Rosa Klein. Emil Vossen lehnte eine Stellungnahme ab. Der Besitzer habe die Häuser verkauft.",
			map[string]string{"ablehnen": "", "verkaufen": "Rosa Klein"},
		},
		{
			"eine Rede hinter dem Doppelpunkt",
			"Emil Vossen sieht das anders: »Die Bank verkaufte die Häuser. Der Besitzer floh nach Oslo.« Die Polizei sucht den Besitzer.",
			map[string]string{"verkaufen": "Emil Vossen", "fliehen nach": "Emil Vossen", "suchen": ""},
		},
		{
			"hinter dem Doppelpunkt spricht noch einer",
			"Kritik kam von der Bank: Rosa Klein sprach von einem Fehler. Der Besitzer habe die Häuser verkauft.",
			map[string]string{"verkaufen": "Rosa Klein"},
		},
		{
			"each paragraph of a quotation opens it anew",
			"The mine closed on Monday.\n\n\"We lost our jobs. The owner broke his promise.\n\n\"The bank took our houses,\" said Maria Brandl.\n\nThe owner sold the mine in May.",
			map[string]string{"close": "", "lose": "Maria Brandl", "break": "Maria Brandl", "take": "Maria Brandl", "sell": ""},
		},
		{
			"a paragraph that opens none is nobody's",
			"\"We lost our jobs,\" said Maria Brandl. \"The owner broke his promise.\n\nThe owner sold the mine in May.",
			map[string]string{"lose": "Maria Brandl", "break": "Maria Brandl", "sell": ""},
		},
		{
			"whose word the sentence before was",
			"The owner sold the mine in May. This was announced by Maria Brandl. The police searched the house. Emil Vossen confirmed this.",
			map[string]string{"sell": "Maria Brandl", "announce": "", "search": "Emil Vossen", "confirm": ""},
		},
		{
			"questions without quotation marks, and answers",
			"The sailor Maria Brandl saved nine people in May. She spoke to us in Oslo.\n\nHow did you find the boat?\n\nMy husband saw a light. The police refused to help.\n\nWould you do it again?\n\nI would. But the bank has sold the boat.\n\nBrandl will return to Bergen in June. The judge heard a witness.",
			map[string]string{"save": "", "see": "Maria Brandl", "find": "", "refuse": "Maria Brandl", "sell": "Maria Brandl", "return to": "", "hear": ""},
		},
		{
			"speakers with labels",
			"Maria Brandl has been the mayor of Fallon since May. The Fallon Courier met her in June.\n\nCOURIER: Who told you about the mine?\n\nBRANDL: Emil Vossen called in May. We believed him.\n\nCOURIER: Who pays?\n\nBRANDL: The bank bought the mine last week.",
			map[string]string{"meet": "", "call": "Maria Brandl", "believe": "Maria Brandl", "buy": "Maria Brandl"},
		},
		{
			"questions of an article, and no interview",
			"Ministers meet in Oslo on Monday.\n\nWho is coming?\n\nThe owner of the mine sold his house.\n\nWhat do you need to know?\n\nThe bank closed the mine in May.",
			map[string]string{"sell": "", "close": ""},
		},
		{
			"ein Interview",
			"Die Physikerin Rosa Klein leitet seit 2019 die Werft in Kiel.\n\nFrau Klein, haben Sie die Bank gewarnt?\n\nIch habe den Besitzer im Juni getroffen. Die Bank verkaufte die Häuser.\n\nWas raten Sie den Leuten?\n\nDie Polizei sucht den Besitzer. Wir warten.",
			map[string]string{"leiten": "", "treffen": "Rosa Klein", "verkaufen": "Rosa Klein", "suchen": "Rosa Klein", "warten": "Rosa Klein"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, triples := readStory(t, "", test.text)
			got := make(map[string]string)
			for k := range triples {
				tr := &triples[k]
				if _, ok := test.want[tr.Relation.Lemma]; ok {
					got[tr.Relation.Lemma] = ""
					if tr.Attribution != nil {
						got[tr.Relation.Lemma] = tr.Attribution.Name
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", test.text, diff)
			}
		})
	}
}

// TestNameless holds that who leads to a quotation speaks, with a name or without.
func TestNameless(t *testing.T) {
	_, triples := readStory(t, "", "Die Bank brannte. Ein Zeuge packt aus: „Der Besitzer verkaufte die Häuser. Die Polizei kam nicht.“")
	said := 0
	for k := range triples {
		if s := triples[k].Attribution; s != nil && s.Text == "Ein Zeuge" {
			said++
		}
	}
	if said != 2 {
		t.Errorf("the witness says %d things, want 2: %v", said, triples)
	}
}

// TestOwnWords holds whom "I" and "he" stand for in somebody's words.
func TestOwnWords(t *testing.T) {
	tests := []struct{ text, lemma, want string }{
		{"“I sold the house,” said Emil Vossen.", "sell", "Emil Vossen"},
		{"Er habe die Häuser verkauft, sagte Emil Vossen.", "verkaufen", "Emil Vossen"},
		{"Tomas Brandl sei krank; er habe die Häuser verkauft, sagte Emil Vossen.", "verkaufen", "Tomas Brandl"},
		{"Die Bank habe die Häuser verkauft, sagte Emil Vossen.", "verkaufen", ""},
	}
	for _, test := range tests {
		_, triples := readStory(t, "", test.text)
		found := false
		for k := range triples {
			if tr := &triples[k]; tr.Relation.Lemma == test.lemma {
				found = true
				if tr.Subject.Name != test.want {
					t.Errorf("%s: the subject is %q, want %q", test.text, tr.Subject.Name, test.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no triple of %s", test.text, test.lemma)
		}
	}
}
