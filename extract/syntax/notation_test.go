package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNotation(t *testing.T) {
	line := `[Person Steve/PROPN/3/nsubj Witkoff/PROPN/1/flat] met/VERB/0/root/meet/Tense=Past|VerbForm=Fin ` +
		`am=an/ADP/6/case =dem/DET/6/det/der 24\/7/NOUN/3/obl~,/PUNCT/3/punct [Place Ürün/PROPN/3/obj]~\[x\]/X/3/dep/_`
	s, err := ParseNotation(line)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.Text(), "Steve Witkoff met am 24/7, Ürün[x]"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if got := FormatNotation(s); got != line {
		t.Errorf("format gives\n%s\nwant\n%s", got, line)
	}
	dem := s.Token(4)
	if dem.Form != "dem" || dem.Lemma != "der" || dem.Span != s.Token(3).Span || dem.Head != 5 {
		t.Errorf("token 4 is %+v", dem)
	}
	if last := s.Token(8); last.Lemma != "" || last.Form != "[x]" {
		t.Errorf("token 8 is %+v", last)
	}
	want := []Mention{{0, 2, Person}, {7, 8, Place}}
	if diff := cmp.Diff(want, s.Mentions()); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
}

func TestNotationErrors(t *testing.T) {
	for line, want := range map[string]string{
		"":                                      "no words",
		"a/NOUN/0":                              "word 1: want form/UPOS/head/relation, have 3 parts",
		"a/NOUN/0/root b/NOUN/x/obj":            `word 2: bad head "x"`,
		"a/NOUN/0/root b/NOUN/0/root":           "two roots",
		"a/NOUN/2/dep b/NOUN/1/dep":             "no root",
		"[Person a/NOUN/0/root":                 "name at word 1 has no end",
		"[Planet a/NOUN/0/root]":                `bad kind of name "Planet"`,
		"a/NOUN/0/root]":                        "] without a name",
		"/NOUN/0/root":                          "no form",
		"[Person a/NOUN/0/root [Person b/X/1/y": "name in a name",
	} {
		if _, err := ParseNotation(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", line, err, want)
		}
	}
}

func FuzzNotation(f *testing.F) {
	f.Add(`[Person Witkoff/PROPN/2/nsubj] met/VERB/0/root/meet/Tense=Past|VerbForm=Fin [Person Putin/PROPN/2/obj]~./PUNCT/2/punct`)
	f.Add(`am=an/ADP/3/case =dem/DET/3/det/der Tag/NOUN/0/root\s\\//A=B`)
	f.Add(`~a/X/0/root/_ ~ =b/X/1/dep/\_`)
	f.Fuzz(func(t *testing.T, line string) {
		s, err := ParseNotation(line)
		if err != nil {
			return
		}
		printed := FormatNotation(s)
		again, err := ParseNotation(printed)
		if err != nil {
			t.Fatalf("%q printed as %q: %v", line, printed, err)
		}
		if diff := cmp.Diff(s, again, cmp.AllowUnexported(Sentence{})); diff != "" {
			t.Fatalf("%q printed as %q (-want +got):\n%s", line, printed, diff)
		}
	})
}
