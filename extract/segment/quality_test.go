package segment

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/conll"
	"dossier/extract/syntax"
)

var (
	update = flag.Bool("update", false, "write testdata/scores.txt anew")
	final  = flag.Bool("final", false, "score the test parts too; not for development")
	misses = flag.String("misses", "", "print what differs from this dev part, such as en_ewt-dev")
)

const (
	treebanks  = "../../../shared/data/treebanks"
	scoresFile = "testdata/scores.txt"
)

// corpus is a treebank file and how it is read.
type corpus struct {
	label    string
	language article.Language
	file     string
	blocks   bool // a sentence without a stop at its end, a headline, ends a block
}

var measured = []corpus{
	{"en_ewt-dev", article.English, "en_ewt-dev", false},
	{"en_gum-dev", article.English, "en_gum-dev", false},
	{"de_gsd-dev", article.German, "de_gsd-dev", false},
	{"news-dev", article.German, "news-dev", false},
	{"news-dev-blocks", article.German, "news-dev", true},
}

var finals = []corpus{
	{"en_ewt-test", article.English, "en_ewt-test", false},
	{"en_gum-test", article.English, "en_gum-test", false},
	{"de_gsd-test", article.German, "de_gsd-test", false},
}

// TestQuality measures segmentation on the treebanks' development parts. The
// golden file holds F1 in percent; a figure below it fails.
func TestQuality(t *testing.T) {
	if _, err := os.Stat(treebanks); err != nil {
		t.Skipf("no treebanks at %s: quality is not measured", treebanks)
	}
	want, err := os.ReadFile(scoresFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	golden := readScores(t, string(want))
	var report strings.Builder
	fmt.Fprintf(&report, "%-16s %7s %7s %9s\n", "# F1, %", "tokens", "words", "sentences")
	for _, m := range measured {
		got := measure(t, m)
		fmt.Fprint(&report, row(m, got))
		for i, unit := range []string{"tokens", "words", "sentences"} {
			if !*update && got[i] < golden[m.label][i]-0.005 {
				t.Errorf("%s: F1 of %s %.2f, was %.2f", m.label, unit, got[i], golden[m.label][i])
			}
		}
	}
	t.Logf("\n%s", report.String())
	if *final {
		for _, m := range finals {
			t.Log(row(m, measure(t, m)))
		}
	}
	if *update {
		if err := os.WriteFile(scoresFile, []byte(report.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func row(m corpus, f1 [3]float64) string {
	return fmt.Sprintf("%-16s %7.2f %7.2f %9.2f\n", m.label, f1[0], f1[1], f1[2])
}

func readScores(t *testing.T, content string) map[string][3]float64 {
	t.Helper()
	golden := make(map[string][3]float64)
	for l := range strings.Lines(content) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		var name string
		var f [3]float64
		if _, err := fmt.Sscan(l, &name, &f[0], &f[1], &f[2]); err != nil {
			t.Fatalf("%s: read %q: %v", scoresFile, l, err)
		}
		golden[name] = f
	}
	return golden
}

// measure returns the F1 of tokens, words and sentences.
func measure(t *testing.T, m corpus) [3]float64 {
	t.Helper()
	raw := conll.NewRaw(readTreebank(t, m))
	s, err := New(m.language)
	if err != nil {
		t.Fatal(err)
	}
	var found conll.System
	for _, words := range s.Sentences(raw.Text, 0) {
		found.Add(words, nil, nil)
	}
	scores, err := raw.Compare(&found)
	if err != nil {
		t.Fatal(err)
	}
	if *misses == m.label {
		fmt.Print(raw.Misses(&found))
	}
	return [3]float64{scores.Tokens.F1(), scores.Words.F1(), scores.Sentences.F1()}
}

// readTreebank reads the sentences of a treebank.
func readTreebank(t *testing.T, m corpus) []*syntax.Record {
	t.Helper()
	name := filepath.Join(treebanks, string(m.language), m.file+".conllu")
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var records []*syntax.Record
	for r, err := range syntax.ReadCoNLLU(name, file) {
		if err != nil {
			t.Fatal(err)
		}
		if last := len(records) - 1; m.blocks && last >= 0 {
			r.NewPar = !strings.ContainsAny(records[last].Text[max(len(records[last].Text)-6, 0):], ".!?")
		}
		records = append(records, r)
	}
	return records
}
