package resolve

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/triple"
)

func TestMetonyms(t *testing.T) {
	for _, tt := range []struct {
		place, lemma string
		want         string // name of those who govern, "" if the place is but a place
	}{
		{"Moscow", "reject", "Russian government"},
		{"Moskau", "zurückweisen", "Russian government"},
		{"Jerewan", "fordern", "Armenian government"},
		{"Yerevan", "sign", "Armenian government"},
		{"Den Haag", "sich weigern", "Dutch government"},
		{"Brüssel", "Sanktion verhängen gegen", "European Union"},
		{"Kremlin", "say", "Russian presidential office"},
		{"the White House", "announce", "U.S. presidential office"},
		{"Weißes Haus", "ankündigen", "U.S. presidential office"},
		{"Downing Street", "deny", "British prime minister's office"},
		{"Washington", "expel", "U.S. government"},
		{"Moscow", "lie on", ""},
		{"Moskau", "liegen an", ""},
		{"Hamburg", "reject", ""},
		{"Singapore", "sign", ""},
	} {
		place := triple.Slot{Text: tt.place, Name: tt.place, Kind: triple.Place, ID: "p"}
		got := ""
		for _, m := range Metonyms("a", time.Time{}, []triple.Triple{{Subject: place, Relation: triple.Relation{Lemma: tt.lemma}}}) {
			got = m.Governing.Name
		}
		if got != tt.want {
			t.Errorf("%s, %s: got %q, want %q", tt.place, tt.lemma, got, tt.want)
		}
	}
}

// TestMetonymsOnlyOfAgents takes no place for those who govern there where it is
// acted on.
func TestMetonymsOnlyOfAgents(t *testing.T) {
	place := triple.Slot{Text: "Moscow", Name: "Moscow", Kind: triple.Place, ID: "p"}
	passive := []triple.Triple{{Subject: place, Relation: triple.Relation{Lemma: "attack", Passive: true}}}
	if list := Metonyms("a", time.Time{}, passive); len(list) != 0 {
		t.Errorf("what is attacked acts: %v", list)
	}
	spoken := []triple.Triple{{Attribution: &triple.Attribution{Slot: place}}}
	if list := Metonyms("a", time.Time{}, spoken); len(list) != 1 {
		t.Errorf("what speaks does not act: %v", list)
	}
}

// TestSeats holds every metonym to be known by a name of its own, and to have
// another key than those who govern from there.
func TestSeats(t *testing.T) {
	if len(seats()) < 200 {
		t.Errorf("%d places, want those of all countries", len(seats()))
	}
	for place, g := range seats() {
		if g.key == "" || g.name == "" || place == g.key {
			t.Errorf("%s stands for %+v", place, g)
		}
	}
}

// TestMetonymJoinsNamed makes those whom a place stands for and those who are
// named one, and keeps the place apart.
func TestMetonymJoinsNamed(t *testing.T) {
	ms := mentions(t, "1: Place Moskau\n2: Organization Russian government; Place Moscow")
	slot := triple.Slot{Text: "Moskau", Name: "Moskau", Kind: triple.Place, ID: "1/Moskau"}
	m := Metonyms("1", time.Time{}, []triple.Triple{{Subject: slot, Relation: triple.Relation{Lemma: "fordern"}}})[0].Governing
	r := resolveAll(t, none{}, append(ms, m), nil)
	if r.IDs[m.Local] != r.IDs["2/Russian government"] || r.IDs["1/Moskau"] == r.IDs[m.Local] {
		t.Errorf("got %v", r.IDs)
	}
	alone := resolveAll(t, none{}, append(ms[:1:1], m), nil)
	for _, e := range alone.Entities {
		if e.ID == alone.IDs[m.Local] {
			if diff := cmp.Diff([]string{"Russian government", ByMetonym}, []string{e.Name, e.Rule}); diff != "" {
				t.Error(diff)
			}
			return
		}
	}
	t.Error("no entity for the government")
}
