package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/triple"
	"dossier/graph"
)

func TestOfficeKey(t *testing.T) {
	c := companyOf([]Mention{
		{Name: "Norlin Investment Fund", Kind: "Organization", Forms: []string{"Norlin Investment Fund", "Norlin"}},
		{Name: "Lübeck", Kind: "Place", Forms: []string{"Lübeck"}},
		{Name: "Anna Keller", Kind: "Person", Forms: []string{"Anna Keller"}},
	})
	russianMinistry := "institution foreign ministry RU"
	for phrase, want := range map[string]string{
		// countries
		"the Danish foreign minister":        "office foreign minister of country DK",
		"Denmark's foreign minister":         "office foreign minister of country DK",
		"Danish Minister of Foreign Affairs": "office foreign minister of country DK",
		"die dänische Außenministerin":       "office foreign minister of country DK",
		"dem Außenminister Dänemarks":        "office foreign minister of country DK",
		"the U.S. secretary of state":        "office foreign minister of country US",
		"the secretary of state":             "office foreign minister of country US",
		"the U.S. special envoy":             "office special envoy of country US",
		"der amerikanische Sondergesandte":   "office special envoy of country US",
		"dem US-Sondergesandten":             "office special envoy of country US",
		"the president of South Korea":       "office president of country KR",
		"der südkoreanische Präsident":       "office president of country KR",
		"the Kremlin leader":                 "office president of country RU",
		"der Kremlchef":                      "office president of country RU",
		"die Bundeskanzlerin":                "office prime minister of country DE",
		"the pope":                           "office pope of country VA",
		// of others
		"the Kremlin spokesman":                            "office spokesman of place kremlin",
		"der Kremlsprecher":                                "office spokesman of place kremlin",
		"der Kreml-Sprecher":                               "office spokesman of place kremlin",
		"the spokeswoman for the Russian foreign ministry": "office spokesman of " + russianMinistry,
		"die Sprecherin des russischen Außenministeriums":  "office spokesman of " + russianMinistry,
		"the head of the fund":                             "office head of " + Key("Norlin Investment Fund", "Organization"),
		"Norlin's chief executive":                         "office head of " + Key("Norlin Investment Fund", "Organization"),
		"der Norlin-Chef":                                  "office head of " + Key("Norlin Investment Fund", "Organization"),
		"the mayor of Lübeck":                              "office mayor of " + Key("Lübeck", "Place"),
		"der Bürgermeister von Lübeck":                     "office mayor of " + Key("Lübeck", "Place"),
		"the German ambassador to Russia":                  "office ambassador of country DE country RU",
		"der deutsche Botschafter in Moskau":               "office ambassador of country DE country RU",
		// not one, or not known which
		"the foreign minister":                          "",
		"a Danish minister":                             "",
		"a Kremlin spokesman":                           "",
		"ein Sprecher des russischen Außenministeriums": "",
		"the former Danish foreign minister":            "",
		"der frühere dänische Außenminister":            "",
		"the deputy Danish foreign minister":            "",
		"die dänischen Außenminister":                   "",
		"die Außenminister Dänemarks":                   "",
		"the Danish ambassador":                         "",
		"US President Donald Novak's envoy":             "",
		"his spokesman":                                 "",
		"the Danish lawmaker":                           "",
		"Danish officials":                              "",
		"the Danish foreign ministers":                  "",
		"the fund":                                      "",
		"":                                              "",
	} {
		if got := c.officeKey(phrase); got != want {
			t.Errorf("%q: got %q, want %q", phrase, got, want)
		}
	}
}

// TestWhoseBody names two banks, one of which is a fund too: which bank has a
// head is not told, which fund is.
func TestWhoseBody(t *testing.T) {
	c := companyOf([]Mention{
		{Name: "Halden Bank", Kind: "Organization"},
		{Name: "Norlin Bank", Kind: "Organization", Roles: []string{"the investment fund"}},
	})
	for phrase, want := range map[string]string{
		"the head of the bank": "",
		"the head of the fund": "office head of " + Key("Norlin Bank", "Organization"),
	} {
		if got := c.officeKey(phrase); got != want {
			t.Errorf("%q: got %q, want %q", phrase, got, want)
		}
	}
}

func TestDescribed(t *testing.T) {
	slot := func(text string) triple.Slot { return triple.Slot{Text: text} }
	named := triple.Slot{Text: "Anna Keller", Name: "Anna Keller", Kind: "Person", ID: "keller"}
	plan := slot("the plan")
	role := slot("the Danish foreign minister")
	ms := Mentions("a", day(t, "2025-03-01"), []triple.Name{{ID: "keller", Name: "Anna Keller", Kind: "Person"}}, []triple.Triple{
		{Text: "1", Subject: slot("the U.S. special envoy"), Object: &plan},
		{Text: "1", Subject: slot("the U.S. special envoy"), Object: &named},
		{Text: "2", Subject: triple.Slot{Text: "He", Name: "the U.S. special envoy"}, Object: &plan},
		{Text: "3", Subject: named, Relation: triple.Relation{ID: graph.RoleRelation}, Object: &role},
		{Text: "4", Subject: slot("the Russian foreign ministry"), Object: &plan},
	})
	type want struct {
		Name, Kind, Role string
		Forms, Offices   []string
		Told             int
	}
	var got []want
	for _, m := range ms {
		got = append(got, want{m.Name, m.Kind, m.Role, m.Forms, m.Offices, m.Told})
	}
	if diff := cmp.Diff([]want{
		{Name: "Anna Keller", Kind: "Person", Offices: []string{"office foreign minister of country DK"}},
		{Name: "U.S. special envoy", Kind: "Person", Role: "office special envoy of country US", Forms: []string{"the U.S. special envoy"}, Told: 2},
		{Name: "Russian foreign ministry", Kind: "Organization", Role: "institution foreign ministry RU", Forms: []string{"the Russian foreign ministry"}, Told: 1},
	}, got); diff != "" {
		t.Error(diff)
	}
}
