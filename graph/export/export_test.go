package export

import (
	"context"
	"encoding/csv"
	"errors"
	"flag"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	quads "github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/event"
	"dossier/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

func may(day int) time.Time { return time.Date(2031, time.May, day, 0, 0, 0, 0, time.UTC) }

// nasty is a graph whose names try to break every format. Its parts are in no
// order.
type nasty struct{ fail error }

var entities = []graph.Entity{
	{ID: "e5", Name: "=HYPERLINK(\"http://example.org\";\"x\")", Aliases: []string{"@x", "a;b", "A"}, Kind: "Misc"},
	{ID: "e1", Name: `Anna "Ännchen" O'Müller \ Söhne`, Aliases: []string{"Ännchen", "Anna"}, Kind: "Person", FirstSeen: may(1), LastSeen: may(9)},
	{ID: "e3", Name: "R&D <Lab> ]]> &amp; #1", Kind: "Organization"},
	{ID: "e2", Name: "Zeile eins\nZeile\tzwei\r\n`drei` 🙂 {x|y} %s", Kind: "Person"},
	{ID: "e4", Name: "Łódź", Kind: "Place"},
}

var statements = []graph.Statement{
	{
		ID: "s2", Article: "a1", Subject: graph.Slot{Entity: "e2", Name: "Zwei", Text: "er"}, Relation: "attacked", Phrase: "attackierte",
		Object: graph.Slot{Entity: "e3", Text: "das <Labor>"}, Polarity: "positive", Modality: "asserted", Status: graph.Claimed,
		Speaker: graph.Slot{Entity: "e1", Text: "sie"}, SpeechVerb: "say", Via: []string{"Agentur"}, Begin: 10, End: 40,
		Evidence: "Er attackierte das \"Labor\",\nsagt sie.", Confidence: 0.25, Rule: "active", Language: "de",
	},
	{
		ID: "s1", Article: "a1", Subject: graph.Slot{Entity: "e1", Text: "Anna"}, Relation: "received", Phrase: "received",
		Object: graph.Slot{Entity: "e2", Text: "him"}, Place: graph.Slot{Entity: "e4", Text: "in Łódź"},
		Arguments: []graph.Argument{{Role: "with", Slot: graph.Slot{Entity: "e3", Text: "-the lab"}}, {Role: "duration", Slot: graph.Slot{Text: "two hours"}}},
		Time:      graph.Time{Text: "on 1 May", From: may(1), To: may(1), Granularity: "day", Basis: "stated"},
		Polarity:  "positive", Modality: "asserted", Status: graph.Stated, End: 9, Evidence: "-Anna received him.",
		Confidence: 1, Rule: "active", Language: "en",
	},
}

var events = []event.Event{{
	ID: "ev1", Kind: "met", Status: event.Happened, Sources: 2, Place: graph.Slot{Text: "a \"villa\""},
	Participants: []event.Participant{{Entity: "e1", Role: event.Partner}},
	Reports:      []event.Report{{Article: "a1", Status: event.Happened, Statements: []graph.ID{"s1"}}},
	Conflicts:    []event.Detail{{What: "duration", Values: []event.Value{{Slot: graph.Slot{Text: "an hour"}, Reports: []int{0}}}}},
}}

var edges = []graph.Edge{
	{Subject: "e2", Relation: "met", Object: "e1", Count: 1, First: may(1), Last: may(1), Status: graph.Stated},
	{Subject: "e1", Relation: "met", Object: "e2", Count: 1, First: may(1), Last: may(1), Status: graph.Stated},
	{Subject: "e1", Relation: "received", Object: "e2", Count: 1, First: may(1), Last: may(1), Status: graph.Stated},
	{Subject: "e2", Relation: "visited", Object: "e3", Count: 3, Status: graph.Disputed},
	{Subject: "e3", Relation: "ally_of", Object: "e5", Count: 2, Status: graph.Claimed},
	{Subject: "e5", Relation: "ally_of", Object: "e3", Count: 2, Status: graph.Claimed},
	{Subject: "e1", Relation: "visited", Object: "e4", Count: 1, Status: graph.Claimed},
	{Subject: "e1", Relation: "visited", Object: "gone", Count: 1, Status: graph.Stated},
}

func stream[T any](list []T, err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
		if err != nil {
			var none T
			yield(none, err)
		}
	}
}

func (n nasty) Articles(context.Context) iter.Seq2[graph.Article, error] {
	return stream([]graph.Article{{
		ID: "a1", Path: "wire/a,1.txt", URL: "https://example.org/a?b=<c>&d", Title: "“A” & B", Publisher: "+News", Published: may(2), Language: "en", Hash: "h",
	}}, nil)
}

func (n nasty) Entities(context.Context) iter.Seq2[graph.Entity, error] { return stream(entities, nil) }

func (n nasty) Statements(context.Context) iter.Seq2[graph.Statement, error] {
	return stream(statements, nil)
}

func (n nasty) Edges(context.Context) iter.Seq2[graph.Edge, error] { return stream(edges, n.fail) }

func (n nasty) Events(context.Context) iter.Seq2[event.Event, error] { return stream(events, nil) }

func read(t testing.TB) *Graph {
	t.Helper()
	g, err := Read(t.Context(), nasty{}, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// export writes all files of a format: name and content.
func export(t testing.TB, f *Format) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	if err := f.WriteFolder(dir, read(t)); err != nil {
		t.Fatal(err)
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, n := range names {
		data, err := os.ReadFile(filepath.Join(dir, n.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[n.Name()] = string(data)
	}
	return files
}

func TestGolden(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			for name, got := range export(t, f) {
				path := filepath.Join("testdata", f.Name+"."+name)
				if *update {
					if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

// TestOrder writes a graph read in another order and wants the same bytes.
func TestOrder(t *testing.T) {
	g, h := read(t), read(t)
	slices.Reverse(h.Entities)
	slices.Reverse(h.Statements)
	slices.Reverse(h.Edges)
	h.Sort()
	for _, f := range Formats() {
		if f.Write == nil {
			continue
		}
		var a, b strings.Builder
		if err := errors.Join(f.Write(&a, g), f.Write(&b, h)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a.String(), b.String()); diff != "" {
			t.Errorf("%s depends on the order (-one +other):\n%s", f.Name, diff)
		}
	}
}

// tool returns the path of a program that reads an export. CI has them all.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil && os.Getenv("CI") == "" {
		t.Skipf("%s is not installed (apt-get install graphviz python3-networkx)", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// write puts one file of a format where another program can read it.
func write(t *testing.T, f *Format) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph"+f.Extension)
	if err := f.WriteFile(path, read(t)); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestGraphvizReads(t *testing.T) {
	cmd := exec.Command(tool(t, "dot"), "-Tsvg", write(t, dot))
	var svg, complaints strings.Builder
	cmd.Stdout, cmd.Stderr = &svg, &complaints
	if err := cmd.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("dot: %v\n%s", err, complaints.String())
	}
	for _, want := range []string{
		"Anna &quot;Ännchen&quot; O&#39;Müller \\ Söhne", "R&amp;D &lt;Lab&gt; ]]&gt; &amp;amp; #1", "`drei` 🙂 {x|y} %s", "stroke-dasharray", `stroke="red"`,
	} {
		if !strings.Contains(svg.String(), want) {
			t.Errorf("svg lacks %q", want)
		}
	}
}

const networkx = `
import sys, json, networkx as nx
how, path = sys.argv[1:]
if how == "graphml": g = nx.read_graphml(path)
elif how == "gexf": g = nx.read_gexf(path)
else: g = nx.cytoscape_graph(json.load(open(path, encoding="utf-8")))
name = "name" if how == "cytoscape" else "label"
print(g.number_of_nodes(), g.number_of_edges(), g.is_directed())
print(json.dumps([g.nodes["e%d" % i][name] for i in range(1, 6)], ensure_ascii=False))
for a, b, e in sorted(g.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"])):
    print(a, b, e["relation"], e["count"], e["status"], e.get("evidence", "-"))
`

func TestNetworkxReads(t *testing.T) {
	python := "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import networkx").Run(); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("python3-networkx: %v", err)
		}
		t.Skip("networkx is not installed (apt-get install python3-networkx)")
	}
	for _, f := range []*Format{graphml, gexf, cytoscape} {
		t.Run(f.Name, func(t *testing.T) {
			cmd := exec.Command(python, "-c", networkx, f.Name, write(t, f))
			cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("networkx: %v\n%s", err, out)
			}
			want := []string{
				"5 7 True",
				`["Anna \"Ännchen\" O'Müller \\ Söhne", "Zeile eins\nZeile\tzwei\r\n` + "`drei`" + ` 🙂 {x|y} %s", "R&D <Lab> ]]> &amp; #1", "Łódź", "=HYPERLINK(\"http://example.org\";\"x\")"]`,
				"e1 e2 met 1 stated -Anna received him.",
				"e1 e2 received 1 stated -Anna received him.",
				"e1 e4 visited 1 claimed -",
				"e2 e1 met 1 stated -Anna received him.",
				"e2 e3 visited 3 disputed -",
				"e3 e5 ally_of 2 claimed -",
				"e5 e3 ally_of 2 claimed -",
			}
			if diff := cmp.Diff(want, strings.Split(strings.TrimSpace(string(out)), "\n")); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNQuadsReadBack(t *testing.T) {
	text := export(t, nquads)["graph.nq"]
	if strings.Contains(text, "<xsd:") {
		t.Error("a literal's type is shortened")
	}
	r := quads.NewReader(strings.NewReader(text), false)
	names, graphs := make(map[string]bool), make(map[string]int)
	for {
		q, err := r.ReadQuad()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if q.Predicate == label {
			names[string(q.Object.(quad.String))] = true
		}
		graphs[quad.ToString(q.Label)]++
	}
	for _, e := range entities {
		if !names[e.Name] {
			t.Errorf("name %q is not read back", e.Name)
		}
	}
	if graphs["<urn:dossier:claimed>"] != 3 || graphs["<urn:dossier:disputed>"] != 1 || graphs["<urn:dossier:article:a1>"] == 0 {
		t.Errorf("quads by graph: %v", graphs)
	}
}

func TestCSVReadsBack(t *testing.T) {
	for name, text := range export(t, csvFormat) {
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
					t.Errorf("%s: cell %q is a formula", name, cell)
				}
			}
		}
		if want := map[string]int{"nodes.csv": 6, "edges.csv": 8, "statements.csv": 3}[name]; len(rows) != want {
			t.Errorf("%s has %d rows, want %d", name, len(rows), want)
		}
	}
}

func TestErrors(t *testing.T) {
	lost := errors.New("lost")
	if _, err := Read(t.Context(), nasty{lost}, schema.Default()); !errors.Is(err, lost) {
		t.Errorf("read from a failing source: %v", err)
	}
	for _, f := range Formats() {
		if f.Write == nil {
			if err := f.WriteFile(filepath.Join(t.TempDir(), "x"), read(t)); err == nil {
				t.Errorf("%s wrote one file", f.Name)
			}
			continue
		}
		if err := f.Write(full{}, read(t)); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s to a full disk: %v", f.Name, err)
		}
		dir := t.TempDir()
		if err := f.WriteFile(filepath.Join(dir, "missing", "x"), read(t)); err == nil {
			t.Errorf("%s wrote into a missing folder", f.Name)
		}
	}
	if f, ok := Named("gexf"); !ok || f != gexf {
		t.Error("no format gexf")
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestEmptyGraph(t *testing.T) {
	g := &Graph{Ontology: schema.Default()}
	g.Sort()
	for _, f := range Formats() {
		if f.Write != nil {
			if err := f.Write(io.Discard, g); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
}
