package schema

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func load(text string) (*Ontology, error) { return Load("o.txt", strings.NewReader(text)) }

func TestLoad(t *testing.T) {
	o, err := load(`# comment
set actor: Person Organization
set any: actor Text
prepositions en: with

relation met
  symmetric
  kinds: actor -> actor
  code: CONSULT
  en: meet; hold/have talk with
relation hid
  label: has hidden
  harms
  kinds: actor -> any
  inverse: was_hidden
  en: hide; ~meet
  de noun: Versteck +gen
relation was_hidden
  inverse: hid
`)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range o.Relations() {
		for _, f := range r.Phrases() {
			line := r.ID + " " + f.Language + " " + f.Pattern.String() + " " + f.Text
			if f.Special {
				line += " (special)"
			}
			got = append(got, line)
		}
	}
	want := []string{
		"met en verb meet", "met en verb hold talk with", "met en verb have talk with",
		"hid en verb hide", "hid en verb meet (special)", "hid de noun Versteck +gen", "hid de noun Versteck von",
		"was_hidden en passive hide", "was_hidden en passive meet (special)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("phrases -want +got\n%s", diff)
	}
	r, _ := o.Relation("was_hidden")
	if got := r.Domain.String() + " -> " + r.Range.String(); got != "Person Organization Text -> Person Organization" || !r.Harms {
		t.Errorf("was_hidden holds %s, harms %t", got, r.Harms)
	}
}

func TestLoadErrors(t *testing.T) {
	const kinds = "\n  kinds: Person -> Person\n"
	for _, test := range []struct{ name, text, want string }{
		{"unknown kind", "relation a\n  kinds: Person -> Dog", `o.txt:2: unknown kind "Dog"`},
		{"no arrow", "relation a\n  kinds: Person", `o.txt:2: bad kinds "Person": want SUBJECT -> OBJECT`},
		{"empty kinds", "relation a\n  kinds: Person ->", `o.txt:2: no kind`},
		{"no kinds", "relation a", `o.txt:1: relation a has no kinds`},
		{"bad id", "relation Was Met" + kinds, `o.txt:1: bad id "Was Met"`},
		{"twice", "relation a" + kinds + "relation a" + kinds, `o.txt:3: relation a was defined in line 1`},
		{"base predicate", "\nrelation place" + kinds, `o.txt:2: relation place has the name of a base predicate`},
		{"word of DQL", "relation uid" + kinds, `o.txt:1: relation uid has the name`},
		{"unknown parent", "relation a\n  parent: b" + kinds, `o.txt:1: relation a has unknown parent "b"`},
		{"own parent", "relation a\n  parent: a" + kinds, `o.txt:1: relation a is its own ancestor`},
		{"cycle", "relation a\n  parent: b" + kinds + "relation b\n  parent: a" + kinds, `o.txt:4: relation b is its own ancestor`},
		{"unknown inverse", "relation a\n  inverse: b" + kinds, `o.txt:1: relation a has unknown inverse "b"`},
		{"inverse not mutual", "relation a\n  inverse: b" + kinds + "relation b" + kinds, `o.txt:1: relation a has inverse b, which has inverse ""`},
		{"own inverse", "relation a\n  inverse: a" + kinds, `o.txt:1: relation a is its own inverse: say symmetric`},
		{"symmetric with inverse", "relation a\n  symmetric\n  inverse: b" + kinds + "relation b\n  inverse: a" + kinds, `o.txt:1: symmetric relation a has an inverse`},
		{"symmetric with two kinds", "relation a\n  symmetric\n  kinds: Person -> Place", `o.txt:1: symmetric relation a has two kinds: Person -> Place`},
		{"two mirrors", "relation a\n  inverse: b\nrelation b\n  inverse: a", `o.txt:1: neither a nor its inverse b has kinds`},
		{"harm under none", "relation a" + kinds + "relation b\n  parent: a\n  harms" + kinds, `o.txt:3: relation b harms, but its parent a does not`},
		{"code", "relation a\n  code: FUN" + kinds, `o.txt:2: unknown code "FUN"`},
		{"flag", "relation a\n  harmless" + kinds, `o.txt:2: unknown attribute "harmless"`},
		{"attribute", "relation a\n  fr: rencontrer" + kinds, `o.txt:2: unknown attribute "fr"`},
		{"pattern", "relation a\n  en verbs: meet" + kinds, `o.txt:2: unknown pattern "verbs"`},
		{"stray line", "en: meet", `o.txt:1: "en: meet" stands before the first relation`},
		{"language", "prepositions fr: avec", `o.txt:1: unknown language "fr"`},
		{"empty phrase", "relation a\n  en: meet;" + kinds, `o.txt:2: empty phrase in "meet;"`},
		{"empty choice", "relation a\n  en: meet/ with" + kinds, `o.txt:2: bad word "" in phrase "meet/ with"`},
		{"bad word", "relation a\n  en: meet +acc" + kinds, `o.txt:2: bad word "+acc" in phrase "meet +acc"`},
		{"same phrase", "relation a\n  en: meet" + kinds + "relation b\n  en: see\n  en: meet" + kinds, `o.txt:6: phrase "meet" (en verb) of b belongs to a already`},
		{"same special", "relation a\n  en: ~meet" + kinds + "relation b\n  en: ~meet" + kinds, `o.txt:5: phrase "meet" (en verb) of b belongs to a already`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := load(test.text)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v\nwant  %s", err, test.want)
			}
		})
	}
}

func TestLoadTellsAllFaults(t *testing.T) {
	_, err := load("relation a\n  code: FUN\n  kinds: Person -> Dog")
	if n := strings.Count(err.Error(), "o.txt:"); n != 2 {
		t.Errorf("%d faults told:\n%v", n, err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("disk on fire") }

func TestLoadReadError(t *testing.T) {
	_, err := Load("o.txt", brokenReader{})
	if err == nil || err.Error() != "read o.txt: disk on fire" {
		t.Errorf("error %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("relation a\n  kinds: Person -> Text\n  inverse: b\n  en: x/y z; ~x\nrelation b\n  inverse: a\n  parent: a")
	f.Add("set x: Person\nprepositions de: mit\nrelation a\n  symmetric\n  kinds: x -> x")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, "/") > 12 {
			t.Skip("too many alternatives")
		}
		o, err := load(text)
		if err != nil {
			return
		}
		for _, r := range o.Relations() {
			if inverse, ok := o.Relation(r.Inverse); r.Inverse != "" && (!ok || inverse.Inverse != r.ID || inverse.Domain != r.Range && r.Domain == 0) {
				t.Errorf("%s and its inverse do not fit", r.ID)
			}
			if !o.IsA(r.ID, r.ID) || r.Domain == 0 || r.Range == 0 {
				t.Errorf("bad relation %+v", r)
			}
		}
	})
}
