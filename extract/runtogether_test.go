package extract

import (
	"slices"
	"testing"

	"dossier/extract/article"
)

// TestPartFromPeople: what stands before a person's name in translated text is
// no part of it, and a capital alone is no person.
func TestPartFromPeople(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"a country", "The mediator was the head of the ministry of Oman Salim Al Harthy.", []string{"Oman Place", "Salim Al Harthy Person"}},
		{"a country of two words", "The envoy of Saudi Arabia Salim Al Harthy has arrived.", []string{"Salim Al Harthy Person", "Saudi Arabia Place"}},
		{"a ministry", "The head of the Omani MFA Salim Al Harthy has arrived.", []string{"Omani MFA Organization", "Salim Al Harthy Person"}},
		{"a service", "He was received by the chairman of the GKNB Almaz Harthow.", []string{"Almaz Harthow Person", "GKNB Organization"}},
		{"a town", "The minister Anna Harthy left. On Monday in Maskat Harthy met with reporters.", []string{"Anna Harthy Person", "Maskat Place"}},
		{"a given name", "The murder of Jordan Lee Smith was solved.", []string{"Jordan Lee Smith Person"}},
		{"a ship", "The captain of the ship \"Zoria\" Ivan Melnyk was detained.", []string{"Ivan Melnyk Person", "Zoria Misc"}},
		{"a nickname", "The former striker Wayne \"Bull\" Keller was detained.", []string{"Wayne Bull Keller Person"}},
		{"a capital", "Kyiv demanded his release.", []string{"Kyiv Place"}},
		{"a surname", "Jack London left at noon. London demanded nothing.", []string{"Jack London Person"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := article.Parse("story", []byte(tt.text), article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			a.Language = article.English
			d, err := p.Analyse(a, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, n := range d.Names() {
				got = append(got, n.Name+" "+n.Kind)
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
