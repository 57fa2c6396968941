package extract

import (
	"strings"
	"testing"

	"dossier/extract/article"
)

// TestDescriptions: what somebody is called who was named before.
func TestDescriptions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a new office", "Anna Keller reiste am Montag nach Oslo. Die Senatorin traf dort den König.", "Anna Keller | Senatorin"},
		{"told beside the name", "Senatorin Anna Keller reiste am Montag nach Oslo. Die Senatorin traf dort den König.", "Anna Keller | Senatorin"},
		{"told by a longer word", "Innensenatorin Anna Keller reiste am Montag nach Oslo. Die Senatorin traf dort den König.", "Anna Keller | Innensenatorin"},
		{"no office", "Anna Keller reiste am Montag nach Oslo. Die Frau traf dort den König.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, ts := readStory(t, article.German, tt.text)
			var got []string
			for i := range ts {
				if tr := &ts[i]; tr.Relation.Lemma == "sein" && tr.Object != nil {
					got = append(got, tr.Subject.Name+" | "+tr.Object.Text)
				}
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}
