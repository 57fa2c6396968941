package score

import (
	"strings"
	"testing"

	"dossier/extract/article"
)

// reading reads "word=Name" for words that stand for something; no word hangs on
// another.
func reading(text string) Reading {
	var r Reading
	for token := range strings.FieldsSeq(text) {
		form, name, _ := strings.Cut(token, "=")
		r.Forms = append(r.Forms, form)
		r.Names = append(r.Names, strings.ReplaceAll(name, "_", " "))
		r.Heads = append(r.Heads, -1)
	}
	return r
}

func TestLinks(t *testing.T) {
	gold := &Gold{
		Article: "01", Language: article.English,
		People: []Entity{
			{Name: "Ada Moll", Kind: "Person", Mentions: []string{"Ada Moll", "Moll", "the envoy", "she"}},
			{Name: "Rolf Kern", Kind: "Person", Mentions: []string{"Rolf Kern", "the banker", "he"}},
		},
	}
	readings := []Reading{
		reading("Ada=Ada_Moll Moll=Ada_Moll met Rolf=Rolf_Kern Kern=Rolf_Kern ."),
		reading("The envoy=Ada_Moll said she=Ada_Moll knew that he=Ada_Moll lied ."),
		reading("The banker left , but She=Rolf_Kern stayed ."),
	}
	s := Links([]*Gold{gold}, [][]Reading{readings})
	want := LinkScores{
		// "Moll" inside the full name is a place of its own.
		Names:        LinkScore{Right: 1, Found: 1, Recalled: 1, Gold: 1},
		Descriptions: LinkScore{Right: 1, Found: 1, Recalled: 1, Gold: 2},
		Pronouns:     LinkScore{Right: 1, Found: 3, Recalled: 1, Gold: 2},
	}
	for _, c := range []struct {
		name      string
		got, want LinkScore
	}{{"names", s.Names, want.Names}, {"descriptions", s.Descriptions, want.Descriptions}, {"pronouns", s.Pronouns, want.Pronouns}} {
		c.want.finish()
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, c.got, c.want)
		}
	}
	if len(s.Lists) != 4 {
		t.Errorf("lists are %q, want two missed and two wrong", s.Lists)
	}
}
