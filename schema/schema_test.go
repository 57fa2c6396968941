package schema

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	for _, test := range []struct {
		language string
		pattern  Pattern
		phrase   string
		want     string
	}{
		{"en", Verb, "meet", "met"},
		{"en", Verb, "meet with", "met"},
		{"en", Verb, "hold talk with", "held_talks_with"},
		{"en", Verb, "hold meeting with", "met"},
		{"en", Verb, "negotiate with", "negotiated_with"},
		{"en", Verb, "speak by phone with", "phoned"},
		{"en", Verb, "travel to", "travelled_to"},
		{"en", Verb, "fly back to", "returned_to"},
		{"en", Verb, "take into custody", "detained"},
		{"en", Verb, "impose sanction on", "sanctioned"},
		{"en", Verb, "call off", "cancelled"},
		{"en", Verb, "shoot down", "shot_down"},
		{"en", Verb, "promise +dat", "promised"},
		{"en", Verb, "step down as", "resigned_from"},
		{"en", Verb, "take over", "acquired"},
		{"en", Passive, "exchange for", "released_for"},
		{"en", Passive, "swap for", "released_for"},
		{"en", Passive, "release in exchange for", "released_for"},
		{"en", Passive, "extradite to", "extradited_to"},
		{"en", Passive, "sentence to", "sentenced_to"},
		{"en", Passive, "convict of", "convicted_of"},
		{"en", Passive, "bear in", "born_in"},
		{"en", Passive, "elect as", "appointed_as"},
		{"en", Passive, "detain", "was_detained"},
		{"en", Passive, "take into custody", "was_detained"},
		{"en", Passive, "shoot down", "was_shot_down"},
		{"en", Noun, "meeting with", "met"},
		{"en", Noun, "visit to", "visited"},
		{"en", Noun, "release of", "released"},
		{"en", Noun, "death", "died"},
		{"en", Role, "spokeswoman for", "works_for"},
		{"en", Role, "head of", "heads"},
		{"en", Role, "ambassador to", "envoy_to"},
		{"en", Role, "wife of", "married_to"},
		{"en", Role, "member of", "member_of"},
		{"en", Adjective, "married to", "married_to"},
		{"en", Adjective, "responsible for", "responsible_for"},
		{"de", Verb, "treffen", "met"},
		{"de", Verb, "sich treffen mit", "met"},
		{"de", Verb, "zusammentreffen mit", "met"},
		{"de", Verb, "Gespräch führen mit", "held_talks_with"},
		{"de", Verb, "telefonieren mit", "phoned"},
		{"de", Verb, "sich einigen mit", "agreed_with"},
		{"de", Verb, "sich einigen auf", "agreed_to"},
		{"de", Verb, "festnehmen", "arrested"},
		{"de", Verb, "in Gewahrsam nehmen", "detained"},
		{"de", Verb, "zurückweisen", "rejected"},
		{"de", Verb, "vorwerfen +dat", "accused"},
		{"de", Verb, "um Leben kommen", "died"},
		{"de", Passive, "austauschen gegen", "released_for"},
		{"de", Passive, "freilassen", "was_released"},
		{"de", Passive, "verurteilen zu", "sentenced_to"},
		{"de", Passive, "ernennen zu", "appointed_as"},
		{"de", Noun, "Treffen mit", "met"},
		{"de", Noun, "Treffen zwischen", "met"},
		{"de", Noun, "Besuch in", "visited"},
		{"de", Noun, "Freilassung +gen", "released"},
		{"de", Noun, "Freilassung von", "released"},
		{"de", Role, "Chef +gen", "heads"},
		{"de", Role, "Sprecherin +gen", "works_for"},
		{"de", Role, "Sohn von", "child_of"},
		{"de", Adjective, "verheiratet mit", "married_to"},

		{"en", Verb, "", ""},
		{"en", Verb, "Meet", ""},
		{"de", Verb, "meet", ""},
		{"fr", Verb, "meet", ""},
		{"en", Noun, "meet", ""},
		{"en", Passive, "meet with", ""},
		{"en", Passive, "supply to", "delivered_to"}, // not was_supplied: what is supplied is the subject
		{"de", Passive, "Hilfe leisten", ""},
	} {
		r, ok := Default().Find(test.language, test.pattern, test.phrase)
		got := ""
		if ok {
			got = r.ID
		}
		if got != test.want {
			t.Errorf("Find(%s, %s, %q) = %q, want %q", test.language, test.pattern, test.phrase, got, test.want)
		}
	}
}

func TestChoose(t *testing.T) {
	for _, test := range []struct {
		language        string
		pattern         Pattern
		phrase          string
		subject, object string
		want            string
	}{
		{"de", Verb, "treffen", Person, Person, "met"},
		{"de", Verb, "treffen", Person, Text, "met"},
		{"de", Verb, "treffen", Place, Place, "met"},
		{"de", Verb, "treffen", Text, Place, "hit_place"},
		{"de", Verb, "verurteilen", Text, Person, "convicted"},
		{"de", Verb, "verurteilen", Person, Text, "condemned"},
		{"de", Passive, "verurteilen", Person, None, "was_convicted"},
		{"de", Passive, "verurteilen", Text, None, "was_condemned"},
		{"en", Verb, "receive", Person, Person, "received"},
		{"en", Verb, "receive", Person, Text, "obtained"},
		{"en", Verb, "receive", Person, "", "obtained"},
		{"en", Verb, "receive", Person, Misc, "obtained"},
		{"en", Verb, "release", Place, Person, "released"},
		{"en", Verb, "release", Place, Text, "released"},
		{"en", Verb, "release", Organization, Misc, "issued"},
		{"en", Verb, "leave", Person, Place, "departed_from"},
		{"en", Verb, "leave", Person, Organization, "left"},
		{"en", Verb, "dismiss", Person, Text, "rejected"},
		{"en", Verb, "dismiss", Person, Person, "dismissed"},
		{"en", Passive, "bear in", Person, Place, "born_in"},
		{"en", Passive, "bear in", Person, Text, ""}, // born in 1984
		{"en", Passive, "hold in", Person, Place, "imprisoned_in"},
		{"en", Passive, "hold in", Text, Place, ""}, // talks were held in Geneva
		{"en", Verb, "meet", Person, Misc, "met"},   // Misc may be a group
		{"en", Verb, "meet", "Weather", Person, ""},
	} {
		r, ok := Default().Choose(test.language, test.pattern, test.phrase, test.subject, test.object)
		got := ""
		if ok {
			got = r.ID
		}
		if got != test.want {
			t.Errorf("Choose(%s, %s, %q, %s, %s) = %q, want %q", test.language, test.pattern, test.phrase, test.subject, test.object, got, test.want)
		}
	}
}

func TestFindDoesNotAllocate(t *testing.T) {
	o := Default()
	if n := testing.AllocsPerRun(100, func() {
		o.Find("en", Verb, "hold talk with")
		o.Choose("de", Verb, "treffen", Text, Place)
		o.IsA("negotiated_with", "met")
	}); n != 0 {
		t.Errorf("lookups allocate %v times", n)
	}
}

func TestIsA(t *testing.T) {
	for _, test := range []struct {
		id, ancestor string
		want         bool
	}{
		{"met", "met", true},
		{"received", "met", true},
		{"was_received", "met", true},
		{"hosted", "met", true},
		{"negotiated_with", "met", true},
		{"met", "negotiated_with", false},
		{"arrested", "detained", true},
		{"was_arrested", "was_detained", true},
		{"was_arrested", "detained", false},
		{"killed", "attacked", true},
		{"visited", "met", false},
		{"nothing", "met", false},
		{"met", "", false},
		{"", "met", false},
	} {
		if got := Default().IsA(test.id, test.ancestor); got != test.want {
			t.Errorf("IsA(%q, %q) = %t", test.id, test.ancestor, got)
		}
	}
}

func TestKindsOf(t *testing.T) {
	want := []string{"met", "held_talks_with", "received", "was_received", "hosted", "was_hosted", "negotiated_with"}
	if diff := cmp.Diff(want, Default().KindsOf("met")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := Default().KindsOf("nothing"); got != nil {
		t.Errorf("KindsOf(nothing) = %q", got)
	}
}

func TestCanonical(t *testing.T) {
	for _, test := range []struct {
		id, want string
		swap     bool
	}{
		{"released", "released", false},
		{"was_released", "released", true},
		{"employs", "works_for", true},
		{"met", "met", false},
		{"nothing", "", false},
	} {
		r, swap := Default().Canonical(test.id)
		got := ""
		if r != nil {
			got = r.ID
		}
		if got != test.want || swap != test.swap {
			t.Errorf("Canonical(%q) = %q, %t", test.id, got, swap)
		}
	}
}

func TestMirror(t *testing.T) {
	r, _ := Default().Relation("was_killed")
	if r.Parent != "was_attacked" || !r.Harms || r.Code != "ASSAULT" || r.Label != "was killed" {
		t.Errorf("was_killed is %+v", r)
	}
	if a, _ := Default().Relation("detained"); a.Allows(Organization, Work) || !a.Allows(Organization, Person) {
		t.Error("detained has wrong kinds")
	}
	if p, _ := Default().Relation("was_detained"); p.Allows(Work, Organization) || !p.Allows(Person, None) {
		t.Error("was_detained has wrong kinds")
	}
}

// Relations that the rest of the project or its users name.
const required = `met received hosted held_talks_with spoke_with phoned visited travelled_to released
released_for swapped swapped_with extradited extradited_to detained arrested imprisoned_in convicted_of
sentenced_to accused charged_with denied sanctioned attacked invaded killed struck shot_down bombed
threatened warned agreed_with signed negotiated_with mediated_between supported helped aided supplied
promised urged demanded rejected criticised praised apologised_to thanked appointed dismissed elected
resigned_from succeeded works_for heads has_role member_of founded owns acquired sold merged_with
invested_in paid fined sued banned expelled recalled recognised joined left ally_of related_to married_to
child_of born_in citizen_of lives_in located_in part_of died_in accompanied hid found discovered
protested_against opposed won_against competed_in said told announced confirmed ordered asked called
smuggled stole broke_law spied_for funded deployed_to withdrew_from seized occupied controls launched
tested built produces exports_to was_released was_detained was_arrested was_killed was_accused`

func TestRequiredRelations(t *testing.T) {
	for id := range strings.FieldsSeq(required) {
		if _, ok := Default().Relation(id); !ok {
			t.Errorf("no relation %s", id)
		}
	}
}

func TestEveryRelation(t *testing.T) {
	o := Default()
	for _, r := range o.Relations() {
		languages := map[string]bool{}
		for _, f := range r.Phrases() {
			languages[f.Language] = true
			table, k := o.table(f)
			if table[k] != r {
				t.Errorf("phrase %+v of %s leads elsewhere", f, r.ID)
			}
		}
		if !languages["en"] || !languages["de"] {
			t.Errorf("relation %s has phrases in %v alone", r.ID, languages)
		}
		if r.Inverse != "" {
			inverse, ok := o.Relation(r.Inverse)
			if !ok || inverse.Inverse != r.ID {
				t.Errorf("the inverse of %s is not mutual", r.ID)
			} else if inverse.Harms != r.Harms || inverse.Code != r.Code {
				t.Errorf("%s and its inverse differ in code or harm", r.ID)
			}
		}
		if r.Domain == 0 || r.Range == 0 || r.Label == "" {
			t.Errorf("relation %s is not complete", r.ID)
		}
	}
}

func TestHarms(t *testing.T) {
	for id, want := range map[string]bool{
		"attacked": true, "smuggled": true, "broke_law": true, "accused_of": true, "spied_for": true, "was_killed": true,
		"accused": false, "met": false, "released_for": false, "works_for": false, "sanctioned": false,
	} {
		if r, _ := Default().Relation(id); r.Harms != want {
			t.Errorf("%s harms: %t", id, r.Harms)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	o := Default()
	for b.Loop() {
		o.Find("de", Verb, "Gespräch führen mit")
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load("ontology.txt", strings.NewReader(ontologyText)); err != nil {
			b.Fatal(err)
		}
	}
}
