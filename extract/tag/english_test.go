package tag

import "testing"

func TestEnglishVerb(t *testing.T) {
	for form, want := range map[string]string{
		"struck": "strike", "stole": "steal", "misled": "mislead", "rebuilt": "rebuild", "overthrew": "overthrow",
		"freed": "free", "fined": "fine", "blamed": "blame", "doped": "dope", "shelled": "shell", "annulled": "annul",
		"cancelled": "cancel", "planned": "plan", "carried": "carry", "loaded": "load", "charged": "charge", "passed": "pass",
		"shelling": "shell", "planning": "plan", "freeing": "free", "argued": "argue", "flown": "fly", "met": "meet",
		"visited": "", "telephoned": "", "table": "", "swapped": "swap", "needed": "need", "shown": "show",
		"leased": "lease", "waiving": "waive", "squeezed": "squeeze", "fuelled": "fuel", "tackled": "tackle", "bankrolled": "bankroll", "ranged": "range",
	} {
		got, ok := englishVerb(form, nil)
		if got != want || ok != (want != "") {
			t.Errorf("englishVerb(%q) = %q, %v, want %q", form, got, ok, want)
		}
	}
}

// words is a vocabulary.
type words map[string]bool

func (w words) Knows(word string) bool { return w[word] }

func TestVocabularyDecides(t *testing.T) {
	known := words{"resume": true, "visit": true, "hope": true, "hop": true}
	for form, want := range map[string]string{"resuming": "resume", "visited": "visit", "ratified": "ratify"} {
		if got, ok := englishVerb(form, known); !ok || got != want {
			t.Errorf("englishVerb(%q) = %q, %v, want %q", form, got, ok, want)
		}
	}
	if got, ok := englishVerb("indicted", known); ok {
		t.Errorf("englishVerb of a stem that no word begins with = %q", got)
	}
}
