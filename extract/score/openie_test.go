package score

import (
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const benchmarks = "../../../shared/data/openie/"

// open reads a benchmark's file, or skips the test where there is none.
func open[T any](t *testing.T, name string, read func(string, io.Reader) (T, error)) T {
	t.Helper()
	f, err := os.Open(filepath.Join(benchmarks, name))
	if err != nil {
		t.Skipf("no benchmark: %v", err)
	}
	defer f.Close()
	got, err := read(name, f)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestBenchIEPeers(t *testing.T) {
	tests := []struct {
		gold, system string
		f1           float64
	}{
		{"gold_en.txt", "clausie_explicit.txt", 0.353},
		{"gold_en.txt", "minie_explicit.txt", 0.349},
		{"gold_en.txt", "openie6_explicit.txt", 0.268},
		{"gold_en.txt", "stanford_explicit.txt", 0.111},
		{"gold_de.txt", "m2oie_de_explicit.txt", 0.040},
	}
	for _, test := range tests {
		t.Run(test.system, func(t *testing.T) {
			gold := open(t, "benchie/"+test.gold, ReadBenchIE)
			got := BenchIE(gold, open(t, "benchie/systems/"+test.system, ReadOpenIE))
			if math.Abs(got.Facts.F1-test.f1) > 0.002 {
				t.Errorf("F1 %.4f, want %.3f", got.Facts.F1, test.f1)
			}
		})
	}
}

func TestCaRBPeer(t *testing.T) {
	gold := open(t, "carb/dev.tsv", ReadCaRB)
	got := CaRB(gold, open(t, "carb/openie5_output.txt", ReadOpenIE5))
	if len(gold.Sentences) != 641 || got.Extractions != 1659 {
		t.Errorf("%d sentences, %d extractions", len(gold.Sentences), got.Extractions)
	}
	if math.Abs(got.Best.F1-0.448) > 0.002 || math.Abs(got.AUC-0.207) > 0.002 {
		t.Errorf("F1 %.4f, AUC %.4f, want 0.448, 0.207", got.Best.F1, got.AUC)
	}
}

const ownClusters = `sent_id:3	The old ship left the harbour of Bergen .
3--> Cluster 1:
[the] [old] ship --> left --> [the] harbour [of Bergen]
[the] [old] ship --> left the harbour --> of Bergen
3--> Cluster 2:
ship --> is --> old
`

func TestBenchIE(t *testing.T) {
	gold, err := ReadBenchIE("own", strings.NewReader(ownClusters))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, lines  string
		right, found int
	}{
		{"optional words present", "3\tThe old ship\tleft\tthe harbour of Bergen", 1, 1},
		{"optional words absent", "3\tship\tleft\tharbour", 1, 1},
		{"half of what is optional", "3\tship\tleft\tharbour Bergen", 0, 1},
		{"two of one cluster", "3\tship\tleft\tharbour\n3\tship\tleft the harbour\tof Bergen", 1, 1},
		{"another sentence", "4\tship\tleft\tharbour", 0, 0},
		{"no object", "3\tship\tleft\t", 0, 1},
	}
	for _, test := range tests {
		extractions, err := ReadOpenIE("own", strings.NewReader(test.lines))
		if err != nil {
			t.Fatal(err)
		}
		got := BenchIE(gold, extractions).Facts
		if got.Right != test.right || got.Found != test.found || got.Gold != 2 {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

const ownTuples = "The old ship left Bergen\tleft\tThe old ship\tBergen\nThe old ship left Bergen\tis\tship\told\n"

func TestCaRB(t *testing.T) {
	gold, err := ReadCaRB("own", strings.NewReader(ownTuples))
	if err != nil {
		t.Fatal(err)
	}
	const sentence = "The old ship left Bergen"
	right := Extraction{Sentence: sentence, Relation: "left", Args: []string{"ship", "Bergen"}, Confidence: 0.9}
	wrong := Extraction{Sentence: sentence, Relation: "sank", Args: []string{"ship", "Bergen"}, Confidence: 0.2}
	one := Extraction{Sentence: sentence, Relation: "left", Args: []string{"ship"}, Confidence: 0.9}
	be := Extraction{Sentence: sentence, Relation: "be", Args: []string{"ship", "old"}, Confidence: 0.9}
	tests := []struct {
		name              string
		extractions       []Extraction
		precision, recall float64
	}{
		{"three of five words of one of two", []Extraction{right}, 1, 0.3},
		{"the best threshold leaves out what is wrong", []Extraction{wrong, right}, 1, 0.3},
		{"be is any form of it", []Extraction{be}, 1, 0.5},
		{"no second argument", []Extraction{one}, 0, 0},
		{"another sentence", []Extraction{{Sentence: "It sank", Relation: "left", Args: []string{"ship", "Bergen"}}}, 0, 0},
	}
	for _, test := range tests {
		got := CaRB(gold, test.extractions).Best
		if math.Abs(got.Precision-test.precision) > 1e-9 || math.Abs(got.Recall-test.recall) > 1e-9 {
			t.Errorf("%s: %+v, want P %.2f R %.2f", test.name, got, test.precision, test.recall)
		}
	}
	if auc := CaRB(gold, []Extraction{wrong, right}).AUC; math.Abs(auc-0.3) > 1e-9 {
		t.Errorf("AUC %.3f, want 0.3", auc)
	}
}

func TestReadOpenIE5(t *testing.T) {
	const line = "0.9\t\tSimpleArgument(the ship (a tug),List([0, 3), [5, 9)))\tRelation(left,List({4}))\tSimpleArgument(Bergen,List([9, 15))); TemporalArgument(in May,List([16, 22)))\tThe ship left Bergen in May .\n"
	got, err := ReadOpenIE5("own", strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	want := []Extraction{{Sentence: "The ship left Bergen in May .", Relation: "left", Args: []string{"the ship (a tug)", "Bergen", "in May"}, Confidence: 0.9}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("extractions (-want +got):\n%s", diff)
	}
}

func TestByLine(t *testing.T) {
	got, err := ByLine([]Extraction{{Sentence: "2"}}, []string{"1", "3"})
	if err != nil || got[0].Sentence != "3" {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := ByLine([]Extraction{{Sentence: "3"}}, []string{"1", "3"}); err == nil {
		t.Error("no error for a line that is not there")
	}
}
