package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// TestDenial: what "denied this" denies is told in the sentence before.
func TestDenial(t *testing.T) {
	tests := []struct {
		name, text string
		lang       article.Language
		want       []string // negative triples: subject | lemma | object | source
	}{
		{
			"a claim", "Prosecutors said that Viktor Ansgar paid bribes. Ansgar denied this.", article.English,
			[]string{"Viktor Ansgar | pay | bribes | Viktor Ansgar"},
		},
		{
			"an accusation in German", "Die Polizei sagte, Viktor Ansgar habe die Bank überfallen. Viktor Ansgar wies den Vorwurf zurück.", article.German,
			[]string{"Viktor Ansgar | überfallen | die Bank | Viktor Ansgar"},
		},
		{
			"nothing that anybody claimed", "Viktor Ansgar left the party on Friday. Lena Dorn denied this.", article.English, nil,
		},
		{
			"a denial of his own words is none", "Viktor Ansgar said that he paid bribes. Ansgar denied this.", article.English, nil,
		},
		{
			"denied is the act", "Prosecutors said that Viktor Ansgar paid bribes. Ansgar did not deny this.", article.English, nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, ts := readStory(t, tt.lang, tt.text)
			var got []string
			for i := range ts {
				tr := &ts[i]
				if tr.Polarity != triple.Negative || tr.Attribution == nil {
					continue
				}
				if tr.Text != a.Original[tr.Begin:tr.End] || !strings.Contains(tr.Text, tr.Object.Text) {
					t.Errorf("evidence %q does not hold %q", tr.Text, tr.Object.Text)
				}
				got = append(got, tr.Subject.Name+" | "+tr.Relation.Lemma+" | "+tr.Object.Text+" | "+tr.Attribution.Name)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
