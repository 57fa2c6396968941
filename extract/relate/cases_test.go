package relate

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/schema"
)

var open = flag.Bool("open", false, "run the cases that the rules do not get right yet")

// TestOpen runs testdata/open, the cases whose expectation is right and whose
// rule is not there yet. One that passes belongs among the others.
func TestOpen(t *testing.T) {
	if !*open {
		t.Skip("run with -open")
	}
	files, err := filepath.Glob("testdata/open/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]*Rule{}
	for _, rule := range Rules() {
		rules[rule.Name] = rule
	}
	for _, file := range files {
		name, lang, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txt"), ".")
		r, err := New(article.Language(lang), schema.Default())
		if err != nil || rules[name] == nil {
			t.Fatalf("%s is for no rule and language: %v", file, err)
		}
		for _, c := range readCases(t, file) {
			diff := cmp.Diff(c.want, findings(t, r, rules[name], c.tree))
			if diff == "" {
				t.Logf("%s:%d: passes: %s", file, c.line, c.comment)
				continue
			}
			t.Errorf("%s:%d: %s (-want +got)\n%s", file, c.line, c.comment, diff)
		}
	}
}

// Whose office somebody holds is no slot of the proposition, so the case files
// do not show it.
func TestOffices(t *testing.T) {
	tests := []struct {
		lang article.Language
		tree string
		want []string
	}{
		{
			article.English, `[Person Marta/PROPN/5/nsubj] is/AUX/5/cop/be the/DET/5/det old/ADJ/5/amod head/NOUN/0/root of/ADP/9/case the/DET/9/det [Organization Bluewater/PROPN/9/compound Foundation/PROPN/5/nmod]`,
			[]string{"head of | the Bluewater Foundation"},
		},
		{
			article.English, `[Organization Bluewater/PROPN/2/compound] lawyer/NOUN/3/nmod:desc [Person Karel/PROPN/5/nsubj Dvorsky/PROPN/3/flat] left/VERB/0/root/leave`,
			[]string{"lawyer of | Bluewater"},
		},
		{
			article.English, `[Person Emil/PROPN/7/nsubj] ,/PUNCT/4/punct her/PRON/4/nmod:poss husband/NOUN/1/appos ,/PUNCT/4/punct has/AUX/7/aux/have left/VERB/0/root/leave`,
			[]string{"husband of | her"},
		},
		{
			article.English, `[Person Ines/PROPN/6/nsubj] is/AUX/6/cop/be a/DET/6/det mayor/NOUN/6/compound and/CCONJ/4/cc candidate/NOUN/0/root`,
			nil,
		},
		{
			article.English, `[Person Ole/PROPN/4/nsubj] is/AUX/4/cop/be a/DET/4/det member/NOUN/0/root of/ADP/7/case the/DET/7/det cabinet/NOUN/4/nmod`,
			nil,
		},
		{
			article.German, `[Place Perus/PROPN/2/nmod/Peru] Präsidentin/NOUN/5/nsubj [Person Ines/PROPN/2/appos Corvalho/PROPN/3/flat] schwieg/VERB/0/root/schweigen`,
			[]string{"Präsidentin +gen | Perus"},
		},
		{
			article.German, `Der/DET/2/det/der Sprecher/NOUN/9/nsubj der/DET/4/det/der Reederei/NOUN/2/nmod [Organization Blauwasser/PROPN/4/appos] ,/PUNCT/7/punct [Person Tomas/PROPN/2/appos] ,/PUNCT/7/punct schwieg/VERB/0/root/schweigen`,
			[]string{"Sprecher +gen | der Reederei Blauwasser"},
		},
		{
			article.German, `[Person Rosa/PROPN/3/nsubj] wird/AUX/3/aux/werden Botschafterin/NOUN/0/root in/ADP/5/case [Place Chile/PROPN/3/nmod] sein/AUX/3/cop/sein`,
			[]string{"Botschafterin in | Chile"},
		},
	}
	for _, test := range tests {
		r, err := New(test.lang, schema.Default())
		if err != nil {
			t.Fatal(err)
		}
		s, err := syntax.ParseNotation(test.tree)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range r.Find(s, nil, false) {
			for _, o := range p.Offices {
				got = append(got, o.Key+" | "+s.Surface(o.Holder.First, o.Holder.Last))
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s.Text(), diff)
		}
	}
}
