package article

import (
	"testing"
	"time"
)

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"25 Apr, 2025 15:12":               "2025-04-25",
		"23.02.2025 21:32":                 "2025-02-23",
		"date 2025-02-23 Example":          "2025-02-23",
		"12.04.2025 | 09:15":               "2025-04-12",
		"April 25, 2025":                   "2025-04-25",
		"Sept. 3rd, 2024":                  "2024-09-03",
		"Monday 3rd of May 2021":           "2021-05-03",
		"Stand: 11. April 2025, 18:30 Uhr": "2025-04-11",
		"Wien, am 3. Jänner 2025":          "2025-01-03",
		"2025-05-18T08:15:00Z":             "2025-05-18",
		"2025-05-18T23:15:00-04:00":        "2025-05-18",
		"2025/05/18":                       "2025-05-18",
		"21/05/2025 - 14:10":               "2025-05-21",
		"05/21/2025":                       "2025-05-21",
		"3.5.24":                           "2024-05-03",
		"04/05/2025":                       "", // of May or April
		"31.02.2025":                       "",
		"12 Monkeys 2025":                  "",
		"99.99.9999":                       "",
		"April 2025":                       "",
	} {
		if got := parseDay(text); !got.Equal(day(want)) {
			t.Errorf("%q is %v, want %q", text, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	const story = "\n\nThe harbour pilots of Tallow Bay went back to work on Thursday, 7 March 2019.\n\nNobody knew for how long the peace would last.\n"
	for text, want := range map[string]string{
		"Harbour opens\n\n14 March 2024" + story: "2024-03-14",
		"Harbour opens" + story:                  "",
		"Harbour opens\nUpdated: 15 March 2024 | Published: 14 March 2024" + story:                                    "2024-03-14",
		"1 April 2024\nHarbour opens\n14 March 2024" + story:                                                          "2024-03-14",
		"Harbour opens\nUpdated 15 March 2024" + story:                                                                "2024-03-15",
		"Harbour opens" + story + "\nStand: 16.03.2024, 10:00 Uhr":                                                    "2024-03-16",
		"Harbour opens" + story + "\n3. April 2024":                                                                   "",
		"Harbour opens\n\nTALLOW BAY, 14 March 2024 — The pilots of the harbour went back to work. They are content.": "2024-03-14",
		"Harbour opens\n\nTallow Bay, March 14, 2024. The pilots of the harbour went back to work. They are content.": "2024-03-14",
		"Harbour opens\n\nTALLOW BAY/OSLO, 14.3.24 (xyz) – The pilots of the harbour went back to work.":              "2024-03-14",
		"Harbour opens\n\nThe pilots met in Tallow Bay, March 14, 2024. They are content with what they got.":         "",
		"Harbour opens\n\nOn Friday, March 14, 2024. That was when the pilots of the harbour went back.":              "",
		"Harbour opens\n14 March 2024\n\nTallow Bay, March 10, 2024. The pilots of the harbour went back to work.":    "2024-03-14",
		"Harbour opens" + story + "\n\nTallow Bay, March 10, 2024. The pilots of the harbour went back to work.":      "",
		"icon menuicon searchicon sign in\n14 Mar, 2024 21:05\nHomeWorldEurope\n\nHarbour opens" + story:              "2024-03-14",
		"Home News Sport Sign in\n14 Mar, 2024 21:05\nHomeWorldEurope\n\nHarbour opens" + story:                       "2024-03-14",
		"Harbour opens" + story + "\nRelated posts\nPublished 2 February 2020\nStorm shuts ports":                     "",
	} {
		a, err := Parse("test", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !a.Published.Equal(day(want)) {
			t.Errorf("published %v, want %q:\n%s", a.Published, want, text)
		}
	}
}

// TestSampleDates holds the days of the project's sample articles to what a
// reader of their pages would say.
func TestSampleDates(t *testing.T) {
	want := map[string]string{
		"cable-car.en.txt":           "2025-12-05",
		"envoy-talks.en.txt":         "2025-09-10",
		"ferry-fire.en.txt":          "",
		"gefangenenaustausch.de.txt": "2025-10-17",
		"gemaelde-graz.de.txt":       "2026-01-14",
		"grenze-milange.de.txt":      "2025-07-22",
		"hafen-uebernahme.de.html":   "2025-09-02",
		"port-takeover.en.txt":       "2025-03-12",
		"prisoner-swap-copy.en.txt":  "2025-10-17",
		"prisoner-swap.en.txt":       "2025-10-16",
		"solarkabel.de.txt":          "2025-04-04",
		"state-visit.en.txt":         "2025-06-03",
		"terminal-arrests.en.html":   "2025-05-09",
		"terminal-chefin.de.txt":     "2025-05-27",
		"trader-sanctions.en.txt":    "2025-05-20",
		"zweiter-austausch.de.txt":   "2025-11-04",
	}
	for a, err := range Read([]string{"../../testdata/articles"}, nil, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if date, ok := want[a.ID]; ok && !a.Published.Equal(day(date)) {
			t.Errorf("%s is of %v, want %q", a.ID, a.Published, date)
		}
		delete(want, a.ID)
	}
	if len(want) > 0 {
		t.Errorf("not read: %v", want)
	}
}

// TestDayOrder: of 04/05/2025 only the page can tell which is the month.
func TestDayOrder(t *testing.T) {
	const english = "\n\nThe harbour pilots of Tallow Bay went back to work on Thursday.\n\nNobody knew for how long the peace would last."
	const german = "\n\nDie Lotsen im Hafen haben am Donnerstag die Arbeit wieder aufgenommen.\n\nNiemand wusste, wie lange der Friede halten würde."
	for text, want := range map[string]string{
		"Harbour opens\n04/05/2025 18:02" + english:                                      "",
		"Harbour opens\n04/05/2025 18:02 UTC" + english:                                  "",
		"Harbour opens\n04/05/2025 18:02 GMT" + english:                                  "2025-05-04",
		"Harbour opens\n04/05/2025, 18:02 (CEST)" + english:                              "2025-05-04",
		"Harbour opens\n04/05/2025 6:02 pm EST" + english:                                "2025-04-05",
		"Harbour opens\n04/05/2025 6:02 PM ET" + english:                                 "2025-04-05",
		"Hafen öffnet\n04/05/2025 18:02" + german:                                        "2025-05-04",
		"Harbour opens\n04/05/2025 | Updated 17/05/2025" + english:                       "2025-05-04",
		"Harbour opens\n04/05/2025 | Updated 04/17/2025 GMT" + english:                   "2025-04-05",
		"Harbour opens\n04/05/2025 GMT | 04/17/2025" + english + " On 17/04/2025.":       "2025-05-04",
		"Harbour opens\n04/05/2025" + english + "\nRelated posts\n13/01/2020":            "2025-05-04",
		"Harbour opens\n05/05/2025" + english:                                            "2025-05-05",
		"Harbour opens\n04/05/2025\nUpdated 6 May 2025" + english:                        "2025-05-06",
		"Harbour opens\n\nTALLOW BAY, 04/05/2025 (CET) – The pilots are back." + english: "2025-05-04",
	} {
		a, err := Parse("test", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !a.Published.Equal(day(want)) {
			t.Errorf("published %v, want %q:\n%s", a.Published, want, text)
		}
	}
}

func TestAgencyAndPublisher(t *testing.T) {
	const story = "The harbour pilots went back to work on Thursday, and the ships moved again.\n\nNobody knew for how long the peace would last."
	for _, test := range []struct{ text, agency, publisher string }{
		{"Harbour opens\n\nTALLOW BAY, March 14 (Reuters) – " + story, "Reuters", ""},
		{"Harbour opens\n\nTallow Bay (dpa/lno) - " + story, "dpa", ""},
		{"Harbour opens\n\nTALLOW BAY (XYZ) — " + story, "XYZ", ""},
		{"Harbour opens\n\n" + story + " (AFP)", "AFP", ""},
		{"Harbour opens\n\n" + story + "\n\ndpa\n\nSource: Harbour Gazette", "dpa", "Harbour Gazette"},
		{"Harbour opens\n\n" + story + "\n\nSource: TASS", "TASS", ""},
		{"Harbour opens\n\n" + story + "\n\nQuelle: hafenbote.example, edk/dpa", "dpa", "hafenbote.example"},
		{"Harbour opens\nBy Ria Sander\n\n" + story, "", ""},
		{"Harbour opens\n\n" + story + " Reuters had reported it first.", "", ""},
		{"Harbour opens again | Gazette\n\n" + story, "", "Gazette"},
	} {
		a, err := Parse("test", []byte(test.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Agency != test.agency || a.Publisher != test.publisher {
			t.Errorf("agency %q, publisher %q, want %q, %q:\n%s", a.Agency, a.Publisher, test.agency, test.publisher, test.text)
		}
	}
}
