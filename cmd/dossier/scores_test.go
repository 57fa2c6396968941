package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/scores anew")

const sharedData = "../../../shared/data/"

// figures are what an eval command measures: columns of a file of testdata.
type figures struct {
	title   string
	columns []column
	factor  float64 // 100 where the command gives shares
	slack   float64 // how much less passes: processors add up in other orders
	rows    []figuresRow
}

// column is a figure: its name and where it stands in the command's JSON.
type column struct {
	name, path string
	faults     bool // a number of faults, which must not rise
	shown      bool // for the reader alone: no more of it is no better
}

// figuresRow is a call of an eval command. If the last of its arguments is
// missing, its figures are not measured.
type figuresRow struct {
	name string
	args []string
}

var (
	treeColumns   = []column{{name: "UPOS", path: "scores.upos"}, {name: "UFeats", path: "scores.ufeats"}, {name: "lemma", path: "scores.lemma"}, {name: "UAS", path: "scores.uas"}, {name: "LAS", path: "scores.las"}}
	rawColumns    = append([]column{{name: "tokens", path: "scores.tokens_f1"}, {name: "words", path: "scores.words_f1"}, {name: "sentences", path: "scores.sentences_f1"}}, treeColumns...)
	nameColumns   = []column{{name: "person", path: "scores.person.f1"}, {name: "organization", path: "scores.organization.f1"}, {name: "place", path: "scores.place.f1"}, {name: "three", path: "scores.three.f1"}}
	tripleColumns = []column{{name: "right", path: "total.triples.f1"}, {name: "in words", path: "total.words.f1"}, {name: "source", path: "total.with_source.share"}, {name: "time", path: "total.with_time.share"}, {name: "place", path: "total.with_place.share"}, {name: "violations", path: "total.violations", faults: true}}
)

var reliabilityColumns = []column{
	{name: "calibrated", path: "calibration"},
	{name: "0.5", path: "reliability.0.right", shown: true},
	{name: "0.6", path: "reliability.1.right", shown: true},
	{name: "0.7", path: "reliability.2.right", shown: true},
	{name: "0.8", path: "reliability.3.right", shown: true},
	{name: "0.9", path: "reliability.4.right", shown: true},
	{name: "1", path: "reliability.5.right", shown: true},
}

var eventColumns = []column{
	{name: "B3", path: "events.b_cubed.f1"}, {name: "several", path: "events.several.f1"}, {name: "merges", path: "events.merges.share"},
}

// modelFigures say how well the built-in models read.
var modelFigures = []figures{
	{"trees, right words given, %", treeColumns, 1, 0.05, []figuresRow{
		{"ewt-dev", parse("en", "treebanks/en/en_ewt-dev.conllu")},
		{"ewt-test", parse("en", "treebanks/en/en_ewt-test.conllu")},
		{"gum-dev", parse("en", "treebanks/en/en_gum-dev.conllu")},
		{"gum-test", parse("en", "treebanks/en/en_gum-test.conllu")},
		{"news-dev", parse("de", "treebanks/de/news-dev.conllu")},
	}},
	{"from raw text, F1, %", rawColumns, 1, 0.1, []figuresRow{
		{"raw-ewt-dev", parse("en", "treebanks/en/en_ewt-dev.conllu", "--raw")},
		{"raw-ewt-test", parse("en", "treebanks/en/en_ewt-test.conllu", "--raw")},
		{"raw-gum-dev", parse("en", "treebanks/en/en_gum-dev.conllu", "--raw")},
		{"raw-gum-test", parse("en", "treebanks/en/en_gum-test.conllu", "--raw")},
		{"raw-news-dev", parse("de", "treebanks/de/news-dev.conllu", "--raw")},
	}},
	{"names, F1, %", nameColumns, 100, 0.2, []figuresRow{
		{"names-ewt-dev", names("en", "ner/en/en_ewt-ud-dev.iob2")},
		{"names-ewt-test", names("en", "ner/en/en_ewt-ud-test.iob2")},
		{"names-germeval-dev", names("de", "ner/de/NER-de-dev.tsv")},
		{"names-news-dev", names("de", "treebanks/de/news-dev.conllu")},
	}},
}

var worldColumns = []column{
	{name: "entities", path: "entities.b_cubed.f1"},
	{name: "merges", path: "entities.merges.share"},
	{name: "arrival", path: "arrival.worst_f1"},
	{name: "events", path: "events.b_cubed.f1"},
}

// tripleFigures say how well articles and sentences become triples.
var tripleFigures = []figures{
	{"triples, F1 and recall with source, time, place, %", tripleColumns, 100, 0.3, []figuresRow{
		{"gold", []string{"articles", "../../testdata/gold"}},
		{"styles-en", []string{"articles", "../../testdata/styles/en"}},
		{"styles-de", []string{"articles", "../../testdata/styles/de"}},
		{"unseen-en", []string{"articles", "../../testdata/unseen/en"}},
		{"unseen-de", []string{"articles", "../../testdata/unseen/de"}},
		{"articles-en", []string{"articles", sharedData + "articles/en"}},
		{"articles-de", []string{"articles", sharedData + "articles/de"}},
		{"facts-news-dev", []string{"facts", sharedData + "treebanks/de/news-dev.conllu"}},
		{"facts-news-dev-trees", []string{"facts", "--trees", sharedData + "treebanks/de/news-dev.conllu"}},
	}},
	{"confidence: 100 less what it is off by, and share of right triples where it is up to .5, .6, .7, .8, .9 and 1, %", reliabilityColumns, 100, 1, []figuresRow{
		{"confidence-gold", []string{"articles", "../../testdata/gold"}},
		{"confidence-articles", []string{"articles", sharedData + "articles/en", sharedData + "articles/de"}},
	}},
	{"entities across articles, F1 by B-cubed, %", []column{{name: "B3", path: "entities.b_cubed.f1"}}, 100, 0.3, []figuresRow{
		{"stories", []string{"stories", sharedData + "articles"}},
	}},
	{"events across articles, F1 by B-cubed, of all, of those with several reports, and right merges, %", eventColumns, 100, 0.3, []figuresRow{
		{"events", []string{"stories", sharedData + "articles"}},
	}},
	{"generated world: entities and events by B-cubed F1, right merges, one by one against all at once, %", worldColumns, 100, 1, []figuresRow{
		{"world", []string{"world", "--profile", "held-out", "--articles", "200"}},
		{"world-noisy", []string{"world", "--profile", "held-out-noisy", "--articles", "200"}},
	}},
	{"open information extraction, F1, %", []column{{name: "F1", path: "facts.f1"}}, 100, 0.3, []figuresRow{
		{"benchie-en", benchie("en")},
		{"benchie-de", benchie("de")},
	}},
	{"open information extraction, best F1, %", []column{{name: "F1", path: "best.f1"}}, 100, 0.3, []figuresRow{
		{"carb-dev", []string{"openie", "--gold", sharedData + "openie/carb/dev.tsv"}},
		{"carb-dev-minimal", []string{"openie", "--style", "minimal", "--gold", sharedData + "openie/carb/dev.tsv"}},
	}},
}

func parse(lang, file string, flags ...string) []string {
	return append(append([]string{"parse", "--lang", lang}, flags...), sharedData+file)
}

func names(lang, file string) []string {
	return []string{"names", "--lang", lang, sharedData + file}
}

func benchie(lang string) []string {
	dir := sharedData + "openie/benchie/"
	return []string{"openie", "--lang", lang, "--sentences", dir + "sentences_" + lang + ".tsv", "--gold", dir + "gold_" + lang + ".txt"}
}

// TestModelScores and TestTripleScores fail if a figure is less than the one in
// testdata/scores. After a change that is meant, write them anew:
//
//	go test ./cmd/dossier -run Scores -update
func TestModelScores(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	checkScores(t, "testdata/scores/models.txt", modelFigures)
}

func TestTripleScores(t *testing.T) { checkScores(t, "testdata/scores/triples.txt", tripleFigures) }

func checkScores(t *testing.T, file string, all []figures) {
	t.Parallel()
	golden := readScores(t, file)
	var table strings.Builder
	measured := false
	for _, f := range all {
		table.WriteString("# " + f.title + "\n")
		writeRow(&table, "#", columnNames(f.columns))
		for _, r := range f.rows {
			got := f.measure(t, r)
			measured = measured || got != nil
			if got == nil {
				got = golden[r.name]
			}
			f.compare(t, r.name, got, golden[r.name])
			cells := make([]string, len(got))
			for i, x := range got {
				cells[i] = fmt.Sprintf("%.2f", x)
			}
			writeRow(&table, r.name, cells)
		}
	}
	if !measured {
		t.Skipf("not measured: there is no %s", sharedData)
	}
	t.Logf("\n%s", table.String())
	if *update {
		if err := os.WriteFile(file, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// measure runs a row's command and returns its figures, nil if its data are
// missing.
func (f *figures) measure(t *testing.T, r figuresRow) []float64 {
	t.Helper()
	if data := r.args[len(r.args)-1]; strings.HasPrefix(data, "../") && !exists(data) {
		t.Logf("%s: not measured, there is no %s", r.name, data)
		return nil
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), append([]string{"eval"}, append(r.args, "--format", "json")...), strings.NewReader(""), &out, &errs); code != 0 {
		t.Fatalf("%s: exit code %d: %s", r.name, code, errs.String())
	}
	var scores any
	if err := json.Unmarshal(out.Bytes(), &scores); err != nil {
		t.Fatalf("%s: %v", r.name, err)
	}
	figures := make([]float64, len(f.columns))
	for i, c := range f.columns {
		at := scores
		for key := range strings.SplitSeq(c.path, ".") {
			switch value := at.(type) {
			case map[string]any:
				at = value[key]
			case []any:
				k, err := strconv.Atoi(key)
				if err != nil || k >= len(value) {
					t.Fatalf("%s: no element %s in what is measured", r.name, c.path)
				}
				at = value[k]
			}
		}
		x, ok := at.(float64)
		if !ok {
			t.Fatalf("%s: no number %s in what is measured", r.name, c.path)
		}
		figures[i] = x
		if !c.faults {
			figures[i] *= f.factor
		}
	}
	return figures
}

// compare fails where a figure is worse than it was.
func (f *figures) compare(t *testing.T, name string, got, want []float64) {
	t.Helper()
	if *update {
		return
	}
	if len(want) != len(got) {
		t.Errorf("%s: %d figures measured, %d in the file; -update writes it anew", name, len(got), len(want))
		return
	}
	for i, c := range f.columns[:len(got)] {
		worse := got[i] < want[i]-f.slack-0.005
		if c.faults {
			worse = got[i] > want[i]
		}
		if worse && !c.shown {
			t.Errorf("%s: %s is %.2f, was %.2f", name, c.name, got[i], want[i])
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(filepath.FromSlash(path))
	return err == nil
}

func columnNames(columns []column) []string {
	var list []string
	for _, c := range columns {
		list = append(list, c.name)
	}
	return list
}

func writeRow(table *strings.Builder, name string, cells []string) {
	fmt.Fprintf(table, "%-22s", name)
	for _, c := range cells {
		fmt.Fprintf(table, " %*s", max(len(c), 9), c)
	}
	table.WriteByte('\n')
}

// readScores reads a file of scores by the rows' names.
func readScores(t *testing.T, file string) map[string][]float64 {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	golden := map[string][]float64{}
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		fields := strings.Fields(line)
		if strings.HasPrefix(line, "#") || len(fields) == 0 {
			continue
		}
		for _, cell := range fields[1:] {
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Fatalf("%s:%d: read score: %v", file, number, err)
			}
			golden[fields[0]] = append(golden[fields[0]], x)
		}
	}
	return golden
}
