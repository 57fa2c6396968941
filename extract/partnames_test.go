package extract

import (
	"strings"
	"testing"

	"dossier/extract/article"
)

// TestPartNames: names side by side are two where the article has each alone.
func TestPartNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"two people", "Viktor Ansgar reiste nach Wien. Dort sprach er mit Lena Dorn. Nachdem Dorn Ansgar empfangen hatte, fuhr Dorn zurück. Ansgar blieb.", "Lena Dorn | Viktor Ansgar"},
		{"a given name", "Lena Dorn reiste nach Wien. Lena hat einen Bruder. Nachdem Lena Dorn Pavel Novak empfangen hatte, fuhr sie zurück.", "Lena Dorn | Pavel Novak"},
		{"a person and a country", "Am Montag hat Ministerin Lena Dorn Ägypten besucht.", "Lena Dorn | Ägypten"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, ts := readStory(t, article.German, tt.text)
			var got []string
			for i := range ts {
				if tr := &ts[i]; (strings.Contains(tr.Relation.Lemma, "empfangen") || tr.Relation.Lemma == "besuchen") && tr.Object != nil {
					got = append(got, tr.Subject.Name+" | "+tr.Object.Name)
				}
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}
