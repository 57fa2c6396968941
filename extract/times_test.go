package extract

import "testing"

// TestStoryTime checks what the last time of a story counts from.
func TestStoryTime(t *testing.T) {
	tests := []struct {
		name, text, from string
	}{
		{"the day told of", "The envoy landed in Oslo on Monday. He met the king in the evening.", "2025-05-19"},
		{"over a paragraph", "The envoy landed in Oslo on Monday.\n\nHe met the king shortly after noon.", "2025-05-19"},
		{"not far behind", "The envoy landed in Oslo on Monday. It rained. Nobody waited. The streets were empty.\n\nHe met the king in the evening.", "2025-05-21"},
		{"hours of no day", "The envoy landed in Oslo. He met the king shortly after noon.", ""},
		{"a year before it", "The couple married in 2022. Their daughter was born a year later.", "2023-01-01"},
		{"a month is no day", "The loan was approved in March. The chairman resigned a day later.", ""},
		{"an aside", "Der Gesandte landete am Montag in Oslo. Er hatte die Reise am 3. Mai angekündigt. Es regnete. Am selben Abend traf er den König.", "2025-05-19"},
		{"right behind an aside", "Der Gesandte landete am Montag in Oslo. Er war am 3. Mai ernannt worden. Am selben Abend traf er den König.", "2025-05-03"},
		{"when it was told", "Die Polizei nahm den Mann am Montag fest, sagte ein Sprecher am Dienstag. Zur selben Zeit durchsuchten Beamte sein Haus.", "2025-05-19"},
		{"the morrow of a night", "In der Nacht zum Dienstag brannte eine Scheune. Ein Nachbar hörte gegen zwei Uhr einen Knall.", "2025-05-20"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, a := wednesdayStory(t, test.text)
			d, err := p.Analyse(a, Options{})
			if err != nil {
				t.Fatal(err)
			}
			times := d.Times[len(d.Times)-1]
			if len(times) == 0 {
				t.Fatal("no time found")
			}
			if got := day(times[len(times)-1].From); got != test.from {
				t.Errorf("got %q, want %q", got, test.from)
			}
		})
	}
}
