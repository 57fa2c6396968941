package relate

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

var update = flag.Bool("update", false, "rewrite what the case files expect")

// A case file testdata/RULE.LANG.txt, or RULE-THEME.LANG.txt, has blocks divided by blank lines:
//
//	# what the case shows
//	tree: the sentence in one-line notation (syntax.ParseNotation)
//	= subject | relation lemma | object | qualifiers
//
// with a line "=" for each proposition of that rule; a block without one is a
// sentence in which the rule must not fire.
type ruleCase struct {
	line    int
	comment string
	tree    string
	want    []string
}

func readCases(t *testing.T, file string) []ruleCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []ruleCase
	c := ruleCase{}
	for i, line := range strings.Split(string(data)+"\n", "\n") {
		switch {
		case line == "":
			if c.tree != "" {
				cases = append(cases, c)
			}
			c = ruleCase{}
		case strings.HasPrefix(line, "# "):
			c.comment = line
		case strings.HasPrefix(line, "tree: "):
			c.line, c.tree = i+1, strings.TrimPrefix(line, "tree: ")
		case strings.HasPrefix(line, "= "):
			c.want = append(c.want, line)
		default:
			t.Fatalf("%s:%d: unknown line %q", file, i+1, line)
		}
	}
	return cases
}

func TestRules(t *testing.T) {
	for _, lang := range []article.Language{article.English, article.German} {
		r, err := New(lang, schema.Default())
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range Rules() {
			if rule.Language != "" && rule.Language != lang {
				continue
			}
			fires, quiet := false, false
			files, err := filepath.Glob(filepath.Join("testdata", rule.Name+"-*."+string(lang)+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range append(files, filepath.Join("testdata", rule.Name+"."+string(lang)+".txt")) {
				cases := readCases(t, file)
				for i := range cases {
					c := &cases[i]
					got := findings(t, r, rule, c.tree)
					if *update {
						c.want = got
					}
					if diff := cmp.Diff(c.want, got); diff != "" {
						t.Errorf("%s:%d: %s (-want +got)\n%s", file, c.line, c.comment, diff)
					}
					fires = fires || len(c.want) > 0
					quiet = quiet || len(c.want) == 0
				}
				if *update {
					writeCases(t, file, cases)
				}
			}
			if !fires || !quiet {
				t.Errorf("rule %s in %s: fires in a case: %v, must not fire in one: %v", rule.Name, lang, fires, quiet)
			}
		}
	}
}

func findings(t *testing.T, r *Relater, rule *Rule, tree string) []string {
	t.Helper()
	s, err := syntax.ParseNotation(tree)
	if err != nil {
		t.Fatalf("%v in %s", err, tree)
	}
	day := time.Date(2025, time.April, 25, 0, 0, 0, 0, time.UTC)
	var lines []string
	times := when.Find(r.lang, s, when.Scene{Published: day, Anchor: day})
	for _, p := range r.Find(s, times, false) {
		if p.Rule == rule {
			lines = append(lines, describe(s, times, &p))
		}
	}
	return lines
}

// describe prints a proposition as case files have it.
func describe(s *syntax.Sentence, times []when.Expression, p *Proposition) string {
	text := func(q Phrase) string {
		if q.Absent() {
			return "_"
		}
		return s.Surface(q.First, q.Last)
	}
	var q []string
	if p.Relation.Passive {
		q = append(q, "passive")
	}
	if p.Polarity != triple.Positive {
		q = append(q, string(p.Polarity))
	}
	if p.Modality != triple.Asserted {
		q = append(q, string(p.Modality))
	}
	if p.Time >= 0 {
		q = append(q, "when="+s.Surface(times[p.Time].First, times[p.Time].Last))
	}
	if !p.Place.Absent() {
		q = append(q, "where="+text(p.Place))
	}
	for _, a := range p.Arguments {
		q = append(q, string(a.Role)+"="+text(a.Phrase))
	}
	if !p.Source.Absent() {
		q = append(q, "source="+text(p.Source.Speaker))
	}
	if !p.Tells.Absent() {
		q = append(q, "tells="+text(p.Tells.Speaker))
	}
	for _, by := range p.Source.Via {
		q = append(q, "via="+text(by))
	}
	return fmt.Sprintf("= %s | %s | %s | %s", text(p.Subject), p.Relation.Lemma, text(p.Object), strings.Join(q, "; "))
}

func writeCases(t *testing.T, file string, cases []ruleCase) {
	t.Helper()
	var b strings.Builder
	for i, c := range cases {
		if i > 0 {
			b.WriteByte('\n')
		}
		lines := append([]string{c.comment, "tree: " + c.tree}, c.want...)
		b.WriteString(strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n") + "\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("[Person A/PROPN/2/nsubj] met/VERB/0/root/meet [Person B/PROPN/2/obj]")
	f.Add("it/PRON/3/expl was/AUX/3/cop/be said/VERB/0/root/say that/SCONJ/6/mark he/PRON/6/nsubj left/VERB/3/ccomp/leave")
	f.Add("[Person A/PROPN/0/root] his/PRON/1/nmod:desc")
	var relaters []*Relater
	for _, language := range []article.Language{article.English, article.German} {
		r, err := New(language, schema.Default())
		if err != nil {
			f.Fatal(err)
		}
		relaters = append(relaters, r)
	}
	f.Fuzz(func(t *testing.T, tree string) {
		s, err := syntax.ParseNotation(tree)
		if err != nil {
			return
		}
		for _, r := range relaters {
			for _, p := range r.Find(s, nil, false) {
				phrases := []Phrase{p.Subject, p.Object, p.Place, p.Source.Speaker}
				for _, a := range p.Arguments {
					phrases = append(phrases, a.Phrase)
				}
				for _, q := range phrases {
					if !q.Absent() && (q.First < 0 || q.First >= q.Last || q.Last > s.Len()) {
						t.Errorf("%s: phrase %v of %d words", p.Rule.Name, q, s.Len())
					}
				}
			}
		}
	})
}
