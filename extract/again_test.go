package extract

import (
	"strings"
	"testing"

	"dossier/extract/article"
)

// TestAgain: who did something before with the same partner need not name him.
func TestAgain(t *testing.T) {
	tests := []struct {
		name, text string
		lang       article.Language
		lemma      string
		want       string // the objects of the triples with the lemma
	}{
		{"before", "Viktor Ansgar met Lena Dorn in Oslo on Monday. Ansgar had already negotiated in Geneva in May.", article.English, "negotiate", "Lena Dorn"},
		{"twice in one sentence", "Viktor Ansgar met Lena Dorn in Oslo on Monday. Ansgar had already negotiated in Geneva in May and July.", article.English, "negotiate", "Lena Dorn; Lena Dorn"},
		{"translated word by word", "Viktor Ansgar met Lena Dorn in Oslo on Monday. Ansgar had already been negotiated in Geneva in May.", article.English, "negotiate", "Lena Dorn"},
		{"in German", "Viktor Ansgar hat sich am Montag mit Lena Dorn getroffen. Ansgar hatte bereits im Mai in Genf verhandelt.", article.German, "verhandeln", "Lena Dorn"},
		{"not again", "Viktor Ansgar met Lena Dorn in Oslo on Monday. Ansgar negotiated in Geneva in May.", article.English, "negotiate", "Geneva"},
		{"in another paragraph", "Viktor Ansgar met Lena Dorn in Oslo on Monday.\n\nAnsgar had already negotiated in Geneva in May.", article.English, "negotiate", "Geneva"},
		{"somebody else", "Viktor Ansgar met Lena Dorn in Oslo on Monday. Pavel Novak had already negotiated in Geneva in May.", article.English, "negotiate", "Geneva"},
		{"nothing done together", "Viktor Ansgar accused Lena Dorn on Monday. Ansgar had already negotiated in Geneva in May.", article.English, "negotiate", "Geneva"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, ts := readStory(t, tt.lang, tt.text)
			var got []string
			for i := range ts {
				tr := &ts[i]
				switch {
				case !strings.HasPrefix(tr.Relation.Lemma, tt.lemma):
					continue
				case tr.Object == nil:
					got = append(got, "nobody")
				default:
					got = append(got, tr.Object.Name)
				}
				if tr.Text != a.Original[tr.Begin:tr.End] || tr.Clean != "" || tr.Object != nil && !strings.Contains(tr.Text, tr.Object.Text) {
					t.Errorf("evidence %q (%q) does not hold the object", tr.Text, tr.Clean)
				}
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}
