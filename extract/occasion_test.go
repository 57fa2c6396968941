package extract

import (
	"testing"

	"dossier/extract/triple"
)

// TestOccasion checks when something was done at an event that was told before.
func TestOccasion(t *testing.T) {
	tests := []struct {
		name, text, relation, want string
	}{
		{"how long it lasted", "Maria Novak met Peter Keller on Monday. The talks lasted three hours.", "last", "2025-05-19"},
		{"in German", "Maria Novak hat am Montag Peter Keller empfangen. Das Gespräch dauerte drei Stunden.", "dauern", "2025-05-19"},
		{"who was there", "Maria Novak hat am Montag Peter Keller getroffen. An dem Treffen nahm auch Ole Strand teil.", "teilnehmen an", "2025-05-19"},
		{"its own day", "The talks on Friday lasted three hours.", "last", "2025-05-16"},
		{"what was done after it", "Maria Novak met Peter Keller on Monday. After the meeting, they signed a treaty.", "sign", "2025-05-19"},
		{"far behind, but the only one", "Maria Novak met Peter Keller on Monday. It rained. Nobody waited. The streets were empty. The shops were closed. The talks lasted three hours.", "last", "2025-05-19"},
		{"an event of another kind", "Maria Novak flew to Oslo on Monday. The talks lasted three hours.", "last", ""},
		{"another one", "Maria Novak met Peter Keller on Monday. The next talks lasted three hours.", "last", ""},
		{"one that is not known", "Maria Novak met Peter Keller on Monday. Talks lasted three hours.", "last", ""},
		{"somebody's opinion of it", "Maria Novak met Peter Keller on Monday. Chile criticised the talks.", "criticise", ""},
		{"not there", "Maria Novak met Peter Keller on Monday. Ole Strand did not attend the meeting.", "attend", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, a := wednesdayStory(t, test.text)
			triples, err := p.Triples(a, Options{})
			if err != nil {
				t.Fatal(err)
			}
			tells(t, triples, test.relation, func(told *triple.Triple) string {
				if told.Time == nil {
					return ""
				}
				return told.Time.From
			}, test.want)
		})
	}
}
