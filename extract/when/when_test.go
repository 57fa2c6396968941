package when

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

var wednesday = time.Date(2025, 5, 21, 0, 0, 0, 0, time.UTC)

// TestTokens checks which tokens an expression covers.
func TestTokens(t *testing.T) {
	type span struct{ First, Last int }
	for _, c := range []struct {
		lang article.Language
		text string
		want []span
	}{
		{article.English, "Friday's talks failed.", []span{{0, 1}}},
		{article.English, "They met on Friday and on 3 May 2025.", []span{{2, 4}, {5, 9}}},
		{article.English, "The three-hour talks failed.", []span{{1, 2}}},
		{article.German, "Er kam am Freitag an.", []span{{2, 5}}},       // "am" is two tokens
		{article.German, "Bis zum Montag blieb er.", []span{{0, 4}}},    // "zum" too
		{article.German, "Am 3. Mai 2025 fiel Schnee.", []span{{0, 5}}}, //
		{article.German, "Er blieb.", nil},
	} {
		var got []span
		for _, e := range Find(c.lang, sentence(t, c.lang, c.text), Scene{Published: wednesday}) {
			got = append(got, span{e.First, e.Last})
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestHyphens checks that it does not matter whether hyphens are tokens.
func TestHyphens(t *testing.T) {
	for text, want := range map[string]string{
		"The three - hour talks failed":                "three - hour",
		"The three-hour talks failed":                  "three-hour",
		"A 41 - year - old man fell":                   "",
		"A 41-year-old man fell":                       "",
		"It rose in mid - March":                       "in mid - March",
		"It rose in mid-March":                         "in mid-March",
		"He ran it ( 1990 - 1995 )":                    "1990 - 1995",
		"The book of the 19th-century poet was burned": "of the 19th-century",
	} {
		// Without spaces beside the hyphens, as a tokeniser would cut them.
		joined := strings.ReplaceAll(text, " - ", "-")
		var words []syntax.Word
		at := 0
		for form := range strings.FieldsSeq(text) {
			begin := at + strings.Index(joined[at:], form)
			at = begin + len(form)
			words = append(words, syntax.Word{Span: article.Span{Begin: begin, End: at}, Form: form})
		}
		s, err := syntax.Build(joined, words, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range Find(article.English, s, Scene{Published: wednesday}) {
			got += s.Surface(e.First, e.Last)
		}
		if want := strings.TrimPrefix(strings.ReplaceAll(want, " - ", "-"), "the "); strings.TrimPrefix(got, "the ") != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestNames checks that names are no times.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		text        string
		first, last int
		kind        syntax.NameKind
		want        int
	}{
		{"They voted for May in London.", 3, 4, syntax.Person, 0},
		{"They voted for May in London.", 5, 6, syntax.Place, 1},
		{"The Monday Club met.", 1, 3, syntax.Organization, 0},
		{"They met on Friday.", 3, 4, syntax.Misc, 1},
	} {
		plain := sentence(t, article.English, c.text)
		s, err := syntax.Build(c.text, split(article.English, c.text), nil, nil, []syntax.Mention{{First: c.first, Last: c.last, Kind: c.kind}})
		if err != nil {
			t.Fatal(err)
		}
		if got := Find(article.English, s, Scene{Published: wednesday}); len(got) != c.want {
			t.Errorf("%q with %v: got %v, want %d", c.text, s.Mentions(), got, c.want)
		}
		if got := Find(article.English, plain, Scene{Published: wednesday}); len(got) != 1 {
			t.Errorf("%q without names: got %v, want one", c.text, got)
		}
	}
}

// TestTags checks that tags show the tense of verbs that no list has.
func TestTags(t *testing.T) {
	for _, c := range []struct {
		lang  article.Language
		text  string
		verb  int
		feats syntax.Feats
		want  string
	}{
		{article.English, "The king abdicates on Friday.", 2, "Tense=Pres|VerbForm=Fin", "2025-05-23"},
		{article.English, "The king quit on Friday.", 2, "Tense=Past|VerbForm=Fin", "2025-05-16"},
		{article.German, "Der König dankt am Freitag ab.", 2, "Tense=Pres|VerbForm=Fin", "2025-05-23"},
		{article.German, "Der König dankte am Freitag ab.", 2, "Tense=Past|VerbForm=Fin", "2025-05-16"},
	} {
		words := split(c.lang, c.text)
		tags := make([]syntax.Tag, len(words))
		for i := range tags {
			tags[i].UPOS = syntax.X
		}
		tags[c.verb] = syntax.Tag{UPOS: syntax.VERB, Feats: c.feats}
		s, err := syntax.Build(c.text, words, tags, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := Find(c.lang, s, Scene{Published: wednesday})
		if len(got) != 1 || isoDay(got[0].From) != c.want {
			t.Errorf("%q: got %v, want %s", c.text, got, c.want)
		}
	}
}

func TestOtherLanguage(t *testing.T) {
	s := sentence(t, article.English, "They met on Friday.")
	if got := Find("fr", s, Scene{Published: wednesday}); got != nil {
		t.Errorf("French: got %v, want nothing", got)
	}
}

// TestTimeOfDay checks that only the day of published and anchor matters.
func TestTimeOfDay(t *testing.T) {
	s := sentence(t, article.English, "He left today. The next day he was back.")
	noon := wednesday.Add(15 * time.Hour)
	if diff := cmp.Diff(Find(article.English, s, Scene{Published: wednesday, Anchor: wednesday}), Find(article.English, s, Scene{Published: noon, Anchor: noon})); diff != "" {
		t.Error(diff)
	}
}

func TestEaster(t *testing.T) {
	for _, day := range []string{"1999-04-04", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"} {
		if got := isoDay(easterSunday(parseDay(day).Year())); got != day {
			t.Errorf("got %s, want %s", got, day)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	for text, want := range map[string]string{
		"weekday 1 Monday":    "x.txt:1: ",
		"\n\nfoo 1: Monday":   `x.txt:3: read class "foo"`,
		"weekday one: Monday": `x.txt:1: read value of "weekday"`,
		"unit eon: aeons":     `x.txt:1: read value of "unit"`,
	} {
		if _, err := load("x.txt", text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got error %v, want %q", text, err, want)
		}
	}
}

// TestRules checks that every rule is named and can start somewhere.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules {
		if r.name == "" || r.doc == "" || r.find == nil || r.start == (classes{}) || seen[r.name] {
			t.Errorf("rule %q is not whole or not the only one of its name", r.name)
		}
		seen[r.name] = true
	}
}
