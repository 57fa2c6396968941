package tag

import "testing"

func TestEnglishVerb(t *testing.T) {
	for form, want := range map[string]string{
		"struck": "strike", "stole": "steal", "misled": "mislead", "rebuilt": "rebuild", "overthrew": "overthrow",
		"freed": "free", "fined": "fine", "blamed": "blame", "doped": "dope", "shelled": "shell", "annulled": "annul",
		"cancelled": "cancel", "planned": "plan", "carried": "carry", "loaded": "load", "charged": "charge", "passed": "pass",
		"shelling": "shell", "planning": "plan", "freeing": "free", "argued": "argue", "flown": "fly", "met": "meet",
		"visited": "", "telephoned": "", "table": "", "swapped": "swap", "needed": "need", "shown": "show",
	} {
		got, ok := englishVerb(form)
		if got != want || ok != (want != "") {
			t.Errorf("englishVerb(%q) = %q, %v, want %q", form, got, ok, want)
		}
	}
}
