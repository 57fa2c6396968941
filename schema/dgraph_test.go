package schema

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

func TestDgraphGolden(t *testing.T) {
	const golden = "testdata/schema.dql"
	got := Dgraph(Default())
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("run go test ./schema -update if this is meant; -want +got\n%s", diff)
	}
}

// Every predicate belongs to a type and every field of a type is a predicate:
// Dgraph's "* *" deletes only what a node's type lists.
func TestTypesListPredicates(t *testing.T) {
	defined := map[string]bool{}
	listed := map[string]bool{}
	for line := range strings.Lines(Dgraph(Default())) {
		if m := predicateLine.FindStringSubmatch(line); m != nil {
			if defined[m[1]] {
				t.Errorf("predicate %s is defined twice", m[1])
			}
			defined[m[1]] = true
		}
		if field, ok := strings.CutPrefix(line, "\t"); ok {
			listed[strings.TrimSpace(field)] = true
		}
	}
	if diff := cmp.Diff(defined, listed); diff != "" {
		t.Errorf("predicates without type -, fields without predicate +\n%s", diff)
	}
	edges := 0
	for _, r := range Default().Relations() {
		if c, _ := Default().Canonical(r.ID); c == r {
			edges++
		}
	}
	if len(defined) != len(basePredicates())+edges {
		t.Errorf("%d predicates, %d base and %d canonical relations", len(defined), len(basePredicates()), edges)
	}
}

var predicateLine = regexp.MustCompile(`^([a-z_]+): (\[?\w+\]?)( @[a-z]+(\([a-z, ]+\))?)* \.\n$`)

func TestEntityListsEdges(t *testing.T) {
	_, after, _ := strings.Cut(Dgraph(Default()), "type Entity {")
	entity, _, _ := strings.Cut(after, "}")
	for _, field := range []string{"\txid\n", "\tlinked\n", "\tmet\n", "\treleased\n"} {
		if !strings.Contains(entity, field) {
			t.Errorf("type Entity lacks %q", field)
		}
	}
	if strings.Contains(entity, "was_released") {
		t.Error("an inverse is an edge of its own")
	}
	if strings.Contains(entity, "%") {
		t.Error("a mark was left in the schema")
	}
}
