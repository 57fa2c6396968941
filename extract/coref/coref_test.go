package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func read(t *testing.T, trees ...string) []*syntax.Sentence {
	t.Helper()
	var list []*syntax.Sentence
	for _, tree := range trees {
		s, err := syntax.ParseNotation(tree)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// names returns the entity of each token, sentence by sentence, "" for none.
func names(c *Chains, sentences []*syntax.Sentence) [][]string {
	out := make([][]string, len(sentences))
	for i, s := range sentences {
		for k := range s.Len() {
			name := ""
			if e := c.At(i, k); e != nil {
				name = e.Name
			}
			out[i] = append(out[i], name)
		}
	}
	return out
}

func TestResolve(t *testing.T) {
	const he = "He/PRON/2/nsubj/he/Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs"
	tests := []struct {
		name  string
		lang  article.Language
		trees []string
		at    [2]int // sentence, token
		want  string
	}{
		{
			"a surname joins the full name before it", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] left/VERB/0/root/leave",
				"[Person Novak/PROPN/2/nsubj] slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"Paul Novak",
		},
		{
			"two full names run together", article.German,
			[]string{"gestern/ADV/2/advmod traf/VERB/0/root/treffen [Person Peter/PROPN/2/nsubj Tammsaar/PROPN/3/flat Anna/PROPN/3/flat Keller/PROPN/3/flat]"},
			[2]int{0, 5},
			"Anna Keller",
		},
		{
			"several given names are no two people", article.German,
			[]string{"gestern/ADV/2/advmod traf/VERB/0/root/treffen [Person Peter/PROPN/2/nsubj Paul/PROPN/3/flat Anna/PROPN/3/flat Keller/PROPN/3/flat]"},
			[2]int{0, 5},
			"Peter Paul Anna Keller",
		},
		{
			"a name and the surname of another run together", article.German,
			[]string{
				"[Person Ruth/PROPN/3/nsubj Omond/PROPN/1/flat] kam/VERB/0/root/kommen",
				"gestern/ADV/2/advmod traf/VERB/0/root/treffen [Person Peter/PROPN/2/nsubj Tammsaar/PROPN/3/flat Omond/PROPN/3/flat]",
			},
			[2]int{1, 4},
			"Ruth Omond",
		},
		{
			"a slip in a surname", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Tammsaar/PROPN/1/flat] left/VERB/0/root/leave",
				"[Person Tamsmaar/PROPN/2/nsubj] slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"Paul Tammsaar",
		},
		{
			"an article that is part of a name", article.English,
			[]string{"[Person Novak/PROPN/2/nsubj] left/VERB/0/root/leave The/DET/4/det [Place Hague/PROPN/2/obj]"},
			[2]int{0, 3},
			"The Hague",
		},
		{
			"a company's short name that was overlooked, and its legal form", article.English,
			[]string{
				"[Organization Vestal/PROPN/2/compound Instruments/PROPN/3/nsubj] closed/VERB/0/root/close",
				"[Organization Vestal/PROPN/3/compound Instruments/PROPN/3/compound Ltd/PROPN/4/nsubj] reopened/VERB/0/root/reopen",
				"[Person Novak/PROPN/2/nsubj] praised/VERB/0/root/praise Vestal/PROPN/2/obj",
			},
			[2]int{2, 2},
			"Vestal Instruments Ltd",
		},
		{
			"and the full name after it", article.English,
			[]string{
				"[Person Novak/PROPN/2/nsubj] left/VERB/0/root/leave",
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] slept/VERB/0/root/sleep",
			},
			[2]int{0, 0},
			"Paul Novak",
		},
		{
			"another spelling of the surname", article.German,
			[]string{
				"[Person Jurij/PROPN/3/nsubj Below/PROPN/1/flat] schlief/VERB/0/root/schlafen",
				"[Person Belov/PROPN/2/nsubj] ging/VERB/0/root/gehen",
			},
			[2]int{1, 0},
			"Jurij Below",
		},
		{
			"of two bearers the one named last", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] left/VERB/0/root/leave",
				"[Person Vera/PROPN/3/nsubj Novak/PROPN/1/flat] slept/VERB/0/root/sleep",
				"[Person Novak/PROPN/2/nsubj] left/VERB/0/root/leave",
			},
			[2]int{2, 0},
			"Vera Novak",
		},
		{
			"he is the subject before", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] met/VERB/0/root/meet [Person Carl/PROPN/3/obj Berg/PROPN/4/flat]",
				he + " slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"Paul Novak",
		},
		{
			"he is no woman", article.English,
			[]string{
				"[Person Vera/PROPN/3/nsubj Novak/PROPN/1/flat] met/VERB/0/root/meet [Person Carl/PROPN/3/obj Berg/PROPN/4/flat]",
				he + " slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"Carl Berg",
		},
		{
			"without a person a pronoun stays", article.English,
			[]string{
				"[Place Vienna/PROPN/2/nsubj] slept/VERB/0/root/sleep",
				he + " slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"",
		},
		{
			"a description beside the name", article.English,
			[]string{"[Person Novak/PROPN/5/nsubj] ,/PUNCT/4/punct a/DET/4/det teacher/NOUN/1/appos left/VERB/0/root/leave"},
			[2]int{0, 3},
			"Novak",
		},
		{
			"an office in a place is not the place", article.German,
			[]string{"die/DET/2/det Staatsanwaltschaft/NOUN/4/nsubj [Place Bremen/PROPN/2/appos] schwieg/VERB/0/root/schweigen"},
			[2]int{0, 1},
			"",
		},
		{
			"a surname taken for a town", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] left/VERB/0/root/leave",
				"[Place Novak/PROPN/2/nsubj] slept/VERB/0/root/sleep",
			},
			[2]int{1, 0},
			"Paul Novak",
		},
		{
			"a relative does not take over the surname", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] left/VERB/0/root/leave",
				"His/PRON/2/nmod mother/NOUN/5/nsubj [Person Jane/PROPN/2/appos Novak/PROPN/3/flat] wept/VERB/0/root/weep",
				"[Person Novak/PROPN/2/nsubj] slept/VERB/0/root/sleep",
			},
			[2]int{2, 0},
			"Paul Novak",
		},
		{
			"a company by the beginning of its name", article.English,
			[]string{
				"[Organization Vestal/PROPN/3/nsubj Instruments/PROPN/1/flat] grew/VERB/0/root/grow",
				"[Person Vestal/PROPN/2/nsubj] shrank/VERB/0/root/shrink",
			},
			[2]int{1, 0},
			"Vestal Instruments",
		},
		{
			"a surname is no company", article.English,
			[]string{
				"[Organization Vestal/PROPN/3/nsubj Instruments/PROPN/1/flat] grew/VERB/0/root/grow",
				"[Person Jane/PROPN/3/nsubj Vestal/PROPN/1/flat] left/VERB/0/root/leave",
				"[Person Vestal/PROPN/2/nsubj] slept/VERB/0/root/sleep",
			},
			[2]int{2, 0},
			"Jane Vestal",
		},
		{
			"a compound of surnames names nobody", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] met/VERB/0/root/meet [Person Keller/PROPN/3/obj]",
				"The/DET/3/det [Person Novak-Keller/PROPN/3/compound] talks/NOUN/4/nsubj ended/VERB/0/root/end",
			},
			[2]int{1, 1},
			"",
		},
		{
			"a town that a surname is like", article.English,
			[]string{
				"[Person Jack/PROPN/3/nsubj London/PROPN/1/flat] left/VERB/0/root/leave",
				"[Person He/PROPN/2/nsubj] slept/VERB/0/root/sleep in/ADP/4/case [Place London/PROPN/2/obl]",
			},
			[2]int{1, 3},
			"London",
		},
		{
			"a currency is no name", article.German,
			[]string{"240/NUM/2/nummod [Misc Euro/PROPN/3/obj] fehlen/VERB/0/root/fehlen"},
			[2]int{0, 1},
			"",
		},
		{
			"two surnames run together are two people", article.English,
			[]string{
				"[Person Paul/PROPN/3/nsubj Novak/PROPN/1/flat] met/VERB/0/root/meet [Person Carl/PROPN/3/obj Berg/PROPN/4/flat]",
				"[Person Berg/PROPN/3/nsubj Novak/PROPN/1/flat] received/VERB/0/root/receive",
			},
			[2]int{1, 1},
			"Paul Novak",
		},
		{
			`a given name alone tells who "sie" is`, article.German,
			[]string{
				"[Person Jasmin/PROPN/2/nsubj/Jasmin/Case=Nom] verließ/VERB/0/root/verlassen/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Acc|Gender=Fem|Number=Sing Hütte/NOUN/2/obj/Hütte/Case=Acc|Gender=Fem|Number=Sing",
				"Dann/ADV/2/advmod flog/VERB/0/root/fliegen/Number=Sing|VerbForm=Fin sie/PRON/2/nsubj/sie/Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs heim/ADV/2/advmod",
			},
			[2]int{1, 2},
			"Jasmin",
		},
		{
			`"the company" that somebody leads is the one whose office he was said to have, not the one told of last`, article.German,
			[]string{
				"Vantor-Chef/NOUN/4/nsubj/Vantor-Chef/Case=Nom|Gender=Masc|Number=Sing [Person Ruben/PROPN/1/appos Maas/PROPN/2/flat] lobte/VERB/0/root/loben/VerbForm=Fin [Organization Vantor/PROPN/4/obj] und/CCONJ/7/cc [Organization Packwell/PROPN/5/conj]",
				"Er/PRON/2/nsubj/er/Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs leitet/VERB/0/root/leiten/Number=Sing|VerbForm=Fin die/DET/4/det/der/Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art Firma/NOUN/2/obj/Firma/Case=Acc|Gender=Fem|Number=Sing",
			},
			[2]int{1, 3},
			"Vantor",
		},
		{
			"a surname that was taken for a common noun", article.German,
			[]string{
				"[Person Uwe/PROPN/3/nsubj Hartung/PROPN/1/flat] kam/VERB/0/root/kommen/VerbForm=Fin",
				"Gegen/ADP/2/case Hartung/NOUN/3/obl/Hartung/Case=Acc ermittelt/VERB/0/root/ermitteln/VerbForm=Fin die/DET/5/det/der Polizei/NOUN/3/nsubj/Polizei/Case=Nom",
			},
			[2]int{1, 1},
			"Uwe Hartung",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sentences := read(t, tt.trees...)
			got := names(Resolve(tt.lang, sentences), sentences)
			if got[tt.at[0]][tt.at[1]] != tt.want {
				t.Errorf("got %q, want %q in %q", got[tt.at[0]][tt.at[1]], tt.want, got)
			}
		})
	}
}

// TestNationalForm keeps whose an institution is with its name, which leaves it
// out in German.
func TestNationalForm(t *testing.T) {
	const tree = "Das/DET/3/det norwegische/ADJ/3/amod/norwegisch/Gender=Neut|Number=Sing [Organization Außenministerium/NOUN/4/nsubj] schwieg/VERB/0/root/schweigen"
	c := Resolve(article.German, read(t, tree))
	want := []string{"Außenministerium", "norwegisches Außenministerium"}
	if diff := cmp.Diff(want, c.Entities()[0].Forms); diff != "" {
		t.Error(diff)
	}
}

// TestNationality takes a nation's adjective before a noun for no name.
func TestNationality(t *testing.T) {
	const tree = "The/DET/3/det [Misc Finnish/ADJ/3/amod/Finnish] envoy/NOUN/4/nsubj left/VERB/0/root/leave [Place Oslo/PROPN/4/obj]"
	var got []string
	for _, e := range Resolve(article.English, read(t, tree)).Entities() {
		got = append(got, e.Name)
	}
	if diff := cmp.Diff([]string{"Oslo"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestSomebody tells people from things.
func TestSomebody(t *testing.T) {
	const tree = "Ein/DET/2/det/ein Freund/NOUN/3/nsubj/Freund/Case=Nom|Gender=Masc|Number=Sing verkaufte/VERB/0/root/verkaufen ein/DET/5/det/ein Haus/NOUN/3/obj/Haus/Case=Acc|Gender=Neut|Number=Sing"
	c := Resolve(article.German, read(t, tree))
	if !c.Somebody(0, 1) || c.Somebody(0, 4) || c.Somebody(0, 2) {
		t.Error("of friend, sells, house alone the friend is somebody")
	}
}

// TestHumanVerbs takes "sie" who lives or is asked for somebody, and no year.
func TestHumanVerbs(t *testing.T) {
	const sie = "sie/PRON/2/nsubj/sie/Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs"
	sentences := read(t,
		"[Person Anna/PROPN/3/nsubj Keller/PROPN/1/flat] bat/VERB/0/root/bitten/Number=Sing|VerbForm=Fin um/ADP/5/case Verzeihung/NOUN/3/obl/Verzeihung/Case=Acc|Gender=Fem|Number=Sing",
		"Dort/ADV/2/advmod lebte/VERB/0/root/leben/Number=Sing|VerbForm=Fin "+sie+" bis/ADP/5/case 1983/NUM/2/obl",
		"Dann/ADV/2/advmod starb/VERB/0/root/sterben/Number=Sing|VerbForm=Fin "+sie,
	)
	got := names(Resolve(article.German, sentences), sentences)
	if diff := cmp.Diff([]string{"Anna Keller", "Anna Keller"}, []string{got[1][2], got[2][2]}); diff != "" {
		t.Error(diff)
	}
}
